/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/slots.h"

#include <string.h>

#define BLANK_START "[à "
#define PLACE_AND_DATE "Lieu et date :"

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
  if (slot->place_and_date)
    add_text (words, box, SLOT_PLACE, STYLE_SLOT, PLACE_AND_DATE);

  return box;
}

GPtrArray *
slot_boxes_new (Words *words, const GPtrArray *slots)
{
  GPtrArray *boxes = g_ptr_array_new_with_free_func (free_box);

  for (guint i = 0; i < slots->len; i++)
    g_ptr_array_add (boxes, box_new (words, g_ptr_array_index (slots, i)));

  return boxes;
}

int
slot_boxes_get_n_rows (const GPtrArray *boxes)
{
  return ((int) boxes->len + SLOT_COLUMNS - 1) / SLOT_COLUMNS;
}

double
slot_boxes_get_row_height (const GPtrArray *boxes, int row)
{
  double height = 0;

  for (guint i = (guint) row * SLOT_COLUMNS;
       i < boxes->len && i < (guint) (row + 1) * SLOT_COLUMNS; i++)
    height = MAX (height, ((const SlotBox *) g_ptr_array_index (boxes, i))->text_height);

  return height + 2 * SLOT_PADDING;
}

double
slot_boxes_get_height (const GPtrArray *boxes, double room)
{
  int n_rows = slot_boxes_get_n_rows (boxes);
  double height = n_rows > 0 ? (n_rows - 1) * SLOT_GUTTER : 0;

  for (int i = 0; i < n_rows; i++)
    height += slot_boxes_get_row_height (boxes, i) + room;

  return height;
}

double
slot_boxes_get_room (const GPtrArray *boxes, double height_max)
{
  double text = slot_boxes_get_height (boxes, 0);
  double room = (height_max - text) / MAX (slot_boxes_get_n_rows (boxes), 1);

  return room >= SLOT_ROOM_MIN ? MIN (room, SLOT_ROOM_MAX) : SLOT_ROOM_MAX;
}
