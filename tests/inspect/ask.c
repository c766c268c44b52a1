/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks the inspector what the lines of its input say, one question a line. */
#include "inspect/inspect.h"
#include "inspect/verification.h"

#include <stdio.h>
#include <string.h>

static void
say (const char *word, ...)
{
  va_list words;
  const char *next;

  g_print ("%s", word);
  va_start (words, word);
  while ((next = va_arg (words, const char *)) != NULL) {
    g_autofree char *escaped = g_uri_escape_bytes ((const guint8 *) next, strlen (next), NULL);
    g_print ("\t%s", escaped);
  }
  va_end (words);
  g_print ("\n");
}

static GBytes *
map_file (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  g_assert_nonnull (file);

  return g_mapped_file_get_bytes (file);
}

static void
say_error (const GError *error)
{
  g_autofree char *code = g_strdup_printf ("%d", error->code);

  g_assert_cmpuint (error->domain, ==, INSPECT_ERROR);
  say ("error", code, error->message, NULL);
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static void
say_inspection (const Inspection *inspection)
{
  say ("intact", inspection->intact ? "1" : "0", NULL);
  for (guint i = 0; i < inspection->reasons->len; i++)
    say ("reason", inspection->reasons->pdata[i], NULL);
  for (guint i = 0; i < inspection->fields->len; i++) {
    const SignatureReport *report = inspection->fields->pdata[i];
    g_autofree char *at = g_strdup_printf ("%" G_GINT64_FORMAT, report->at);
    say ("field", report->field, report->is_signed ? "1" : "0", report->intact ? "1" : "0",
         report->covers_all ? "1" : "0", report->trusted ? "1" : "0",
         or_nothing (report->signer), or_nothing (report->issuer),
         or_nothing (report->fingerprint), at, or_nothing (report->distrust), NULL);
  }
}

static void
say_verdict (const Verdict *verdict)
{
  say ("intact", verdict->is_intact ? "1" : "0", NULL);
  for (guint i = 0; i < verdict->reasons->len; i++) {
    g_autofree char *text = reason_to_text (verdict->reasons->pdata[i]);
    say ("reason", text, NULL);
  }
  for (guint i = 0; i < verdict->findings->len; i++) {
    const Finding *finding = verdict->findings->pdata[i];
    g_autofree char *at = g_strdup_printf ("%" G_GINT64_FORMAT, finding->at);
    say ("field", finding->field, finding->is_signed ? "1" : "0",
         finding->is_intact ? "1" : "0", finding->covers_all ? "1" : "0",
         finding->distrust == DISTRUST_NONE ? "1" : "0", or_nothing (finding->signer),
         or_nothing (finding->issuer), or_nothing (finding->fingerprint), at, "", NULL);
  }
}

static void
say_kinds (const Verdict *verdict)
{
  for (guint i = 0; i < verdict->reasons->len; i++) {
    const Reason *reason = verdict->reasons->pdata[i];
    g_autofree char *kind = g_strdup_printf ("%d", reason->kind);
    say ("kind", kind, NULL);
  }
}

static gnutls_x509_trust_list_t authorities;
static char *authorities_folder;

/* Of the folder that was asked for last: reading those of the system takes its time. */
static gnutls_x509_trust_list_t
get_authorities (const char *folder)
{
  if (authorities != NULL && strcmp (authorities_folder, folder) == 0)
    return authorities;
  if (authorities != NULL)
    gnutls_x509_trust_list_deinit (authorities, 1);
  g_free (authorities_folder);
  authorities_folder = g_strdup (folder);
  authorities = authorities_load (folder[0] != '\0' ? folder : NULL);

  return authorities;
}

/* In this process, without the program: for the sanitizers, and for speed. */
static bool
verify_inside (char **words)
{
  g_autoptr (GBytes) frozen = map_file (words[1]), returned = map_file (words[2]);
  g_autoptr (Verdict) verdict =
      verification_make (frozen, returned, get_authorities (words[3]));

  if (verdict == NULL)
    return false;
  say_kinds (verdict);
  if (strcmp (words[0], "inside") == 0)
    say_verdict (verdict);

  return verdict->is_intact;
}

static void
verify (const char *program, char **words)
{
  const char *folder = words[3][0] != '\0' ? words[3] : NULL;
  g_autoptr (GBytes) frozen = map_file (words[1]), returned = map_file (words[2]);
  g_autoptr (GError) error = NULL;
  g_autoptr (Inspection) inspection =
      inspect_verify (program, frozen, returned, folder, &error);

  if (inspection == NULL) {
    say_error (error);
    return;
  }
  say_inspection (inspection);
  g_assert_cmpint (verify_inside (words), ==, inspection->intact);
}

static void
read_text (const char *program, char **words)
{
  g_autoptr (GBytes) pdf = map_file (words[1]);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) pages = inspect_read_text (program, pdf, &error);

  if (pages == NULL)
    say_error (error);
  for (guint i = 0; pages != NULL && i < pages->len; i++)
    say ("page", pages->pdata[i], NULL);
}

static void
extract (const char *program, char **words)
{
  g_autoptr (GBytes) pdf = map_file (words[1]);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) file = inspect_extract (program, pdf, words[2], &error);
  gsize size;

  if (file == NULL) {
    say_error (error);
    return;
  }
  const char *bytes = g_bytes_get_data (file, &size);
  g_assert_true (g_file_set_contents (words[3], bytes, (gssize) size, NULL));
}

/* ask PROGRAM; questions come as verify FROZEN RETURNED FOLDER, text PDF, … */
int
main (int n_words, char **program)
{
  char line[4096];

  g_assert_cmpint (n_words, ==, 2);
  while (fgets (line, sizeof line, stdin) != NULL) {
    g_auto (GStrv) words = g_strsplit (g_strdelimit (line, "\n", '\0'), "\t", -1);
    if (strcmp (words[0], "verify") == 0)
      verify (program[1], words);
    else if (strcmp (words[0], "inside") == 0)
      (void) verify_inside (words);
    else if (strcmp (words[0], "text") == 0)
      read_text (program[1], words);
    else if (strcmp (words[0], "extract") == 0)
      extract (program[1], words);
    g_print ("end\n");
    (void) fflush (stdout);
  }

  if (authorities != NULL)
    gnutls_x509_trust_list_deinit (authorities, 1);
  g_free (authorities_folder);

  return 0;
}
