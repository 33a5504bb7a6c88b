"""The cells of one row by what they mean, and the problems found in them."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from cardkeeper.core.contact import Problem, Property
from cardkeeper.formats.table import nothings
from cardkeeper.formats.table.model import Field, Mapping, Row, Table
from cardkeeper.formats.vcard.lines import escaped, parameter_value
from cardkeeper.i18n import _

# The line of a vCard that carries a column we have no place for.
KEPT = "X-CARDKEEPER-FIELD"


class Cells:
    """One row; blank cells are not there. `kept` collects what has no place.

    `said_otherwise` is what stood in a column for something else: "divorced" for the spouse.
    """

    def __init__(self, row: Row, table: Table, mapping: Mapping) -> None:
        self.line = row.line
        self.tidies = mapping.tidies
        self.problems: list[Problem] = []
        self.kept: list[Property] = []
        self.said_otherwise: list[str] = []
        self._headings = table.headings
        self._found: dict[Field, list[tuple[str, int, str]]] = {}
        for column, (text, target) in enumerate(zip(row.cells, mapping.columns, strict=False)):
            if target is not None and (plain := text.strip()) and self._tells(target.field, column, plain):
                self._found.setdefault(target.field, []).append((target.slot, column, plain))

    def first(self, field: Field, slot: str | None = None) -> str:
        """The text of the first such cell, of a slot if one is named; "" without one."""
        cells = self._found.get(field)
        if cells is None:
            return ""
        return next((text for found, _column, text in cells if slot is None or found == slot), "")

    def every(self, *fields: Field) -> Iterator[tuple[str, int, str]]:
        """Slot, column and text of all such cells in the order of their columns."""
        found = [cell for field in fields if field in self._found for cell in self._found[field]]
        if len(found) > 1:
            found.sort(key=itemgetter(1))
        return iter(found)

    def texts(self, field: Field) -> list[str]:
        return [text for _slot, _column, text in self._found.get(field, ())]

    def slots(self, fields: Sequence[Field]) -> list[str]:
        """The slots of all such cells, each once."""
        return list(dict.fromkeys(slot for slot, _column, _text in self.every(*fields)))

    @property
    def is_empty(self) -> bool:
        return not self._found

    def _tells(self, field: Field, column: int, text: str) -> bool:
        """What is no name and no place goes on no envelope: it is kept beside the person."""
        if not self.tidies:
            return True
        if nothings.is_blank(field, text):
            return False
        if not nothings.says_other(field, text):
            return True
        self.keep(self.heading(column), text)
        self.said_otherwise.append(text)
        if field in nothings.PLACES:
            self.report(_("“{text}” is no address, so it was left out.").format(text=text), text)
        return False

    def heading(self, column: int) -> str:
        return self._headings[column] if column < len(self._headings) else ""

    def report(self, reason: str, text: str) -> None:
        """A part of the row was left out, and why."""
        self.problems.append(Problem(self.line, reason, text[:200], is_part=True))

    def keep(self, label: str, text: str) -> None:
        """Keep a cell under its heading."""
        self.kept.append(Property(KEPT, f"LABEL={parameter_value(label)}" if label else "", escaped(text)))
