/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/page-view.h"

#include "loop.h"
#include "reading.h"
#include "sample.h"

#define WIDTH 500
#define HEIGHT 600
#define GAP 18       /* around the pages */
#define PATIENCE 300 /* turns of the loop */

typedef struct {
  Typesetter *typesetter;
  Document *document;
  Pages *pages;
  GtkWidget *window;
  GtkWidget *scrolled;
  QuadPageView *view;
  char *activated;
  guint n_page_changes;
} Stage;

static void
note_origin (QuadPageView *view, const char *path, Stage *stage)
{
  g_free (stage->activated);
  stage->activated = g_strdup (path);
}

static void
note_page (QuadPageView *view, Stage *stage)
{
  stage->n_page_changes++;
}

/* Until a page has its picture. */
static void
wait_for_picture (Stage *stage, guint number)
{
  for (int i = 0; i < PATIENCE && quad_page_view_get_texture (stage->view, number) == NULL; i++)
    loop_turn (1);
  g_assert_nonnull (quad_page_view_get_texture (stage->view, number));
}

/* With the same fonts as all the others. */
static Pages *
lay_out (Stage *stage, const Document *document)
{
  g_autoptr (GError) error = NULL;
  Pages *pages = layout_document (stage->typesetter, document, &error);

  g_assert_no_error (error);

  return pages;
}

static void
set_up (Stage *stage, gconstpointer data)
{
  *stage = (Stage){ .document = sample_document (), .typesetter = sample_typesetter () };
  stage->pages = lay_out (stage, stage->document);
  stage->window = gtk_window_new ();
  stage->scrolled = gtk_scrolled_window_new ();
  stage->view = QUAD_PAGE_VIEW (quad_page_view_new ());
  gtk_window_set_default_size (GTK_WINDOW (stage->window), WIDTH, HEIGHT);
  gtk_window_set_decorated (GTK_WINDOW (stage->window), FALSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (stage->scrolled),
                                 GTK_WIDGET (stage->view));
  gtk_window_set_child (GTK_WINDOW (stage->window), stage->scrolled);
  g_signal_connect (stage->view, "origin-activated", G_CALLBACK (note_origin), stage);
  g_signal_connect (stage->view, "page-changed", G_CALLBACK (note_page), stage);
  quad_page_view_set_pages (stage->view, stage->pages);
  gtk_window_present (GTK_WINDOW (stage->window));
  wait_for_picture (stage, 0);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (
                         GTK_SCROLLED_WINDOW (stage->scrolled))),
                     <, 0.1);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  loop_end (stage->window, GTK_WIDGET (stage->view));
  pages_free (stage->pages);
  document_free (stage->document);
  typesetter_free (stage->typesetter);
  g_free (stage->activated);
}

static GtkAdjustment *
get_adjustment (Stage *stage)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (stage->scrolled));
}

static void
check_clicks (Stage *stage, gconstpointer data)
{
  static const char *const paths[] = { "compensation_etat", "tranche.1.fait" };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++) {
    GdkRectangle area;

    quad_page_view_light (stage->view, paths[i]);
    g_assert_true (quad_page_view_get_area (stage->view, paths[i], &area));
    double x = area.x + area.width / 2.0, y = area.y + area.height / 2.0;
    g_assert_cmpstr (quad_page_view_get_origin_at (stage->view, x, y), ==, paths[i]);
    quad_page_view_activate_at (stage->view, x, y);
    g_assert_cmpstr (stage->activated, ==, paths[i]);
  }
  g_clear_pointer (&stage->activated, g_free);
  quad_page_view_activate_at (stage->view, 2, 2);
  g_assert_null (stage->activated);
  g_assert_false (quad_page_view_get_area (stage->view, "nothing", &(GdkRectangle){ 0 }));
}

/* A line of the contents leads to its article. */
static void
check_links (Stage *stage, gconstpointer data)
{
  const Page *page = read_page (stage->pages, 1);
  GtkAdjustment *adjustment = get_adjustment (stage);
  guint n_links = 0;
  double zoom = quad_page_view_get_zoom (stage->view) * 96 / 72;

  for (guint i = 0; i < page->content->len; i++) {
    const Mark *mark = &g_array_index (page->content, Mark, i);

    if (mark->target < 0)
      continue;
    const Anchor *anchor = &g_array_index (stage->pages->anchors, Anchor, mark->target);
    quad_page_view_go_to_page (stage->view, 1);
    /* The page's top is a gap below the window's, and as far from its side. */
    quad_page_view_activate_at (stage->view, GAP + (mark->x + 2) * zoom,
                                GAP + (mark->y - 2) * zoom);
    double top = anchor->page * (GAP + stage->pages->height * zoom) + anchor->y * zoom;
    g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment),
                                    MIN (top, gtk_adjustment_get_upper (adjustment) -
                                                  gtk_adjustment_get_page_size (adjustment)),
                                    1);
    n_links++;
    g_assert_null (stage->activated);
  }
  g_assert_cmpuint (n_links, >, 5);
}

static void
check_light (Stage *stage, gconstpointer data)
{
  GdkRectangle area;
  double top = gtk_adjustment_get_value (get_adjustment (stage));
  g_autofree char *said = g_strdup_printf ("Page 3 of %u", stage->pages->pages->len);

  quad_page_view_light (stage->view, "no.such.datum");
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (get_adjustment (stage)), top, 0.1);
  quad_page_view_light (stage->view, "compensation_etat");
  g_assert_true (quad_page_view_get_area (stage->view, "compensation_etat", &area));
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (stage)), >, top);
  loop_turn (20);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (stage->view),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, said);
  quad_page_view_light (stage->view, NULL);
  g_assert_true (quad_page_view_get_area (stage->view, "compensation_etat", &area));
}

/* What is lit before it is on a page comes into sight when it is there. */
static void
check_light_before_pages (Stage *stage, gconstpointer data)
{
  GdkRectangle area;

  quad_page_view_set_pages (stage->view, NULL);
  g_assert_cmpuint (quad_page_view_get_n_pages (stage->view), ==, 0);
  quad_page_view_light (stage->view, "compensation_etat");
  loop_turn (5);
  quad_page_view_set_pages (stage->view, stage->pages);
  g_assert_true (quad_page_view_get_area (stage->view, "compensation_etat", &area));
}

/* Zooming and resizing do not lose what is lit, unless one has left it. */
static void
check_light_followed (Stage *stage, gconstpointer data)
{
  static const double zooms[] = { 4, 0.5, 3, 0, 1 };
  GdkRectangle area;

  quad_page_view_light (stage->view, "compensation_etat");
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++) {
    quad_page_view_set_zoom (stage->view, zooms[i]);
    loop_turn (5);
    g_assert_true (quad_page_view_get_area (stage->view, "compensation_etat", &area));
  }
  gtk_adjustment_set_value (get_adjustment (stage), 0);
  quad_page_view_set_zoom (stage->view, 2);
  loop_turn (5);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_adjustment (stage)), <, 1);
}

static void
check_place_kept (Stage *stage, gconstpointer data)
{
  static const double zooms[] = { 0, 0.5, 1, 2.5 };
  g_autoptr (Document) longer = sample_document ();

  for (int i = 0; i < 40; i++)
    sample_add (longer, BLOCK_PARAGRAPH, NULL, "Encore un paragraphe à la fin de tout.");
  g_autoptr (Pages) others = lay_out (stage, longer);

  g_assert_cmpuint (others->pages->len, >, stage->pages->pages->len);
  for (gsize i = 0; i < G_N_ELEMENTS (zooms); i++) {
    GtkAdjustment *adjustment = get_adjustment (stage);

    quad_page_view_set_zoom (stage->view, zooms[i]);
    gtk_adjustment_set_value (adjustment, 0.4 * gtk_adjustment_get_upper (adjustment));
    double place = gtk_adjustment_get_value (adjustment);
    guint page = quad_page_view_get_page (stage->view);

    quad_page_view_set_pages (stage->view, others);
    loop_turn (10);
    g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), place, 0.01);
    g_assert_cmpuint (quad_page_view_get_page (stage->view), ==, page);
    quad_page_view_set_pages (stage->view, stage->pages);
    g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), place, 0.01);
  }
}

static void
check_pictures_kept (Stage *stage, gconstpointer data)
{
  GdkTexture *before = quad_page_view_get_texture (stage->view, 0);
  g_autoptr (Pages) same = lay_out (stage, stage->document);

  quad_page_view_set_pages (stage->view, same);
  loop_turn (20);
  g_assert_true (quad_page_view_get_texture (stage->view, 0) == before);

  g_autoptr (Document) other = sample_document ();
  g_ptr_array_remove_index (other->blocks, 1);
  g_autoptr (Pages) others = lay_out (stage, other);
  quad_page_view_set_pages (stage->view, others);
  /* The old picture stays until the new one is there. */
  g_assert_true (quad_page_view_get_texture (stage->view, 0) == before);
  loop_turn (30);
  g_assert_nonnull (quad_page_view_get_texture (stage->view, 0));
  g_assert_true (quad_page_view_get_texture (stage->view, 0) != before);
  quad_page_view_set_pages (stage->view, NULL);
  g_assert_null (quad_page_view_get_texture (stage->view, 0));
}

/* Pictures out of sight are dropped. */
static void
check_pictures_dropped (Stage *stage, gconstpointer data)
{
  guint last = quad_page_view_get_n_pages (stage->view) - 1;

  quad_page_view_go_to_page (stage->view, last);
  wait_for_picture (stage, last);
  loop_turn (10);
  g_assert_null (quad_page_view_get_texture (stage->view, 0));
}

static void
check_zoom (Stage *stage, gconstpointer data)
{
  g_assert_true (quad_page_view_fits_width (stage->view));
  double fitting = quad_page_view_get_zoom (stage->view);
  g_assert_cmpfloat_with_epsilon (fitting, (WIDTH - 2 * GAP) / (stage->pages->width * 96 / 72),
                                  0.01);

  quad_page_view_set_zoom (stage->view, 100);
  g_assert_cmpfloat_with_epsilon (quad_page_view_get_zoom (stage->view), 4, 1e-6);
  g_assert_cmpfloat (quad_page_view_get_next_zoom (stage->view, 1), <, 0.1);
  g_assert_cmpfloat_with_epsilon (quad_page_view_get_next_zoom (stage->view, -1), 3, 1e-6);
  wait_for_picture (stage, quad_page_view_get_page (stage->view));
  quad_page_view_set_zoom (stage->view, 0.01);
  g_assert_cmpfloat_with_epsilon (quad_page_view_get_zoom (stage->view), 0.5, 1e-6);
  g_assert_cmpfloat (quad_page_view_get_next_zoom (stage->view, -1), <, 0.1);
  quad_page_view_set_zoom (stage->view, 0);
  g_assert_cmpfloat_with_epsilon (quad_page_view_get_zoom (stage->view), fitting, 1e-6);
}

/* Of a page larger than the largest picture, what is seen is drawn, wherever one goes. */
static void
check_large (Stage *stage, gconstpointer data)
{
  GtkAdjustment *adjustment = get_adjustment (stage);

  quad_page_view_set_zoom (stage->view, 4);
  gtk_adjustment_set_value (adjustment, 0);
  wait_for_picture (stage, 0);
  loop_turn (20);
  GdkTexture *top = g_object_ref (quad_page_view_get_texture (stage->view, 0));
  g_assert_cmpint (gdk_texture_get_height (top), >=, HEIGHT);
  g_assert_cmpint (gdk_texture_get_height (top) * gdk_texture_get_width (top), <, 9000000);
  gtk_adjustment_set_value (adjustment, 2000);
  loop_turn (20);
  g_assert_true (quad_page_view_get_texture (stage->view, 0) != top);
  g_object_unref (top);
}

static void
check_search (Stage *stage, gconstpointer data)
{
  quad_page_view_search (stage->view, "REGION");
  guint n_matches = quad_page_view_get_n_matches (stage->view);
  g_assert_cmpuint (n_matches, >, 5);
  g_assert_cmpuint (quad_page_view_get_match (stage->view), ==, 0);
  quad_page_view_step_search (stage->view, -1);
  g_assert_cmpuint (quad_page_view_get_match (stage->view), ==, n_matches - 1);
  g_assert_cmpuint (quad_page_view_get_page (stage->view), >, 3);
  quad_page_view_set_pages (stage->view, stage->pages);
  g_assert_cmpuint (quad_page_view_get_match (stage->view), ==, n_matches - 1);
  quad_page_view_step_search (stage->view, 1);
  g_assert_cmpuint (quad_page_view_get_match (stage->view), ==, 0);
  g_assert_cmpuint (quad_page_view_get_page (stage->view), ==, 0);
  quad_page_view_search (stage->view, NULL);
  g_assert_cmpuint (quad_page_view_get_n_matches (stage->view), ==, 0);
  quad_page_view_step_search (stage->view, 1);
}

static void
check_page_changes (Stage *stage, gconstpointer data)
{
  guint before = stage->n_page_changes;

  quad_page_view_go_to_page (stage->view, 4);
  g_assert_cmpuint (quad_page_view_get_page (stage->view), ==, 4);
  g_assert_cmpuint (stage->n_page_changes, ==, before + 1);
  quad_page_view_go_to_page (stage->view, 4000);
  g_assert_cmpuint (quad_page_view_get_page (stage->view), ==,
                    quad_page_view_get_n_pages (stage->view) - 1);
}

/* A glide comes to its end, and gives way to the person. */
static void
check_glide (Stage *stage, gconstpointer data)
{
  GtkAdjustment *adjustment = get_adjustment (stage);

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  quad_page_view_go_to_page (stage->view, 2);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 10);
  for (int i = 0; i < PATIENCE && quad_page_view_get_page (stage->view) != 2; i++)
    loop_turn (1);
  loop_turn (100);
  double end = gtk_adjustment_get_value (adjustment) - 30;
  quad_page_view_go_to_page (stage->view, 4);
  loop_turn (2);
  gtk_adjustment_set_value (adjustment, end);
  loop_turn (30);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), end, 0.01);
  quad_page_view_go_to_page (stage->view, 4);
  loop_turn (2);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*check) (Stage *stage, gconstpointer data);
  } checks[] = {
    { "/page-view/clicks", check_clicks },
    { "/page-view/links", check_links },
    { "/page-view/light", check_light },
    { "/page-view/light-before-pages", check_light_before_pages },
    { "/page-view/light-followed", check_light_followed },
    { "/page-view/place-kept", check_place_kept },
    { "/page-view/pictures-kept", check_pictures_kept },
    { "/page-view/pictures-dropped", check_pictures_dropped },
    { "/page-view/zoom", check_zoom },
    { "/page-view/large", check_large },
    { "/page-view/search", check_search },
    { "/page-view/page-changes", check_page_changes },
    { "/page-view/glide", check_glide },
  };

  g_setenv ("GTK_A11Y", "test", TRUE);
  gtk_init ();
  g_test_init (&argc, &argv, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    g_test_add (checks[i].path, Stage, NULL, set_up, checks[i].check, tear_down);

  return g_test_run ();
}
