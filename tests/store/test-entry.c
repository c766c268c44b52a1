/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/entry.h"

static Entry *
make_entry (void)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->parent = g_strdup ("aa");
  entry->kind = ENTRY_ACT;
  entry->schema = 2;
  entry->author = g_strdup ("Claire");
  entry->at = 1460000000;
  entry->op = g_strdup ("{}");
  entry->content = g_strdup ("cc");
  entry->changeset = g_bytes_new_static ("xyz", 3);
  return entry;
}

static void
set_text (char **place, const char *text)
{
  g_free (*place);
  *place = g_strdup (text);
}

/* Each change of one field, or of the border between two, gives another hash. */
static void
change_entry (Entry *entry, int change)
{
  switch (change) {
  case 0:
    set_text (&entry->parent, NULL);
    break;
  case 1:
    set_text (&entry->parent, "");
    break;
  case 2:
    set_text (&entry->parent, NULL);
    set_text (&entry->parent2, "aa");
    break;
  case 3:
    set_text (&entry->target, "bb");
    break;
  case 4:
    entry->kind = ENTRY_UNDO;
    break;
  case 5:
    entry->schema = 1;
    break;
  case 6:
    set_text (&entry->author, "Claire{");
    set_text (&entry->op, "}");
    break;
  case 7:
    entry->at++;
    break;
  case 8:
    set_text (&entry->content, "cd");
    break;
  case 9:
    g_bytes_unref (entry->changeset);
    entry->changeset = g_bytes_new_static ("xy", 2);
    break;
  case 10:
    g_bytes_unref (entry->changeset);
    entry->changeset = g_bytes_new (NULL, 0);
    break;
  default:
    set_text (&entry->op, "{} ");
    break;
  }
}

static void
test_hash (void)
{
  g_autoptr (GHashTable) hashes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (Entry) same = make_entry ();
  g_autoptr (Entry) entry = make_entry ();
  g_autofree char *hash = entry_compute_hash (same);
  char *again = entry_compute_hash (entry);

  g_assert_cmpstr (hash, ==, again);
  g_hash_table_add (hashes, again);
  for (int change = 0; change < 12; change++) {
    g_autoptr (Entry) changed = make_entry ();

    change_entry (changed, change);
    g_test_message ("change %d", change);
    g_assert_true (g_hash_table_add (hashes, entry_compute_hash (changed)));
  }
}

/* The place of an entry in this file is not part of it. */
static void
test_seq (void)
{
  g_autoptr (Entry) entry = make_entry ();
  g_autofree char *before = entry_compute_hash (entry);
  g_autofree char *after = NULL;

  entry->seq = 12;
  after = entry_compute_hash (entry);
  g_assert_cmpstr (before, ==, after);
}

static void
test_kinds (void)
{
  for (int i = ENTRY_INIT; i <= ENTRY_SCHEMA; i++) {
    EntryKind kind;

    g_assert_true (entry_kind_from_text (entry_kind_to_text ((EntryKind) i), &kind));
    g_assert_cmpint (kind, ==, i);
  }

  EntryKind untouched = ENTRY_REDO;
  g_assert_false (entry_kind_from_text ("Act", &untouched));
  g_assert_false (entry_kind_from_text ("", &untouched));
  g_assert_cmpint (untouched, ==, ENTRY_REDO);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entry/hash", test_hash);
  g_test_add_func ("/entry/seq", test_seq);
  g_test_add_func ("/entry/kinds", test_kinds);
  return g_test_run ();
}
