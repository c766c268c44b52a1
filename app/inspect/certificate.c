/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/certificate.h"

#include <string.h>

#define CHAIN_MAX 16
#define NAME_BYTES_MAX 512
#define PURPOSES_MAX 32
#define FINGERPRINT_BYTES 32
#define WEAKNESSES (GNUTLS_CERT_INSECURE_ALGORITHM | GNUTLS_CERT_SIGNER_CONSTRAINTS_FAILURE)

gnutls_x509_trust_list_t
authorities_load (const char *folder)
{
  gnutls_x509_trust_list_t authorities;

  if (gnutls_x509_trust_list_init (&authorities, 0) < 0)
    g_error ("No memory for a list of authorities");
  (void) gnutls_x509_trust_list_add_system_trust (authorities, 0, 0);
  if (folder != NULL)
    (void) gnutls_x509_trust_list_add_trust_dir (authorities, folder, NULL, GNUTLS_X509_FMT_PEM,
                                                 0, 0);

  return authorities;
}

typedef int (*GetName) (gnutls_x509_crt_t, const char *, unsigned, unsigned, void *, size_t *);
typedef int (*GetWholeName) (gnutls_x509_crt_t, gnutls_datum_t *, unsigned);

/* Owned: without what would upset a line of text. */
static char *
show (const char *bytes, gsize length)
{
  g_autofree char *text = g_utf8_make_valid (bytes, (gssize) length);
  GString *shown = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar letter = g_utf8_get_char (at);
    if (g_unichar_isprint (letter))
      g_string_append_unichar (shown, letter);
  }

  return g_string_free (shown, FALSE);
}

/* Owned: the common name, else the organisation, else all that there is. */
static char *
dup_name (gnutls_x509_crt_t certificate, GetName get_name, GetWholeName get_whole)
{
  static const char *const parts[] = { GNUTLS_OID_X520_COMMON_NAME,
                                       GNUTLS_OID_X520_ORGANIZATION_NAME };
  char name[NAME_BYTES_MAX];
  gnutls_datum_t whole;
  char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    size_t size = sizeof name;
    if (get_name (certificate, parts[i], 0, 0, name, &size) >= 0 && size > 0)
      return show (name, size);
  }
  if (get_whole (certificate, &whole, 0) >= 0) {
    text = show ((const char *) whole.data, MIN (whole.size, NAME_BYTES_MAX));
    gnutls_free (whole.data);
  }

  return text;
}

char *
certificate_dup_holder (gnutls_x509_crt_t certificate)
{
  return dup_name (certificate, gnutls_x509_crt_get_dn_by_oid, gnutls_x509_crt_get_dn3);
}

char *
certificate_dup_issuer (gnutls_x509_crt_t certificate)
{
  return dup_name (certificate, gnutls_x509_crt_get_issuer_dn_by_oid,
                   gnutls_x509_crt_get_issuer_dn3);
}

char *
certificate_dup_fingerprint (gnutls_x509_crt_t certificate)
{
  guchar digest[FINGERPRINT_BYTES];
  size_t size = sizeof digest;
  GString *text;

  if (gnutls_x509_crt_get_fingerprint (certificate, GNUTLS_DIG_SHA256, digest, &size) < 0)
    return NULL;
  text = g_string_new (NULL);
  for (size_t i = 0; i < size; i++)
    g_string_append_printf (text, "%02x", digest[i]);

  return g_string_free (text, FALSE);
}

static bool
is_key_for_signing (gnutls_x509_crt_t certificate)
{
  unsigned usage, critical;
  int code = gnutls_x509_crt_get_key_usage (certificate, &usage, &critical);

  if (code == GNUTLS_E_REQUESTED_DATA_NOT_AVAILABLE)
    return true;

  return code >= 0 &&
         (usage & (GNUTLS_KEY_DIGITAL_SIGNATURE | GNUTLS_KEY_NON_REPUDIATION)) != 0;
}

/* A certificate that names its purposes names one that documents are signed for. */
static bool
is_purpose_signing (gnutls_x509_crt_t certificate)
{
  static const char *const purposes[] = {
    GNUTLS_KP_ANY,
    GNUTLS_KP_EMAIL_PROTECTION,
    "1.3.6.1.5.5.7.3.36",      /* signing of documents (RFC 9336) */
    "1.3.6.1.4.1.311.10.3.12", /* the same, of Microsoft */
    "1.2.840.113583.1.1.5",    /* the same, of Adobe */
    NULL,
  };
  char purpose[NAME_BYTES_MAX];

  for (unsigned i = 0; i < PURPOSES_MAX; i++) {
    size_t size = sizeof purpose;
    int code = gnutls_x509_crt_get_key_purpose_oid (certificate, i, purpose, &size, NULL);
    if (code == GNUTLS_E_REQUESTED_DATA_NOT_AVAILABLE)
      return i == 0;
    if (code < 0)
      return false;
    if (g_strv_contains (purposes, purpose))
      return true;
  }

  return false;
}

static bool
is_valid_at (gnutls_x509_crt_t certificate, gint64 at)
{
  return (gint64) gnutls_x509_crt_get_activation_time (certificate) <= at &&
         at <= (gint64) gnutls_x509_crt_get_expiration_time (certificate);
}

/* From the signer up to an authority, each was valid then. */
static bool
is_chain_valid_at (gnutls_x509_crt_t signer, const Certificates *others,
                   gnutls_x509_trust_list_t authorities, gint64 at)
{
  gnutls_x509_crt_t certificate = signer, issuer;

  for (guint length = 0; length < CHAIN_MAX; length++) {
    guint i = 0;
    if (!is_valid_at (certificate, at))
      return false;
    if (gnutls_x509_trust_list_get_issuer (authorities, certificate, &issuer, 0) >= 0)
      return is_valid_at (issuer, at);
    while (i < others->n_items &&
           (others->items[i] == certificate ||
            gnutls_x509_crt_check_issuer (certificate, others->items[i]) == 0))
      i++;
    if (i == others->n_items)
      return true; /* the end of the chain, which was found to be an authority */
    certificate = others->items[i];
  }

  return false;
}

/* What GnuTLS says of the chain, the time left aside. */
static unsigned
verify_chain (gnutls_x509_crt_t signer, const Certificates *others,
              gnutls_x509_trust_list_t authorities)
{
  gnutls_x509_crt_t chain[CHAIN_MAX] = { signer };
  unsigned status, n_chain = 1;

  for (guint i = 0; i < others->n_items && n_chain < CHAIN_MAX; i++)
    if (!gnutls_x509_crt_equals (others->items[i], signer))
      chain[n_chain++] = others->items[i];
  if (gnutls_x509_trust_list_verify_crt2 (authorities, chain, n_chain, NULL, 0,
                                          GNUTLS_VERIFY_DISABLE_TIME_CHECKS |
                                              GNUTLS_PROFILE_TO_VFLAGS (GNUTLS_PROFILE_MEDIUM),
                                          &status, NULL) < 0)
    return GNUTLS_CERT_INVALID;

  return status;
}

Distrust
certificate_judge (gnutls_x509_crt_t signer, const Certificates *others,
                   gnutls_x509_trust_list_t authorities, gint64 at)
{
  unsigned status = verify_chain (signer, others, authorities);

  if (status != 0)
    return (status & GNUTLS_CERT_SIGNER_NOT_FOUND) == 0 && (status & WEAKNESSES) != 0
               ? DISTRUST_WEAK
               : DISTRUST_AUTHORITY;
  if (!is_key_for_signing (signer) || !is_purpose_signing (signer))
    return DISTRUST_USAGE;
  if (at == 0)
    return DISTRUST_NO_TIME;

  return is_chain_valid_at (signer, others, authorities, at) ? DISTRUST_NONE : DISTRUST_TIME;
}
