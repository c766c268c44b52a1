/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/error.h"

G_DEFINE_QUARK (action_error, action_error)
