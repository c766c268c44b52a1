/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the program finds its cadrages, regions, schemas and fonts. */
#pragma once

#include "cadrage/cadrage.h"
#include "cadrage/regions.h"

/* False when the program runs from its build folder on a machine where it is not installed. */
bool data_folder_is_installed (void);
/* Owned: QUADRIPARTITE_DATA; else the installed folder; else that of the sources, so that the
 * program runs from its build folder. */
char *data_folder_dup_path (void) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: a file of a subfolder. */
char *data_folder_dup_file (const char *subfolder, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Owned: the ids of the cadrages that come with the program, in the order of the alphabet. */
char **data_folder_list_cadrages (void) G_GNUC_WARN_UNUSED_RESULT;
/* name: the id of a cadrage that comes with the program, or the path of a file. */
Cadrage *data_folder_read_cadrage (const char *name, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The XML of the cadrage of that id that comes with the program; NULL when there is none. */
GBytes *data_folder_get_cadrage_bytes (const char *id) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *data_folder_read_regions (GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: the time zone of the region of that INSEE code; NULL: that of Paris. */
char *data_folder_dup_zone (const char *region_code) G_GNUC_WARN_UNUSED_RESULT;
