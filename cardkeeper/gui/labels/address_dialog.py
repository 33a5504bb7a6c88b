"""Address labels for chosen customers: which sheet, where on it to begin, and the PDF to print."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.labels.choice import LabelChoice
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import Message
from cardkeeper.i18n import _, ngettext
from cardkeeper.services import address_labels
from cardkeeper.services.address_labels import Labels

_NAMED = 3
_WIDE = 400


class AddressLabelsDialog(Dialog):
    """Shows who comes onto which label; saving keeps in mind what is left of the sheet."""

    def __init__(self, session: Session, person_ids: Sequence[int], *, parent: QWidget) -> None:
        super().__init__(
            _("Address labels"),
            _("One for each household, addressed as on an envelope."),
            key="address-labels",
            memory=session.memory,
            parent=parent,
        )
        self._session = session
        self._labels = Labels((), ())
        self._task: Task | None = None
        self.choice = LabelChoice(session)
        self.told = Message()
        self.content.addStrut(look.px(_WIDE))
        self.content.addWidget(self.told)
        self.content.addWidget(self.choice)
        self.save_button = self.add_button(_("Save as PDF"), icon=Icon.PDF)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.save_button.setEnabled(False)
        ids, today = tuple(person_ids), session.today()
        task = session.run(lambda _progress: address_labels.of(ids, today), writes=False)
        task.done.connect(self._show)
        task.failed.connect(self._fail)

    def accept(self) -> None:
        """Ask where to, write the PDF beside the window, and open it."""
        if self._task is not None or not self._labels.labels:
            return
        name = _("address-labels.pdf")
        path = ask.choose_target(self, self._session, _("Save the labels"), name, [_("PDF (*.pdf)")])
        if path is None:
            return
        labels, product, gone = self._labels.labels, self.choice.product, self.choice.gone
        self.choice.setEnabled(False)
        self.save_button.setEnabled(False)
        self._task = self._session.run(
            lambda progress: address_labels.write(path, labels, product, gone, progress), writes=False
        )
        self._task.done.connect(self._open)
        self._task.failed.connect(self._fail)

    def done(self, result: int) -> None:
        """What is still being made is given up."""
        if self._task is not None:
            self._task.cancel()
        super().done(result)

    def _show(self, found: Labels) -> None:
        self._labels = found
        self.choice.set_names([label.name for label in found.labels])
        self.save_button.setEnabled(bool(found.labels))
        number = len(found.labels)
        headline = ngettext("{n} address label", "{n} address labels", number).format(n=number)
        sentence = _("One for each household, addressed as on an envelope.")
        self.set_headline(headline if number else _("No address to print"), sentence)
        self.told.tell(_lacking(found.without), "text2")
        self.grow()

    def _open(self, path: Path) -> None:
        """It is written: the labels are as good as gone from the sheet."""
        self._task = None
        self.choice.remember()
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        super().accept()

    def _fail(self, reason: CardKeeperError) -> None:
        self._task = None
        self.choice.setEnabled(True)
        self.save_button.setEnabled(bool(self._labels.labels))
        ask.fail(self, str(reason))


def open_address_labels(window: QWidget, session: Session, person_ids: Sequence[int]) -> AddressLabelsDialog:
    """Labels for these customers, in their order."""
    dialog = AddressLabelsDialog(session, person_ids, parent=window)
    dialog.open()
    return dialog


def _lacking(names: Sequence[str]) -> str:
    """Who gets no label; of many only the first are named."""
    if not names:
        return ""
    rest = len(names) - _NAMED
    listed = _(", ").join(names[:_NAMED])
    if rest > 0:
        words = ngettext("{names} and {n} more", "{names} and {n} more", rest)
        listed = words.format(names=listed, n=rest)
    return _("Without an address that can be used: {names}.").format(names=listed)
