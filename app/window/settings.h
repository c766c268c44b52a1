/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person prefers: the keys of org.quadripartite.Quadripartite. */
#pragma once

#include <gio/gio.h>

#define SETTING_AUTHOR "author"
#define SETTING_COLOURS "colours"
#define SETTING_TYPEFACE "typeface"
#define SETTING_WIDTH "window-width"
#define SETTING_HEIGHT "window-height"
#define SETTING_MAXIMIZED "window-maximized"
#define SETTING_SHOW_PAGES "show-pages"
#define SETTING_REMINDERS "reminders"
#define SETTING_REMINDER_DAYS "reminder-days"
#define SETTING_REMINDERS_TOLD "reminders-told"

/* Owned: the installed schema, else the one of the build folder. */
GSettings *settings_open (void) G_GNUC_WARN_UNUSED_RESULT;
