/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/publish.h"

#include "document/finding.h"
#include "layout/layout.h"
#include "publish/finish.h"
#include "publish/printed-values.h"
#include "render/pdf.h"

#include <glib/gi18n-lib.h>

/* Less text than this above the signatures, and they could be moved to another act. */
#define LINES_BEFORE_SIGNATURES_MIN 2

/* Without the Région and Pôle emploi there is no regional act, hence no document: a decision
 * that the dossier keeps. */
#define RULE_OF_NO_ACT "architecture"

G_DEFINE_QUARK (publish_error, publish_error)

/* The cause's sentence under our own domain, so that callers need know one. Takes the cause. */
static void
fail (PublishError code, GError *cause, GError **error)
{
  g_set_error_literal (error, PUBLISH_ERROR, code, cause->message);
  g_error_free (cause);
}

Pages *
publish_lay_out (const Draft *draft, const char *data_folder, GError **error)
{
  g_autofree char *fonts = g_build_filename (data_folder, "fonts", NULL);
  g_autofree char *hyphenation =
      g_build_filename (data_folder, "hyphenation", "hyph_fr.dic", NULL);
  g_autoptr (Typesetter) typesetter = typesetter_new (fonts, hyphenation);

  GError *cause = NULL;
  Pages *pages = layout_document (typesetter, draft_get_document (draft), &cause);

  if (pages == NULL)
    fail (PUBLISH_ERROR_FONTS, cause, error);

  return pages;
}

static GBytes *
read_colours (const char *data_folder, GError **error)
{
  g_autofree char *path = g_build_filename (data_folder, "colour", "sRGB.icc", NULL);
  char *bytes;
  gsize size;

  if (g_file_get_contents (path, &bytes, &size, NULL))
    return g_bytes_new_take (bytes, size);

  g_set_error (error, PUBLISH_ERROR, PUBLISH_ERROR_FONTS,
               _ ("The colour profile “%s” is missing: install the program again"), path);
  return NULL;
}

/* The pages drawn and finished: options come without what the drawing gives. */
static GBytes *
draw (const Pages *pages, FinishOptions options, GError **error)
{
  GError *cause = NULL;
  g_autoptr (GArray) tags = NULL;
  g_autoptr (GBytes) drawn = pages_to_pdf (pages, options.oldest, &tags, &cause);

  options.pages = pages;
  options.tags = tags;
  GBytes *finished = drawn != NULL ? finish_pdf (drawn, &options, &cause) : NULL;
  if (finished == NULL)
    fail (PUBLISH_ERROR_DRAWING, cause, error);

  return finished;
}

GBytes *
publish_pdf (const Draft *draft, const char *data_folder, const Edition *edition,
             GError **error)
{
  g_autoptr (Pages) pages = publish_lay_out (draft, data_folder, error);
  g_autoptr (GBytes) colours = pages != NULL ? read_colours (data_folder, error) : NULL;

  if (colours == NULL)
    return NULL;

  FinishOptions options = { .language = "fr-FR",
                            .colours = colours,
                            .oldest = edition != NULL && edition->oldest };
  if (edition != NULL && edition->attachments != NULL) {
    options.attachments = edition->attachments;
    return draw (pages, options, error);
  }

  g_autoptr (GPtrArray) printed = printed_values_attach (draft);
  options.attachments = printed;
  return draw (pages, options, error);
}

bool
publish_is_possible (Draft *draft, GError **error)
{
  g_autoptr (GPtrArray) findings = draft_check_one (draft, RULE_OF_NO_ACT);

  if (findings->len == 0)
    return true;

  g_set_error_literal (error, PUBLISH_ERROR, PUBLISH_ERROR_NO_ACT,
                       ((const Finding *) findings->pdata[0])->text);
  return false;
}

static int
first_signatures_block (const Document *document)
{
  for (guint i = 0; i < document->blocks->len; i++)
    if (((Block *) g_ptr_array_index (document->blocks, i))->kind == BLOCK_SIGNATURES)
      return (int) i;

  return -1;
}

/* Lines of text of earlier blocks on the page where the signatures begin. */
static int
count_lines_before (const Page *page, int block)
{
  int n_lines = 0;
  double last_y = -1;

  for (guint i = 0; i < page->content->len; i++) {
    const Mark *mark = &g_array_index (page->content, Mark, i);

    if (mark->kind != MARK_TEXT || mark->block < 0 || mark->block >= block)
      continue;
    if (mark->y > last_y)
      n_lines++;
    last_y = mark->y;
  }

  return n_lines;
}

bool
publish_signatures_stand_alone (const Document *document, const Pages *pages)
{
  int block = first_signatures_block (document);

  if (block < 0 || pages->fields->len == 0)
    return false;

  const SignatureField *first = &g_array_index (pages->fields, SignatureField, 0);

  return count_lines_before (g_ptr_array_index (pages->pages, (guint) first->page), block) <
         LINES_BEFORE_SIGNATURES_MIN;
}

GPtrArray *
publish_check (Draft *draft, const char *data_folder, GError **error)
{
  g_autoptr (Pages) pages = publish_lay_out (draft, data_folder, error);

  if (pages == NULL)
    return NULL;

  GPtrArray *findings = draft_check (draft);

  if (publish_signatures_stand_alone (draft_get_document (draft), pages))
    draft_report (draft, "signature-seule", findings);

  return findings;
}
