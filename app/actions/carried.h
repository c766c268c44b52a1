/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The dossier that a frozen PDF carries, as XML. */
#pragma once

#include <glib.h>

/* The name under which a frozen PDF carries its dossier. */
#define CARRIED_XML "dossier.xml"

/* The XML of a file that is XML itself, or a PDF, whatever its name, which carries one; NULL
 * with INSPECT_ERROR_MISSING for a PDF that does not. inspector: see inspect/inspect.h. */
GBytes *carried_take_xml (const char *inspector, GBytes *file,
                          GError **error) G_GNUC_WARN_UNUSED_RESULT;
