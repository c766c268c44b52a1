/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "session/typing.h"

#include "session/recovery.h"

/* What a crash may lose of it, at most: who types without a pause is noted all the same. */
#define LOSS_MILLISECONDS_MAX 300

struct _Typing {
  char *path;
  char *field;
  char *text;
  guint timer;
  gboolean noted;
};

Typing *
typing_new (const char *path)
{
  Typing *typing = g_new0 (Typing, 1);

  typing->path = g_strdup (path);
  return typing;
}

static gboolean
time_passed (gpointer data)
{
  Typing *typing = data;

  recovery_note_typing (typing->path, typing->field, typing->text);
  typing->noted = TRUE;
  typing->timer = 0;
  return G_SOURCE_REMOVE;
}

void
typing_note (Typing *typing, const char *field, const char *text)
{
  g_free (typing->field);
  g_free (typing->text);
  typing->field = g_strdup (field);
  typing->text = g_strdup (text);
  if (typing->timer == 0)
    typing->timer = g_timeout_add (LOSS_MILLISECONDS_MAX, time_passed, typing);
}

void
typing_settle (Typing *typing)
{
  g_clear_handle_id (&typing->timer, g_source_remove);
  if (typing->noted)
    recovery_note_typing (typing->path, NULL, NULL);
  typing->noted = FALSE;
}

void
typing_free (Typing *typing)
{
  if (typing == NULL)
    return;

  g_clear_handle_id (&typing->timer, g_source_remove);
  g_free (typing->path);
  g_free (typing->field);
  g_free (typing->text);
  g_free (typing);
}
