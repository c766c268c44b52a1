/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form of a dossier file: its tables, and the steps that bring an older file to it. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* "Quad", in the header of the file. */
#define SCHEMA_APPLICATION_ID 0x51756164
#define SCHEMA_VERSION 4

/* The SQL that makes version out of version - 1. Only ever adds tables, or columns at the end
 * without a default: changesets name columns by their rank. */
const char *schema_get_step (int version);

/* The tables of that version whose changes the journal records; NULL-terminated. The others
 * are the journal itself and the blobs. */
const char *const *schema_get_tables (int version);
