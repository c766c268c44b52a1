/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Charts of a step in a window: drawn, said, copied, and what they wait for. */
#include "section-bench.h"

#include "window/chart-section.h"
#include "window/chart-view.h"
#include "window/figure-link.h"

#define REGION "actions_supplementaires[region]"

static const char *ids[] = { "actions_supplementaires", NULL };
static ScreenPart part = { .kind = SCREEN_CHART,
                           .ids = (char **) ids,
                           .chart = (char *) "parts" };

static GtkWidget *
build (QuadSession *session)
{
  return quad_chart_section_new (session, &part);
}

static void
begin (SectionBench *bench, gconstpointer data)
{
  section_bench_begin (bench, build);
}

static void
end (SectionBench *bench, gconstpointer data)
{
  section_bench_end (bench);
}

static QuadChartView *
view_of (SectionBench *bench)
{
  return QUAD_CHART_VIEW (section_bench_find (bench->section, "QuadChartView", 0));
}

static void
test_is_drawn (SectionBench *bench, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (view_of (bench));
  const Chart *chart = quad_chart_view_get_chart (QUAD_CHART_VIEW (view));
  g_autofree char *text = section_bench_read (bench->section);
  int height;

  g_assert_nonnull (strstr (text, "67"));
  g_assert_nonnull (strstr (chart->alternative, "18\u202f000"));
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 400, &height, NULL, NULL, NULL);
  g_assert_cmpint (height, >, 20);
  g_assert_false (quad_section_go_to (QUAD_SECTION (bench->section), REGION));
}

/* The chart is made for the width that it has. */
static void
test_fits (SectionBench *bench, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (view_of (bench));
  double wide;
  int width;

  SECTION_WAIT_FOR (gtk_widget_get_width (view) > 0);
  wide = quad_chart_view_get_chart (QUAD_CHART_VIEW (view))->width;
  width = gtk_widget_get_width (view);
  gtk_widget_set_margin_end (bench->section, 250);
  SECTION_WAIT_FOR (gtk_widget_get_width (view) < width);
  section_bench_settle ();
  g_assert_cmpfloat (quad_chart_view_get_chart (QUAD_CHART_VIEW (view))->width, <, wide);
}

static void
test_names_what_is_missing (SectionBench *bench, gconstpointer data)
{
  GtkWidget *link;

  sample_set (&bench->sample, REGION, "");
  g_assert_null (section_bench_find (bench->section, "QuadChartView", 0));
  link = section_bench_find (bench->section, "figure-link", 0);
  g_assert_cmpstr (figure_link_get_path (link), ==, REGION);
  g_assert_true (gtk_widget_activate (link));
  SECTION_WAIT_FOR (bench->asked != NULL);
  g_assert_cmpstr (bench->asked, ==, "go-to " REGION);

  sample_set (&bench->sample, REGION, "18000");
  g_assert_nonnull (view_of (bench));
  g_assert_null (section_bench_find (bench->section, "figure-link", 0));
}

static GdkContentProvider *
content_of (SectionBench *bench)
{
  return gdk_clipboard_get_content (gtk_widget_get_clipboard (bench->window));
}

static void
test_is_copied (SectionBench *bench, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (view_of (bench));
  g_auto (GValue) text = G_VALUE_INIT;
  g_auto (GValue) image = G_VALUE_INIT;
  GdkTexture *texture;
  guchar *pixels;
  int width;

  g_assert_true (gtk_widget_grab_focus (view));
  section_bench_press (bench, "ctrl+shift+c");
  g_value_init (&text, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content_of (bench), &text, NULL));
  g_assert_cmpstr (g_value_get_string (&text), ==,
                   quad_chart_view_get_chart (QUAD_CHART_VIEW (view))->alternative);

  section_bench_press (bench, "ctrl+c");
  g_value_init (&image, GDK_TYPE_TEXTURE);
  g_assert_true (gdk_content_provider_get_value (content_of (bench), &image, NULL));
  texture = g_value_get_object (&image);
  width = gdk_texture_get_width (texture);
  g_assert_cmpint (width, >=, 2 * gtk_widget_get_width (view));
  pixels = g_malloc ((gsize) width * (gsize) gdk_texture_get_height (texture) * 4);
  gdk_texture_download (texture, pixels, (gsize) width * 4);
  for (int i = 0; i < 4; i++)
    g_assert_cmpint (pixels[i], ==, 255);
  g_free (pixels);
}

static void
test_has_a_menu (SectionBench *bench, gconstpointer data)
{
  GtkWidget *view = GTK_WIDGET (view_of (bench));

  g_assert_true (gtk_widget_grab_focus (view));
  section_bench_press (bench, "shift+F10");
  SECTION_WAIT_FOR (section_bench_find (view, "GtkPopoverMenu", 0) != NULL);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*run) (SectionBench *bench, gconstpointer data);
  } tests[] = {
    { "/window/chart/is-drawn", test_is_drawn },
    { "/window/chart/fits", test_fits },
    { "/window/chart/names-what-is-missing", test_names_what_is_missing },
    { "/window/chart/is-copied", test_is_copied },
    { "/window/chart/has-a-menu", test_has_a_menu },
  };

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, SectionBench, NULL, begin, tests[i].run, end);
  return g_test_run ();
}
