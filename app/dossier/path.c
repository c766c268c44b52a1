/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/path.h"

#include <string.h>

#define SEPARATORS ".[,]"
#define RANK_MAX 9999

static bool
is_name (const char *text)
{
  if (*text == '\0')
    return false;

  for (; *text != '\0'; text++)
    if (!g_ascii_isalnum (*text) && *text != '_' && *text != '-')
      return false;

  return true;
}

static bool
are_names (char **parts)
{
  for (; *parts != NULL; parts++)
    if (!is_name (*parts))
      return false;

  return true;
}

/* Ranks are written one way only: "1", never "01" or "+1". */
static bool
read_rank (const char *text, int *ret_rank)
{
  gint64 rank = 0;

  if (*text < '1' || *text > '9')
    return false;
  for (; *text != '\0'; text++) {
    if (!g_ascii_isdigit (*text))
      return false;
    rank = rank * 10 + (*text - '0');
    if (rank > RANK_MAX)
      return false;
  }

  *ret_rank = (int) rank;
  return true;
}

static bool
is_among (const char *text, const char *const *words)
{
  return g_strv_contains (words, text);
}

/* articles.NODE.FIELD, where NODE has one part or more. */
static bool
read_clause (char **parts, guint n_parts, Path *path)
{
  static const char *const fields[] = { "texte", "retenu", "variante", "source", NULL };
  g_autofree char *field = NULL;

  if (n_parts < 3 || !g_str_equal (parts[0], "articles") ||
      !is_among (parts[n_parts - 1], fields))
    return false;

  field = parts[n_parts - 1];
  parts[n_parts - 1] = NULL;
  path->kind = PATH_CLAUSE;
  path->name = g_strjoinv (".", parts + 1);
  path->field = g_steal_pointer (&field);
  return true;
}

static bool
read_addition (char **parts, guint n_parts, Path *path)
{
  static const char *const fields[] = { "genre", "titre", "texte", "apres", NULL };

  if (n_parts != 3 || !g_str_equal (parts[0], "ajouts") || !is_among (parts[2], fields) ||
      !read_rank (parts[1], &path->rank))
    return false;

  path->kind = PATH_ADDITION;
  path->name = g_strdup (parts[0]);
  path->field = g_strdup (parts[2]);
  return true;
}

static bool
read_person (char **parts, guint n_parts, Path *path)
{
  static const char *const fields[] = { "civilite", "prenom",  "nom", "genre",
                                        "qualite",  "college", NULL };

  if (n_parts != 5 || !g_str_equal (parts[0], "parties") ||
      !g_str_equal (parts[2], "representants") || !is_among (parts[4], fields) ||
      !read_rank (parts[3], &path->rank))
    return false;

  path->kind = PATH_PERSON;
  path->name = g_strdup (parts[1]);
  path->field = g_strdup (parts[4]);
  return true;
}

/* What is known of a person beside the act: a field like any other. */
static bool
is_contact (char **parts, guint n_parts)
{
  static const char *const fields[] = { "courriel", "telephone", NULL };
  int rank;

  return n_parts == 5 && g_str_equal (parts[0], "parties") &&
         g_str_equal (parts[2], "representants") && read_rank (parts[3], &rank) &&
         is_among (parts[4], fields);
}

/* What has the outline of an article, an addition or a person must be one to the end. */
static bool
is_reserved (char **parts, guint n_parts)
{
  return g_str_equal (parts[0], "articles") || g_str_equal (parts[0], "ajouts") ||
         (n_parts > 2 && g_str_equal (parts[0], "parties") &&
          g_str_equal (parts[2], "representants"));
}

static bool
read_dotted (const char *text, Path *path)
{
  g_auto (GStrv) parts = g_strsplit (text, ".", -1);
  guint n_parts = g_strv_length (parts);

  if (!are_names (parts))
    return false;
  if (read_person (parts, n_parts, path) || read_addition (parts, n_parts, path) ||
      read_clause (parts, n_parts, path))
    return true;
  if (is_reserved (parts, n_parts) && !is_contact (parts, n_parts))
    return false;

  path->kind = n_parts == 1 ? PATH_INPUT : PATH_FIELD;
  path->name = g_strdup (text);
  return true;
}

/* name[member] or name[member,member]; spaces before a member are let through. */
static bool
read_members (const char *text, const char *bracket, Path *path)
{
  g_autofree char *name = g_strndup (text, (gsize) (bracket - text));
  g_autofree char *inside = g_strdup (bracket + 1);
  gsize length = strlen (inside);
  g_auto (GStrv) members = NULL;
  g_auto (GStrv) name_parts = g_strsplit (name, ".", -1);

  if (length < 2 || inside[length - 1] != ']' || !are_names (name_parts) ||
      g_strv_length (name_parts) == 0)
    return false;

  inside[length - 1] = '\0';
  members = g_strsplit (inside, ",", -1);
  if (g_strv_length (members) > 2)
    return false;
  for (char **member = members; *member != NULL; member++)
    if (!is_name (*member + strspn (*member, " ")))
      return false;

  path->kind = PATH_INPUT;
  path->name = g_steal_pointer (&name);
  path->n_members = (int) g_strv_length (members);
  for (int i = 0; i < path->n_members; i++)
    path->members[i] = g_strdup (members[i] + strspn (members[i], " "));
  return true;
}

/* The source stands beside inputs only; "tranche.1.source" is a field of its own. */
static char *
without_source (const char *text, bool *ret_source)
{
  g_autofree char *stem = g_strdup (text);
  char *last = strrchr (stem, '.');

  *ret_source = false;
  if (last == NULL || !g_str_equal (last, ".source"))
    return g_steal_pointer (&stem);

  *last = '\0';
  if (strchr (stem, '.') != NULL && strchr (stem, '[') == NULL) {
    *last = '.';
    return g_steal_pointer (&stem);
  }
  *ret_source = true;
  return g_steal_pointer (&stem);
}

bool
path_read (const char *text, Path *ret_path)
{
  g_auto (Path) path = { 0 };
  g_autofree char *stem = NULL;
  const char *bracket;

  if (*text == '\0' || strlen (text) > PATH_LENGTH_MAX)
    return false;

  stem = without_source (text, &path.source);
  bracket = strchr (stem, '[');
  if (bracket != NULL ? !read_members (stem, bracket, &path) : !read_dotted (stem, &path))
    return false;

  *ret_path = path;
  path = (Path){ 0 };
  return true;
}

void
path_clear (Path *path)
{
  g_free (path->name);
  g_free (path->members[0]);
  g_free (path->members[1]);
  g_free (path->field);
  *path = (Path){ 0 };
}

char *
path_of_input (const char *id, const char *const *members, int n_members)
{
  switch (n_members) {
  case 0:
    return g_strdup (id);
  case 1:
    return g_strdup_printf ("%s[%s]", id, members[0]);
  default:
    g_assert (n_members == 2);
    return g_strdup_printf ("%s[%s,%s]", id, members[0], members[1]);
  }
}

static bool
is_number (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isdigit (text[i]))
      return false;

  return length > 0;
}

static int
compare_words (const char *a, gsize a_length, const char *b, gsize b_length)
{
  int order = memcmp (a, b, MIN (a_length, b_length));

  return order != 0 ? order : (a_length > b_length) - (a_length < b_length);
}

/* Numbers come before words, and are compared whatever their length. */
static int
compare_segments (const char *a, gsize a_length, const char *b, gsize b_length)
{
  bool a_is_number = is_number (a, a_length);

  if (a_is_number != is_number (b, b_length))
    return a_is_number ? -1 : 1;
  if (!a_is_number)
    return compare_words (a, a_length, b, b_length);

  for (; a_length > 0 && *a == '0'; a++)
    a_length--;
  for (; b_length > 0 && *b == '0'; b++)
    b_length--;
  if (a_length != b_length)
    return a_length < b_length ? -1 : 1;
  return memcmp (a, b, a_length);
}

int
path_compare (const char *a, const char *b)
{
  const char *a_rest = a;
  const char *b_rest = b;

  for (;;) {
    gsize a_length = strcspn (a_rest, SEPARATORS);
    gsize b_length = strcspn (b_rest, SEPARATORS);
    int order = compare_segments (a_rest, a_length, b_rest, b_length);

    if (order != 0)
      return order;
    a_rest += a_length;
    b_rest += b_length;
    if (*a_rest == '\0' || *b_rest == '\0')
      break;
    a_rest++;
    b_rest++;
  }

  if (*a_rest != *b_rest && (*a_rest == '\0' || *b_rest == '\0'))
    return *a_rest == '\0' ? -1 : 1;
  return strcmp (a, b);
}
