/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who writes and when: the options --auteur and --le of every verb that writes. */
#pragma once

#include "cli/call.h"
#include "store/entry.h"

#define STAMP_OPTIONS                                                                          \
  { "auteur", N_ ("NAME"), N_ ("who does this, for the history; by default, your name") },     \
  {                                                                                            \
    "le", "DATE", N_ ("the day it is done, “2016-03-25” or “25 mars 2016”; by default, now")   \
  }

/* The author is borrowed from the call. A day without an hour stands for noon, UTC: it is then
 * the same day all over France, overseas included. */
bool stamp_read (const Call *call, Who *ret_who, GError **error);
