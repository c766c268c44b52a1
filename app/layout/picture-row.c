/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/picture-row.h"

#include <math.h>

/* A square logo is 18 mm on a side; longer ones cover as much. */
#define AREA (51.0 * 51.0)
#define HEIGHT_MAX 62.0 /* 22 mm */
#define WIDTH_MAX 136.0 /* 48 mm */
#define GAP_MIN 22.0
#define GAP_MAX 44.0

typedef struct {
  const DocumentPicture *source;
  Picture *picture;
  PictureFrame frame; /* from the left margin and the top of the row */
} Exhibit;

struct _PictureRow {
  GArray *exhibits; /* of Exhibit */
  double height;
};

static void
clear_exhibit (gpointer data)
{
  picture_unref (((Exhibit *) data)->picture);
}

static Exhibit *
exhibit_at (const PictureRow *row, guint number)
{
  return &g_array_index (row->exhibits, Exhibit, number);
}

/* The size that covers the area, within the bounds. */
static void
give_size (Exhibit *exhibit)
{
  double ratio = picture_get_ratio (exhibit->picture);
  double height = MIN (sqrt (AREA / ratio), HEIGHT_MAX);
  double width = MIN (height * ratio, WIDTH_MAX);

  exhibit->frame.width = width;
  exhibit->frame.height = width / ratio;
}

static double
sum_of_widths (const PictureRow *row)
{
  double sum = 0;

  for (guint i = 0; i < row->exhibits->len; i++)
    sum += exhibit_at (row, i)->frame.width;

  return sum;
}

/* So many that they would not stand side by side become smaller, all alike. */
static void
fit (PictureRow *row)
{
  double room = TEXT_WIDTH - (row->exhibits->len - 1) * GAP_MIN;
  double scale = MIN (1, room / sum_of_widths (row));

  for (guint i = 0; i < row->exhibits->len; i++) {
    PictureFrame *frame = &exhibit_at (row, i)->frame;

    frame->width *= scale;
    frame->height *= scale;
    row->height = MAX (row->height, frame->height);
  }
}

/* Centred across and, each beside the others, along. */
static void
spread (PictureRow *row)
{
  guint n_gaps = row->exhibits->len - 1;
  double free = TEXT_WIDTH - sum_of_widths (row);
  double gap = n_gaps > 0 ? CLAMP (free / n_gaps, 0, GAP_MAX) : 0;
  double x = (free - n_gaps * gap) / 2;

  for (guint i = 0; i < row->exhibits->len; i++) {
    PictureFrame *frame = &exhibit_at (row, i)->frame;

    frame->x = x;
    frame->y = (row->height - frame->height) / 2;
    x += frame->width + gap;
  }
}

PictureRow *
picture_row_new (Gallery *gallery, const GPtrArray *sources)
{
  PictureRow *row = g_new0 (PictureRow, 1);

  row->exhibits = g_array_new (FALSE, TRUE, sizeof (Exhibit));
  g_array_set_clear_func (row->exhibits, clear_exhibit);
  for (guint i = 0; i < sources->len; i++) {
    Exhibit exhibit = { .source = g_ptr_array_index (sources, i) };

    exhibit.picture = gallery_get (gallery, exhibit.source);
    if (exhibit.picture == NULL)
      continue;
    give_size (&exhibit);
    g_array_append_val (row->exhibits, exhibit);
  }
  if (row->exhibits->len > 0) {
    fit (row);
    spread (row);
  }

  return row;
}

void
picture_row_free (PictureRow *row)
{
  if (row == NULL)
    return;

  g_array_unref (row->exhibits);
  g_free (row);
}

double
picture_row_get_height (const PictureRow *row)
{
  return row->height;
}

void
picture_row_place (const PictureRow *row, Placer *placer, double top)
{
  for (guint i = 0; i < row->exhibits->len; i++) {
    const Exhibit *exhibit = exhibit_at (row, i);
    Mark mark = { .kind = MARK_PICTURE,
                  .x = PAGE_MARGIN + exhibit->frame.x,
                  .y = top + exhibit->frame.y,
                  .width = exhibit->frame.width,
                  .height = exhibit->frame.height,
                  .image = placer->page->pictures->len };

    g_ptr_array_add (placer->page->pictures, picture_ref (exhibit->picture));
    placer->element = placer_add_figure (placer, exhibit->source->alternative);
    placer_add_shape_from (placer, &mark, exhibit->source->origin);
  }
}
