/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text being typed, noted as it grows so that a crash does not lose it. */
#pragma once

#include <glib.h>

typedef struct _Typing Typing;

/* path: of the dossier. */
Typing *typing_new (const char *path) G_GNUC_WARN_UNUSED_RESULT;
void typing_free (Typing *typing);

void typing_note (Typing *typing, const char *field, const char *text);
/* It is settled: entered, or given up. */
void typing_settle (Typing *typing);
