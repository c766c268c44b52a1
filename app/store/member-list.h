/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The members of a dimension that the dossier holds, as ordered rows. */
#pragma once

#include "store/database.h"

/* Makes the rows of that dimension those of members (of DossierMember). A member that stays in
 * its place keeps its row as it is, so that two people can add members apart. */
bool member_list_write (Store *store, const char *dimension, const GPtrArray *members,
                        GError **error);
