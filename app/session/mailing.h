/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handing a message over to the person's own mail program: by the portal of the desktop, else
 * by xdg-email. Nothing is sent before the person has seen it there. */
#pragma once

#include <gio/gio.h>
#include <stdbool.h>

typedef struct {
  const char *const *addresses; /* NULL-terminated */
  const char *subject;
  const char *body;
  const char *attachment; /* path */
} Mail;

/* Borrows until it returns. */
void mailing_compose_async (const Mail *mail, GAsyncReadyCallback callback, gpointer data);
/* G_IO_ERROR_CANCELLED: the person gave it up. */
bool mailing_compose_finish (GAsyncResult *result, GError **error);
