/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/chart-section.h"

#include "document/diagram.h"
#include "figures/french.h"
#include "session/missing.h"
#include "session/wording.h"
#include "window/chart-view.h"
#include "window/figure-link.h"

#include <glib/gi18n-lib.h>

/* More are counted, not named. */
#define LINKS_MAX 4

struct _QuadChartSection {
  AdwBin parent_instance;

  QuadSession *session;
  const ScreenPart *part;
  GtkLabel *title;
  QuadChartView *view;
  GtkWidget *missing;
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

static void
add_missing (QuadChartSection *self, const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (self->missing), label);
}

static void
show_missing (QuadChartSection *self, const GPtrArray *missing)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->missing)) != NULL)
    gtk_box_remove (GTK_BOX (self->missing), child);

  add_missing (self, _ ("The chart is drawn when these values are known:"));
  for (guint i = 0; i < missing->len && i < LINKS_MAX; i++) {
    const Missing *one = missing->pdata[i];
    g_autofree char *fault = one->fault != NULL ? wording_for_screen (one->fault) : NULL;
    GtkWidget *link = figure_link_new (one->path, one->name, fault, TRUE);

    gtk_widget_set_halign (link, GTK_ALIGN_START);
    g_signal_connect (link, "clicked", G_CALLBACK (follow), NULL);
    gtk_box_append (GTK_BOX (self->missing), link);
  }
  if (missing->len > LINKS_MAX) {
    const guint n_others = missing->len - LINKS_MAX;
    g_autofree char *others =
        g_strdup_printf (ngettext ("and %u other", "and %u others", n_others), n_others);

    add_missing (self, others);
  }
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

/* A chart that lacks nothing and still cannot be drawn (a negative value) is not shown. */
static void
quad_chart_section_refresh (QuadSection *section)
{
  QuadChartSection *self = QUAD_CHART_SECTION (section);
  const bool is_drawn = quad_chart_view_refresh (self->view);
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->view), is_drawn);
  gtk_widget_set_visible (self->missing, !is_drawn);
  if (is_drawn) {
    title = wording_for_screen (quad_chart_view_get_chart (self->view)->title);
    gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self)), TRUE);
  } else {
    g_autoptr (GPtrArray) missing =
        missing_find (self->session, (const char *const *) self->part->ids);

    title = dup_subject (self);
    show_missing (self, missing);
    gtk_widget_set_visible (gtk_widget_get_first_child (GTK_WIDGET (self)), missing->len > 0);
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

GtkWidget *
quad_chart_section_new (QuadSession *session, const ScreenPart *part)
{
  QuadChartSection *self = g_object_new (QUAD_TYPE_CHART_SECTION, NULL);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  g_assert (part->kind == SCREEN_CHART);
  self->session = g_object_ref (session);
  self->part = part;
  self->title = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_wrap (self->title, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  self->view = QUAD_CHART_VIEW (quad_chart_view_new (build_chart, self));
  self->missing = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (self->missing, "missing");
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "chart");
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->view));
  gtk_box_append (GTK_BOX (card), self->missing);
  adw_bin_set_child (ADW_BIN (self), card);
  quad_section_refresh (QUAD_SECTION (self));
  return GTK_WIDGET (self);
}
