/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/settling.h"

#include "field/typed.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define LET_GO "quad-let-go"
#define RESPONSE_STAY "stay"
#define RESPONSE_LOSE "lose"

bool
settling_enter (GtkWindow *window)
{
  GtkWidget *refused;
  g_autofree char *refusal = typed_settle_all (GTK_WIDGET (window), &refused);

  return refusal == NULL;
}

/* The step whose page holds the widget, then the widget itself. */
static void
show_place (GtkWindow *window, GtkWidget *place)
{
  GtkWidget *page = NULL;
  GtkWidget *stack = NULL;

  for (GtkWidget *each = place; each != NULL; each = gtk_widget_get_parent (each)) {
    GtkWidget *parent = gtk_widget_get_parent (each);

    if (GTK_IS_STACK (parent)) {
      page = each;
      stack = parent;
    }
  }
  if (page != NULL)
    (void) gtk_widget_activate_action (
        GTK_WIDGET (window), "win.step", "s",
        gtk_stack_page_get_name (gtk_stack_get_page (GTK_STACK (stack), page)));
  (void) gtk_widget_grab_focus (place);
}

static void
close_now (gpointer window)
{
  gtk_window_close (window);
  g_object_unref (window);
}

/* The dialog, which goes with its window, is not done with its answer yet. */
static void
answered (AdwMessageDialog *dialog, const char *response, GtkWindow *window)
{
  if (!g_str_equal (response, RESPONSE_LOSE))
    return;

  g_object_set_data (G_OBJECT (window), LET_GO, window);
  g_idle_add_once (close_now, g_object_ref (window));
}

static void
ask (GtkWindow *window, const char *refusal)
{
  GtkWidget *dialog =
      adw_message_dialog_new (window, _ ("What you typed is not in the dossier"), refusal);
  AdwMessageDialog *message = ADW_MESSAGE_DIALOG (dialog);

  adw_message_dialog_add_responses (message, RESPONSE_LOSE, _ ("_Close Without It"),
                                    RESPONSE_STAY, _ ("_Back to It"), NULL);
  adw_message_dialog_set_response_appearance (message, RESPONSE_LOSE, ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (message, RESPONSE_STAY);
  adw_message_dialog_set_close_response (message, RESPONSE_STAY);
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered), window, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

bool
settling_may_close (GtkWindow *window)
{
  GtkWidget *refused = NULL;
  g_autofree char *refusal = NULL;

  if (g_object_get_data (G_OBJECT (window), LET_GO) != NULL)
    return true;

  refusal = typed_settle_all (GTK_WIDGET (window), &refused);
  if (refusal == NULL)
    return true;

  show_place (window, refused);
  ask (window, refusal);
  return false;
}
