/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A date as a PDF writes it: D:20161118153000+01'00'. */
#pragma once

#include <glib.h>

/* Seconds since 1970; 0: it is no date. */
gint64 pdf_date_to_unix (const char *text);
