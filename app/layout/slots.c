/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/slots.h"

#include <string.h>

#define BLANK_START "[à "
#define PLACE "Fait à"
#define DATE "le"

static void
free_box (gpointer data)
{
  SlotBox *box = data;

  for (int i = 0; i < N_SLOT_TEXTS; i++)
    paragraph_free (box->texts[i]);
  g_ptr_array_unref (box->own_runs);
  g_free (box);
}

static void
free_run (gpointer run)
{
  run_free (run);
}

/* The text's runs, blanks apart; owned by the box. */
static GPtrArray *
runs_of (SlotBox *box, const char *text)
{
  GPtrArray *runs = g_ptr_array_new ();

  while (*text != '\0') {
    bool blank = g_str_has_prefix (text, BLANK_START) && strchr (text, ']') != NULL;
    const char *next = blank ? strchr (text, ']') + 1 : strstr (text, BLANK_START);

    /* A blank that is never closed is plain text. */
    if (next == text)
      next = NULL;
    size_t n_bytes = next != NULL ? (size_t) (next - text) : strlen (text);
    g_autofree char *stretch = g_strndup (text, n_bytes);
    Run *run = run_new (stretch, blank ? RUN_BLANK : 0, NULL, NULL);

    g_ptr_array_add (box->own_runs, run);
    g_ptr_array_add (runs, run);
    text += n_bytes;
  }

  return runs;
}

static void
add_text (Words *words, SlotBox *box, SlotText which, StyleName style, const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  g_autoptr (GPtrArray) runs = runs_of (box, text);
  Paragraph *paragraph =
      paragraph_new (words, style_get (style), runs, SLOT_WIDTH - 2 * SLOT_PADDING);
  box->texts[which] = paragraph;
  box->text_height += paragraph->n_lines * paragraph->style->leading;
}

static SlotBox *
box_new (Words *words, const SignatureSlot *slot)
{
  SlotBox *box = g_new0 (SlotBox, 1);

  box->slot = slot;
  box->own_runs = g_ptr_array_new_with_free_func (free_run);
  add_text (words, box, SLOT_HEADING, STYLE_SLOT_HEADING, slot->heading);
  add_text (words, box, SLOT_CAPACITY, STYLE_SLOT, slot->capacity);
  add_text (words, box, SLOT_NAME, STYLE_SLOT_NAME, slot->name);
  add_text (words, box, SLOT_NOTE, STYLE_SLOT_NOTE, slot->note);
  if (slot->place_and_date) {
    add_text (words, box, SLOT_PLACE, STYLE_SLOT_LINE, PLACE);
    add_text (words, box, SLOT_DATE, STYLE_SLOT_LINE, DATE);
  }

  return box;
}

static SlotBox *
box_at (const GPtrArray *boxes, guint number)
{
  return g_ptr_array_index (boxes, number);
}

/* How many persons in a row, from one on, sign under the same heading. */
static guint
count_of_party (const GPtrArray *boxes, guint first)
{
  guint n = 1;

  while (first + n < boxes->len && g_strcmp0 (box_at (boxes, first + n)->slot->heading,
                                              box_at (boxes, first)->slot->heading) == 0)
    n++;

  return n;
}

static void
give_rows (const GPtrArray *boxes)
{
  guint left_of_party = 0;
  int row = 0;
  int column = 0;

  for (guint i = 0; i < boxes->len; i++, left_of_party--) {
    bool begins = left_of_party == 0;

    if (begins)
      left_of_party = count_of_party (boxes, i);
    if (column == SLOT_COLUMNS || (begins && column > 0 && left_of_party % SLOT_COLUMNS == 0)) {
      row++;
      column = 0;
    }
    box_at (boxes, i)->row = row;
    box_at (boxes, i)->x = column++ * (SLOT_WIDTH + SLOT_GUTTER);
  }
}

static bool
is_alone (const GPtrArray *boxes, guint number)
{
  int row = box_at (boxes, number)->row;

  return (number == 0 || box_at (boxes, number - 1)->row != row) &&
         (number + 1 == boxes->len || box_at (boxes, number + 1)->row != row);
}

GPtrArray *
slot_boxes_new (Words *words, const GPtrArray *slots)
{
  GPtrArray *boxes = g_ptr_array_new_with_free_func (free_box);

  for (guint i = 0; i < slots->len; i++)
    g_ptr_array_add (boxes, box_new (words, g_ptr_array_index (slots, i)));
  give_rows (boxes);
  for (guint i = 0; i < boxes->len; i++)
    if (is_alone (boxes, i))
      box_at (boxes, i)->x = (TEXT_WIDTH - SLOT_WIDTH) / 2;

  return boxes;
}

/* What is left of a page for each of so many rows, besides their texts. */
static double
room_for (int n_rows, double texts, double height_max)
{
  return (height_max - texts - (n_rows - 1) * SLOT_GUTTER) / n_rows;
}

/* All rows alike, where that leaves room enough; else each has what its texts need. */
static bool
fit_on_one_page (SlotPlan *plan, double highest, double sum, double height_max)
{
  double even = room_for (plan->n_rows, plan->n_rows * highest, height_max);
  double room = room_for (plan->n_rows, sum, height_max);

  plan->rows_per_page = plan->n_rows;
  for (int i = 0; i < plan->n_rows; i++)
    plan->heights[i] = even >= SLOT_ROOM_MIN ? highest + MIN (even, SLOT_ROOM_MAX)
                                             : plan->heights[i] + MIN (room, SLOT_ROOM_MAX);

  return room >= SLOT_ROOM_MIN;
}

static void
part_evenly (SlotPlan *plan, double highest, double height_max)
{
  int n_pages = 1;
  double room;

  do {
    n_pages++;
    plan->rows_per_page = (plan->n_rows + n_pages - 1) / n_pages;
    room = room_for (plan->rows_per_page, plan->rows_per_page * highest, height_max);
  } while (room < SLOT_ROOM_MIN && plan->rows_per_page > 1);

  for (int i = 0; i < plan->n_rows; i++)
    plan->heights[i] = highest + CLAMP (room, SLOT_ROOM_MIN, SLOT_ROOM_MAX);
}

void
slot_plan_init (SlotPlan *plan, const GPtrArray *boxes, double height_max)
{
  double highest = 0;
  double sum = 0;

  *plan = (SlotPlan){ .n_rows = boxes->len > 0 ? box_at (boxes, boxes->len - 1)->row + 1 : 0 };
  plan->heights = g_new0 (double, MAX (plan->n_rows, 1));
  for (guint i = 0; i < boxes->len; i++) {
    double *height = &plan->heights[box_at (boxes, i)->row];

    *height = MAX (*height, box_at (boxes, i)->text_height + 2 * SLOT_PADDING);
  }
  for (int i = 0; i < plan->n_rows; i++) {
    highest = MAX (highest, plan->heights[i]);
    sum += plan->heights[i];
  }
  if (plan->n_rows > 0 && !fit_on_one_page (plan, highest, sum, height_max))
    part_evenly (plan, highest, height_max);
}

void
slot_plan_clear (SlotPlan *plan)
{
  g_clear_pointer (&plan->heights, g_free);
}
