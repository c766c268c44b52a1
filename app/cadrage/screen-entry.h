/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is entered on the screens of a plan: each value in one place, at the step of its datum.
 */
#pragma once

#include "cadrage/reader.h"

/* Whether the datum may stand on that screen; a fault when it is entered at another step. */
bool screen_check_step (Reader *reader, Place place, const Screen *screen, const Datum *datum);
/* A datum with all its values. */
bool screen_enter_datum (Reader *reader, Place place, Screen *screen, const Datum *datum);
/* One cell, where the cadrage knows the members; what is only shown is not entered. */
bool screen_enter_cell (Reader *reader, Place place, Screen *screen, const char *path,
                        const Datum *datum);
