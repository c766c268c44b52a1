/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "layout/slots.h"

#include "reading.h"
#include "sample.h"

#define N_SLOTS_MAX 24
#define TINY 0.05
#define LONG_CAPACITY                                                                          \
  "la directrice régionale des entreprises, de la concurrence, de la consommation, du "       \
  "travail et de l’emploi, [à compléter : délégation]"

typedef struct {
  double left, top, right, bottom;
} Area;

static bool
overlap (Area a, Area b)
{
  return a.left < b.right - TINY && b.left < a.right - TINY && a.top < b.bottom - TINY &&
         b.top < a.bottom - TINY;
}

static bool
within (Area inner, Area outer)
{
  return inner.left >= outer.left - TINY && inner.top >= outer.top - TINY &&
         inner.right <= outer.right + TINY && inner.bottom <= outer.bottom + TINY;
}

static Area
area_of_field (const SignatureField *field)
{
  return (Area){ field->x, field->y, field->x + field->width, field->y + field->height };
}

/* What the letters of a text cover, from the tops of capitals to below the line. */
static Area
area_of_text (const Mark *mark)
{
  return (Area){ mark->x, mark->y - 0.75 * mark->height, mark->x + mark->width,
                 mark->y + 0.2 * mark->height };
}

static const SignatureField *
field_at (const Pages *pages, guint number)
{
  return &g_array_index (pages->fields, SignatureField, number);
}

/* Persons of parties of random sizes, with texts of random lengths. */
static Block *
add_signatures (Document *document, int n_slots)
{
  static const char *const capacities[] = {
    "",
    "le préfet",
    "le vice-président chargé de la formation professionnelle et de l’emploi",
    LONG_CAPACITY,
  };
  Block *block = sample_add_signatures (document, n_slots);
  int party = 0;

  for (int i = 0; i < n_slots; i++) {
    SignatureSlot *slot = g_ptr_array_index (block->slots, i);

    party += g_test_rand_int_range (0, 2);
    g_free (slot->heading);
    slot->heading = g_strdup_printf ("Pour la partie %d", party);
    g_free (slot->capacity);
    slot->capacity = g_strdup (capacities[g_test_rand_int_range (0, 4)]);
    if (g_test_rand_int_range (0, 6) == 0)
      slot->name[0] = '\0';
  }

  return block;
}

static Document *
act_with (int n_slots, int n_paragraphs)
{
  Document *document = sample_empty ();

  for (int i = 0; i < n_paragraphs; i++)
    sample_add (document, BLOCK_PARAGRAPH, NULL, "Les parties agissent de concert.");
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Elle prend effet ce jour.");
  sample_add (document, BLOCK_PARAGRAPH, NULL, "Fait à Bordeaux, en deux exemplaires.");
  (void) add_signatures (document, n_slots);

  return document;
}

/* The frame of a slot around its field: on the page, and around nobody else's. */
static void
check_frame (const Pages *pages, const SignatureField *field)
{
  const Page *page = read_page (pages, (guint) field->page);
  Area text = { PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN + TEXT_WIDTH, TEXT_BOTTOM };
  int n_around = 0;

  for (guint i = 0; i < page->decoration->len; i++) {
    const Mark *mark = &g_array_index (page->decoration, Mark, i);
    Area frame = { mark->x, mark->y, mark->x + mark->width, mark->y + mark->height };

    if (mark->kind != MARK_FRAME || mark->block < 0)
      continue;
    g_assert_true (within (frame, text));
    if (within (area_of_field (field), frame))
      n_around++;
    else
      g_assert_false (overlap (area_of_field (field), frame));
  }
  g_assert_cmpint (n_around, ==, 1);
}

static void
check_texts (const Pages *pages, const SignatureField *field)
{
  const Page *page = read_page (pages, (guint) field->page);
  const GArray *layers[] = { page->content, page->decoration };

  for (gsize k = 0; k < G_N_ELEMENTS (layers); k++)
    for (guint i = 0; i < layers[k]->len; i++) {
      const Mark *mark = &g_array_index (layers[k], Mark, i);

      if (mark->kind == MARK_TEXT)
        g_assert_false (overlap (area_of_field (field), area_of_text (mark)));
    }
}

static void
check_fields (const Pages *pages, int n_slots)
{
  g_assert_cmpuint (pages->fields->len, ==, n_slots);
  for (guint i = 0; i < pages->fields->len; i++) {
    const SignatureField *field = field_at (pages, i);
    g_autofree char *name = g_strdup_printf ("signature_partie_%u", i + 1);

    g_assert_cmpstr (field->name, ==, name);
    g_assert_true (g_str_has_prefix (field->description, "Signature pour la partie "));
    g_assert_cmpfloat (field->height, >=, SLOT_ROOM_MIN - 5);
    g_assert_cmpfloat (field->width, >=, 150);
    check_frame (pages, field);
    check_texts (pages, field);
    for (guint k = 0; k < i; k++)
      g_assert_true (field_at (pages, k)->page != field->page ||
                     !overlap (area_of_field (field), area_of_field (field_at (pages, k))));
  }
}

/* Those of one page and one height make a row. */
static int
count_rows (const Pages *pages, int page)
{
  int n_rows = 0;
  double last = -1;

  for (guint i = 0; i < pages->fields->len; i++) {
    const SignatureField *field = field_at (pages, i);
    double bottom = field->y + field->height;

    if (field->page != page || (last >= 0 && bottom - last < 20))
      continue;
    last = bottom;
    n_rows++;
  }

  return n_rows;
}

/* No page has many rows while the next has few: the last may have what is left. */
static void
check_balance (const Pages *pages)
{
  int first = field_at (pages, 0)->page;
  int last = field_at (pages, pages->fields->len - 1)->page;

  for (int page = first; page < last; page++) {
    g_assert_cmpint (count_rows (pages, page), ==, count_rows (pages, first));
    g_assert_cmpint (count_rows (pages, last), <=, count_rows (pages, first));
  }
  if (last > first)
    g_assert_cmpint (count_rows (pages, first) - count_rows (pages, last), <,
                     MAX (2, last - first + 1));
}

static void
any_number_signs_in_its_place (void)
{
  for (int n_slots = 1; n_slots <= N_SLOTS_MAX; n_slots++)
    for (int n_paragraphs = 0; n_paragraphs < 30; n_paragraphs += 3) {
      g_autoptr (Document) document = act_with (n_slots, n_paragraphs);
      g_autoptr (Pages) pages = read_pages (document);

      check_fields (pages, n_slots);
      check_balance (pages);
      /* The grid is never alone: two lines of the act stand above it. */
      g_assert_cmpint (find_page (pages, "Fait à Bordeaux"), ==, field_at (pages, 0)->page);
      g_assert_cmpint (find_page (pages, "Elle prend effet"), ==, field_at (pages, 0)->page);
    }
}

/* What is usual stands on one page, with room to sign by hand. */
static void
twelve_sign_on_one_page (void)
{
  static const int counts[] = { 2, 3, 5, 8, 12 };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++) {
    g_autoptr (Document) document = sample_empty ();
    Block *block;

    sample_add (document, BLOCK_PARAGRAPH, NULL, "Elle prend effet ce jour.");
    sample_add (document, BLOCK_PARAGRAPH, NULL, "Fait à Bordeaux, en deux exemplaires.");
    block = sample_add_signatures (document, counts[i]);
    for (guint k = 0; k < block->slots->len; k++)
      ((SignatureSlot *) g_ptr_array_index (block->slots, k))->place_and_date = false;
    g_autoptr (Pages) pages = read_pages (document);

    check_fields (pages, counts[i]);
    g_assert_cmpint (field_at (pages, pages->fields->len - 1)->page, ==, 0);
  }
}

/* Two persons of one party stand side by side; who is alone in a row stands in its middle. */
static void
parties_keep_together (void)
{
  static const char *const headings[] = { "Pour l’État", "Pour la Région", "Pour la Région",
                                          "Pour Pôle emploi" };
  g_autoptr (Document) document = sample_empty ();
  Block *block = sample_add_signatures (document, G_N_ELEMENTS (headings));

  for (guint i = 0; i < block->slots->len; i++) {
    SignatureSlot *slot = g_ptr_array_index (block->slots, i);

    g_free (slot->heading);
    slot->heading = g_strdup (headings[i]);
  }
  g_autoptr (Pages) pages = read_pages (document);
  double middle = PAGE_WIDTH / 2;

  for (int i = 0; i < 4; i += 3)
    g_assert_cmpfloat_with_epsilon (
        field_at (pages, (guint) i)->x + field_at (pages, (guint) i)->width / 2, middle, TINY);
  g_assert_cmpfloat (field_at (pages, 1)->x, <, middle);
  g_assert_cmpfloat (field_at (pages, 2)->x, >, middle);
  g_assert_cmpfloat_with_epsilon (field_at (pages, 1)->y + field_at (pages, 1)->height,
                                  field_at (pages, 2)->y + field_at (pages, 2)->height, TINY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slots/any-number", any_number_signs_in_its_place);
  g_test_add_func ("/slots/twelve", twelve_sign_on_one_page);
  g_test_add_func ("/slots/parties", parties_keep_together);

  return g_test_run ();
}
