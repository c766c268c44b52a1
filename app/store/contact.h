/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a person beside the act (their e-mail address, their telephone): fields that
 * the rank of the person names, and that follow the person when ranks change. */
#pragma once

#include "store/database.h"

/* before: the ids of the party's persons, by the ranks that the fields still have. */
bool contacts_follow (Store *store, const char *party, const GPtrArray *before, GError **error);
