/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of a signing: its persons, its preconditions, its records; each with what can be
 * said of it, by the action "signing.say". */
#pragma once

#include "session/session.h"
#include "signing/signing.h"

#include <adwaita.h>

/* Kind, place or precondition, original or record: "(isi)". */
#define SIGNING_SAY "signing.say"
#define SIGNING_SAY_TYPE "(isi)"

/* may_write: whether something can be said at all. */
GtkWidget *signing_person_row_new (QuadSession *session, const Signing *signing, guint rank,
                                   bool may_write);
/* Those of one party, to be unfolded. */
GtkWidget *signing_conditions_row_new (const Signing *signing, const Party *party,
                                       bool may_write);
GtkWidget *signing_record_row_new (const Signing *signing, const SigningEvent *event,
                                   bool may_write);
