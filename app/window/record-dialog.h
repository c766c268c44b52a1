/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Saying what happened about the signing: when, where, on which original and why; what the
 * rules refuse is explained, and nothing that was typed is lost. */
#pragma once

#include "session/signing.h"

#include <adwaita.h>

#define QUAD_TYPE_RECORD_DIALOG (quad_record_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QuadRecordDialog, quad_record_dialog, QUAD, RECORD_DIALOG, AdwWindow)

/* start: its kind, and whom or what it is about. */
GtkWindow *quad_record_dialog_new (GtkWindow *parent, QuadSession *session,
                                   const SigningEvent *start);
