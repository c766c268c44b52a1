/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The legal time where conventions are signed, as a calendar file describes it. */
#pragma once

#include <stdbool.h>

#define ZONE_PARIS "Europe/Paris"

/* Opaque here: icalcomponent of libical. */
struct icalcomponent_impl;

bool zone_is_known (const char *id);
/* Owned: a VTIMEZONE. The rules are written here, not read from the machine, so that the same
 * calendar has the same bytes everywhere. */
struct icalcomponent_impl *zone_to_component (const char *id);
