/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/reason.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* {page}, {field} and {when} stand for what the reason knows. */
static const char *const sentences[N_REASONS] = {
  [REASON_OTHER_FILE] = N_ (
      "This file is not the frozen PDF with signatures added: it was printed, saved again or "
      "changed. Ask the sender for the file just as the signing program wrote it."),
  [REASON_CUT] =
      N_ ("The end of the file is missing: it was cut on its way. Ask for it again."),
  [REASON_DAMAGED] = N_ (
      "What was added {when} is damaged, or written so that two programs read it in two ways: "
      "do not trust this file, and ask for it again."),
  [REASON_AFTER_END] = N_ (
      "Something was added after the end of the PDF: do not trust this file, and ask for the "
      "one that was signed."),
  [REASON_HIDDEN] =
      N_ ("Something was hidden in the file {when}: do not trust it, and ask for the one that "
          "was signed."),
  [REASON_REMOVED] =
      N_ ("A part of the PDF was removed {when}: do not trust this file, and ask for the one "
          "that was signed."),
  [REASON_UNSIGNED] = N_ (
      "Something was added {when}, and nobody signed it: ask for the file as it was before."),
  [REASON_TIME_STAMP] =
      N_ ("A time-stamp of the whole document was added {when}, which Quadripartite does not "
          "check: ask for the file as it was before."),
  [REASON_PAGE_LIST] = N_ (
      "Pages were added, removed or moved {when}: do not trust this file, and ask for the one "
      "that was signed."),
  [REASON_PAGE_CONTENT] = N_ (
      "What page {page} shows was changed {when}: do not trust this file, and ask for the one "
      "that was signed."),
  [REASON_PAGE] = N_ (
      "Page {page} was changed {when}: do not trust this file, and ask for the one that was "
      "signed."),
  [REASON_ANNOTATION] = N_ (
      "A note or a drawing was added to page {page}, changed or removed {when}: do not trust "
      "this file, and ask for the one that was signed."),
  [REASON_FIELD_ADDED] = N_ (
      "A place to sign was added or removed {when}: sign only in the places of the frozen PDF, "
      "and ask for the file as it was before."),
  [REASON_FIELD_MOVED] = N_ (
      "The place “{field}” was moved {when}: do not trust this file, and ask for the one that "
      "was signed."),
  [REASON_FIELD_CHANGED] =
      N_ ("The place “{field}” was changed {when} by more than a signature: ask for the file "
          "signed by another program."),
  [REASON_FIELD_DRAWN] = N_ (
      "Something was drawn in the place “{field}” {when}, without a signature: a picture of a "
      "signature proves nothing; ask for an electronic signature."),
  [REASON_FIELD_AGAIN] = N_ (
      "The place “{field}” was changed again {when}, though it was signed: do not trust this "
      "file, and ask for the one that was signed."),
  [REASON_ATTACHMENTS] = N_ (
      "The files that the PDF carries were changed {when}: do not trust this file, and ask for "
      "the one that was signed."),
  [REASON_OUTLINE] =
      N_ ("The outline or the links of the PDF were changed {when}: ask for the file as it was "
          "before."),
  [REASON_STRUCTURE] =
      N_ ("What the PDF tells screen readers was changed {when}: ask for the file as it was "
          "before."),
  [REASON_INFORMATION] = N_ (
      "The title or another description of the PDF was changed {when}: ask for the file signed "
      "by a program that leaves them as they are."),
  [REASON_OTHER_PART] =
      N_ ("A part of the PDF that signing has no need of was changed {when}: do not trust this "
          "file, and ask for the one that was signed."),
  [REASON_SIGNATURE_COPIED] =
      N_ ("The signature in “{field}” was made for another place: it does not count; ask for a "
          "signature of this person."),
  [REASON_SIGNATURE_KIND] =
      N_ ("The signature in “{field}” is of a kind that is not known here: ask for a PDF "
          "signature (PAdES, or PKCS#7 detached)."),
  [REASON_SIGNATURE_RANGE] = N_ (
      "The signature in “{field}” does not cover all that there was: it does not count; ask "
      "for a new one."),
  [REASON_SIGNATURE_UNREADABLE] =
      N_ ("The signature in “{field}” cannot be read: it does not count; ask for a new one."),
  [REASON_SIGNATURE_WEAK] = N_ (
      "The signature in “{field}” is made by a method that can be forged today: ask for a new "
      "one with SHA-256 or better."),
  [REASON_SIGNATURE_WRONG] = N_ (
      "The signature in “{field}” is not for this text: what was signed was changed, or the "
      "signature is forged. Do not trust this file."),
};

Reason *
reason_new (ReasonKind kind, guint page, const char *field)
{
  Reason *reason = g_new0 (Reason, 1);

  reason->kind = kind;
  reason->page = page;
  reason->field = g_strdup (field);

  return reason;
}

void
reason_free (Reason *reason)
{
  if (reason == NULL)
    return;

  g_free (reason->field);
  g_free (reason->after);
  g_free (reason);
}

/* Owned: an adverbial, to stand in a sentence. */
static char *
when_of (const Reason *reason)
{
  return reason->after != NULL
             ? g_strdup_printf (_ ("after the signature of %s"), reason->after)
             : g_strdup (_ ("after the PDF was frozen"));
}

char *
reason_to_text (const Reason *reason)
{
  g_autofree char *page = g_strdup_printf ("%u", reason->page), *when = when_of (reason);
  const struct {
    const char *mark, *text;
  } known[] = { { "{page}", page }, { "{field}", reason->field }, { "{when}", when } };
  GString *text = g_string_new (NULL);
  const char *at = _ (sentences[reason->kind]);

  while (*at != '\0') {
    const char *word = NULL;
    for (guint i = 0; i < G_N_ELEMENTS (known) && word == NULL; i++)
      if (g_str_has_prefix (at, known[i].mark)) {
        word = known[i].text != NULL ? known[i].text : "";
        at += strlen (known[i].mark);
      }
    if (word != NULL)
      g_string_append (text, word);
    else
      g_string_append_c (text, *at++);
  }

  return g_string_free (text, FALSE);
}
