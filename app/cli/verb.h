/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The verbs of the command line: what each takes, says of itself and does. */
#pragma once

#include "cli/call.h"

/* Texts are those of the sources: they are translated where they are printed. */
typedef struct {
  const char *name;      /* "set" */
  const char *arguments; /* "FILE PATH=VALUE…" */
  const char *summary;   /* one line */
  const char *details;   /* paragraphs */
  const char *example;   /* one command line or several */
  guint arguments_min;
  guint arguments_max;   /* G_MAXUINT: any number */
  const Option *options; /* ends with a NULL name */
  /* The exit code; when an error is set, the error's code holds instead. */
  int (*run) (const Call *call, GError **error);
} Verb;

/* In the order of the help. */
extern const Verb verb_new;
extern const Verb verb_show;
extern const Verb verb_set;
extern const Verb verb_figures;
extern const Verb verb_explain;
extern const Verb verb_check;
extern const Verb verb_pdf;
extern const Verb verb_freeze;
extern const Verb verb_versions;
extern const Verb verb_verify;
extern const Verb verb_sign;
extern const Verb verb_status;
extern const Verb verb_diff;
extern const Verb verb_log;
extern const Verb verb_undo;
extern const Verb verb_redo;
extern const Verb verb_import;
extern const Verb verb_export;
