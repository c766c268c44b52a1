/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frozen versions of a dossier, as a window lists them: what each is, and its PDF. */
#pragma once

#include "session/session.h"
#include "store/version.h"

/* Of FrozenVersion, the last first. NULL when the file cannot be read. */
GPtrArray *versions_read (QuadSession *session, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: "Draft v3", "Frozen v2", "Frozen v2, changed since". */
char *versions_describe_state (const Dossier *dossier) G_GNUC_WARN_UNUSED_RESULT;

/* Owned: "November 23, 2026 at 09:12". */
char *version_describe_time (const FrozenVersion *version) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: "214 values read back in the PDF, all of them right." */
char *version_describe_proof (const FrozenVersion *version) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: in groups of eight digits, to be read and compared by eye. */
char *version_group_digits (const char *hash) G_GNUC_WARN_UNUSED_RESULT;

/* Owned: how the file of a version is called by default, after the dossier. */
char *version_suggest_name (QuadSession *session, int number) G_GNUC_WARN_UNUSED_RESULT;
/* The kept bytes, to a file that is replaced whole or left as it was. */
bool version_save (QuadSession *session, int number, const char *path, GError **error);
/* Owned: a copy for a program that only shows it. */
char *version_lend (QuadSession *session, int number, GError **error) G_GNUC_WARN_UNUSED_RESULT;
