"""What the columns of a table mean: by their headings, by each other, and without these by their cells."""

import re
from collections.abc import Callable, Sequence

from cardkeeper.core import countries
from cardkeeper.formats import dates, person_names, places
from cardkeeper.formats.table import headings
from cardkeeper.formats.table.model import Field, Mapping, Table, Target

OUR_MARK = "CardKeeper UID"

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.\w+")
_PHONE = re.compile(r"\+?[\d ()/.\-]{7,}")
_URL = re.compile(r"(?:https?://|www\.)\S+")
_STREET = re.compile(r".*[^\W\d_]{2,}.*\b\d+\s?[a-zA-Z]?(?:,.*)?|\d+[a-zA-Z]?,?\s+[^\W\d_]{2,}.*")
_SAMPLE = 200
# A column is what most of its cells are.
_MOST = 0.7
_YES_OR_NO = 3


def guess_mapping(table: Table) -> Mapping:
    """The likely meaning of each column; people may change it. What nobody can tell is kept as it is."""
    if table.has_headings:
        targets = [_by_heading(table, index) for index in range(len(table.headings))]
        _settle_names(table, targets)
        _settle_addresses(targets)
    else:
        targets = _by_content(table)
    return Mapping(tuple(targets), tidies=OUR_MARK not in table.headings)


def _by_heading(table: Table, index: int) -> Target | None:
    heading, cells = table.headings[index], table.column(index)[:_SAMPLE]
    target = headings.target_of(heading) if heading else None
    if target is not None or not cells:
        return target
    if headings.is_left_out(heading):
        # "Private" is yes and no in Outlook, and a phone number in a sheet made by hand.
        return None if len(set(cells)) <= _YES_OR_NO or "-" in heading else Target(Field.EXTRA)
    if headings.is_title(heading):
        is_courtesy = _share(cells, person_names.is_title) >= _MOST
        return Target(Field.PREFIX if is_courtesy else Field.TITLE)
    return _sole(cells) or Target(Field.EXTRA)


def _settle_names(table: Table, targets: list[Target | None]) -> None:
    """ "Name" beside "Vorname" is the surname; a table that names nobody names them in its first words."""
    fields = [target.field if target else None for target in targets]
    if Field.NAME in fields:
        index = fields.index(Field.NAME)
        heading = table.headings[index]
        if Field.GIVEN in fields and Field.FAMILY not in fields and headings.is_bare_name(heading):
            targets[index] = Target(Field.FAMILY)
        elif Field.FAMILY in fields and Field.GIVEN not in fields and headings.is_bare_first_name(heading):
            targets[index] = Target(Field.GIVEN)
        return
    if not {Field.GIVEN, Field.FAMILY, Field.ORGANIZATION, Field.NICKNAME} & set(fields):
        extra = (i for i, field in enumerate(fields) if field is Field.EXTRA and _are_words(table.column(i)))
        index = next(extra, -1)
        if index >= 0:
            targets[index] = Target(Field.NAME)


def _settle_addresses(targets: list[Target | None]) -> None:
    """ "Address" is the street where the town has a column of its own."""
    town = {t.slot for t in targets if t and t.field in (Field.LOCALITY, Field.POSTAL_CODE)}
    street = {t.slot for t in targets if t and t.field is Field.STREET}
    for index, target in enumerate(targets):
        if target and target.field is Field.ADDRESS and target.slot in town - street:
            targets[index] = Target(Field.STREET, target.slot)


def _by_content(table: Table) -> list[Target | None]:
    targets: list[Target | None] = []
    for index in range(len(table.headings)):
        cells = table.column(index)[:_SAMPLE]
        found = _sole(cells) or _placed(cells) or _dated(cells, targets)
        targets.append(found or (Target(Field.EXTRA) if cells else None))
    words = [i for i, t in enumerate(targets) if t == Target(Field.EXTRA) and _are_words(table.column(i))]
    if len(words) > 1 and words[1] == words[0] + 1 and _are_single(table, words[:2]):
        targets[words[0]], targets[words[1]] = Target(Field.GIVEN), Target(Field.FAMILY)
    elif words:
        targets[words[0]] = Target(Field.NAME)
    return targets


def _sole(cells: Sequence[str]) -> Target | None:
    """What shows by itself, whatever the heading: e-mails, web pages."""
    if cells and _share(cells, _EMAIL.fullmatch) >= _MOST:
        return Target(Field.EMAIL)
    return Target(Field.URL) if cells and _share(cells, _URL.fullmatch) >= _MOST else None


def _placed(cells: Sequence[str]) -> Target | None:
    if not cells:
        return None
    towns = [places.split_town(cell) for cell in cells]
    if sum(bool(town.postal_code) for town in towns) / len(cells) >= _MOST:
        is_bare = sum(bool(town.locality) for town in towns) / len(cells) < 0.5
        return Target(Field.POSTAL_CODE if is_bare else Field.LOCALITY)
    if _share(cells, countries.code_of) >= _MOST:
        return Target(Field.COUNTRY)
    if _share(cells, _is_date) >= _MOST:
        return None
    if _share(cells, _PHONE.fullmatch) >= _MOST:
        return Target(Field.PHONE)
    return Target(Field.STREET) if _share(cells, _STREET.fullmatch) >= _MOST else None


def _dated(cells: Sequence[str], before: Sequence[Target | None]) -> Target | None:
    """The first dates are taken for birthdays, as that is what people keep lists of."""
    if not cells or _share(cells, _is_date) < _MOST or Target(Field.BIRTHDAY) in before:
        return None
    return Target(Field.BIRTHDAY)


def _is_date(cell: str) -> bool:
    if dates.numeric_pair(cell):
        return True
    try:
        found = dates.read(cell)
    except dates.NotADate:
        return False
    return found is not None and found.month is not None


def _are_words(cells: Sequence[str]) -> bool:
    return bool(cells) and _share(cells[:_SAMPLE], lambda cell: any(c.isalpha() for c in cell)) >= _MOST


def _are_single(table: Table, columns: Sequence[int]) -> bool:
    return all(_share(table.column(i)[:_SAMPLE], lambda cell: " " not in cell) >= _MOST for i in columns)


def _share(cells: Sequence[str], test: Callable[[str], object]) -> float:
    return sum(bool(test(cell)) for cell in cells) / len(cells)
