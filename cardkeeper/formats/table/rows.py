"""Rows to contacts, by a mapping that people may have changed."""

import datetime as dt
import re
from collections.abc import Iterator

from cardkeeper.core.contact import Contact, Problem, Property, Wish
from cardkeeper.core.name_words import has_lost_letters
from cardkeeper.formats import deaths, name_parts, wishes
from cardkeeper.formats.person_names import Called
from cardkeeper.formats.table import naming, reaching
from cardkeeper.formats.table.cells import Cells
from cardkeeper.formats.table.dating import Dates
from cardkeeper.formats.table.model import DateOrder, Field, Mapping, Row, Table
from cardkeeper.formats.vcard.lines import Head, parted
from cardkeeper.i18n import _

_SYSTEM_GROUPS = frozenset({"mycontacts", "my contacts", "starred", "starred in android"})
_STATUS = re.compile(r"(?:(?:customer|client|contact|mail|mailing|record|kunden)[- ]?)?status", re.IGNORECASE)
_MARRIED = re.compile(r"\b(?:mrs|frau|mme|madame|sra|señora)\b", re.IGNORECASE)


def contacts(
    table: Table, mapping: Mapping, order: DateOrder, today: dt.date | None = None
) -> Iterator[Contact | Problem]:
    """The people of a table, each followed by the problems of its row.

    `today` is needed for years of two digits. A row that names nobody is one Problem; a date that is not
    understood is a Problem with `is_part`, and its text is kept.
    """
    return (entry for _line, entry in entries(table, mapping, order, today))


def entries(
    table: Table, mapping: Mapping, order: DateOrder, today: dt.date | None = None
) -> Iterator[tuple[int, Contact | Problem]]:
    """The same, with the line of the file that each is from."""
    for row in table.rows:
        if _has_too_many(row, table):
            reason = _("This row has {cells} cells where the headings are {headings}.")
            counts = reason.format(cells=len(row.cells), headings=len(table.headings))
            yield row.line, Problem(row.line, counts, _shown(row))
            continue
        cells = Cells(row, table, mapping)
        if cells.is_empty:
            continue
        contact = _contact(cells, Dates(cells, order, today))
        if contact is None:
            yield (
                row.line,
                Problem(row.line, _("This row has no name, company, email or phone."), _shown(row)),
            )
            continue
        yield row.line, contact
        yield from ((row.line, problem) for problem in cells.problems)


def _contact(cells: Cells, dates: Dates) -> Contact | None:
    called = naming.called(cells)
    if not called.formatted:
        return None
    is_married = bool(_MARRIED.search(called.household) or cells.first(Field.ANNIVERSARY))
    related = naming.relatives(cells, called.partner, is_married=is_married)
    occasions = dates.occasions(called.name, related)
    died, has_died = dates.died()
    for slot, column, text in cells.every(Field.EXTRA):
        cells.keep(_extra_label(cells, column, slot), text)
    _report(cells, called)
    contact = Contact(
        called.formatted,
        called.name,
        uid=cells.first(Field.UID),
        nickname=", ".join(cells.texts(Field.NICKNAME)),
        organization=cells.first(Field.ORGANIZATION) or called.organization,
        department=cells.first(Field.DEPARTMENT),
        title=cells.first(Field.TITLE),
        points=tuple(reaching.points(cells)),
        addresses=tuple(reaching.addresses(cells)),
        occasions=occasions,
        related=tuple(related),
        note="\n".join(dict.fromkeys(cells.texts(Field.NOTE))),
        categories=tuple(_categories(cells)),
        language=cells.first(Field.LANGUAGE),
        unknown=(*(_property(text) for text in cells.texts(Field.PROPERTY)), *cells.kept),
        died=died,
        pronunciation=" ".join(cells.texts(Field.PRONUNCIATION)),
        former_name=cells.first(Field.FORMER_NAME),
        household=called.household,
        rev=cells.first(Field.REV),
        is_deceased=died is None and (has_died or _is_said_dead(cells)),
        wants_no_mail=_wants_no_mail(cells),
        wishes=tuple(_wishes(cells)),
    )
    return name_parts.told(contact, [called.aside])[0]


def _report(cells: Cells, called: Called) -> None:
    """What is doubtful about a name, for somebody to look at."""
    if cells.tidies and has_lost_letters(called.formatted):
        cells.report(_("This name seems to have lost letters. Please put them right."), called.formatted)
    if called.may_be_two:
        cells.report(_("Two people? One came in. Please look at the name."), cells.first(Field.NAME))
    if called.aside.remark:
        cells.keep("", called.aside.remark)
        cells.report(name_parts.beside(called.aside.remark), called.aside.remark)


def _wants_no_mail(cells: Cells) -> bool:
    said = any(not wishes.is_denied(text) for text in cells.texts(Field.NO_MAIL))
    return said or wishes.is_marked(cells.first(Field.NAME))


def _wishes(cells: Cells) -> Iterator[Wish]:
    """What our own column says; what it does not say in our form is kept as it is."""
    for text in cells.texts(Field.NO_CARDS):
        for part in text.split(";"):
            wish = wishes.understood(part)
            if wish is not None:
                yield wish
            elif part.strip():
                cells.keep("", part.strip())


def _is_said_dead(cells: Cells) -> bool:
    """The name bears a mark, or a status, a note or the cell of the birthday says nothing else."""
    extras = cells.every(Field.EXTRA)
    status = [text for slot, at, text in extras if _STATUS.fullmatch(_extra_label(cells, at, slot).strip())]
    dates = cells.texts(Field.BIRTHDAY)
    said = any(map(deaths.is_said, (*status, *dates, *cells.texts(Field.NOTE))))
    return said or deaths.is_marked(cells.first(Field.NAME))


def _categories(cells: Cells) -> Iterator[str]:
    """VIP of "* myContacts ::: VIP" (Google), "VIP;Golf" (Outlook) and "VIP, Golf"."""
    seen: set[str] = set()
    for text in cells.texts(Field.CATEGORIES):
        mark = next((mark for mark in (":::", ";", ",") if mark in text), ":::")
        for word in text.split(mark):
            category = word.strip().removeprefix("* ")
            if category and category.lower().lstrip("* ") not in _SYSTEM_GROUPS and category not in seen:
                seen.add(category)
                yield category


def _extra_label(cells: Cells, column: int, slot: str) -> str:
    return cells.first(Field.EXTRA_LABEL, slot) if slot else cells.heading(column)


def _property(line: str) -> Property:
    """A line we wrote ourselves, for a vCard property we have no place for."""
    text, value = parted(line)
    head = Head(text)
    return Property(head.name, head.parameters, value, head.group)


def _has_too_many(row: Row, table: Table) -> bool:
    """A row that has shifted would put a town into the birthday."""
    return any(cell.strip() for cell in row.cells[len(table.headings) :])


def _shown(row: Row) -> str:
    return " | ".join(cell.strip() for cell in row.cells if cell.strip())[:200]
