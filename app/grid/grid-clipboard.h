/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ranges as spreadsheets write them to the clipboard: tabs, lines, quotes, plain digits. */
#pragma once

#include <glib.h>

/* Of GPtrArray of char *, a row each, maybe of unequal lengths. Quoted cells may hold tabs,
 * lines and doubled quotes; an end of line after the last row is no row. Never empty. */
GPtrArray *grid_clipboard_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the text of such rows, read back as they are. */
char *grid_clipboard_write (const GPtrArray *rows) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: a value as it is shown, as a spreadsheet reads it: "18 000" is 18000, "1 234,50 €" is
 * 1234,50, "33,33 %" is 33,33%. What is not a number stays. NULL is "". */
char *grid_clipboard_plain (const char *shown) G_GNUC_WARN_UNUSED_RESULT;
