/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has to be known of an encoding in BER or DER before, or beside, what GnuTLS reads of it.
 */
#pragma once

#include <glib.h>

/* Bytes of the one value that is there, followed by zeros only; 0: it is not so. */
gsize der_measure (const guchar *bytes, gsize size);
/* Of a SigningCertificate of either version: the digest of the first certificate that it names,
 * which is the signer's. NULL: it is not as it should be. */
const guchar *der_find_certificate_digest (const guchar *bytes, gsize size, gsize *ret_size);
