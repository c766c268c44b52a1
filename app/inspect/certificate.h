/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a certificate says, and whether a person's authorities stand behind it. */
#pragma once

#include "inspect/verdict.h"

#include <gnutls/x509.h>

typedef struct {
  gnutls_x509_crt_t *items;
  guint n_items;
} Certificates;

/* The authorities of the system, and those of the folder when it is not NULL. */
gnutls_x509_trust_list_t authorities_load (const char *folder);

/* Owned: how the holder, or the issuer, is called; NULL: by no text that can be shown. */
char *certificate_dup_holder (gnutls_x509_crt_t certificate) G_GNUC_WARN_UNUSED_RESULT;
char *certificate_dup_issuer (gnutls_x509_crt_t certificate) G_GNUC_WARN_UNUSED_RESULT;
/* Owned: hexadecimal, SHA-256. */
char *certificate_dup_fingerprint (gnutls_x509_crt_t certificate) G_GNUC_WARN_UNUSED_RESULT;

/* others: what came with the signature, the signer's own among them perhaps; at: 0: unknown. */
Distrust certificate_judge (gnutls_x509_crt_t signer, const Certificates *others,
                            gnutls_x509_trust_list_t authorities, gint64 at);
