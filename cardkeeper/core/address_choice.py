"""Which of somebody's addresses a card goes to (R14), and why, in words."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate
from cardkeeper.i18n import _


@dataclass(frozen=True, slots=True)
class AddressEntry:
    """An address with what decides whether it is used. A season is two month-and-days, both included.

    `season_from` later than `season_until` runs over New Year. `mail_here` is a work address where they want
    their mail. `bad_since` is the day mail came back or a list said so, until somebody corrects the address.
    `attention` is a line of its own above it.
    """

    id: int
    address: Address
    mail_here: bool = False
    valid_from: dt.date | None = None
    valid_until: dt.date | None = None
    season_from: PartialDate | None = None
    season_until: PartialDate | None = None
    bad_since: dt.date | None = None
    bad_reason: str = ""
    verified_on: dt.date | None = None
    attention: str = ""

    @property
    def is_seasonal(self) -> bool:
        return self.season_from is not None and self.season_until is not None


class AddressChoice(NamedTuple):
    """The address chosen and the reason, a sentence; no entry when none can be used.

    `passed_over` holds the id and the reason of each that would have come first, or was all there was.
    """

    entry: AddressEntry | None
    reason: str
    passed_over: tuple[tuple[int, str], ...] = ()


def choose(entries: Sequence[AddressEntry], arrive_by: dt.date, pinned: int | None = None) -> AddressChoice:
    """The address for a card arriving on `arrive_by`; `pinned` is the id chosen for this occasion (R14)."""
    refused = {entry.id: reason for entry in entries if (reason := _unusable(entry, arrive_by, pinned))}
    usable = [entry for entry in entries if entry.id not in refused]
    passed_over = tuple((entry_id, reason) for entry_id, reason in refused.items() if reason)
    for candidates, reason in _preferences(usable, arrive_by, pinned):
        if candidates:
            return AddressChoice(_best(candidates), reason, passed_over)
    return AddressChoice(None, _why_none(entries, refused), passed_over)


def in_season(entry: AddressEntry, day: dt.date) -> bool:
    """The day lies in the season; one from November to March runs over New Year."""
    if entry.season_from is None or entry.season_until is None:
        return False
    start, end = entry.season_from.month_day, entry.season_until.month_day
    if start is None or end is None:
        return False
    today = day.month * 100 + day.day
    return start <= today <= end if start <= end else today >= start or today <= end


def _preferences(
    usable: Sequence[AddressEntry], day: dt.date, pinned: int | None
) -> Iterable[tuple[list[AddressEntry], str]]:
    """R14's order; out of season, a seasonal address is none."""
    yield [e for e in usable if e.id == pinned], _("Chosen for this card.")
    yield [e for e in usable if in_season(e, day)], _("Where they are at that time of year.")
    all_year = [e for e in usable if not e.is_seasonal]
    yield (
        [e for e in all_year if e.address.kind == "work" and e.mail_here],
        _("They take their mail at work."),
    )
    yield [e for e in all_year if e.address.preferred], _("Their preferred address.")
    yield [e for e in all_year if e.address.kind == "home"], _("Their home.")
    yield (
        [e for e in all_year if e.address.kind == "work"],
        _("Their work, because there is no home address."),
    )
    yield all_year, _("The only address there is.")


def _best(candidates: Sequence[AddressEntry]) -> AddressEntry:
    """Of equals the preferred one, then the one verified last, then the first."""
    return max(candidates, key=lambda e: (e.address.preferred, e.verified_on or dt.date.min))


def _unusable(entry: AddressEntry, day: dt.date, pinned: int | None) -> str:
    """Why an address cannot be used that day; an empty text when it can."""
    if entry.address.is_blank:
        return _("It is empty.")
    if entry.bad_since is not None:
        return entry.bad_reason.strip() or _("Mail came back from there.")
    if entry.valid_until is not None and day > entry.valid_until:
        return _("They have moved away from there.")
    if entry.valid_from is not None and day < entry.valid_from:
        return _("They are not there yet.")
    if entry.is_seasonal and not in_season(entry, day) and entry.id != pinned:
        return _("They are not there at that time of year.")
    return ""


def _why_none(entries: Sequence[AddressEntry], refused: dict[int, str]) -> str:
    if not entries or all(entry.address.is_blank for entry in entries):
        return _("No address yet, so no envelope.")
    reasons = [refused[entry.id] for entry in entries if entry.id in refused and not entry.address.is_blank]
    return _("No address to use. {reason}").format(reason=reasons[0])
