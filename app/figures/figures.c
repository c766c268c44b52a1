/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "figures/figures.h"

#include "figures/address.h"
#include "figures/given.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One value of a datum: entered values remember the text they were read from. */
typedef struct {
  bool fresh;
  char *entered; /* the dossier's text when it was last read; NULL when there was none */
  char *failure; /* why it could not be read or computed; NULL */
  Value value;
} Slot;

/* All values of a datum, one for each combination of members. */
typedef struct {
  int counts[TYPE_DIMENSIONS_MAX];
  int n_slots;
  Slot *slots;
  GArray *dependents; /* of int: the figures whose formula names this datum */
  bool stale;         /* mark of figures_update's walk */
} Series;

struct _Figures {
  const Cadrage *cadrage;
  const Dossier *dossier;
  Series *series;
  int n_series;
  guint n_evaluations;
  GPtrArray *errors;
  Environment environment;
};

static const Datum *
datum_at (const Figures *figures, int symbol)
{
  return g_ptr_array_index (figures->cadrage->data, symbol);
}

static int
slot_index (const Series *series, const Type *type, const int *members)
{
  int index = 0;

  for (int i = 0; i < type->n_dimensions; i++) {
    g_assert (members[i] >= 0 && members[i] < series->counts[i]);
    index = index * series->counts[i] + members[i];
  }

  return index;
}

static void
members_of_slot (const Series *series, const Type *type, int index, int *ret_members)
{
  for (int i = type->n_dimensions - 1; i >= 0; i--) {
    ret_members[i] = index % series->counts[i];
    index /= series->counts[i];
  }
}

static void
read_slot (Figures *figures, int symbol, Slot *slot, const int *members)
{
  const Datum *datum = datum_at (figures, symbol);
  g_autofree char *path = address_to_path (figures->cadrage, figures->dossier, symbol, members);
  const char *text = dossier_get (figures->dossier, path);

  g_free (slot->entered);
  slot->entered = g_strdup (text);

  if (text == NULL)
    slot->value = value_copy (&datum->value);
  else if (!cadrage_read_value (datum, text, &slot->value))
    slot->failure = g_strdup (_ ("the value in the file cannot be read; enter it again"));
}

static void
compute_slot (Figures *figures, int symbol, Slot *slot, const int *members)
{
  const Datum *datum = datum_at (figures, symbol);
  g_autoptr (GError) error = NULL;

  figures->n_evaluations++;
  if (formula_evaluate (datum->formula, &figures->environment, members, &slot->value, &error))
    return;

  /* A share of nothing is no fault of the person who has not entered anything yet. */
  if (!g_error_matches (error, FORMULA_ERROR, FORMULA_ERROR_DIVISION))
    slot->failure = g_strdup (error->message);
}

const Value *
figures_get (Figures *figures, int symbol, const int *members)
{
  const Datum *datum = datum_at (figures, symbol);
  Series *series = &figures->series[symbol];
  int index = slot_index (series, &datum->type, members);
  Slot *slot = &series->slots[index];

  if (slot->fresh)
    return &slot->value;

  value_clear (&slot->value);
  slot->value = VALUE_UNDEFINED;
  g_clear_pointer (&slot->failure, g_free);

  int ranks[TYPE_DIMENSIONS_MAX] = { 0 };
  members_of_slot (series, &datum->type, index, ranks);

  switch (datum->kind) {
  case DATUM_INPUT:
  case DATUM_FIELD:
    read_slot (figures, symbol, slot, ranks);
    break;
  case DATUM_PARAMETER:
    slot->value = value_copy (&datum->value);
    break;
  case DATUM_FIGURE:
    compute_slot (figures, symbol, slot, ranks);
    break;
  case DATUM_COMPUTED:
    slot->value = given_by_program (figures->cadrage, figures->dossier, datum);
    break;
  }

  slot->fresh = true;
  return &slot->value;
}

static const Value *
look_up (gpointer data, int symbol, const int *members)
{
  return figures_get (data, symbol, members);
}

static int
count_members (gpointer data, int dimension)
{
  return figures_count_members (data, dimension);
}

static void
clear_series (Series *series)
{
  for (int i = 0; i < series->n_slots; i++) {
    value_clear (&series->slots[i].value);
    g_free (series->slots[i].entered);
    g_free (series->slots[i].failure);
  }
  g_clear_pointer (&series->slots, g_free);
}

static void
size_series (Figures *figures, int symbol)
{
  const Type *type = &datum_at (figures, symbol)->type;
  Series *series = &figures->series[symbol];

  series->n_slots = 1;
  for (int i = 0; i < type->n_dimensions; i++) {
    series->counts[i] = figures_count_members (figures, type->dimensions[i]);
    series->n_slots *= series->counts[i];
  }
  series->slots = g_new0 (Slot, MAX (series->n_slots, 1));
}

static void
note_dependents (Figures *figures, int symbol)
{
  const Datum *datum = datum_at (figures, symbol);
  size_t n_operands = 0;

  if (datum->formula == NULL)
    return;

  const int *operands = formula_get_symbols (datum->formula, &n_operands);

  for (size_t i = 0; i < n_operands; i++)
    g_array_append_val (figures->series[operands[i]].dependents, symbol);
}

Figures *
figures_new (const Cadrage *cadrage, const Dossier *dossier)
{
  Figures *figures = g_new0 (Figures, 1);

  figures->cadrage = cadrage;
  figures->dossier = dossier;
  figures->n_series = (int) cadrage->data->len;
  figures->series = g_new0 (Series, cadrage->data->len);
  figures->errors = g_ptr_array_new_with_free_func (g_free);
  figures->environment = (Environment){ look_up, count_members, figures };

  for (int symbol = 0; symbol < figures->n_series; symbol++) {
    figures->series[symbol].dependents = g_array_new (FALSE, FALSE, sizeof (int));
    size_series (figures, symbol);
  }
  for (int symbol = 0; symbol < figures->n_series; symbol++)
    note_dependents (figures, symbol);

  return figures;
}

void
figures_free (Figures *figures)
{
  if (figures == NULL)
    return;

  for (int symbol = 0; symbol < figures->n_series; symbol++) {
    clear_series (&figures->series[symbol]);
    g_array_unref (figures->series[symbol].dependents);
  }
  g_free (figures->series);
  g_ptr_array_unref (figures->errors);
  g_free (figures);
}

/* Marks as to be computed again what depends on a datum, directly or not. */
static void
forget_dependents (Figures *figures, int symbol)
{
  const GArray *dependents = figures->series[symbol].dependents;

  for (guint i = 0; i < dependents->len; i++) {
    int dependent = g_array_index (dependents, int, i);
    Series *series = &figures->series[dependent];

    if (series->stale)
      continue;
    series->stale = true;
    for (int k = 0; k < series->n_slots; k++)
      series->slots[k].fresh = false;
    forget_dependents (figures, dependent);
  }
}

/* True when a value read before is no longer what the dossier says. */
static bool
forget_changed_slots (Figures *figures, int symbol)
{
  const Datum *datum = datum_at (figures, symbol);
  Series *series = &figures->series[symbol];
  bool changed = false;

  for (int i = 0; i < series->n_slots; i++) {
    Slot *slot = &series->slots[i];
    int members[TYPE_DIMENSIONS_MAX] = { 0 };

    if (!slot->fresh)
      continue;
    if (datum->kind == DATUM_COMPUTED) {
      Value now = given_by_program (figures->cadrage, figures->dossier, datum);
      slot->fresh = value_equal (&now, &slot->value);
      value_clear (&now);
    } else {
      members_of_slot (series, &datum->type, i, members);
      g_autofree char *path =
          address_to_path (figures->cadrage, figures->dossier, symbol, members);
      slot->fresh = g_strcmp0 (slot->entered, dossier_get (figures->dossier, path)) == 0;
    }
    changed |= !slot->fresh;
  }

  return changed;
}

void
figures_update (Figures *figures, const Dossier *dossier)
{
  bool same_shape = address_same_members (figures->cadrage, figures->dossier, dossier);

  figures->dossier = dossier;

  for (int symbol = 0; symbol < figures->n_series; symbol++) {
    figures->series[symbol].stale = false;
    if (!same_shape) {
      clear_series (&figures->series[symbol]);
      size_series (figures, symbol);
    }
  }

  for (int symbol = 0; symbol < figures->n_series; symbol++) {
    DatumKind kind = datum_at (figures, symbol)->kind;

    if (kind != DATUM_FIGURE && kind != DATUM_PARAMETER &&
        forget_changed_slots (figures, symbol))
      forget_dependents (figures, symbol);
  }
}

const Cadrage *
figures_get_cadrage (const Figures *figures)
{
  return figures->cadrage;
}

const Dossier *
figures_get_dossier (const Figures *figures)
{
  return figures->dossier;
}

bool
figures_resolve (const Figures *figures, const char *path, int *ret_symbol, int *ret_members)
{
  return address_read (figures->cadrage, figures->dossier, path, ret_symbol, ret_members);
}

char *
figures_dup_path (const Figures *figures, int symbol, const int *members)
{
  return address_to_path (figures->cadrage, figures->dossier, symbol, members);
}

const Value *
figures_find (Figures *figures, const char *path)
{
  int symbol;
  int members[TYPE_DIMENSIONS_MAX] = { 0 };

  if (!figures_resolve (figures, path, &symbol, members))
    return NULL;

  return figures_get (figures, symbol, members);
}

int
figures_count_members (const Figures *figures, int dimension)
{
  return address_count_members (figures->cadrage, figures->dossier, dimension);
}

const char *
figures_get_member_id (const Figures *figures, int dimension, int rank)
{
  return address_member_id (figures->cadrage, figures->dossier, dimension, rank);
}

const char *
figures_get_member_label (const Figures *figures, int dimension, int rank)
{
  return address_member_label (figures->cadrage, figures->dossier, dimension, rank);
}

bool
figures_try_test (Figures *figures, const Formula *test, const int *members, bool *ret_holds,
                  GError **error)
{
  g_auto (Value) value = VALUE_UNDEFINED;

  if (test != NULL && !formula_evaluate (test, &figures->environment, members, &value, error))
    return false;

  *ret_holds = test == NULL || (value.defined && value.boolean);
  return true;
}

const GPtrArray *
figures_get_errors (Figures *figures)
{
  g_ptr_array_set_size (figures->errors, 0);

  for (int symbol = 0; symbol < figures->n_series; symbol++) {
    Series *series = &figures->series[symbol];
    int members[TYPE_DIMENSIONS_MAX] = { 0 };

    for (int i = 0; i < series->n_slots; i++) {
      members_of_slot (series, &datum_at (figures, symbol)->type, i, members);
      (void) figures_get (figures, symbol, members);
      if (series->slots[i].failure == NULL)
        continue;
      g_autofree char *path = figures_dup_path (figures, symbol, members);
      g_ptr_array_add (figures->errors,
                       g_strdup_printf ("%s : %s", path, series->slots[i].failure));
    }
  }

  return figures->errors;
}

guint
figures_count_evaluations (const Figures *figures)
{
  return figures->n_evaluations;
}

const Environment *
figures_get_environment (Figures *figures)
{
  return &figures->environment;
}
