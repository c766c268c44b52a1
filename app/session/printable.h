/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of the act as they are now, for a printer that keeps them. */
#pragma once

#include "session/session.h"

/* Owned. NULL when a font is missing, or when there is no act to print. */
Pages *printable_lay_out (QuadSession *session, GError **error) G_GNUC_WARN_UNUSED_RESULT;
