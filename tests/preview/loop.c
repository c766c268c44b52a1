/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "loop.h"

#define PAUSE 10 /* milliseconds */

static gboolean
wake (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
loop_turn (int n_times)
{
  guint timer = g_timeout_add (PAUSE, wake, NULL);

  for (int i = 0; i < n_times; i++)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timer);
}

void
loop_end (GtkWidget *window, GtkWidget *inside)
{
  gpointer left[] = { window, inside };

  g_object_add_weak_pointer (G_OBJECT (window), &left[0]);
  g_object_add_weak_pointer (G_OBJECT (inside), &left[1]);
  gtk_window_destroy (GTK_WINDOW (window));
  loop_turn (5);
  g_assert_null (left[0]);
  g_assert_null (left[1]);
}
