/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the signing stands, as JSON. */
#pragma once

#include "signing/signing.h"

/* Owned; ends with a new line. */
char *status_to_json (const Signing *signing) G_GNUC_WARN_UNUSED_RESULT;
