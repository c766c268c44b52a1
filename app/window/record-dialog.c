/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/record-dialog.h"

#include "field/accessible-name.h"
#include "field/resources.h"
#include "session/signing-words.h"
#include "session/wording.h"
#include "signing/person.h"
#include "surroundings/user.h"
#include "window/open-chooser.h"
#include "window/record-form.h"

#include <glib/gi18n-lib.h>

struct _QuadRecordDialog {
  AdwWindow parent_instance;

  QuadSession *session;
  SigningEvent *start;
  GPtrArray *files; /* of GBytes: the evidence, once it is chosen */
  char *evidence;   /* its name */

  GtkLabel *headline;
  GtkLabel *explanation;
  AdwComboRow *original;
  AdwEntryRow *entries[RECORD_ENTRIES];
  AdwActionRow *evidence_row;
  GtkLabel *refusal;
};

G_DEFINE_FINAL_TYPE (QuadRecordDialog, quad_record_dialog, ADW_TYPE_WINDOW)

static const RecordForm *
form_of (QuadRecordDialog *self)
{
  return record_form_of (self->start->kind);
}

/* Owned: what is typed there; NULL: nothing, or it is not asked. */
static char *
read_entry (QuadRecordDialog *self, guint entry)
{
  g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entries[entry]))));

  return (form_of (self)->asked & RECORD_ASKS (entry)) != 0 && *text != '\0'
             ? g_steal_pointer (&text)
             : NULL;
}

static void
mark (AdwEntryRow *row, const char *reason)
{
  if (reason == NULL) {
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
    gtk_accessible_reset_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    return;
  }

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  reason, -1);
  (void) gtk_widget_grab_focus (GTK_WIDGET (row));
}

/* row: what the refusal is about; NULL: all of it. */
static void
refuse (QuadRecordDialog *self, AdwEntryRow *row, const char *reason)
{
  g_autofree char *shown = wording_for_screen (reason);

  gtk_label_set_label (self->refusal, shown);
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), TRUE);
  if (row != NULL)
    mark (row, shown);
}

static void
forget_refusal (QuadRecordDialog *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), FALSE);
  for (guint i = 0; i < RECORD_ENTRIES; i++)
    mark (self->entries[i], NULL);
}

/* Whether all is there that is needed; else the first gap is shown. */
static bool
has_needed (QuadRecordDialog *self)
{
  for (guint i = 0; i < RECORD_ENTRIES; i++) {
    g_autofree char *text = read_entry (self, i);

    if ((form_of (self)->needed & RECORD_ASKS (i)) != 0 && text == NULL) {
      refuse (self, self->entries[i], record_form_demand (form_of (self), (RecordEntry) i));
      return false;
    }
  }

  return true;
}

/* As people read it aloud or copy it: in groups, in capitals. */
static char *
dup_digits (const char *text)
{
  g_auto (GStrv) parts = text != NULL ? g_strsplit_set (text, ": ", -1) : NULL;
  g_autofree char *joined = parts != NULL ? g_strjoinv ("", parts) : NULL;

  return joined != NULL ? g_ascii_strdown (joined, -1) : NULL;
}

/* Owned; NULL and the refusal is shown. */
static SigningEvent *
read_event (QuadRecordDialog *self)
{
  g_autoptr (SigningEvent) event = signing_event_copy (self->start);
  g_autofree char *date = read_entry (self, RECORD_DATE);
  g_autofree char *fingerprint = read_entry (self, RECORD_FINGERPRINT);
  g_autoptr (GError) error = NULL;

  if (!has_needed (self))
    return NULL;
  if (date != NULL && !date_read (date, &event->date, &error)) {
    refuse (self, self->entries[RECORD_DATE], error->message);
    return NULL;
  }

  event->time = read_entry (self, RECORD_TIME);
  event->place = read_entry (self, RECORD_PLACE);
  event->organ = read_entry (self, RECORD_ORGAN);
  event->reference = read_entry (self, RECORD_NUMBER);
  event->reason = read_entry (self, RECORD_REASON);
  if (fingerprint != NULL)
    event->subject = dup_digits (fingerprint);
  event->evidence = g_strdup (self->evidence);
  return g_steal_pointer (&event);
}

/* Whether that person has not done it yet on that original. */
static bool
is_open (const Signing *signing, const SigningEvent *event, int original)
{
  for (guint i = 0; i < signing->persons->len; i++) {
    const SigningPerson *person = signing->persons->pdata[i];
    const SigningCell *cell = signing_get_cell (signing, original, i);

    if (g_strcmp0 (person->slot->id, event->slot) == 0)
      return (event->kind == SIGNING_SIGNED ? cell->signed_by_hand : cell->initialled) == NULL;
  }

  return true;
}

static void
add_original (GPtrArray *events, const SigningEvent *event, int original)
{
  SigningEvent *copy = signing_event_copy (event);

  copy->original = original;
  g_ptr_array_add (events, copy);
}

/* One event for each original that is meant: the first of the list is all that are open. */
static GPtrArray *
list_events (QuadRecordDialog *self, const SigningEvent *event)
{
  g_autoptr (Signing) signing = signing_look (self->session);
  GPtrArray *events = g_ptr_array_new_with_free_func ((GDestroyNotify) signing_event_free);
  guint chosen = adw_combo_row_get_selected (self->original);

  if ((form_of (self)->asked & RECORD_ASKS_ORIGINAL) == 0) {
    add_original (events, event, 0);
    return events;
  }

  for (int i = 1; chosen == 0 && i <= signing->n_originals; i++)
    if (is_open (signing, event, i))
      add_original (events, event, i);
  if (events->len == 0)
    add_original (events, event, MAX ((int) chosen, 1));
  return events;
}

static void
record (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QuadRecordDialog *self = QUAD_RECORD_DIALOG (widget);
  g_autoptr (SigningEvent) event = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GError) error = NULL;

  forget_refusal (self);
  event = read_event (self);
  if (event == NULL)
    return;

  events = list_events (self, event);
  if (signing_say (self->session, &(Record){ events, self->files }, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    refuse (self, NULL, error->message);
}

static void
evidence_chosen (const char *path, gpointer dialog)
{
  QuadRecordDialog *self = dialog;
  g_autofree char *base = g_filename_display_basename (path);
  g_autofree char *shown = g_markup_escape_text (base, -1);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  GBytes *bytes = signing_load_evidence (path, &name, &error);

  forget_refusal (self);
  if (bytes == NULL) {
    refuse (self, NULL, error->message);
    return;
  }

  g_ptr_array_set_size (self->files, 0);
  g_ptr_array_add (self->files, bytes);
  g_free (self->evidence);
  self->evidence = g_steal_pointer (&name);
  adw_action_row_set_subtitle (self->evidence_row, shown);
}

static void
choose_evidence (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const patterns[] = { "*.pdf",  "*.PDF",  "*.png",  "*.jpg",
                                          "*.jpeg", "*.tif*", "*.webp", "*.JPG",
                                          "*.eml",  "*.odt",  NULL };

  open_chooser_show (GTK_WINDOW (widget), _ ("Choose the Evidence"), _ ("Scans and documents"),
                     patterns, evidence_chosen);
}

static void
quad_record_dialog_finalize (GObject *object)
{
  QuadRecordDialog *self = QUAD_RECORD_DIALOG (object);

  g_clear_object (&self->session);
  signing_event_free (self->start);
  g_ptr_array_unref (self->files);
  g_free (self->evidence);
  G_OBJECT_CLASS (quad_record_dialog_parent_class)->finalize (object);
}

static void
quad_record_dialog_class_init (QuadRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = quad_record_dialog_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, QUAD_UI ("record-dialog.ui"));
  gtk_widget_class_bind_template_child (widget_class, QuadRecordDialog, headline);
  gtk_widget_class_bind_template_child (widget_class, QuadRecordDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, QuadRecordDialog, original);
  for (guint i = 0; i < RECORD_ENTRIES; i++)
    gtk_widget_class_bind_template_child_full (
        widget_class, record_entry_get_name ((RecordEntry) i), FALSE,
        G_STRUCT_OFFSET (QuadRecordDialog, entries) + i * sizeof (gpointer));
  gtk_widget_class_bind_template_child (widget_class, QuadRecordDialog, evidence_row);
  gtk_widget_class_bind_template_child (widget_class, QuadRecordDialog, refusal);
  gtk_widget_class_install_action (widget_class, "record.record", NULL, record);
  gtk_widget_class_install_action (widget_class, "record.choose", NULL, choose_evidence);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "record.record", NULL);
}

static void
quad_record_dialog_init (QuadRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  accessible_name_buttons (GTK_WIDGET (self));
  accessible_name_set (GTK_WIDGET (self->evidence_row), _ ("Evidence"));
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
}

static void
list_originals (QuadRecordDialog *self, const Signing *signing)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  gtk_string_list_append (list, _ ("Each original where it is not done yet"));
  for (int i = 1; i <= signing->n_originals; i++)
    gtk_string_list_take (list, g_strdup_printf (_ ("Original %d"), i));
  adw_combo_row_set_model (self->original, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->original, (guint) self->start->original);
}

/* Owned: whom or what it is about. */
static char *
describe_start (const Signing *signing, const SigningEvent *start)
{
  const SigningPerson *person = signing_find_person (signing, start->slot);

  if (person != NULL)
    return g_strdup_printf (_ ("%s, %s"), person->slot->name, person->slot->party->label);
  for (guint i = 0; i < signing->conditions->len; i++) {
    const SigningCondition *condition = signing->conditions->pdata[i];

    if (g_strcmp0 (condition->precondition->id, start->subject) == 0)
      return g_strdup (condition->precondition->label);
  }
  for (guint i = 0; i < signing->events->len; i++) {
    const SigningEvent *event = signing->events->pdata[i];

    if (event->number == start->corrects)
      return signing_words_event (signing, event);
  }

  return NULL;
}

/* A day and a place to begin with: what is done together is said once. */
static void
fill_in (QuadRecordDialog *self)
{
  g_autofree char *today = user_dup_today ();
  Date day = { 0 };
  g_autofree char *place = NULL;
  g_autofree char *date = NULL;

  if (self->start->kind == SIGNING_SIGNED)
    signing_propose (self->session, &day, &place);
  else if (self->start->kind != SIGNING_SATISFIED)
    (void) date_read (today, &day, NULL);
  date = day.year > 0 ? date_to_french (day) : g_strdup ("");
  gtk_editable_set_text (GTK_EDITABLE (self->entries[RECORD_DATE]), date);
  gtk_editable_set_text (GTK_EDITABLE (self->entries[RECORD_PLACE]),
                         place != NULL ? place : "");
}

static void
show_form (QuadRecordDialog *self, const Signing *signing)
{
  const RecordForm *form = form_of (self);
  g_autofree char *about = describe_start (signing, self->start);
  bool first = true;

  gtk_window_set_title (GTK_WINDOW (self), _ (form->title));
  gtk_label_set_label (self->headline, about != NULL ? about : _ (form->title));
  if (form->explanation != NULL)
    gtk_label_set_label (self->explanation, _ (form->explanation));
  gtk_widget_set_visible (GTK_WIDGET (self->explanation), form->explanation != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->original),
                          (form->asked & RECORD_ASKS_ORIGINAL) != 0 &&
                              signing->n_originals > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->evidence_row),
                          (form->asked & RECORD_ASKS_EVIDENCE) != 0);
  if (form->place != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entries[RECORD_PLACE]),
                                   _ (form->place));
  for (guint i = 0; i < RECORD_ENTRIES; i++) {
    bool asked = (form->asked & RECORD_ASKS (i)) != 0;

    gtk_widget_set_visible (GTK_WIDGET (self->entries[i]), asked);
    if (asked && first)
      (void) gtk_widget_grab_focus (GTK_WIDGET (self->entries[i]));
    first = first && !asked;
  }
}

GtkWindow *
quad_record_dialog_new (GtkWindow *parent, QuadSession *session, const SigningEvent *start)
{
  QuadRecordDialog *self = g_object_new (QUAD_TYPE_RECORD_DIALOG, NULL);
  g_autoptr (Signing) signing = signing_look (session);

  self->session = g_object_ref (session);
  self->start = signing_event_copy (start);
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  list_originals (self, signing);
  fill_in (self);
  show_form (self, signing);
  return GTK_WINDOW (self);
}
