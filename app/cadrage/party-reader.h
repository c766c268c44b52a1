/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parties of a cadrage being read, with the fields of the persons who represent them. */
#pragma once

#include "cadrage/reader.h"

/* They bound what the reader declares by itself. */
#define PARTIES_MAX 32
#define REPRESENTATIVES_MAX 20

void party_free (Party *party);
/* Reads <partie>. */
bool party_read (Reader *reader, const xmlNode *element, gpointer owner);
