"""The dates of a row: birthdays, weddings, those of its relatives and all others."""

import datetime as dt

from cardkeeper.core.contact import DatedOccasion, Name, Related
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind, Relation
from cardkeeper.formats import dates, deaths, labels
from cardkeeper.formats.table import headings, naming, nothings
from cardkeeper.formats.table.address_book_out import event_word
from cardkeeper.formats.table.cells import Cells
from cardkeeper.formats.table.model import DateOrder, Field
from cardkeeper.i18n import _

_BARE = frozenset({"anniversary", "birthday", "other"})
_PARTNERS = (Relation.SPOUSE, Relation.PARTNER)
_OLDEST = 120
# No column: the date was put together from several.
_PARTS = -1


class Dates:
    """Reads the dates of one row: in the order of its table, with two-digit years before `today`."""

    def __init__(self, cells: Cells, order: DateOrder, today: dt.date | None) -> None:
        self._cells = cells
        self._order = order
        self._today = today
        self._found: dict[tuple[str, PartialDate, str], DatedOccasion] = {}

    def occasions(self, name: Name, relatives: list[Related]) -> tuple[DatedOccasion, ...]:
        """All dates of the row but that of a death, each once."""
        for field, kind in (
            (Field.BIRTHDAY, OccasionKind.BIRTHDAY),
            (Field.ANNIVERSARY, OccasionKind.ANNIVERSARY),
        ):
            for _slot, column, text in self._cells.every(field):
                self._add(column, text, kind)
        self._add_birth_parts()
        self._add_children()
        said = (_names_of(relatives), (name.given,))
        for slot, column, text in self._cells.every(Field.OCCASION):
            heading = self._cells.heading(column) or slot
            kind_name, about = _meaning(slot, heading, relatives, name)
            self._add(column, text, kind_name, "" if about else heading, about)
        for slot, column, text in self._cells.every(Field.EVENT_DATE):
            kind_name, label, about = self._event(slot, *said)
            self._add(column, text, kind_name, label, about)
        return tuple(self._found.values())

    def died(self) -> tuple[PartialDate | None, bool]:
        """The day, and whether they have died: a column of yes and no tells without a day."""
        column, text = next(((at, said) for _s, at, said in self._cells.every(Field.DIED)), (0, ""))
        if deaths.is_denied(text):
            return None, False
        is_date = len(text) > 1 and any(letter.isdigit() for letter in text)
        return (self._read(column, text) if is_date else None), True

    def _add(self, column: int, text: str, kind: str, label: str = "", about: str = "") -> None:
        date = self._read(column, text)
        if date is None:
            return
        if kind == OccasionKind.BIRTHDAY and self._today is not None and date.starts_after(self._today):
            self._leave_out(column, text, _("This birthday is still to come; it was left out."))
            return
        if kind == OccasionKind.ANNIVERSARY and self._has_no_spouse():
            self._leave_out(column, text, _("They are married no more, so the wedding day was left out."))
            return
        if kind == OccasionKind.BIRTHDAY and self._is_too_old(date):
            self._cells.report(_("Nobody is that old, so the year was left out."), text)
            date = PartialDate(date.month, date.day)
        self._found.setdefault((str(kind), date, about), DatedOccasion(str(kind), date, label, about))

    def _is_too_old(self, date: PartialDate) -> bool:
        if self._today is None or date.year is None or date.month is None:
            return False
        return self._today.year - date.year > _OLDEST

    def _has_no_spouse(self) -> bool:
        """The spouse, the marital state or a note says so and nothing else."""
        elsewhere = (text for _slot, _column, text in self._cells.every(Field.EXTRA, Field.NOTE))
        return any(map(nothings.is_no_spouse, (*self._cells.said_otherwise, *elsewhere)))

    def _add_birth_parts(self) -> None:
        """Thunderbird writes year, month and day in three columns."""
        first = self._cells.first
        year, month, day = first(Field.BIRTH_YEAR), first(Field.BIRTH_MONTH), first(Field.BIRTH_DAY)
        if month and day:
            self._add(_PARTS, f"{year or '-'}-{month.zfill(2)}-{day.zfill(2)}", OccasionKind.BIRTHDAY)
        elif year:
            self._add(_PARTS, year, OccasionKind.BIRTHDAY)

    def _add_children(self) -> None:
        column = next((column for _slot, column, _text in self._cells.every(Field.CHILDREN)), _PARTS)
        for name, text in naming.children(self._cells):
            if text:
                self._add(column, text, OccasionKind.BIRTHDAY, about=name)

    def _event(self, slot: str, relatives: list[str], own: tuple[str, ...]) -> tuple[str, str, str]:
        """Google's Event 1 - Label; our own exports say kind and person exactly."""
        label = self._cells.first(Field.EVENT_LABEL, slot)
        exact = self._cells.first(Field.EVENT_KIND, slot)
        if exact:
            said = "" if label == event_word(exact) else label
            return exact, said, self._cells.first(Field.EVENT_ABOUT, slot)
        label = label.lstrip("* ")
        kind, about = labels.occasion(label, relatives, own)
        return kind, "" if label.lower() in _BARE else label, about

    def _read(self, column: int, text: str) -> PartialDate | None:
        try:
            day_first = self._order.day_first_in(column, has_dots=dates.has_dots(text))
            return dates.read(text, day_first=day_first, today=self._today)
        except dates.NotADate as error:
            self._leave_out(column, text, str(error))
            return None

    def _leave_out(self, column: int, text: str, reason: str) -> None:
        self._cells.report(reason, text)
        self._cells.keep(self._cells.heading(column) if column != _PARTS else "", text)


def _meaning(slot: str, heading: str, relatives: list[Related], name: Name) -> tuple[str, str]:
    """The kind of a dated column, and whose it is: the spouse's of this row for "Spouse birthday"."""
    kind, about = headings.dated(slot)
    if about:
        return kind, _named(about, relatives)
    return labels.occasion(heading, _names_of(relatives), (name.given,))


def _named(about: str, relatives: list[Related]) -> str:
    """The name of the relative that a heading means: the spouse, or the second child."""
    relation = labels.relation("".join(c for c in about if not c.isdigit()).strip())
    wanted = _PARTNERS if relation in _PARTNERS else (relation,)
    fitting = [person.name for person in relatives if person.relation in wanted]
    number = int("".join(c for c in about if c.isdecimal()) or 1)
    return fitting[number - 1] if 0 < number <= len(fitting) else about


def _names_of(relatives: list[Related]) -> list[str]:
    return [name for person in relatives for name in (person.name, person.name.partition(" ")[0])]
