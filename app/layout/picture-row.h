/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Logos side by side: all of about the same weight to the eye, however long or high each is. */
#pragma once

#include "layout/gallery.h"
#include "layout/placer.h"

typedef struct _PictureRow PictureRow;

/* The pictures' descriptions are lent for the life of the row. */
PictureRow *picture_row_new (Gallery *gallery,
                             const GPtrArray *sources) G_GNUC_WARN_UNUSED_RESULT;
void picture_row_free (PictureRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (PictureRow, picture_row_free)

/* 0 when none of the pictures can be shown. */
double picture_row_get_height (const PictureRow *row);
/* Each is a figure of the structure, with its alternative text. */
void picture_row_place (const PictureRow *row, Placer *placer, double top);
