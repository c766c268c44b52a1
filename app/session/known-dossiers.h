/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The person's register of the dossiers that they have opened: see store/register.h. */
#pragma once

#include "session/session.h"
#include "store/register.h"

/* In the person's data folder. Never NULL. */
Register *known_dossiers_open (void) G_GNUC_WARN_UNUSED_RESULT;
/* Notes what a dossier says now, and its words: when it was opened, and when it is closed. */
void known_dossiers_note (QuadSession *session);
/* Owned, for store_verify. */
char **known_dossiers_dup_heads (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
