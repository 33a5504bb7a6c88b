"""List models: a short one that holds its rows and headings, a long one that holds ids and fetches pages."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

from cardkeeper.gui.painting.marks import Tone
from cardkeeper.gui.widgets.labels import tip

Index = QModelIndex | QPersistentModelIndex

# The role under which a delegate gets the whole row at once.
ROW = int(Qt.ItemDataRole.UserRole)
_PAGE = 200
_PAGES_KEPT = 16
_FEW = 4


class HasId(Protocol):
    """A row as services hand it out."""

    @property
    def id(self) -> int: ...


Row = TypeVar("Row", bound=HasId)


@dataclass(frozen=True, slots=True)
class Heading:
    """A row that names the rows below it; nobody can select it."""

    words: str
    count: int | None = None
    note: str = ""
    tone: Tone | None = None


class PaintedModel(QStringListModel, Generic[Row]):
    """What all lists share: one value per row for the delegate, sentences for screen readers.

    Subclasses say in words what a row is: `name` (also for jumping to by typing), `sentence`, `status`.
    Only the number of rows is kept on Qt's side, as so many empty strings: laying out a list asks for it once
    per row, which at 100,000 rows takes 8 ms there and 200 ms through Python.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._take: Callable[[], None] = _nothing
        # Connected before any view can be: when views hear of the reset, the new rows are in place.
        self.modelReset.connect(self._settle)

    def _reset(self, count: int, take: Callable[[], None]) -> None:
        """Another `count` of rows; `take` puts them in place after views have noted where they are."""
        self._take = take
        self.setStringList([""] * count)

    def _settle(self) -> None:
        self._take()

    def row(self, number: int) -> Row | Heading | None:
        """The row itself; None when it has gone from the book since the ids were read."""
        raise NotImplementedError

    def name(self, row: Row) -> str:
        raise NotImplementedError

    def sentence(self, row: Row) -> str:
        """The row read out whole (section 8)."""
        return self.name(row)

    def status(self, row: Row) -> str:
        return ""

    def hint(self, row: Row) -> str:
        """The tool tip."""
        return ""

    def index_of(self, row_id: int) -> QModelIndex:
        """Where the row with this id is; an index that is not valid when it is nowhere."""
        raise NotImplementedError

    def id_of(self, number: int) -> int | None:
        """The id of the row at a position; None for a heading."""
        row = self.row(number)
        return None if row is None or isinstance(row, Heading) else row.id

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.row(index.row())
        if role == ROW or row is None:
            return row
        if isinstance(row, Heading):
            return _heading_data(row, role)
        words = self._words(row, role)
        return words or None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        seen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        heading = isinstance(self.row(index.row()), Heading)
        return seen if heading else seen | Qt.ItemFlag.ItemIsSelectable

    def _words(self, row: Row, role: int) -> str:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.name(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.sentence(row)
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return self.status(row)
        return tip(self.hint(row)) if role == Qt.ItemDataRole.ToolTipRole else ""


def _nothing() -> None:
    """There is nothing to put in place yet."""


def _heading_data(heading: Heading, role: int) -> str | None:
    spoken = ", ".join(part for part in (heading.words, str(heading.count or ""), heading.note) if part)
    words = {
        # Without a display text nobody lands on a heading by typing.
        int(Qt.ItemDataRole.DisplayRole): "",
        int(Qt.ItemDataRole.AccessibleTextRole): spoken,
    }
    return words.get(role)


class RowsModel(PaintedModel[Row]):
    """A short list, a week or a batch, that holds its rows, with headings among them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row | Heading] = []
        self._places: dict[int, int] = {}

    @property
    def rows(self) -> Sequence[Row | Heading]:
        return self._rows

    def set_rows(self, rows: Iterable[Row | Heading]) -> None:
        """Show other rows; the view keeps selection and place by id."""
        new = list(rows)

        def take() -> None:
            self._rows = new
            self._places = {row.id: n for n, row in enumerate(new) if not isinstance(row, Heading)}

        self._reset(len(new), take)

    def replace(self, row: Row) -> None:
        """One row has changed."""
        number = self._places[row.id]
        self._rows[number] = row
        self.dataChanged.emit(self.index(number), self.index(number))

    def row(self, number: int) -> Row | Heading | None:
        return self._rows[number]

    def index_of(self, row_id: int) -> QModelIndex:
        number = self._places.get(row_id)
        return QModelIndex() if number is None else self.index(number)


class IdListModel(PaintedModel[Row]):
    """A list of any length: all ids, and the rows of the pages somebody looks at.

    `fetch` gets up to 200 ids and returns their rows in any order, without those that are gone. `locate`
    finds the position of the first name that starts with a text at or after a position (-1: none), so that
    typing in a list of 100,000 does not read them all.
    """

    def __init__(
        self,
        fetch: Callable[[Sequence[int]], Iterable[Row]],
        *,
        locate: Callable[[str, int], int] | None = None,
        page: int = _PAGE,
        parent: QObject | None = None,
    ) -> None:
        """`page` is how many rows are fetched at once, fewer where a row takes many queries."""
        super().__init__(parent)
        self._fetch, self._locate, self._page = fetch, locate, page
        self._ids: Sequence[int] = ()
        self._places: dict[int, int] | None = None
        self._looked_for = 0
        self._pages: OrderedDict[int, dict[int, Row]] = OrderedDict()

    @property
    def ids(self) -> Sequence[int]:
        return self._ids

    def set_ids(self, ids: Sequence[int], first: Iterable[Row] = ()) -> None:
        """Show other rows, or the same ones read again; the view keeps selection and place by id. `first` are
        the rows of the first page, where they were read with the ids.
        """
        read = {row.id: row for row in first}

        def take() -> None:
            self._ids, self._places, self._looked_for = ids, None, 0
            self._pages.clear()
            if read:
                self._pages[0] = read

        self._reset(len(ids), take)

    def row(self, number: int) -> Row | Heading | None:
        page = number // self._page
        if page not in self._pages:
            wanted = self._ids[page * self._page : (page + 1) * self._page]
            self._pages[page] = {row.id: row for row in self._fetch(wanted)}
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page].get(self._ids[number])

    def id_of(self, number: int) -> int | None:
        return self._ids[number]

    def refresh(self) -> None:
        """The same rows, but what they show may have changed."""
        self._pages.clear()
        if self._ids:
            self.dataChanged.emit(self.index(0), self.index(len(self._ids) - 1))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Without reading the row: there are no headings among ids."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return shown | Qt.ItemFlag.ItemIsSelectable

    def index_of(self, row_id: int) -> QModelIndex:
        number = self._place_of(row_id)
        return QModelIndex() if number is None else self.index(number)

    def _place_of(self, row_id: int) -> int | None:
        """A few are looked for one by one; for many, of 100,000 perhaps, a table is made."""
        if self._places is None:
            self._looked_for += 1
            if self._looked_for <= _FEW:
                return self._ids.index(row_id) if row_id in self._ids else None
            self._places = {known: number for number, known in enumerate(self._ids)}
        return self._places.get(row_id)

    def match(
        self,
        start: Index,
        role: int,
        value: Any,
        hits: int = 1,
        flags: Qt.MatchFlag = Qt.MatchFlag.MatchStartsWith,
    ) -> list[QModelIndex]:
        if self._locate is None or role != Qt.ItemDataRole.DisplayRole or hits != 1:
            return super().match(start, role, value, hits, flags)
        for begin in (max(start.row(), 0), 0):
            number = self._locate(str(value), begin)
            if number >= 0:
                return [self.index(number)]
        return []
