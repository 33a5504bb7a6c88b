"""The dialog of these lists: people at the near side, and what can be done about the chosen one beside it."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.gui import ask, look
from cardkeeper.gui.keeping.aside import Aside
from cardkeeper.gui.keeping.undo_line import UndoLine
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.views.people import PeopleList, PersonLine
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.empty import EmptyState
from cardkeeper.i18n import _

_ROOM = QSize(880, 560)

GoTo = Callable[[int], object]


class ListDialog(Dialog):
    """Subclasses read the rows in the worker (`work`, `take`) and make the form of one (`form`).

    `go_to` is told whose page is wanted; `nobody` stands there when the list is empty.
    """

    def __init__(
        self,
        session: Session,
        words: tuple[str, str],
        go_to: GoTo,
        nobody: EmptyState,
        *,
        key: str,
        parent: QWidget,
    ) -> None:
        super().__init__(*words, key=key, memory=session.memory, parent=parent)
        self.session, self._go_to, self._nobody = session, go_to, nobody
        self.rows = PeopleList(words[0])
        self.above = QHBoxLayout()
        self.aside = Aside()
        self.undo_line = UndoLine(session, self)
        self._wanted = 0
        self._put_in()
        self.rows.current_changed.connect(lambda _id: self._show_form())
        self.rows.opened.connect(lambda _id: self.aside.begin())
        self.aside.left.connect(self.rows.setFocus)
        session.changed.connect(self._follow)
        session.undone.connect(lambda _change: self.aside.drop())

    def work(self) -> Callable[[], object]:
        """What the worker reads."""
        raise NotImplementedError

    def take(self, found: object) -> None:
        """Show what was read."""
        raise NotImplementedError

    def form(self, row_id: int) -> FixForm | None:
        """What can be done about a row."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        room = QSize(look.px(_ROOM.width()), look.px(_ROOM.height()))
        return super().sizeHint().expandedTo(room)

    def reload(self) -> None:
        work = self.work()
        task = self.session.run(lambda _progress: work(), writes=False)
        task.done.connect(self._take)
        task.failed.connect(self._fail)

    def choose(self, row_id: int) -> None:
        """Begin with this row, once it is read."""
        self._wanted = 0 if self.rows.select(row_id) else row_id

    def open_person(self, person_id: int) -> None:
        """Their page takes the place of the dialog."""
        self.accept()
        self._go_to(person_id)

    def _take(self, found: object) -> None:
        self.take(found)
        ids = [row.id for row in self.rows.model_.rows if isinstance(row, PersonLine)]
        if self._wanted in ids:
            self.choose(self._wanted)
        elif ids and self.rows.current_id is None:
            self.rows.select(ids[0])
        for widget in (self.rows, self.aside, self._headline, self._sentence):
            widget.setVisible(bool(ids))
        self._nobody.setVisible(not ids)
        self._show_form()
        if ids and not self.aside.isAncestorOf(self.focusWidget() or self):
            self.rows.setFocus()

    def _show_form(self) -> None:
        self.aside.show_line(self.rows.model_.line(self.rows.current_id), self.form)

    def _follow(self, _change: Change) -> None:
        self.reload()

    def _fail(self, reason: object) -> None:
        ask.fail(self, str(reason))

    def _put_in(self) -> None:
        self._nobody.hide()
        self.above.setSpacing(look.px(8))
        self.content.addLayout(self.above)
        self.content.addWidget(self.rows, 1)
        self.content.addWidget(self._nobody, 1)
        # The list has all the height there is, not only what it asks for.
        self._column.setStretchFactor(self.content, 1)
        self.set_side(self.aside)
        self.foot.insertWidget(0, self.undo_line, 1)
        self.add_button(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
