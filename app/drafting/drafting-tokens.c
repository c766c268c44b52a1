/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "drafting/drafting-tokens.h"

#include "session/rewording.h"
#include "session/wording.h"

/* Of a tag: the blank that its characters stand for. Of a view: what it belongs to. */
#define SOURCE "quad-token-source"
#define SESSION "quad-token-session"

static const char *
source_of (GtkTextTag *tag)
{
  return g_object_get_data (G_OBJECT (tag), SOURCE);
}

/* The token whose character is at the place; NULL. */
static GtkTextTag *
token_at (const GtkTextIter *iter)
{
  g_autoptr (GSList) tags = gtk_text_iter_get_tags (iter);

  for (GSList *item = tags; item != NULL; item = item->next)
    if (source_of (item->data) != NULL)
      return item->data;

  return NULL;
}

/* The token that has characters on both sides of the place; NULL. */
static GtkTextTag *
token_around (const GtkTextIter *iter)
{
  GtkTextTag *token = token_at (iter);

  return token != NULL && !gtk_text_iter_starts_tag (iter, token) ? token : NULL;
}

static GtkTextTag *
create_token (GtkTextView *view, const Piece *piece)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (view));
  GdkRGBA ground = { 0.5f, 0.5f, 0.5f, 1 };
  GtkTextTag *token;

  (void) gtk_style_context_lookup_color (
      context, piece->empty ? "warning_color" : "accent_color", &ground);
  ground.alpha = piece->empty ? 0.25f : 0.14f;
  token = gtk_text_buffer_create_tag (buffer, NULL, "background-rgba", &ground, NULL);
  g_object_set_data_full (G_OBJECT (token), SOURCE, g_strdup (piece->source), g_free);
  return token;
}

static void
insert (GtkTextView *view, GtkTextIter *iter, const char *text)
{
  QuadSession *session = g_object_get_data (G_OBJECT (view), SESSION);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autoptr (GPtrArray) pieces = rewording_split (session, text);

  for (guint i = 0; i < pieces->len; i++) {
    const Piece *piece = pieces->pdata[i];

    if (piece->live) {
      g_autofree char *shown = wording_for_screen (piece->shown);
      GtkTextTag *token = create_token (view, piece);
      gtk_text_buffer_insert_with_tags (buffer, iter, shown, -1, token, NULL);
    } else {
      gtk_text_buffer_insert (buffer, iter, piece->shown, -1);
    }
  }
}

static char *
read_range (GtkTextIter at, const GtkTextIter *end)
{
  GString *text = g_string_new (NULL);

  while (gtk_text_iter_compare (&at, end) < 0) {
    GtkTextTag *token = token_at (&at);

    if (token != NULL) {
      g_string_append (text, source_of (token));
      (void) gtk_text_iter_forward_to_tag_toggle (&at, token);
    } else {
      g_string_append_unichar (text, gtk_text_iter_get_char (&at));
      (void) gtk_text_iter_forward_char (&at);
    }
  }

  return g_string_free (text, FALSE);
}

static void
leave_forward (GtkTextIter *iter)
{
  GtkTextTag *token = token_around (iter);

  if (token != NULL)
    (void) gtk_text_iter_forward_to_tag_toggle (iter, token);
}

static void
leave_backward (GtkTextIter *iter)
{
  GtkTextTag *token = token_around (iter);

  if (token != NULL)
    (void) gtk_text_iter_backward_to_tag_toggle (iter, token);
}

static void
insert_outside (GtkTextBuffer *buffer, GtkTextIter *location)
{
  leave_forward (location);
}

static void
delete_whole (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  leave_backward (start);
  leave_forward (end);
}

/* The caret passes over a token in one step, from either side. */
static void
step_over (GtkTextBuffer *buffer, GParamSpec *property, GtkTextView *view)
{
  GtkTextMark *mark = gtk_text_buffer_get_insert (buffer);
  int before = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (view), "quad-token-caret"));
  bool selecting = gtk_text_buffer_get_has_selection (buffer);
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, mark);
  if (token_around (&iter) != NULL) {
    if (gtk_text_iter_get_offset (&iter) >= before)
      leave_forward (&iter);
    else
      leave_backward (&iter);
    if (selecting)
      gtk_text_buffer_move_mark (buffer, mark, &iter);
    else
      gtk_text_buffer_place_cursor (buffer, &iter);
  }
  g_object_set_data (G_OBJECT (view), "quad-token-caret",
                     GINT_TO_POINTER (gtk_text_iter_get_offset (&iter)));
}

static bool
copy_selection (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;

  if (!gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    return false;

  delete_whole (buffer, &start, &end);
  g_autofree char *text = read_range (start, &end);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (view)), text);
  return true;
}

static void
copy (GtkTextView *view)
{
  (void) copy_selection (view);
  g_signal_stop_emission_by_name (view, "copy-clipboard");
}

static void
cut (GtkTextView *view)
{
  if (copy_selection (view))
    (void) gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (view), TRUE, TRUE);
  g_signal_stop_emission_by_name (view, "cut-clipboard");
}

void
drafting_tokens_insert (GtkTextView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;

  gtk_text_buffer_begin_user_action (buffer);
  (void) gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  insert (view, &iter, text);
  gtk_text_buffer_end_user_action (buffer);
}

static void
receive_text (GObject *clipboard, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkTextView) view = data;
  g_autofree char *text =
      gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);

  if (text != NULL)
    drafting_tokens_insert (view, text);
}

static void
paste (GtkTextView *view)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL,
                                 receive_text, g_object_ref (view));
  g_signal_stop_emission_by_name (view, "paste-clipboard");
}

void
drafting_tokens_attach (GtkTextView *view, QuadSession *session)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  g_object_set_data_full (G_OBJECT (view), SESSION, g_object_ref (session), g_object_unref);
  g_signal_connect (buffer, "insert-text", G_CALLBACK (insert_outside), NULL);
  g_signal_connect (buffer, "delete-range", G_CALLBACK (delete_whole), NULL);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (step_over), view, 0);
  g_signal_connect (view, "copy-clipboard", G_CALLBACK (copy), NULL);
  g_signal_connect (view, "cut-clipboard", G_CALLBACK (cut), NULL);
  g_signal_connect (view, "paste-clipboard", G_CALLBACK (paste), NULL);
}

void
drafting_tokens_fill (GtkTextView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_get_start_iter (buffer, &start);
  insert (view, &start, text);
}

char *
drafting_tokens_read (GtkTextView *view)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (view), &start, &end);
  return read_range (start, &end);
}

char *
drafting_tokens_read_words (GtkTextView *view)
{
  GString *text = g_string_new (NULL);
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (view), &at);
  for (; !gtk_text_iter_is_end (&at); (void) gtk_text_iter_forward_char (&at))
    g_string_append_unichar (text, token_at (&at) != NULL ? ' ' : gtk_text_iter_get_char (&at));

  return g_string_free (text, FALSE);
}
