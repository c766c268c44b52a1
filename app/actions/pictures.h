/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are entered: named by their digest, and kept by the dossier once looked into.
 */
#pragma once

#include "actions/place.h"

/* The text is the name of a file, "sha256:…"; see kept_file_dup_name. */
bool pictures_read_name (const Place *place, const char *text, char **ret_value,
                         GError **error);

/* Of GBytes: those of files that the changes name, which the dossier is to keep. NULL when a
 * change names a file that is neither among them nor in the dossier, or that is not what the
 * datum asks for: a picture, or the act that an avenant amends. */
GPtrArray *pictures_collect (const Cadrage *cadrage, const Dossier *before,
                             const GPtrArray *changes, const GPtrArray *files,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
