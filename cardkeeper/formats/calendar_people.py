"""The people in a calendar: yearly events like "Anna's birthday" (RFC 5545)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from cardkeeper.core.contact import Contact, DatedOccasion, Problem, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.folding import fold
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.formats import dates, encoding, labels, person_names
from cardkeeper.formats.vcard.lines import components, parted, text
from cardkeeper.formats.vcard.unfolding import Unfolder
from cardkeeper.i18n import _, ngettext

# Tells our own reader that the year of DTSTART is only where the calendar begins.
YEAR_UNKNOWN = "X-CARDKEEPER-YEAR-UNKNOWN"
_WANTED = frozenset(
    {"SUMMARY", "DTSTART", "RRULE", "CATEGORIES", "CREATED", "DTSTAMP", "RECURRENCE-ID", YEAR_UNKNOWN}
)
# What programs and people put around a name: a cake, an age, a year.
_DECORATION = re.compile(r"^[^\w'’\"(]+|[^\w'’\").]+$")
_BEHIND = re.compile(r"\s*[(\[–-]?\s*(?:\*\s*)?(\d{1,4})\.?\s*[)\]]?$")
# A longer summary is a text, and would cost the patterns above their patience.
_LONGEST = 200
# The first year of iCalendar: an event of before was put there as the year it means.
_FIRST_YEAR = 1998


@dataclass(slots=True)
class _Event:
    """The properties of one event that we look at; `line` is where it begins."""

    line: int
    found: dict[str, str] = field(default_factory=dict)

    def said(self, name: str) -> str:
        return self.found.get(name, "")

    @property
    def is_yearly(self) -> bool:
        rule = self.said("RRULE").upper()
        return "FREQ=YEARLY" in rule or ("FREQ=MONTHLY" in rule and "INTERVAL=12" in rule)


def read(content: bytes) -> Iterator[Contact | Problem]:
    """The people whose birthdays and anniversaries a calendar keeps, each once with all their dates.

    All other events are passed over, and counted in one last Problem with `is_part`. Never raises.
    """
    return (entry for _line, entry in entries(content))


def entries(content: bytes) -> Iterator[tuple[int, Contact | Problem]]:
    """The same, with the line on which the first event of each begins."""
    people: dict[str, tuple[int, Contact]] = {}
    problems: list[Problem] = []
    passed_over = 0
    for event in _events(content):
        name, kind = _meaning(event)
        if not name:
            passed_over += 1
            continue
        try:
            date = _date(event)
        except dates.NotADate as error:
            problems.append(Problem(event.line, str(error), event.said("SUMMARY")[:200]))
            continue
        line, known = people.get(fold(name), (event.line, _person(name)))
        people[fold(name)] = line, _with(known, DatedOccasion(kind, date))
    yield from people.values()
    yield from ((problem.line, problem) for problem in problems)
    if passed_over:
        reason = ngettext(
            "{count} event names no birthday or anniversary and was passed over.",
            "{count} events name no birthday or anniversary and were passed over.",
            passed_over,
        )
        yield 0, Problem(0, reason.format(count=passed_over), is_part=True)


def _events(content: bytes) -> Iterator[_Event]:
    """The events themselves: no exceptions of single years, nothing of the alarms inside of them."""
    content = encoding.to_utf8(content)
    unfolder = Unfolder(content)
    line = 1
    for chunk in re.split(rb"(?i)(?<=[\r\n])(?=[ \t]*BEGIN:VEVENT)", content):
        event = _event(unfolder.lines(chunk), line)
        if event is not None and not event.said("RECURRENCE-ID"):
            yield event
        line += chunk.count(b"\n") or chunk.count(b"\r")


def _event(lines: list[str], number: int) -> _Event | None:
    if not lines or lines[0].strip().upper() != "BEGIN:VEVENT":
        return None
    event = _Event(number)
    inside = 0
    for line in lines[1:]:
        head_text, value = parted(line)
        name = head_text.partition(";")[0].strip().upper()
        if name in ("BEGIN", "END"):
            inside += 1 if name == "BEGIN" else -1
            if inside < 0:
                break
        elif inside == 0 and name in _WANTED:
            event.found.setdefault(name, text(value))
    return event


def _meaning(event: _Event) -> tuple[str, str]:
    """Whose day it is, and what kind: from the summary, or the category and a summary that is only a name."""
    said = _DECORATION.sub("", event.said("SUMMARY")[:_LONGEST]).strip()
    said = _DECORATION.sub("", _BEHIND.sub("", said)).strip()
    kind, about = labels.occasion(said, trusts=True)
    if about and kind != OccasionKind.OTHER:
        return _plain(about), kind
    categories = components(event.said("CATEGORIES"), ",")
    by_category = next((found for word in categories if (found := labels.kind(word))), "")
    if by_category and said and event.is_yearly and not labels.kind(said):
        return said, by_category
    return "", ""


def _plain(about: str) -> str:
    return _DECORATION.sub("", _BEHIND.sub("", about)).strip()


def _date(event: _Event) -> PartialDate:
    """The written day; the year only where it must be the year it began in.

    Many calendars let a birthday begin in the year somebody typed it in. It is believed if it lies more than
    a year before the event was made, or before there were such calendars, or if the summary says it.
    """
    found = dates.read(event.said("DTSTART"))
    if found is None or not found.is_day:
        raise dates.NotADate(_("“{name}” has no day we understand.").format(name=event.said("SUMMARY")[:60]))
    made = (event.said("CREATED") or event.said("DTSTAMP"))[:4]
    is_old = found.year is not None and found.year < _FIRST_YEAR
    is_earlier = found.year is not None and made.isdecimal() and found.year < int(made) - 1
    believed = event.is_yearly and (is_old or is_earlier)
    if believed and not event.said(YEAR_UNKNOWN):
        return found
    stated = _BEHIND.search(event.said("SUMMARY")[:_LONGEST])
    return replace(found, year=int(stated[1]) if stated and len(stated[1]) == 4 else None)


def _person(name: str) -> Contact:
    """Who a summary names; of a couple the first, with the other one beside them."""
    called = person_names.people_in(name)
    if called.partner is None:
        return Contact(name, called.name)
    full = person_names.full(called.partner)
    partner = Related(full, str(Relation.SPOUSE), parts=called.partner, lives_here=True)
    return Contact(called.formatted, called.name, related=(partner,), household=called.household)


def _with(person: Contact, occasion: DatedOccasion) -> Contact:
    """The person with one more date; the same day with a year replaces the one without."""
    same = [
        o for o in person.occasions if o.kind == occasion.kind and o.date.month_day == occasion.date.month_day
    ]
    if any(o.date.year is not None or occasion.date.year is None for o in same):
        return person
    rest = tuple(o for o in person.occasions if o not in same)
    return replace(person, occasions=(*rest, occasion))
