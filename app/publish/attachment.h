/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that a PDF carries, to be read by programs. */
#pragma once

#include <glib.h>

typedef struct {
  const char *name;         /* "dossier.xml" */
  const char *media_type;   /* "application/xml" */
  const char *relationship; /* to the act, in the words of PDF: "Source", "Data" */
  const char *description;  /* in French, as the act is */
  GBytes *bytes;
} Attachment;
