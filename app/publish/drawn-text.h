/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of laid out pages, as a program that reads their PDF should find it. */
#pragma once

#include "layout/pages.h"

/* All owned, without any white space: where a line ends is no matter. */

/* What stands around the page's text: running heads, number, mentions. */
char *drawn_text_of_margins (const Page *page) G_GNUC_WARN_UNUSED_RESULT;
/* The whole page in the order in which it is drawn. */
char *drawn_text_of_page (const Page *page) G_GNUC_WARN_UNUSED_RESULT;
/* What all pages say of a block of the document: each element whole, in the order in which they
 * begin. */
char *drawn_text_of_block (const Pages *pages, int block) G_GNUC_WARN_UNUSED_RESULT;
/* Any text, brought to the same form. */
char *drawn_text_squeeze (const char *text) G_GNUC_WARN_UNUSED_RESULT;
