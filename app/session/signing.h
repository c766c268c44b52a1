/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signing of an open dossier's act: where it stands now, and what one says of it. */
#pragma once

#include "actions/signing.h"
#include "session/session.h"

/* Owned; it borrows of the session until its next "changed". */
Signing *signing_look (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;

/* One entry of the history, which undo does not cross; refused with a sentence, and then
 * nothing is changed. */
bool signing_say (QuadSession *session, const Record *record, GError **error);

/* What is most likely meant of a signature by hand: the day and place of the last that was
 * recorded, else those that the act gives. ret_place: owned, NULL when none is known; a year of
 * 0: no day is. */
void signing_propose (QuadSession *session, Date *ret_date, char **ret_place);

/* Owned: the file's bytes, and the name by which an event gives them as evidence. */
GBytes *signing_load_evidence (const char *path, char **ret_name,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
