"""One person: their names and how to address them, their ways, and since when they are a customer."""

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from cardkeeper.core import greetings, names
from cardkeeper.core.addressees import addressee
from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.contact import Name
from cardkeeper.core.dates import LeapRule, PartialDate
from cardkeeper.core.kinds import Channel, Tone
from cardkeeper.core.merge import clean
from cardkeeper.core.recipients import Recipient, written_for
from cardkeeper.core.units import UnitKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due.circle import Circle, UnitRef
from cardkeeper.services.importing import match_keys
from cardkeeper.services.people import addresses, since
from cardkeeper.services.touch import thanks
from cardkeeper.store import models
from cardkeeper.store.connection import records
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.PEOPLE | Touched.OCCASIONS | Touched.CARDS
_NAME = ("prefix", "given", "additional", "family", "suffix", "goes_by", "former_name", "formatted_name")
_OWN_WORDS = ("salutation", "addressee")
_FILED_BY = frozenset({*_NAME, "name_order", "language"})
_CHOICES: Mapping[str, type[names.NameOrder | names.Formality | Tone | Channel | LeapRule]] = {
    "name_order": names.NameOrder,
    "formality": names.Formality,
    "tone": Tone,
    "preferred_channel": Channel,
    "leap_rule": LeapRule,
}
_TEXTS = frozenset({*_NAME, *_OWN_WORDS, "pronunciation", "language", "tier", "source", "note"})
_FLAGS = frozenset({"observes_birthdays", "never_print_age"})


class Greeting(NamedTuple):
    """How somebody is greeted, as the cards have it; `warning` is a sentence when that should be read over.

    `own` is the user's own wording and `own_for` the names it was typed for.
    """

    text: str
    lines: tuple[str, ...]
    own: str
    own_for: str
    is_outdated: bool
    warning: str


def edit(person_id: int, version: int, today: dt.date, **values: Any) -> Change:
    """Change what is known of one person, by the names of the columns of `person`.

    `since` (a PartialDate or None) is when they became a customer, `celebrates` the keys of the holidays they
    keep (None for unknown). Raises ChangedElsewhere, CardKeeperError when no name would be left, ValueError
    for a column that is not edited here or a value it does not take.
    """
    with writing(_("Edit {name}").format(name=shown_name(person_id)), _TOUCHED) as book:
        book.expect_version(models.Person, person_id, version)
        change(book, person_id, today, **values)
        book.ids = (person_id,)
    return book.change()


def change(book: Writing, person_id: int, today: dt.date, **values: Any) -> None:
    """Change what is known of one person inside a command that does more."""
    before = _row(person_id)
    columns = _columns(before, dict(values))
    after = before | columns
    if _FILED_BY & columns.keys():
        _refuse_nobody(after)
        columns["sort_name"] = names.sort_key(_person(after), after["company"])
    for word in _OWN_WORDS:
        if word in values:
            columns[f"{word}_for"] = _written_for(after) if columns[word] else ""
    book.update(models.Person, [person_id], **columns)
    if "since" in values:
        since.keep_anniversary(book, person_id, before, values["since"])
        _welcome(book, person_id, today, values["since"])
    addresses.follow(book, [person_id], today)


def _welcome(book: Writing, person_id: int, today: dt.date, begun: PartialDate | None) -> None:
    """Somebody who was sent to us and is a customer now earns their referrer a second thank-you (R24)."""
    if begun is not None and not begun.starts_after(today):
        thanks.welcome(book, [person_id], today, begun)


def refile(book: Writing, person_id: int) -> None:
    """Sort somebody anew after the company changed, which is all the name some customers have."""
    book.flush()
    row = _row(person_id)
    _refuse_nobody(row)
    book.update(models.Person, [person_id], sort_name=names.sort_key(_person(row), row["company"]))


def make_customer(ids: Sequence[int], today: dt.date) -> Change:
    """Make customers of people who were known as somebody's relatives, from today on."""
    with writing(_("Make a customer"), _TOUCHED) as book:
        fresh = [id_ for id_ in ids if not _row(id_)["is_customer"]]
        book.update(models.Person, fresh, is_customer=1)
        for id_ in fresh:
            if _row(id_)["since_year"] is None:
                change(book, id_, today, since=PartialDate.of(today))
        match_keys.keep(book, fresh)
        thanks.welcome(book, fresh, today)
        book.ids = tuple(fresh)
    return book.change()


def greeting(person_id: int, *, language: str = "en") -> Greeting:
    """How this person is greeted and what stands on the envelope, with a warning when the words are stale."""
    circle = Circle([person_id])
    recipient = circle.recipient(UnitRef(UnitKind.PERSON, person_id))
    record = circle.people[person_id]
    return told(recipient, record.person.salutation, record.person.salutation_for, language)


def told(recipient: Recipient, own: str, own_for: str, language: str) -> Greeting:
    """The greeting and envelope of a receiver, beside the user's own wording."""
    said, lines = greetings.salutation(recipient, language), addressee(recipient, language)
    is_stale = bool(own) and greetings.is_outdated(own_for, recipient)
    warning = said.finding or lines.finding
    return Greeting(said.text or "", lines.lines, own, own_for, is_stale, warning)


def shown_name(person_id: int) -> str:
    """The name as the window shows it."""
    row = _row(person_id)
    return names.display_name(_person(row), row["company"])


def _row(person_id: int) -> dict[str, Any]:
    found = records(_PERSON, person_id)
    if not found:
        raise CardKeeperError(_("This customer is not there any more. Nothing was changed."))
    return found[0]


_PERSON = """
SELECT person.*, ifnull((SELECT organisation.name FROM employment
  JOIN organisation ON organisation.id = organisation_id
  WHERE employment.person_id = person.id AND employment.deleted_at IS NULL AND employment.until IS NULL
  ORDER BY employment.id LIMIT 1), '') AS company
FROM person WHERE person.id = ? AND deleted_at IS NULL
"""


def _columns(before: Mapping[str, Any], values: dict[str, Any]) -> dict[str, Any]:
    """The columns to write for the values given."""
    columns: dict[str, Any] = {}
    for name, value in values.items():
        columns |= _column(name, value)
    renamed = {name for name in _NAME[:5] if columns.get(name, before[name]) != before[name]}
    if renamed and "formatted_name" not in columns:
        parts = {**before, **columns}
        columns["formatted_name"] = str(Name(*(parts[part] for part in _PARTS)))
    if "family" in renamed and before["family"] and "former_name" not in columns:
        columns["former_name"] = _former(before["former_name"], before["family"], columns["family"])
    return columns


_PARTS = ("given", "family", "additional", "prefix", "suffix")


def _column(name: str, value: Any) -> dict[str, Any]:
    if name == "note":
        return {name: value}
    if name in _TEXTS:
        return {name: clean(value)}
    if name in _CHOICES:
        return {name: str(_CHOICES[name](value)) if value else ""}
    if name in _FLAGS:
        return {name: int(value)}
    if name == "celebrates":
        return {name: None if value is None else json.dumps(list(value))}
    if name == "since":
        return since.columns(value)
    raise ValueError(f"not edited here: {name}")


def _former(known: str, left: str, new: str) -> str:
    """Every surname somebody had, the one they bear again taken out."""
    every = [*(name.strip() for name in known.split(",")), left]
    return ", ".join(dict.fromkeys(name for name in every if name and name != new))


def _person(row: Mapping[str, Any]) -> names.Person:
    return names.Person(
        Name(*(row[part] for part in _PARTS)),
        row["formatted_name"],
        row["goes_by"],
        names.NameOrder(row["name_order"]),
        row["language"],
        deceased=bool(row["deceased"]),
    )


def _written_for(row: Mapping[str, Any]) -> str:
    return written_for(Recipient(people=(_person(row),), company=row["company"]))


def _refuse_nobody(row: Mapping[str, Any]) -> None:
    if _person(row).is_nameless and not row["company"]:
        raise CardKeeperError(
            _("Without a name and a company nobody could find this customer. Nothing was changed.")
        )
