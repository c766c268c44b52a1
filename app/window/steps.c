/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "window/steps.h"

#include "cadrage/cadrage.h"
#include "cadrage/screen.h"
#include "drafting/drafting-page.h"
#include "field/fields-section.h"
#include "grid/breakdown-section.h"
#include "grid/table-section.h"
#include "window/architecture-section.h"
#include "window/chart-section.h"
#include "window/checks-section.h"
#include "window/history-section.h"
#include "window/key-figures-section.h"
#include "window/people-section.h"
#include "window/signatories-page.h"
#include "window/signing-section.h"
#include "window/step-list.h"
#include "window/step-page.h"

#include <glib/gi18n-lib.h>

#define STEP_PARTIES "parties"

/* What a step has beside what the plan's screen says: its id is that of the cadrage. */
typedef void (*StepFiller) (QuadStepPage *page, QuadSession *session);

static void
add_architecture (QuadStepPage *page, QuadSession *session)
{
  quad_step_page_add (page, quad_architecture_section_new (session), NULL);
}

static const Screen *
find_screen (const Cadrage *cadrage, const char *step)
{
  for (guint i = 0; i < cadrage->screens->len; i++) {
    const Screen *screen = cadrage->screens->pdata[i];

    if (g_str_equal (screen->step, step))
      return screen;
  }

  return NULL;
}

static bool
mentions (const Cadrage *cadrage, const Screen *screen, guint n_parts, const Party *party)
{
  for (guint i = 0; i < n_parts; i++)
    if (people_section_find_party (cadrage, screen, screen->parts->pdata[i]) == party)
      return true;

  return false;
}

/* The parties of which the screen says nothing. */
static void
add_other_parties (QuadStepPage *page, QuadSession *session)
{
  const Cadrage *cadrage = quad_session_get_cadrage (session);
  const Screen *screen = find_screen (cadrage, STEP_PARTIES);

  for (guint i = 0; i < cadrage->parties->len; i++) {
    const Party *party = cadrage->parties->pdata[i];

    if (screen == NULL || !mentions (cadrage, screen, screen->parts->len, party))
      quad_step_page_add (page, quad_people_section_new (session, party->id), NULL);
  }
}

static void
add_text (QuadStepPage *page, QuadSession *session)
{
  quad_step_page_add (page, quad_drafting_page_new (session), NULL);
}

static void
add_signatories (QuadStepPage *page, QuadSession *session)
{
  quad_step_page_add (page, quad_signatories_page_new (session), NULL);
}

static void
add_signing (QuadStepPage *page, QuadSession *session)
{
  quad_step_page_add (page, quad_signing_section_new (session), NULL);
}

static void
add_checks (QuadStepPage *page, QuadSession *session)
{
  quad_step_page_add (page, quad_checks_section_new (session), NULL);
}

static void
add_history (QuadStepPage *page, QuadSession *session)
{
  quad_step_page_add (page, quad_history_section_new (session), NULL);
}

static const struct {
  const char *step;
  StepFiller before; /* the screen's parts; NULL */
  StepFiller second; /* after the first of them; NULL */
  StepFiller after;
  const char *purpose; /* where the plan's screen says none; NULL */
} fillers[] = {
  { STEP_PARTIES, NULL, add_architecture, add_other_parties, NULL },
  { "redaction", NULL, NULL, add_text, NULL },
  { "signataires", add_signatories, NULL, NULL, NULL },
  { "controles", add_checks, NULL, NULL,
    N_ ("What is missing, what does not fit together, and what deserves a second look.") },
  { "signature", add_signing, NULL, NULL, NULL },
  { STEP_HISTORY, add_history, NULL, NULL,
    N_ ("Who did what, and when. Nothing is ever erased; any point can be looked at.") },
};

static GtkWidget *
build_part (QuadSession *session, const Screen *screen, const ScreenPart *part)
{
  GtkWidget *fields;

  switch (part->kind) {
  case SCREEN_TABLE:
    return quad_table_section_new (session, screen, part);
  case SCREEN_BREAKDOWN:
    return quad_breakdown_section_new (session, part);
  case SCREEN_FIELDS:
    fields = quad_fields_section_new (session, part->title, (const char *const *) part->ids);
    quad_fields_section_set_description (QUAD_FIELDS_SECTION (fields), part->note);
    return fields;
  case SCREEN_FIGURES:
    return quad_key_figures_section_new (session, part->title, part->ids);
  case SCREEN_CHART:
    return quad_chart_section_new (session, part);
  }

  g_assert_not_reached ();
}

char *
steps_dup_title (QuadSession *session, const char *step)
{
  const GPtrArray *steps = quad_session_get_cadrage (session)->steps;

  for (guint i = 0; i < steps->len; i++)
    if (g_str_equal (((const Step *) steps->pdata[i])->id, step))
      return g_strdup (((const Step *) steps->pdata[i])->label);

  return g_str_equal (step, STEP_HISTORY) ? g_strdup (_ ("History")) : NULL;
}

static gsize
find_filler (const char *step)
{
  gsize rank = 0;

  while (rank < G_N_ELEMENTS (fillers) && !g_str_equal (fillers[rank].step, step))
    rank++;
  return rank;
}

/* A party stands once, where the screen first speaks of it, with all that the screen says of
 * it. */
static void
add_part (QuadStepPage *page, QuadSession *session, const Screen *screen, guint rank)
{
  const Cadrage *cadrage = quad_session_get_cadrage (session);
  const ScreenPart *part = screen->parts->pdata[rank];
  const Party *party = people_section_find_party (cadrage, screen, part);

  if (party == NULL) {
    quad_step_page_add (page, build_part (session, screen, part), part->test);
    return;
  }

  if (!mentions (cadrage, screen, rank, party))
    quad_step_page_add (page, quad_people_section_new (session, party->id), NULL);
}

static void
add_parts (QuadStepPage *page, QuadSession *session, const Screen *screen, StepFiller second)
{
  for (guint i = 0; i < screen->parts->len; i++) {
    add_part (page, session, screen, i);
    if (i == 0 && second != NULL)
      second (page, session);
  }
}

GtkWidget *
steps_build_page (QuadSession *session, const char *step)
{
  const Screen *screen = find_screen (quad_session_get_cadrage (session), step);
  g_autofree char *title = steps_dup_title (session, step);
  gsize filler = find_filler (step);
  bool known = filler < G_N_ELEMENTS (fillers);
  const char *purpose = screen != NULL ? screen->purpose : NULL;
  QuadStepPage *page;

  if (title == NULL)
    return NULL;
  if (purpose == NULL && known && fillers[filler].purpose != NULL)
    purpose = _ (fillers[filler].purpose);

  page = QUAD_STEP_PAGE (quad_step_page_new (session, title, purpose));
  if (known && fillers[filler].before != NULL)
    fillers[filler].before (page, session);
  if (screen != NULL)
    add_parts (page, session, screen, known ? fillers[filler].second : NULL);
  else if (known && fillers[filler].second != NULL)
    fillers[filler].second (page, session);
  if (known && fillers[filler].after != NULL)
    fillers[filler].after (page, session);

  return GTK_WIDGET (page);
}

bool
steps_go_to (GtkWidget *page, const char *path)
{
  return quad_step_page_go_to (QUAD_STEP_PAGE (page), path);
}
