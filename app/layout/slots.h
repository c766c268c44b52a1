/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The signature grid measured: boxes, two a row, each with what is printed and room to sign. */
#pragma once

#include "layout/paragraph.h"

#define SLOT_COLUMNS 2
#define SLOT_GUTTER 14.0
#define SLOT_PADDING 8.0
/* To sign in: less when it lets a whole grid stand on one page. */
#define SLOT_ROOM_MAX 58.0
#define SLOT_ROOM_MIN 34.0
#define SLOT_WIDTH ((TEXT_WIDTH - SLOT_GUTTER) / SLOT_COLUMNS)

typedef enum {
  SLOT_HEADING,
  SLOT_CAPACITY,
  SLOT_NAME,
  SLOT_NOTE,
  SLOT_PLACE, /* "Lieu et date :", followed by dots */
  N_SLOT_TEXTS,
} SlotText;

typedef struct {
  const SignatureSlot *slot;
  Paragraph *texts[N_SLOT_TEXTS]; /* NULL when there is none */
  double text_height;
  GPtrArray *own_runs; /* of Run */
} SlotBox;

/* Owned, of SlotBox. */
GPtrArray *slot_boxes_new (Words *words, const GPtrArray *slots) G_GNUC_WARN_UNUSED_RESULT;
int slot_boxes_get_n_rows (const GPtrArray *boxes);
/* All boxes of a row are as high as its highest; without the room to sign. */
double slot_boxes_get_row_height (const GPtrArray *boxes, int row);
double slot_boxes_get_height (const GPtrArray *boxes, double room);
/* The room that each box has to sign in. */
double slot_boxes_get_room (const GPtrArray *boxes, double height_max);
