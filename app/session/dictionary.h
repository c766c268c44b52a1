/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dictionary for what is written in an act: one for each dossier that is open. */
#pragma once

#include "session/session.h"
#include "session/spelling.h"

/* Borrowed, as long as the session lives; NULL: this machine has none. */
Spelling *dictionary_of (QuadSession *session);
