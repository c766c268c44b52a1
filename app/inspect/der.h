/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What has to be known of an encoding in BER or DER before, or beside, what GnuTLS reads of it.
 */
#pragma once

#include <glib.h>
#include <stdbool.h>

#define DER_INTEGER 0x02
#define DER_OCTETS 0x04
#define DER_NAME 0x06
#define DER_SEQUENCE 0x30
#define DER_SET 0x31
#define DER_CHOICE(rank) (0xa0 | (rank)) /* that holds values */
#define DER_PLAIN_CHOICE(rank) (0x80 | (rank))

/* What is left to be read. */
typedef struct {
  const guchar *at;
  const guchar *end;
} Der;

/* No bytes: NULL may stand for them. */
Der der_of (const guchar *bytes, gsize size);
/* Past the value that is there, which has this tag; ret_within: what it holds. False, and
 * nothing is read: it is not there, or not whole. */
bool der_take (Der *der, guchar tag, Der *ret_within);
bool der_is_over (const Der *der);
bool der_equal (const Der *a, const Der *b);

/* Bytes of the one value that is there, followed by zeros only; 0: it is not so. */
gsize der_measure (const guchar *bytes, gsize size);
/* Of a SigningCertificate of either version: the digest of the first certificate that it names,
 * which is the signer's. NULL: it is not as it should be. */
const guchar *der_find_certificate_digest (const guchar *bytes, gsize size, gsize *ret_size);
