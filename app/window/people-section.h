/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A party of the act: what it is, and the persons who sign for it. */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_PEOPLE_SECTION (quad_people_section_get_type ())
G_DECLARE_FINAL_TYPE (QuadPeopleSection, quad_people_section, QUAD, PEOPLE_SECTION, AdwBin)

/* party: its id. */
GtkWidget *quad_people_section_new (QuadSession *session, const char *party);
/* The party in whose section a part of a screen is shown: it is about that one, where its
 * persons are entered. NULL: the part stands for itself.
 */
const Party *people_section_find_party (const Cadrage *cadrage, const Screen *screen,
                                        const ScreenPart *part);
