/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "surroundings/language.h"

#include "surroundings/data-folder.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

void
language_take (void)
{
  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE,
                  data_folder_is_installed () ? LOCALE_INSTALLED : LOCALE_BUILT);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
