/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A PKCS#7 signature over bytes that stand apart from it. */
#pragma once

#include "inspect/certificate.h"

typedef struct {
  const guchar *der; /* filled up with zeros to some length */
  gsize der_size;
  GBytes *data;           /* what it is over */
  bool names_certificate; /* it has to, among what it signs (CAdES) */
  gint64 at;              /* when, as said beside it; 0: it is not */
} SignatureQuestion;

/* Fills in who signed, when, whether intact and trusted. False, with the reason, when it proves
 * nothing. */
bool signature_check_bytes (const SignatureQuestion *question,
                            gnutls_x509_trust_list_t authorities, Finding *finding,
                            ReasonKind *ret_reason);
