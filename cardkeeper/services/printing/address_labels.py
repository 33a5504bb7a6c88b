"""Address labels for chosen customers, one for each household and place (R10), as on envelopes.

Fitting the text brings the press along: reading whose labels there are, and writing them, is for the worker.
"""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from cardkeeper.core.address_choice import AddressEntry
from cardkeeper.core.addressees import addressee
from cardkeeper.core.addressing import address_block, missing_parts
from cardkeeper.core.contact import Address
from cardkeeper.core.folding import fold
from cardkeeper.core.names import Person
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.units import Envelope, Reachable, UnitKind, envelopes
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.book import files, settings
from cardkeeper.services.due import mail_addresses
from cardkeeper.services.due.circle import Circle, UnitRef, shown
from cardkeeper.services.printing import label_sheets

_ON_SHEET = ("adult", "child")
"""Who shares the household's label; lodgers get their own."""


class Label(NamedTuple):
    """One label: whose it is, in words, and its lines with the language they are in."""

    name: str
    lines: tuple[str, ...]
    language: str


class Labels(NamedTuple):
    """What there is to print, in the order of the customers; and the names of those without an address."""

    labels: tuple[Label, ...]
    without: tuple[str, ...]


def of(person_ids: Sequence[int], today: dt.date) -> Labels:
    """The labels for these people, as their envelopes would be addressed today (R12 to R15).

    The dead get none; who has no address that can be used is told.
    """
    circle, shop = Circle(person_ids), settings.load()
    asked = [id_ for id_ in person_ids if id_ in circle.people and not circle.people[id_].person.deceased]
    made: list[Label] = []
    without: list[str] = []
    for envelope in envelopes(_reachable(circle, asked, today)):
        label = _label(circle, envelope, today, shop)
        if label is None:
            without += [circle.name_of(id_) for id_ in envelope.person_ids]
        else:
            made.append(label)
    return Labels(tuple(made), tuple(without))


def render(
    labels: Sequence[Label], product: str, used: Collection[int] = (), progress: Progress = no_progress
) -> bytes:
    """A PDF of label sheets, those in `used` (from 0) being gone from the first one.

    Raises CardKeeperError naming the customer whose address does not go onto such a label, and for no labels.
    """
    from cardkeeper.press.labels import LabelJob, LabelSetup, check_labels, render_labels

    if not labels:
        raise CardKeeperError(_("There is no address to print. Enter one for the customers you chose."))
    sheet, setup = label_sheets.sheet(product), LabelSetup(frozenset(used))
    jobs = [LabelJob(label.lines, label.language) for label in labels]
    for label, findings in zip(labels, check_labels(jobs, sheet, setup), strict=True):
        for finding in findings:
            if finding.blocks:
                raise CardKeeperError(
                    _("The label of {name} cannot be printed: {reason} Nothing was saved.").format(
                        name=label.name, reason=finding.message
                    )
                )
    return render_labels(jobs, sheet, setup, progress)


def write(
    path: Path,
    labels: Sequence[Label],
    product: str,
    used: Collection[int] = (),
    progress: Progress = no_progress,
) -> Path:
    """Save the labels as a PDF; gives its place. Raises what `render` raises, and CannotWrite."""
    files.write(path, render(labels, product, used, progress))
    return path


def _reachable(circle: Circle, person_ids: Sequence[int], today: dt.date) -> list[Reachable]:
    """Where each of them gets mail; the same place written down twice in a household is one."""
    places: dict[tuple[int, str], int] = {}
    found: list[Reachable] = []
    for id_ in person_ids:
        home, entry = circle.home_of(id_), _entry(circle, id_, today)
        shares = home is not None and any(id_ in home.ids(role) for role in _ON_SHEET)
        if home is None or not shares or entry is None or entry.address.kind == "work":
            found.append(Reachable(id_))
        else:
            key = (home.id, _place(entry.address))
            found.append(Reachable(id_, home.id, places.setdefault(key, entry.id)))
    return found


def _entry(circle: Circle, person_id: int, today: dt.date) -> AddressEntry | None:
    return mail_addresses.choose(circle, UnitRef(UnitKind.PERSON, person_id), today).entry


def _place(where: Address) -> str:
    return fold(f"{where.street} {where.po_box} {where.extended} {where.postal_code} {where.locality}")


def _label(circle: Circle, envelope: Envelope, today: dt.date, shop: settings.ShopSettings) -> Label | None:
    entry = _entry(circle, envelope.person_ids[0], today)
    if entry is None or any(part.blocks for part in missing_parts(entry.address, shop.country)):
        return None
    unit = _unit(circle, envelope)
    with_children = unit.kind is UnitKind.HOUSEHOLD and any(map(circle.is_child, envelope.person_ids))
    recipient = circle.recipient(unit, with_children=with_children)
    if unit.kind is UnitKind.HOUSEHOLD:
        recipient = replace(recipient, people=_adults_there(circle, unit, entry, today) or recipient.people)
    attention = entry.attention or recipient.attention
    lines = addressee(replace(recipient, attention=attention), shop.language).lines
    block = address_block(lines, entry.address, shop.country, language=shop.language)
    name = shown(recipient) or circle.name_of(envelope.person_ids[0])
    return Label(name, tuple(block), recipient.language_or(shop.language))


def _adults_there(circle: Circle, unit: UnitRef, entry: AddressEntry, today: dt.date) -> tuple[Person, ...]:
    """Those of the household who get their mail at this place."""
    place, found = _place(entry.address), []
    for record in circle.adults(unit):
        theirs = _entry(circle, record.id, today)
        if theirs is not None and _place(theirs.address) == place:
            found.append(record.person)
    return tuple(found)


def _unit(circle: Circle, envelope: Envelope) -> UnitRef:
    """Several of a household are addressed as the household; one of them by name, a child in care."""
    first = envelope.person_ids[0]
    adults = circle.adults(UnitRef(UnitKind.HOUSEHOLD, first, envelope.household_id))
    if envelope.household_id is not None and len(envelope.person_ids) > 1 and adults:
        return UnitRef(UnitKind.HOUSEHOLD, adults[0].id, envelope.household_id)
    home = circle.home_of(first)
    return UnitRef(UnitKind.PERSON, first, home.id if home else None, circle.is_child(first))
