/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "act.h"
#include "layout/style.h"
#include "reading.h"
#include "sample.h"

#include <string.h>

#define ACTS 60

/* What a link leads to, worked out from the blocks alone: "III", "article 2". */
typedef struct {
  int block;
  char *division; /* NULL: the whole article */
  char *heading;  /* "article 2", "annexe 1" */
} Place;

static bool
toss (void)
{
  return g_test_rand_int_range (0, 2) == 1;
}

/* Takes or leaves each optional clause, and chooses a wording, below these nodes. */
static void
choose_clauses (Dossier *dossier, const GPtrArray *nodes)
{
  for (guint i = 0; i < nodes->len; i++) {
    const Node *node = g_ptr_array_index (nodes, i);

    if (node->optional) {
      g_autofree char *path = g_strdup_printf ("articles.%s.retenu", node->id);

      dossier_put (dossier, path, toss () ? "oui" : "non", NULL);
    }
    if (node->kind == NODE_VARIANTS && node->children->len > 0) {
      gint32 rank = g_test_rand_int_range (0, (gint32) node->children->len);
      const Node *chosen = g_ptr_array_index (node->children, (guint) rank);
      g_autofree char *path = g_strdup_printf ("articles.%s.variante", node->id);

      dossier_put (dossier, path, chosen->variant, NULL);
    }
    choose_clauses (dossier, node->children);
  }
}

/* Articles of one's own, anywhere, shift the numbers of those that follow. */
static void
add_clauses (Dossier *dossier, const GPtrArray *nodes)
{
  int n_added = g_test_rand_int_range (0, 4);

  for (int i = 1; i <= n_added; i++) {
    const Node *after =
        g_ptr_array_index (nodes, (guint) g_test_rand_int_range (0, (gint32) nodes->len));
    g_autofree char *kind = g_strdup_printf ("ajouts.%d.genre", i);
    g_autofree char *title = g_strdup_printf ("ajouts.%d.titre", i);
    g_autofree char *text = g_strdup_printf ("ajouts.%d.texte", i);
    g_autofree char *place = g_strdup_printf ("ajouts.%d.apres", i);

    dossier_put (dossier, kind, toss () ? "article" : "annexe", NULL);
    dossier_put (dossier, title, "Clause ajoutée", NULL);
    dossier_put (dossier, text, "Elle s’applique avec l’{@suivi} et l’{@annexe-calculs}.",
                 NULL);
    dossier_put (dossier, place, after->id, NULL);
  }
}

static void
change_act (Act *act)
{
  static const char *const natures[] = { "convention", "protocole",
                                         "convention-operationnelle" };
  static const char *const parties[] = { "region", "coparef", "pole_emploi" };
  const GPtrArray *nodes = act->cadrage->nodes;

  dossier_put (act->dossier, "acte.nature", natures[g_test_rand_int_range (0, 3)], NULL);
  for (size_t i = 0; i < G_N_ELEMENTS (parties); i++) {
    g_autofree char *path = g_strdup_printf ("parties.%s.signataire", parties[i]);

    dossier_put (act->dossier, path, toss () ? "oui" : "non", NULL);
  }
  choose_clauses (act->dossier, nodes);
  add_clauses (act->dossier, nodes);
  act_draft (act);
}

static void
free_place (gpointer data)
{
  Place *place = data;

  g_free (place->division);
  g_free (place->heading);
  g_free (place);
}

/* "III" of a paragraph that begins with "III. – Actions supplémentaires." in bold; NULL. */
static char *
division_of (const Block *block)
{
  const Run *first = block->runs->len > 0 ? g_ptr_array_index (block->runs, 0) : NULL;
  size_t length = first != NULL ? strspn (first->text, "IVXL") : 0;

  return length > 0 && (first->flags & RUN_BOLD) && first->text[length] == '.'
             ? g_strndup (first->text, length)
             : NULL;
}

/* Owned: id → Place, for every block that has an id. */
static GHashTable *
find_places (const Document *document)
{
  GHashTable *places = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_place);
  g_autofree char *heading = NULL;

  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);

    if (block->kind == BLOCK_HEADING && block->level == 1) {
      g_free (heading);
      heading = g_utf8_strdown (block->label != NULL ? block->label : "", -1);
    }
    if (block->id == NULL || heading == NULL || g_hash_table_contains (places, block->id))
      continue;

    Place *place = g_new0 (Place, 1);
    place->block = (int) i;
    place->division = division_of (block);
    place->heading = g_strdup (heading);
    g_hash_table_insert (places, block->id, place);
  }

  return places;
}

/* The page and the height where a block begins. */
static void
find_block (const Pages *pages, int block, int *ret_page, double *ret_y)
{
  *ret_page = -1;
  for (guint i = 0; i < pages->pages->len && *ret_page < 0; i++) {
    const GArray *content = read_page (pages, i)->content;

    for (guint k = 0; k < content->len && *ret_page < 0; k++) {
      const Mark *mark = &g_array_index (content, Mark, k);

      if (mark->block != block)
        continue;
      *ret_page = (int) i;
      *ret_y = mark->y;
    }
  }
}

static void
check_place (const Pages *pages, const Place *place, int target)
{
  int page;
  double y = 0;

  g_assert_cmpint (target, >=, 0);
  const Anchor *anchor = &g_array_index (pages->anchors, Anchor, target);
  find_block (pages, place->block, &page, &y);
  g_assert_cmpint (anchor->page, ==, page);
  g_assert_cmpfloat (anchor->y, <=, y);
  g_assert_cmpfloat (y - anchor->y, <, 20);
}

/* What the text says of the place: the division first, then the article or the annex. At the
 * edge of a page it may be but a part of that. */
static void
check_wording (const char *text, const Place *place, bool edge)
{
  g_autofree char *whole = g_strdelimit (g_strdup (text), "\n", ' ');
  g_auto (GStrv) words = g_strsplit (place->heading, "\302\240", -1);
  g_autofree char *plain = g_strjoinv (" ", words);
  g_autofree char *expected = place->division != NULL
                                  ? g_strdup_printf ("%s de l’%s", place->division, plain)
                                  : g_strdup (plain);

  if (!edge || strstr (expected, g_strstrip (whole)) == NULL)
    g_assert_cmpstr (g_strstrip (whole), ==, expected);
}

/* The links of one page: the marks that follow and lead to the same place are one. */
static int
check_page (const Pages *pages, const Page *page, const Document *document, GHashTable *places)
{
  int n_links = 0;

  for (guint i = 0; i < page->content->len;) {
    const Mark *mark = &g_array_index (page->content, Mark, i);
    const Block *block = g_ptr_array_index (document->blocks, (guint) MAX (mark->block, 0));
    g_autoptr (GString) text = g_string_new (NULL);
    int target = mark->target;
    bool edge = i == 0;
    guint next = i;

    for (; next < page->content->len; next++) {
      const Mark *other = &g_array_index (page->content, Mark, next);

      if (next > i && (other->target != target || other->block != mark->block))
        break;
      g_string_append_len (text, page->text->str + other->first_byte, other->n_bytes);
    }
    edge = edge || next == page->content->len;
    i = next;
    if (target < 0 || block->kind == BLOCK_CONTENTS)
      continue;
    const char *id = g_array_index (pages->anchors, Anchor, target).id;
    const Place *place = g_hash_table_lookup (places, id);
    g_assert_nonnull (place);
    check_wording (text->str, place, edge);
    check_place (pages, place, target);
    n_links++;
  }

  return n_links;
}

static int
count_references (const Document *document)
{
  int n_references = 0;

  for (guint i = 0; i < document->blocks->len; i++) {
    const Block *block = g_ptr_array_index (document->blocks, i);
    const char *last = NULL;

    for (guint k = 0; k < block->runs->len; k++) {
      const Run *run = g_ptr_array_index (block->runs, k);

      n_references += run->target != NULL && g_strcmp0 (run->target, last) != 0;
      last = run->target;
    }
  }

  return n_references;
}

/* Each entry says the page that its heading is on. */
static void
check_contents (const Pages *pages, const Document *document)
{
  for (guint i = 0; i < pages->pages->len; i++) {
    const Page *page = read_page (pages, i);

    for (guint k = 0; k < page->content->len; k++) {
      const Mark *mark = &g_array_index (page->content, Mark, k);
      const Block *block = g_ptr_array_index (document->blocks, (guint) MAX (mark->block, 0));
      const char *text = page->text->str + mark->first_byte;

      if (mark->target < 0 || block->kind != BLOCK_CONTENTS || !g_ascii_isdigit (*text) ||
          mark->x < PAGE_WIDTH - PAGE_MARGIN - 40)
        continue;
      const Anchor *anchor = &g_array_index (pages->anchors, Anchor, mark->target);
      g_assert_cmpint (g_ascii_strtoll (text, NULL, 10), ==, anchor->page + 1);
    }
  }
}

/* Whatever clauses stand, a reference says the number of what it leads to. */
static void
check_references (void)
{
  g_autoptr (Typesetter) typesetter = sample_typesetter ();
  int n_all = 0;

  for (int i = 0; i < ACTS; i++) {
    g_autoptr (Act) act = act_new (toss () ? "essai-complet" : "alpc-2016");
    g_autoptr (GError) error = NULL;

    change_act (act);
    const Document *document = act_get_document (act);
    g_autoptr (Pages) pages = layout_document (typesetter, document, &error);
    g_autoptr (GHashTable) places = find_places (document);
    int n_links = 0;

    g_assert_no_error (error);
    for (guint k = 0; k < pages->pages->len; k++)
      n_links += check_page (pages, read_page (pages, k), document, places);
    check_contents (pages, document);
    /* A reference on two lines of two pages counts for two links. */
    g_assert_cmpint (n_links, >=, count_references (document));
    n_all += n_links;
  }
  g_assert_cmpint (n_all, >, 3 * ACTS);
  g_test_message ("%d references in %d acts", n_all, ACTS);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/references/right-whatever-stands", check_references);

  return g_test_run ();
}
