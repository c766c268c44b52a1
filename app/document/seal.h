/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What identifies a frozen version: its number, and the digests of its journal and content. */
#pragma once

#include "document/writer.h"

/* Whole, in words and as a code; after the lines of the title page. */
void seal_write (Writer *writer);
/* Owned: the footer of each page, "Version 2…": of a draft too. */
char *seal_dup_footer (const Dossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
