"""Address labels for chosen customers: which sheet, where on it to begin, and the printer or a PDF."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper import paths
from cardkeeper.core.sentences import closed
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, made_files
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.labels.choice import LabelChoice
from cardkeeper.gui.labels.printing import LabelPrinting, PrinterBox, Sheet
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import Field, Message
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.printing import address_labels
from cardkeeper.services.printing.address_labels import Labels

_NAMED = 3
_WIDE = 400


class AddressLabelsDialog(Dialog):
    """Shows who comes onto which label; printing and saving keep in mind what is left of the sheet."""

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
        self.printing = LabelPrinting(session, self)
        self.choice = LabelChoice(session)
        self.printer = PrinterBox(session)
        self.told, self.standing = Message(), Message()
        self._fill()
        ids, today = tuple(person_ids), session.today()
        task = session.run(lambda _progress: address_labels.of(ids, today), writes=False)
        task.done.connect(self._show)
        task.failed.connect(self._fail)
        self.printing.advanced.connect(lambda said: self.standing.tell(said, "text2"))
        self.printing.halted.connect(lambda said: self.standing.tell(said, "danger" if said else "text2"))
        self.printing.finished.connect(self._finish)
        stopped = _("Stopped. Mark on the sheet where to begin, and print the rest.")
        self.printing.stopped.connect(lambda: self._stand(stopped))
        self.printing.refused.connect(lambda said: self._stand(said, "danger"))

    def accept(self) -> None:
        """Print them; without a printer they open in the viewer, to be printed from there."""
        if self._task is not None or self.printing.is_busy or not self._labels.labels:
            return
        self._let_choose(False)
        if self.printer.key:
            sheet = Sheet(self._labels.labels, self.choice.product, self.choice.gone)
            self.printing.begin(sheet, self.printer.key)
        else:
            self._write(paths.cache_dir() / "print" / _("address-labels.pdf"))

    def save(self) -> None:
        """Ask where to, write the PDF beside the window, and open it."""
        if self._task is not None or self.printing.is_busy or not self._labels.labels:
            return
        name = _("address-labels.pdf")
        path = ask.choose_target(self, self._session, _("Save the labels"), name, [_("PDF (*.pdf)")])
        if path is None:
            return
        self._let_choose(False)
        self._write(path)

    def reject(self) -> None:
        """Cancel and Esc stop the printer first."""
        if self.printing.is_busy:
            self.printing.stop()
        else:
            super().reject()

    def _write(self, path: Path) -> None:
        labels, product, gone = self._labels.labels, self.choice.product, self.choice.gone
        self._task = self._session.run(
            lambda progress: address_labels.write(path, labels, product, gone, progress), writes=False
        )
        self._task.done.connect(self._finish)
        self._task.failed.connect(self._fail)

    def done(self, result: int) -> None:
        """What is still being made is given up."""
        if self._task is not None:
            self._task.cancel()
        self.printing.close()
        super().done(result)

    def _show(self, found: Labels) -> None:
        self._labels = found
        self.choice.set_names([label.name for label in found.labels])
        self._let_choose(True)
        # It was grey while they were read, and the keyboard was on Cancel.
        self.print_button.setFocus()
        number = len(found.labels)
        verb = ngettext("Print {n} label", "Print {n} labels", number).format(n=number)
        self.print_button.setText(verb)
        self.print_button.setAccessibleName(verb)
        headline = ngettext("{n} address label", "{n} address labels", number).format(n=number)
        sentence = _("One for each household, addressed as on an envelope.")
        self.set_headline(headline if number else _("No address to print"), sentence)
        self.told.tell(_lacking(found.without), "text2")
        self.grow()

    def _finish(self, path: Path | None = None) -> None:
        """Printed, or written and opened: the labels are as good as gone from the sheet."""
        self._task = None
        self.choice.remember()
        super().accept()
        if path is not None:
            made_files.open_saved(self, path)

    def _fail(self, reason: CardKeeperError) -> None:
        self._task = None
        self._let_choose(True)
        ask.fail(self, str(reason))

    def _stand(self, sentence: str, colour: str = "text2") -> None:
        """It stopped, and why; nobody knows which labels are used, so the sheet stays as it was."""
        self.standing.tell(sentence, colour)
        self._let_choose(True)
        self.grow()

    def _let_choose(self, may: bool) -> None:
        self.choice.setEnabled(may)
        self.printer.setEnabled(may)
        for button in (self.save_button, self.print_button):
            button.setEnabled(may and bool(self._labels.labels))

    def _fill(self) -> None:
        self.content.addStrut(content_width(_WIDE))
        for widget in (self.told, Field(_("Printer"), self.printer), self.choice, self.standing):
            self.content.addWidget(widget)
        self.save_button = Button(_("Save as PDF"), Icon.PDF)
        self.save_button.clicked.connect(self.save)
        self.foot.insertWidget(0, self.save_button)
        self.print_button = self.add_button(_("Print"), icon=Icon.PRINTER_BOLD)
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self._let_choose(False)


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
    return closed(_("Without an address that can be used: {names}.").format(names=listed))
