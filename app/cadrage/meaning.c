/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/meaning.h"

#include "cadrage/index.h"

#include <string.h>

/* The rank of a member, or any rank where the member at hand is meant: [territoire]. */
static bool
is_member (const Reader *reader, int dimension, const char *member)
{
  const Dimension *found = g_ptr_array_index (reader->cadrage->dimensions, (guint) dimension);

  for (int i = 0; i < reader->place.n_dimensions; i++)
    if (reader->place.dimensions[i] == dimension && g_str_equal (found->id, member))
      return true;
  return reader_find_member (reader, dimension, member) >= 0;
}

/* ID[MEMBER] or ID[MEMBER,MEMBER]. */
static bool
means_cell (const Reader *reader, const char *path, Meaning *ret_meaning)
{
  const char *open = strchr (path, '[');
  size_t length = strlen (path);

  if (open == NULL || path[length - 1] != ']')
    return false;

  g_autofree char *id = g_strndup (path, (size_t) (open - path));
  g_autofree char *list = g_strndup (open + 1, length - (size_t) (open - path) - 2);
  g_auto (GStrv) members = g_strsplit (list, ",", -1);
  const Datum *datum = cadrage_find_datum (reader->cadrage, id);

  if (datum == NULL || (int) g_strv_length (members) != datum->type.n_dimensions)
    return false;
  for (int i = 0; i < datum->type.n_dimensions; i++)
    if (!is_member (reader, datum->type.dimensions[i], members[i]))
      return false;
  *ret_meaning = (Meaning){ .kind = MEANS_DATUM, .datum = datum };
  return true;
}

/* DIMENSION.MEMBER.NAME, a cell of the field DIMENSION.NAME. */
static bool
means_field_of_member (const Reader *reader, const char *path, Meaning *ret_meaning)
{
  g_auto (GStrv) parts = g_strsplit (path, ".", 3);

  if (g_strv_length (parts) != 3)
    return false;

  g_autofree char *id = g_strconcat (parts[0], ".", parts[2], NULL);
  const Datum *datum = cadrage_find_datum (reader->cadrage, id);

  if (datum == NULL || datum->type.n_dimensions != 1 ||
      !is_member (reader, datum->type.dimensions[0], parts[1]))
    return false;
  *ret_meaning = (Meaning){ .kind = MEANS_DATUM, .datum = datum };
  return true;
}

/* DIMENSION.libelle, where a member of it is at hand. */
static bool
means_label (const Reader *reader, const char *path)
{
  for (int i = 0; i < reader->place.n_dimensions; i++) {
    const Dimension *dimension =
        g_ptr_array_index (reader->cadrage->dimensions, (guint) reader->place.dimensions[i]);
    g_autofree char *label = g_strconcat (dimension->id, ".libelle", NULL);

    if (g_str_equal (label, path))
      return true;
  }
  return false;
}

/* Whoever has a first name and a name is a person. */
static bool
means_person (const Reader *reader, const char *path)
{
  g_autofree char *name = g_strconcat (path, ".nom", NULL);
  g_autofree char *first_name = g_strconcat (path, ".prenom", NULL);

  return cadrage_find_datum (reader->cadrage, name) != NULL &&
         cadrage_find_datum (reader->cadrage, first_name) != NULL;
}

static bool
means_party (const Reader *reader, const char *path, const char *suffix)
{
  if (!g_str_has_prefix (path, "parties.") || !g_str_has_suffix (path, suffix))
    return false;

  g_autofree char *id = g_strndup (path + strlen ("parties."),
                                   strlen (path) - strlen ("parties.") - strlen (suffix));

  return cadrage_find_party (reader->cadrage, id) != NULL;
}

bool
meaning_of (const Reader *reader, const char *path, Meaning *ret_meaning)
{
  Meaning meaning = { .datum = cadrage_find_datum (reader->cadrage, path),
                      .designation = cadrage_find_designation (reader->cadrage, path) };

  if (means_cell (reader, path, ret_meaning))
    return true;
  if (meaning.datum != NULL)
    meaning.kind = meaning.datum->type.n_dimensions > 0 ? MEANS_SPREAD : MEANS_DATUM;
  else if (meaning.designation != NULL)
    meaning.kind = MEANS_DESIGNATION;
  else if (means_person (reader, path))
    meaning.kind = MEANS_PERSON;
  else if (means_party (reader, path, ".representants"))
    meaning.kind = MEANS_PERSONS;
  else if (means_party (reader, path, ""))
    meaning.kind = MEANS_PARTY;
  else if (means_label (reader, path))
    meaning.kind = MEANS_LABEL;
  else if (reader->in_coded_rule && g_str_has_prefix (path, "regle."))
    meaning.kind = MEANS_RULE;
  else
    return means_field_of_member (reader, path, ret_meaning);
  *ret_meaning = meaning;
  return true;
}

static bool
datum_declares_form (const Datum *datum, const char *name)
{
  if (g_strv_contains ((const char *const *) datum->forms, name))
    return true;
  for (guint i = 0; i < datum->choices->len; i++) {
    const Choice *choice = g_ptr_array_index (datum->choices, i);

    if (!g_hash_table_contains (choice->forms, name))
      return false;
  }
  return datum->choices->len > 0;
}

static bool
designation_declares_form (const Designation *designation, const char *name)
{
  for (guint i = 0; i < designation->cases->len; i++) {
    const DesignationCase *candidate = g_ptr_array_index (designation->cases, i);

    if (!g_hash_table_contains (candidate->forms, name))
      return false;
  }
  return true;
}

static bool
number_takes_form (const Type *type, Form form)
{
  bool is_money = type->unit.powers[0] == 1;

  switch (form) {
  case FORM_COUNT:
  case FORM_PLAIN_COUNT:
  case FORM_SIGNED_COUNT:
  case FORM_ABSOLUTE_COUNT:
  case FORM_RAISED_OR_CUT:
  case FORM_WORDS:
    return !is_money;
  case FORM_EUROS:
  case FORM_EUROS_OR_NONE:
  case FORM_WORDS_AND_EUROS:
  case FORM_MILLIONS:
    return is_money;
  case FORM_PERCENT:
  case FORM_YEAR:
    return unit_equal (type->unit, UNIT_NONE);
  default:
    return false;
  }
}

static bool
text_takes_form (Form form)
{
  switch (form) {
  case FORM_TEXT:
  case FORM_FREE_TEXT:
  case FORM_CAPITALIZED:
  case FORM_WITH_ARTICLE:
  case FORM_WITH_ARTICLE_CAP:
  case FORM_ADDRESS:
  case FORM_LIST:
  case FORM_LOGOS:
    return true;
  default:
    return false;
  }
}

static bool
datum_takes_form (const Datum *datum, Form form)
{
  switch (datum->type.kind) {
  case KIND_NUMBER:
    return number_takes_form (&datum->type, form);
  case KIND_DATE:
    return form == FORM_DATE || form == FORM_YEAR;
  case KIND_BOOLEAN:
    return form == FORM_TEXT;
  case KIND_CHOICE:
    return text_takes_form (form);
  case KIND_TEXT:
    if (datum->act)
      return false;
    if (datum->picture)
      return form == FORM_LOGOS;
    return datum->duration ? form == FORM_DURATION || form == FORM_TEXT
                           : text_takes_form (form);
  }
  g_assert_not_reached ();
}

bool
meaning_takes_form (const Meaning *meaning, const char *name, Form *ret_form)
{
  bool known;
  Form form = form_from_name (name, &known);

  *ret_form = form;
  switch (meaning->kind) {
  case MEANS_DATUM:
    if (datum_declares_form (meaning->datum, name)) {
      *ret_form = FORM_OTHER;
      return true;
    }
    return datum_takes_form (meaning->datum, form);
  case MEANS_SPREAD:
    return form == FORM_LIST;
  case MEANS_DESIGNATION:
    *ret_form = FORM_OTHER;
    return designation_declares_form (meaning->designation, name);
  case MEANS_PERSON:
    return form == FORM_TITLE_FULL_NAME || form == FORM_FULL_NAME || form == FORM_CAPACITY_NAME;
  case MEANS_PERSONS:
  case MEANS_PARTY:
    return form == FORM_LIST;
  case MEANS_LABEL:
    return form == FORM_TEXT || form == FORM_CAPITALIZED;
  case MEANS_RULE:
    return known;
  }
  g_assert_not_reached ();
}
