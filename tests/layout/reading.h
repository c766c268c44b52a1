/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What pages say, and what must hold for all of them. */
#pragma once

#include "layout/layout.h"

Pages *read_pages (const Document *document) G_GNUC_WARN_UNUSED_RESULT;
const Page *read_page (const Pages *pages, guint number);

/* Owned: the texts of a page, one a line. */
char *read_content (const Pages *pages, guint number) G_GNUC_WARN_UNUSED_RESULT;
char *read_decoration (const Pages *pages, guint number) G_GNUC_WARN_UNUSED_RESULT;
/* The page where a text stands in the content, or -1. */
int find_page (const Pages *pages, const char *text);

void check_invariants (const Pages *pages);
void check_no_hyphen_at_page_end (const Pages *pages);
