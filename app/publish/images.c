/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/images.h"

void
images_complete (PdfObjects *objects)
{
  for (guint i = 1; i < objects->n_objects; i++) {
    const PdfObject *object = &objects->objects[i];
    PdfText value;

    if (object->stream.at != NULL &&
        pdf_dictionary_find (object->value, "/Interpolate", &value))
      pdf_objects_set (objects, i, "/Interpolate", "false");
  }
}
