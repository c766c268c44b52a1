/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "grid/grid-menu.h"

#include "grid/grid-moving.h"
#include "grid/grid-typing.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *label;
  const char *action;
  const char *key;
} Item;

static void
append_section (GMenu *menu, const Item *items, gsize n_items)
{
  g_autoptr (GMenu) section = g_menu_new ();

  for (gsize i = 0; i < n_items; i++) {
    g_autoptr (GMenuItem) item = g_menu_item_new (_ (items[i].label), items[i].action);

    if (items[i].key != NULL)
      g_menu_item_set_attribute (item, "accel", "s", items[i].key);
    g_menu_append_item (section, item);
  }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static GMenuModel *
build_model (void)
{
  static const Item range[] = {
    { N_ ("Cut"), "grid.cut", "<Control>x" },
    { N_ ("Copy"), "grid.copy", "<Control>c" },
    { N_ ("Paste"), "grid.paste", "<Control>v" },
  };
  static const Item fill[] = {
    { N_ ("Fill Down"), "grid.fill-down", "<Control>d" },
    { N_ ("Fill Right"), "grid.fill-right", "<Control>r" },
    { N_ ("Empty"), "grid.clear", "Delete" },
  };
  static const Item cell[] = {
    { N_ ("Explain"), "grid.explain", "<Control>i" },
    { N_ ("Source…"), "grid.edit-source", NULL },
  };
  GMenu *menu = g_menu_new ();

  append_section (menu, range, G_N_ELEMENTS (range));
  append_section (menu, fill, G_N_ELEMENTS (fill));
  append_section (menu, cell, G_N_ELEMENTS (cell));
  return G_MENU_MODEL (menu);
}

static void
enable_actions (GridState *state, const GridCell *cell)
{
  static const char *const changing[] = { "grid.cut",        "grid.paste", "grid.fill-down",
                                          "grid.fill-right", "grid.clear", "grid.edit-source" };
  bool can_change = quad_session_get_read_only_reason (state->session) == NULL;
  bool is_computed = cell->kind != QUAD_CELL_INPUT && grid_range_is_single (state->range);

  for (gsize i = 0; i < G_N_ELEMENTS (changing); i++)
    gtk_widget_action_set_enabled (state->widget, changing[i], can_change && !is_computed);
}

/* The focus goes back to the cell, so that the keys go on there. */
static void
closed (GtkPopover *popover, GridState *state)
{
  GridRange range = state->range;

  if (grid_moving_go_to (state, range.active) && !grid_range_is_single (range))
    grid_moving_extend (state, range.end);
}

void
grid_menu_open (GridState *state, const GdkRectangle *point)
{
  const GridCell *cell = grid_typing_get_active (state);
  graphene_rect_t bounds;
  GdkRectangle place;

  if (cell == NULL || cell->widget == NULL)
    return;
  if (state->menu == NULL) {
    g_autoptr (GMenuModel) model = build_model ();

    state->menu = gtk_popover_menu_new_from_model (model);
    gtk_popover_set_has_arrow (GTK_POPOVER (state->menu), FALSE);
    gtk_widget_set_halign (state->menu, GTK_ALIGN_START);
    gtk_widget_set_parent (state->menu, state->widget);
    g_signal_connect (state->menu, "closed", G_CALLBACK (closed), state);
  }
  enable_actions (state, cell);
  if (point == NULL && gtk_widget_compute_bounds (cell->widget, state->widget, &bounds))
    place = (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                            (int) bounds.size.width, (int) bounds.size.height };
  else if (point != NULL)
    place = *point;
  else
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (state->menu), &place);
  gtk_popover_popup (GTK_POPOVER (state->menu));
}
