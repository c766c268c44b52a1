/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Refusals as a person at a window reads them: beside the field, without its path. */
#pragma once

#include <glib.h>

/* Takes the refusal. Of Assignment: a message that begins with the path of one of them loses
 * it when there is but one. */
void refusal_tell (GError *refusal, const GArray *assignments, GError **error);
