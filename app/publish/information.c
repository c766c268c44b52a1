/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "publish/information.h"

#include "publish/pdf-string.h"
#include "render/encoding.h"

#include <string.h>

#define DATE_DIGITS 14

/* Owned: without what neither form can say. */
static char *
cleaned (const char *text)
{
  char *clean = g_strdup (text != NULL ? text : "");

  encoding_repair (clean, strlen (clean));
  for (char *at = clean; *at != '\0'; at++)
    if (g_ascii_iscntrl (*at))
      *at = ' ';

  return clean;
}

/* Cairo 1.16 forgets the prefix of its dates, which are in universal time. */
static bool
read_date (const PdfObjects *objects, char ret_digits[DATE_DIGITS + 1])
{
  PdfText date;

  if (!pdf_dictionary_find (pdf_objects_get (objects, objects->information), "/CreationDate",
                            &date) ||
      date.end - date.at != DATE_DIGITS + 3 || date.end[-2] != 'Z')
    return false;
  for (int i = 0; i < DATE_DIGITS; i++)
    if (!g_ascii_isdigit (date.at[1 + i]))
      return false;

  memcpy (ret_digits, date.at + 1, DATE_DIGITS);
  ret_digits[DATE_DIGITS] = '\0';
  return true;
}

bool
information_read (const PdfObjects *objects, const Pages *pages, Information *ret_information)
{
  char d[DATE_DIGITS + 1];

  if (!read_date (objects, d))
    return false;

  *ret_information = (Information){
    .title = cleaned (pages->title),
    .subject = cleaned (pages->subject),
    .author = cleaned (pages->author),
    .date = g_strdup_printf ("D:%sZ", d),
    .date_iso = g_strdup_printf ("%.4s-%.2s-%.2sT%.2s:%.2s:%.2sZ", d, d + 4, d + 6, d + 8,
                                 d + 10, d + 12),
  };
  return true;
}

void
information_clear (Information *information)
{
  g_clear_pointer (&information->title, g_free);
  g_clear_pointer (&information->subject, g_free);
  g_clear_pointer (&information->author, g_free);
  g_clear_pointer (&information->date, g_free);
  g_clear_pointer (&information->date_iso, g_free);
}

static void
add_line (GString *lines, const char *key, const char *text)
{
  if (*text == '\0')
    return;

  g_autofree char *quoted = pdf_string_of_text (text);
  g_string_append_printf (lines, " %s %s", key, quoted);
}

void
information_add (PdfObjects *objects, const Information *information)
{
  g_autoptr (GString) lines = g_string_new ("<<");

  add_line (lines, "/Title", information->title);
  add_line (lines, "/Subject", information->subject);
  add_line (lines, "/Author", information->author);
  add_line (lines, "/Creator", INFORMATION_CREATOR);
  add_line (lines, "/Producer", INFORMATION_PRODUCER);
  add_line (lines, "/CreationDate", information->date);
  add_line (lines, "/ModDate", information->date);
  g_string_append (lines, " >>");
  pdf_objects_replace (objects, objects->information, lines->str);
}
