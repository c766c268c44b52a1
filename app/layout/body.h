/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The boxes of the flow put on their pages, with the structure they make. */
#pragma once

#include "layout/flow.h"
#include "layout/placer.h"

typedef struct _Body Body;

/* Borrows all; anchors: for each part the anchor of its heading, or -1. */
Body *body_new (Placer *placer, const GPtrArray *parts, const GArray *boxes,
                const int *anchors) G_GNUC_WARN_UNUSED_RESULT;
void body_free (Body *body);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Body, body_free)

/* On the placer's page. */
void body_place (Body *body, const PageSpan *span);
