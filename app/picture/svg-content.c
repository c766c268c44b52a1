/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture/svg-content.h"

#include "picture/error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MARK_UTF8 "\357\273\277"

typedef enum { WITHIN_TEXT, WITHIN_PICTURE, WITHIN_SCRIPT, WITHIN_REFERENCE } Fault;

static bool
fail (Fault fault, GError **error)
{
  static const char *const sentences[] = {
    [WITHIN_TEXT] = N_ ("The SVG file holds letters, which need a font that this computer may "
                        "not have: convert its text to outlines and save it again"),
    [WITHIN_PICTURE] = N_ ("The SVG file is a picture of dots in a wrapping: hand in the "
                           "picture itself as a PNG file, or a drawing of shapes alone"),
    [WITHIN_SCRIPT] = N_ ("The SVG file holds a program or something that moves: save it again "
                          "as a plain SVG"),
    [WITHIN_REFERENCE] = N_ ("The SVG file refers to another file or to the network: save it "
                             "again as a plain SVG that holds all it shows"),
  };

  g_set_error_literal (error, PICTURE_ERROR, PICTURE_ERROR_CONTENT, _ (sentences[fault]));
  return false;
}

/* "svg:text" → "text". */
static const char *
local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static bool
check_element (const char *name, GError **error)
{
  static const struct {
    const char *name;
    Fault fault;
  } refused[] = {
    { "text", WITHIN_TEXT },
    { "tspan", WITHIN_TEXT },
    { "textPath", WITHIN_TEXT },
    { "tref", WITHIN_TEXT },
    { "flowRoot", WITHIN_TEXT },
    { "font", WITHIN_TEXT },
    { "font-face", WITHIN_TEXT },
    { "image", WITHIN_PICTURE },
    { "feImage", WITHIN_PICTURE },
    { "script", WITHIN_SCRIPT },
    { "foreignObject", WITHIN_SCRIPT },
    { "iframe", WITHIN_SCRIPT },
    { "animate", WITHIN_SCRIPT },
    { "animateColor", WITHIN_SCRIPT },
    { "animateMotion", WITHIN_SCRIPT },
    { "animateTransform", WITHIN_SCRIPT },
    { "set", WITHIN_SCRIPT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    if (strcmp (local_name (name), refused[i].name) == 0)
      return fail (refused[i].fault, error);

  return true;
}

/* Of a style: all that url() names is in the file itself, and nothing is fetched. */
static bool
check_style (const char *style, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (style, -1);

  if (strstr (lower, "@import") != NULL || strchr (lower, '\\') != NULL)
    return fail (WITHIN_REFERENCE, error);
  for (const char *at = strstr (lower, "url("); at != NULL; at = strstr (at, "url(")) {
    at += strlen ("url(");
    at += strspn (at, " \t\r\n\"'");
    if (*at != '#')
      return fail (WITHIN_REFERENCE, error);
  }

  return true;
}

static bool
check_attribute (const char *name, const char *value, GError **error)
{
  const char *local = local_name (name);

  if (strcmp (local, "href") == 0 && value[strspn (value, " \t\r\n")] != '#')
    return fail (WITHIN_REFERENCE, error);
  if (g_str_has_prefix (name, "on"))
    return fail (WITHIN_SCRIPT, error);
  /* Names of namespaces refer to nothing. */
  if (g_str_has_prefix (name, "xmlns"))
    return true;

  return strstr (value, "url(") == NULL && strcmp (local, "style") != 0
             ? true
             : check_style (value, error);
}

static void
start_element (GMarkupParseContext *context, const char *name, const char **names,
               const char **values, gpointer data, GError **error)
{
  if (!check_element (name, error))
    return;
  for (gsize i = 0; names[i] != NULL; i++)
    if (!check_attribute (names[i], values[i], error))
      return;
}

static void
read_text (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
           GError **error)
{
  const char *element = g_markup_parse_context_get_element (context);

  if (element == NULL || strcmp (local_name (element), "style") != 0)
    return;

  g_autofree char *style = g_strndup (text, length);
  (void) check_style (style, error);
}

/* Comments, the XML declaration and a DOCTYPE say nothing that is drawn. */
static void
read_aside (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
            GError **error)
{
  if (g_str_has_prefix (text, "<?xml-stylesheet") ||
      g_strstr_len (text, (gssize) length, "<!ENTITY"))
    (void) fail (WITHIN_REFERENCE, error);
}

/* The text without the mark that some programs begin it with. */
static const char *
text_of (GBytes *file, size_t *ret_size)
{
  const char *text = g_bytes_get_data (file, ret_size);

  if (*ret_size >= strlen (MARK_UTF8) && memcmp (text, MARK_UTF8, strlen (MARK_UTF8)) == 0) {
    *ret_size -= strlen (MARK_UTF8);
    text += strlen (MARK_UTF8);
  }

  return text;
}

bool
svg_is_one (GBytes *file)
{
  size_t size;
  const char *text = text_of (file, &size);

  return size > 0 && g_utf8_validate (text, (gssize) size, NULL) &&
         (g_strstr_len (text, (gssize) size, "<svg") != NULL ||
          g_strstr_len (text, (gssize) size, ":svg") != NULL);
}

bool
svg_check_content (GBytes *file, GError **error)
{
  static const GMarkupParser parser = { .start_element = start_element,
                                        .text = read_text,
                                        .passthrough = read_aside };
  size_t size;
  const char *text = text_of (file, &size);
  GMarkupParseContext *context =
      g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, NULL, NULL);
  g_autoptr (GError) failure = NULL;
  bool sound = g_markup_parse_context_parse (context, text, (gssize) size, &failure) &&
               g_markup_parse_context_end_parse (context, &failure);

  g_markup_parse_context_free (context);
  if (sound)
    return true;
  if (failure->domain == PICTURE_ERROR)
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error_literal (
        error, PICTURE_ERROR, PICTURE_ERROR_DAMAGED,
        _ ("The SVG file is cut off or damaged: save it again as a plain SVG"));

  return false;
}
