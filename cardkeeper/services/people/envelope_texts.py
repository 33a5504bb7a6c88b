"""Names and addresses of customers as lines of text, for the clipboard and other programs."""

import datetime as dt
from collections.abc import Sequence

from cardkeeper.core.addressees import addressee
from cardkeeper.core.addressing import address_block
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.core.units import UnitKind
from cardkeeper.services.book import settings
from cardkeeper.services.due import mail_addresses
from cardkeeper.services.due.circle import Circle, UnitRef
from cardkeeper.services.people.parties import chunks


def names(ids: Sequence[int], progress: Progress = no_progress) -> list[str]:
    """The names of these customers as lists show them, in their order."""
    found: dict[int, str] = {}
    for chunk in chunks(ids):
        circle = Circle(chunk)
        found |= {id_: circle.name_of(id_) for id_ in chunk}
        progress(len(found), len(ids))
    return [found[id_] for id_ in ids if found.get(id_)]


def addresses(ids: Sequence[int], today: dt.date, progress: Progress = no_progress) -> dict[int, str]:
    """Name and address as on an envelope mailed today (R13 to R15), in their order, of those who have one."""
    shop = settings.load()
    found: dict[int, str] = {}
    done = 0
    for chunk in chunks(ids):
        circle = Circle(chunk)
        for id_ in chunk:
            unit = UnitRef(UnitKind.PERSON, id_)
            chosen = mail_addresses.choose(circle, unit, today).entry
            if chosen is not None:
                lines = addressee(circle.recipient(unit), shop.language).lines
                found[id_] = "\n".join(address_block(lines, chosen.address, shop.country))
        done += len(chunk)
        progress(done, len(ids))
    return {id_: found[id_] for id_ in ids if id_ in found}
