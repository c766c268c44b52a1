/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The desktop as the session bus knows it, played by a test: what it is asked to notify. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

typedef struct {
  GDBusConnection *connection; /* its own, like another program's */
  guint name;
  guint object;
  GPtrArray *asked; /* of GVariant: (ssa{sv}), as org.gtk.Notifications has it */
} Desktop;

/* Before the application under test asks for anything. */
void desktop_begin (Desktop *desktop);
void desktop_end (Desktop *desktop);
