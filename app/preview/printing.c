/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "preview/printing.h"

#include "render/paint.h"
#include "render/pdf.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define A4_WIDTH 595.276
#define A4_HEIGHT 841.89
#define TOLERANCE 1.0

typedef struct {
  Pages *pages;
  bool failed; /* a font could not be drawn */
  GWeakRef parent;
  PrintingFailed tell;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  g_weak_ref_clear (&job->parent);
  pages_free (job->pages);
  g_free (job);
}

/* The paper has the pages' own margins. */
static GtkPageSetup *
get_setup (const Pages *pages)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  bool is_a4 = fabs (pages->width - A4_WIDTH) < TOLERANCE &&
               fabs (pages->height - A4_HEIGHT) < TOLERANCE;
  GtkPaperSize *paper =
      is_a4 ? gtk_paper_size_new (GTK_PAPER_NAME_A4)
            : gtk_paper_size_new_custom ("quadripartite", pages->title, pages->width,
                                         pages->height, GTK_UNIT_POINTS);

  gtk_page_setup_set_paper_size (setup, paper);
  gtk_paper_size_free (paper);

  return setup;
}

/* On other paper they are made smaller or larger, whole and in the middle. */
static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int number, Job *job)
{
  cairo_t *cairo = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context);
  double height = gtk_print_context_get_height (context);
  double scale = MIN (width / job->pages->width, height / job->pages->height);

  if (fabs (width - job->pages->width) < TOLERANCE &&
      fabs (height - job->pages->height) < TOLERANCE)
    scale = 1;
  cairo_translate (cairo, (width - scale * job->pages->width) / 2,
                   (height - scale * job->pages->height) / 2);
  cairo_scale (cairo, scale, scale);
  if (!page_paint (job->pages, (guint) number, cairo, true)) {
    job->failed = true;
    gtk_print_operation_cancel (operation);
  }
}

static void
tell (Job *job, const char *reason)
{
  g_autoptr (GtkWindow) parent = g_weak_ref_get (&job->parent);
  g_autoptr (GError) error = NULL;

  if (job->tell == NULL)
    return;
  if (job->failed)
    g_set_error_literal (&error, RENDER_ERROR, RENDER_ERROR_FONT,
                         _ ("A font of the document is damaged: install it again"));
  else
    g_set_error (&error, RENDER_ERROR, RENDER_ERROR_CAIRO,
                 _ ("The pages could not be printed: %s"), reason);
  job->tell (parent, error);
  job->tell = NULL;
}

static void
end (GtkPrintOperation *operation, GtkPrintOperationResult result, Job *job)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (operation, &error);
  if (error != NULL || job->failed)
    tell (job, error != NULL ? error->message : "");
}

GtkPrintOperation *
printing_new (Pages *pages, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = get_setup (pages);
  Job *job = g_new0 (Job, 1);

  job->pages = pages;
  g_weak_ref_init (&job->parent, NULL);
  g_object_set_data_full (G_OBJECT (operation), "job", job, free_job);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_n_pages (operation, (int) pages->pages->len);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), job);
  g_signal_connect (operation, "done", G_CALLBACK (end), job);

  return operation;
}

void
printing_run (GtkWindow *parent, Pages *pages, const char *title, PrintingFailed failed)
{
  g_autoptr (GtkPrintOperation) operation = printing_new (pages, title);
  g_autoptr (GError) error = NULL;
  Job *job = g_object_get_data (G_OBJECT (operation), "job");

  job->tell = failed;
  g_weak_ref_set (&job->parent, parent);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, &error);
  if (error != NULL)
    tell (job, error->message);
}
