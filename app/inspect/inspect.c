/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/inspect.h"

#include "inspect/inquiry.h"
#include "inspect/verdict.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (inspect_error, inspect_error)

#define SECONDS 60
#define TEXT_BYTES_MAX (64 << 20)
#define FILE_BYTES_MAX (16 << 20)
#define VERDICT_BYTES_MAX (4 << 20)
#define PAGES_MAX 20000
#define PDFTOTEXT_FAULT_MAX 99

static void
refuse (InspectError code, const char *message, GError **error)
{
  g_set_error_literal (error, INSPECT_ERROR, code, message);
}

static void
refuse_pdf (GError **error)
{
  refuse (INSPECT_ERROR_NOT_PDF,
          _ ("This is not a PDF that can be read: it is another kind of file, encrypted or "
             "damaged; ask for it again, without a password"),
          error);
}

static void
refuse_answer (GError **error)
{
  refuse (
      INSPECT_ERROR_STOPPED,
      _ ("What reads PDF files gave no sensible answer: the file is damaged, or was made to "
         "do harm"),
      error);
}

static bool
is_size_bearable (GBytes *pdf, GError **error)
{
  if (g_bytes_get_size (pdf) == 0) {
    refuse (INSPECT_ERROR_NOT_PDF, _ ("The file is empty: ask for it again"), error);
    return false;
  }
  if (g_bytes_get_size (pdf) > INSPECT_BYTES_MAX) {
    g_set_error (error, INSPECT_ERROR, INSPECT_ERROR_SIZE,
                 _ ("The PDF is larger than %d MB, the most that is read: an act with its "
                    "signatures is far smaller"),
                 INSPECT_BYTES_MAX >> 20);
    return false;
  }

  return true;
}

/* Of an end that is no answer, what it means for the person. */
static void
refuse_end (const Inquiry *inquiry, int end, GError **error)
{
  if (end == INQUIRY_NOT_PDF || end <= PDFTOTEXT_FAULT_MAX)
    refuse_pdf (error);
  else if (end == INQUIRY_MISSING)
    g_set_error (error, INSPECT_ERROR, INSPECT_ERROR_MISSING,
                 _ ("The PDF carries no file “%s”: it is not one that Quadripartite froze"),
                 inquiry->argument);
  else if (end == INQUIRY_TOO_LARGE)
    g_set_error (error, INSPECT_ERROR, INSPECT_ERROR_SIZE,
                 _ ("The file “%s” in the PDF is larger than %d MB: it is not one that "
                    "Quadripartite put there"),
                 inquiry->argument, FILE_BYTES_MAX >> 20);
  else if (end == INQUIRY_NO_PROGRAM)
    refuse (INSPECT_ERROR_PROGRAM,
            _ ("The text of PDF files cannot be read: install “poppler-utils”, which has "
               "“pdftotext”"),
            error);
  else if (end == INQUIRY_NOT_STARTED)
    refuse (INSPECT_ERROR_PROGRAM,
            _ ("PDF files cannot be read: “quadripartite-inspect”, which comes with "
               "Quadripartite, could not be started; install the program again"),
            error);
  else if (end == INQUIRY_STOPPED)
    refuse (
        INSPECT_ERROR_STOPPED,
        _ ("The PDF asks for too much memory or time to be read: it is damaged, or was made "
           "to do harm"),
        error);
  else
    refuse_answer (error);
}

/* What was said when the inspector ended well; else the error. */
static GBytes *
ask (const Inquiry *inquiry, GError **error)
{
  g_autoptr (GBytes) said = NULL;
  int end;

  if (!is_size_bearable (inquiry->pdf, error))
    return NULL;
  end = inquiry_make (inquiry, &said);
  if (end == INQUIRY_ANSWERED)
    return g_steal_pointer (&said);

  refuse_end (inquiry, end, error);
  return NULL;
}

/* Each page ends with a form feed. */
static GPtrArray *
split_pages (const char *text, gsize size)
{
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);
  const char *end = text + size, *feed;

  for (; text < end && pages->len < PAGES_MAX; text = feed + 1) {
    feed = memchr (text, '\f', (gsize) (end - text));
    if (feed == NULL)
      return NULL;
    g_ptr_array_add (pages, g_strndup (text, (gsize) (feed - text)));
  }

  return text == end ? g_steal_pointer (&pages) : NULL;
}

GPtrArray *
inspect_read_text (const char *program, GBytes *pdf, GError **error)
{
  Inquiry inquiry = { .program = program,
                      .question = "text",
                      .pdf = pdf,
                      .seconds = SECONDS,
                      .bytes_max = TEXT_BYTES_MAX };
  g_autoptr (GBytes) said = ask (&inquiry, error);
  GPtrArray *pages = NULL;
  const char *text;
  gsize size;

  if (said == NULL)
    return NULL;
  text = g_bytes_get_data (said, &size);
  if (size > 0 && g_utf8_validate_len (text, size, NULL))
    pages = split_pages (text, size);
  if (pages == NULL)
    refuse_answer (error);

  return pages;
}

GBytes *
inspect_extract (const char *program, GBytes *pdf, const char *name, GError **error)
{
  Inquiry inquiry = { .program = program,
                      .question = "extract",
                      .argument = name,
                      .pdf = pdf,
                      .seconds = SECONDS,
                      .bytes_max = FILE_BYTES_MAX };

  return ask (&inquiry, error);
}

static SignatureReport *
report_of (Finding *finding)
{
  SignatureReport *report = g_new0 (SignatureReport, 1);

  report->field = g_steal_pointer (&finding->field);
  report->is_signed = finding->is_signed;
  report->signer = g_steal_pointer (&finding->signer);
  report->issuer = g_steal_pointer (&finding->issuer);
  report->fingerprint = g_steal_pointer (&finding->fingerprint);
  report->at = finding->at;
  report->intact = finding->is_intact;
  report->covers_all = finding->covers_all;
  report->trusted = finding->is_signed && finding->is_intact && finding->covers_all &&
                    finding->distrust == DISTRUST_NONE;
  report->distrust = finding->is_signed ? distrust_to_text (finding->distrust) : NULL;

  return report;
}

static void
signature_report_free (SignatureReport *report)
{
  g_free (report->field);
  g_free (report->signer);
  g_free (report->issuer);
  g_free (report->fingerprint);
  g_free (report->distrust);
  g_free (report);
}

void
inspection_free (Inspection *inspection)
{
  if (inspection == NULL)
    return;

  g_ptr_array_unref (inspection->reasons);
  g_ptr_array_unref (inspection->fields);
  g_free (inspection);
}

static Inspection *
inspection_of (const Verdict *verdict)
{
  Inspection *inspection = g_new0 (Inspection, 1);

  inspection->intact = verdict->is_intact;
  inspection->reasons = g_ptr_array_new_with_free_func (g_free);
  inspection->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) signature_report_free);
  for (guint i = 0; i < verdict->reasons->len; i++)
    g_ptr_array_add (inspection->reasons, reason_to_text (verdict->reasons->pdata[i]));
  for (guint i = 0; i < verdict->findings->len; i++)
    g_ptr_array_add (inspection->fields, report_of (verdict->findings->pdata[i]));

  return inspection;
}

Inspection *
inspect_verify (const char *program, GBytes *frozen, GBytes *returned, const char *authorities,
                GError **error)
{
  Inquiry inquiry = { .program = program,
                      .question = "verify",
                      .argument = authorities,
                      .pdf = returned,
                      .frozen = frozen,
                      .seconds = SECONDS,
                      .bytes_max = VERDICT_BYTES_MAX };
  g_autoptr (GBytes) said = ask (&inquiry, error);
  g_autoptr (Verdict) verdict = said != NULL ? verdict_from_bytes (said) : NULL;

  if (said != NULL && verdict == NULL)
    refuse_answer (error);

  return verdict != NULL ? inspection_of (verdict) : NULL;
}
