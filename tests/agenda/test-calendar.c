/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "agenda/calendar.h"

#include "agenda/zone.h"
#include "cadrage/regions.h"
#include "sample.h"

#include <libical/ical.h>
#include <string.h>

#define LINE_BYTES 75
/* 23 March 2016 at 09:05:07. */
#define AT 1458723907

static char *
write_calendar (Sample *sample, const char *zone)
{
  g_autoptr (GPtrArray) occasions = agenda_list (sample->figures);
  g_autoptr (GBytes) ics = calendar_to_ics (sample->dossier, sample->cadrage, occasions,
                                            &(CalendarStamp){ zone, AT, 12 });
  gsize size;
  const char *text = g_bytes_get_data (ics, &size);

  return g_strndup (text, size);
}

/* With BLESS the golden file is written anew: the difference is then read like code. */
static void
is_the_golden_file (void)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("TESTS_SOURCE"), "agenda", "golden", "calendar.ics", NULL);
  g_autofree char *golden = NULL;
  g_autofree char *text = NULL;
  Sample sample;

  sample_begin (&sample);
  text = write_calendar (&sample, NULL);
  if (g_getenv ("BLESS") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &golden, NULL, NULL));
  g_assert_cmpstr (text, ==, golden);
  sample_end (&sample);
}

static void
has_short_lines_that_cut_no_letter (void)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  Sample sample;

  sample_begin (&sample);
  sample_put (
      &sample, "signature.lieu",
      "é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€é€");
  text = write_calendar (&sample, NULL);
  lines = g_strsplit (text, "\r\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    g_assert_cmpuint (strlen (*line), <=, LINE_BYTES);
    g_assert_true (g_utf8_validate (*line, -1, NULL));
    g_assert_null (strchr (*line, '\n'));
    g_assert_null (strchr (*line, '\r'));
  }
  sample_end (&sample);
}

static icalcomponent *
find_event (icalcomponent *calendar, const char *uid)
{
  for (icalcomponent *event =
           icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    if (g_str_has_suffix (icalcomponent_get_uid (event), uid))
      return event;

  g_assert_not_reached ();
}

static void
is_read_back (void)
{
  static const char place[] =
      "Rennes, préfecture ; salon \\ « Monge »\n3, rue Martenot: bât. B";
  g_autofree char *text = NULL;
  icalcomponent *calendar;
  icalcomponent *event;
  Sample sample;

  sample_begin (&sample);
  sample_put (&sample, "signature.lieu", place);
  text = write_calendar (&sample, NULL);
  calendar = icalparser_parse_string (text);
  g_assert_nonnull (calendar);
  g_assert_true (icalrestriction_check (calendar));
  g_assert_cmpint (icalcomponent_count_errors (calendar), ==, 0);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_VEVENT_COMPONENT), ==, 6);

  event = find_event (calendar, "/signature.date");
  g_assert_cmpstr (icalcomponent_get_uid (event), ==,
                   "0b6e4a52-6d0c-4f7e-9a53-3f5a5d0c7a11/signature.date");
  g_assert_cmpstr (icalcomponent_get_location (event), ==, place);
  g_assert_cmpstr (icalcomponent_get_summary (event), ==, "Cérémonie de signature (Bretagne)");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstart (event)), ==,
                   "20160325T103000");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstamp (event)), ==,
                   "20160323T090507Z");
  g_assert_cmpint (icalcomponent_get_sequence (event), ==, 12);

  event = find_event (calendar, "/duree.fin");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtstart (event)), ==, "20171231");
  g_assert_cmpstr (icaltime_as_ical_string (icalcomponent_get_dtend (event)), ==, "20180101");
  icalcomponent_free (calendar);
  sample_end (&sample);
}

typedef struct {
  const char *zone;
  const char *tzid;
  const char *utc; /* of 10 h 30 on 25 March and on 28 March */
  const char *utc_later;
} ZonePromise;

static const ZonePromise zone_promises[] = {
  { NULL, "Europe/Paris", "20160325T093000Z", "20160328T083000Z" },
  { "Mars/Olympus", "Europe/Paris", "20160325T093000Z", "20160328T083000Z" },
  { "America/Guadeloupe", "America/Guadeloupe", "20160325T143000Z", "20160328T143000Z" },
  { "America/Martinique", "America/Martinique", "20160325T143000Z", "20160328T143000Z" },
  { "America/Cayenne", "America/Cayenne", "20160325T133000Z", "20160328T133000Z" },
  { "Indian/Reunion", "Indian/Reunion", "20160325T063000Z", "20160328T063000Z" },
  { "Indian/Mayotte", "Indian/Mayotte", "20160325T073000Z", "20160328T073000Z" },
};

/* As another program finds it: from the rules in the file. */
static void
assert_moment (Sample *sample, const ZonePromise *promise, const char *utc)
{
  g_autofree char *text = write_calendar (sample, promise->zone);
  icalcomponent *calendar = icalparser_parse_string (text);
  icalcomponent *event = find_event (calendar, "/signature.date");
  icaltimezone *zone = icalcomponent_get_timezone (calendar, promise->tzid);
  struct icaltimetype time = icalcomponent_get_dtstart (event);

  g_assert_nonnull (zone);
  icaltimezone_convert_time (&time, zone, icaltimezone_get_utc_timezone ());
  time.zone = icaltimezone_get_utc_timezone ();
  g_assert_cmpstr (icaltime_as_ical_string (time), ==, utc);
  icalcomponent_free (calendar);
}

static void
tells_the_moment_everywhere (void)
{
  Sample sample;

  sample_begin (&sample);
  for (gsize i = 0; i < G_N_ELEMENTS (zone_promises); i++) {
    sample_put (&sample, "signature.date", "2016-03-25");
    assert_moment (&sample, &zone_promises[i], zone_promises[i].utc);
    sample_put (&sample, "signature.date", "2016-03-28");
    assert_moment (&sample, &zone_promises[i], zone_promises[i].utc_later);
  }
  sample_end (&sample);
}

static void
knows_the_zones_of_all_regions (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
      g_build_filename (g_getenv ("QUADRIPARTITE_DATA"), "regions", "regions.xml", NULL);
  g_autoptr (GPtrArray) regions = regions_read_file (path, NULL, &error);
  int n_overseas = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < regions->len; i++) {
    const Region *region = regions->pdata[i];

    g_assert_true (region->zone == NULL || zone_is_known (region->zone));
    n_overseas += region->zone != NULL;
  }
  g_assert_cmpint (n_overseas, ==, 5);
}

/* An agenda without any day is one all the same, and hours alone ask for a time zone. */
static void
leaves_out_what_is_not_there (void)
{
  Sample sample;
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GBytes) ics = NULL;
  icalcomponent *calendar;
  g_autofree char *text = NULL;

  sample_begin (&sample);
  ics = calendar_to_ics (sample.dossier, sample.cadrage, none, &(CalendarStamp){ NULL, AT, 1 });
  text = g_strndup (g_bytes_get_data (ics, NULL), g_bytes_get_size (ics));
  calendar = icalparser_parse_string (text);
  g_assert_cmpint (icalcomponent_count_components (calendar, ICAL_ANY_COMPONENT), ==, 0);
  icalcomponent_free (calendar);

  sample_put (&sample, "signature.heure", NULL);
  g_free (text);
  text = write_calendar (&sample, NULL);
  g_assert_null (strstr (text, "VTIMEZONE"));
  g_assert_nonnull (strstr (text, "DTSTART;VALUE=DATE:20160325"));
  sample_end (&sample);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/golden", is_the_golden_file);
  g_test_add_func ("/calendar/lines", has_short_lines_that_cut_no_letter);
  g_test_add_func ("/calendar/read-back", is_read_back);
  g_test_add_func ("/calendar/moments", tells_the_moment_everywhere);
  g_test_add_func ("/calendar/zones", knows_the_zones_of_all_regions);
  g_test_add_func ("/calendar/empty", leaves_out_what_is_not_there);
  return g_test_run ();
}
