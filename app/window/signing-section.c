/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/signing-section.h"

#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/signing-words.h"
#include "session/signing.h"
#include "session/wording.h"
#include "window/originals-grid.h"
#include "window/record-dialog.h"
#include "window/signing-rows.h"

#include <glib/gi18n-lib.h>

struct _QuadSigningSection {
  AdwBin parent_instance;

  QuadSession *session;
  char *head;      /* the entry after which it was shown */
  GPtrArray *rows; /* of GtkWidget, lent by the groups */

  GtkWidget *box;
  GtkLabel *count;
  GtkLabel *version;
  GtkLabel *force;
  GtkBox *warnings;
  AdwPreferencesGroup *persons;
  AdwPreferencesGroup *conditions;
  GtkWidget *paper; /* the originals, with their heading */
  QuadOriginalsGrid *originals;
  AdwExpanderRow *records;
};

static void section_init (QuadSectionInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QuadSigningSection, quad_signing_section, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (QUAD_TYPE_SECTION, section_init))

static void
show_text (GtkLabel *label, const char *text)
{
  g_autofree char *shown = text != NULL ? wording_for_screen (text) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (label), shown != NULL);
  if (shown != NULL)
    gtk_label_set_label (label, shown);
}

/* One is given for each original that was signed. */
static bool
is_said_before (const GPtrArray *warnings, guint rank)
{
  const SigningWarning *warning = warnings->pdata[rank];

  for (guint i = 0; i < rank; i++)
    if (g_str_equal (((SigningWarning *) warnings->pdata[i])->text, warning->text))
      return true;

  return false;
}

static GtkWidget *
warning_new (const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  g_autofree char *shown = wording_for_screen (text);
  GtkWidget *label = gtk_label_new (shown);

  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_IMAGE, "icon-name", "dialog-warning-symbolic",
                                "valign", GTK_ALIGN_START, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (box, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
show_warnings (QuadSigningSection *self, const Signing *signing)
{
  GtkWidget *each;

  while ((each = gtk_widget_get_first_child (GTK_WIDGET (self->warnings))) != NULL)
    gtk_box_remove (self->warnings, each);
  for (guint i = 0; i < signing->warnings->len; i++)
    if (!is_said_before (signing->warnings, i))
      gtk_box_append (self->warnings,
                      warning_new (((SigningWarning *) signing->warnings->pdata[i])->text));
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), signing->warnings->len > 0);
}

static void
show_summary (QuadSigningSection *self, const Signing *signing)
{
  g_autofree char *count = signing_words_count (signing);
  g_autofree char *frozen = date_to_french (signing->version->frozen_on);
  g_autofree char *version =
      g_strdup_printf (_ ("Version %d, frozen on %s"), signing->version->number, frozen);
  g_autofree char *force = signing_words_force (signing);

  show_text (self->count, count);
  show_text (self->version, version);
  show_text (self->force, force);
  show_warnings (self, signing);
}

/* The row that has the focus, or holds what has it, from 0; -1: none. */
static int
find_focus (QuadSigningSection *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->rows->len; i++)
    if (focus == self->rows->pdata[i] || gtk_widget_is_ancestor (focus, self->rows->pdata[i]))
      return (int) i;

  return -1;
}

static void
add (QuadSigningSection *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
clear (QuadSigningSection *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = self->rows->pdata[i];

    if (gtk_widget_is_ancestor (row, GTK_WIDGET (self->persons)))
      adw_preferences_group_remove (self->persons, row);
    else if (gtk_widget_is_ancestor (row, GTK_WIDGET (self->conditions)))
      adw_preferences_group_remove (self->conditions, row);
    else
      adw_expander_row_remove (self->records, row);
  }
  g_ptr_array_set_size (self->rows, 0);
}

/* Bit n: the n-th party's conditions are unfolded. */
static guint
find_unfolded (QuadSigningSection *self)
{
  guint unfolded = 0;
  guint rank = 0;

  for (guint i = 0; i < self->rows->len; i++)
    if (ADW_IS_EXPANDER_ROW (self->rows->pdata[i]))
      unfolded |= (guint) adw_expander_row_get_expanded (self->rows->pdata[i]) << rank++;

  return unfolded;
}

static void
show_conditions (QuadSigningSection *self, const Signing *signing, bool may_write,
                 guint unfolded)
{
  for (guint i = 0; i < signing->parties->len; i++) {
    const SigningParty *party = signing->parties->pdata[i];
    GtkWidget *row = signing_conditions_row_new (signing, party->party, may_write);

    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), (unfolded >> i & 1) != 0);
    add (self, self->conditions, row);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->conditions), signing->conditions->len > 0);
}

/* The last record first. */
static void
show_records (QuadSigningSection *self, const Signing *signing, bool may_write)
{
  const GPtrArray *events = signing->dossier->events;
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u record", "%u records", events->len), events->len);

  for (guint i = events->len; i > 0; i--) {
    GtkWidget *row = signing_record_row_new (signing, events->pdata[i - 1], may_write);

    adw_expander_row_add_row (self->records, row);
    g_ptr_array_add (self->rows, row);
  }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->records), title);
  gtk_widget_set_visible (GTK_WIDGET (self->records), events->len > 0);
}

static void
show (QuadSigningSection *self, const Signing *signing)
{
  bool may_write = quad_session_get_read_only_reason (self->session) == NULL;
  int focus = find_focus (self);
  guint unfolded = find_unfolded (self);

  clear (self);
  show_summary (self, signing);
  for (guint i = 0; i < signing->persons->len; i++)
    add (self, self->persons, signing_person_row_new (self->session, signing, i, may_write));
  show_conditions (self, signing, may_write, unfolded);
  gtk_widget_set_visible (self->paper, signing->n_originals > 0);
  quad_originals_grid_show (self->originals, signing, may_write);
  show_records (self, signing, may_write);
  if (focus >= 0 && (guint) focus < self->rows->len)
    (void) gtk_widget_child_focus (self->rows->pdata[focus], GTK_DIR_TAB_FORWARD);
}

/* What is being typed changes nothing of it. */
static void
refresh (QuadSection *section)
{
  QuadSigningSection *self = QUAD_SIGNING_SECTION (section);
  const char *head = quad_session_get_dossier (self->session)->head;
  g_autoptr (Signing) signing = NULL;

  if (g_strcmp0 (head, self->head) == 0)
    return;

  g_free (self->head);
  self->head = g_strdup (head);
  signing = signing_look (self->session);
  gtk_widget_set_visible (self->box, signing->version != NULL);
  if (signing->version != NULL)
    show (self, signing);
}

static void
section_init (QuadSectionInterface *iface)
{
  iface->refresh = refresh;
}

static void
say (GtkWidget *widget, const char *action, GVariant *target)
{
  QuadSigningSection *self = QUAD_SIGNING_SECTION (widget);
  int kind;
  const char *about;
  int number;
  SigningEvent start = { 0 };

  g_variant_get (target, "(i&si)", &kind, &about, &number);
  start.kind = (SigningKind) kind;
  if (start.kind <= SIGNING_NOT_APPLICABLE)
    start.subject = (char *) about;
  else if (start.kind == SIGNING_CORRECTED)
    start.corrects = number;
  else
    start.slot = (char *) about;
  if (start.kind != SIGNING_CORRECTED)
    start.original = number;
  gtk_window_present (quad_record_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                              self->session, &start));
}

static void
quad_signing_section_dispose (GObject *object)
{
  g_clear_object (&QUAD_SIGNING_SECTION (object)->session);
  G_OBJECT_CLASS (quad_signing_section_parent_class)->dispose (object);
}

static void
quad_signing_section_finalize (GObject *object)
{
  QuadSigningSection *self = QUAD_SIGNING_SECTION (object);

  g_ptr_array_unref (self->rows);
  g_free (self->head);
  G_OBJECT_CLASS (quad_signing_section_parent_class)->finalize (object);
}

static void
quad_signing_section_class_init (QuadSigningSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = quad_signing_section_dispose;
  G_OBJECT_CLASS (klass)->finalize = quad_signing_section_finalize;
  g_type_ensure (QUAD_TYPE_ORIGINALS_GRID);
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("signing-section.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadSigningSection, box);
  gtk_widget_class_bind_template_child (widget_class, QuadSigningSection, count);
  gtk_widget_class_bind_template_child (widget_class, QuadSigningSection, version);
  gtk_widget_class_bind_template_child (widget_class, QuadSigningSection, force);
  gtk_widget_class_bind_template_child (widget_class, QuadSigningSection, warnings);
  gtk_widget_class_bind_template_child (widget_class, QuadSigningSection, persons);
  gtk_widget_class_bind_template_child (widget_class, QuadSigningSection, conditions);
  gtk_widget_class_bind_template_child (widget_class, QuadSigningSection, paper);
  gtk_widget_class_bind_template_child (widget_class, QuadSigningSection, originals);
  gtk_widget_class_bind_template_child (widget_class, QuadSigningSection, records);
  gtk_widget_class_install_action (widget_class, SIGNING_SAY, SIGNING_SAY_TYPE, say);
}

static void
quad_signing_section_init (QuadSigningSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  accessible_name_expander (self->records, _ ("Records"));
}

GtkWidget *
quad_signing_section_new (QuadSession *session)
{
  QuadSigningSection *self = g_object_new (QUAD_TYPE_SIGNING_SECTION, NULL);

  self->session = g_object_ref (session);
  refresh (QUAD_SECTION (self));
  return GTK_WIDGET (self);
}
