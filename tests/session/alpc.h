/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sample dossier of Aquitaine-Limousin-Poitou-Charentes, opened from a file of its own. */
#pragma once

#include "session/session.h"

typedef struct {
  char *folder;
  char *path;
  QuadSession *session;
} Alpc;

void alpc_begin (Alpc *alpc);
void alpc_end (Alpc *alpc);
void alpc_set (Alpc *alpc, const char *path, const char *text);
/* What stands in the dossier; "" for nothing. */
void alpc_assert (Alpc *alpc, const char *path, const char *value);
