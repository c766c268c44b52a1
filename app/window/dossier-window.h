/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The window of one dossier: its steps, the step one works on, and its pages.
 *
 * Signal: "followed", when all that it shows has followed a change of the dossier. */
#pragma once

#include "session/session.h"
#include "window/toast.h"

#define QUAD_TYPE_DOSSIER_WINDOW (quad_dossier_window_get_type ())
G_DECLARE_FINAL_TYPE (QuadDossierWindow, quad_dossier_window, QUAD, DOSSIER_WINDOW,
                      AdwApplicationWindow)

GtkWindow *quad_dossier_window_new (GtkApplication *application, QuadSession *session);
QuadSession *quad_dossier_window_get_session (QuadDossierWindow *self);

/* The first step that is not complete. */
void quad_dossier_window_begin (QuadDossierWindow *self);
void quad_dossier_window_show_step (QuadDossierWindow *self, const char *step);
/* Where the path is entered, in its step. False when no step shows it. */
bool quad_dossier_window_go_to (QuadDossierWindow *self, const char *path);
/* A short message that goes away by itself. */
void quad_dossier_window_tell (QuadDossierWindow *self, const char *message, ToastStay stay);
/* Something may be lost: a dialog that stays. */
void quad_dossier_window_warn (QuadDossierWindow *self, const char *title, const char *message);
