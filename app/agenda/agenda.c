/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agenda/agenda.h"

#include "figures/forms.h"
#include "figures/french.h"

void
occasion_free (Occasion *occasion)
{
  g_free (occasion->path);
  g_free (occasion->title);
  g_free (occasion->detail);
  g_free (occasion->place);
  g_free (occasion->source);
  g_free (occasion);
}

/* What a field that holds one text says; NULL when it is empty. */
static const char *
read_text (Figures *figures, const char *id)
{
  const Value *value = id != NULL ? figures_find (figures, id) : NULL;

  return value != NULL && value->defined ? value->text : NULL;
}

static Occasion *
occasion_new (Figures *figures, int symbol, const int *members)
{
  const Datum *datum = figures_get_cadrage (figures)->data->pdata[symbol];
  const Value *value = figures_get (figures, symbol, members);
  Occasion *occasion;

  if (!value->defined)
    return NULL;

  occasion = g_new0 (Occasion, 1);
  occasion->path = figures_dup_path (figures, symbol, members);
  occasion->date = value->date;
  occasion->title = french_capitalize (datum->label);
  occasion->notice = -1;
  return occasion;
}

/* Of the member whose date it is, when the field is on a dimension. */
static char *
word_title (Figures *figures, const Deadline *deadline, const Datum *datum, const int *members)
{
  return datum->type.n_dimensions == 0
             ? g_strdup (deadline->title)
             : g_strdup_printf (
                   "%s : %s", deadline->title,
                   figures_get_member_label (figures, datum->type.dimensions[0], members[0]));
}

static char *
word_source (const Cadrage *cadrage, const Deadline *deadline)
{
  const Source *source =
      deadline->source != NULL ? cadrage_find_source (cadrage, deadline->source) : NULL;

  return source != NULL ? g_strdup (source->title) : NULL;
}

static char *
word_amount (Figures *figures, const Deadline *deadline, const int *members)
{
  int symbol;

  if (deadline->amount == NULL)
    return NULL;

  symbol = cadrage_find_symbol (figures_get_cadrage (figures), deadline->amount);
  return figures_get (figures, symbol, members)->defined
             ? form_write_plain (figures, symbol, members)
             : NULL;
}

static void
add_deadline (Figures *figures, const Deadline *deadline, const int *members,
              GPtrArray *occasions)
{
  const Cadrage *cadrage = figures_get_cadrage (figures);
  int symbol = cadrage_find_symbol (cadrage, deadline->of);
  const char *hour = read_text (figures, deadline->hour);
  Occasion *occasion = NULL;

  if (figures_test (figures, deadline->test, members))
    occasion = occasion_new (figures, symbol, members);
  if (occasion == NULL)
    return;

  g_free (occasion->title);
  occasion->title = word_title (figures, deadline, cadrage->data->pdata[symbol], members);
  occasion->detail = word_amount (figures, deadline, members);
  occasion->timed = hour != NULL && hour_read (hour, &occasion->hour);
  occasion->minutes = deadline->minutes;
  occasion->place = g_strdup (read_text (figures, deadline->place));
  occasion->notice = deadline->notice;
  occasion->source = word_source (cadrage, deadline);
  g_ptr_array_add (occasions, occasion);
}

static void
add_for_each_member (Figures *figures, const Deadline *deadline, GPtrArray *occasions)
{
  const Datum *datum = cadrage_find_datum (figures_get_cadrage (figures), deadline->of);
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  int n_members = datum->type.n_dimensions == 0
                      ? 1
                      : figures_count_members (figures, datum->type.dimensions[0]);

  for (; members[0] < n_members; members[0]++)
    add_deadline (figures, deadline, members, occasions);
}

static void
add_entered_dates (Figures *figures, GPtrArray *occasions)
{
  const GPtrArray *cells = figures_get_dossier (figures)->cells;
  const GPtrArray *data = figures_get_cadrage (figures)->data;

  for (guint i = 0; i < cells->len; i++) {
    const Cell *cell = cells->pdata[i];
    int members[TYPE_DIMENSIONS_MAX] = { 0 };
    int symbol;
    Occasion *occasion;

    if (!figures_resolve (figures, cell->path, &symbol, members) ||
        ((const Datum *) data->pdata[symbol])->type.kind != KIND_DATE)
      continue;
    occasion = occasion_new (figures, symbol, members);
    if (occasion != NULL)
      g_ptr_array_add (occasions, occasion);
  }
}

/* What has no hour stands at the head of its day; what falls together keeps its order. */
static int
compare_occasions (gconstpointer a, gconstpointer b)
{
  const Occasion *first = *(const Occasion *const *) a;
  const Occasion *second = *(const Occasion *const *) b;
  int order = date_compare (first->date, second->date);

  if (order == 0)
    order = (int) first->timed - (int) second->timed;
  if (order == 0 && first->timed)
    order = (first->hour.hours - second->hour.hours) * 60 + first->hour.minutes -
            second->hour.minutes;
  return order;
}

GPtrArray *
agenda_list (Figures *figures)
{
  const GPtrArray *deadlines = figures_get_cadrage (figures)->deadlines;
  GPtrArray *occasions = g_ptr_array_new_with_free_func ((GDestroyNotify) occasion_free);

  for (guint i = 0; i < deadlines->len; i++)
    add_for_each_member (figures, deadlines->pdata[i], occasions);
  if (deadlines->len == 0)
    add_entered_dates (figures, occasions);
  g_ptr_array_sort (occasions, compare_occasions);
  return occasions;
}

const Occasion *
agenda_find_next (const GPtrArray *occasions, Date today)
{
  for (guint i = 0; i < occasions->len; i++) {
    const Occasion *occasion = occasions->pdata[i];

    if (date_compare (occasion->date, today) >= 0)
      return occasion;
  }

  return NULL;
}
