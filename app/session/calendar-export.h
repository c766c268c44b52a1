/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The days of an open dossier as a calendar file. */
#pragma once

#include "session/session.h"

/* Owned: how such a file is called by default, after the dossier. */
char *calendar_export_suggest_name (QuadSession *session) G_GNUC_WARN_UNUSED_RESULT;
/* The bytes of `quadripartite export FILE OUT.ics`, to a file that is replaced whole or left as
 * it was. */
bool calendar_export (QuadSession *session, const char *path, GError **error);
