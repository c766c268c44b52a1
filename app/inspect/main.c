/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/extraction.h"
#include "inspect/inquiry.h"
#include "inspect/sandbox.h"
#include "inspect/verification.h"

#include <errno.h>
#include <unistd.h>

#define FILE_BYTES_MAX (16 << 20)
#define FROZEN_DESCRIPTOR 3

/* The bytes stay where they are: in memory that the one who asks has sealed. */
static GBytes *
read_descriptor (int descriptor)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new_from_fd (descriptor, FALSE, NULL);

  return file != NULL ? g_mapped_file_get_bytes (file) : g_bytes_new (NULL, 0);
}

static int
answer (GBytes *bytes)
{
  gsize size, done = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  while (done < size) {
    gssize n = write (STDOUT_FILENO, data + done, size - done);
    if (n < 0 && errno != EINTR)
      return INQUIRY_TOO_LARGE;
    done += n > 0 ? (gsize) n : 0;
  }

  return INQUIRY_ANSWERED;
}

static int
become_reader_of_text (void)
{
  char *const words[] = { (char *) "pdftotext",
                          (char *) "-raw",
                          (char *) "-enc",
                          (char *) "UTF-8",
                          (char *) "-",
                          (char *) "-",
                          NULL };
  char *const environment[] = { (char *) "LC_ALL=C.UTF-8", NULL };

  sandbox_enter (SANDBOX_RUNNING, PDFTOTEXT);
  (void) execve (PDFTOTEXT, words, environment);

  return INQUIRY_NO_PROGRAM;
}

static int
extract (const char *name)
{
  static const int ends[] = { [EXTRACTION_DONE] = INQUIRY_ANSWERED,
                              [EXTRACTION_NOT_PDF] = INQUIRY_NOT_PDF,
                              [EXTRACTION_MISSING] = INQUIRY_MISSING,
                              [EXTRACTION_TOO_LARGE] = INQUIRY_TOO_LARGE };
  g_autoptr (GBytes) pdf = read_descriptor (STDIN_FILENO), file = NULL;
  ExtractionEnd end;

  sandbox_enter (SANDBOX_READING, NULL);
  end = extraction_make (pdf, name, FILE_BYTES_MAX, &file);

  return end == EXTRACTION_DONE ? answer (file) : ends[end];
}

static int
verify (const char *authorities)
{
  g_autoptr (GBytes) returned = read_descriptor (STDIN_FILENO);
  g_autoptr (GBytes) frozen = read_descriptor (FROZEN_DESCRIPTOR), bytes = NULL;
  g_autoptr (Verdict) verdict = NULL;
  gnutls_x509_trust_list_t trusted = authorities_load (authorities);

  sandbox_enter (SANDBOX_READING, NULL);
  verdict = verification_make (frozen, returned, trusted);
  gnutls_x509_trust_list_deinit (trusted, 1);
  if (verdict == NULL)
    return INQUIRY_NOT_PDF;
  bytes = verdict_to_bytes (verdict);

  return answer (bytes);
}

/* quadripartite-inspect text | extract NAME | verify [FOLDER]; what it reads is open already.
 */
int
main (int n_words, char **words)
{
  const char *question = n_words > 1 ? words[1] : "";
  int end = INQUIRY_NO_PROGRAM;

  if (g_strcmp0 (question, "text") == 0)
    end = become_reader_of_text ();
  else if (g_strcmp0 (question, "extract") == 0 && n_words > 2)
    end = extract (words[2]);
  else if (g_strcmp0 (question, "verify") == 0)
    end = verify (n_words > 2 ? words[2] : NULL);

  _exit (end); /* what libraries do at the end of a process is not allowed any more */
}
