/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/gallery.h"

/* More than an act has; those of an act that was left are then forgotten. */
#define PICTURES_MAX 16

struct _Gallery {
  GHashTable *pictures; /* digest → Picture, or NULL: what cannot be read is not tried again */
};

static void
release (gpointer picture)
{
  picture_unref (picture);
}

Gallery *
gallery_new (void)
{
  Gallery *gallery = g_new0 (Gallery, 1);

  gallery->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, release);

  return gallery;
}

void
gallery_free (Gallery *gallery)
{
  if (gallery == NULL)
    return;

  g_hash_table_unref (gallery->pictures);
  g_free (gallery);
}

Picture *
gallery_get (Gallery *gallery, const DocumentPicture *source)
{
  gpointer picture;

  if (!g_hash_table_lookup_extended (gallery->pictures, source->digest, NULL, &picture)) {
    if (g_hash_table_size (gallery->pictures) >= PICTURES_MAX)
      g_hash_table_remove_all (gallery->pictures);
    picture = picture_read (source->file, NULL);
    g_hash_table_insert (gallery->pictures, g_strdup (source->digest), picture);
  }

  return picture != NULL ? picture_ref (picture) : NULL;
}
