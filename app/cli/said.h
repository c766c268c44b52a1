/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the options of “sign” say, as events. */
#pragma once

#include "cli/call.h"
#include "dossier/signing-event.h"

/* The options that say what was done, of which one is typed, and those that say more of it. */
#define SAID_OPTIONS                                                                           \
  { "paper", N_ ("PLACE"),                                                                     \
    N_ ("that person signed by hand; with --date, --place, --original") },                     \
      { "pdf", N_ ("SIGNED.pdf"), N_ ("whoever signed this PDF electronically did") },         \
      { "summon", N_ ("PLACE"), N_ ("that person was summoned") },                             \
      { "initial", N_ ("PLACE"), N_ ("that person initialled each page; with --original") },   \
      { "reserve", N_ ("PLACE"), N_ ("that person made a reservation; with --reason") },       \
      { "refuse", N_ ("PLACE"), N_ ("that person refused to sign; with --reason") },           \
      { "confirm", N_ ("PLACE"),                                                               \
        N_ ("that person's certificate has this --fingerprint; with --reason: how you "        \
            "know") },                                                                         \
      { "satisfied", N_ ("PRECONDITION"),                                                      \
        N_ ("it is, by an act; with --date, --organ, --number") },                             \
      { "missing", N_ ("PRECONDITION"), N_ ("it is not; with --reason") },                     \
      { "not-applicable", N_ ("PRECONDITION"),                                                 \
        N_ ("it is not asked for here; with --reason") },                                      \
      { "holder", N_ ("WHO"), N_ ("who holds an original; with --original") },                 \
      { "correct", N_ ("RECORD"), N_ ("that record does not count; with --reason") },          \
      { "original", "N", N_ ("which original, or several: 1,2,5; by default, all") },          \
      { "version", "N", N_ ("which version; by default, the one to sign") },                   \
      { "date", "DATE", N_ ("when it was, “2016-03-25” or “25 mars 2016”") },                  \
      { "time", "HH:MM", N_ ("at what time") }, { "place", N_ ("TOWN"), N_ ("where it was") }, \
      { "organ", N_ ("NAME"), N_ ("who passed the act that satisfies it") },                   \
      { "number", N_ ("NUMBER"), N_ ("the number of that act") },                              \
      { "reason", N_ ("TEXT"), N_ ("why, in a sentence") },                                    \
      { "fingerprint", "HEX", N_ ("of a certificate, as “verify” prints it") },                \
  {                                                                                            \
    "evidence", N_ ("FILE"), N_ ("a scan or an act, kept in the dossier")                      \
  }

/* Array of SigningEvent: one for each original; NULL with a sentence. n_originals: how many
 * “all” are. files: of GBytes, receives the evidence. */
GPtrArray *said_read (const Call *call, int n_originals, GPtrArray *files,
                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Whether one of the options was typed that say what was done; else a sentence. */
bool said_check (const Call *call, GError **error);
