/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The act drafted from a dossier: its document, and what was met while writing it. */
#pragma once

#include "document/blank.h"
#include "document/document.h"
#include "document/outline.h"

typedef struct _Draft Draft;

/* Never fails on an incomplete dossier: what is missing shows as "[à compléter : …]". */
Draft *draft_new (Figures *figures) G_GNUC_WARN_UNUSED_RESULT;
void draft_free (Draft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Draft, draft_free)

const Document *draft_get_document (const Draft *draft);
/* What it was drafted from. */
Figures *draft_get_figures (const Draft *draft);
const Outline *draft_get_outline (const Draft *draft);
/* Of Inline, owned: the words of a paragraph or item, rewritten or the cadrage's. */
GPtrArray *draft_dup_wording (const Draft *draft, const Node *node) G_GNUC_WARN_UNUSED_RESULT;
/* Of Run, owned: what a sentence would read in this act, wherever it stands; nothing is noted
 * of it. */
GPtrArray *draft_word (const Draft *draft, const GPtrArray *inlines) G_GNUC_WARN_UNUSED_RESULT;
/* Of Blank, each datum once, in the order of the text. */
const GPtrArray *draft_get_blanks (const Draft *draft);

/* What one check of the cadrage has to say, without running the others; empty when the cadrage
 * has no such check. Array of Finding, owned. */
GPtrArray *draft_check_one (Draft *draft, const char *rule) G_GNUC_WARN_UNUSED_RESULT;

/* Adds the finding of one check of the cadrage, for a rule that only the pages can tell;
 * nothing when the cadrage has no such check. */
void draft_report (Draft *draft, const char *rule, GPtrArray *findings);

/* All checks of the cadrage, in its order: formulas and rules in code. Array of Finding, owned.
 */
GPtrArray *draft_check (Draft *draft) G_GNUC_WARN_UNUSED_RESULT;
