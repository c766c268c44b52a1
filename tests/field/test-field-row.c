/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "field/fields-section.h"

#include "field/field-control.h"
#include "field/field-row.h"
#include "sample.h"

typedef struct {
  Sample sample;
  GtkWidget *window;
  GtkWidget *section;
} Fixture;

static void
refresh (QuadSession *session, gpointer section)
{
  quad_section_refresh (QUAD_SECTION (section));
}

static void
begin (Fixture *fixture, gconstpointer data)
{
  sample_begin (&fixture->sample);
  fixture->section =
      quad_fields_section_new (fixture->sample.session, "Fields", (const char *const *) data);
  fixture->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->section);
  g_signal_connect_object (fixture->sample.session, "changed", G_CALLBACK (refresh),
                           fixture->section, 0);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
end (Fixture *fixture, gconstpointer data)
{
  gpointer row = fixture->section;

  g_object_add_weak_pointer (G_OBJECT (fixture->section), &row);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  g_assert_null (row);
  sample_end (&fixture->sample);
}

/* Not the entries of the popovers for sources. */
static GtkWidget *
find (GtkWidget *widget, GType type, guint *skip)
{
  if (GTK_IS_POPOVER (widget))
    return NULL;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type, skip);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static QuadFieldControl *
control_at (Fixture *fixture, guint rank)
{
  return QUAD_FIELD_CONTROL (find (fixture->section, QUAD_TYPE_FIELD_CONTROL, &rank));
}

/* As a person types: the control takes the focus, and keeps it. */
static void
type (QuadFieldControl *control, const char *text)
{
  GtkWidget *target = quad_field_control_get_target (control);

  gtk_widget_grab_focus (target);
  gtk_editable_set_text (GTK_EDITABLE (target), text);
}

static void
press_enter (QuadFieldControl *control)
{
  g_signal_emit_by_name (quad_field_control_get_target (control), "activate");
}

static void
assert_reads (QuadFieldControl *control, const char *text)
{
  g_autofree char *read = quad_field_control_read (control);

  g_assert_cmpstr (read, ==, text);
}

static const char *const one_name[] = { "parties.region.siege", NULL };

static void
test_typing (Fixture *fixture, gconstpointer data)
{
  QuadFieldControl *control = control_at (fixture, 0);
  Sample *sample = &fixture->sample;
  guint n_entries = sample_count_entries (sample);

  type (control, "14 rue François-de-Sourdis, Bordeaux");
  sample_assert (sample, one_name[0], "14 rue François-de-Sourdis, Bordeaux");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries);

  press_enter (control);
  sample_assert (sample, one_name[0], "14 rue François-de-Sourdis, Bordeaux");
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 1);

  press_enter (control);
  g_assert_cmpuint (sample_count_entries (sample), ==, n_entries + 1);

  g_assert_true (quad_session_undo (sample->session, NULL));
  assert_reads (control, "");
}

/* A text set by a screen reader is entered, once. */
static void
test_unfocused (Fixture *fixture, gconstpointer data)
{
  QuadFieldControl *control = control_at (fixture, 0);
  guint n_entries = sample_count_entries (&fixture->sample);

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_editable_set_text (GTK_EDITABLE (quad_field_control_get_target (control)), "Bordeaux");
  settle ();
  sample_assert (&fixture->sample, one_name[0], "Bordeaux");
  g_assert_cmpuint (sample_count_entries (&fixture->sample), ==, n_entries + 1);
}

static const char *const one_long_text[] = { "socle_perimetre", NULL };

static void
test_unfocused_text (Fixture *fixture, gconstpointer data)
{
  QuadFieldControl *control = control_at (fixture, 0);
  GtkWidget *target = quad_field_control_get_target (control);
  guint n_entries = sample_count_entries (&fixture->sample);

  g_assert_true (GTK_IS_TEXT_VIEW (target));
  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (target)),
                            "Les actions de 2015.", -1);
  settle ();
  sample_assert (&fixture->sample, one_long_text[0], "Les actions de 2015.");
  g_assert_cmpuint (sample_count_entries (&fixture->sample), ==, n_entries + 1);
}

static const char *const one_date[] = { "duree.debut", NULL };

static const struct {
  const char *typed;
  const char *value; /* NULL: refused */
  const char *shown;
} dates[] = {
  { "2016-03-25", "2016-03-25", "25 mars 2016" },
  { "1/4/2016", "2016-04-01", "1er avril 2016" },
  { "31 avril 2016", NULL, "31 avril 2016" },
  { "demain", NULL, "demain" },
  { "", "", "" },
};

static bool
is_refused (QuadFieldControl *control)
{
  return gtk_widget_has_css_class (quad_field_control_get_target (control), "error");
}

static void
test_dates (Fixture *fixture, gconstpointer data)
{
  QuadFieldControl *control = control_at (fixture, 0);
  const char *before = "";

  for (gsize i = 0; i < G_N_ELEMENTS (dates); i++) {
    bool refused = dates[i].value == NULL;

    g_test_message ("“%s”", dates[i].typed);
    type (control, dates[i].typed);
    press_enter (control);
    g_assert_cmpint (is_refused (control), ==, refused);
    if (!refused)
      before = dates[i].value;
    sample_assert (&fixture->sample, one_date[0], before);

    g_autofree char *read = quad_field_control_read (control);
    g_auto (GStrv) words = g_strsplit (read, "\u00a0", -1);
    g_autofree char *plain = g_strjoinv (" ", words);

    g_assert_cmpstr (plain, ==, dates[i].shown);
  }
}

/* What was refused stays through whatever else changes, until it is taken back or mended. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  QuadFieldControl *control = control_at (fixture, 0);

  type (control, "31 avril 2016");
  press_enter (control);
  sample_set (&fixture->sample, "parties.region.siege", "Bordeaux");
  assert_reads (control, "31 avril 2016");
  g_assert_true (is_refused (control));

  type (control, "30 avril 2016");
  g_assert_false (is_refused (control));
  press_enter (control);
  sample_assert (&fixture->sample, one_date[0], "2016-04-30");
}

static const char *const one_number[] = { "socle_montant", NULL };

static void
test_number (Fixture *fixture, gconstpointer data)
{
  QuadFieldControl *control = control_at (fixture, 0);

  assert_reads (control, "96\u00a0540\u00a0000\u00a0€");
  type (control, "97 000 000,50");
  press_enter (control);
  sample_assert (&fixture->sample, one_number[0], "97000000.50");
  assert_reads (control, "97\u00a0000\u00a0000,50\u00a0€");
  type (control, "1.234");
  press_enter (control);
  g_assert_true (is_refused (control));
  sample_assert (&fixture->sample, one_number[0], "97000000.50");
}

static const char *const units[] = { "socle_montant", "cible_nationale", NULL };

/* What is counted stands after the number; an amount says its euros itself. */
static void
test_units (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { NULL, "actions" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++) {
    guint rank = 0;
    GtkWidget *overlay = find (GTK_WIDGET (control_at (fixture, i)), GTK_TYPE_OVERLAY, &rank);
    GtkWidget *last = gtk_widget_get_last_child (overlay);

    g_assert_cmpint (GTK_IS_LABEL (last), ==, labels[i] != NULL);
    if (labels[i] != NULL)
      g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (last)), ==, labels[i]);
  }
}

static const char *const picks[] = { "acte.nature", "parties.etat.representants.1.civilite",
                                     "parties.coparef.signataire", NULL };

static void
pick (Fixture *fixture, guint rank, guint item)
{
  GtkWidget *list = quad_field_control_get_target (control_at (fixture, rank));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), item);
}

static void
test_picking (Fixture *fixture, gconstpointer data)
{
  GtkWidget *yes = quad_field_control_get_target (control_at (fixture, 2));
  const Datum *status =
      cadrage_find_datum (quad_session_get_cadrage (fixture->sample.session), picks[1]);
  const Choice *first = status->choices->pdata[0];

  pick (fixture, 0, 1);
  sample_assert (&fixture->sample, picks[0], "protocole");
  /* The first item of what has no default is nothing. */
  pick (fixture, 1, 1);
  sample_assert (&fixture->sample, picks[1], first->id);
  pick (fixture, 1, 0);
  sample_assert (&fixture->sample, picks[1], "");

  g_assert_true (gtk_switch_get_active (GTK_SWITCH (yes)));
  gtk_switch_set_active (GTK_SWITCH (yes), FALSE);
  sample_assert (&fixture->sample, picks[2], "non");
  g_assert_true (quad_session_undo (fixture->sample.session, NULL));
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (yes)));
}

static void
test_going (Fixture *fixture, gconstpointer data)
{
  QuadSection *section = QUAD_SECTION (fixture->section);
  GtkWidget *focus;

  g_assert_false (quad_section_go_to (section, "socle_montant"));
  g_assert_true (quad_section_go_to (section, picks[1]));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (
      gtk_widget_is_ancestor (focus, quad_field_control_get_target (control_at (fixture, 1))));
}

/* Every datum of the plan that stands alone has a row. */
static void
test_all (void)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  Sample sample;
  const Cadrage *cadrage;

  sample_begin (&sample);
  cadrage = quad_session_get_cadrage (sample.session);
  for (guint i = 0; i < cadrage->data->len; i++) {
    const Datum *datum = cadrage->data->pdata[i];

    if (datum->type.n_dimensions == 0)
      g_ptr_array_add (paths, datum->id);
  }
  g_ptr_array_add (paths, NULL);

  GtkWidget *section =
      quad_fields_section_new (sample.session, NULL, (const char *const *) paths->pdata);

  g_object_ref_sink (section);
  quad_section_refresh (QUAD_SECTION (section));
  g_assert_cmpuint (paths->len, >, 100);
  g_assert_finalize_object (section);
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/field-row/typing", Fixture, one_name, begin, test_typing, end);
  g_test_add ("/field-row/unfocused", Fixture, one_name, begin, test_unfocused, end);
  g_test_add ("/field-row/unfocused-text", Fixture, one_long_text, begin, test_unfocused_text,
              end);
  g_test_add ("/field-row/dates", Fixture, one_date, begin, test_dates, end);
  g_test_add ("/field-row/refused", Fixture, one_date, begin, test_refused, end);
  g_test_add ("/field-row/number", Fixture, one_number, begin, test_number, end);
  g_test_add ("/field-row/units", Fixture, units, begin, test_units, end);
  g_test_add ("/field-row/picking", Fixture, picks, begin, test_picking, end);
  g_test_add ("/field-row/going", Fixture, picks, begin, test_going, end);
  g_test_add_func ("/field-row/all", test_all);
  return g_test_run ();
}
