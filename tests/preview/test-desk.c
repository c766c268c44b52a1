/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/desk.h"

static Desk
make_desk (void)
{
  Desk desk = { .page_width = 595,
                .page_height = 842,
                .n_pages = (guint) g_test_rand_int_range (1, 80),
                .width = g_test_rand_int_range (100, 2000),
                .height = g_test_rand_int_range (100, 2000),
                .factor = g_test_rand_int_range (1, 4) };

  desk.zoom = g_test_rand_double_range (0.3, 5);

  return desk;
}

/* A place is found again at its own zoom, and is as far down its page at any other. */
static void
check_places (void)
{
  for (int i = 0; i < 1000; i++) {
    Desk desk = make_desk ();
    double y = g_test_rand_double_range (0, desk_get_full_height (&desk));
    DeskPlace place = desk_get_place (&desk, 50, y);

    g_assert_cmpuint (place.page, <, desk.n_pages);
    g_assert_cmpfloat_with_epsilon (desk_get_y (&desk, place), y, 1e-6);
    g_assert_cmpfloat_with_epsilon (desk_get_x (&desk, place), 50, 1e-6);
    g_assert_cmpfloat (place.y, >=, -DESK_GAP - 1e-6);
    desk.zoom *= 2;
    DeskPlace again = desk_get_place (&desk, 50, desk_get_y (&desk, place));
    g_assert_cmpuint (again.page, ==, place.page);
    g_assert_cmpfloat_with_epsilon (again.y, place.y, 1e-6);
  }
}

static void
check_fitting (void)
{
  for (int i = 0; i < 100; i++) {
    Desk desk = make_desk ();

    desk.zoom = desk_get_fitting_zoom (&desk);
    graphene_rect_t page = desk_get_page (&desk, 0);
    g_assert_cmpfloat_with_epsilon (page.origin.x, DESK_GAP, 1);
    g_assert_cmpfloat_with_epsilon (page.size.width, desk.width - 2 * DESK_GAP, 0.01);
  }
}

static void
check_empty (void)
{
  Desk desk = { .zoom = 1, .factor = 1, .width = 300, .height = 300 };
  DeskPlace place = desk_get_place (&desk, 10, 10);

  g_assert_cmpuint (place.page, ==, 0);
  g_assert_cmpfloat (desk_get_full_height (&desk), <, 0.1);
  g_assert_cmpfloat (desk_get_y (&desk, place), <, 0.1);
  g_assert_cmpfloat (desk_get_fitting_zoom (&desk), >, 0);
}

/* A page that is no more is the last one; what is below the last is on it. */
static void
check_edges (void)
{
  Desk desk = make_desk ();
  DeskPlace gone = { 500, 0, 0 };

  g_assert_cmpfloat_with_epsilon (desk_get_y (&desk, gone),
                                  desk_get_top (&desk, desk.n_pages - 1), 1e-6);
  g_assert_cmpuint (desk_get_place (&desk, 0, 1e9).page, ==, desk.n_pages - 1);
  g_assert_cmpuint (desk_get_place (&desk, 0, -50).page, ==, 0);
}

/* What is brought to the window's very edges is shown, whatever is rounded. */
static void
check_shown (void)
{
  for (int i = 0; i < 1000; i++) {
    Desk desk = make_desk ();
    graphene_rect_t points =
        GRAPHENE_RECT_INIT ((float) g_test_rand_double_range (0, 300),
                            (float) g_test_rand_double_range (0, 800), 60.7f, 12.6f);
    graphene_rect_t area = desk_get_area (&desk, 0, &points);

    desk.width = (int) (area.origin.x + area.size.width) + 1;
    desk.height = (int) (area.origin.y + area.size.height) + 1;
    area = desk_get_area (&desk, 0, &points);
    bool inside = area.origin.x + area.size.width <= (float) desk.width;
    g_assert_cmpint (desk_shows (&desk, 0, &points), ==, inside);
    desk.height -= 3;
    g_assert_false (desk_shows (&desk, 0, &points));
    desk.height += 3;
    desk.y = (double) area.origin.y + 2;
    g_assert_false (desk_shows (&desk, 0, &points));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/places", check_places);
  g_test_add_func ("/desk/fitting", check_fitting);
  g_test_add_func ("/desk/empty", check_empty);
  g_test_add_func ("/desk/edges", check_edges);
  g_test_add_func ("/desk/shown", check_shown);

  return g_test_run ();
}
