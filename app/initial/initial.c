/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "initial/initial.h"

#include "dossier/kept-file.h"
#include "dossier/path.h"
#include "exchange/dossier-description.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* For messages: it has no name on the disk any more. */
#define FILE_NAME "dossier.xml"
#define CENT_DECIMALS 2

static void
take_values (Dossier *dossier, const DossierDescription *description)
{
  for (guint i = 0; i < description->dimensions->len; i++) {
    const DossierDimension *dimension = description->dimensions->pdata[i];

    for (guint k = 0; k < dimension->members->len; k++) {
      const DossierMember *member = dimension->members->pdata[k];

      dossier_add_member (dossier, dimension->dimension, member->id, member->label);
    }
  }
  for (guint i = 0; i < description->values->len; i++) {
    const DescribedValue *value = description->values->pdata[i];

    dossier_put (dossier, value->path, value->text, value->source);
  }
  for (guint i = 0; i < description->files->len; i++) {
    GBytes *file = description->files->pdata[i];

    g_hash_table_insert (dossier->files, g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, file),
                         g_bytes_ref (file));
  }
}

static Dossier *
dossier_of (const DossierDescription *description)
{
  Dossier *dossier = dossier_new ();

  g_free (dossier->uuid);
  g_free (dossier->region_code);
  dossier->uuid = g_strdup (description->uuid);
  dossier->region_code = g_strdup (description->region);
  dossier->cadrage_xml = g_bytes_ref (description->cadrage_xml);
  dossier->frozen = true;
  take_values (dossier, description);
  return dossier;
}

Initial *
initial_read (GBytes *carried, GError **error)
{
  g_autoptr (DossierDescription) description =
      dossier_description_read (carried, FILE_NAME, NULL, error);
  g_autoptr (Initial) initial = g_new0 (Initial, 1);

  if (description == NULL)
    return NULL;
  if (description->cadrage_xml == NULL) {
    g_set_error_literal (error, EXCHANGE_ERROR, EXCHANGE_ERROR_SCHEMA,
                         _ ("The act to be amended does not carry its cadrage: give the PDF of "
                            "a frozen version"));
    return NULL;
  }

  initial->cadrage = cadrage_read (description->cadrage_xml, FILE_NAME, NULL, error);
  if (initial->cadrage == NULL)
    return NULL;
  initial->dossier = dossier_of (description);
  initial->figures = figures_new (initial->cadrage, initial->dossier);
  return g_steal_pointer (&initial);
}

Initial *
initial_find (const Dossier *dossier)
{
  GBytes *carried = kept_file_find (dossier, INITIAL_ACT);

  return carried != NULL ? initial_read (carried, NULL) : NULL;
}

void
initial_free (Initial *initial)
{
  if (initial == NULL)
    return;

  figures_free (initial->figures);
  dossier_free (initial->dossier);
  cadrage_free (initial->cadrage);
  g_free (initial);
}

/* As a person's typing is kept: amounts with their cents. */
static char *
write_value (const Value *value, const Datum *datum)
{
  switch (value->kind) {
  case KIND_NUMBER:
    return ratio_to_text (value->number, datum->type.unit.powers[0] == 1 ? CENT_DECIMALS : 0);
  case KIND_BOOLEAN:
    return g_strdup (value->boolean ? "oui" : "non");
  case KIND_DATE:
    return date_to_iso (value->date);
  case KIND_CHOICE:
  case KIND_TEXT:
    return g_strdup (value->text);
  }

  g_assert_not_reached ();
}

char *
initial_dup_value (const Initial *initial, const char *path)
{
  const char *there = path + strlen (INITIAL_PREFIX);
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  int symbol;

  g_assert (g_str_has_prefix (path, INITIAL_PREFIX));
  /* A form that a text keeps beside it: region.nom.en. */
  if (!figures_resolve (initial->figures, there, &symbol, members))
    return g_strdup (dossier_get (initial->dossier, there));

  const Value *value = figures_get (initial->figures, symbol, members);

  return value->defined ? write_value (value, initial->cadrage->data->pdata[symbol]) : NULL;
}

static void
list_members (const Cadrage *cadrage, const Datum *datum, GPtrArray *paths)
{
  const Dimension *dimension = cadrage->dimensions->pdata[datum->type.dimensions[0]];

  for (guint i = 0; i < dimension->members->len; i++) {
    const char *id = ((const Member *) dimension->members->pdata[i])->id;

    g_ptr_array_add (paths, path_of_input (datum->id, &id, 1));
  }
}

GPtrArray *
initial_list_paths (const Cadrage *cadrage, const Datum *datum)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  bool entered = datum->kind == DATUM_INPUT || datum->kind == DATUM_FIELD;

  if (!entered || g_str_equal (datum->id, INITIAL_ACT) ||
      g_str_equal (datum->id, INITIAL_DIGEST))
    return paths;

  if (datum->type.n_dimensions == 1 && datum->kind == DATUM_INPUT)
    list_members (cadrage, datum, paths);
  if (datum->type.n_dimensions > 0)
    return paths;

  g_ptr_array_add (paths, g_strdup (datum->id));
  for (char **form = datum->forms; form != NULL && *form != NULL; form++)
    g_ptr_array_add (paths, g_strconcat (datum->id, ".", *form, NULL));
  return paths;
}
