"""How the dates of a table to import are read: guessed from all of them, or said by hand."""

from dataclasses import replace
from typing import NamedTuple

from cardkeeper.core import date_words
from cardkeeper.core.dates import PartialDate
from cardkeeper.formats import dates, table
from cardkeeper.formats.table import Mapping, Table
from cardkeeper.formats.table.model import DateOrder


class DateQuestion(NamedTuple):
    """What a date such as 03/04/1985 means: "3 April" or "March 4"; `evidence` is a sentence, may be empty.

    `is_open` says that nothing in the file decides.
    """

    column: int
    sample: str
    day_first: str
    month_first: str
    is_day_first: bool
    evidence: str
    is_open: bool


class TableDates:
    """`order` is how they are read now; what was said by hand outlives every guess."""

    def __init__(self, order: DateOrder) -> None:
        self.order = order
        self._default_day_first = order.day_first
        self._chosen: bool | None = None

    def guessed(self, rows: Table, mapping: Mapping) -> DateOrder:
        """The order these rows tell, with what was said by hand."""
        order = table.guess_date_order(rows, mapping, default_day_first=self._default_day_first)
        if self._chosen is None:
            return order
        return replace(order, day_first=self._chosen, is_ambiguous=False)

    def put_day_first(self, day_first: bool) -> None:
        """03/04/1985 is the third of April, or March the fourth."""
        self._chosen = day_first
        self.order = replace(self.order, day_first=day_first, is_ambiguous=False)

    def question(self, locale: str) -> DateQuestion | None:
        """What the numbers in the dates mean, where they can mean two things."""
        for index, text in self.order.doubtful.items():
            pair = dates.numeric_pair(text)
            if pair and index not in self.order.exceptions:
                return self._asked(index, text, pair, locale)
        return None

    def _asked(self, index: int, text: str, pair: tuple[int, int], locale: str) -> DateQuestion:
        first, second = pair
        return DateQuestion(
            index,
            text,
            date_words.known_parts(PartialDate(second, first), locale),
            date_words.known_parts(PartialDate(first, second), locale),
            self.order.day_first,
            self.order.evidence if not self.order.is_ambiguous else "",
            self.order.is_ambiguous,
        )
