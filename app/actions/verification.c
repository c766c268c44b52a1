/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/verification.h"

#include "actions/carried.h"
#include "actions/person-name.h"
#include "exchange/dossier-description.h"
#include "store/past.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIELD_PREFIX "signature_"

static void
identity_free (gpointer data)
{
  SignatureIdentity *signature = data;

  g_free (signature->person);
  g_free (signature);
}

static Verification *
verification_new (void)
{
  Verification *verification = g_new0 (Verification, 1);

  verification->reasons = g_ptr_array_new_with_free_func (g_free);
  verification->signatures = g_ptr_array_new_with_free_func (identity_free);
  return verification;
}

void
verification_free (Verification *verification)
{
  if (verification == NULL)
    return;

  frozen_version_free (verification->version);
  g_ptr_array_unref (verification->reasons);
  g_ptr_array_unref (verification->signatures);
  if (verification->inspection != NULL)
    inspection_free (verification->inspection);
  g_free (verification);
}

const char *
identity_to_text (Identity identity)
{
  switch (identity) {
  case IDENTITY_NONE:
    return NULL;
  case IDENTITY_UNKNOWN:
    return "unknown";
  case IDENTITY_OTHER:
    return "other";
  case IDENTITY_NAMED:
    return "named";
  }

  g_assert_not_reached ();
}

static bool
begins_with (GBytes *returned, GBytes *frozen)
{
  gsize length, prefix;
  const guchar *bytes = g_bytes_get_data (returned, &length);
  const guchar *start = g_bytes_get_data (frozen, &prefix);

  return length >= prefix && memcmp (bytes, start, prefix) == 0;
}

/* False with an error; *ret_frozen stays NULL when it is of no version. */
static bool
find_version (Store *store, GBytes *returned, FrozenVersion **ret_version, GBytes **ret_frozen,
              GError **error)
{
  g_autoptr (GPtrArray) versions = store_read_versions (store, error);

  if (versions == NULL)
    return false;
  for (guint i = 0; i < versions->len; i++) {
    const FrozenVersion *version = versions->pdata[i];
    g_autoptr (GBytes) frozen = store_read_version_pdf (store, version->number, error);

    if (frozen == NULL)
      return false;
    if (begins_with (returned, frozen)) {
      *ret_frozen = g_steal_pointer (&frozen);
      *ret_version = g_ptr_array_steal_index (versions, i);
      return true;
    }
  }

  return true;
}

/* Owned: why a PDF that begins like no version is none of ours, as far as it says itself; NULL
 * with an error when it cannot be read at all. */
static char *
explain_foreign (const Dossier *dossier, const Verifier *verifier, GBytes *returned,
                 GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) xml = inspect_extract (verifier->inspector, returned, CARRIED_XML, &cause);
  g_autoptr (DossierDescription) description =
      xml != NULL ? dossier_description_read (xml, CARRIED_XML, NULL, NULL) : NULL;

  if (xml == NULL && !g_error_matches (cause, INSPECT_ERROR, INSPECT_ERROR_MISSING)) {
    g_propagate_error (error, g_steal_pointer (&cause));
    return NULL;
  }
  if (description == NULL)
    return g_strdup (_ ("This PDF is no frozen version: it is a draft, or was made by another "
                        "program; ask for the file that was sent to be signed"));
  if (g_ascii_strcasecmp (description->uuid != NULL ? description->uuid : "", dossier->uuid) !=
      0)
    return g_strdup_printf (_ ("This PDF is of another dossier (region %s): open that dossier "
                               "to verify it"),
                            description->region);
  return g_strdup (_ ("This PDF is of this dossier, but begins like none of the versions that "
                      "are kept in it: it was changed, or frozen in another copy of the "
                      "dossier"));
}

/* The cell of that name of who signs there; "signature_coparef_2" is the second of "coparef".
 */
static const char *
find_name (const Dossier *dossier, const char *field, const char *cell)
{
  const char *party =
      g_str_has_prefix (field, FIELD_PREFIX) ? field + strlen (FIELD_PREFIX) : "";
  const char *rank = strrchr (party, '_');
  g_autofree char *path = NULL;

  if (rank == NULL)
    return NULL;
  path = g_strdup_printf ("parties.%.*s.representants.%s.%s", (int) (rank - party), party,
                          rank + 1, cell);
  return dossier_get (dossier, path);
}

static Identity
identify (const Dossier *dossier, const SignatureReport *report)
{
  if (!report->is_signed)
    return IDENTITY_NONE;
  if (!report->intact || !report->trusted || report->signer == NULL)
    return IDENTITY_UNKNOWN;

  return person_name_matches (report->signer, find_name (dossier, report->field, "prenom"),
                              find_name (dossier, report->field, "nom"))
             ? IDENTITY_NAMED
             : IDENTITY_OTHER;
}

static void
add_signature (Verification *verification, const Dossier *dossier,
               const SignatureReport *report)
{
  SignatureIdentity *signature = g_new0 (SignatureIdentity, 1);
  const char *given = find_name (dossier, report->field, "prenom");
  const char *family = find_name (dossier, report->field, "nom");
  g_autofree char *both =
      g_strdup_printf ("%s %s", given != NULL ? given : "", family != NULL ? family : "");

  signature->report = report;
  signature->person = g_strdup (g_strstrip (both));
  signature->identity = identify (dossier, report);
  g_ptr_array_add (verification->signatures, signature);
}

static void
take_inspection (Verification *verification, const Dossier *then, Inspection *inspection)
{
  verification->inspection = inspection;
  verification->intact = inspection->intact;
  for (guint i = 0; i < inspection->reasons->len; i++)
    g_ptr_array_add (verification->reasons, g_strdup (inspection->reasons->pdata[i]));
  for (guint i = 0; i < inspection->fields->len; i++)
    add_signature (verification, then, inspection->fields->pdata[i]);
}

Verification *
action_verify (Store *store, const Verifier *verifier, GBytes *returned, GError **error)
{
  g_autoptr (Verification) verification = verification_new ();
  g_autoptr (Dossier) dossier = NULL;
  g_autoptr (GBytes) frozen = NULL;
  Inspection *inspection;
  char *reason;

  if (!find_version (store, returned, &verification->version, &frozen, error))
    return NULL;

  /* The names are those of the state that was frozen. */
  dossier = frozen != NULL ? store_snapshot_at (store, verification->version->journal, error)
                           : store_snapshot (store, NULL, error);
  if (dossier == NULL)
    return NULL;
  if (frozen == NULL) {
    reason = explain_foreign (dossier, verifier, returned, error);
    if (reason == NULL)
      return NULL;
    g_ptr_array_add (verification->reasons, reason);
    return g_steal_pointer (&verification);
  }

  inspection =
      inspect_verify (verifier->inspector, frozen, returned, verifier->authorities, error);
  if (inspection == NULL)
    return NULL;
  take_inspection (verification, dossier, inspection);
  return g_steal_pointer (&verification);
}
