"""What happens to faults: sentences for people are shown, everything else becomes a report to copy."""

import logging
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.window_verbs import details_for_support
from cardkeeper.i18n import _

logger = logging.getLogger(__name__)


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened. The message of a fault may hold a customer's words: it stays out."""
    places = [
        f"  {_short(frame.filename)}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(trace)
    ]
    return "\n".join((details_for_support(), "", f"{kind.__name__} at", *places))


def _short(path: str) -> str:
    """The last two parts of a path, without the user's folders."""
    return "/".join(path.replace("\\", "/").split("/")[-2:])


class CrashDialog(Dialog):
    """Says that it is our fault, and offers the report."""

    def __init__(self, text: str) -> None:
        super().__init__(
            _("Something in CardKeeper went wrong"),
            _("What you saved is safe, and you can go on working. If it happens again, send us this report."),
            title="CardKeeper",
            parent=QApplication.activeWindow(),
        )
        shown = QPlainTextEdit(text, readOnly=True)
        shown.setAccessibleName(_("Report"))
        shown.setMinimumSize(look.px(460), look.px(160))
        self.content.addWidget(shown)
        copy = self.add_button(_("Copy the report"), v="ghost")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
        self.add_button(_("Close"))


def excepthook(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
    """For `sys.excepthook`: the one place where what nobody expected ends.

    The dialog waits for the event loop: a fault may come from the middle of painting. It also must not keep
    `trace`, whose frames may hold a painter that Qt still waits for.
    """
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
    elif isinstance(fault, CardKeeperError):
        sentence = str(fault)
        QTimer.singleShot(0, lambda: _say(sentence))
    else:
        text = report(kind, trace)
        logger.error("%s", text)
        if sys.flags.dev_mode:
            sys.__excepthook__(kind, fault, trace)
        QTimer.singleShot(0, lambda: _show(text))


def _say(sentence: str) -> None:
    # Late: most sittings need none of the program's questions before their first picture.
    from cardkeeper.gui import ask

    ask.fail(QApplication.activeWindow(), sentence)


def _show(text: str) -> None:
    """One at a time: what breaks while painting breaks again with every repaint."""
    if _open:
        return
    dialog = CrashDialog(text)
    _open.append(dialog)
    try:
        dialog.exec()
    finally:
        _open.clear()
        dialog.deleteLater()


_open: list[CrashDialog] = []
