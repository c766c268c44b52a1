/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signature grid measured: boxes, two a row, each with what is printed and room to sign. */
#pragma once

#include "layout/paragraph.h"

#define SLOT_COLUMNS 2
#define SLOT_GUTTER 10.0
#define SLOT_PADDING 7.0
/* To sign in: less when it lets a whole grid stand on one page. */
#define SLOT_ROOM_MAX 60.0
#define SLOT_ROOM_MIN 33.0
/* Of a grid on one page, with the lines of text that go with it. */
#define SLOTS_HEIGHT_MAX (TEXT_BOTTOM - PAGE_MARGIN - 50)
#define SLOT_WIDTH ((TEXT_WIDTH - SLOT_GUTTER) / SLOT_COLUMNS)

/* From the top down; the name stands under the signature. */
typedef enum {
  SLOT_HEADING,
  SLOT_CAPACITY,
  SLOT_NOTE,
  SLOT_PLACE, /* "Fait à", followed by dots */
  SLOT_DATE,  /* "le", followed by dots */
  SLOT_NAME,
  N_SLOT_TEXTS,
} SlotText;

typedef struct {
  const SignatureSlot *slot;
  Paragraph *texts[N_SLOT_TEXTS]; /* NULL when there is none */
  double text_height;
  int row;
  double x;            /* from the left margin */
  GPtrArray *own_runs; /* of Run */
} SlotBox;

/* How high the rows are, and how many a page takes. */
typedef struct {
  int n_rows;
  double *heights;
  int rows_per_page;
} SlotPlan;

/* Owned, of SlotBox. An even number of persons of one party begins a row; who is alone in one
 * stands in its middle. */
GPtrArray *slot_boxes_new (Words *words, const GPtrArray *slots) G_GNUC_WARN_UNUSED_RESULT;

/* All have the same room to sign, as much as fits; a grid that no page of that height can hold
 * is parted evenly. */
void slot_plan_init (SlotPlan *plan, const GPtrArray *boxes, double height_max);
void slot_plan_clear (SlotPlan *plan);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SlotPlan, slot_plan_clear)
