/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/rewriting.h"

#include <string.h>

#define INITIAL "@initial:"
#define REPLACEMENT "remplacement:"

static Inline *
inline_new (InlineKind kind)
{
  Inline *item = g_new0 (Inline, 1);

  item->kind = kind;
  item->form = FORM_OTHER;
  return item;
}

static void
add_text (GPtrArray *inlines, const char *text, gsize length)
{
  if (length == 0)
    return;

  Inline *item = inline_new (INLINE_TEXT);

  item->text = g_strndup (text, length);
  g_ptr_array_add (inlines, item);
}

/* accord:PATH|masculine/feminine and pluriel:ID|one/many. */
static Inline *
read_pair (InlineKind kind, const char *content)
{
  const char *bar = strchr (content, '|');
  const char *slash = bar != NULL ? strchr (bar, '/') : NULL;

  if (slash == NULL)
    return NULL;

  Inline *item = inline_new (kind);

  item->of = g_strndup (content, (gsize) (bar - content));
  item->first = g_strndup (bar + 1, (gsize) (slash - bar - 1));
  item->second = g_strdup (slash + 1);
  return item;
}

static Inline *
read_value (const char *content)
{
  const char *bar = strchr (content, '|');

  if (bar == NULL || bar == content)
    return NULL;

  Inline *item = inline_new (INLINE_VALUE);
  bool known;

  item->of = g_strndup (content, (gsize) (bar - content));
  item->form_name = g_strdup (bar + 1);
  item->form = form_from_name (item->form_name, &known);
  return item;
}

/* @initial:NODE or @initial:NODE|division. */
static Inline *
read_initial (const char *content)
{
  const char *bar = strchr (content, '|');
  Inline *item = inline_new (INLINE_INITIAL);

  item->of = bar != NULL ? g_strndup (content, (gsize) (bar - content)) : g_strdup (content);
  item->form_name = bar != NULL ? g_strdup (bar + 1) : NULL;
  return item;
}

/* remplacement:DATUM|FORM|NODE. */
static Inline *
read_replacement (const char *content)
{
  g_auto (GStrv) parts = g_strsplit (content, "|", -1);
  Inline *item;
  bool known;

  if (g_strv_length (parts) != 3)
    return NULL;

  item = inline_new (INLINE_REPLACEMENT);
  item->of = g_strdup (parts[0]);
  item->form_name = g_strdup (parts[1]);
  item->form = form_from_name (item->form_name, &known);
  item->first = g_strdup (parts[2]);
  return item;
}

static Inline *
read_blank (const char *content)
{
  if (g_str_has_prefix (content, "accord:"))
    return read_pair (INLINE_AGREE, content + strlen ("accord:"));
  if (g_str_has_prefix (content, "pluriel:"))
    return read_pair (INLINE_PLURAL, content + strlen ("pluriel:"));
  if (g_str_has_prefix (content, INITIAL))
    return read_initial (content + strlen (INITIAL));
  if (g_str_has_prefix (content, REPLACEMENT))
    return read_replacement (content + strlen (REPLACEMENT));
  if (g_str_has_prefix (content, "sigle:") || content[0] == '@') {
    Inline *item = inline_new (content[0] == '@' ? INLINE_REFERENCE : INLINE_ACRONYM);

    item->of = g_strdup (content[0] == '@' ? content + 1 : content + strlen ("sigle:"));
    return item;
  }

  return read_value (content);
}

GPtrArray *
rewriting_read (const char *text)
{
  GPtrArray *inlines = g_ptr_array_new_with_free_func ((GDestroyNotify) inline_free);
  const char *rest = text;

  for (const char *open = strchr (text, '{'); open != NULL; open = strchr (open + 1, '{')) {
    const char *close = strchr (open, '}');

    if (close == NULL)
      break;

    g_autofree char *content = g_strndup (open + 1, (gsize) (close - open - 1));
    Inline *item = read_blank (content);

    if (item == NULL)
      continue;
    add_text (inlines, rest, (gsize) (open - rest));
    g_ptr_array_add (inlines, item);
    rest = close + 1;
    open = close;
  }

  add_text (inlines, rest, strlen (rest));
  return inlines;
}

char *
rewriting_write (const GPtrArray *inlines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < inlines->len; i++) {
    const Inline *item = g_ptr_array_index (inlines, i);

    switch (item->kind) {
    case INLINE_TEXT:
      g_string_append (text, item->text);
      break;
    case INLINE_VALUE:
      g_string_append_printf (text, "{%s|%s}", item->of, item->form_name);
      break;
    case INLINE_AGREE:
      g_string_append_printf (text, "{accord:%s|%s/%s}", item->of, item->first, item->second);
      break;
    case INLINE_PLURAL:
      g_string_append_printf (text, "{pluriel:%s|%s/%s}", item->of, item->first, item->second);
      break;
    case INLINE_ACRONYM:
      g_string_append_printf (text, "{sigle:%s}", item->of);
      break;
    case INLINE_REFERENCE:
      g_string_append_printf (text, "{@%s}", item->of);
      break;
    case INLINE_INITIAL:
      g_string_append_printf (text, "{" INITIAL "%s%s%s}", item->of,
                              item->form_name != NULL ? "|" : "",
                              item->form_name != NULL ? item->form_name : "");
      break;
    case INLINE_REPLACEMENT:
      g_string_append_printf (text, "{" REPLACEMENT "%s|%s|%s}", item->of, item->form_name,
                              item->first);
      break;
    }
  }

  return g_string_free (text, FALSE);
}
