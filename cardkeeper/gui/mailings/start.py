"""What another place hands over when somebody wants to begin a mailing there."""

from dataclasses import dataclass

from cardkeeper.services.mailings.mailing_records import Audience, Pick


@dataclass(frozen=True, slots=True)
class Start:
    """Begin one for these people, None for those still to be chosen, with these designs, none for good ones.

    Emit it as the state of the place: `went.emit("mailings", Start(...))`.
    """

    audience: Audience | None = None
    designs: tuple[Pick, ...] = ()
