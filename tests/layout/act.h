/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The acts that the shipped samples make, ready to be laid out. */
#pragma once

#include "document/draft.h"

/* All that an act is drafted from, and the act. */
typedef struct {
  Cadrage *cadrage;
  Dossier *dossier;
  Figures *figures;
  Draft *draft;
} Act;

#define ACT_SAMPLES                                                                            \
  {                                                                                            \
    "alpc-2016", "essai-complet"                                                               \
  }

/* Owned: of data/samples/NAME.xml. */
Act *act_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;
/* Drafts it again, after a change of its dossier. */
void act_draft (Act *act);
void act_free (Act *act);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Act, act_free)

const Document *act_get_document (const Act *act);
