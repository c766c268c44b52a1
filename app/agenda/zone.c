/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agenda/zone.h"

#include <glib.h>
#include <libical/ical.h>

#define SECONDS_OF_HOUR 3600

typedef struct {
  const char *id;
  int hours; /* east of Greenwich, in winter */
  const char *name;
  const char
      *summer_name; /* one hour more, by the rule of the Union; NULL: all year the same */
} Zone;

static const Zone zones[] = {
  { ZONE_PARIS, 1, "CET", "CEST" },          { "America/Guadeloupe", -4, "AST", NULL },
  { "America/Martinique", -4, "AST", NULL }, { "America/Cayenne", -3, "-03", NULL },
  { "Indian/Reunion", 4, "+04", NULL },      { "Indian/Mayotte", 3, "EAT", NULL },
};

static const Zone *
find_zone (const char *id)
{
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_str_equal (zones[i].id, id))
      return &zones[i];

  return NULL;
}

bool
zone_is_known (const char *id)
{
  return find_zone (id) != NULL;
}

/* From which moment on the clocks show hours_to, every year by the rule when there is one. */
typedef struct {
  icalcomponent_kind kind;
  const char *since;
  const char *rule;
  int hours_from;
  int hours_to;
  const char *name;
} Observance;

static void
add_observance (icalcomponent *zone, const Observance *observance)
{
  icalcomponent *part = icalcomponent_new (observance->kind);

  icalcomponent_add_property (
      part, icalproperty_new_dtstart (icaltime_from_string (observance->since)));
  icalcomponent_add_property (
      part, icalproperty_new_tzoffsetfrom (observance->hours_from * SECONDS_OF_HOUR));
  icalcomponent_add_property (
      part, icalproperty_new_tzoffsetto (observance->hours_to * SECONDS_OF_HOUR));
  icalcomponent_add_property (part, icalproperty_new_tzname (observance->name));
  if (observance->rule != NULL)
    icalcomponent_add_property (
        part, icalproperty_new_rrule (icalrecurrencetype_from_string (observance->rule)));
  icalcomponent_add_component (zone, part);
}

/* Directive 2000/84/CE: the last Sundays of March and October, at 1 o'clock universal time. */
static void
add_summer (icalcomponent *component, const Zone *zone)
{
  add_observance (component, &(Observance){ ICAL_XDAYLIGHT_COMPONENT, "19960331T020000",
                                            "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", zone->hours,
                                            zone->hours + 1, zone->summer_name });
  add_observance (component, &(Observance){ ICAL_XSTANDARD_COMPONENT, "19961027T030000",
                                            "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
                                            zone->hours + 1, zone->hours, zone->name });
}

icalcomponent *
zone_to_component (const char *id)
{
  const Zone *zone = find_zone (id);
  icalcomponent *component = icalcomponent_new (ICAL_VTIMEZONE_COMPONENT);

  g_assert (zone != NULL);
  icalcomponent_add_property (component, icalproperty_new_tzid (zone->id));
  if (zone->summer_name != NULL)
    add_summer (component, zone);
  else
    add_observance (component, &(Observance){ ICAL_XSTANDARD_COMPONENT, "19700101T000000", NULL,
                                              zone->hours, zone->hours, zone->name });
  return component;
}
