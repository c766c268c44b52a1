/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The little JSON that operations are written in: objects, arrays, texts, numbers and null. */
#pragma once

#include <glib.h>

#define JSON_DEPTH_MAX 8

typedef enum { JSON_NULL, JSON_TEXT, JSON_NUMBER, JSON_ARRAY, JSON_OBJECT } JsonKind;

typedef struct _Json Json;
struct _Json {
  JsonKind kind;
  char *text;       /* JSON_TEXT; JSON_NUMBER: as written */
  GPtrArray *items; /* of Json: the elements, or the values of the members */
  GPtrArray *names; /* of char *: JSON_OBJECT */
};

/* Appends text between quotes, escaped; null when text is NULL. */
void json_append_text (GString *json, const char *text);
/* Appends a comma where one is needed, then "name":. */
void json_append_name (GString *json, const char *name);
/* A member of the object being written; null when value is NULL. */
void json_append_member (GString *json, const char *name, const char *value);
/* The same, without quotes. */
void json_append_number (GString *json, const char *name, gint64 value);
void json_append_truth (GString *json, const char *name, gboolean value);
/* Owned: an array of objects (of GString), one a line, which ends with a new line. */
char *json_write_array (const GPtrArray *objects) G_GNUC_WARN_UNUSED_RESULT;
/* Frees a GString, for arrays of them. */
void json_free_object (gpointer object);

/* NULL when it is not JSON of this kind, to the last byte. */
Json *json_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void json_free (Json *json);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Json, json_free)

/* NULL when json is NULL, no object, or has no such member. */
const Json *json_get (const Json *json, const char *name);
/* NULL unless that member is a text. */
const char *json_get_text (const Json *json, const char *name);
/* As written; NULL unless that member is a number. */
const char *json_get_number (const Json *json, const char *name);
