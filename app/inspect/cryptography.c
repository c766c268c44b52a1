/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/cryptography.h"

#include "inspect/der.h"
#include "inspect/signed-data.h"

#include <gnutls/pkcs7.h>
#include <string.h>

#define CERTIFICATES_MAX 32
#define SERIAL_BYTES_MAX 64
#define ATTRIBUTES_MAX 64
/* A certificate that has expired since signed all the same: its time is judged apart. */
#define WHENEVER (GNUTLS_VERIFY_DISABLE_TIME_CHECKS | GNUTLS_VERIFY_DISABLE_TRUSTED_TIME_CHECKS)
#define MESSAGE_DIGEST "1.2.840.113549.1.9.4"
#define SIGNING_CERTIFICATE "1.2.840.113549.1.9.16.2.12"
#define SIGNING_CERTIFICATE_2 "1.2.840.113549.1.9.16.2.47"

static void
certificates_clear (Certificates *certificates)
{
  for (guint i = 0; i < certificates->n_items; i++)
    gnutls_x509_crt_deinit (certificates->items[i]);
  g_free (certificates->items);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Certificates, certificates_clear)

typedef struct {
  gnutls_pkcs7_t pkcs7;
  gnutls_pkcs7_signature_info_st info;
  bool has_info;
} Signature;

static void
signature_clear (Signature *signature)
{
  if (signature->has_info)
    gnutls_pkcs7_signature_info_deinit (&signature->info);
  if (signature->pkcs7 != NULL)
    gnutls_pkcs7_deinit (signature->pkcs7);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Signature, signature_clear)

/* One signature and not several, of which a program might show any. */
static bool
read_signature (const SignatureQuestion *question, Signature *signature)
{
  gsize size = der_measure (question->der, question->der_size);
  gnutls_datum_t der = { (unsigned char *) question->der, (unsigned) size };

  if (!signed_data_is_sound (question->der, size) ||
      gnutls_pkcs7_init (&signature->pkcs7) < 0 ||
      gnutls_pkcs7_import (signature->pkcs7, &der, GNUTLS_X509_FMT_DER) < 0 ||
      gnutls_pkcs7_get_signature_count (signature->pkcs7) != 1)
    return false;
  signature->has_info =
      gnutls_pkcs7_get_signature_info (signature->pkcs7, 0, &signature->info) >= 0;

  return signature->has_info;
}

static void
read_certificates (const Signature *signature, Certificates *certificates)
{
  int n_certificates = gnutls_pkcs7_get_crt_count (signature->pkcs7);

  certificates->items = g_new0 (gnutls_x509_crt_t, CERTIFICATES_MAX);
  for (int i = 0; i < n_certificates && certificates->n_items < CERTIFICATES_MAX; i++) {
    gnutls_datum_t der;
    gnutls_x509_crt_t certificate;
    if (gnutls_pkcs7_get_crt_raw2 (signature->pkcs7, (unsigned) i, &der) < 0)
      continue;
    if (gnutls_x509_crt_init (&certificate) >= 0) {
      if (gnutls_x509_crt_import (certificate, &der, GNUTLS_X509_FMT_DER) >= 0)
        certificates->items[certificates->n_items++] = certificate;
      else
        gnutls_x509_crt_deinit (certificate);
    }
    gnutls_free (der.data);
  }
}

static bool
datums_equal (const gnutls_datum_t *a, const void *data, gsize size)
{
  return a->size == size && size > 0 && memcmp (a->data, data, size) == 0;
}

/* Whether the signature says that this is the certificate of its key. */
static bool
is_signers (const Signature *signature, gnutls_x509_crt_t certificate)
{
  guchar bytes[SERIAL_BYTES_MAX];
  size_t size = sizeof bytes;
  gnutls_datum_t issuer;
  bool is_same;

  if (signature->info.issuer_keyid.size > 0)
    return gnutls_x509_crt_get_subject_key_id (certificate, bytes, &size, NULL) >= 0 &&
           datums_equal (&signature->info.issuer_keyid, bytes, size);
  if (gnutls_x509_crt_get_serial (certificate, bytes, &size) < 0 ||
      !datums_equal (&signature->info.signer_serial, bytes, size) ||
      gnutls_x509_crt_get_raw_issuer_dn (certificate, &issuer) < 0)
    return false;
  is_same = datums_equal (&signature->info.issuer_dn, issuer.data, issuer.size);
  gnutls_free (issuer.data);

  return is_same;
}

static gnutls_x509_crt_t
find_signer (const Signature *signature, const Certificates *certificates)
{
  for (guint i = 0; i < certificates->n_items; i++)
    if (is_signers (signature, certificates->items[i]))
      return certificates->items[i];

  return NULL;
}

/* Owned: the value of what is signed beside the data; NULL: it is not there. */
static GBytes *
dup_attribute (const Signature *signature, const char *wanted)
{
  char *name;
  gnutls_datum_t value;

  for (unsigned i = 0; i < ATTRIBUTES_MAX; i++) {
    if (gnutls_pkcs7_get_attr (signature->info.signed_attrs, i, &name, &value, 0) < 0)
      return NULL;
    if (strcmp (name, wanted) == 0)
      return g_bytes_new_with_free_func (value.data, value.size, gnutls_free, value.data);
    gnutls_free (value.data);
  }

  return NULL;
}

/* No other certificate of the same key was put in its place. */
static bool
is_certificate_named (const Signature *signature, gnutls_x509_crt_t signer, bool is_needed)
{
  g_autoptr (GBytes) attribute = dup_attribute (signature, SIGNING_CERTIFICATE_2);
  static const gnutls_digest_algorithm_t methods[] = { GNUTLS_DIG_SHA1, GNUTLS_DIG_SHA256,
                                                       GNUTLS_DIG_SHA384, GNUTLS_DIG_SHA512 };
  guchar digest[64];
  const guchar *named;
  gsize named_size;

  if (attribute == NULL)
    attribute = dup_attribute (signature, SIGNING_CERTIFICATE);
  if (attribute == NULL)
    return !is_needed;
  named = der_find_certificate_digest (g_bytes_get_data (attribute, NULL),
                                       g_bytes_get_size (attribute), &named_size);
  for (guint i = 0; named != NULL && i < G_N_ELEMENTS (methods); i++) {
    size_t size = sizeof digest;
    if (gnutls_x509_crt_get_fingerprint (signer, methods[i], digest, &size) >= 0 &&
        size == named_size && memcmp (digest, named, size) == 0)
      return true;
  }

  return false;
}

static bool
is_strong (gnutls_sign_algorithm_t method)
{
  switch (gnutls_sign_get_hash_algorithm (method)) {
  case GNUTLS_DIG_SHA256:
  case GNUTLS_DIG_SHA384:
  case GNUTLS_DIG_SHA512:
  case GNUTLS_DIG_SHA3_256:
  case GNUTLS_DIG_SHA3_384:
  case GNUTLS_DIG_SHA3_512:
    return true;
  default:
    return false;
  }
}

static void
name_signer (gnutls_x509_crt_t signer, Finding *finding)
{
  finding->signer = certificate_dup_holder (signer);
  finding->issuer = certificate_dup_issuer (signer);
  finding->fingerprint = certificate_dup_fingerprint (signer);
}

/* By what the signature says itself, or by what is said beside it. */
static gint64
time_of (const Signature *signature, gint64 beside)
{
  gint64 within = (gint64) signature->info.signing_time;

  return within > 0 ? within : beside;
}

bool
signature_check_bytes (const SignatureQuestion *question, gnutls_x509_trust_list_t authorities,
                       Finding *finding, ReasonKind *ret_reason)
{
  g_auto (Signature) signature = { 0 };
  g_auto (Certificates) certificates = { 0 };
  g_autoptr (GBytes) digest = NULL;
  gnutls_datum_t data = { 0 };
  gnutls_x509_crt_t signer;
  gsize size;

  *ret_reason = REASON_SIGNATURE_UNREADABLE;
  if (!read_signature (question, &signature))
    return false;
  read_certificates (&signature, &certificates);
  signer = find_signer (&signature, &certificates);
  digest = dup_attribute (&signature, MESSAGE_DIGEST);
  if (signer == NULL || digest == NULL ||
      !is_certificate_named (&signature, signer, question->names_certificate))
    return false;
  name_signer (signer, finding);
  finding->at = time_of (&signature, question->at);
  finding->distrust = certificate_judge (signer, &certificates, authorities, finding->at);
  *ret_reason = REASON_SIGNATURE_WEAK;
  if (!is_strong (signature.info.algo))
    return false;
  data.data = (unsigned char *) g_bytes_get_data (question->data, &size);
  data.size = (unsigned) size;
  *ret_reason = REASON_SIGNATURE_WRONG;

  return gnutls_pkcs7_verify_direct (signature.pkcs7, signer, 0, &data, WHENEVER) >= 0;
}
