/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inspect/inquiry.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
  char *folder, *program;
} Fixture;

/* A program that does what the lines say, whatever it is asked. */
static void
write_program (Fixture *fixture, const char *lines)
{
  g_autofree char *text = g_strdup_printf ("#!/bin/sh\n%s\n", lines);

  fixture->folder = g_dir_make_tmp ("inquiry-XXXXXX", NULL);
  fixture->program = g_build_filename (fixture->folder, "program", NULL);
  g_assert_true (g_file_set_contents_full (fixture->program, text, -1, G_FILE_SET_CONTENTS_NONE,
                                           0755, NULL));
}

static void
remove_program (Fixture *fixture)
{
  g_assert_cmpint (g_unlink (fixture->program), ==, 0);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->program);
  g_free (fixture->folder);
}

static int
ask (const char *lines, guint seconds, GBytes **ret_said)
{
  Fixture fixture;
  g_autoptr (GBytes) pdf = g_bytes_new_static ("first", 5);
  g_autoptr (GBytes) frozen = g_bytes_new_static ("second", 6);
  int end;

  write_program (&fixture, lines);
  end = inquiry_make (&(Inquiry){ .program = fixture.program,
                                  .question = "question",
                                  .argument = "argument",
                                  .pdf = pdf,
                                  .frozen = frozen,
                                  .seconds = seconds,
                                  .bytes_max = 1000 },
                      ret_said);
  remove_program (&fixture);

  return end;
}

static void
test_answer (void)
{
  static const struct {
    const char *lines, *said;
    int end;
  } cases[] = {
    { "cat", "first", 0 },
    { "cat <&3", "second", 0 },
    { "echo $0 | sed 's|.*/||'; echo $1 $2 $3", "program\nquestion argument\n", 0 },
    { "pwd; env | grep -c HOME", "/\n0\n", 1 },
    { "echo said; exit 102", "said\n", 102 },
    { "cat >&2; exit 3", "", 3 },
    { "(echo changed >&0) 2>/dev/null || echo sealed; exit 0", "sealed\n", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) said = NULL;
    g_test_message ("%s", cases[i].lines);
    g_assert_cmpint (ask (cases[i].lines, 60, &said), ==, cases[i].end);
    g_assert_cmpmem (g_bytes_get_data (said, NULL), g_bytes_get_size (said), cases[i].said,
                     strlen (cases[i].said));
  }
}

static void
test_stopped (void)
{
  static const char *const cases[] = {
    "exec sleep 1000",           /* says nothing */
    "exec >&-; exec sleep 1000", /* has said all, and does not end */
    "trap '' TERM INT HUP; while :; do :; done",
    "exec cat /dev/zero", /* says too much */
    "kill -SEGV $$",
    "kill -KILL $$",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GBytes) said = NULL;
    g_test_message ("%s", cases[i]);
    g_assert_cmpint (ask (cases[i], 1, &said), ==, INQUIRY_STOPPED);
    g_assert_null (said);
  }
}

static void
test_no_program (void)
{
  g_autoptr (GBytes) pdf = g_bytes_new_static ("first", 5), said = NULL;
  Inquiry inquiry = { .program = "/nowhere/inspect",
                      .question = "text",
                      .pdf = pdf,
                      .seconds = 60,
                      .bytes_max = 1000 };

  g_assert_cmpint (inquiry_make (&inquiry, &said), ==, INQUIRY_NOT_STARTED);
  g_assert_null (said);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/inquiry/answer", test_answer);
  g_test_add_func ("/inquiry/stopped", test_stopped);
  g_test_add_func ("/inquiry/no-program", test_no_program);

  return g_test_run ();
}
