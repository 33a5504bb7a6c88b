"""When we last spoke, when we last did anything, who is getting quiet, whom to thank (R22 to R24)."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from cardkeeper.i18n import _

TIER_DAYS: Mapping[str, int] = {"A": 30, "B": 90, "C": 180, "D": 365}
DAYS_WITHOUT_TIER = 90
CHECK_BACK_DAYS = 14


class TouchKind(StrEnum):
    """What happened between us and a customer."""

    CALL = "call"
    VISIT = "visit"
    EMAIL = "email"
    MESSAGE = "message"
    LETTER = "letter"
    CARD = "card"
    MAILING = "mailing"

    @property
    def is_personal(self) -> bool:
        """It was meant for this one person; a card of a mailing went to everybody."""
        return self is not TouchKind.MAILING


@dataclass(frozen=True, slots=True)
class Touch:
    """One contact. For paper `day` is the day it was mailed or handed over; None when it only was printed."""

    kind: TouchKind
    day: dt.date | None


@dataclass(frozen=True, slots=True)
class Clocks:
    """The last personal contact and the last touch of any kind; None when there was none (R22)."""

    last_personal: dt.date | None = None
    last_touch: dt.date | None = None


def clocks(touches: Iterable[Touch]) -> Clocks:
    """Both clocks of a customer; what was printed but never mailed counts for neither (R22)."""
    happened = [(touch.day, touch.kind.is_personal) for touch in touches if touch.day is not None]
    personal = max((day for day, is_personal in happened if is_personal), default=None)
    return Clocks(personal, max((day for day, _personal in happened), default=None))


def interval(tier: str) -> int:
    """How many days may pass between personal contacts of a tier (A 30, B 90, C 180, D 365)."""
    return TIER_DAYS.get(tier.upper(), DAYS_WITHOUT_TIER)


def quiet_score(
    today: dt.date, tier: str, last_personal: dt.date | None, customer_since: dt.date | None
) -> float | None:
    """Days since the last personal contact over the tier's interval; 1 and more is quiet (R23).

    Never contacted: since they became a customer. None when that is unknown too.
    """
    since = last_personal or customer_since
    return None if since is None else max(0, (today - since).days) / interval(tier)


def check_referral(referred: int, referrer: int, referred_by: Mapping[int, int | None], *, name: str) -> None:
    """Refuse a referral that leads back to itself (R24).

    `referred_by` maps a person's id to the id of who sent them. `name` is the referred person's, for the
    sentence. Raises ValueError with that sentence.
    """
    if referred == referrer:
        raise ValueError(_("Nobody can refer themselves. Choose who sent this customer to you."))
    passed: set[int] = set()
    above: int | None = referrer
    while above is not None and above not in passed:
        if above == referred:
            circle = _("That would go round in a circle: it was {name} who sent you the other customer.")
            raise ValueError(circle.format(name=name))
        passed.add(above)
        above = referred_by.get(above)


@dataclass(frozen=True, slots=True)
class Thanks:
    """A thank-you card for a referrer, due on a day; `step` 1 is for the name, 2 for the new customer."""

    step: int
    due_on: dt.date


def referral_thanks(referred_on: dt.date, became_customer_on: dt.date | None = None) -> tuple[Thanks, ...]:
    """The cards a referral plans: one at once, a second when the referred one becomes a customer (R24).

    Who was a customer already when the referral was noted gives no reason for a second card.
    """
    first = Thanks(1, referred_on)
    if became_customer_on is None or became_customer_on <= referred_on:
        return (first,)
    return first, Thanks(2, became_customer_on)
