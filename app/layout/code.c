/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/code.h"

#include <qrencode.h>

struct _Code {
  gatomicrefcount n_references;
  QRcode *square;
};

/* A seventh of it may be dirty or creased, and it is read all the same. */
#define CORRECTION QR_ECLEVEL_M
#define DARK 1 /* the bit of a module that says its colour */

Code *
code_new (const char *text)
{
  QRcode *square = QRcode_encodeString8bit (text, 0, CORRECTION);

  if (square == NULL)
    return NULL;

  Code *code = g_new0 (Code, 1);
  g_atomic_ref_count_init (&code->n_references);
  code->square = square;

  return code;
}

Code *
code_ref (Code *code)
{
  g_atomic_ref_count_inc (&code->n_references);

  return code;
}

void
code_unref (Code *code)
{
  if (code == NULL || !g_atomic_ref_count_dec (&code->n_references))
    return;

  QRcode_free (code->square);
  g_free (code);
}

int
code_get_side (const Code *code)
{
  return code->square->width;
}

bool
code_is_dark (const Code *code, int column, int row)
{
  return (code->square->data[row * code->square->width + column] & DARK) != 0;
}
