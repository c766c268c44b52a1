/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/findings.h"

#include <glib/gi18n-lib.h>
#include <stdbool.h>
#include <stdio.h>

static const char *
word_of_severity (Severity severity)
{
  switch (severity) {
  case SEVERITY_BLOCKING:
    return _ ("blocking");
  case SEVERITY_WARNING:
    return _ ("warning");
  case SEVERITY_INFO:
    return _ ("information");
  }

  return "";
}

void
findings_print (const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++) {
    const Finding *finding = g_ptr_array_index (findings, i);
    bool placed = finding->place != NULL && finding->place[0] != '\0';

    printf ("%s: %s: %s%s%s%s\n", word_of_severity (finding->severity), finding->rule,
            finding->text, placed ? " [" : "", placed ? finding->place : "", placed ? "]" : "");
  }
}
