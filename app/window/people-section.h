/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A party of the act: what it is, and the persons who sign for it. */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_PEOPLE_SECTION (quad_people_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadPeopleSection, quad_people_section, QUAD, PEOPLE_SECTION, AdwBin)

/* party: its id. */
GtkWidget *quad_people_section_new (QuadSession *session, const char *party);
/* Whether a part of a screen is shown here: it is about one party, where its persons are
 * entered.
 */
bool people_section_covers (const Cadrage *cadrage, const Screen *screen,
                            const ScreenPart *part);
