/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The logos of the parties that the act names, in protocol order. */
#pragma once

#include "document/writer.h"

/* Adds no block when no party has one. */
void logos_write (Writer *writer, const char *id);
