/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sections of a cadrage being read, in the order in which one needs another. */
#pragma once

#include "cadrage/reader.h"

bool sections_read (Reader *reader);
