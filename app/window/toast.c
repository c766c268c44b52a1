/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/toast.h"

#define SHOWN "quad-toast-shown"

static const guint seconds[] = { [TOAST_SHORT] = 5, [TOAST_LONG] = 30 };

void
toast_show (AdwToastOverlay *overlay, const char *message, ToastStay stay)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);
  AdwToast *before = g_object_get_data (G_OBJECT (overlay), SHOWN);
  AdwToast *toast = adw_toast_new (escaped);

  if (before != NULL)
    adw_toast_dismiss (before);
  adw_toast_set_timeout (toast, seconds[stay]);
  g_object_set_data_full (G_OBJECT (overlay), SHOWN, g_object_ref (toast), g_object_unref);
  adw_toast_overlay_add_toast (overlay, toast);
}
