/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cadrage being read from its tree: the first fault found, and how ids and formulas are read.
 */
#pragma once

#include "cadrage/element.h"
#include "cadrage/tree.h"

/* A node that must exist in the end. */
typedef struct {
  const xmlNode *element;
  const char *attribute;
  char *node;
} Later;

typedef struct {
  const Tree *tree;
  Cadrage *cadrage;
  Scope scope;        /* over the data declared so far */
  Type place;         /* dimensions of which a member is at hand: in a row, a check */
  bool in_coded_rule; /* regle.NAME may be named */
  GPtrArray *later;   /* of Later: references to nodes that may come further down */
  GError *error;
} Reader;

/* Reads one element into owner; false when it has reported a fault. */
typedef bool (*ReadElement) (Reader *reader, const xmlNode *element, gpointer owner);

typedef struct {
  const char *name;
  ReadElement read;
} ElementReader;

void reader_init (Reader *reader, const Tree *tree, Cadrage *cadrage);
void reader_clear (Reader *reader);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* Both keep the first fault only and give false. */
bool reader_fault (Reader *reader, Place place, CadrageError code, const char *format, ...)
    G_GNUC_PRINTF (4, 5);
/* For ids in an attribute: “ID” is not declared. */
bool reader_unknown (Reader *reader, const xmlNode *element, const char *attribute,
                     const char *id);

/* Reads every element inside parent; readers end with a NULL name. */
bool reader_each_child (Reader *reader, const xmlNode *parent, const ElementReader *readers,
                        gpointer owner);

/* Says at the end whether there is such a node. */
void reader_check_node_later (Reader *reader, const xmlNode *element, const char *attribute,
                              const char *node);
bool reader_check_nodes (Reader *reader);

/* NULL with a fault when absent or empty. */
const char *reader_required (Reader *reader, const xmlNode *element, const char *attribute);
/* The id attribute, declared as the rank-th of its kind; NULL with a fault. */
const char *reader_declare (Reader *reader, const xmlNode *element, const char *kind,
                            guint rank);
/* The rank of what a required attribute names; -1 with a fault. */
int reader_rank_of (Reader *reader, const xmlNode *element, const char *attribute,
                    const char *kind);
/* True when the attribute is absent or names something of that kind. */
bool reader_refers (Reader *reader, const xmlNode *element, const char *attribute,
                    const char *kind);
/* A whole number from minimum on; false with a fault. */
bool reader_integer (Reader *reader, const xmlNode *element, const char *attribute, int minimum,
                     int *ret_integer);

/* Rank of a member in a dimension; -1 when unknown. */
int reader_find_member (const Reader *reader, int dimension, const char *member);

/* True with ret_formula untouched when the attribute is absent. place: the dimensions of which
 * a member is at hand; its kind and unit do not matter. */
bool reader_formula (Reader *reader, const xmlNode *element, const char *attribute,
                     const Type *place, Formula **ret_formula);
/* The same for a yes/no, which may depend on no other dimensions than those of the place. */
bool reader_condition (Reader *reader, const xmlNode *element, const char *attribute,
                       const Type *place, Formula **ret_formula);
