/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A list of what changes in the text of an act, article by article. */
#pragma once

#include "document/comparison.h"

#include <adwaita.h>

/* Of TextChange. Rows of a list: GtkWidget *, floating. */
GPtrArray *architecture_changes_build (const GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: "3 passages appear, 2 go, 5 are worded otherwise". */
char *architecture_changes_describe (const GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;
