/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/dossier.h"

#include "dossier/path.h"

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_free (cell->path);
  g_free (cell->value);
  g_free (cell->source);
  g_free (cell);
}

static void
member_free (gpointer data)
{
  DossierMember *member = data;

  g_free (member->id);
  g_free (member->label);
  g_free (member);
}

static void
version_free (gpointer data)
{
  DossierVersion *version = data;

  g_free (version->sha256);
  g_free (version);
}

static void
dimension_free (gpointer data)
{
  DossierDimension *dimension = data;

  g_free (dimension->dimension);
  g_ptr_array_unref (dimension->members);
  g_free (dimension);
}

Dossier *
dossier_new (void)
{
  Dossier *dossier = g_new0 (Dossier, 1);

  dossier->uuid = g_strdup ("");
  dossier->region_code = g_strdup ("");
  dossier->proposal = g_strdup ("");
  dossier->head = g_strdup ("");
  dossier->content = g_strdup ("");
  dossier->files =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  dossier->cells = g_ptr_array_new_with_free_func (cell_free);
  dossier->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  dossier->dimensions = g_ptr_array_new_with_free_func (dimension_free);
  dossier->versions = g_ptr_array_new_with_free_func (version_free);
  dossier->events = g_ptr_array_new_with_free_func ((GDestroyNotify) signing_event_free);
  dossier->version = 1;
  return dossier;
}

void
dossier_free (Dossier *dossier)
{
  if (dossier == NULL)
    return;

  g_free (dossier->uuid);
  g_free (dossier->region_code);
  g_free (dossier->proposal);
  g_free (dossier->head);
  g_free (dossier->content);
  g_hash_table_unref (dossier->files);
  g_hash_table_unref (dossier->by_path);
  g_ptr_array_unref (dossier->cells);
  g_ptr_array_unref (dossier->dimensions);
  g_ptr_array_unref (dossier->versions);
  g_ptr_array_unref (dossier->events);
  g_clear_pointer (&dossier->cadrage_xml, g_bytes_unref);
  g_free (dossier);
}

/* The rank of the first cell that does not come before path. */
static guint
rank_of_path (const Dossier *dossier, const char *path)
{
  guint low = 0;
  guint high = dossier->cells->len;

  while (low < high) {
    guint middle = low + (high - low) / 2;
    const Cell *cell = dossier->cells->pdata[middle];

    if (path_compare (cell->path, path) < 0)
      low = middle + 1;
    else
      high = middle;
  }

  return low;
}

static void
remove_cell (Dossier *dossier, const char *path)
{
  if (!g_hash_table_remove (dossier->by_path, path))
    return;

  g_ptr_array_remove_index (dossier->cells, rank_of_path (dossier, path));
}

static Cell *
add_cell (Dossier *dossier, const char *path)
{
  Cell *cell = g_new0 (Cell, 1);

  cell->path = g_strdup (path);
  g_ptr_array_insert (dossier->cells, (int) rank_of_path (dossier, path), cell);
  g_hash_table_insert (dossier->by_path, cell->path, cell);
  return cell;
}

static char *
dup_unless_empty (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

void
dossier_put (Dossier *dossier, const char *path, const char *value, const char *source)
{
  g_autofree char *new_value = dup_unless_empty (value);
  g_autofree char *new_source = dup_unless_empty (source);
  Cell *cell;

  if (new_value == NULL && new_source == NULL) {
    remove_cell (dossier, path);
    return;
  }

  cell = g_hash_table_lookup (dossier->by_path, path);
  if (cell == NULL)
    cell = add_cell (dossier, path);
  g_free (cell->value);
  g_free (cell->source);
  cell->value = g_steal_pointer (&new_value);
  cell->source = g_steal_pointer (&new_source);
}

static DossierDimension *
find_dimension (const Dossier *dossier, const char *name)
{
  for (guint i = 0; i < dossier->dimensions->len; i++) {
    DossierDimension *dimension = dossier->dimensions->pdata[i];

    if (g_str_equal (dimension->dimension, name))
      return dimension;
  }

  return NULL;
}

/* Found, or made without members. */
static DossierDimension *
own_dimension (Dossier *dossier, const char *name)
{
  DossierDimension *dimension = find_dimension (dossier, name);

  if (dimension == NULL) {
    dimension = g_new0 (DossierDimension, 1);
    dimension->dimension = g_strdup (name);
    dimension->members = g_ptr_array_new_with_free_func (member_free);
    g_ptr_array_add (dossier->dimensions, dimension);
  }

  return dimension;
}

void
dossier_add_member (Dossier *dossier, const char *dimension, const char *id, const char *label)
{
  DossierDimension *owner = own_dimension (dossier, dimension);
  DossierMember *member = g_new0 (DossierMember, 1);

  member->id = g_strdup (id);
  member->label = g_strdup (label);
  g_ptr_array_add (owner->members, member);
}

void
dossier_add_version (Dossier *dossier, int number, const char *sha256, Date frozen_on)
{
  DossierVersion *version = g_new0 (DossierVersion, 1);

  version->number = number;
  version->sha256 = g_strdup (sha256);
  version->frozen_on = frozen_on;
  g_ptr_array_add (dossier->versions, version);
}

const Cell *
dossier_find (const Dossier *dossier, const char *path)
{
  return g_hash_table_lookup (dossier->by_path, path);
}

const char *
dossier_get (const Dossier *dossier, const char *path)
{
  const Cell *cell = dossier_find (dossier, path);

  return cell != NULL ? cell->value : NULL;
}

const DossierDimension *
dossier_find_dimension (const Dossier *dossier, const char *dimension)
{
  return find_dimension (dossier, dimension);
}

static void
replace (char **text, const char *by)
{
  g_free (*text);
  *text = g_strdup (by);
}

static void
copy_cell (Dossier *copy, const Cell *cell)
{
  Cell *own = g_new0 (Cell, 1);

  own->path = g_strdup (cell->path);
  own->value = g_strdup (cell->value);
  own->source = g_strdup (cell->source);
  g_ptr_array_add (copy->cells, own);
  g_hash_table_insert (copy->by_path, own->path, own);
}

static void
copy_files (Dossier *copy, const Dossier *dossier)
{
  GHashTableIter iter;
  gpointer digest;
  gpointer bytes;

  g_hash_table_iter_init (&iter, dossier->files);
  while (g_hash_table_iter_next (&iter, &digest, &bytes))
    g_hash_table_insert (copy->files, g_strdup (digest), g_bytes_ref (bytes));
}

static void
copy_signing (Dossier *copy, const Dossier *dossier)
{
  for (guint i = 0; i < dossier->versions->len; i++) {
    const DossierVersion *version = dossier->versions->pdata[i];

    dossier_add_version (copy, version->number, version->sha256, version->frozen_on);
  }
  for (guint i = 0; i < dossier->events->len; i++)
    g_ptr_array_add (copy->events, signing_event_copy (dossier->events->pdata[i]));
}

Dossier *
dossier_copy (const Dossier *dossier)
{
  Dossier *copy = dossier_new ();

  replace (&copy->uuid, dossier->uuid);
  replace (&copy->region_code, dossier->region_code);
  replace (&copy->proposal, dossier->proposal);
  replace (&copy->head, dossier->head);
  replace (&copy->content, dossier->content);
  copy_files (copy, dossier);
  copy_signing (copy, dossier);
  copy->version = dossier->version;
  copy->frozen_as = dossier->frozen_as;
  copy->frozen = dossier->frozen;
  copy->version_date = dossier->version_date;
  copy->cadrage_xml = dossier->cadrage_xml != NULL ? g_bytes_ref (dossier->cadrage_xml) : NULL;

  for (guint i = 0; i < dossier->cells->len; i++)
    copy_cell (copy, dossier->cells->pdata[i]);
  for (guint i = 0; i < dossier->dimensions->len; i++) {
    const DossierDimension *dimension = dossier->dimensions->pdata[i];

    (void) own_dimension (copy, dimension->dimension);
    for (guint k = 0; k < dimension->members->len; k++) {
      const DossierMember *member = dimension->members->pdata[k];

      dossier_add_member (copy, dimension->dimension, member->id, member->label);
    }
  }

  return copy;
}
