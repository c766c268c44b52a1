/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "picture/error.h"

G_DEFINE_QUARK (picture_error, picture_error)
