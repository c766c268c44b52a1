/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cadrage/screen.h"

static void
column_free (gpointer data)
{
  ScreenColumn *column = data;

  g_free (column->title);
  g_free (column->of);
  g_free (column->total);
  g_free (column);
}

static void
line_free (gpointer data)
{
  ScreenLine *line = data;

  g_free (line->title);
  g_strfreev (line->paths);
  g_free (line);
}

static void
part_free (gpointer data)
{
  ScreenPart *part = data;

  g_free (part->title);
  g_free (part->note);
  formula_free (part->test);
  g_free (part->dimension);
  g_ptr_array_unref (part->columns);
  g_ptr_array_unref (part->lines);
  g_free (part->of);
  g_free (part->whole);
  g_strfreev (part->ids);
  g_free (part->chart);
  g_free (part);
}

Screen *
screen_new (const char *step)
{
  Screen *screen = g_new0 (Screen, 1);

  screen->step = g_strdup (step);
  screen->parts = g_ptr_array_new_with_free_func (part_free);
  screen->entered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return screen;
}

void
screen_free (Screen *screen)
{
  if (screen == NULL)
    return;
  g_free (screen->step);
  g_free (screen->purpose);
  g_ptr_array_unref (screen->parts);
  g_hash_table_unref (screen->entered);
  g_free (screen);
}

ScreenPart *
screen_add_part (Screen *screen, ScreenPartKind kind)
{
  ScreenPart *part = g_new0 (ScreenPart, 1);

  part->kind = kind;
  part->columns = g_ptr_array_new_with_free_func (column_free);
  part->lines = g_ptr_array_new_with_free_func (line_free);
  part->ids = g_new0 (char *, 1);
  g_ptr_array_add (screen->parts, part);
  return part;
}

ScreenColumn *
screen_part_add_column (ScreenPart *part, const char *title, const char *of)
{
  ScreenColumn *column = g_new0 (ScreenColumn, 1);

  column->title = g_strdup (title);
  column->of = g_strdup (of);
  g_ptr_array_add (part->columns, column);
  return column;
}

ScreenLine *
screen_part_add_line (ScreenPart *part, const char *title)
{
  ScreenLine *line = g_new0 (ScreenLine, 1);

  line->title = g_strdup (title);
  line->paths = g_new0 (char *, 1);
  g_ptr_array_add (part->lines, line);
  return line;
}
