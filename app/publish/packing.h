/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes packed as PDF packs them. */
#pragma once

#include <glib.h>

GBytes *packing_pack (GBytes *data) G_GNUC_WARN_UNUSED_RESULT;
/* NULL when they are damaged, or more than any page of ours has. */
GBytes *packing_unpack (GBytes *packed) G_GNUC_WARN_UNUSED_RESULT;
