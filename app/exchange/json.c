/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "exchange/json.h"

#include <stdbool.h>
#include <string.h>

void
json_append_text (GString *json, const char *text)
{
  if (text == NULL) {
    g_string_append (json, "null");
    return;
  }

  g_string_append_c (json, '"');
  for (; *text != '\0'; text++) {
    if (*text == '"' || *text == '\\')
      g_string_append_printf (json, "\\%c", *text);
    else if (*text == '\n')
      g_string_append (json, "\\n");
    else if ((guchar) *text < 0x20)
      g_string_append_printf (json, "\\u%04x", (guchar) *text);
    else
      g_string_append_c (json, *text);
  }
  g_string_append_c (json, '"');
}

void
json_append_name (GString *json, const char *name)
{
  if (json->len > 0 && json->str[json->len - 1] != '{')
    g_string_append_c (json, ',');
  json_append_text (json, name);
  g_string_append_c (json, ':');
}

void
json_append_member (GString *json, const char *name, const char *value)
{
  json_append_name (json, name);
  json_append_text (json, value);
}

void
json_append_number (GString *json, const char *name, gint64 value)
{
  json_append_name (json, name);
  g_string_append_printf (json, "%" G_GINT64_FORMAT, value);
}

void
json_append_truth (GString *json, const char *name, gboolean value)
{
  json_append_name (json, name);
  g_string_append (json, value ? "true" : "false");
}

char *
json_write_array (const GPtrArray *objects)
{
  GString *json = g_string_new ("[\n");

  for (guint i = 0; i < objects->len; i++)
    g_string_append_printf (json, "  %s%s\n", ((const GString *) objects->pdata[i])->str,
                            i + 1 < objects->len ? "," : "");
  g_string_append (json, "]\n");
  return g_string_free (json, FALSE);
}

void
json_free_object (gpointer object)
{
  g_string_free (object, TRUE);
}

void
json_free (Json *json)
{
  if (json == NULL)
    return;

  g_free (json->text);
  g_clear_pointer (&json->items, g_ptr_array_unref);
  g_clear_pointer (&json->names, g_ptr_array_unref);
  g_free (json);
}

static void
skip_spaces (const char **text)
{
  *text += strspn (*text, " \t\r\n");
}

static bool
skip (const char **text, char character)
{
  skip_spaces (text);
  if (**text != character)
    return false;

  (*text)++;
  return true;
}

static bool
read_code (const char **text, gunichar *ret_code)
{
  gunichar code = 0;

  for (int i = 0; i < 4; i++) {
    int digit = g_ascii_xdigit_value ((*text)[i]);

    if (digit < 0)
      return false;
    code = code * 16 + (gunichar) digit;
  }

  *text += 4;
  *ret_code = code;
  return true;
}

/* Beyond the first plane JSON writes two codes; our own writer never does. */
static bool
read_unicode (const char **text, GString *value)
{
  gunichar code, low;

  if (!read_code (text, &code))
    return false;
  if (code >= 0xd800 && code < 0xdc00) {
    if ((*text)[0] != '\\' || (*text)[1] != 'u')
      return false;
    *text += 2;
    if (!read_code (text, &low) || low < 0xdc00 || low >= 0xe000)
      return false;
    code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
  }
  if (code == 0 || !g_unichar_validate (code))
    return false;

  g_string_append_unichar (value, code);
  return true;
}

static bool
read_escape (const char **text, GString *value)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meanings[] = "\"\\/\b\f\n\r\t";
  char letter = *(*text)++;
  const char *place = letter != '\0' ? strchr (letters, letter) : NULL;

  /* Past the end nothing more is read: every caller gives up at once. */
  if (letter == 'u')
    return read_unicode (text, value);
  if (place == NULL)
    return false;

  g_string_append_c (value, meanings[place - letters]);
  return true;
}

static char *
read_string (const char **text)
{
  g_autoptr (GString) value = g_string_new (NULL);

  if (!skip (text, '"'))
    return NULL;
  while (**text != '"') {
    char character = *(*text)++;

    if ((guchar) character < 0x20)
      return NULL;
    if (character != '\\')
      g_string_append_c (value, character);
    else if (!read_escape (text, value))
      return NULL;
  }

  (*text)++;
  return g_strdup (value->str);
}

static Json *read_value (const char **text, int depth);

static bool
read_item (const char **text, int depth, Json *owner)
{
  Json *item;

  if (owner->kind == JSON_OBJECT) {
    char *name = read_string (text);

    if (name == NULL)
      return false;
    g_ptr_array_add (owner->names, name);
    if (!skip (text, ':'))
      return false;
  }

  item = read_value (text, depth + 1);
  if (item != NULL)
    g_ptr_array_add (owner->items, item);
  return item != NULL;
}

static bool
read_items (const char **text, int depth, Json *owner)
{
  char end = owner->kind == JSON_OBJECT ? '}' : ']';

  owner->items = g_ptr_array_new_with_free_func ((GDestroyNotify) json_free);
  owner->names = g_ptr_array_new_with_free_func (g_free);
  if (skip (text, end))
    return true;
  do {
    if (!read_item (text, depth, owner))
      return false;
  } while (skip (text, ','));

  return skip (text, end);
}

static bool
read_word (const char **text, Json *json)
{
  gsize length = strspn (*text, "+-.0123456789eE");

  if (g_str_has_prefix (*text, "null")) {
    *text += 4;
    return true;
  }
  if (length == 0)
    return false;

  json->kind = JSON_NUMBER;
  json->text = g_strndup (*text, length);
  *text += length;
  return true;
}

static Json *
read_value (const char **text, int depth)
{
  g_autoptr (Json) json = g_new0 (Json, 1);
  bool read;

  if (depth > JSON_DEPTH_MAX)
    return NULL;

  skip_spaces (text);
  switch (**text) {
  case '"':
    json->kind = JSON_TEXT;
    json->text = read_string (text);
    read = json->text != NULL;
    break;
  case '[':
  case '{':
    json->kind = *(*text)++ == '[' ? JSON_ARRAY : JSON_OBJECT;
    read = read_items (text, depth, json);
    break;
  default:
    read = read_word (text, json);
    break;
  }

  return read ? g_steal_pointer (&json) : NULL;
}

Json *
json_read (const char *text)
{
  g_autoptr (Json) json = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;

  json = read_value (&text, 0);
  if (json == NULL)
    return NULL;

  skip_spaces (&text);
  return *text == '\0' ? g_steal_pointer (&json) : NULL;
}

const Json *
json_get (const Json *json, const char *name)
{
  if (json == NULL || json->kind != JSON_OBJECT)
    return NULL;

  for (guint i = 0; i < json->names->len; i++)
    if (g_str_equal (json->names->pdata[i], name))
      return json->items->pdata[i];

  return NULL;
}

const char *
json_get_text (const Json *json, const char *name)
{
  const Json *member = json_get (json, name);

  return member != NULL && member->kind == JSON_TEXT ? member->text : NULL;
}

const char *
json_get_number (const Json *json, const char *name)
{
  const Json *member = json_get (json, name);

  return member != NULL && member->kind == JSON_NUMBER ? member->text : NULL;
}
