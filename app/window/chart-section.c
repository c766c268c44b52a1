/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/chart-section.h"

#include "document/diagram.h"
#include "figures/french.h"
#include "session/missing.h"
#include "session/wording.h"
#include "window/chart-view.h"
#include "window/figure-link.h"

#include <glib/gi18n-lib.h>

struct _QuadChartSection {
  AdwBin parent_instance;

  QuadSession *session;
  const ScreenPart *part;
  GtkWidget *card;
  GtkLabel *title;
  QuadChartView *view;
  GtkWidget *missing; /* in the place of the card: what the chart waits for, and a link */
  GtkLabel *waiting;
};

static void quad_chart_section_implement (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadChartSection, quad_chart_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION,
                                                      quad_chart_section_implement))

static Chart *
build_chart (double width, gpointer data)
{
  QuadChartSection *self = data;

  return diagram_build (quad_session_get_figures (self->session), self->part->chart,
                        self->part->title, self->part->ids, width);
}

static void
follow (GtkWidget *link, gpointer data)
{
  section_ask_go_to (link, figure_link_get_path (link));
}

/* Owned: what the chart is about when it cannot say what it finds. */
static char *
dup_subject (QuadChartSection *self)
{
  const Datum *datum =
      cadrage_find_datum (quad_session_get_cadrage (self->session), self->part->ids[0]);

  if (self->part->title != NULL)
    return wording_for_screen (self->part->title);
  return datum != NULL ? french_capitalize (datum->label)
                       : wording_of_path (self->session, self->part->ids[0]);
}

/* One quiet line, and the way to the first value. */
static void
show_missing (QuadChartSection *self, const char *subject, const GPtrArray *missing)
{
  const Missing *first = missing->pdata[0];
  g_autofree char *fault = first->fault != NULL ? wording_for_screen (first->fault) : NULL;
  g_autofree char *text =
      g_strdup_printf (ngettext ("%s: the chart needs one more value",
                                 "%s: the chart needs %u more values", missing->len),
                       subject, missing->len);
  GtkWidget *link = gtk_widget_get_last_child (self->missing);

  gtk_label_set_label (self->waiting, text);
  if (link != GTK_WIDGET (self->waiting))
    gtk_box_remove (GTK_BOX (self->missing), link);
  link = figure_link_new (first->path, first->name, fault, TRUE);
  gtk_widget_set_hexpand (link, FALSE);
  gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
  g_signal_connect (link, "clicked", G_CALLBACK (follow), NULL);
  gtk_box_append (GTK_BOX (self->missing), link);
}

/* A chart that lacks nothing and still cannot be drawn (a negative value) is not shown. */
static void
quad_chart_section_refresh (QuadSection *section)
{
  QuadChartSection *self = QUAD_CHART_SECTION (section);
  const bool is_drawn = quad_chart_view_refresh (self->view);
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->card, is_drawn);
  gtk_widget_set_visible (self->missing, FALSE);
  if (is_drawn) {
    title = wording_for_screen (quad_chart_view_get_chart (self->view)->title);
  } else {
    g_autoptr (GPtrArray) missing =
        missing_find (self->session, (const char *const *) self->part->ids);

    title = dup_subject (self);
    if (missing->len > 0)
      show_missing (self, title, missing);
    gtk_widget_set_visible (self->missing, missing->len > 0);
  }
  gtk_label_set_label (self->title, title);
}

/* Nothing is entered on a chart. */
static bool
quad_chart_section_go_to (QuadSection *section, const char *path)
{
  return false;
}

static void
quad_chart_section_implement (QuadSectionInterface *iface)
{
  iface->refresh = quad_chart_section_refresh;
  iface->go_to = quad_chart_section_go_to;
}

static void
quad_chart_section_dispose (GObject *object)
{
  QuadChartSection *self = QUAD_CHART_SECTION (object);

  G_OBJECT_CLASS (quad_chart_section_parent_class)->dispose (object);
  g_clear_object (&self->session);
}

static void
quad_chart_section_class_init (QuadChartSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = quad_chart_section_dispose;
}

static void
quad_chart_section_init (QuadChartSection *self)
{
}

static void
build_card (QuadChartSection *self)
{
  self->card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  self->view = QUAD_CHART_VIEW (quad_chart_view_new (build_chart, self));
  gtk_widget_add_css_class (self->card, "card");
  gtk_widget_add_css_class (self->card, "chart");
  gtk_box_append (GTK_BOX (self->card), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (self->card), GTK_WIDGET (self->view));
}

static void
build_missing (QuadChartSection *self)
{
  self->missing = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->waiting = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->waiting, 0);
  gtk_label_set_wrap (self->waiting, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->waiting), "dim-label");
  gtk_widget_add_css_class (self->missing, "chart-missing");
  gtk_box_append (GTK_BOX (self->missing), GTK_WIDGET (self->waiting));
}

GtkWidget *
quad_chart_section_new (QuadSession *session, const ScreenPart *part)
{
  QuadChartSection *self = g_object_new (QUAD_TYPE_CHART_SECTION, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_assert (part->kind == SCREEN_CHART);
  self->session = g_object_ref (session);
  self->part = part;
  build_card (self);
  build_missing (self);
  gtk_box_append (GTK_BOX (box), self->card);
  gtk_box_append (GTK_BOX (box), self->missing);
  adw_bin_set_child (ADW_BIN (self), box);
  quad_section_refresh (QUAD_SECTION (self));
  return GTK_WIDGET (self);
}
