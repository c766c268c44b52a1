/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A dossier as XML: the adopted state in one readable file. dossier-description.h reads it. */
#pragma once

#include "exchange/dossier-description.h"

/* The cells in the order of their paths, in machine form; the same bytes each time. The
 * dossier's cadrage is joined unless it is the shipped one (NULL: none of that id is). */
GBytes *dossier_to_xml (const Dossier *dossier, const Cadrage *cadrage,
                        GBytes *shipped_cadrage) G_GNUC_WARN_UNUSED_RESULT;
