/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A question put to the inspector: a program of its own, which may not live long nor say much.
 */
#pragma once

#include <glib.h>

/* How the inspector ends when it does not answer; others are those of pdftotext, or a crash. */
typedef enum {
  INQUIRY_ANSWERED = 0,
  INQUIRY_NOT_PDF = 101,
  INQUIRY_MISSING = 102,
  INQUIRY_TOO_LARGE = 103,
  INQUIRY_NO_PROGRAM = 104, /* of those that it needs */
  INQUIRY_STOPPED = 1000,   /* killed, or crashed; no program ends so by itself */
  INQUIRY_NOT_STARTED,
} InquiryEnd;

typedef struct {
  const char *program;
  const char *question; /* its first word */
  const char *argument; /* its second; NULL: none */
  GBytes *pdf;          /* what it reads */
  GBytes *frozen;       /* besides; NULL: nothing */
  guint seconds;        /* after which it is killed */
  gsize bytes_max;      /* more than which it may not say */
} Inquiry;

/* How it ended; an InquiryEnd or another number. What it said is returned when it ended by
 * itself. */
int inquiry_make (const Inquiry *inquiry, GBytes **ret_said) G_GNUC_WARN_UNUSED_RESULT;
