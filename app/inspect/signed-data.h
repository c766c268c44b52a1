/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The frame of a PKCS#7 signature (RFC 5652, § 5), of which GnuTLS reads what it needs and
 * other programs rely on the rest. */
#pragma once

#include <glib.h>
#include <stdbool.h>

/* One signer, whose digest is among those that are announced; what is signed stands elsewhere;
 * and each part in its place, with nothing more. */
bool signed_data_is_sound (const guchar *bytes, gsize size);
