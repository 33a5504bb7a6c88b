"""Earlier batches: what was printed when, with its cards; print it again, the same to the byte (R21)."""

import dataclasses

from PySide6.QtCore import QSize, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QPixmap
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QStackedLayout, QWidget

from cardkeeper import paths
from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import ask, look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.printing import fronts, making
from cardkeeper.gui.printing.history_rows import (
    BatchDelegate,
    Batches,
    BatchListRow,
    ItemDelegate,
    ItemListRow,
    Items,
)
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.thumbs import Thumbs
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.printing import batches
from cardkeeper.services.printing.batches import BatchRow

_Role = QDialogButtonBox.ButtonRole
_MOST = 500
_LEFT, _RIGHT, _HIGH = 290, 470, 420


class _Lists(QWidget):
    """Both lists, as high as is good where there is room: they scroll by themselves."""

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(_LEFT + _RIGHT), look.px(_HIGH)))


class HistoryDialog(Dialog):
    """`again_wanted` tells a batch and the number of its card to begin with, `answer_wanted` a batch."""

    again_wanted = Signal(object, int)
    answer_wanted = Signal(object)

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Earlier batches"),
            _("Every card prints again exactly as it was."),
            key="batches",
            memory=session.memory,
            parent=parent,
        )
        self._session = session
        self._thumbs = Thumbs(Darkroom(session, self))
        self.batches = RowView(Batches(self), BatchDelegate(), _("Earlier batches"), uniform=True)
        delegate = ItemDelegate(self._picture)
        self.items = RowView(Items(self), delegate, _("Cards of this batch"), uniform=True)
        self._thumbs.arrived.connect(self.items.viewport().update)
        self._lay_out_lists()
        self._add_buttons()
        self.batches.current_changed.connect(lambda _id: self._show_items())
        self.items.current_changed.connect(lambda _id: self._tell())
        session.changed.connect(self._follow)
        self.reload()

    def reload(self) -> None:
        """Read the batches anew; the chosen one stays chosen."""
        locale = settings.load().language
        found = batches.history(_MOST)
        model = self.batches.rows
        if isinstance(model, Batches):
            model.set_rows(BatchListRow(batch.id, batch, locale) for batch in found)
        self._pages.setCurrentIndex(0 if found else 1)
        if found and self.batches.current_id is None:
            self.batches.select(found[0].id)
        self._show_items()

    @property
    def batch(self) -> BatchRow | None:
        """The chosen one."""
        row = self.batches.rows.row(self.batches.currentIndex().row()) if self.batches.current_id else None
        return row.batch if isinstance(row, BatchListRow) else None

    def _show_items(self) -> None:
        batch, model = self.batch, self.items.rows
        if isinstance(model, Items):
            found = fronts.of_batch(batch.id) if batch else []
            model.set_rows(ItemListRow(each.item.id, each) for each in found)
            if found and self.items.current_id is None:
                self.items.select(found[0].item.id)
        self._tell()

    def _tell(self) -> None:
        batch, card = self.batch, self._card()
        for button in (self._again, self._open):
            button.setEnabled(batch is not None)
        self._answer.setVisible(batch is not None and batch.state == "open")
        self.from_card.setVisible(card is not None and card.card.item.position > 1)
        if card is not None:
            self.from_card.setText(_("Print again from {name}").format(name=card.card.item.recipient))

    def _card(self) -> ItemListRow | None:
        index = self.items.currentIndex()
        row = self.items.rows.row(index.row()) if index.isValid() else None
        return row if isinstance(row, ItemListRow) else None

    def _print_from(self, *, card: bool) -> None:
        batch, chosen = self.batch, self._card()
        if batch is not None:
            first = chosen.card.item.position if card and chosen is not None else 1
            self.accept()
            self.again_wanted.emit(batch, first)

    def _ask(self) -> None:
        batch = self.batch
        if batch is not None:
            self.accept()
            self.answer_wanted.emit(batch)

    def _open_files(self) -> None:
        """The PDFs once more, in the system's viewer."""
        batch = self.batch
        if batch is None:
            return
        folder = paths.cache_dir() / "print"
        work = self._session.run(lambda progress: making.files_again(batch, folder, progress), writes=False)
        work.done.connect(_open_all)
        work.failed.connect(self._fail)

    def _fail(self, reason: Exception) -> None:
        ask.fail(self, str(reason))

    def _follow(self, change: Change) -> None:
        if change.touched & Touched.CARDS:
            self.reload()

    def _picture(self, row: ItemListRow, height: int) -> QPixmap:
        return self._thumbs.get(dataclasses.replace(row.card.front, height=height))

    def _lay_out_lists(self) -> None:
        lists = _Lists()
        row = QHBoxLayout(lists)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(12))
        self.batches.setMinimumSize(look.px(_LEFT), look.px(200))
        self.items.setMinimumSize(look.px(300), look.px(200))
        row.addWidget(self.batches, 2)
        row.addWidget(Hairline(upright=True))
        row.addWidget(self.items, 3)
        nothing = EmptyState(
            Sign(Icon.PRINTER_DUO, "text2"),
            _("Nothing was printed yet"),
            _("What you print stays here, card by card, as it was."),
        )
        self._pages = QStackedLayout()
        self._pages.addWidget(lists)
        self._pages.addWidget(nothing)
        self.content.addLayout(self._pages, 1)
        self.content.addStrut(look.px(_LEFT + _RIGHT))

    def _add_buttons(self) -> None:
        self._open = Button(_("Open as PDF"), Icon.PDF)
        self._answer = Button(_("Did they all come out well?"), v="link")
        self.foot.insertWidget(0, self._open)
        self.foot.insertWidget(1, self._answer)
        self.from_card = self.add_button("", _Role.ActionRole, v="ghost")
        self._again = self.add_button(_("Print again"), _Role.ActionRole, v="primary", icon=Icon.PRINTER_BOLD)
        self.add_button(_("Close"), _Role.RejectRole)
        self._open.clicked.connect(self._open_files)
        self._answer.clicked.connect(self._ask)
        self.from_card.clicked.connect(lambda: self._print_from(card=True))
        self._again.clicked.connect(lambda: self._print_from(card=False))


def _open_all(files: object) -> None:
    if isinstance(files, list):
        for path in files:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
