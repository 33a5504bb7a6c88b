"""How many people and envelopes a mailing would be, and who is left out, counted while it is thought of."""

import datetime as dt
from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout

from cardkeeper.core.exclusions import Reason
from cardkeeper.core.holidays import holiday_name
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Panel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due import left_out
from cardkeeper.services.mailings import mailings
from cardkeeper.services.mailings.mailing_audience import Preview

Options = dict[str, Any]
_BREATH = 150


class HeadCount(Panel):
    """`options` are those of `mailings.create`; `counted` tells whether there is anybody to write to."""

    counted = Signal(bool)

    def __init__(self, session: Session, options: Callable[[], Options]) -> None:
        super().__init__("hover", outlined=False)
        self._session, self._options = session, options
        self._counting: Task | None = None
        self._breath = QTimer(self, singleShot=True, interval=_BREATH)
        self._breath.timeout.connect(self._count)
        self._numbers = PlainLabel(_("Counting"), Type.ROW_TITLE)
        self._details = ParagraphLabel("", Type.BODY, "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(14))
        column.setSpacing(look.px(4))
        column.addWidget(self._numbers)
        column.addWidget(self._details)

    @property
    def told(self) -> str:
        """How many people and envelopes that are."""
        return self._numbers.text()

    @property
    def details(self) -> str:
        """Who is left out, and what else there is to say, line by line."""
        return self._details.text()

    def recount(self) -> None:
        """Other options: count again after a breath."""
        self.counted.emit(False)
        self.stop()
        self._breath.start()

    def stop(self) -> None:
        """Nobody waits for the number any more."""
        self._breath.stop()
        if self._counting is not None:
            self._counting.cancel()

    def _count(self) -> None:
        options, today = self._options(), self._session.today()
        task = self._session.run(partial(_look, today, options), writes=False)
        self._counting = task
        task.done.connect(self._tell)
        task.failed.connect(self._refuse)

    def _tell(self, seen: object) -> None:
        """What was counted for a choice of before is not told."""
        if not isinstance(seen, Preview) or self.sender() is not self._counting:
            return
        people = ngettext("{n} person", "{n} people", seen.people).format(n=seen.people)
        covers = ngettext("{n} envelope", "{n} envelopes", seen.envelopes).format(n=seen.envelopes)
        self._numbers.setText(_("{people}, {envelopes}").format(people=people, envelopes=covers))
        self._details.setText("\n".join(_details(seen)))
        self.counted.emit(seen.envelopes > 0)

    def _refuse(self, reason: CardKeeperError) -> None:
        self._numbers.setText("")
        self._details.setText(str(reason))
        self.counted.emit(False)


def _look(today: dt.date, options: Options, progress: Progress) -> Preview:
    return mailings.look_ahead(today, progress=progress, **options)


def _details(seen: Preview) -> list[str]:
    """Which greetings, and who is left out, in a few lines."""
    lines = []
    if len(seen.greetings) > 1:
        each = [f"{holiday_name(key)} {number}" for key, number in seen.greetings.items()]
        lines.append(" · ".join(each))
    for reason, number in seen.left_out.items():
        said = ngettext("{n} left out: {reason}", "{n} left out: {reason}", number)
        lines.append(said.format(n=number, reason=left_out.ONCE[Reason(reason)]()))
    if seen.no_address:
        said = ngettext("{n} card needs an address.", "{n} cards need an address.", seen.no_address)
        lines.append(said.format(n=seen.no_address))
    if seen.no_name:
        said = ngettext("{n} card needs a name.", "{n} cards need a name.", seen.no_name)
        lines.append(said.format(n=seen.no_name))
    if seen.other_way:
        said = ngettext(
            "{n} prefers a call, a visit or an email.",
            "{n} prefer a call, a visit or an email.",
            seen.other_way,
        )
        lines.append(said.format(n=seen.other_way))
    return lines or [_("Nobody is left out.")]
