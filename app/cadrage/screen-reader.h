/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The screens of a cadrage being read: that all they name exists, and is entered once. */
#pragma once

#include "cadrage/reader.h"

/* Reads <ecran>, once the data and the parties are known. */
bool screen_read (Reader *reader, const xmlNode *element, gpointer owner);
