/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/json.h"

#include <stdbool.h>
#include <string.h>

static void
test_text (void)
{
  static const struct {
    const char *text;
    const char *json;
  } rows[] = {
    { "", "\"\"" },
    { "socle", "\"socle\"" },
    { "dit « oui »", "\"dit « oui »\"" },
    { "a\"b\\c", "\"a\\\"b\\\\c\"" },
    { "a\nb\tc\x01", "\"a\\nb\\u0009c\\u0001\"" },
    { NULL, "null" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GString) json = g_string_new (NULL);
    g_autoptr (Json) read = NULL;

    json_append_text (json, rows[i].text);
    g_assert_cmpstr (json->str, ==, rows[i].json);
    read = json_read (json->str);
    g_assert_nonnull (read);
    g_assert_cmpstr (read->text, ==, rows[i].text);
  }
}

static void
test_array (void)
{
  static const char *const expected[] = {
    "[\n]\n",
    "[\n  {\"a\":\"x\"}\n]\n",
    "[\n  {\"a\":\"x\"},\n  {\"n\":-3,\"t\":true,\"f\":false,\"z\":null}\n]\n",
  };
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (json_free_object);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *json = json_write_array (objects);
    GString *object = g_string_new ("{");

    g_assert_cmpstr (json, ==, expected[i]);
    if (i == 0) {
      json_append_member (object, "a", "x");
    } else {
      json_append_number (object, "n", -3);
      json_append_truth (object, "t", TRUE);
      json_append_truth (object, "f", FALSE);
      json_append_member (object, "z", NULL);
    }
    g_string_append_c (object, '}');
    g_ptr_array_add (objects, object);
  }
}

static void
test_read (void)
{
  g_autoptr (Json) json =
      json_read (" {\"a\" : [1, -2.5e3, null, {}, []], \"b\":\"\\u00e9\\ud83d\\ude00\\/\"} ");

  g_assert_nonnull (json);
  g_assert_cmpstr (json_get_text (json, "b"), ==, "é😀/");
  g_assert_cmpuint (json_get (json, "a")->items->len, ==, 5);
  g_assert_cmpint (json_get (json, "a")->kind, ==, JSON_ARRAY);
  g_assert_null (json_get_text (json, "a"));
  g_assert_null (json_get (json, "c"));
  g_assert_null (json_get (json_get (json, "a"), "a"));
  g_assert_null (json_get (NULL, "a"));
}

static void
test_refuse (void)
{
  static const char *const texts[] = {
    "",
    "{",
    "}",
    "[1",
    "[1,]",
    "{\"a\"}",
    "{\"a\":}",
    "{a:1}",
    "\"",
    "\"a",
    "\"\\\"",
    "\"\\x\"",
    "\"\\u12\"",
    "\"\\u0000\"",
    "\"\\ud800\"",
    "\"\\ud800\\u0041\"",
    "\"\\udc00\"",
    "\"a\nb\"",
    "1 2",
    "nul",
    "true",
    "\xff",
    "\"\xff\"",
    "[[[[[[[[[[1]]]]]]]]]]",
    "\"\\",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (Json) json = json_read (texts[i]);
    g_autofree char *shown = g_strescape (texts[i], NULL);

    g_test_message ("%s", shown);
    g_assert_null (json);
  }
}

/* Any text goes through and comes back; any bytes are read or refused. */
static void
test_random (void)
{
  static const char alphabet[] = "{}[]\":,\\un01 ae\n";

  for (int i = 0; i < 100000; i++) {
    char text[24];
    int length = g_test_rand_int_range (0, sizeof text);
    g_autoptr (GString) written = g_string_new (NULL);
    g_autoptr (Json) any = NULL;
    g_autoptr (Json) back = NULL;

    for (int j = 0; j < length; j++)
      text[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
    text[length] = '\0';
    any = json_read (text);
    json_append_text (written, text);
    back = json_read (written->str);
    g_assert_nonnull (back);
    g_assert_cmpstr (back->text, ==, text);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/text", test_text);
  g_test_add_func ("/json/array", test_array);
  g_test_add_func ("/json/read", test_read);
  g_test_add_func ("/json/refuse", test_refuse);
  g_test_add_func ("/json/random", test_random);
  return g_test_run ();
}
