"""A field for a day to be kept, typed in any way, with a line that says what it will be."""

from collections.abc import Callable

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.customers import words
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import DateField


class DayField(DateField):
    """`kind` gives what is kept on it, as chosen now."""

    def __init__(self, session: Session, said: str, kind: Callable[[], OccasionKind]) -> None:
        self._today, self._kind = session.today, kind
        super().__init__(said, self.understood, self.echo)

    def understood(self, typed: str) -> PartialDate:
        """Raises ValueError, with a sentence, for what is no such day."""
        return words.parse_date(typed, self._today(), future_ok=not self._kind().is_yearly)

    def echo(self, _date: PartialDate) -> str:
        """What is typed, in words: "November 23, 1979. Turns 47 this year."."""
        return words.echo_date(self.line.text(), self._today(), self._kind())

    def reason(self) -> str:
        """Why it is not understood, empty for nothing typed."""
        try:
            if self.line.text().strip():
                self.understood(self.line.text())
        except ValueError as reason:
            return str(reason)
        return ""
