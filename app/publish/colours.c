/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/colours.h"

#define CONDITION "sRGB IEC61966-2.1"

void
colours_add (PdfObjects *objects, GBytes *profile)
{
  guint number = pdf_objects_add (objects, "<< /N 3 /Alternate /DeviceRGB >>");

  pdf_objects_set_stream (objects, number, profile);

  g_autofree char *intent = g_strdup_printf (
      "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (" CONDITION
      ") /Info (" CONDITION ") /RegistryName (http://www.color.org)"
      " /DestOutputProfile %u 0 R >>",
      number);
  g_autofree char *intents = g_strdup_printf ("[ %u 0 R ]", pdf_objects_add (objects, intent));
  pdf_objects_set (objects, objects->catalog, "/OutputIntents", intents);
}
