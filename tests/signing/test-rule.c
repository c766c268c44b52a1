/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "signing/rule.h"

#include "sample.h"

/* Where a person of each state sits in the sample. */
static const char *const places[PERSON_STATES] = {
  [PERSON_EXPECTED] = "region_1", [PERSON_LATER] = "coparef_1", [PERSON_ENTITLED] = "etat_1",
  [PERSON_SUMMONED] = "etat_1",   [PERSON_RESERVED] = "etat_1", [PERSON_REFUSED] = "etat_1",
  [PERSON_SIGNED] = "etat_1",
};

#define NO_MANDATE "may not sign yet: a mandate is missing"
#define HAS_SIGNED "has signed: correct that signature first"
#define HAS_REFUSED "has refused to sign: summon them again first"

/* Every kind that is about a person, in every state: allowed, or a part of the sentence. */
typedef struct {
  SigningKind kind;
  PersonState state;
  const char *refusal;
} Transition;

static const Transition transitions[] = {
  { SIGNING_SUMMONED, PERSON_EXPECTED, NO_MANDATE },
  { SIGNING_SUMMONED, PERSON_LATER, NO_MANDATE },
  { SIGNING_SUMMONED, PERSON_ENTITLED, NULL },
  { SIGNING_SUMMONED, PERSON_SUMMONED, NULL },
  { SIGNING_SUMMONED, PERSON_RESERVED, NULL },
  { SIGNING_SUMMONED, PERSON_REFUSED, NULL },
  { SIGNING_SUMMONED, PERSON_SIGNED, HAS_SIGNED },
  { SIGNING_INITIALLED, PERSON_EXPECTED, NO_MANDATE },
  { SIGNING_INITIALLED, PERSON_LATER, NO_MANDATE },
  { SIGNING_INITIALLED, PERSON_ENTITLED, NULL },
  { SIGNING_INITIALLED, PERSON_SUMMONED, NULL },
  { SIGNING_INITIALLED, PERSON_RESERVED, NULL },
  { SIGNING_INITIALLED, PERSON_REFUSED, HAS_REFUSED },
  { SIGNING_INITIALLED, PERSON_SIGNED, NULL },
  { SIGNING_SIGNED, PERSON_EXPECTED, NO_MANDATE },
  { SIGNING_SIGNED, PERSON_LATER, NO_MANDATE },
  { SIGNING_SIGNED, PERSON_ENTITLED, NULL },
  { SIGNING_SIGNED, PERSON_SUMMONED, NULL },
  { SIGNING_SIGNED, PERSON_RESERVED, NULL },
  { SIGNING_SIGNED, PERSON_REFUSED, HAS_REFUSED },
  { SIGNING_SIGNED, PERSON_SIGNED, NULL },
  { SIGNING_SEALED, PERSON_EXPECTED, NO_MANDATE },
  { SIGNING_SEALED, PERSON_LATER, NO_MANDATE },
  { SIGNING_SEALED, PERSON_ENTITLED, NULL },
  { SIGNING_SEALED, PERSON_SUMMONED, NULL },
  { SIGNING_SEALED, PERSON_RESERVED, NULL },
  { SIGNING_SEALED, PERSON_REFUSED, HAS_REFUSED },
  { SIGNING_SEALED, PERSON_SIGNED, NULL },
  { SIGNING_CONFIRMED, PERSON_EXPECTED, NULL },
  { SIGNING_CONFIRMED, PERSON_LATER, NULL },
  { SIGNING_CONFIRMED, PERSON_ENTITLED, NULL },
  { SIGNING_CONFIRMED, PERSON_SUMMONED, NULL },
  { SIGNING_CONFIRMED, PERSON_RESERVED, NULL },
  { SIGNING_CONFIRMED, PERSON_REFUSED, NULL },
  { SIGNING_CONFIRMED, PERSON_SIGNED, NULL },
  { SIGNING_RESERVED, PERSON_EXPECTED, NULL },
  { SIGNING_RESERVED, PERSON_LATER, NULL },
  { SIGNING_RESERVED, PERSON_ENTITLED, NULL },
  { SIGNING_RESERVED, PERSON_SUMMONED, NULL },
  { SIGNING_RESERVED, PERSON_RESERVED, NULL },
  { SIGNING_RESERVED, PERSON_REFUSED, NULL },
  { SIGNING_RESERVED, PERSON_SIGNED, HAS_SIGNED },
  { SIGNING_REFUSED, PERSON_EXPECTED, NULL },
  { SIGNING_REFUSED, PERSON_LATER, NULL },
  { SIGNING_REFUSED, PERSON_ENTITLED, NULL },
  { SIGNING_REFUSED, PERSON_SUMMONED, NULL },
  { SIGNING_REFUSED, PERSON_RESERVED, NULL },
  { SIGNING_REFUSED, PERSON_REFUSED, "has already refused to sign" },
  { SIGNING_REFUSED, PERSON_SIGNED, HAS_SIGNED },
};

static void
test_transition (gconstpointer data)
{
  const Transition *row = data;
  const char *slot = places[row->state];
  Sample sample;
  SigningEvent *event;

  sample_begin (&sample);
  sample_stand (&sample, slot, row->state);
  g_assert_cmpint (sample_find_state (&sample, slot), ==, row->state);
  event = sample_event (&sample, row->kind, slot);
  event->original = 2;
  sample_assert_check (&sample, event, SIGNING_ERROR_REFUSED, row->refusal);
  sample_end (&sample);
}

/* Each kind that is about a person has its row for each state. */
static void
test_all_listed (void)
{
  bool listed[SIGNING_KINDS][PERSON_STATES] = { { false } };

  for (gsize i = 0; i < G_N_ELEMENTS (transitions); i++)
    listed[transitions[i].kind][transitions[i].state] = true;
  for (int kind = SIGNING_SUMMONED; kind <= SIGNING_REFUSED; kind++)
    for (int state = 0; state < PERSON_STATES; state++)
      g_assert_true (listed[kind][state]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule/all-listed", test_all_listed);
  for (gsize i = 0; i < G_N_ELEMENTS (transitions); i++) {
    const Transition *row = &transitions[i];
    g_autofree char *path = g_strdup_printf ("/rule/%s/%s", signing_kind_to_text (row->kind),
                                             person_state_to_text (row->state));

    g_test_add_data_func (path, row, test_transition);
  }
  return g_test_run ();
}
