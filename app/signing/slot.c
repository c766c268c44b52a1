/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/slot.h"

static void
slot_free (gpointer data)
{
  SigningSlot *slot = data;

  g_free (slot->id);
  g_free (slot->path);
  g_free (slot->name);
  g_free (slot);
}

int
signing_find_instrument (Figures *figures)
{
  const Value *nature = figures_find (figures, "acte.nature");

  return nature != NULL && nature->defined
             ? cadrage_find_instrument (figures_get_cadrage (figures), nature->text)
             : -1;
}

static bool
stands (Figures *figures, const Node *node)
{
  int instrument = signing_find_instrument (figures);
  g_autofree char *path = g_strdup_printf ("articles.%s.retenu", node->id);

  if (instrument >= 0 && (node->instruments & (1u << instrument)) == 0)
    return false;
  if (node->optional &&
      g_strcmp0 (dossier_get (figures_get_dossier (figures), path), "oui") != 0)
    return false;
  return figures_test (figures, node->test, NULL);
}

static const char *
get_field (Figures *figures, const char *path, const char *field)
{
  g_autofree char *whole = g_strconcat (path, ".", field, NULL);
  const char *value = dossier_get (figures_get_dossier (figures), whole);

  return value != NULL ? value : "";
}

/* A party's further persons only have a place once they are entered, as in the act. */
static bool
has_place (Figures *figures, const SigningSlot *slot)
{
  return slot->rank <= slot->party->representatives_min || *slot->name != '\0' ||
         *get_field (figures, slot->path, "qualite") != '\0';
}

static bool
adheres_later (Figures *figures, const Party *party)
{
  g_autofree char *path = g_strdup_printf ("parties.%s.adhesion_ulterieure", party->id);
  const Value *later = figures_find (figures, path);

  return later != NULL && later->defined && later->boolean;
}

/* of: "parties.coparef.representants.2"; NULL when it is no place of a party. */
static SigningSlot *
slot_new (Figures *figures, const char *of)
{
  g_auto (GStrv) parts = g_strsplit (of, ".", -1);
  const Party *party = g_strv_length (parts) == 4
                           ? cadrage_find_party (figures_get_cadrage (figures), parts[1])
                           : NULL;
  g_autofree char *name = NULL;
  SigningSlot *slot;

  if (party == NULL)
    return NULL;

  slot = g_new0 (SigningSlot, 1);
  slot->id = g_strdup_printf ("%s_%s", parts[1], parts[3]);
  slot->path = g_strdup (of);
  slot->party = party;
  slot->rank = (int) g_ascii_strtoll (parts[3], NULL, 10);
  name = g_strdup_printf ("%s %s", get_field (figures, of, "prenom"),
                          get_field (figures, of, "nom"));
  slot->name = g_strdup (g_strstrip (name));
  slot->later = adheres_later (figures, party);
  return slot;
}

static void
add_slots (Figures *figures, const Node *signatures, GPtrArray *slots)
{
  for (guint i = 0; i < signatures->children->len; i++) {
    const Node *node = g_ptr_array_index (signatures->children, i);
    SigningSlot *slot = NULL;

    if (node->kind == NODE_SLOT && stands (figures, node))
      slot = slot_new (figures, node->of);
    if (slot != NULL && has_place (figures, slot))
      g_ptr_array_add (slots, slot);
    else if (slot != NULL)
      slot_free (slot);
  }
}

GPtrArray *
signing_list_slots (Figures *figures)
{
  const GPtrArray *nodes = figures_get_cadrage (figures)->nodes;
  GPtrArray *slots = g_ptr_array_new_with_free_func (slot_free);

  for (guint i = 0; i < nodes->len; i++) {
    const Node *node = g_ptr_array_index (nodes, i);

    if (node->kind == NODE_SIGNATURES && stands (figures, node))
      add_slots (figures, node, slots);
  }

  return slots;
}
