"""A part of a customer's page: its title, its rows, and what can be done with them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.gui import icons, look
from cardkeeper.gui.customers.editing import Editor
from cardkeeper.gui.customers.fitted import NEW, FittedDelegate, FittedList
from cardkeeper.gui.customers.section_head import SectionHead
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.model import Heading, RowsModel
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.i18n import _
from cardkeeper.services.people.customer_page import CustomerPage


class Choice(NamedTuple):
    """An entry of a menu; None as icon leaves the place free."""

    words: str
    act: Callable[[], object]
    icon: Icon | None = None


class Section(QWidget):
    """Rows about one customer. Subclasses fill them, and say how one is edited, added and deleted."""

    def __init__(
        self,
        session: Session,
        title: str,
        model: RowsModel[Any],
        delegate: FittedDelegate,
        *,
        act: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.session, self.model = session, model
        self.page: CustomerPage | None = None
        self.rows = FittedList(model, delegate, title)
        self.head = SectionHead()
        self.rule = _rule()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))
        self._column.addWidget(self.rule)
        self._column.addLayout(self.head)
        self._column.addWidget(self.rows)
        self.head.tell(title, act)
        self.head.act.clicked.connect(self.add)
        self.rows.add_wanted.connect(self.add)
        self.rows.edit_wanted.connect(self.edit)
        self.rows.delete_wanted.connect(self.delete)
        self.rows.menu_wanted.connect(lambda row_id, at: pop_up(self, self.choices(row_id), at))

    def fill(self, page: CustomerPage) -> Iterable[Any]:
        """The rows for a customer."""
        raise NotImplementedError

    def new_row(self) -> object:
        """The row that stands for the one being added; its id is NEW."""
        raise NotImplementedError

    def editor(self, row_id: int) -> Editor | None:
        """What a row is edited with; NEW is one to add. None when it cannot be edited."""
        return None

    def erased(self, row_id: int) -> Change | None:
        """Take a row out of the book."""
        return None

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        """The menu of a row; None is a line."""
        return ()

    def show_page(self, page: CustomerPage) -> None:
        """Show a customer, or the same one read again; what is being edited stays open."""
        if self.page is None or self.page.id != page.id:
            self.rows.close_editor()
        self.page = page
        self._refill()

    def edit(self, row_id: int) -> None:
        """Open the editor of a row in its place."""
        editor = self.editor(row_id) if self.page is not None else None
        if editor is None:
            return
        self.rows.close_editor()
        self._refill(with_new=row_id == NEW)
        editor.removed.connect(lambda: self.delete(row_id))
        self.rows.open_editor(row_id, editor)
        editor.closed.connect(self._refill)

    def add(self) -> None:
        """Open an editor for a new one."""
        self.edit(NEW)

    def delete(self, row_id: int) -> None:
        """Take a row out; Undo brings it back."""
        self.rows.close_editor()
        if row_id == NEW:
            self._refill()
            return
        index = self.model.index_of(row_id)
        row = self.model.row(index.row()) if index.isValid() else None
        change = self.erased(row_id)
        if change is not None:
            what = "" if row is None or isinstance(row, Heading) else self.model.name(row)
            told = change.message or _("{what} is removed.").format(what=what)
            self.session.apply(replace(change, message=told))

    def add_notice(self, notice: QWidget) -> None:
        """Something to be looked at, above the rows."""
        self._column.insertWidget(self._column.indexOf(self.rows), notice)

    def set_headless(self) -> None:
        """Rows alone, without a title on show."""
        self.head.hide()
        self._column.setSpacing(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._column.setSpacing(look.px(6))

    def _refill(self, *, with_new: bool = False) -> None:
        if self.page is None:
            return
        rows = list(self.fill(self.page))
        editor = self.rows.editor
        if with_new or (editor is not None and self.rows.edited_id == NEW):
            # What was saved while typing is still the row being added.
            saved = editor.row_id if editor is not None else 0
            rows = [row for row in rows if row.id not in (saved, NEW)]
            rows.append(self.new_row())
        elif editor is not None:
            rows = _in_place(self.model, rows)
        self.model.set_rows(rows)


def _in_place(model: RowsModel[Any], rows: list[Any]) -> list[Any]:
    """In the order on show: nothing moves under somebody's hands while they type."""
    places = {row.id: number for number, row in enumerate(model.rows) if not isinstance(row, Heading)}
    return sorted(rows, key=lambda row: places.get(row.id, len(places)))


def _rule() -> QWidget:
    """A line that parts a section from the one above, shown where there is one."""
    rule = QWidget()
    below = QVBoxLayout(rule)
    below.setContentsMargins(0, 0, 0, look.px(8))
    below.addWidget(Hairline())
    rule.hide()
    return rule


def pop_up(parent: QWidget, choices: Sequence[Choice | None], at: QPoint) -> None:
    """A menu at a place on the screen, where there is anything to choose."""
    if choices:
        menu(parent, choices).popup(at)


def menu(parent: QWidget, choices: Sequence[Choice | None]) -> QMenu:
    """A menu that goes when it closes."""
    made = QMenu(parent)
    made.aboutToHide.connect(made.deleteLater)
    for choice in choices:
        if choice is None:
            made.addSeparator()
            continue
        action = made.addAction(choice.words.replace("&", "&&"))
        if choice.icon is not None:
            action.setIcon(icons.qicon(choice.icon))
        action.triggered.connect(choice.act)
    return made
