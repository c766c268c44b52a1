/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is asked of a person who says that something happened about the signing. */
#pragma once

#include "dossier/signing-event.h"

typedef enum {
  RECORD_DATE,
  RECORD_TIME,
  RECORD_PLACE,
  RECORD_ORGAN,
  RECORD_NUMBER,
  RECORD_FINGERPRINT,
  RECORD_REASON,
} RecordEntry;

#define RECORD_ENTRIES (RECORD_REASON + 1)
#define RECORD_ASKS(entry) (1u << (entry))
#define RECORD_ASKS_ORIGINAL RECORD_ASKS (RECORD_ENTRIES)
#define RECORD_ASKS_EVIDENCE RECORD_ASKS (RECORD_ENTRIES + 1)

typedef struct {
  const char *title;       /* to be translated, like all texts here */
  const char *explanation; /* NULL: the title says it all */
  guint asked;             /* RECORD_ASKS… */
  guint needed;
  const char *place; /* what the place is called; NULL: a place */
} RecordForm;

const RecordForm *record_form_of (SigningKind kind);
/* What is said when that entry is needed and empty. */
const char *record_form_demand (const RecordForm *form, RecordEntry entry);
/* As the template calls it. */
const char *record_entry_get_name (RecordEntry entry);
