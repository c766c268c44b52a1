/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text as a square of dark and light modules, which a telephone reads. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* Modules of white to be left around it. */
#define CODE_QUIET 4

typedef struct _Code Code;

/* NULL for a text too long for any code (about 2 kB). */
Code *code_new (const char *text) G_GNUC_WARN_UNUSED_RESULT;
Code *code_ref (Code *code);
void code_unref (Code *code);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Code, code_unref)

/* Modules on a side, without the white around. */
int code_get_side (const Code *code);
bool code_is_dark (const Code *code, int column, int row);
