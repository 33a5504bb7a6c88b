"""Dates and relatives on their way out: in words other programs know, and exactly as we have them."""

from cardkeeper.core.contact import Contact, DatedOccasion, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.formats import labels
from cardkeeper.formats.vcard.lines import escaped
from cardkeeper.formats.vcard.lines_out import Lines

_OMITTED = "1604"
# RELATED's own words (RFC 6350 section 6.6.6) for ours.
_RELATED_TYPES: dict[str, str] = {
    Relation.SPOUSE: "spouse",
    Relation.PARTNER: "sweetheart",
    Relation.CHILD: "child",
    Relation.PARENT: "parent",
    Relation.SIBLING: "sibling",
    Relation.FRIEND: "friend",
    Relation.COLLEAGUE: "colleague",
    Relation.ASSISTANT: "agent",
}
_BARE = frozenset({"anniversary", "birthday", "other"})
_PLAIN_DATES: dict[str, str] = {OccasionKind.BIRTHDAY: "BDAY", OccasionKind.ANNIVERSARY: "ANNIVERSARY"}


def add_occasions(lines: Lines, contact: Contact) -> None:
    """BDAY and ANNIVERSARY once each, everything else as X-ABDATE with its label; DEATHDATE (RFC 6474)."""
    written: set[str] = set()
    for occasion in contact.occasions:
        is_bare = not occasion.about and not occasion.label
        name = _PLAIN_DATES.get(occasion.kind, "") if is_bare else ""
        if name and name not in written:
            written.add(name)
            _add_date(lines, name, occasion.date)
            # Apple and Google know no ANNIVERSARY in 3.0.
            if name == "ANNIVERSARY" and lines.version == "3.0":
                _add_date(lines, "X-ABDATE", occasion.date, group=lines.labelled("_$!<Anniversary>!$_"))
        else:
            _add_labelled(lines, contact, occasion)
    if contact.died is not None:
        _add_date(lines, "DEATHDATE", contact.died)
    elif contact.is_deceased:
        # Without its day, the word: a date of any kind may be told as text (RFC 6474 section 2.3).
        lines.add("DEATHDATE", "deceased", [("VALUE", "text")])


def add_related(lines: Lines, contact: Contact) -> None:
    for person in contact.related:
        if person.name:
            _add_person(lines, person)


def _add_labelled(lines: Lines, contact: Contact, occasion: DatedOccasion) -> None:
    relatives = [name for person in contact.related for name in (person.name, person.name.partition(" ")[0])]
    own = [contact.formatted_name, contact.name.given, *contact.nickname.split(", ")]
    said = labels.occasion(occasion.label, relatives, own)
    is_told = bool(occasion.label) and said == (occasion.kind, occasion.about)
    if (
        is_told
        and occasion.label.lower() not in _BARE
        and labels.kind(occasion.label) != OccasionKind.MEMORIAL
    ):
        _add_date(lines, "X-ABDATE", occasion.date, group=lines.labelled(occasion.label))
        return
    shown = occasion.label or _shown(occasion)
    exact = (
        ("X-CARDKEEPER-KIND", occasion.kind),
        ("X-CARDKEEPER-ABOUT", occasion.about),
        ("X-CARDKEEPER-LABEL", occasion.label),
    )
    _add_date(lines, "X-ABDATE", occasion.date, *exact, group=lines.labelled(shown))


def _shown(occasion: DatedOccasion) -> str:
    """A label for other programs, who know no kinds."""
    event = occasion.kind.replace("-", " ").capitalize()
    return f"{occasion.about}: {event}" if occasion.about else event


def _add_date(
    lines: Lines, name: str, date: PartialDate, *parameters: tuple[str, str], group: str = ""
) -> None:
    if lines.version == "4.0":
        lines.add(name, _short(date), parameters, group)
    elif date.is_day and date.year is None:
        day = f"{_OMITTED}-{date.month:02d}-{date.day:02d}"
        lines.add(name, day, [("X-APPLE-OMIT-YEAR", _OMITTED), *parameters], group)
    else:
        lines.add(name, str(date), parameters, group)


def _short(date: PartialDate) -> str:
    """19850412, --0412, 1985-04, --04, 1985 (RFC 6350 section 4.3.1)."""
    written = str(date)
    if not date.is_day:
        return written
    return written.replace("-", "") if date.year is not None else f"--{written[2:].replace('-', '')}"


def _add_person(lines: Lines, person: Related) -> None:
    group = ""
    exact: list[tuple[str, str]] = []
    if person.label or (person.relation and lines.version == "3.0"):
        group = lines.labelled(person.label or f"_$!<{person.relation.capitalize()}>!$_")
    kind = _RELATED_TYPES.get(person.relation)
    types: list[tuple[str, str]] = []
    if lines.version == "4.0":
        types = [("VALUE", "text"), ("TYPE", kind or "")]
    if person.relation and not kind:
        exact.append(("X-CARDKEEPER-RELATION", person.relation))
    if person.parts is not None:
        name = person.parts
        parts = (name.family, name.given, name.additional, name.prefix, name.suffix)
        exact.append(("X-CARDKEEPER-PARTS", ";".join(map(escaped, parts))))
    if person.lives_here:
        exact.append(("X-CARDKEEPER-LIVES-HERE", "1"))
    name_line = "RELATED" if lines.version == "4.0" else "X-ABRELATEDNAMES"
    lines.add(name_line, escaped(person.written), [*types, *exact], group)
