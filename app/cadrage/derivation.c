/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/derivation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef enum { UNSEEN, ON_THE_WAY, DONE } Mark;

/* A datum on the way, and how many of its operands were followed. */
typedef struct {
  int symbol;
  size_t n_followed;
} Stop;

static char *
dimensions_to_text (const Cadrage *cadrage, const Type *type)
{
  GString *text = g_string_new (type->n_dimensions == 0 ? _ ("no dimension") : NULL);

  for (int i = 0; i < type->n_dimensions; i++) {
    const Dimension *dimension =
        g_ptr_array_index (cadrage->dimensions, (guint) type->dimensions[i]);

    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", dimension->id);
  }
  return g_string_free (text, FALSE);
}

static bool
check_figure (Reader *reader, const xmlNode *element, const Datum *datum)
{
  const Type *type = formula_get_type (datum->formula);
  const UnitNames *names = &reader->cadrage->units;

  if (type->kind != KIND_NUMBER)
    return reader_fault (reader, place_at (element, "formule"), CADRAGE_ERROR_FORMULA,
                         _ ("a figure is a number: this formula gives something else"));
  if (!unit_equal (type->unit, datum->type.unit)) {
    g_autofree char *given = unit_to_text (type->unit, names);
    g_autofree char *declared = unit_to_text (datum->type.unit, names);

    return reader_fault (reader, place_at (element, "formule"), CADRAGE_ERROR_FORMULA,
                         _ ("the formula is in %s, but “%s” is declared in %s"), given,
                         datum->id, declared);
  }
  if (type->n_dimensions != datum->type.n_dimensions ||
      memcmp (type->dimensions, datum->type.dimensions,
              (size_t) type->n_dimensions * sizeof *type->dimensions) != 0) {
    g_autofree char *given = dimensions_to_text (reader->cadrage, type);
    g_autofree char *declared = dimensions_to_text (reader->cadrage, &datum->type);

    return reader_fault (reader, place_at (element, "formule"), CADRAGE_ERROR_FORMULA,
                         _ ("the formula is on %s, but “%s” is declared on %s"), given,
                         datum->id, declared);
  }
  return true;
}

static char *
cycle_to_text (const Cadrage *cadrage, const GArray *way, int symbol)
{
  GString *text = g_string_new (NULL);
  guint first = 0;

  while (g_array_index (way, Stop, first).symbol != symbol)
    first++;
  for (guint i = first; i < way->len; i++) {
    const Datum *datum =
        g_ptr_array_index (cadrage->data, (guint) g_array_index (way, Stop, i).symbol);

    g_string_append_printf (text, "%s → ", datum->id);
  }
  g_string_append (text, ((Datum *) g_ptr_array_index (cadrage->data, (guint) symbol))->id);
  return g_string_free (text, FALSE);
}

/* The next operand of the last stop; -1 when all were followed. */
static int
next_operand (const Cadrage *cadrage, GArray *way)
{
  Stop *last = &g_array_index (way, Stop, way->len - 1);
  const Datum *datum = g_ptr_array_index (cadrage->data, (guint) last->symbol);
  size_t n_symbols = 0;
  const int *symbols =
      datum->formula != NULL ? formula_get_symbols (datum->formula, &n_symbols) : NULL;

  return last->n_followed < n_symbols ? symbols[last->n_followed++] : -1;
}

/* Owned: "a → b → a", and the rank of a; NULL when start leads to no cycle. Without recursion:
 * a hostile file may chain as many figures as it can hold. */
static char *
find_cycle (const Cadrage *cadrage, int start, guint8 *marks, int *ret_symbol)
{
  g_autoptr (GArray) way = g_array_new (FALSE, FALSE, sizeof (Stop));
  Stop stop = { .symbol = start };

  marks[start] = ON_THE_WAY;
  g_array_append_val (way, stop);
  while (way->len > 0) {
    int operand = next_operand (cadrage, way);

    if (operand < 0) {
      marks[g_array_index (way, Stop, way->len - 1).symbol] = DONE;
      g_array_set_size (way, way->len - 1);
    } else if (marks[operand] == ON_THE_WAY) {
      *ret_symbol = operand;
      return cycle_to_text (cadrage, way, operand);
    } else if (marks[operand] == UNSEEN) {
      marks[operand] = ON_THE_WAY;
      stop = (Stop){ .symbol = operand };
      g_array_append_val (way, stop);
    }
  }
  return NULL;
}

static const xmlNode *
element_at (const xmlNode *section, int rank)
{
  const xmlNode *element = element_first_child (section);

  while (rank-- > 0)
    element = element_next (element);
  return element;
}

static bool
check_order (Reader *reader, const xmlNode *section)
{
  const Cadrage *cadrage = reader->cadrage;
  g_autofree guint8 *marks = g_new0 (guint8, cadrage->data->len);

  for (int symbol = 0; symbol < (int) cadrage->data->len; symbol++) {
    int first;
    g_autofree char *cycle =
        marks[symbol] == UNSEEN ? find_cycle (cadrage, symbol, marks, &first) : NULL;

    if (cycle != NULL)
      return reader_fault (reader, place_at (element_at (section, first), "formule"),
                           CADRAGE_ERROR_CYCLE, _ ("a figure cannot depend on itself: %s"),
                           cycle);
  }
  return true;
}

bool
derivation_read (Reader *reader, const xmlNode *section)
{
  guint symbol = 0;

  for (const xmlNode *element = element_first_child (section); element != NULL;
       element = element_next (element)) {
    Datum *datum = g_ptr_array_index (reader->cadrage->data, symbol++);

    if (!reader_condition (reader, element, "obligatoire-si", &datum->type,
                           &datum->required_if))
      return false;
    if (datum->kind == DATUM_FIGURE &&
        (!reader_formula (reader, element, "formule", &datum->type, &datum->formula) ||
         !check_figure (reader, element, datum)))
      return false;
  }
  return check_order (reader, section);
}
