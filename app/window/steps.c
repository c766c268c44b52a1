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
#include "window/step-list.h"
#include "window/step-page.h"

#include <glib/gi18n-lib.h>

/* What a step has beside what the plan's screen says: its id is that of the cadrage. */
typedef void (*StepFiller) (QuadStepPage *page, QuadSession *session);

static void
add_architecture (QuadStepPage *page, QuadSession *session)
{
  quad_step_page_add (page, quad_architecture_section_new (session), NULL);
}

static void
add_people (QuadStepPage *page, QuadSession *session)
{
  const GPtrArray *parties = quad_session_get_cadrage (session)->parties;

  for (guint i = 0; i < parties->len; i++)
    quad_step_page_add (
        page, quad_people_section_new (session, ((const Party *) parties->pdata[i])->id), NULL);
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
  StepFiller after;
  const char *purpose; /* where the plan's screen says none; NULL */
} fillers[] = {
  { "parties", add_architecture, add_people, NULL },
  { "redaction", NULL, add_text, NULL },
  { "signataires", add_signatories, NULL, NULL },
  { "controles", add_checks, NULL,
    N_ ("What is missing, what does not fit together, and what deserves a second look.") },
  { STEP_HISTORY, add_history, NULL,
    N_ ("Who did what, and when. Nothing is ever erased; any point can be looked at.") },
};

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
  for (guint i = 0; screen != NULL && i < screen->parts->len; i++) {
    const ScreenPart *part = screen->parts->pdata[i];

    if (!people_section_covers (quad_session_get_cadrage (session), screen, part))
      quad_step_page_add (page, build_part (session, screen, part), part->test);
  }
  if (known && fillers[filler].after != NULL)
    fillers[filler].after (page, session);

  return GTK_WIDGET (page);
}

bool
steps_go_to (GtkWidget *page, const char *path)
{
  return quad_step_page_go_to (QUAD_STEP_PAGE (page), path);
}
