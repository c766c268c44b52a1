/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "actions/operation.h"

#include "exchange/json.h"

static GString *
begin (const char *name)
{
  GString *json = g_string_new ("{");

  json_append_name (json, "op");
  json_append_text (json, name);
  json_append_name (json, "v");
  g_string_append_c (json, '1');
  return json;
}

static char *
end (GString *json)
{
  g_string_append_c (json, '}');
  return g_string_free (json, FALSE);
}

static char *
write_changes (const char *name, const GPtrArray *changes)
{
  GString *json = begin (name);

  json_append_name (json, "cells");
  g_string_append_c (json, '[');
  for (guint i = 0; i < changes->len; i++) {
    const Change *change = changes->pdata[i];

    g_string_append (json, i > 0 ? ",{" : "{");
    json_append_name (json, "path");
    json_append_text (json, change->path);
    json_append_name (json, change->kind == CHANGE_SOURCE ? "source" : "value");
    json_append_text (json, change->value);
    g_string_append_c (json, '}');
  }
  g_string_append_c (json, ']');
  return end (json);
}

char *
operation_of_set (const GPtrArray *changes)
{
  return write_changes ("set", changes);
}

char *
operation_of_import (const GPtrArray *changes)
{
  return write_changes ("import", changes);
}

char *
operation_of_members (const DossierDimension *dimension)
{
  GString *json = begin ("members");

  json_append_name (json, "dimension");
  json_append_text (json, dimension->dimension);
  json_append_name (json, "members");
  g_string_append_c (json, '[');
  for (guint i = 0; i < dimension->members->len; i++) {
    const DossierMember *member = dimension->members->pdata[i];

    if (i > 0)
      g_string_append_c (json, ',');
    json_append_text (json, member->label);
  }
  g_string_append_c (json, ']');
  return end (json);
}

char *
operation_of_freeze (const FrozenVersion *version)
{
  GString *json = begin ("freeze");
  g_autofree char *number = g_strdup_printf ("%d", version->number);

  json_append_name (json, "version");
  json_append_text (json, number);
  json_append_name (json, "sha256");
  json_append_text (json, version->sha256);
  return end (json);
}

static void
append_said (GString *json, const char *name, const char *text)
{
  if (text != NULL)
    json_append_member (json, name, text);
}

char *
operation_of_signing (const GPtrArray *events)
{
  GString *json = begin ("sign");

  json_append_name (json, "events");
  g_string_append_c (json, '[');
  for (guint i = 0; i < events->len; i++) {
    const SigningEvent *event = events->pdata[i];
    g_autofree char *original = g_strdup_printf ("%d", event->original);
    g_autofree char *corrects = g_strdup_printf ("%d", event->corrects);

    g_string_append (json, i > 0 ? ",{" : "{");
    json_append_member (json, "kind", signing_kind_to_text (event->kind));
    append_said (json, "name", event->name);
    append_said (json, "subject", event->subject);
    append_said (json, "place", event->place);
    append_said (json, "original", event->original > 0 ? original : NULL);
    append_said (json, "corrects", event->corrects > 0 ? corrects : NULL);
    g_string_append_c (json, '}');
  }
  g_string_append_c (json, ']');
  return end (json);
}

char *
operation_of_creation (const Beginning *beginning)
{
  GString *json = begin ("create");

  json_append_name (json, "cadrage");
  json_append_text (json, beginning->cadrage->id);
  json_append_name (json, "plan");
  json_append_text (json, beginning->cadrage->title);
  json_append_name (json, "region");
  json_append_text (json, beginning->region);
  json_append_name (json, "name");
  json_append_text (json, beginning->region_name);
  json_append_name (json, "architecture");
  json_append_text (json, beginning->architecture);
  return end (json);
}

/* An entry from elsewhere may hold anything: only what reads as JSON goes into ours. */
char *
operation_of_undo (const char *name, const char *of)
{
  GString *json = begin (name);
  g_autoptr (Json) inner = json_read (of);

  json_append_name (json, "of");
  g_string_append (json, inner != NULL ? of : "null");
  return end (json);
}
