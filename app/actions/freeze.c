/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/freeze.h"

#include "actions/carried.h"
#include "actions/error.h"
#include "actions/operation.h"
#include "document/finding.h"
#include "exchange/dossier-xml.h"
#include "exchange/figures-json.h"
#include "exchange/json.h"
#include "exchange/public-copy.h"
#include "inspect/inspect.h"
#include "publish/proof.h"
#include "publish/publish.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CADRAGE_NAME "cadrage.xml"

/* The state that becomes a version, and what is drafted from it. */
typedef struct {
  Store *store; /* these three are borrowed */
  const Press *press;
  Who who;
  Dossier *dossier;
  Cadrage *cadrage;
  Figures *figures;
  Draft *draft;
} Making;

static void
making_clear (Making *making)
{
  g_clear_pointer (&making->draft, draft_free);
  g_clear_pointer (&making->figures, figures_free);
  g_clear_pointer (&making->cadrage, cadrage_free);
  g_clear_pointer (&making->dossier, dossier_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

void
freezing_clear (Freezing *freezing)
{
  g_clear_pointer (&freezing->pdf, g_bytes_unref);
  g_clear_pointer (&freezing->version, frozen_version_free);
  g_clear_pointer (&freezing->findings, g_ptr_array_unref);
}

static bool
write_draft (Making *making, GError **error)
{
  making->dossier->frozen = true;
  making->cadrage = cadrage_read (making->dossier->cadrage_xml, CADRAGE_NAME, NULL, error);
  if (making->cadrage == NULL)
    return false;

  making->figures = figures_new (making->cadrage, making->dossier);
  making->draft = draft_new (making->figures);
  return true;
}

static void
keep_blocking (GPtrArray *findings)
{
  for (guint i = findings->len; i > 0; i--)
    if (((const Finding *) findings->pdata[i - 1])->severity != SEVERITY_BLOCKING)
      g_ptr_array_remove_index (findings, i - 1);
}

static bool
check (const Making *making, Freezing *freezing, GError **error)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (!publish_is_possible (making->draft, error))
    return false;
  findings = publish_check (making->draft, making->press->data_folder, error);
  if (findings == NULL)
    return false;
  keep_blocking (findings);
  if (findings->len == 0)
    return true;

  g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
               ngettext ("Nothing was frozen: %u check blocks",
                         "Nothing was frozen: %u checks block", findings->len),
               findings->len);
  freezing->findings = g_steal_pointer (&findings);
  return false;
}

/* What programs read beside the act; the cadrage is joined, so that a signed act can always be
 * computed again. */
static GBytes *
print (const Making *making, GError **error)
{
  g_autoptr (Dossier) open = public_copy_of (making->dossier, making->cadrage);
  g_autoptr (GBytes) xml = dossier_to_xml (open, making->cadrage, NULL);
  char *json = figures_to_json (making->figures);
  g_autoptr (GBytes) figures = g_bytes_new_take (json, strlen (json));
  Attachment both[] = {
    { CARRIED_XML, "application/xml", "Source", "Le dossier dont cet acte est tiré", xml },
    { "figures.json", "application/json", "Data",
      "Les saisies, les paramètres et les chiffres calculés", figures },
  };
  g_autoptr (GPtrArray) attachments = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (both); i++)
    g_ptr_array_add (attachments, &both[i]);
  return publish_pdf (making->draft, making->press->data_folder,
                      &(Edition){ .attachments = attachments }, error);
}

/* What the typeface does not have reads well in the text of a PDF, but nobody sees it. */
static bool
check_typeface (const Pages *pages, GError **error)
{
  if (*pages->missing == '\0')
    return true;

  g_set_error (error, ACTION_ERROR, ACTION_ERROR_REFUSED,
               _ ("Nothing was frozen: the typeface of the act has no sign for “%s”; write it "
                  "otherwise"),
               pages->missing);
  return false;
}

static bool
prove (const Making *making, GBytes *pdf, Proof *ret_proof, GError **error)
{
  g_autoptr (Pages) pages = publish_lay_out (making->draft, making->press->data_folder, error);
  g_autoptr (GPtrArray) texts = pages != NULL && check_typeface (pages, error)
                                    ? inspect_read_text (making->press->inspector, pdf, error)
                                    : NULL;

  return texts != NULL &&
         proof_make (draft_get_document (making->draft), pages, texts, ret_proof, error);
}

static char *
write_proof (const Proof *proof)
{
  GString *json = g_string_new ("{");

  json_append_number (json, "pages", proof->n_pages);
  json_append_number (json, "characters", proof->n_characters);
  json_append_number (json, "values", proof->n_values);
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

static bool
keep (const Making *making, GBytes *pdf, const Proof *proof, GError **error)
{
  g_autoptr (FrozenVersion) version = g_new0 (FrozenVersion, 1);
  g_autofree char *op = NULL;

  version->number = making->dossier->version;
  version->sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, pdf);
  version->journal = g_strdup (making->dossier->head);
  version->content = g_strdup (making->dossier->content);
  version->proof = write_proof (proof);
  op = operation_of_freeze (version);
  return store_freeze (making->store, version, pdf, &(Act){ .op = op, .who = making->who },
                       error);
}

static bool
make (Making *making, Freezing *freezing, GError **error)
{
  g_autoptr (GBytes) pdf = NULL;
  Proof proof;

  if (!write_draft (making, error) || !check (making, freezing, error))
    return false;
  pdf = print (making, error);
  return pdf != NULL && prove (making, pdf, &proof, error) && keep (making, pdf, &proof, error);
}

/* The last version, as it is kept. */
static bool
take_last (Store *store, Freezing *freezing, GError **error)
{
  g_autoptr (GPtrArray) versions = store_read_versions (store, error);

  if (versions == NULL)
    return false;
  g_assert (versions->len > 0);
  freezing->version = g_ptr_array_steal_index (versions, versions->len - 1);
  freezing->pdf = store_read_version_pdf (store, freezing->version->number, error);
  return freezing->pdf != NULL;
}

static bool
freeze (Making *making, Freezing *freezing, GError **error)
{
  making->dossier = store_snapshot (making->store, NULL, error);
  if (making->dossier == NULL)
    return false;

  freezing->made = making->dossier->frozen_as == 0;
  return (!freezing->made || make (making, freezing, error)) &&
         take_last (making->store, freezing, error);
}

bool
action_freeze (Store *store, const Press *press, Who who, Freezing *ret_freezing,
               GError **error)
{
  g_auto (Making) making = { .store = store, .press = press, .who = who };
  g_auto (Freezing) freezing = { 0 };
  bool done = store_lock (store, error) && freeze (&making, &freezing, error);

  store_unlock (store);
  if (done || freezing.findings != NULL) {
    *ret_freezing = freezing;
    freezing = (Freezing){ 0 };
  }
  return done;
}
