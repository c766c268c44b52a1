/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heads that this person's register has seen of a dossier: nobody can cut its history
 * without their noticing. */
#pragma once

#include "store/store.h"

/* The present head of an open dossier, where the window has opened it before. */
void known_heads_note (const char *path, const Dossier *dossier);
/* Owned, NULL-terminated. */
char **known_heads_read (const char *path, const Dossier *dossier) G_GNUC_WARN_UNUSED_RESULT;
