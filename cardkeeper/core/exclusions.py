"""Why somebody gets no card: every reason, in the order that counts (R11)."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from cardkeeper.core.holidays import holiday_name, keeps
from cardkeeper.core.kinds import Channel, OccasionKind
from cardkeeper.i18n import _

EVERYTHING = "all"
HAPPY = "happy"
"""What a suppression may cover besides one kind: everything, or all that congratulates (after a death)."""


class Reason(StrEnum):
    """The reasons of R11, in its order."""

    DECEASED = "deceased"
    DO_NOT_SEND = "do-not-send"
    HOLIDAY_NOT_KEPT = "holiday-not-kept"
    OPEN_PROBLEM = "open-problem"
    NO_ADDRESS = "no-address"
    OTHER_CHANNEL = "other-channel"
    DUPLICATE = "duplicate"


class AddressState(StrEnum):
    """What is known of the address a card would go to."""

    GOOD = "good"
    MISSING = "missing"
    BAD = "bad"


class ProblemDecision(StrEnum):
    """What was decided about courtesies while a problem is open."""

    NONE_OPEN = "none-open"
    WAIT = "wait"
    SEND_ANYWAY = "send-anyway"


class Suppression(NamedTuple):
    """A wish not to be written to; `what` is EVERYTHING, HAPPY or an occasion kind, both days included."""

    what: str = EVERYTHING
    first: dt.date | None = None
    last: dt.date | None = None

    def covers(self, kind: OccasionKind, day: dt.date) -> bool:
        """It forbids a card of this kind that would be there on `day`."""
        if (self.first and day < self.first) or (self.last and day > self.last):
            return False
        return self.what in (EVERYTHING, kind) or (self.what == HAPPY and kind.is_happy)


@dataclass(frozen=True, slots=True)
class Candidate:
    """What R11 asks of a recipient and the card that is planned. `celebrates` None is unknown."""

    kind: OccasionKind
    arrive_by: dt.date
    is_deceased: bool = False
    suppressions: tuple[Suppression, ...] = ()
    holiday: str = ""
    celebrates: frozenset[str] | None = None
    problem: ProblemDecision = ProblemDecision.NONE_OPEN
    address: AddressState = AddressState.GOOD
    channel: Channel = Channel.MAIL
    is_duplicate: bool = False


class Exclusion(NamedTuple):
    """One reason and the sentence that tells it."""

    reason: Reason
    sentence: str


def exclusions(candidate: Candidate) -> tuple[Exclusion, ...]:
    """All reasons against this card, the one that counts first; none when it may be sent (R11)."""
    found = ((reason, sentence(candidate)) for reason, sentence in _CHECKS)
    return tuple(Exclusion(reason, text) for reason, text in found if text)


def _deceased(candidate: Candidate) -> str:
    return _("Has died.") if candidate.is_deceased else ""


def _do_not_send(candidate: Candidate) -> str:
    asked = next((s for s in candidate.suppressions if s.covers(candidate.kind, candidate.arrive_by)), None)
    if asked is None:
        return ""
    if asked.what == HAPPY:
        return _("There was a death in the family, so this card waits.")
    if asked.what == EVERYTHING:
        return _("Asked for no cards at this time.") if asked.last else _("Asked for no cards.")
    return _("Asked for no cards of this kind.")


def _holiday_not_kept(candidate: Candidate) -> str:
    if not candidate.holiday or keeps(candidate.celebrates, candidate.holiday):
        return ""
    name = holiday_name(candidate.holiday)
    if candidate.celebrates is None:
        return _("We don't know whether they keep this holiday: {holiday}.").format(holiday=name)
    return _("Doesn't keep this holiday: {holiday}.").format(holiday=name)


def _open_problem(candidate: Candidate) -> str:
    if candidate.problem is not ProblemDecision.WAIT or not candidate.kind.waits_for_problem:
        return ""
    return _("A problem is still open, so this card waits for your decision.")


def _no_address(candidate: Candidate) -> str:
    # A card handed over in person needs no address.
    if candidate.channel is Channel.BY_HAND or candidate.address is AddressState.GOOD:
        return ""
    if candidate.address is AddressState.BAD:
        return _("Mail doesn't arrive at this address.")
    return _("No street, so no envelope.")


def _other_channel(candidate: Candidate) -> str:
    return _OTHER_WAYS[candidate.channel]() if candidate.channel in _OTHER_WAYS else ""


def _duplicate(candidate: Candidate) -> str:
    return _("Already gets this card with somebody else.") if candidate.is_duplicate else ""


_OTHER_WAYS: dict[Channel, Callable[[], str]] = {
    Channel.CALL: lambda: _("Prefers a call."),
    Channel.VISIT: lambda: _("Prefers a visit."),
    Channel.EMAIL: lambda: _("Prefers an email."),
}
_CHECKS: tuple[tuple[Reason, Callable[[Candidate], str]], ...] = (
    (Reason.DECEASED, _deceased),
    (Reason.DO_NOT_SEND, _do_not_send),
    (Reason.HOLIDAY_NOT_KEPT, _holiday_not_kept),
    (Reason.OPEN_PROBLEM, _open_problem),
    (Reason.NO_ADDRESS, _no_address),
    (Reason.OTHER_CHANNEL, _other_channel),
    (Reason.DUPLICATE, _duplicate),
)
