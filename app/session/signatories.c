/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/signatories.h"

#include "dossier/path.h"
#include "session/parties.h"
#include "session/wording.h"

#define INSTRUMENT "acte.nature"

static void
gap_free (gpointer data)
{
  SignatoryGap *gap = data;

  g_free (gap->path);
  g_free (gap->label);
  g_free (gap->text);
  g_free (gap);
}

void
signatory_free (Signatory *signatory)
{
  g_free (signatory->name);
  g_free (signatory->capacity);
  g_ptr_array_unref (signatory->gaps);
  g_free (signatory);
}

/* Whether a path is about this person; what is about the party is for its first one. */
static bool
concerns (const Signatory *signatory, const char *path)
{
  g_autofree char *party = g_strdup_printf ("parties.%s.", signatory->party->id);
  g_auto (Path) parts = { 0 };

  if (!g_str_has_prefix (path, party) || !path_read (path, &parts))
    return false;

  return parts.kind == PATH_PERSON ? parts.rank == signatory->rank : signatory->rank == 1;
}

static SignatoryGap *
find_gap (const Signatory *signatory, const char *path)
{
  for (guint i = 0; i < signatory->gaps->len; i++) {
    SignatoryGap *gap = signatory->gaps->pdata[i];

    if (g_str_equal (gap->path, path))
      return gap;
  }

  return NULL;
}

static SignatoryGap *
add_gap (Signatory *signatory, QuadSession *session, const char *path)
{
  SignatoryGap *gap = find_gap (signatory, path);
  const Datum *datum = cadrage_find_datum (quad_session_get_cadrage (session), path);

  if (gap != NULL)
    return gap;

  gap = g_new0 (SignatoryGap, 1);
  gap->path = g_strdup (path);
  gap->label = g_strdup (datum != NULL ? datum->name : path);
  g_ptr_array_add (signatory->gaps, gap);
  return gap;
}

/* Who the person is. */
static void
add_identity (Signatory *signatory, QuadSession *session)
{
  g_autoptr (GPtrArray) data =
      parties_list_person_data (session, signatory->party, signatory->rank);

  for (guint i = 0; i < data->len; i++) {
    const Datum *datum = data->pdata[i];
    const Value *value = figures_find (quad_session_get_figures (session), datum->id);

    if (datum->required && value != NULL && !value->defined)
      (void) add_gap (signatory, session, datum->id);
  }
}

/* What the text and the checks still ask for: mandates above all. */
static void
add_rest (Signatory *signatory, QuadSession *session)
{
  const GPtrArray *blanks = draft_get_blanks (quad_session_get_draft (session));
  const GPtrArray *findings = quad_session_get_findings (session);

  for (guint i = 0; i < blanks->len; i++) {
    const Blank *blank = blanks->pdata[i];

    if (blank->required && concerns (signatory, blank->path))
      (void) add_gap (signatory, session, blank->path);
  }
  for (guint i = 0; i < findings->len; i++) {
    const Finding *finding = findings->pdata[i];
    SignatoryGap *gap;

    if (finding->severity != SEVERITY_BLOCKING || !concerns (signatory, finding->place))
      continue;
    gap = add_gap (signatory, session, finding->place);
    if (gap->text == NULL)
      gap->text = wording_for_screen (finding->text);
  }
}

static Signatory *
signatory_new (QuadSession *session, const Party *party, int rank)
{
  g_autofree char *capacity =
      g_strdup_printf ("parties.%s.representants.%d.qualite", party->id, rank);
  g_autofree char *signature = g_strdup_printf ("parties.%s.signataire", party->id);
  const Value *signs = figures_find (quad_session_get_figures (session), signature);
  Signatory *signatory = g_new0 (Signatory, 1);

  signatory->party = party;
  signatory->rank = rank;
  signatory->name = parties_name_person (session, party, rank);
  signatory->capacity = wording_of_value (session, capacity);
  signatory->later = signs == NULL || !signs->defined || !signs->boolean;
  signatory->gaps = g_ptr_array_new_with_free_func (gap_free);
  add_identity (signatory, session);
  add_rest (signatory, session);
  return signatory;
}

/* Whether the act has a place where this person signs. */
static bool
has_place (QuadSession *session, const Signatory *signatory)
{
  const Document *document = draft_get_document (quad_session_get_draft (session));
  g_autofree char *field =
      g_strdup_printf ("signature_%s_%d", signatory->party->id, signatory->rank);

  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = document->blocks->pdata[i];

    for (guint k = 0; block->slots != NULL && k < block->slots->len; k++)
      if (g_strcmp0 (((SignatureSlot *) block->slots->pdata[k])->field, field) == 0)
        return true;
  }

  return false;
}

static void
list_party (QuadSession *session, const Party *party, GPtrArray *list)
{
  int n_persons = MAX (party->representatives_min, parties_count_persons (session, party));

  for (int rank = 1; rank <= n_persons; rank++) {
    Signatory *signatory = signatory_new (session, party, rank);

    if (signatory->later || has_place (session, signatory))
      g_ptr_array_add (list, signatory);
    else
      signatory_free (signatory);
  }
}

GPtrArray *
signatories_list (QuadSession *session)
{
  const GPtrArray *parties = quad_session_get_cadrage (session)->parties;
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) signatory_free);

  for (guint i = 0; i < parties->len; i++)
    if (parties_takes_part (session, parties->pdata[i]))
      list_party (session, parties->pdata[i], list);

  return list;
}

int
signatories_find_level (QuadSession *session, const Precondition *precondition)
{
  const Value *nature = figures_find (quad_session_get_figures (session), INSTRUMENT);
  int instrument =
      nature != NULL && nature->defined
          ? cadrage_find_instrument (quad_session_get_cadrage (session), nature->text)
          : -1;

  return instrument >= 0 ? precondition->levels[instrument] : -1;
}
