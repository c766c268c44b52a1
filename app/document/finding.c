/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "document/finding.h"

Finding *
finding_new (const char *rule, Severity severity, const char *place, const char *text)
{
  Finding *finding = g_new0 (Finding, 1);

  finding->rule = g_strdup (rule);
  finding->severity = severity;
  finding->place = g_strdup (place != NULL ? place : "");
  finding->text = g_strdup (text);
  return finding;
}

void
finding_free (Finding *finding)
{
  if (finding == NULL)
    return;

  g_free (finding->rule);
  g_free (finding->place);
  g_free (finding->text);
  g_free (finding);
}

const char *
severity_name (Severity severity)
{
  switch (severity) {
  case SEVERITY_BLOCKING:
    return "blocking";
  case SEVERITY_WARNING:
    return "warning";
  case SEVERITY_INFO:
    return "info";
  }

  g_assert_not_reached ();
}
