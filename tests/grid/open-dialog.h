/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The message that a table shows in a dialog, looked for as a person would. */
#pragma once

#include <adwaita.h>

/* NULL: none is open. */
static inline GtkWindow *
open_dialog_find (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++) {
    g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

    if (ADW_IS_MESSAGE_DIALOG (window))
      return window;
  }

  return NULL;
}
