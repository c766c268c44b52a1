/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Starting a dossier: the cadrage's copy, the region's names and départements, and no person.
 */
#pragma once

#include "actions/amending.h"
#include "actions/error.h"
#include "cadrage/cadrage.h"
#include "cadrage/regions.h"
#include "store/store.h"

typedef struct {
  const char *path;
  const char *uuid; /* made by the caller: g_uuid_string_random () */
  const Cadrage *cadrage;
  const Region *region;     /* NULL: none, or territories of one's own */
  const char *architecture; /* id, "B"; NULL: nothing is set */
  const Amended *amended;   /* the frozen act, of an avenant; NULL */
  bool imported;            /* from a file that says all there is, that act too */
  const char *typeface;     /* one of those that the cadrage offers, else it is left at that;
                               NULL: the cadrage's */
} Creation;

/* Fills only what the cadrage declares. NULL with ACTION_ERROR or STORE_ERROR, and no file. */
Store *action_create (const Creation *creation, Who who,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same in memory, so that more can be done to it before store_settle makes the file. */
Store *action_begin (const Creation *creation, Who who,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
