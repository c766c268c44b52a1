/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was said about the signing of the act: rows that are only ever added. */
#pragma once

#include "store/store.h"

/* Of SigningEvent, in order, at the end of events. Rows that are none are damage. */
bool signing_read (Store *store, GPtrArray *events, GError **error);

/* The events (of SigningEvent; their numbers, authors and times are given here) as one entry
 * that undo does not cross; act->changes is unused. The files that they name as evidence are
 * act's, or were kept before. Locks when that was not done, and always unlocks. */
bool store_sign (Store *store, const GPtrArray *events, const Act *act, GError **error);

/* What an event names as its evidence: "sha256:…". */
GBytes *store_read_evidence (Store *store, const char *evidence,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
