"""A contact in the making: what the lines of one card have said so far."""

from cardkeeper.core.contact import (
    Address,
    ContactPoint,
    DatedOccasion,
    Name,
    Photo,
    Problem,
    Property,
    Related,
    Wish,
)
from cardkeeper.core.dates import PartialDate
from cardkeeper.formats import dates
from cardkeeper.formats.vcard.lines import Head


class Draft:
    """Collects; `assembly` decides. One for each card, filled by the handlers of `properties` and `events`.

    What a label in another line may explain is kept with its group ("item1") until all lines are read.
    """

    formatted_name = uid = organization = department = title = role = ""
    language = former_name = household = rev = ""
    name: Name | None = None
    photo: Photo | None = None
    died: PartialDate | None = None
    is_deceased: bool = False
    wants_no_mail: bool = False

    def __init__(self, line: int) -> None:
        self.line = line
        self.nicknames: list[str] = []
        self.phonetic: list[str] = []
        self.points: list[tuple[str, ContactPoint]] = []
        self.addresses: list[tuple[str, Address]] = []
        self.printed: list[tuple[Head, str]] = []
        self.occasions: list[tuple[str, DatedOccasion]] = []
        self.related: list[tuple[str, Related]] = []
        self.notes: list[str] = []
        self.categories: list[str] = []
        self.unknown: list[Property] = []
        self.wishes: list[Wish] = []
        self.labels: dict[str, str] = {}
        self.countries: dict[str, str] = {}
        self.bad: dict[str, str] = {}
        self.problems: list[Problem] = []

    def report(self, reason: str, text: str = "") -> None:
        """A part of the card was left out, and why."""
        self.problems.append(Problem(self.line, reason, text[:200], is_part=True))

    def keep(self, head: Head, value: str) -> None:
        """Keep a line we have no place for, so that it goes out as it came in."""
        self.unknown.append(Property(head.name, head.parameters, value, head.group))

    def date(self, head: Head, text: str, value: str) -> PartialDate | None:
        """The date of a line, or None; one that is not understood is reported and kept."""
        try:
            # Without keywords the reader's cache answers twice as fast.
            return dates.read(text, omit_year=head.omit_year) if head.omit_year else dates.read(text)
        except dates.NotADate as error:
            self.report(str(error), text)
            self.keep(head, value)
            return None
