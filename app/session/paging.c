/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/paging.h"

#include "layout/layout.h"

#include <gio/gio.h>

struct _Paging {
  Typesetter *typesetter; /* used by the running layout only */
  PagesReceiver receiver;
  gpointer owner;
  Pages *pages;          /* the last; NULL: none yet, or they could not be made */
  char *failure;         /* why they could not; NULL */
  GApplication *program; /* held while a layout is running; NULL: there is none to hold */
  bool running;
  bool closed; /* freed while a layout was running: nobody waits for it */
  SharedDraft *waiting;
};

Paging *
paging_new (const char *data_folder, PagesReceiver receiver, gpointer owner)
{
  g_autofree char *fonts = g_build_filename (data_folder, "fonts", NULL);
  g_autofree char *hyphenation =
      g_build_filename (data_folder, "hyphenation", "hyph_fr.dic", NULL);
  Paging *paging = g_new0 (Paging, 1);

  paging->typesetter = typesetter_new (fonts, hyphenation);
  paging->receiver = receiver;
  paging->owner = owner;
  return paging;
}

static void
destroy (Paging *paging)
{
  typesetter_free (paging->typesetter);
  g_clear_pointer (&paging->waiting, shared_draft_unref);
  pages_free (paging->pages);
  g_free (paging->failure);
  g_free (paging);
}

void
paging_free (Paging *paging)
{
  if (paging == NULL)
    return;

  paging->closed = true;
  if (!paging->running)
    destroy (paging);
}

typedef struct {
  Typesetter *typesetter;
  SharedDraft *draft;
} Layout;

static void
layout_free (gpointer data)
{
  Layout *layout = data;

  shared_draft_unref (layout->draft);
  g_free (layout);
}

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Layout *layout = data;
  GError *error = NULL;
  Pages *pages =
      layout_document (layout->typesetter, draft_get_document (layout->draft->draft), &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) pages_free);
  else
    g_task_return_error (task, error);
}

/* The end of the program takes away what the fonts are read with: no layout outlasts it. */
static void
hold_program (Paging *paging)
{
  GApplication *program = g_application_get_default ();

  if (program == NULL)
    return;
  paging->program = g_object_ref (program);
  g_application_hold (program);
}

static void
release_program (Paging *paging)
{
  g_autoptr (GApplication) program = g_steal_pointer (&paging->program);

  if (program != NULL)
    g_application_release (program);
}

static void
receive (GObject *source, GAsyncResult *result, gpointer data)
{
  Paging *paging = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Pages) pages = g_task_propagate_pointer (G_TASK (result), &error);
  g_autoptr (Pages) before = NULL; /* lent until all have been told */

  paging->running = false;
  release_program (paging);
  if (paging->closed) {
    destroy (paging);
    return;
  }

  if (paging->waiting != NULL)
    paging_request (paging, g_steal_pointer (&paging->waiting));
  before = g_steal_pointer (&paging->pages);
  paging->pages = g_steal_pointer (&pages);
  g_free (paging->failure);
  paging->failure = error != NULL ? g_strdup (error->message) : NULL;
  paging->receiver (paging->owner);
}

const Pages *
paging_get_pages (const Paging *paging)
{
  return paging->pages;
}

const char *
paging_get_failure (const Paging *paging)
{
  return paging->failure;
}

void
paging_request (Paging *paging, SharedDraft *draft)
{
  if (paging->running) {
    g_clear_pointer (&paging->waiting, shared_draft_unref);
    paging->waiting = draft;
    return;
  }

  g_autoptr (GTask) task = g_task_new (NULL, NULL, receive, paging);
  Layout *layout = g_new (Layout, 1);

  *layout = (Layout){ paging->typesetter, draft };
  g_task_set_task_data (task, layout, layout_free);
  paging->running = true;
  hold_program (paging);
  g_task_run_in_thread (task, lay_out_in_thread);
}
