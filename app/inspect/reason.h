/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why what came back is not the frozen PDF with signatures and nothing else. */
#pragma once

#include <glib.h>
#include <stdbool.h>

typedef enum {
  REASON_OTHER_FILE, /* the frozen bytes do not begin it */
  REASON_CUT,        /* it ends in the middle */
  REASON_DAMAGED,    /* what was added is not whole, or could be read in two ways */
  REASON_AFTER_END,  /* bytes after the mark of the end */
  REASON_HIDDEN,     /* bytes in it that no table tells of */
  REASON_REMOVED,    /* an object was taken out */
  REASON_UNSIGNED,   /* something was added, and nobody signed it */
  REASON_TIME_STAMP, /* a time-stamp of the whole document */
  REASON_PAGE_LIST,
  REASON_PAGE_CONTENT,
  REASON_PAGE,
  REASON_ANNOTATION,
  REASON_FIELD_ADDED,
  REASON_FIELD_MOVED,
  REASON_FIELD_CHANGED,
  REASON_FIELD_DRAWN, /* something was drawn in it, without a signature */
  REASON_FIELD_AGAIN, /* changed after it was signed */
  REASON_ATTACHMENTS,
  REASON_OUTLINE,
  REASON_STRUCTURE,
  REASON_INFORMATION,
  REASON_OTHER_PART,
  REASON_SIGNATURE_COPIED,
  REASON_SIGNATURE_KIND,
  REASON_SIGNATURE_RANGE,
  REASON_SIGNATURE_UNREADABLE,
  REASON_SIGNATURE_WEAK,
  REASON_SIGNATURE_WRONG,
  N_REASONS,
} ReasonKind;

typedef struct {
  ReasonKind kind;
  guint page;  /* from 1; 0: of no page */
  char *field; /* its name; NULL: of no field */
  char *after; /* who had signed last; NULL: nobody yet */
} Reason;

Reason *reason_new (ReasonKind kind, guint page, const char *field) G_GNUC_WARN_UNUSED_RESULT;
void reason_free (Reason *reason);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Reason, reason_free)
/* Owned: a sentence that says what happened, and what to do. */
char *reason_to_text (const Reason *reason) G_GNUC_WARN_UNUSED_RESULT;
