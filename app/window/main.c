/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program with a window: `quadripartite FILE` starts it too. */
#include "surroundings/language.h"
#include "window/application.h"

int
main (int argc, char **argv)
{
  g_autoptr (QuadApplication) application = NULL;

  language_take ();
  gtk_disable_setlocale ();
  application = quad_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
