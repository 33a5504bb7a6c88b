"""Earlier batches: what was printed when, with its cards; print it again, the same to the byte (R21)."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QStackedLayout, QWidget

from cardkeeper import paths
from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import ask, made_files
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.printing import making
from cardkeeper.gui.printing.batch_lists import WIDE, BatchLists
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.i18n import _

_Role = QDialogButtonBox.ButtonRole


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
        self.lists = BatchLists(session)
        self._lay_out_lists()
        self._add_buttons()
        self.lists.chosen.connect(self._tell)
        session.changed.connect(self._follow)
        self.reload()

    def reload(self) -> None:
        """Read the batches anew; the chosen one stays chosen."""
        self._pages.setCurrentIndex(0 if self.lists.reload() else 1)

    def _tell(self) -> None:
        batch, card = self.lists.batch, self.lists.card
        for button in (self._again, self._open):
            button.setEnabled(batch is not None)
        self._answer.setVisible(batch is not None and batch.state == "open")
        self.from_card.setVisible(card is not None and card.card.item.position > 1)
        if card is not None:
            self.from_card.setText(_("Print again from {name}").format(name=card.card.item.recipient))

    def _print_from(self, *, card: bool) -> None:
        batch, chosen = self.lists.batch, self.lists.card
        if batch is not None:
            first = chosen.card.item.position if card and chosen is not None else 1
            self.accept()
            self.again_wanted.emit(batch, first)

    def _ask(self) -> None:
        batch = self.lists.batch
        if batch is not None:
            self.accept()
            self.answer_wanted.emit(batch)

    def _open_files(self) -> None:
        """The PDFs once more, in the system's viewer."""
        batch = self.lists.batch
        if batch is None:
            return
        folder = paths.cache_dir() / "print"
        work = self._session.run(lambda progress: making.files_again(batch, folder, progress), writes=False)
        work.done.connect(self._show_files)
        work.failed.connect(self._fail)

    def _show_files(self, files: list[Path]) -> None:
        """Where one finds no program the next finds none either."""
        all(made_files.open_file(self, path) for path in files)

    def _fail(self, reason: Exception) -> None:
        ask.fail(self, str(reason))

    def _follow(self, change: Change) -> None:
        if change.touched & Touched.CARDS:
            self.reload()

    def _lay_out_lists(self) -> None:
        nothing = EmptyState(
            Sign(Icon.PRINTER_DUO, "text2"),
            _("Nothing was printed yet"),
            _("What you print stays here, card by card, as it was."),
        )
        self._pages = QStackedLayout()
        self._pages.addWidget(self.lists)
        self._pages.addWidget(nothing)
        self.content.addLayout(self._pages, 1)
        self.content.addStrut(content_width(WIDE))

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
