"""The printer's test in two steps: print the sheet, then say what it shows; a proof on request."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.gui import ask, look, made_files
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.printer_test import sending
from cardkeeper.gui.printer_test.readings import Readings, Unread
from cardkeeper.gui.printer_test.sheet_view import SheetView
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _
from cardkeeper.services.printing import printer_profiles, printer_test
from cardkeeper.services.printing.printer_profiles import PaperPath, Profile
from cardkeeper.services.printing.printer_test import Sheet, Spot
from cardkeeper.services.printing.printers import Run

Send = Callable[[Run, str], object]
_QUICK, _THOROUGH = "quick", "thorough"


def open_printer_test(
    window: QWidget,
    session: Session,
    path: PaperPath,
    *,
    title: str = "",
    kind: str = "",
    send: Send = sending.send,
) -> "PrinterTestDialog":
    """Test a printer as cards will be printed; `title` is what people call it, `kind` the driver's paper.

    The dialog's `tested` tells that something was found out; it is in services.printer_profiles then.
    """
    dialog = PrinterTestDialog(session, path, title=title, kind=kind, send=send, parent=window)
    dialog.open()
    return dialog


class PrinterTestDialog(Dialog):
    """Print, read, keep. `tested` is sent once something was kept or forgotten."""

    tested = Signal()

    def __init__(
        self,
        session: Session,
        path: PaperPath,
        *,
        title: str = "",
        kind: str = "",
        send: Send = sending.send,
        parent: QWidget | None = None,
    ) -> None:
        named = _("Test {printer}").format(printer=title or path.printer)
        super().__init__(named, title=named, key="printer-test", memory=session.memory, parent=parent)
        self._session, self._path, self._kind, self._send = session, path, kind, send
        self._sheet: Sheet = printer_test.begin(path)
        self._done_runs = 0
        self._asked_again: Spot | None = None
        self._view = SheetView(session)
        self._printing = QWidget()
        self._reading = QWidget()
        self._said = ParagraphLabel("", Type.BODY)
        self.thoroughness = SegmentedControl(
            [(_QUICK, _("Quick: one cross")), (_THOROUGH, _("Thorough: five crosses"))], _("How thorough")
        )
        self.readings = Readings(self._sheet)
        self._lay_out_dialog()
        self._show_printing()

    def accept(self) -> None:
        """Enter: print first, then keep what was read."""
        if self._printing.isVisibleTo(self):
            self.print_next()
        else:
            self.keep()

    def print_next(self) -> None:
        """Print the sheet; of a pile turned by hand the fronts, then the backs."""
        self.print_button.setEnabled(False)
        sheet, number = self._sheet, self._done_runs

        def send(_progress: object) -> int:
            runs = printer_test.runs(sheet, kind=self._kind)
            self._send(runs[number], sheet.path.printer)
            return len(runs)

        work = self._session.run(send, writes=False)
        work.done.connect(self._printed)
        work.failed.connect(lambda reason: self._tell(str(reason), "danger"))
        work.ended.connect(lambda: self.print_button.setEnabled(True))

    def save_pdf(self) -> None:
        """The sheet as PDF, to be printed from a viewer with the right words beside it."""
        folder = ask.choose_folder(self, self._session, _("Save the test sheet"))
        if folder is None:
            return
        sheet = self._sheet
        work = self._session.run(lambda _progress: printer_test.save(sheet, folder), writes=False)
        work.done.connect(lambda paths: made_files.open_saved(self, paths[0]))
        work.done.connect(lambda _paths: self._tell(printer_test.viewer_words(sheet), "ok"))
        work.failed.connect(lambda reason: self._tell(str(reason), "danger"))

    def show_reading(self) -> None:
        """The second step."""
        self._printing.hide()
        self._reading.show()
        self.set_headline(_("What does the sheet show?"), _where(self._path, self._kind))
        self.print_button.setText(_("Use these readings"))
        self.print_button.set_sign(Icon.CHECK_BOLD)
        self.save_button.hide()
        self._view.show_page(1)
        self.readings.square[0].setFocus()
        self.grow()

    def keep(self) -> None:
        """Store what was found out, or say what is missing."""
        try:
            answers = self.readings.answers()
        except Unread as reason:
            self.readings.message.tell(str(reason), "danger")
            return
        spot = printer_test.doubtful(self._sheet, answers)
        if spot is not None and spot != self._asked_again:
            self._asked_again = spot
            words = _("Cross {spot} does not fit the others. Read it once more; if it is right, go on.")
            self.readings.message.tell(words.format(spot=spot), "danger")
            self.readings.point_at(spot)
            return
        said = printer_test.outcome(self._sheet, answers)
        self._session.apply(printer_test.finish(self._sheet, answers, self._session.today()))
        self.tested.emit()
        self._offer_proof(said)

    def forget(self) -> None:
        """It was misread, or the printer was repaired: print as before any test."""
        self._session.apply(printer_profiles.forget(self._path))
        self._sheet = printer_test.begin(self._path)
        self.tested.emit()
        self._show_printing()

    def _offer_proof(self, said: str) -> None:
        """Once more, corrected: both sides should meet now."""
        self._sheet = printer_test.proof(self._path)
        self._show_printing()
        self._tell(said, "ok")
        self.set_headline(_("Print it once more as a proof"), said)
        self.print_button.setText(_("Print the proof"))
        self.close_button.setText(_("Done"))

    def _show_printing(self) -> None:
        self._done_runs = 0
        self._asked_again = None
        self._reading.hide()
        self._printing.show()
        self.save_button.show()
        self.set_headline(_("Make both sides meet"), _where(self._path, self._kind))
        self.print_button.setText(_("Print the test sheet"))
        self.print_button.set_sign(Icon.PRINTER_BOLD)
        self._view.show_sheet(self._sheet)
        self._said.setText(_steps(self._path))
        known = printer_profiles.profile(self._path)
        self.forget_button.setVisible(known is not None)
        if known is not None:
            self._said.setText(f"{_tested(known)} {_steps(self._path)}")

    def _printed(self, runs: int) -> None:
        self._done_runs += 1
        if self._done_runs < runs:
            self._tell(
                _("The fronts are on their way. Turn the pile over, put it back and print the backs."), "ok"
            )
            self.print_button.setText(_("Print the backs"))
            self._view.show_page(1)
            return
        self.show_reading()

    def _tell(self, words: str, colour: str) -> None:
        self._said.setText(words)
        self._said.set_colour(colour if colour == "danger" else "text")

    def _lay_out_dialog(self) -> None:
        first = QVBoxLayout(self._printing)
        first.setContentsMargins(0, 0, 0, 0)
        first.setSpacing(look.px(14))
        first.addWidget(self._said)
        self.ready_button = Button(_("I have the sheet already"), v="link")
        row = QHBoxLayout()
        row.addWidget(self.ready_button)
        self.forget_button = Button(_("Forget the test"), v="link")
        row.addWidget(self.forget_button)
        row.addStretch()
        first.addLayout(row)
        second = QVBoxLayout(self._reading)
        second.setContentsMargins(0, 0, 0, 0)
        second.setSpacing(look.px(14))
        second.addWidget(self.thoroughness)
        second.addWidget(self.readings)
        self.content.addWidget(self._printing)
        self.content.addWidget(self._reading)
        self.set_side(self._view)
        self.print_button = self.add_button(_("Print the test sheet"), icon=Icon.PRINTER_BOLD)
        self.close_button = self.add_button(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        self.save_button = Button(_("Save as PDF"), Icon.PDF)
        self.foot.insertWidget(0, self.save_button)
        self.save_button.clicked.connect(self.save_pdf)
        self.ready_button.clicked.connect(self.show_reading)
        self.forget_button.clicked.connect(self.forget)
        self.thoroughness.chosen.connect(self._choose_depth)

    def _choose_depth(self, key: str) -> None:
        self.readings.set_thorough(thorough=key == _THOROUGH)
        self.grow()


def _steps(path: PaperPath) -> str:
    """What the test asks for."""
    if path.by_hand:
        return _(
            "Two sheets are printed on one side. Then you turn the pile and print the backs, just as you "
            "will with your cards. The sheets explain the rest."
        )
    return _(
        "One sheet is printed on both sides. Hold it against a window: it shows how far the back lands "
        "from where it belongs. The sheet explains the rest."
    )


def _where(path: PaperPath, kind: str) -> str:
    """The way of the sheet the test is good for."""
    turned = _("turned by hand") if path.by_hand else _("turned by the printer")
    parts = [printer_profiles.paper_name(path.paper), path.tray, kind, turned]
    return " · ".join(part for part in parts if part)


def _tested(known: Profile) -> str:
    day = date_words.full_day(known.tested_on, QLocale().bcp47Name())
    return _("Tested on {day}.").format(day=day)
