/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/cadrage.h"

#include "cadrage/index.h"

G_DEFINE_QUARK (cadrage_error, cadrage_error)

void
cadrage_free (Cadrage *cadrage)
{
  if (cadrage == NULL)
    return;
  g_free (cadrage->id);
  g_free (cadrage->title);
  g_free (cadrage->short_title);
  g_free (cadrage->version);
  g_free (cadrage->plan_date);
  g_free (cadrage->amends);
  g_hash_table_unref (cadrage->data_by_id);
  g_hash_table_unref (cadrage->nodes_by_id);
  g_hash_table_unref (cadrage->index);
  g_ptr_array_unref (cadrage->nodes);
  g_ptr_array_unref (cadrage->screens);
  g_ptr_array_unref (cadrage->deadlines);
  g_ptr_array_unref (cadrage->force_rules);
  g_ptr_array_unref (cadrage->checks);
  g_ptr_array_unref (cadrage->parties);
  g_ptr_array_unref (cadrage->designations);
  g_ptr_array_unref (cadrage->acronyms);
  g_ptr_array_unref (cadrage->architectures);
  g_ptr_array_unref (cadrage->data);
  g_ptr_array_unref (cadrage->dimensions);
  g_ptr_array_unref (cadrage->steps);
  g_ptr_array_unref (cadrage->instruments);
  g_ptr_array_unref (cadrage->sources);
  g_ptr_array_unref (cadrage->unit_names);
  g_bytes_unref (cadrage->bytes);
  g_free (cadrage);
}

static const void *
find (const Cadrage *cadrage, const char *kind, const char *id, const GPtrArray *list)
{
  int rank = index_find (cadrage->index, kind, id);

  return rank >= 0 ? g_ptr_array_index (list, (guint) rank) : NULL;
}

int
cadrage_find_symbol (const Cadrage *cadrage, const char *id)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (cadrage->data_by_id, id)) - 1;
}

const Datum *
cadrage_find_datum (const Cadrage *cadrage, const char *id)
{
  int symbol = cadrage_find_symbol (cadrage, id);

  return symbol >= 0 ? g_ptr_array_index (cadrage->data, (guint) symbol) : NULL;
}

const Dimension *
cadrage_find_dimension (const Cadrage *cadrage, const char *id)
{
  return find (cadrage, "dimension", id, cadrage->dimensions);
}

const Designation *
cadrage_find_designation (const Cadrage *cadrage, const char *id)
{
  return find (cadrage, "designation", id, cadrage->designations);
}

const Party *
cadrage_find_party (const Cadrage *cadrage, const char *id)
{
  return find (cadrage, "party", id, cadrage->parties);
}

const Check *
cadrage_find_check (const Cadrage *cadrage, const char *id)
{
  return find (cadrage, "check", id, cadrage->checks);
}

const Source *
cadrage_find_source (const Cadrage *cadrage, const char *id)
{
  return find (cadrage, "source", id, cadrage->sources);
}

const Acronym *
cadrage_find_acronym (const Cadrage *cadrage, const char *id)
{
  return find (cadrage, "acronym", id, cadrage->acronyms);
}

const Architecture *
cadrage_find_architecture (const Cadrage *cadrage, const char *id)
{
  return find (cadrage, "architecture", id, cadrage->architectures);
}

const Node *
cadrage_find_node (const Cadrage *cadrage, const char *id)
{
  return g_hash_table_lookup (cadrage->nodes_by_id, id);
}

int
cadrage_find_instrument (const Cadrage *cadrage, const char *id)
{
  return index_find (cadrage->index, "instrument", id);
}

bool
cadrage_read_value (const Datum *datum, const char *text, Value *ret_value)
{
  Ratio number;
  Date date;

  switch (datum->type.kind) {
  case KIND_NUMBER:
    if (!ratio_from_text (text, &number))
      return false;
    *ret_value = value_of_number (number);
    return true;
  case KIND_BOOLEAN:
    if (!g_str_equal (text, "oui") && !g_str_equal (text, "non"))
      return false;
    *ret_value = value_of_boolean (*text == 'o');
    return true;
  case KIND_DATE:
    if (!date_read (text, &date, NULL))
      return false;
    *ret_value = value_of_date (date);
    return true;
  case KIND_CHOICE:
    for (guint i = 0; i < datum->choices->len; i++)
      if (g_str_equal (((Choice *) g_ptr_array_index (datum->choices, i))->id, text)) {
        *ret_value = value_of_text (KIND_CHOICE, text);
        return true;
      }
    return false;
  case KIND_TEXT:
    *ret_value = value_of_text (KIND_TEXT, text);
    return true;
  }
  g_assert_not_reached ();
}
