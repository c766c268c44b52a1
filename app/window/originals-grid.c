/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/originals-grid.h"

#include "session/signing-words.h"
#include "session/wording.h"
#include "window/signing-rows.h"

#include <glib/gi18n-lib.h>

#define MARK_SIZE 14
#define KIND "quad-kind"
#define COLUMN "quad-column"

/* What a key says of a cell. */
typedef struct {
  char *slot;
  int original;
  int initialled; /* numbers of the records; 0: not */
  int signed_by_hand;
} CellFacts;

struct _QuadOriginalsGrid {
  AdwBin parent_instance;

  GtkScrolledWindow *scrolled;
  GtkGrid *grid; /* row 0: the originals; then the persons; then who keeps each */
  int n_rows;
  int n_columns;
  bool may_write;
};

G_DEFINE_FINAL_TYPE (QuadOriginalsGrid, quad_originals_grid, ADW_TYPE_BIN)

static void
facts_free (gpointer data)
{
  CellFacts *facts = data;

  g_free (facts->slot);
  g_free (facts);
}

static void
say (GtkWidget *cell, SigningKind kind, const char *about, int number)
{
  (void) gtk_widget_activate_action (cell, SIGNING_SAY, SIGNING_SAY_TYPE, (int) kind, about,
                                     number);
}

/* It happened; or, when that is recorded already, it did not. */
static void
turn (GtkWidget *cell, SigningKind kind)
{
  const CellFacts *facts = g_object_get_data (G_OBJECT (cell), KIND);
  int record = kind == SIGNING_SIGNED ? facts->signed_by_hand : facts->initialled;

  if (record > 0)
    say (cell, SIGNING_CORRECTED, "", record);
  else
    say (cell, kind, facts->slot, facts->original);
}

static void
sign (GtkWidget *cell)
{
  turn (cell, SIGNING_SIGNED);
}

/* The cell that has the focus; NULL: none has. */
static GtkWidget *
find_focus (QuadOriginalsGrid *self, int *ret_column, int *ret_row)
{
  for (int row = 0; row < self->n_rows; row++)
    for (int column = 0; column < self->n_columns; column++) {
      GtkWidget *cell = gtk_grid_get_child_at (self->grid, column, row);

      if (cell != NULL && gtk_widget_is_focus (cell)) {
        *ret_column = column;
        *ret_row = row;
        return cell;
      }
    }

  return NULL;
}

static gboolean
move (QuadOriginalsGrid *self, int column, int row)
{
  GtkWidget *cell = gtk_grid_get_child_at (self->grid, column, row);

  if (cell != NULL && GTK_IS_BUTTON (cell))
    (void) gtk_widget_grab_focus (cell);
  return GDK_EVENT_STOP;
}

static gboolean
key_pressed (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state,
             QuadOriginalsGrid *self)
{
  int column;
  int row;
  GtkWidget *cell = find_focus (self, &column, &row);
  bool is_cell = cell != NULL && g_object_get_data (G_OBJECT (cell), KIND) != NULL;

  if (cell == NULL || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key) {
  case GDK_KEY_Left:
    return move (self, column - 1, row);
  case GDK_KEY_Right:
    return move (self, column + 1, row);
  case GDK_KEY_Up:
    return move (self, column, row - 1);
  case GDK_KEY_Down:
    return move (self, column, row + 1);
  case GDK_KEY_Home:
    return move (self, 1, row);
  case GDK_KEY_End:
    return move (self, self->n_columns - 1, row);
  case GDK_KEY_p:
  case GDK_KEY_P:
    if (!is_cell || !self->may_write)
      return GDK_EVENT_PROPAGATE;
    turn (cell, SIGNING_INITIALLED);
    return GDK_EVENT_STOP;
  default:
    return GDK_EVENT_PROPAGATE;
  }
}

static GtkWidget *
mark_new (const char *icon, bool there)
{
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "pixel-size", MARK_SIZE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (mark, there ? "mark" : "no-mark");
  return mark;
}

static GtkWidget *
cell_new (QuadOriginalsGrid *self, const Signing *signing, int original, guint person)
{
  const SigningCell *cell = signing_get_cell (signing, original, person);
  const SigningPerson *signatory = signing->persons->pdata[person];
  GtkWidget *button = gtk_button_new ();
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *name = signing_words_cell (signing, original, person);
  CellFacts *facts = g_new (CellFacts, 1);

  *facts = (CellFacts){ g_strdup (signatory->slot->id), original,
                        cell->initialled != NULL ? cell->initialled->number : 0,
                        cell->signed_by_hand != NULL ? cell->signed_by_hand->number : 0 };
  g_object_set_data_full (G_OBJECT (button), KIND, facts, facts_free);
  gtk_box_append (GTK_BOX (marks),
                  mark_new ("media-record-symbolic", cell->initialled != NULL));
  gtk_box_append (GTK_BOX (marks),
                  mark_new ("emblem-ok-symbolic", cell->signed_by_hand != NULL));
  gtk_widget_set_halign (marks, GTK_ALIGN_CENTER);
  gtk_button_set_child (GTK_BUTTON (button), marks);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "original-cell");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (self->may_write)
    g_signal_connect (button, "clicked", G_CALLBACK (sign), NULL);
  return button;
}

static GtkWidget *
label_new (const char *text, const char *style, float xalign)
{
  g_autofree char *shown = wording_for_screen (text);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
keep (GtkWidget *button)
{
  say (button, SIGNING_HELD, "",
       GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), COLUMN)));
}

static GtkWidget *
holder_new (QuadOriginalsGrid *self, const Signing *signing, int original)
{
  const SigningEvent *held = signing_find_holder (signing, original);
  const char *holder = held != NULL ? held->place : _ ("not said");
  GtkWidget *label = label_new (holder, "caption", .5F);
  GtkWidget *button = gtk_button_new ();
  g_autofree char *name = g_strdup_printf (_ ("Original %d, kept by: %s"), original, holder);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 12);
  if (held == NULL)
    gtk_widget_add_css_class (label, "hint");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "original-cell");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data (G_OBJECT (button), COLUMN, GINT_TO_POINTER (original));
  if (self->may_write)
    g_signal_connect (button, "clicked", G_CALLBACK (keep), NULL);
  return button;
}

static void
fill_heads (QuadOriginalsGrid *self, const Signing *signing)
{
  gtk_grid_attach (self->grid, label_new (_ ("Original"), "column-head", 0), 0, 0, 1, 1);
  for (int original = 1; original <= signing->n_originals; original++) {
    g_autofree char *text = g_strdup_printf ("%d", original);
    GtkWidget *head = label_new (text, "column-head", .5F);

    if (signing_is_complete (signing, original))
      gtk_widget_add_css_class (head, "complete");
    gtk_widget_set_hexpand (head, TRUE);
    gtk_grid_attach (self->grid, head, original, 0, 1, 1);
  }
}

static void
fill (QuadOriginalsGrid *self, const Signing *signing)
{
  int last = (int) signing->persons->len + 1;

  fill_heads (self, signing);
  for (guint i = 0; i < signing->persons->len; i++) {
    const SigningPerson *person = signing->persons->pdata[i];
    const char *name = *person->slot->name != '\0' ? person->slot->name : _ ("To be named");

    gtk_grid_attach (self->grid, label_new (name, "row-head", 0), 0, (int) i + 1, 1, 1);
    for (int original = 1; original <= signing->n_originals; original++)
      gtk_grid_attach (self->grid, cell_new (self, signing, original, i), original, (int) i + 1,
                       1, 1);
  }
  gtk_grid_attach (self->grid, label_new (_ ("Kept by"), "row-head", 0), 0, last, 1, 1);
  for (int original = 1; original <= signing->n_originals; original++)
    gtk_grid_attach (self->grid, holder_new (self, signing, original), original, last, 1, 1);
  self->n_rows = last + 1;
  self->n_columns = signing->n_originals + 1;
}

static void
quad_originals_grid_class_init (QuadOriginalsGridClass *klass)
{
}

static void
quad_originals_grid_init (QuadOriginalsGrid *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_scrolled_window_set_policy (self->scrolled, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (self->scrolled, TRUE);
  gtk_scrolled_window_set_child (self->scrolled, GTK_WIDGET (self->grid));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->grid), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Originals and persons"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "originals");
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->scrolled));
}

GtkWidget *
quad_originals_grid_new (void)
{
  return g_object_new (QUAD_TYPE_ORIGINALS_GRID, NULL);
}

void
quad_originals_grid_show (QuadOriginalsGrid *self, const Signing *signing, bool may_write)
{
  int column = 0;
  int row = 0;
  bool has_focus = find_focus (self, &column, &row) != NULL;
  GtkWidget *each;

  self->may_write = may_write;
  while ((each = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, each);
  fill (self, signing);
  if (has_focus)
    (void) move (self, column, row);
}
