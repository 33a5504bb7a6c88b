"""How far long work is: a block with name, count, time left and Stop."""

import math
import time

from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import announce
from cardkeeper.gui.task import Task
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.i18n import _, ngettext

# Nothing under 400 ms (section 6.6); the time left is told from this share on.
_SHOWN_AFTER = 400
_SURE_FROM = 0.05


class TaskProgress(QWidget):
    """Follows a task: what it does, how far it is, how long it takes, and Stop.

    Shows itself only after 400 ms, so that quick work does not flicker; hides when the task ends.
    """

    def __init__(self, headline: str, foot: str = "", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._started = 0.0
        self._headline = PlainLabel(headline, Type.HEADLINE)
        self._sentence = PlainLabel("", Type.BODY, "text2")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(headline)
        self._left = PlainLabel("", Type.META, "text2")
        self._stop = Button(_("Stop"), v="danger")
        self._stop.clicked.connect(self._cancel)
        self._patience = QTimer(self, singleShot=True, interval=_SHOWN_AFTER)
        self._patience.timeout.connect(self.show)
        self._lay_out(ParagraphLabel(foot, Type.META))
        self.hide()

    def _lay_out(self, foot: QWidget) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(look.px(Space.RELATED))
        for widget in (self._headline, self._sentence, self._bar, self._left):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addWidget(foot, 1)
        row.addWidget(self._stop)
        column.addLayout(row)

    def follow(self, task: Task) -> None:
        self._task, self._started = task, time.monotonic()
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        task.progress.connect(self.tell)
        task.done.connect(self._say_done)
        task.cancelled.connect(self._say_stopped)
        task.ended.connect(self._end)
        self._patience.start()

    def tell(self, done: int, total: int, sentence: str = "") -> None:
        """`done` of `total` are finished; `sentence` replaces the plain count."""
        self._bar.setRange(0, max(total, 1))
        self._bar.setValue(done)
        count = ngettext("{done} of {total} done", "{done} of {total} done", total)
        self._sentence.setText(
            sentence or count.format(done=QLocale().toString(done), total=QLocale().toString(total))
        )
        self._left.setText(time_left(time.monotonic() - self._started, done, total))

    def _cancel(self) -> None:
        self._stop.setEnabled(False)
        self._sentence.setText(_("Stopping after this one."))
        if self._task is not None:
            self._task.cancel()

    def _end(self) -> None:
        self._patience.stop()
        self.hide()

    def _say_done(self, _result: object) -> None:
        self._announce(_("{what} is finished"))

    def _say_stopped(self) -> None:
        self._announce(_("{what} was stopped"))

    def _announce(self, said: str) -> None:
        """To those who listen; of quick work nobody saw anything."""
        if self.isVisible():
            announce(self, said.format(what=self._headline.text()))


def time_left(spent: float, done: int, total: int) -> str:
    """How long it still takes, in words; empty while that would be a guess. `spent` in seconds."""
    if total <= 0 or done / total < _SURE_FROM or done >= total:
        return ""
    seconds = spent / done * (total - done)
    if seconds < 60:
        return _("Less than a minute")
    minutes = math.ceil(seconds / 60)
    return ngettext("About {n} minute left", "About {n} minutes left", minutes).format(n=minutes)
