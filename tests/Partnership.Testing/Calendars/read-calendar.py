# Reads a calendar file from standard input with Debian's python3-icalendar and says its events as JSON.
import json
import sys
from datetime import timezone

from icalendar import Calendar


def instant(event, name):
    return event.decoded(name).astimezone(timezone.utc).isoformat()


def words(event, name):
    return str(event[name]) if name in event else None


def categories(event):
    return [str(one) for one in event['CATEGORIES'].cats] if 'CATEGORIES' in event else []


calendar = Calendar.from_ical(sys.stdin.buffer.read())
broken = [str(error) for part in calendar.walk() for error in getattr(part, 'errors', [])]
if broken:
    sys.exit('; '.join(broken))
json.dump([{
    'Uid': str(event['UID']),
    'Sequence': int(event['SEQUENCE']),
    'Summary': str(event['SUMMARY']),
    'Start': instant(event, 'DTSTART'),
    'End': instant(event, 'DTEND'),
    'Status': words(event, 'STATUS'),
    'Location': words(event, 'LOCATION'),
    'Description': words(event, 'DESCRIPTION'),
    'Url': words(event, 'URL'),
    'Categories': categories(event),
    'Method': words(calendar, 'METHOD'),
    'Organiser': words(event, 'ORGANIZER'),
    'Attendee': words(event, 'ATTENDEE'),
} for event in calendar.walk('VEVENT')], sys.stdout)
