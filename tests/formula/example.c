/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "example.h"

#include <string.h>

const UnitNames EXAMPLE_UNITS = { { "EUR", "action", "heure" } };

static const struct {
  const char *name;
  const char *members[13];
} DIMENSIONS[] = {
  { "operateur", { "region", "pole_emploi" } },
  { "type", { "qualifiante", "autre", "region" } },
  { "tranche", { "1", "2", "3" } },
  { "territoire",
    { "t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9", "t10", "t11" } },
  { "vierge", { NULL } },
};

static const struct {
  const char *name;
  Kind kind;
  Unit unit;
  int n_dimensions;
  int dimensions[TYPE_DIMENSIONS_MAX];
} SYMBOLS[] = {
  { "actions", KIND_NUMBER, { { 0, 1 } }, 1, { 0 } },
  { "repartition", KIND_NUMBER, { { 0, 1 } }, 2, { 0, 1 } },
  { "territoires", KIND_NUMBER, { { 0, 1 } }, 1, { 3 } },
  { "riens", KIND_NUMBER, { { 0, 1 } }, 1, { 4 } },
  { "taux", KIND_NUMBER, { { 0 } }, 1, { 2 } },
  { "versements", KIND_NUMBER, { { 1 } }, 1, { 2 } },
  { "cout_moyen", KIND_NUMBER, { { 1, -1 } }, 0, { 0 } },
  { "enveloppe", KIND_NUMBER, { { 1 } }, 0, { 0 } },
  { "socle", KIND_NUMBER, { { 0, 1 } }, 0, { 0 } },
  { "duree", KIND_NUMBER, { { 0, 0, 1 } }, 0, { 0 } },
  { "part", KIND_NUMBER, { { 0 } }, 0, { 0 } },
  { "a", KIND_NUMBER, { { 0 } }, 0, { 0 } },
  { "b", KIND_NUMBER, { { 0 } }, 0, { 0 } },
  { "c", KIND_NUMBER, { { 0 } }, 0, { 0 } },
  { "accord", KIND_BOOLEAN, { { 0 } }, 0, { 0 } },
  { "visa", KIND_BOOLEAN, { { 0 } }, 0, { 0 } },
  { "acte.date", KIND_DATE, { { 0 } }, 0, { 0 } },
  { "acte.nature", KIND_CHOICE, { { 0 } }, 0, { 0 } },
  { "liste", KIND_TEXT, { { 0 } }, 0, { 0 } },
  { "tranche.1.pieces", KIND_TEXT, { { 0 } }, 0, { 0 } },
  { "pieces", KIND_TEXT, { { 0 } }, 1, { 2 } },
  { "parties.coparef.representants.1.genre", KIND_CHOICE, { { 0 } }, 0, { 0 } },
};

int
example_find_symbol (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (SYMBOLS); i++)
    if (g_str_equal (SYMBOLS[i].name, name))
      return (int) i;
  return -1;
}

static int
find_symbol (gpointer data, const char *name, Type *ret_type)
{
  int symbol = example_find_symbol (name);

  if (symbol >= 0) {
    *ret_type = (Type){ .kind = SYMBOLS[symbol].kind,
                        .unit = SYMBOLS[symbol].unit,
                        .n_dimensions = SYMBOLS[symbol].n_dimensions };
    memcpy (ret_type->dimensions, SYMBOLS[symbol].dimensions, sizeof ret_type->dimensions);
  }
  return symbol;
}

int
example_find_dimension (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (DIMENSIONS); i++)
    if (g_str_equal (DIMENSIONS[i].name, name))
      return (int) i;
  return -1;
}

static int
find_dimension (gpointer data, const char *name)
{
  return example_find_dimension (name);
}

static int
find_member (gpointer data, int dimension, const char *member)
{
  for (int i = 0; DIMENSIONS[dimension].members[i] != NULL; i++)
    if (g_str_equal (DIMENSIONS[dimension].members[i], member))
      return i;
  return -1;
}

const Scope EXAMPLE_SCOPE = { .find_symbol = find_symbol,
                              .find_dimension = find_dimension,
                              .find_member = find_member,
                              .units = &EXAMPLE_UNITS };

static int
count_members (gpointer data, int dimension)
{
  return (int) g_strv_length ((char **) DIMENSIONS[dimension].members);
}

static char *
cell_key (int symbol, const int *members)
{
  GString *key = g_string_new (SYMBOLS[symbol].name);

  for (int i = 0; i < SYMBOLS[symbol].n_dimensions; i++)
    g_string_append_printf (key, " %s",
                            DIMENSIONS[SYMBOLS[symbol].dimensions[i]].members[members[i]]);
  return g_string_free (key, FALSE);
}

static void
free_value (gpointer value)
{
  value_clear (value);
  g_free (value);
}

void
example_set (Example *example, int symbol, const int *members, Value value)
{
  g_hash_table_insert (example->values, cell_key (symbol, members),
                       g_memdup2 (&value, sizeof value));
}

static Ratio
read_ratio (const char *text)
{
  g_auto (GStrv) sides = g_strsplit (text, "/", 2);
  Ratio numerator;
  Ratio denominator = ratio_from_integer (1);
  Ratio ratio;

  g_assert_true (ratio_from_text (sides[0], &numerator));
  g_assert_true (sides[1] == NULL || ratio_from_text (sides[1], &denominator));
  g_assert_true (ratio_divide (numerator, denominator, &ratio));
  return ratio;
}

static Value
read_value (Kind kind, const char *text)
{
  Date date;

  switch (kind) {
  case KIND_NUMBER:
    return value_of_number (read_ratio (text));
  case KIND_BOOLEAN:
    return value_of_boolean (g_str_equal (text, "oui"));
  case KIND_DATE:
    g_assert_true (date_read (text, &date, NULL));
    return value_of_date (date);
  default:
    return value_of_text (kind, text);
  }
}

static void
assign (Example *example, const char *assignment)
{
  g_auto (GStrv) sides = g_strsplit (assignment, "=", 2);
  g_auto (GStrv) words = g_strsplit_set (sides[0], "[,]", -1);
  int symbol = example_find_symbol (words[0]);
  int members[TYPE_DIMENSIONS_MAX];

  g_assert_cmpint (symbol, >=, 0);
  for (int i = 0; i < SYMBOLS[symbol].n_dimensions; i++)
    members[i] = find_member (NULL, SYMBOLS[symbol].dimensions[i], words[i + 1]);
  example_set (example, symbol, members, read_value (SYMBOLS[symbol].kind, sides[1]));
}

void
example_init (Example *example, const char *assignments)
{
  g_auto (GStrv) each = g_strsplit (assignments, " ", -1);

  example->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_value);
  for (char **assignment = each; *assignment != NULL; assignment++)
    if (**assignment != '\0')
      assign (example, *assignment);
}

void
example_clear (Example *example)
{
  g_clear_pointer (&example->values, g_hash_table_unref);
}

static const Value *
look_up (gpointer data, int symbol, const int *members)
{
  static const Value undefined = { 0 };
  Example *example = data;
  g_autofree char *key = cell_key (symbol, members);
  const Value *value = g_hash_table_lookup (example->values, key);

  return value ? value : &undefined;
}

Environment
example_environment (Example *example)
{
  return (Environment){ .look_up = look_up, .count_members = count_members, .data = example };
}

const int *
example_members (const Type *type, const char *names, int *storage)
{
  g_auto (GStrv) each = g_strsplit (names ? names : "", " ", -1);

  g_assert_cmpint ((int) g_strv_length (each), ==, type->n_dimensions);
  for (int i = 0; i < type->n_dimensions; i++) {
    storage[i] = find_member (NULL, type->dimensions[i], each[i]);
    g_assert_cmpint (storage[i], >=, 0);
  }
  return type->n_dimensions > 0 ? storage : NULL;
}

char *
example_value_to_text (const Value *value)
{
  if (!value->defined)
    return g_strdup ("?");

  switch (value->kind) {
  case KIND_NUMBER:
    return ratio_to_text (value->number, 0);
  case KIND_BOOLEAN:
    return g_strdup (value->boolean ? "oui" : "non");
  case KIND_DATE:
    return date_to_iso (value->date);
  default:
    return g_strdup (value->text);
  }
}

Formula *
example_read (const char *text)
{
  g_autoptr (GError) error = NULL;
  Formula *formula = formula_read (text, &EXAMPLE_SCOPE, NULL, &error);

  g_assert_no_error (error);
  return formula;
}
