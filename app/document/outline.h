/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which parts of the cadrage's text stand in this act, in which order, under which numbers. */
#pragma once

#include "figures/figures.h"

typedef struct _Outline Outline;

/* A group of wordings of which not exactly one stands. */
typedef struct {
  const Node *variants;
  int n_standing;
} VariantFault;

Outline *outline_new (Figures *figures) G_GNUC_WARN_UNUSED_RESULT;
void outline_free (Outline *outline);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Outline, outline_free)

/* The top nodes that stand, in order, those added by hand among them. Of const Node. */
const GPtrArray *outline_get_nodes (const Outline *outline);
bool outline_stands (const Outline *outline, const Node *node);
/* Whether the node's own conditions hold, an optional one's choice apart: it may be retained.
 */
bool outline_offers (const Outline *outline, const Node *node);
/* "2", "III"; NULL for what has no number. The first article is "1er". */
const char *outline_get_number (const Outline *outline, const Node *node);
/* Of VariantFault. */
const GPtrArray *outline_get_variant_faults (const Outline *outline);
/* The node of that id, if it stands: of the cadrage or added by hand. */
const Node *outline_find (const Outline *outline, const char *id);

/* Owned: "article 10", "III de l’article 2", "annexe 2". NULL when it does not stand. */
char *outline_refer (const Outline *outline, const char *id) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the same without the article: "III"; or where the division has no number, the article.
 */
char *outline_refer_within (const Outline *outline, const char *id) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the number of the division that would come next in an article: "V". NULL when that
 * article does not stand. */
char *outline_refer_next (const Outline *outline, const char *id) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: where a node is, for messages: "l’article 3", "l’annexe 2", "les visas". */
char *outline_locate (const Outline *outline, const Node *node) G_GNUC_WARN_UNUSED_RESULT;
