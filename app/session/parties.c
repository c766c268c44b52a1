/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/parties.h"

#include "dossier/path.h"
#include "figures/forms.h"
#include "number/letters.h"

#include <string.h>

static char *
person_path (const Party *party, int rank, const char *field)
{
  return g_strdup_printf ("parties.%s.representants.%d%s%s", party->id, rank,
                          field != NULL ? "." : "", field != NULL ? field : "");
}

static bool
is_yes (QuadSession *session, const Party *party, const char *field)
{
  g_autofree char *path = g_strdup_printf ("parties.%s.%s", party->id, field);
  const Value *value = figures_find (quad_session_get_figures (session), path);

  return value != NULL && value->defined && value->boolean;
}

/* Whether a path is worth the value, in machine form, that a setting gives it. */
static bool
has_value (QuadSession *session, const char *path, const char *setting)
{
  const Datum *datum = cadrage_find_datum (quad_session_get_cadrage (session), path);
  const Value *found = figures_find (quad_session_get_figures (session), path);
  g_auto (Value) wanted = VALUE_UNDEFINED;

  return datum != NULL && found != NULL && cadrage_read_value (datum, setting, &wanted) &&
         value_equal (found, &wanted);
}

const Architecture *
parties_find_architecture (QuadSession *session)
{
  const GPtrArray *architectures = quad_session_get_cadrage (session)->architectures;

  for (guint i = 0; i < architectures->len; i++) {
    const Architecture *architecture = architectures->pdata[i];
    GHashTableIter settings;
    gpointer path;
    gpointer value;
    bool fits = true;

    g_hash_table_iter_init (&settings, architecture->settings);
    while (fits && g_hash_table_iter_next (&settings, &path, &value))
      fits = has_value (session, path, value);
    if (fits)
      return architecture;
  }

  return NULL;
}

GPtrArray *
parties_preview (QuadSession *session, const Architecture *architecture)
{
  g_autoptr (Dossier) other = dossier_copy (quad_session_get_dossier (session));
  GHashTableIter settings;
  gpointer path;
  gpointer value;

  g_hash_table_iter_init (&settings, architecture->settings);
  while (g_hash_table_iter_next (&settings, &path, &value))
    dossier_put (other, path, value, NULL);

  g_autoptr (Figures) figures = figures_new (quad_session_get_cadrage (session), other);
  g_autoptr (Draft) draft = draft_new (figures);

  return comparison_make (quad_session_get_draft (session), draft);
}

bool
parties_take_architecture (QuadSession *session, const Architecture *architecture,
                           GError **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  GHashTableIter settings;
  gpointer path;
  gpointer value;

  g_hash_table_iter_init (&settings, architecture->settings);
  while (g_hash_table_iter_next (&settings, &path, &value)) {
    Assignment assignment = { path, value, NULL };

    g_array_append_val (assignments, assignment);
  }

  return quad_session_set_all (session, assignments, error);
}

bool
parties_takes_part (QuadSession *session, const Party *party)
{
  return is_yes (session, party, "signataire") ||
         is_yes (session, party, "adhesion_ulterieure");
}

GPtrArray *
parties_list_person_data (QuadSession *session, const Party *party, int rank)
{
  const GPtrArray *data = quad_session_get_cadrage (session)->data;
  g_autofree char *prefix = person_path (party, rank, "");
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < data->len; i++)
    if (g_str_has_prefix (((Datum *) data->pdata[i])->id, prefix))
      g_ptr_array_add (list, data->pdata[i]);

  return list;
}

static bool
is_entered (QuadSession *session, const Party *party, int rank)
{
  g_autoptr (GPtrArray) data = parties_list_person_data (session, party, rank);

  for (guint i = 0; i < data->len; i++)
    if (dossier_get (quad_session_get_dossier (session), ((Datum *) data->pdata[i])->id))
      return true;

  return false;
}

int
parties_count_persons (QuadSession *session, const Party *party)
{
  int n_persons = 0;

  while (n_persons < party->representatives_max && is_entered (session, party, n_persons + 1))
    n_persons++;

  return n_persons;
}

char *
parties_name_person (QuadSession *session, const Party *party, int rank)
{
  g_autofree char *of = person_path (party, rank, NULL);
  g_autofree char *first = g_strconcat (of, ".prenom", NULL);
  g_autofree char *last = g_strconcat (of, ".nom", NULL);
  Figures *figures = quad_session_get_figures (session);
  const char *part;
  char *name = form_write (figures, of, FORM_TITLE_FULL_NAME, "civilite-prenom-nom");

  if (name == NULL)
    name = form_write (figures, of, FORM_FULL_NAME, "prenom-nom");
  if (name != NULL)
    return name;

  part = dossier_get (quad_session_get_dossier (session), last);
  if (part != NULL)
    return letters_raise (part);
  return g_strdup (dossier_get (quad_session_get_dossier (session), first));
}

/* What a person holds is given to another rank; "" where there is no such person. */
static void
copy_person (QuadSession *session, const Party *party, int from, int to, GArray *assignments)
{
  g_autoptr (GPtrArray) targets = parties_list_person_data (session, party, to);

  for (guint i = 0; i < targets->len; i++) {
    const Datum *target = targets->pdata[i];
    g_autofree char *source = person_path (party, from, strrchr (target->id, '.') + 1);
    const char *value = dossier_get (quad_session_get_dossier (session), source);
    Assignment assignment = { target->id, value != NULL ? value : "", NULL };

    g_array_append_val (assignments, assignment);
  }
}

bool
parties_remove_person (QuadSession *session, const Party *party, int rank, GError **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));
  int n_persons = parties_count_persons (session, party);

  for (int to = rank; to <= n_persons; to++)
    copy_person (session, party, to + 1, to, assignments);

  return quad_session_set_all (session, assignments, error);
}

bool
parties_swap_persons (QuadSession *session, const Party *party, int rank, GError **error)
{
  g_autoptr (GArray) assignments = g_array_new (FALSE, FALSE, sizeof (Assignment));

  copy_person (session, party, rank + 1, rank, assignments);
  copy_person (session, party, rank, rank + 1, assignments);
  return quad_session_set_all (session, assignments, error);
}

static void
add_companion (QuadSession *session, const char *person, const char *field, const char *text,
               GArray *assignments)
{
  g_autofree char *path = g_strdup_printf ("%s.%s", person, field);
  Assignment assignment = { g_intern_string (path), g_intern_string (text), NULL };

  if (text != NULL && dossier_get (quad_session_get_dossier (session), path) == NULL &&
      cadrage_find_datum (quad_session_get_cadrage (session), path) != NULL)
    g_array_append_val (assignments, assignment);
}

/* "le président du conseil régional" is signed as "président du conseil régional". */
static const char *
skip_article (const char *charge)
{
  static const char *const articles[] = { "le ", "la ", "l’" };

  for (gsize i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_str_has_prefix (charge, articles[i]))
      return charge + strlen (articles[i]);

  return charge;
}

/* The charge that the plan gives for the head of a party, when the head signs. */
static const char *
find_charge (QuadSession *session, const char *party, bool feminine)
{
  Figures *figures = quad_session_get_figures (session);
  g_autofree char *by = g_strdup_printf ("parties.%s.signe_par", party);
  g_autofree char *of =
      g_strdup_printf ("%s.%s", party, feminine ? "executif_feminin" : "executif");
  const Value *signs = figures_find (figures, by);
  const Value *charge = figures_find (figures, of);

  if (signs != NULL && signs->defined && !g_str_equal (signs->text, "executif"))
    return NULL;
  return charge != NULL && charge->defined ? skip_article (charge->text) : NULL;
}

void
parties_add_companions (QuadSession *session, const char *path, const char *text,
                        GArray *assignments)
{
  g_auto (Path) parts = { 0 };
  bool feminine = g_str_equal (text, "Mme");

  if (!path_read (path, &parts) || parts.kind != PATH_PERSON ||
      !g_str_equal (parts.field, "civilite") || *text == '\0')
    return;

  g_autofree char *person =
      g_strdup_printf ("parties.%s.representants.%d", parts.name, parts.rank);

  add_companion (session, person, "genre", feminine ? "f" : "m", assignments);
  if (parts.rank == 1)
    add_companion (session, person, "qualite", find_charge (session, parts.name, feminine),
                   assignments);
}
