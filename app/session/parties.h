/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who concludes the act and in which of the plan's architectures, and the persons of each
 * party: what a window does with them, one entry of the history each. */
#pragma once

#include "document/comparison.h"
#include "session/session.h"

/* The architecture whose settings are the dossier's; NULL: none fits. */
const Architecture *parties_find_architecture (QuadSession *session);
/* Of TextChange, owned: what another would change in the text. Nothing is written. */
GPtrArray *parties_preview (QuadSession *session,
                            const Architecture *architecture) G_GNUC_WARN_UNUSED_RESULT;
bool parties_take_architecture (QuadSession *session, const Architecture *architecture,
                                GError **error);

/* False when the act neither is nor will be signed by it. */
bool parties_takes_part (QuadSession *session, const Party *party);

/* Persons are counted from 1, without holes. */
int parties_count_persons (QuadSession *session, const Party *party);
/* Of const Datum: what is entered of a person. */
GPtrArray *parties_list_person_data (QuadSession *session, const Party *party,
                                     int rank) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: "Madame Anne MARTIN", or what there is of it; NULL: not even a name. */
char *parties_name_person (QuadSession *session, const Party *party, int rank);
bool parties_remove_person (QuadSession *session, const Party *party, int rank, GError **error);
/* Puts the person behind the one that follows. */
bool parties_swap_persons (QuadSession *session, const Party *party, int rank, GError **error);

/* What is entered together with a value of a person, where it is still empty: with Madame the
 * feminine and, for the head of a party, the feminine of that charge. Adds Assignments, whose
 * strings stay valid. */
void parties_add_companions (QuadSession *session, const char *path, const char *text,
                             GArray *assignments);
