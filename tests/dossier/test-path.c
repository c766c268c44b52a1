/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "dossier/path.h"

#include <string.h>

typedef struct {
  const char *text;
  PathKind kind;
  const char *name;
  int n_members;
  const char *members[2];
  int rank;
  const char *field;
  bool source;
} Promise;

static const Promise promises[] = {
  { "socle_actions", PATH_INPUT, "socle_actions", 0, { NULL }, 0, NULL, false },
  { "socle_actions.source", PATH_INPUT, "socle_actions", 0, { NULL }, 0, NULL, true },
  { "versement_taux[1]", PATH_INPUT, "versement_taux", 1, { "1" }, 0, NULL, false },
  { "versement_taux[1].source", PATH_INPUT, "versement_taux", 1, { "1" }, 0, NULL, true },
  { "repartition_territoire[2A]",
    PATH_INPUT,
    "repartition_territoire",
    1,
    { "2A" },
    0,
    NULL,
    false },
  { "repartition_type[qualifiante,region]",
    PATH_INPUT,
    "repartition_type",
    2,
    { "qualifiante", "region" },
    0,
    NULL,
    false },
  { "repartition_type[qualifiante, region]",
    PATH_INPUT,
    "repartition_type",
    2,
    { "qualifiante", "region" },
    0,
    NULL,
    false },
  { "initial.versement[1]", PATH_INPUT, "initial.versement", 1, { "1" }, 0, NULL, false },
  { "tribunal", PATH_INPUT, "tribunal", 0, { NULL }, 0, NULL, false },
  { "acte.nature", PATH_FIELD, "acte.nature", 0, { NULL }, 0, NULL, false },
  { "tranche.1.pieces", PATH_FIELD, "tranche.1.pieces", 0, { NULL }, 0, NULL, false },
  { "tranche.1.source", PATH_FIELD, "tranche.1.source", 0, { NULL }, 0, NULL, false },
  { "region.nom.la-region", PATH_FIELD, "region.nom.la-region", 0, { NULL }, 0, NULL, false },
  { "parties.etat.representants.1.courriel",
    PATH_FIELD,
    "parties.etat.representants.1.courriel",
    0,
    { NULL },
    0,
    NULL,
    false },
  { "parties.region.siege", PATH_FIELD, "parties.region.siege", 0, { NULL }, 0, NULL, false },
  { "parties.coparef.representants.2.nom",
    PATH_PERSON,
    "coparef",
    0,
    { NULL },
    2,
    "nom",
    false },
  { "articles.objet.4.1.texte", PATH_CLAUSE, "objet.4.1", 0, { NULL }, 0, "texte", false },
  { "articles.visas.retenu", PATH_CLAUSE, "visas", 0, { NULL }, 0, "retenu", false },
  { "articles.x.y.variante", PATH_CLAUSE, "x.y", 0, { NULL }, 0, "variante", false },
  { "articles.visas.4.source", PATH_CLAUSE, "visas.4", 0, { NULL }, 0, "source", false },
  { "ajouts.12.titre", PATH_ADDITION, "ajouts", 0, { NULL }, 12, "titre", false },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (promises); i++) {
    const Promise *promise = &promises[i];
    g_auto (Path) path = { 0 };

    g_test_message ("%s", promise->text);
    g_assert_true (path_read (promise->text, &path));
    g_assert_cmpint (path.kind, ==, promise->kind);
    g_assert_cmpstr (path.name, ==, promise->name);
    g_assert_cmpint (path.n_members, ==, promise->n_members);
    g_assert_cmpstr (path.members[0], ==, promise->members[0]);
    g_assert_cmpstr (path.members[1], ==, promise->members[1]);
    g_assert_cmpint (path.rank, ==, promise->rank);
    g_assert_cmpstr (path.field, ==, promise->field);
    g_assert_cmpint (path.source, ==, promise->source);
  }
}

static const char *const refused[] = {
  "",
  ".",
  "a.",
  ".a",
  "a..b",
  "a b",
  "é",
  "a[",
  "a]",
  "a[]",
  "a[b",
  "a[b,]",
  "a[,b]",
  "a[b,c,d]",
  "[b]",
  "a[b]c",
  "a[b][c]",
  "a.[b]",
  "a=b",
  "a\n",
  "a[b\n]",
  "articles",
  "articles.objet",
  "articles.texte",
  "articles.objet.1.prix",
  "ajouts",
  "ajouts.1",
  "ajouts.0.titre",
  "ajouts.01.titre",
  "ajouts.-1.titre",
  "ajouts.x.titre",
  "ajouts.1.prix",
  "ajouts.99999.titre",
  "ajouts.99999999999999999999.titre",
  "parties.etat.representants",
  "parties.etat.representants.1",
  "parties.etat.representants.0.nom",
  "parties.etat.representants.1.age",
  "parties.etat.representants.0.courriel",
  "parties.etat.representants.1.courriel.x",
  "parties.etat.representants.1.nom.x",
  "'; DROP TABLE x",
};

static void
test_refuse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++) {
    Path path = { .rank = 77 };

    g_test_message ("%s", refused[i]);
    g_assert_false (path_read (refused[i], &path));
    g_assert_cmpint (path.rank, ==, 77);
    g_assert_null (path.name);
  }
}

static void
test_length (void)
{
  g_autofree char *longest = g_strnfill (PATH_LENGTH_MAX, 'a');
  g_autofree char *longer = g_strnfill (PATH_LENGTH_MAX + 1, 'a');
  g_auto (Path) path = { 0 };

  g_assert_true (path_read (longest, &path));
  g_assert_false (path_read (longer, &path));
}

/* Any bytes at all are read or refused; what is read as an input is written back the same. */
static void
test_random (void)
{
  static const char alphabet[] = "ab1.[],-_ =source";

  for (int i = 0; i < 100000; i++) {
    char text[24];
    int length = g_test_rand_int_range (0, sizeof text);
    g_auto (Path) path = { 0 };

    for (int j = 0; j < length; j++)
      text[j] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
    text[length] = '\0';
    if (!path_read (text, &path) || path.kind != PATH_INPUT || strchr (text, ' ') != NULL)
      continue;

    g_autofree char *written =
        path_of_input (path.name, (const char *const *) path.members, path.n_members);
    g_autofree char *whole = g_strconcat (written, path.source ? ".source" : "", NULL);
    g_assert_cmpstr (whole, ==, text);
  }
}

static void
test_of_input (void)
{
  static const char *const members[] = { "qualifiante", "region" };
  g_autofree char *none = path_of_input ("x", NULL, 0);
  g_autofree char *one = path_of_input ("x", members, 1);
  g_autofree char *two = path_of_input ("x", members, 2);

  g_assert_cmpstr (none, ==, "x");
  g_assert_cmpstr (one, ==, "x[qualifiante]");
  g_assert_cmpstr (two, ==, "x[qualifiante,region]");
}

static const char *const ascending[] = {
  "acte.nature",
  "ajouts.2.titre",
  "ajouts.10.titre",
  "articles.objet.1.1.texte",
  "articles.objet.1.texte",
  "articles.objet.2.texte",
  "articles.objet.10.texte",
  "articles.objet.socle.1.texte",
  "repartition_territoire[16]",
  "repartition_territoire[17]",
  "repartition_territoire[2A]",
  "socle_actions",
  "versement_taux",
  "versement_taux[1]",
  "versement_taux[2]",
  "versement_taux[10]",
  "versement_taux[99999999999999999999999]",
  "versement_taux[100000000000000000000000]",
};

static int
sign (int number)
{
  return (number > 0) - (number < 0);
}

static void
test_compare (void)
{
  int n = G_N_ELEMENTS (ascending);

  for (int i = 0; i < n; i++)
    for (int j = 0; j < n; j++) {
      g_test_message ("%s %s", ascending[i], ascending[j]);
      g_assert_cmpint (sign (path_compare (ascending[i], ascending[j])), ==, sign (i - j));
    }
}

/* An order: antisymmetric, transitive, and zero for equal texts only. */
static void
test_compare_random (void)
{
  static const char alphabet[] = "a01.[,]";

  for (int i = 0; i < 100000; i++) {
    char texts[3][6];
    int ab, bc, ac;

    for (int k = 0; k < 3; k++) {
      int length = g_test_rand_int_range (0, 6);

      for (int j = 0; j < length; j++)
        texts[k][j] = alphabet[g_test_rand_int_range (0, sizeof alphabet - 1)];
      texts[k][length] = '\0';
    }

    ab = sign (path_compare (texts[0], texts[1]));
    bc = sign (path_compare (texts[1], texts[2]));
    ac = sign (path_compare (texts[0], texts[2]));
    g_assert_cmpint (ab, ==, -sign (path_compare (texts[1], texts[0])));
    g_assert_cmpint (ab == 0, ==, g_str_equal (texts[0], texts[1]));
    if (ab == bc)
      g_assert_cmpint (ac, ==, ab);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/path/read", test_read);
  g_test_add_func ("/path/refuse", test_refuse);
  g_test_add_func ("/path/length", test_length);
  g_test_add_func ("/path/random", test_random);
  g_test_add_func ("/path/of-input", test_of_input);
  g_test_add_func ("/path/compare", test_compare);
  g_test_add_func ("/path/compare-random", test_compare_random);
  return g_test_run ();
}
