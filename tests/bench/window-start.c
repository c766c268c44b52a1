/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the start of a program to its first painted frame: window-start floor is the least
 * window of libadwaita, window-start alone the one with all dossiers, window-start FILE a
 * dossier's. */
#include "surroundings/language.h"
#include "window/application.h"

#include <stdio.h>
#include <unistd.h>

static gint64 started;

static void
painted (GdkFrameClock *clock, GApplication *application)
{
  printf ("%.1f\n", (double) (g_get_monotonic_time () - started) / 1000);
  fflush (stdout);
  _exit (0);
}

static void
mapped (GtkWidget *window, GApplication *application)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (painted),
                    application);
}

static void
window_added (GtkApplication *application, GtkWindow *window, gpointer data)
{
  g_signal_connect (window, "map", G_CALLBACK (mapped), application);
}

static void
show_least (GtkApplication *application, gpointer data)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  bool least = argc > 1 && g_str_equal (argv[1], "floor");
  g_autoptr (GtkApplication) application = NULL;

  started = g_get_monotonic_time ();
  language_take ();
  gtk_disable_setlocale ();
  if (least) {
    application = GTK_APPLICATION (adw_application_new ("org.quadripartite.Floor", 0));
    g_signal_connect (application, "activate", G_CALLBACK (show_least), NULL);
  } else {
    application = GTK_APPLICATION (quad_application_new ());
  }

  g_signal_connect (application, "window-added", G_CALLBACK (window_added), NULL);
  return g_application_run (G_APPLICATION (application), least ? 1 : argc, argv);
}
