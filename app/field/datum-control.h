/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The control in which a datum is entered. */
#pragma once

#include "cadrage/cadrage.h"
#include "field/field-control.h"
#include "session/session.h"

GtkWidget *datum_control_new (const Datum *datum, QuadSession *session);
