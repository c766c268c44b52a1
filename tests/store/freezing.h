/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Versions of the sample, with bytes that stand for a PDF. */
#pragma once

#include "sample.h"
#include "store/version.h"

#define FREEZING_PDF_SIZE 30000

/* The bytes of that version. */
GBytes *freezing_make_pdf (int number);
/* Of the present state. */
FrozenVersion *freezing_version_of (Store *store);
bool freezing_freeze (Store *store, const FrozenVersion *version, GError **error);
void freezing_freeze_present (Store *store);

Store *freezing_open (const Sample *sample, StoreMode mode);
void freezing_assert_verified (Store *store);
/* All versions are there, each with its bytes. */
void freezing_assert_versions (Store *store, guint n_versions);
