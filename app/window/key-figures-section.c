/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/key-figures-section.h"

#include "field/accessible-name.h"
#include "field/section-heading.h"
#include "number/format.h"
#include "session/wording.h"
#include "window/explanation-popover.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define IN_A_ROW_MAX 4
#define CARD_GAP 8

typedef struct {
  char *path;
  GtkWidget *button;
  GtkLabel *name;
  GtkLabel *value;
  GtkWidget *sign; /* that a check has something to say of it */
} Card;

struct _QuadKeyFiguresSection {
  AdwBin parent_instance;

  QuadSession *session;
  GPtrArray *cards; /* of Card */
};

static void quad_key_figures_section_implement (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadKeyFiguresSection, quad_key_figures_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION,
                                                      quad_key_figures_section_implement))

static void
card_free (gpointer data)
{
  Card *card = data;

  g_free (card->path);
  g_free (card);
}

static const Datum *
find_datum (QuadSession *session, const char *path)
{
  int members[TYPE_DIMENSIONS_MAX] = { 0 };
  int symbol;

  if (!figures_resolve (quad_session_get_figures (session), path, &symbol, members))
    return NULL;
  return quad_session_get_cadrage (session)->data->pdata[symbol];
}

static bool
is_entered (const Datum *datum)
{
  return datum != NULL && (datum->kind == DATUM_INPUT || datum->kind == DATUM_FIELD);
}

/* Owned: the number as it is, its unit light and small. */
static char *
mark_up (const char *text)
{
  const char *space = g_strrstr (text, NO_BREAK_SPACE);
  g_autofree char *number = NULL;

  if (space == NULL || strpbrk (space, "0123456789") != NULL)
    return g_markup_escape_text (text, -1);

  number = g_strndup (text, (gsize) (space - text));
  return g_markup_printf_escaped (
      "%s<span size=\"60%%\" weight=\"normal\" alpha=\"65%%\">%s</span>", number, space);
}

/* The gravest that is said of the path; NULL when nothing is. */
static const Finding *
find_finding (QuadSession *session, const char *path)
{
  const GPtrArray *findings = quad_session_get_findings (session);
  const Finding *gravest = NULL;

  for (guint i = 0; i < findings->len; i++) {
    const Finding *finding = findings->pdata[i];

    if (finding->severity != SEVERITY_INFO && g_str_equal (finding->place, path) &&
        (gravest == NULL || finding->severity < gravest->severity))
      gravest = finding;
  }

  return gravest;
}

static void
set_class (GtkWidget *widget, const char *name, bool is_on)
{
  if (is_on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_finding (QuadKeyFiguresSection *self, const Card *card)
{
  const Finding *finding = find_finding (self->session, card->path);
  g_autofree char *text = finding != NULL ? wording_for_screen (finding->text) : NULL;

  set_class (card->button, "warning", finding != NULL && finding->severity == SEVERITY_WARNING);
  set_class (card->button, "error", finding != NULL && finding->severity == SEVERITY_BLOCKING);
  gtk_widget_set_visible (card->sign, finding != NULL);
  if (g_strcmp0 (gtk_widget_get_tooltip_text (card->button), text) != 0)
    gtk_widget_set_tooltip_text (card->button, text);
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (card->button),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (card->button),
                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

static void
show_card (QuadKeyFiguresSection *self, const Card *card)
{
  g_autofree char *name = wording_of_path (self->session, card->path);
  g_autofree char *value = wording_of_value (self->session, card->path);
  const char *text = value != NULL ? value : _ ("to be completed");
  g_autofree char *marked = mark_up (text);
  g_autofree char *said = g_strdup_printf (_ ("%s: %s"), name, text);

  gtk_label_set_label (card->name, name);
  set_class (GTK_WIDGET (card->value), "hint", value == NULL);
  gtk_label_set_markup (card->value, marked);
  gtk_accessible_update_property (GTK_ACCESSIBLE (card->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  said, -1);
  show_finding (self, card);
}

static void
quad_key_figures_section_refresh (QuadSection *section)
{
  QuadKeyFiguresSection *self = QUAD_KEY_FIGURES_SECTION (section);

  for (guint i = 0; i < self->cards->len; i++)
    show_card (self, self->cards->pdata[i]);
}

/* What is entered elsewhere is only shown here. */
static bool
quad_key_figures_section_go_to (QuadSection *section, const char *path)
{
  QuadKeyFiguresSection *self = QUAD_KEY_FIGURES_SECTION (section);

  for (guint i = 0; i < self->cards->len; i++) {
    const Card *card = self->cards->pdata[i];

    if (g_str_equal (card->path, path) && !is_entered (find_datum (self->session, path)))
      return gtk_widget_grab_focus (card->button);
  }

  return false;
}

static void
quad_key_figures_section_implement (QuadSectionInterface *iface)
{
  iface->refresh = quad_key_figures_section_refresh;
  iface->go_to = quad_key_figures_section_go_to;
}

static const Card *
card_of_button (QuadKeyFiguresSection *self, GtkWidget *button)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (((const Card *) self->cards->pdata[i])->button == button)
      return self->cards->pdata[i];

  g_assert_not_reached ();
}

static void
explain (GtkWidget *button, QuadKeyFiguresSection *self)
{
  explanation_popover_show (button, self->session, card_of_button (self, button)->path);
}

static void
light (GtkEventController *controller, QuadKeyFiguresSection *self)
{
  GtkWidget *button = gtk_event_controller_get_widget (controller);

  section_light (button, card_of_button (self, button)->path);
}

static void
quad_key_figures_section_dispose (GObject *object)
{
  QuadKeyFiguresSection *self = QUAD_KEY_FIGURES_SECTION (object);

  G_OBJECT_CLASS (quad_key_figures_section_parent_class)->dispose (object);
  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_object (&self->session);
}

static void
quad_key_figures_section_class_init (QuadKeyFiguresSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quad_key_figures_section_dispose;
}

static void
quad_key_figures_section_init (QuadKeyFiguresSection *self)
{
  self->cards = g_ptr_array_new_with_free_func (card_free);
}

static GtkWidget *
build_content (Card *card, bool is_computed)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  card->name = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (card->name, 0);
  gtk_label_set_wrap (card->name, TRUE);
  gtk_label_set_width_chars (card->name, 11);
  gtk_label_set_max_width_chars (card->name, 13);
  gtk_widget_set_vexpand (GTK_WIDGET (card->name), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (card->name), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (card->name), "key-figure-name");

  card->value = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_halign (GTK_WIDGET (card->value), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (card->value), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (card->value), "key-figure-value");
  set_class (GTK_WIDGET (card->value), "computed", is_computed);

  card->sign = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_set_hexpand (card->sign, TRUE);
  gtk_widget_set_halign (card->sign, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (card->value));
  gtk_box_append (GTK_BOX (line), card->sign);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (card->name));
  gtk_box_append (GTK_BOX (content), line);
  return content;
}

static void
add_card (QuadKeyFiguresSection *self, GtkFlowBox *row, const char *path)
{
  const Datum *datum = find_datum (self->session, path);
  g_autofree char *name = wording_of_path (self->session, path);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  Card *card = g_new0 (Card, 1);

  card->path = g_strdup (path);
  card->button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (card->button),
                        build_content (card, datum != NULL && datum->kind == DATUM_FIGURE));
  gtk_widget_add_css_class (card->button, "card");
  gtk_widget_add_css_class (card->button, "key-figure");
  g_signal_connect_object (card->button, "clicked", G_CALLBACK (explain), self, 0);
  g_signal_connect_object (focus, "enter", G_CALLBACK (light), self, 0);
  gtk_widget_add_controller (card->button, focus);
  g_ptr_array_add (self->cards, card);

  gtk_flow_box_insert (row, card->button, -1);
  gtk_widget_set_focusable (gtk_widget_get_parent (card->button), FALSE);
  accessible_name_set (gtk_widget_get_parent (card->button), name);
}

GtkWidget *
quad_key_figures_section_new (QuadSession *session, const char *title, char **ids)
{
  QuadKeyFiguresSection *self = g_object_new (QUAD_TYPE_KEY_FIGURES_SECTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkFlowBox *row = GTK_FLOW_BOX (gtk_flow_box_new ());

  self->session = g_object_ref (session);
  if (title != NULL) {
    gtk_widget_add_css_class (GTK_WIDGET (self), "headed");
    gtk_box_append (GTK_BOX (box), section_heading_new (title, NULL, NULL));
  }
  gtk_flow_box_set_selection_mode (row, GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (row, TRUE);
  gtk_flow_box_set_max_children_per_line (row, MIN (g_strv_length (ids), (guint) IN_A_ROW_MAX));
  gtk_flow_box_set_column_spacing (row, CARD_GAP);
  gtk_flow_box_set_row_spacing (row, CARD_GAP);
  gtk_widget_set_vexpand (GTK_WIDGET (row), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (row), "key-figures");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : _ ("Key figures"), -1);
  for (int i = 0; ids[i] != NULL; i++)
    add_card (self, row, ids[i]);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (row));
  adw_bin_set_child (ADW_BIN (self), box);
  quad_section_refresh (QUAD_SECTION (self));
  return GTK_WIDGET (self);
}

void
quad_key_figures_section_focus (QuadKeyFiguresSection *self)
{
  if (self->cards->len > 0)
    (void) gtk_widget_grab_focus (((const Card *) self->cards->pdata[0])->button);
}
