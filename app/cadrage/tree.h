/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An XML file read with mistrust, in which every element and attribute knows its place. */
#pragma once

#include "cadrage/cadrage.h"

#include <libxml/tree.h>

/* Without DTD, entity, or anything fetched; errors are in the domain CADRAGE_ERROR. */
typedef struct {
  char *file_name;
  GBytes *bytes;
  xmlDoc *document;
  GArray *starts; /* where each start tag begins, in document order */
} Tree;

/* An element, or the value of one of its attributes from a column on. */
typedef struct {
  const xmlNode *node;
  const char *attribute; /* NULL: the element */
  int column;            /* in the value, from 1; 0: not known */
} Place;

Place place_at (const xmlNode *node, const char *attribute);

/* The content of a file, up to a little more than bytes_max: tree_read then refuses it. */
GBytes *tree_load (const char *path, size_t bytes_max,
                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* More than bytes_max are refused. */
Tree *tree_read (GBytes *xml, const char *file_name, size_t bytes_max,
                 GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* Against a RELAX NG schema; NULL: against none. */
bool tree_validate (const Tree *tree, const char *schema_path, GError **error);
void tree_free (Tree *tree);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Tree, tree_free)

const xmlNode *tree_get_root (const Tree *tree);
int tree_line_of (const Tree *tree, const xmlNode *node);
/* Owned: "FILE:LINE:COLUMN". */
char *tree_locate (const Tree *tree, Place place) G_GNUC_WARN_UNUSED_RESULT;
