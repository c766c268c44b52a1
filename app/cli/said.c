/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/said.h"

#include "cadrage/tree.h"
#include "cli/failure.h"
#include "dossier/kept-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EVIDENCE_BYTES_MAX (64 << 20)
#define NUMBER_MAX 1000000

typedef struct {
  const char *option;
  SigningKind kind;
  bool each_original; /* one event for each */
} Saying;

static const Saying sayings[] = {
  { "paper", SIGNING_SIGNED, true },
  { "summon", SIGNING_SUMMONED, false },
  { "initial", SIGNING_INITIALLED, true },
  { "reserve", SIGNING_RESERVED, false },
  { "refuse", SIGNING_REFUSED, false },
  { "confirm", SIGNING_CONFIRMED, false },
  { "satisfied", SIGNING_SATISFIED, false },
  { "missing", SIGNING_MISSING, false },
  { "not-applicable", SIGNING_NOT_APPLICABLE, false },
  { "holder", SIGNING_HELD, true },
  { "correct", SIGNING_CORRECTED, false },
};

static bool
fail_call (GError **error, const char *sentence)
{
  g_set_error_literal (error, CLI_ERROR, EXIT_CALL, sentence);
  return false;
}

bool
said_check (const Call *call, GError **error)
{
  guint n_typed = call_has (call, "pdf");

  for (gsize i = 0; i < G_N_ELEMENTS (sayings); i++)
    n_typed +=
        call_has (call, sayings[i].option) ? call_get_all (call, sayings[i].option)->len : 0;
  return n_typed == 1 ||
         fail_call (error, n_typed == 0 ? _ ("Say what was done, as with --paper or --pdf: see "
                                             "“quadripartite sign --help”")
                                        : _ ("Say one thing at a time: one of --paper, --pdf, "
                                             "--summon and the like"));
}

static bool
read_number (const char *option, const char *text, int *ret_number, GError **error)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (text, 10, 1, NUMBER_MAX, &number, NULL)) {
    *ret_number = (int) number;
    return true;
  }

  g_set_error (error, CLI_ERROR, EXIT_CALL, _ ("--%s: “%s” is no number"), option, text);
  return false;
}

/* The value of an option that holds a number; left when it was not typed. */
static bool
take_number (const Call *call, const char *option, int *ret_number, GError **error)
{
  const char *text = call_get (call, option);

  return text == NULL || read_number (option, text, ret_number, error);
}

static bool
take_date (const Call *call, Date *ret_date, GError **error)
{
  const char *text = call_get (call, "date");

  if (text == NULL || date_read (text, ret_date, error))
    return true;
  g_prefix_error (error, "--date: ");
  return false;
}

static bool
take_evidence (const Call *call, SigningEvent *event, GPtrArray *files, GError **error)
{
  const char *path = call_get (call, "evidence");
  GBytes *bytes;

  if (path == NULL)
    return true;
  bytes = tree_load (path, EVIDENCE_BYTES_MAX, error);
  if (bytes == NULL)
    return false;

  g_ptr_array_add (files, bytes);
  event->evidence = kept_file_dup_name (bytes);
  return g_bytes_get_size (bytes) <= EVIDENCE_BYTES_MAX ||
         fail_call (error, _ ("--evidence: the file is larger than 64 MB: scan it with fewer "
                              "details"));
}

static char *
dup_digits (const char *text)
{
  g_auto (GStrv) parts = text != NULL ? g_strsplit_set (text, ": ", -1) : NULL;
  g_autofree char *joined = parts != NULL ? g_strjoinv ("", parts) : NULL;

  return joined != NULL ? g_ascii_strdown (joined, -1) : NULL;
}

/* What the option's own value is depends on what it says. */
static bool
take_value (const Call *call, const Saying *saying, SigningEvent *event, GError **error)
{
  const char *value = call_get (call, saying->option);

  switch (saying->kind) {
  case SIGNING_SATISFIED:
  case SIGNING_MISSING:
  case SIGNING_NOT_APPLICABLE:
    event->subject = g_strdup (value);
    return true;
  case SIGNING_HELD:
    g_free (event->place);
    event->place = g_strdup (value);
    return true;
  case SIGNING_CORRECTED:
    return read_number (saying->option, value, &event->corrects, error);
  case SIGNING_CONFIRMED:
    event->subject = dup_digits (call_get (call, "fingerprint"));
    event->slot = g_strdup (value);
    return true;
  default:
    event->slot = g_strdup (value);
    return true;
  }
}

static SigningEvent *
read_event (const Call *call, const Saying *saying, GPtrArray *files, GError **error)
{
  g_autoptr (SigningEvent) event = g_new0 (SigningEvent, 1);

  event->kind = saying->kind;
  event->time = g_strdup (call_get (call, "time"));
  event->place = g_strdup (call_get (call, "place"));
  event->organ = g_strdup (call_get (call, "organ"));
  event->reference = g_strdup (call_get (call, "number"));
  event->reason = g_strdup (call_get (call, "reason"));
  if (!take_value (call, saying, event, error) || !take_date (call, &event->date, error) ||
      !take_number (call, "version", &event->version, error) ||
      !take_evidence (call, event, files, error))
    return NULL;

  return g_steal_pointer (&event);
}

static void
add_original (GPtrArray *events, const SigningEvent *event, int original)
{
  SigningEvent *copy = signing_event_copy (event);

  copy->original = original;
  g_ptr_array_add (events, copy);
}

static bool
add_originals (const Call *call, const SigningEvent *event, int n_originals, GPtrArray *events,
               GError **error)
{
  const char *text = call_get (call, "original");
  g_auto (GStrv) numbers = text != NULL ? g_strsplit (text, ",", -1) : NULL;
  int original;

  for (int i = 1; numbers == NULL && i <= MAX (n_originals, 1); i++)
    add_original (events, event, i);
  for (guint i = 0; numbers != NULL && numbers[i] != NULL; i++) {
    if (!read_number ("original", g_strstrip (numbers[i]), &original, error))
      return false;
    add_original (events, event, original);
  }

  return events->len > 0 || read_number ("original", "", &original, error);
}

static const Saying *
find_saying (const Call *call)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sayings); i++)
    if (call_has (call, sayings[i].option))
      return &sayings[i];

  g_assert_not_reached ();
}

GPtrArray *
said_read (const Call *call, int n_originals, GPtrArray *files, GError **error)
{
  g_autoptr (GPtrArray) events =
      g_ptr_array_new_with_free_func ((GDestroyNotify) signing_event_free);
  const Saying *saying = find_saying (call);
  g_autoptr (SigningEvent) event = read_event (call, saying, files, error);

  if (event == NULL)
    return NULL;
  if (!saying->each_original)
    g_ptr_array_add (events, g_steal_pointer (&event));
  else if (!add_originals (call, event, n_originals, events, error))
    return NULL;

  return g_steal_pointer (&events);
}
