/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who signs, in the order of protocol: the next thing that each still needs, and what must be
 * done before. */
#pragma once

#include "field/section.h"

#define QUAD_TYPE_SIGNATORIES_PAGE (quad_signatories_page_get_type ())
G_DECLARE_FINAL_TYPE (QuadSignatoriesPage, quad_signatories_page, QUAD, SIGNATORIES_PAGE,
                      AdwBin)

GtkWidget *quad_signatories_page_new (QuadSession *session);
