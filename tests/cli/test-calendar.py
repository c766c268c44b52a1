# SPDX-License-Identifier: GPL-3.0-or-later
"""The dates of a dossier as a calendar, read by python3-icalendar, which shares no code with libical."""
import datetime

import icalendar

from program import FOLDER, STAMP, fails, fails_and_keeps, finish, new, promise, run, succeeds

PLACE = "Rennes, préfecture ; salon « Monge », 3 rue Martenot, 1er étage : bât. B, sous les portraits des préfets de la région"


def read(name):
    """The calendar, and its events by the field that dates them."""
    calendar = icalendar.Calendar.from_ical((FOLDER / name).read_bytes())
    return calendar, {str(event["UID"]).split("/")[1]: event for event in calendar.walk("VEVENT")}


dossier = new("bretagne.convention", "53")
succeeds("set", dossier, "signature.date=2016-03-25", "signature.heure=10h30", f"signature.lieu={PLACE}",
         "tranche.1.date_prevue=29/04/2016", *STAMP)
succeeds("export", dossier, FOLDER / "a.ics")
calendar, events = read("a.ics")
promise(set(events) == {"signature.date", "tranche.1.date_prevue"}, "it has the days that are entered", set(events))

ceremony = events["signature.date"]
promise(str(ceremony["LOCATION"]) == PLACE, "the place is read back to the letter, however long", ceremony["LOCATION"])
promise(str(ceremony["SUMMARY"]) == "Cérémonie de signature (Bretagne)", "and the words", ceremony["SUMMARY"])
start = ceremony["DTSTART"].dt
promise(start.replace(tzinfo=None) == datetime.datetime(2016, 3, 25, 10, 30), "the ceremony has its hour", start)
promise(start.utcoffset() == datetime.timedelta(hours=1), "in the legal time of Paris, in winter", start)
promise(ceremony["DURATION"].dt == datetime.timedelta(hours=1), "and lasts", ceremony["DURATION"])

payment = events["tranche.1.date_prevue"]
promise(payment["DTSTART"].dt == datetime.date(2016, 4, 29), "a payment has the whole day")
promise(payment["DTEND"].dt == datetime.date(2016, 4, 30), "until the next")
alarms = [alarm["TRIGGER"].dt for alarm in payment.walk("VALARM")]
promise(alarms == [-datetime.timedelta(days=14, hours=15)], "the alarm is at nine in the morning, fifteen days before", alarms)
zones = calendar.walk("VTIMEZONE")
promise(len(zones) == 1, "the time zone is in the file")
rules = sorted(part["RRULE"].to_ical().decode() for part in zones[0].subcomponents)
promise(rules == ["FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3"], "with the rules of summer", rules)

succeeds("export", dossier, FOLDER / "b.ics")
promise((FOLDER / "a.ics").read_bytes() == (FOLDER / "b.ics").read_bytes(), "the same state gives the same bytes")
succeeds("set", dossier, "signature.date=2016-03-28", *STAMP)
succeeds("export", dossier, FOLDER / "b.ics")
later = read("b.ics")[1]["signature.date"]
promise(later["UID"] == ceremony["UID"], "a day that is put off keeps its name")
promise(later["SEQUENCE"] > ceremony["SEQUENCE"], "and comes after the first")
promise(later["DTSTART"].dt.utcoffset() == datetime.timedelta(hours=2), "and it is summer then", later["DTSTART"].dt)

overseas = new("reunion.convention", "04")
succeeds("set", overseas, "signature.date=2016-03-28", "signature.heure=9 h", *STAMP)
succeeds("export", overseas, FOLDER / "c.ics")
start = read("c.ics")[1]["signature.date"]["DTSTART"].dt
promise(start.utcoffset() == datetime.timedelta(hours=4), "the hours of La Réunion are its own", start)

empty = new("vide.convention", "53")
succeeds("export", empty, FOLDER / "d.ics")
promise(not read("d.ics")[1], "without any date there is a calendar all the same, an empty one")
fails(2, "10 h 30", "set", empty, "signature.heure=25 h", *STAMP, name="an hour that there is not is refused, with an example")
fails_and_keeps(empty, 2, "a dossier", "export", empty, empty)
fails(3, "", "export", FOLDER / "none.convention", FOLDER / "e.ics", name="a dossier that is not there")
promise(not (FOLDER / "e.ics").exists(), "and no calendar is left")

finish()
