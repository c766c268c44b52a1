/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/recovering.h"

#include "drafting/drafting-editor.h"
#include "drafting/drafting-tokens.h"

#include <glib/gi18n-lib.h>

char *
recovering_describe (const Recovery *recovery)
{
  return recovery->text != NULL && recovery->text[0] != '\0'
             ? g_strdup_printf (_ ("You were typing this when the program stopped: “%s”"),
                                recovery->text)
             : NULL;
}

/* A clause has its editor opened before it can be written in. NULL: no step shows the field. */
static GtkWidget *
find_place (QuadDossierWindow *window, const char *field)
{
  GtkWidget *place;

  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  if (!quad_dossier_window_go_to (window, field))
    return NULL;

  place = gtk_root_get_focus (GTK_ROOT (window));
  if (place != NULL && gtk_widget_activate_action (place, "clause.rewrite", NULL))
    place = gtk_root_get_focus (GTK_ROOT (window));
  return place;
}

static bool
retype (QuadDossierWindow *window, const char *field, const char *text)
{
  GtkWidget *place = find_place (window, field);

  if (GTK_IS_EDITABLE (place)) {
    gtk_editable_set_text (GTK_EDITABLE (place), text);
    return true;
  }
  if (!GTK_IS_TEXT_VIEW (place))
    return false;

  if (gtk_widget_get_ancestor (place, QUAD_TYPE_DRAFTING_EDITOR) != NULL)
    drafting_tokens_fill (GTK_TEXT_VIEW (place), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (place)), text, -1);
  return true;
}

void
recovering_take_up (QuadDossierWindow *window, const Recovery *recovery)
{
  g_autofree char *description = recovering_describe (recovery);

  if (recovery->step[0] != '\0')
    quad_dossier_window_show_step (window, recovery->step);
  if (recovery->text == NULL)
    return;

  if (retype (window, recovery->field, recovery->text))
    quad_dossier_window_tell (
        window,
        _ ("The program had stopped: what you were typing is here again, not entered yet"),
        TOAST_LONG);
  else if (description != NULL)
    quad_dossier_window_warn (window, _ ("The field it was typed in is not shown any more"),
                              description);
}
