/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/due-reminders.h"

#include "agenda/reminder.h"
#include "session/known-dossiers.h"
#include "store/store.h"
#include "surroundings/user.h"

/* The dossiers that were opened last. */
#define DOSSIERS_MAX 100
#define REGION_NAME "region.nom"

typedef struct {
  Date today;
  int days;
  char **told;
} Question;

static void
question_free (gpointer data)
{
  Question *question = data;

  g_strfreev (question->told);
  g_free (question);
}

void
due_reminder_free (DueReminder *reminder)
{
  g_free (reminder->key);
  g_free (reminder->path);
  g_free (reminder->name);
  g_free (reminder->title);
  g_free (reminder->when);
  g_free (reminder->place);
  g_free (reminder);
}

static char *
word_moment (const Occasion *occasion)
{
  g_autofree char *date = date_to_french (occasion->date);
  g_autofree char *hour = occasion->timed ? hour_to_text (occasion->hour) : NULL;

  return hour != NULL ? g_strdup_printf ("%s à %s", date, hour) : g_steal_pointer (&date);
}

static DueReminder *
due_reminder_new (const char *path, const Dossier *dossier, const Occasion *occasion,
                  Date today)
{
  DueReminder *reminder = g_new0 (DueReminder, 1);
  const char *region = dossier_get (dossier, REGION_NAME);

  reminder->key = reminder_make_key (dossier->uuid, occasion);
  reminder->path = g_strdup (path);
  reminder->name = region != NULL ? g_strdup (region) : g_filename_display_basename (path);
  reminder->title = g_strdup (occasion->title);
  reminder->when = word_moment (occasion);
  reminder->place = g_strdup (occasion->place);
  reminder->days = reminder_count_days (today, occasion->date);
  return reminder;
}

static void
add_of_figures (Figures *figures, const char *path, const ReminderWish *wish, GPtrArray *due)
{
  const Dossier *dossier = figures_get_dossier (figures);
  g_autoptr (GPtrArray) occasions = agenda_list (figures);

  for (guint i = 0; i < occasions->len; i++) {
    const Occasion *occasion = occasions->pdata[i];

    if (reminder_is_due (dossier->uuid, occasion, wish))
      g_ptr_array_add (due, due_reminder_new (path, dossier, occasion, wish->today));
  }
}

/* What cannot be read now is told when it is opened. */
static void
add_of_file (const char *path, const ReminderWish *wish, GPtrArray *due)
{
  g_autoptr (Store) store =
      g_file_test (path, G_FILE_TEST_IS_REGULAR) ? store_open (path, STORE_READ, NULL) : NULL;
  g_autoptr (Dossier) dossier = store != NULL ? store_snapshot (store, NULL, NULL) : NULL;
  g_autoptr (Cadrage) cadrage =
      dossier != NULL ? cadrage_read (dossier->cadrage_xml, path, NULL, NULL) : NULL;
  g_autoptr (Figures) figures = NULL;

  if (cadrage == NULL)
    return;

  figures = figures_new (cadrage, dossier);
  add_of_figures (figures, path, wish, due);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Question *question = data;
  ReminderWish wish = { question->today, question->days, (const char *const *) question->told };
  g_autoptr (Register) known_dossiers = known_dossiers_open ();
  g_autoptr (GPtrArray) all = register_list_recent (known_dossiers, DOSSIERS_MAX);
  GPtrArray *due = g_ptr_array_new_with_free_func ((GDestroyNotify) due_reminder_free);

  for (guint i = 0; i < all->len; i++)
    add_of_file (((const KnownDossier *) all->pdata[i])->path, &wish, due);
  g_task_return_pointer (task, due, (GDestroyNotify) g_ptr_array_unref);
}

static Date
read_today (void)
{
  g_autofree char *text = user_dup_today ();
  Date today = { 0 };

  (void) date_read (text, &today, NULL);
  return today;
}

void
due_reminders_read_async (int days, const char *const *told, GAsyncReadyCallback callback,
                          gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, data);
  Question *question = g_new (Question, 1);

  *question = (Question){ read_today (), days, g_strdupv ((char **) told) };
  g_task_set_task_data (task, question, question_free);
  g_task_run_in_thread (task, read_in_thread);
}

GPtrArray *
due_reminders_read_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

char **
due_reminders_prune (const char *const *told)
{
  return reminder_prune (&(ReminderWish){ read_today (), 0, told });
}
