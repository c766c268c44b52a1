/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Notifications of the desktop for the days that come, as long as the program runs. */
#pragma once

#include <gio/gio.h>

typedef struct _Reminders Reminders;

/* Looks now, at every hour, and when the person wishes it otherwise: see the keys reminders,
 * reminder-days and reminders-told. */
Reminders *reminders_new (GApplication *application, GSettings *settings);
void reminders_free (Reminders *self);
