/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a verb fails: one sentence for the person, one exit code for the script. */
#pragma once

#include <glib.h>

/* The exit codes of the program, part of its public interface. */
typedef enum {
  EXIT_DONE = 0,    /* done, nothing to say */
  EXIT_REFUSED = 1, /* a rule or a check says no */
  EXIT_CALL = 2, /* what was typed cannot be understood: verb, option, path, id, number, unit */
  EXIT_DAMAGED = 3, /* a file that cannot be read: missing, foreign, newer or damaged */
  EXIT_WORLD = 4,   /* disk, permission, lock, something that already exists */
} ExitCode;

/* Errors of the command line itself; the code is the ExitCode. */
#define CLI_ERROR (cli_error_quark ())
GQuark cli_error_quark (void);

/* The exit code of any error that a folder below reports. */
ExitCode failure_get_code (const GError *error);
/* Writes "quadripartite: MESSAGE" on stderr, on one line whatever the message holds. */
void failure_print (const GError *error);
