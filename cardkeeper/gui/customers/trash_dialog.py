"""Recently deleted: who is in it, how long they stay, and the ways back and out."""

from functools import partial

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.core import date_words
from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import ask, look
from cardkeeper.gui.carrying_out import carry_out, watched
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.views import delegate
from cardkeeper.gui.views.delegate import RowDelegate, RowState
from cardkeeper.gui.views.model import IdListModel
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import trash
from cardkeeper.services.book.trash import DeletedRow
from cardkeeper.services.people import customers


class DeletedModel(IdListModel[DeletedRow]):
    """The customers in Recently deleted, the newest first."""

    def name(self, row: DeletedRow) -> str:
        return row.name

    def sentence(self, row: DeletedRow) -> str:
        return f"{row.name}, {days_left(row)}"


class DeletedDelegate(RowDelegate):
    """A name, and when it goes for good."""

    side_margin = 0

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if isinstance(row, DeletedRow):
            inner = area.adjusted(look.px(14), 0, -look.px(14), 0)
            delegate.two_lines(painter, inner, row.name, days_left(row))


def days_left(row: DeletedRow) -> str:
    """ "Deleted May 3, 21 days left"."""
    day = date_words.short_month_day(row.deleted_on, words.locale())
    left = ngettext("{n} day left", "{n} days left", row.days_left).format(n=row.days_left)
    return _("Deleted {day}, {left}").format(day=day, left=left)


class TrashDialog(Dialog):
    """Bring back is undoable; what goes for good is asked first, for nothing brings it back."""

    def __init__(self, session: Session, *, parent: QWidget) -> None:
        super().__init__(
            _("Recently deleted"),
            _("Customers stay here for 30 days, with everything that belongs to them."),
            key="trash",
            memory=session.memory,
            parent=parent,
        )
        self._session = session
        self.model = DeletedModel(lambda ids: trash.rows_of(ids, session.today()))
        self.view = RowView(self.model, DeletedDelegate(), _("Recently deleted"), many=True, uniform=True)
        self.view.take_height(300, 140)
        self._nobody = EmptyState(
            Sign(Icon.NOBODY_DUO, "text2"),
            _("Nobody is here"),
            _("Whoever you delete waits here, in case it was a mistake."),
        )
        self.content.addWidget(self._nobody)
        self.content.addWidget(self.view)
        self.restore = Button(_("Bring back"), Icon.CAME_BACK)
        self.forget = Button(_("Delete for good"), v="danger")
        for number, button in enumerate((self.restore, self.forget)):
            self.foot.insertWidget(number, button)
        self.add_button(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.restore.clicked.connect(self._restore)
        self.forget.clicked.connect(self._forget)
        self.view.opened.connect(lambda _id: self._restore())
        session.changed.connect(self._follow)
        self._reload()

    def _restore(self) -> None:
        ids = self.view.selected_ids()
        n = len(ids)
        if ids:
            said = ngettext("Bring back {n} customer", "Bring back {n} customers", n).format(n=n)
            carry_out(self, self._session, said, partial(customers.restore, ids), number=n)

    def _forget(self) -> None:
        ids = self.view.selected_ids()
        number = len(ids)
        question = ngettext("Delete {n} customer for good?", "Delete {n} customers for good?", number).format(
            n=number
        )
        explanation = _("Their notes, dates and cards go too. Nothing brings them back.")
        if ids and ask.confirm(self, question, self.forget.words(), explanation):
            today = self._session.today()
            said = ngettext("Delete {n} customer for good", "Delete {n} customers for good", number)
            # One takes longer than a click may: the whole book is looked through for what is theirs.
            task = watched(
                self.parentWidget() or self,
                self._session,
                said.format(n=number),
                lambda progress: trash.empty(today, ids, progress),
            )
            task.done.connect(self._session.apply)

    def _follow(self, change: Change) -> None:
        if change.touched & Touched.PEOPLE:
            self._reload()

    def _reload(self) -> None:
        ids = customers.deleted()
        self.model.set_ids(ids)
        if ids and self.view.current_id is None:
            self.view.select(ids[0])
        self._nobody.setVisible(not ids)
        self.view.setVisible(bool(ids))
        for button in (self.restore, self.forget):
            button.setEnabled(bool(ids))


def open_trash(window: QWidget, session: Session) -> TrashDialog:
    """Show Recently deleted."""
    dialog = TrashDialog(session, parent=window)
    dialog.open()
    return dialog
