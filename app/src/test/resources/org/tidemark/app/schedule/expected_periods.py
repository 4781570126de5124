"""Writes expected-periods.csv: when editions of some schedules are due in 2016 to 2026, and of which day they are.

Needs Python 3.9 or newer and nothing else; shares no code with Tidemark and no way of calculating: it lists the days of a
period and the minutes of a day, and picks. Time zones are those of Python's zoneinfo, the calendar is Python's datetime, the
days without trading are those of nyse-closed-2016-2026.csv (SOURCE.md). Run it in its folder:

    python3 expected_periods.py > expected-periods.csv
"""
import csv
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

UTC, NEW_YORK, DAY = timezone.utc, ZoneInfo("America/New_York"), timedelta(days=1)
WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
with open("nyse-closed-2016-2026.csv", encoding="utf-8") as rows:
    HOLIDAYS = {row["day"] for row in csv.DictReader(rows)}

# a line of report.yaml each: cycle, rule, days later, time, zone, calendar, basis
SCHEDULES = [
    ("weekly", {"weekday": "saturday"}, 0, "07:30", "Asia/Seoul", "new-york", "last-close"),
    ("weekly", {"trading-day": "last"}, 0, "16:00", "America/New_York", "new-york", "last-close"),
    ("weekly", {"weekday": "sunday"}, 0, "02:30", "Europe/Berlin", "every-day", "last-close"),
    ("weekly", {"weekday": "monday"}, 0, "08:00", "Europe/Berlin", "new-york", "previous-period"),
    ("monthly", {"trading-day": "last"}, 0, "18:00", "America/New_York", "new-york", "last-close"),
    ("monthly", {"trading-day": "last"}, 1, "07:30", "Asia/Seoul", "new-york", "last-close"),
    ("monthly", {"trading-day": 3}, 0, "15:59", "America/New_York", "new-york", "last-close"),
    ("monthly", {"day": 31}, 0, "02:30", "America/New_York", "new-york", "last-close"),
    ("monthly", {"weekday": "sunday", "nth": 2}, 0, "02:30", "America/New_York", "every-day", "last-close"),
    ("monthly", {"weekday": "friday", "nth": 5}, 0, "12:00", "Europe/Berlin", "new-york", "last-close"),
    ("monthly", {"weekday": "sunday", "nth": "last"}, 0, "02:00", "Europe/Berlin", "new-york", "previous-period"),
    ("monthly", {"weekday": "sunday", "nth": 1}, 0, "01:30", "America/New_York", "new-york", "last-close"),
    ("quarterly", {"trading-day": "last"}, 0, "17:00", "America/New_York", "new-york", "last-close"),
    ("quarterly", {"trading-day": 10}, 0, "09:00", "Asia/Seoul", "new-york", "previous-period"),
    ("quarterly", {"day": 29, "month": 2}, 0, "23:59", "Asia/Seoul", "every-day", "last-close"),
]


def periods(cycle):
    """Days by id of every period that lies inside the years of the holidays."""
    found, day = {}, date(2016, 1, 1)
    while day < date(2027, 1, 1):
        year, week, _ = day.isocalendar()
        key = {"weekly": f"{year}-W{week:02}", "monthly": f"{day.year}-{day.month:02}",
               "quarterly": f"{day.year}-Q{(day.month + 2) // 3}"}[cycle]
        found.setdefault(key, []).append(day)
        day += DAY
    if cycle == "weekly":
        found = {key: days for key, days in found.items() if len(days) == 7}
    first = next(iter(found))
    del found[first]  # its previous period is unknown
    return found


def is_open(day, calendar):
    return calendar == "every-day" or day.weekday() < 5 and str(day) not in HOLIDAYS


def pick(candidates, wanted):
    return candidates[-1] if wanted == "last" else candidates[min(wanted, len(candidates)) - 1]


def rule_day(days, rule, calendar):
    if "trading-day" in rule:
        return pick([day for day in days if is_open(day, calendar)], rule["trading-day"])
    if "weekday" in rule:
        return pick([day for day in days if WEEKDAYS[day.weekday()] == rule["weekday"]], rule.get("nth", 1))
    month = sorted({day.month for day in days})[rule.get("month", 1) - 1]
    return pick([day for day in days if day.month == month], rule["day"])


def first_instant(day, time, zone):
    """The first minute at which a clock on the wall of that zone shows that time or a later one."""
    wall = datetime.fromisoformat(f"{day}T{time}")
    minute = datetime.combine(day, datetime.min.time(), UTC) - timedelta(hours=15)
    while minute.astimezone(zone).replace(tzinfo=None) < wall:
        minute += timedelta(minutes=1)
    return minute


def close(day, calendar):
    if calendar == "every-day":
        return datetime.combine(day + DAY, datetime.min.time(), UTC)
    return datetime(day.year, day.month, day.day, 16, tzinfo=NEW_YORK)


def as_of(days, due, calendar, basis):
    day = due.date() + DAY if basis == "last-close" else days[0] - DAY
    while not is_open(day, calendar) or basis == "last-close" and close(day, calendar) > due:
        day -= DAY
    return day


print("# period, due, as-of; a line that begins with { is the schedule of the lines below it")
for cycle, rule, later, time, zone, calendar, basis in SCHEDULES:
    keys = ", ".join(f"{key}: {value}" for key, value in rule.items())
    line = (f"{{{cycle}: {{{keys}}}, days-later: {later}, time: {time}, zone: {zone}, calendar: {calendar},"
            f" as-of: {basis}}}")
    print(line)
    for period, days in periods(cycle).items():
        due = first_instant(rule_day(days, rule, calendar) + later * DAY, time, ZoneInfo(zone))
        print(f'{period},{due:%Y-%m-%dT%H:%M:00Z},{as_of(days, due, calendar, basis)}')
