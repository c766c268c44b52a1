/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A field of some sentences. Enter begins a line, Ctrl+Enter is done. */
#pragma once

#include "field/field-control.h"

#include <adwaita.h>

#define QUAD_TYPE_FIELD_TEXT (quad_field_text_get_type ())
G_DECLARE_FINAL_TYPE (QuadFieldText, quad_field_text, QUAD, FIELD_TEXT, AdwBin)

GtkWidget *quad_field_text_new (void);
