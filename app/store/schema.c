/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/schema.h"

/* The session extension asks for a declared primary key without NULL, no trigger, no cascade
 * and no other UNIQUE; foreign keys are checked at the commit. */
static const char version_1[] =
    "CREATE TABLE setting(key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;"
    "CREATE TABLE proposal(id TEXT PRIMARY KEY NOT NULL, position TEXT NOT NULL,"
    " name TEXT NOT NULL) STRICT;"
    "CREATE TABLE input(proposal TEXT NOT NULL REFERENCES proposal"
    " ON DELETE NO ACTION ON UPDATE NO ACTION DEFERRABLE INITIALLY DEFERRED,"
    " path TEXT NOT NULL, value TEXT, source TEXT, PRIMARY KEY(proposal, path)) STRICT;"
    "CREATE TABLE field(path TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;"
    "CREATE TABLE person(id TEXT PRIMARY KEY NOT NULL, party TEXT NOT NULL,"
    " position TEXT NOT NULL, civilite TEXT, prenom TEXT, nom TEXT, genre TEXT,"
    " qualite TEXT, college TEXT) STRICT;"
    "CREATE TABLE clause(node TEXT PRIMARY KEY NOT NULL, retenu TEXT, texte TEXT,"
    " variante TEXT) STRICT;"
    "CREATE TABLE dimension_member(dimension TEXT NOT NULL, id TEXT NOT NULL,"
    " position TEXT NOT NULL, label TEXT NOT NULL, PRIMARY KEY(dimension, id)) STRICT;"
    "CREATE TABLE blob(sha256 TEXT PRIMARY KEY NOT NULL, bytes BLOB NOT NULL) STRICT;"
    "CREATE TABLE journal(seq INTEGER PRIMARY KEY NOT NULL, hash TEXT NOT NULL UNIQUE,"
    " parent TEXT, parent2 TEXT, target TEXT, kind TEXT NOT NULL, schema INTEGER NOT NULL,"
    " author TEXT NOT NULL, at INTEGER NOT NULL, op TEXT NOT NULL, content TEXT NOT NULL,"
    " changeset BLOB NOT NULL) STRICT;"
    "CREATE TABLE journal_head(one INTEGER PRIMARY KEY NOT NULL CHECK(one = 1),"
    " hash TEXT NOT NULL) STRICT;";

/* Articles and annexes of the dossier's own, and what a clause was verified by. */
static const char version_2[] =
    "ALTER TABLE clause ADD COLUMN source TEXT;"
    "CREATE TABLE addition(id TEXT PRIMARY KEY NOT NULL, position TEXT NOT NULL,"
    " genre TEXT, titre TEXT, texte TEXT, apres TEXT) STRICT;";

/* The versions of the act that were frozen: their bytes are a blob. */
static const char version_3[] =
    "CREATE TABLE frozen_version(number INTEGER PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL,"
    " journal TEXT NOT NULL, content TEXT NOT NULL, proof TEXT NOT NULL) STRICT;";

/* What was said about its signing; rows are only ever added. */
static const char version_4[] =
    "CREATE TABLE signing_event(number INTEGER PRIMARY KEY NOT NULL, kind TEXT NOT NULL,"
    " slot TEXT, version INTEGER NOT NULL, date TEXT, time TEXT, place TEXT,"
    " original INTEGER NOT NULL, subject TEXT, organ TEXT, reference TEXT, reason TEXT,"
    " evidence TEXT, name TEXT, corrects INTEGER NOT NULL, author TEXT NOT NULL,"
    " at INTEGER NOT NULL) STRICT;";

static const char *const steps[] = { version_1, version_2, version_3, version_4 };

static const char *const tables_1[] = { "clause", "dimension_member", "field",   "input",
                                        "person", "proposal",         "setting", NULL };

static const char *const tables_2[] = { "addition", "clause",  "dimension_member",
                                        "field",    "input",   "person",
                                        "proposal", "setting", NULL };

static const char *const tables_3[] = { "addition", "clause",         "dimension_member",
                                        "field",    "frozen_version", "input",
                                        "person",   "proposal",       "setting",
                                        NULL };

static const char *const tables_4[] = {
  "addition", "clause",  "dimension_member", "field", "frozen_version", "input", "person",
  "proposal", "setting", "signing_event",    NULL
};

static const char *const *const tables[] = { tables_1, tables_2, tables_3, tables_4 };

G_STATIC_ASSERT (G_N_ELEMENTS (steps) == SCHEMA_VERSION);
G_STATIC_ASSERT (G_N_ELEMENTS (tables) == SCHEMA_VERSION);

const char *
schema_get_step (int version)
{
  g_assert (version >= 1 && version <= SCHEMA_VERSION);
  return steps[version - 1];
}

const char *const *
schema_get_tables (int version)
{
  g_assert (version >= 1 && version <= SCHEMA_VERSION);
  return tables[version - 1];
}
