/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of the act as a list that a person reads and edits: its articles, divisions and
 * paragraphs in order, with the clauses and wordings that could be chosen among them. */
#pragma once

#include "session/clause.h"
#include "session/session.h"

/* Of Clause, owned. */
GPtrArray *clauses_read (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
