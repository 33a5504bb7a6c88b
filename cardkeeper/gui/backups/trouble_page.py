"""One page of trouble: a picture, what happened, what is safe, the ways on, and the safety copies."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.backups.rows import CopiesModel, CopyDelegate, CopyRow
from cardkeeper.gui.backups.trouble_words import Trouble, details, trouble_of
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.gui.window_verbs import details_for_support
from cardkeeper.i18n import _
from cardkeeper.services.book.backups import Backup

_COLUMN = 560
_ROWS_SHOWN = 4


class TroublePage(QWidget):
    """`again` looks once more, `wanted` names a copy or another file to restore, `found` asks for a file."""

    again = Signal()
    wanted = Signal(Path)
    found = Signal()

    def __init__(
        self, reason: CardKeeperError, folder: Path, copies: Sequence[Backup], today: dt.date
    ) -> None:
        super().__init__()
        self._trouble = trouble_of(reason, has_copies=bool(copies))
        self._support = f"{details_for_support()}\n{details(reason, folder)}"
        self._model = CopiesModel()
        self._model.show(copies, (), today)
        self.view = RowView(self._model, CopyDelegate(), _("Safety copies"), uniform=True)
        self.primary = self._first_button(has_copies=bool(copies))
        column = QVBoxLayout()
        column.setSpacing(look.px(Space.RELATED))
        self._add_words(column)
        self._add_verbs(column, folder)
        if copies and self._trouble.copies_help:
            self._add_copies(column)
        self._add_support(column)
        self._centre(column)

    @property
    def trouble(self) -> Trouble:
        """What is said."""
        return self._trouble

    def restore_chosen(self) -> None:
        """Ask for the copy the keyboard is on, or the newest."""
        row_id = self.view.current_id or 1
        row = self._model.row(self._model.index_of(row_id).row())
        if isinstance(row, CopyRow):
            self.wanted.emit(row.backup.path)

    def _first_button(self, *, has_copies: bool) -> Button:
        if has_copies and self._trouble.copies_help:
            button = Button(_("Restore the newest copy"), v="primary", tall="action")
            button.clicked.connect(self.restore_chosen)
        else:
            button = Button(_("Look again"), v="primary", tall="action")
            button.clicked.connect(self.again)
        button.setDefault(True)
        return button

    def _add_words(self, column: QVBoxLayout) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(Sign(self._trouble.icon, self._trouble.token), 0, middle)
        column.addSpacing(look.px(10))
        headline = ParagraphLabel(
            self._trouble.headline, Type.DIALOG_TITLE, "text", centred=True, width=_COLUMN
        )
        column.addWidget(headline)
        column.addWidget(ParagraphLabel(self._trouble.sentence, Type.LEAD, centred=True, width=_COLUMN))
        column.addSpacing(look.px(8))

    def _add_verbs(self, column: QVBoxLayout, folder: Path) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.px(Space.RELATED))
        row.addStretch()
        row.addWidget(self.primary)
        if self.primary.words() != _("Look again"):
            again = Button(_("Look again"), tall="action")
            again.clicked.connect(self.again)
            row.addWidget(again)
        if self._trouble.can_be_found:
            find = Button(_("Show where the file is"), Icon.FOLDER, tall="action")
            find.clicked.connect(self.found)
            row.addWidget(find)
        row.addStretch()
        column.addLayout(row)
        where = _("The folder is {folder}").format(folder=folder)
        column.addWidget(ParagraphLabel(where, Type.META, centred=True, width=_COLUMN))

    def _add_copies(self, column: QVBoxLayout) -> None:
        column.addSpacing(look.px(8))
        panel = Panel()
        inside = QVBoxLayout(panel)
        inside.setContentsMargins(*(look.px(6),) * 4)
        rows = min(_ROWS_SHOWN, len(self._model.rows))
        self.view.setFixedHeight(rows * CopyDelegate().height(None) + look.px(4))
        self.view.opened.connect(lambda _id: self.restore_chosen())
        self.view.current_changed.connect(self._name_primary)
        self.view.select(1)
        inside.addWidget(self.view)
        column.addWidget(panel)

    def _name_primary(self, row_id: object) -> None:
        newest = row_id in (None, 1)
        self.primary.setText(_("Restore the newest copy") if newest else _("Restore this copy"))

    def _add_support(self, column: QVBoxLayout) -> None:
        copy = Button(_("Copy details for support"), v="link")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._support))
        column.addWidget(copy, 0, Qt.AlignmentFlag.AlignHCenter)

    def _centre(self, column: QVBoxLayout) -> None:
        inside = QWidget()
        inside.setMaximumWidth(look.px(_COLUMN + 80))
        column.setContentsMargins(*(look.px(Space.WIDE),) * 4)
        inside.setLayout(column)
        rows = QVBoxLayout()
        rows.addStretch(2)
        rows.addWidget(inside)
        rows.addStretch(3)
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        outer.addLayout(rows, 20)
        outer.addStretch(1)
