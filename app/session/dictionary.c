/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/dictionary.h"

/* The act is in French, whatever the language of the window. */
#define LANGUAGE_OF_ACT "fr"

#define DICTIONARY "quad-dictionary"

Spelling *
dictionary_of (QuadSession *session)
{
  Spelling *spelling = g_object_get_data (G_OBJECT (session), DICTIONARY);

  if (spelling == NULL) {
    spelling = spelling_new (LANGUAGE_OF_ACT);
    g_object_set_data_full (G_OBJECT (session), DICTIONARY, spelling,
                            (GDestroyNotify) spelling_free);
  }

  return spelling;
}
