/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agenda/calendar.h"

#include "agenda/zone.h"

#include <libical/ical.h>
#include <string.h>

#define MAKER "-//Quadripartite//Quadripartite//FR"
#define REGION_NAME "region.nom"
#define SECONDS_OF_MINUTE 60
#define SECONDS_OF_DAY (24 * 60 * 60)
/* What has no hour is recalled when people are at work. */
#define ALARM_OF_DAY (9 * 60 * 60)

typedef struct {
  const Dossier *dossier;
  const Cadrage *cadrage;
  const CalendarStamp *stamp;
  const char *zone;
} Making;

static struct icaltimetype
time_of_date (Date date)
{
  struct icaltimetype time = icaltime_null_time ();

  time.year = date.year;
  time.month = date.month;
  time.day = date.day;
  time.is_date = 1;
  return time;
}

static struct icaltimetype
time_of_occasion (const Occasion *occasion)
{
  struct icaltimetype time = time_of_date (occasion->date);

  if (occasion->timed) {
    time.is_date = 0;
    time.hour = occasion->hour.hours;
    time.minute = occasion->hour.minutes;
  }
  return time;
}

/* A day lasts until the next begins. */
static struct icaltimetype
time_of_next_day (Date date)
{
  struct icaltimetype time = time_of_date (date);

  icaltime_adjust (&time, 1, 0, 0, 0);
  return time;
}

static void
add_x (icalcomponent *component, const char *name, const char *text)
{
  icalproperty *property = icalproperty_new_x (text);

  icalproperty_set_x_name (property, name);
  icalcomponent_add_property (component, property);
}

/* Owned: the plan, and the region when the dossier names it. */
static char *
name_calendar (const Making *making)
{
  const char *region = dossier_get (making->dossier, REGION_NAME);

  return region != NULL ? g_strdup_printf ("%s, %s", making->cadrage->short_title, region)
                        : g_strdup (making->cadrage->short_title);
}

static char *
word_summary (const Making *making, const Occasion *occasion)
{
  const char *region = dossier_get (making->dossier, REGION_NAME);

  return region != NULL ? g_strdup_printf ("%s (%s)", occasion->title, region)
                        : g_strdup (occasion->title);
}

static char *
word_description (const Making *making, const Occasion *occasion)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (occasion->detail != NULL)
    g_string_append_printf (text, "%s\n", occasion->detail);
  g_string_append (text, making->cadrage->title);
  if (occasion->source != NULL)
    g_string_append_printf (text, "\nSource : %s", occasion->source);
  return g_strdup (text->str);
}

static void
add_alarm (icalcomponent *event, const Occasion *occasion)
{
  int before = occasion->notice * SECONDS_OF_DAY - (occasion->timed ? 0 : ALARM_OF_DAY);
  icalcomponent *alarm;

  if (occasion->notice < 0)
    return;

  alarm = icalcomponent_new (ICAL_VALARM_COMPONENT);
  icalcomponent_add_property (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  icalcomponent_add_property (alarm, icalproperty_new_description (occasion->title));
  icalcomponent_add_property (alarm,
                              icalproperty_new_trigger (icaltriggertype_from_int (-before)));
  icalcomponent_add_component (event, alarm);
}

static void
add_times (const Making *making, icalcomponent *event, const Occasion *occasion)
{
  icalproperty *start = icalproperty_new_dtstart (time_of_occasion (occasion));

  icalcomponent_add_property (event, start);
  if (!occasion->timed) {
    icalcomponent_add_property (event,
                                icalproperty_new_dtend (time_of_next_day (occasion->date)));
    icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
    return;
  }

  icalproperty_add_parameter (start, icalparameter_new_tzid (making->zone));
  icalcomponent_add_property (event, icalproperty_new_duration (icaldurationtype_from_int (
                                         occasion->minutes * SECONDS_OF_MINUTE)));
  icalcomponent_add_property (event, icalproperty_new_transp (ICAL_TRANSP_OPAQUE));
}

static icalcomponent *
make_event (const Making *making, const Occasion *occasion)
{
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  g_autofree char *uid = g_strdup_printf ("%s/%s", making->dossier->uuid, occasion->path);
  g_autofree char *summary = word_summary (making, occasion);
  g_autofree char *description = word_description (making, occasion);
  struct icaltimetype at = icaltime_from_timet_with_zone (making->stamp->at, 0, NULL);

  at.zone = icaltimezone_get_utc_timezone ();
  icalcomponent_add_property (event, icalproperty_new_uid (uid));
  icalcomponent_add_property (event, icalproperty_new_dtstamp (at));
  icalcomponent_add_property (event, icalproperty_new_sequence (making->stamp->sequence));
  add_times (making, event, occasion);
  icalcomponent_add_property (event, icalproperty_new_summary (summary));
  icalcomponent_add_property (event, icalproperty_new_description (description));
  if (occasion->place != NULL)
    icalcomponent_add_property (event, icalproperty_new_location (occasion->place));
  add_alarm (event, occasion);
  return event;
}

static bool
has_hours (const GPtrArray *occasions)
{
  for (guint i = 0; i < occasions->len; i++)
    if (((const Occasion *) occasions->pdata[i])->timed)
      return true;

  return false;
}

static icalcomponent *
make_calendar (const Making *making, const GPtrArray *occasions)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  g_autofree char *name = name_calendar (making);

  icalcomponent_add_property (calendar, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendar, icalproperty_new_prodid (MAKER));
  add_x (calendar, "X-WR-CALNAME", name);
  if (has_hours (occasions))
    icalcomponent_add_component (calendar, zone_to_component (making->zone));
  for (guint i = 0; i < occasions->len; i++)
    icalcomponent_add_component (calendar, make_event (making, occasions->pdata[i]));

  return calendar;
}

GBytes *
calendar_to_ics (const Dossier *dossier, const Cadrage *cadrage, const GPtrArray *occasions,
                 const CalendarStamp *stamp)
{
  bool known = stamp->zone != NULL && zone_is_known (stamp->zone);
  Making making = { dossier, cadrage, stamp, known ? stamp->zone : ZONE_PARIS };
  icalcomponent *calendar = make_calendar (&making, occasions);
  char *text = icalcomponent_as_ical_string_r (calendar);
  GBytes *ics = g_bytes_new (text, strlen (text));

  icalmemory_free_buffer (text);
  icalcomponent_free (calendar);
  return ics;
}
