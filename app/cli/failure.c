/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/failure.h"

#include "actions/error.h"
#include "cadrage/cadrage.h"
#include "exchange/dossier-xml.h"
#include "inspect/inspect.h"
#include "number/reading.h"
#include "publish/proof.h"
#include "publish/publish.h"
#include "signing/rule.h"
#include "store/store.h"
#include "surroundings/error.h"

#include <stdbool.h>
#include <stdio.h>

G_DEFINE_QUARK (cli_error, cli_error)

static ExitCode
code_of_store (int code)
{
  switch ((StoreError) code) {
  case STORE_ERROR_NOT_FOUND:
  case STORE_ERROR_NOT_A_DOSSIER:
  case STORE_ERROR_NEWER:
  case STORE_ERROR_DAMAGED:
  case STORE_ERROR_CHAIN:
  case STORE_ERROR_CONTENT:
  case STORE_ERROR_TAIL:
    return EXIT_DAMAGED;
  case STORE_ERROR_REFUSED:
  case STORE_ERROR_NOTHING:
    return EXIT_REFUSED;
  case STORE_ERROR_UNKNOWN:
    return EXIT_CALL;
  case STORE_ERROR_EXISTS:
  case STORE_ERROR_LOCKED:
  case STORE_ERROR_READ_ONLY:
  case STORE_ERROR_FULL:
  case STORE_ERROR_IO:
    return EXIT_WORLD;
  }

  return EXIT_WORLD;
}

static ExitCode
code_of_publishing (int code)
{
  switch ((PublishError) code) {
  case PUBLISH_ERROR_NO_ACT:
    return EXIT_REFUSED;
  case PUBLISH_ERROR_FONTS:
    return EXIT_DAMAGED;
  case PUBLISH_ERROR_DRAWING:
    return EXIT_WORLD;
  }

  return EXIT_WORLD;
}

static ExitCode
code_of_inspection (int code)
{
  switch ((InspectError) code) {
  case INSPECT_ERROR_SIZE:
  case INSPECT_ERROR_NOT_PDF:
  case INSPECT_ERROR_MISSING:
  case INSPECT_ERROR_STOPPED:
    return EXIT_DAMAGED;
  case INSPECT_ERROR_PROGRAM:
    return EXIT_WORLD;
  }

  return EXIT_WORLD;
}

static ExitCode
code_of_file (int code)
{
  switch (code) {
  case G_FILE_ERROR_NOENT:
  case G_FILE_ERROR_ISDIR:
  case G_FILE_ERROR_NOTDIR:
    return EXIT_DAMAGED;
  default:
    return EXIT_WORLD;
  }
}

ExitCode
failure_get_code (const GError *error)
{
  if (error->domain == CLI_ERROR)
    return (ExitCode) error->code;
  if (error->domain == ACTION_ERROR)
    return error->code == ACTION_ERROR_REFUSED ? EXIT_REFUSED : EXIT_CALL;
  if (error->domain == SIGNING_ERROR)
    return error->code == SIGNING_ERROR_REFUSED ? EXIT_REFUSED : EXIT_CALL;
  if (error->domain == STORE_ERROR)
    return code_of_store (error->code);
  if (error->domain == CADRAGE_ERROR || error->domain == FORMULA_ERROR ||
      error->domain == EXCHANGE_ERROR)
    return EXIT_DAMAGED;
  if (error->domain == NUMBER_ERROR || error->domain == DATE_ERROR)
    return EXIT_CALL;
  if (error->domain == PUBLISH_ERROR)
    return code_of_publishing (error->code);
  if (error->domain == PROOF_ERROR)
    return EXIT_REFUSED;
  if (error->domain == INSPECT_ERROR)
    return code_of_inspection (error->code);
  if (error->domain == SURROUNDINGS_ERROR)
    return error->code == SURROUNDINGS_ERROR_NAME ? EXIT_CALL : EXIT_WORLD;
  if (error->domain == G_FILE_ERROR)
    return code_of_file (error->code);

  return EXIT_WORLD;
}

void
failure_print (const GError *error)
{
  g_autoptr (GString) line = g_string_new ("quadripartite: ");

  for (const char *c = error->message; *c != '\0'; c++) {
    bool control = (guchar) *c < 0x20 || *c == 0x7f;
    g_string_append_c (line, control ? ' ' : *c);
  }
  g_string_append_c (line, '\n');
  fputs (line->str, stderr);
}
