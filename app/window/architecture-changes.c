/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/architecture-changes.h"

#include "document/word-diff.h"
#include "session/wording.h"

#include <glib/gi18n-lib.h>

#define N_KINDS 3

static const struct {
  const char *icon;
  const char *name; /* heard in front of the text */
} looks[N_KINDS] = {
  [TEXT_ADDED] = { "list-add-symbolic", N_ ("Appears:") },
  [TEXT_REMOVED] = { "list-remove-symbolic", N_ ("Goes:") },
  [TEXT_REWORDED] = { "document-edit-symbolic", N_ ("Is worded otherwise:") },
};

static void
append_words (GString *markup, const char *text, const char *tag)
{
  g_autofree char *shown = wording_for_screen (text);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);

  if (tag != NULL)
    g_string_append_printf (markup, "<%s>%s</%s>", tag, escaped, tag);
  else
    g_string_append (markup, escaped);
}

/* Owned: what goes struck out, what comes underlined. */
static char *
write_markup (const TextChange *change)
{
  GString *markup = g_string_new (NULL);

  if (change->kind == TEXT_ADDED) {
    append_words (markup, change->after, NULL);
  } else if (change->kind == TEXT_REMOVED) {
    append_words (markup, change->before, "s");
  } else {
    g_autoptr (GPtrArray) words = word_diff (change->before, change->after);

    for (guint i = 0; i < words->len; i++) {
      const WordStretch *stretch = words->pdata[i];

      append_words (markup, stretch->text,
                    stretch->fate == WORDS_KEPT      ? NULL
                    : stretch->fate == WORDS_DELETED ? "s"
                                                     : "u");
    }
  }

  return g_string_free (markup, FALSE);
}

static GtkWidget *
build_line (const TextChange *change)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[change->kind].icon);
  GtkWidget *label = gtk_label_new (NULL);
  g_autofree char *markup = write_markup (change);
  g_autofree char *name = NULL;

  gtk_label_set_markup (GTK_LABEL (label), markup);
  name = g_strdup_printf ("%s %s", _ (looks[change->kind].name),
                          gtk_label_get_text (GTK_LABEL (label)));
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, change->kind == TEXT_ADDED     ? "success"
                                  : change->kind == TEXT_REMOVED ? "error"
                                                                 : "accent");
  if (change->kind == TEXT_REMOVED)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (box, "text-change");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return row;
}

char *
architecture_changes_describe (const GPtrArray *changes)
{
  gulong n[N_KINDS] = { 0 };
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < changes->len; i++)
    n[((const TextChange *) changes->pdata[i])->kind]++;
  if (n[TEXT_ADDED] > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%lu passage appears",
                                                       "%lu passages appear", n[TEXT_ADDED]),
                                             n[TEXT_ADDED]));
  if (n[TEXT_REMOVED] > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%lu passage goes", "%lu passages go",
                                                       n[TEXT_REMOVED]),
                                             n[TEXT_REMOVED]));
  if (n[TEXT_REWORDED] > 0)
    g_ptr_array_add (parts,
                     g_strdup_printf (ngettext ("%lu is worded otherwise",
                                                "%lu are worded otherwise", n[TEXT_REWORDED]),
                                      n[TEXT_REWORDED]));
  g_ptr_array_add (parts, NULL);
  return changes->len > 0 ? g_strjoinv (", ", (char **) parts->pdata)
                          : g_strdup (_ ("The text stays as it is"));
}

/* The heading of the article says what becomes of it as a whole. */
static const char *
fate_of_section (const TextChange *change)
{
  if (!change->heading || change->kind == TEXT_REWORDED)
    return NULL;

  return change->kind == TEXT_ADDED ? _ ("Appears as a whole") : _ ("Goes as a whole");
}

static GtkWidget *
build_section (const char *title, const GPtrArray *changes)
{
  GtkWidget *row = adw_expander_row_new ();
  g_autofree char *shown = wording_for_screen (title);
  g_autofree char *escaped = g_markup_escape_text (shown, -1);
  const char *fate = fate_of_section (changes->pdata[0]);
  g_autofree char *count = architecture_changes_describe (changes);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), shown, fate != NULL ? fate : count);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), escaped);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), fate != NULL ? fate : count);
  for (guint i = 0; i < changes->len; i++)
    if (fate_of_section (changes->pdata[i]) == NULL)
      adw_expander_row_add_row (ADW_EXPANDER_ROW (row), build_line (changes->pdata[i]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  return row;
}

GPtrArray *
architecture_changes_build (const GPtrArray *changes)
{
  GPtrArray *rows = g_ptr_array_new ();
  guint start = 0;

  for (guint i = 1; i <= changes->len; i++) {
    const TextChange *first = changes->pdata[start];

    if (i < changes->len &&
        g_strcmp0 (first->section, ((TextChange *) changes->pdata[i])->section) == 0)
      continue;

    g_autoptr (GPtrArray) section = g_ptr_array_new ();

    for (; start < i; start++)
      g_ptr_array_add (section, changes->pdata[start]);
    g_ptr_array_add (rows, build_section (first->section != NULL
                                              ? first->section
                                              : _ ("Title, parties and signatures"),
                                          section));
  }

  return rows;
}
