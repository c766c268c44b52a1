/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "formula/fault.h"

#include <glib/gi18n-lib.h>

bool
fault_report (Fault *fault, FormulaError code, int column, const char *format, ...)
{
  if (fault->error == NULL) {
    va_list arguments;

    va_start (arguments, format);
    g_autofree char *what = g_strdup_vprintf (format, arguments);
    va_end (arguments);

    fault->column = column;
    fault->error = g_error_new (FORMULA_ERROR, (int) code, _ ("%s (column %d)"), what, column);
  }
  return false;
}
