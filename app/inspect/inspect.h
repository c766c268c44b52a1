/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a PDF of unknown origin says: read by a program of its own, which can do nothing else
 * and is stopped when it takes too much memory or time. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
  INSPECT_ERROR_SIZE,    /* larger than what is read at all */
  INSPECT_ERROR_NOT_PDF, /* not a PDF, encrypted, or damaged beyond reading */
  INSPECT_ERROR_MISSING, /* it carries no file of that name */
  INSPECT_ERROR_STOPPED, /* too much memory or time, or a crash: nothing is believed of it */
  INSPECT_ERROR_PROGRAM, /* the program is missing or cannot be started */
} InspectError;
#define INSPECT_ERROR (inspect_error_quark ())
GQuark inspect_error_quark (void);

/* Largest PDF that is read, in bytes. */
#define INSPECT_BYTES_MAX (64 << 20)

/* Of char *: the text of each page in the order in which it is drawn (as pdftotext -raw). */
GPtrArray *inspect_read_text (const char *program, GBytes *pdf,
                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* The attached file of that name. */
GBytes *inspect_extract (const char *program, GBytes *pdf, const char *name,
                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a signature field holds. Texts are NULL where there is nothing to say. */
typedef struct {
  char *field; /* "signature_etat_1" */
  bool is_signed;
  char *signer; /* as the certificate names its holder */
  char *issuer;
  char *fingerprint; /* hex SHA-256 of the certificate */
  gint64 at;         /* when, as the signer says; 0: it does not */
  bool intact;       /* what it signs was not changed, by sound cryptography */
  bool covers_all;   /* all that there was when it was made */
  bool trusted;   /* its chain ends at an authority that the user trusts, valid at that time */
  char *distrust; /* why not trusted, a sentence */
} SignatureReport;

typedef struct {
  bool
      intact; /* fails closed: true only when nothing but signatures came to the frozen bytes */
  GPtrArray *reasons; /* of char *: sentences, each a reason why it is not */
  GPtrArray *fields;  /* of SignatureReport, all fields of the frozen form, in its order */
} Inspection;

void inspection_free (Inspection *inspection);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Inspection, inspection_free)

/* returned: what came back of frozen. authorities: a folder of certificates (PEM) that are
 * trusted besides the system's; NULL: none. An error only when nothing can be said at all. */
Inspection *inspect_verify (const char *program, GBytes *frozen, GBytes *returned,
                            const char *authorities, GError **error) G_GNUC_WARN_UNUSED_RESULT;
