"""The first step of a new mailing: what it is about, for whom, and at once how many that are."""

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.exclusions import Reason
from cardkeeper.core.holidays import holiday_name
from cardkeeper.core.progress import Progress
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.mailings import occasions
from cardkeeper.gui.mailings.occasions import About
from cardkeeper.gui.session import Session
from cardkeeper.gui.task import Task
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout, Panel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due import left_out
from cardkeeper.services.mailings import mailings
from cardkeeper.services.mailings.mailing_audience import Preview
from cardkeeper.services.mailings.mailing_records import Audience, Pick

Options = dict[str, Any]
_BREATH = 150


class AboutStep(QWidget):
    """`options` are those of `mailings.create`; `counted` tells whether there is anybody to write to."""

    counted = Signal(bool)

    def __init__(
        self, session: Session, audience: Audience | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._today = session, session.today()
        self._offered = occasions.offered(self._today)
        self._audiences: list[tuple[str, Audience]] = [*occasions.audiences(self._today)]
        if audience is not None:
            self._audiences.insert(0, (_("The customers you chose"), audience))
        self.about = ComboBox(_("What for"))
        self.audience = ComboBox(_("For whom"))
        self.name = LineEdit()
        self.label = LineEdit()
        self.greetings: dict[str, QCheckBox] = {}
        self._greetings = QWidget()
        self._numbers = PlainLabel(_("Counting"), Type.ROW_TITLE)
        self._details = ParagraphLabel("", Type.BODY, "text2")
        self._counting: Task | None = None
        self._breath = QTimer(self, singleShot=True, interval=_BREATH)
        self._lay_out()
        self._fill()
        self._breath.timeout.connect(self._count)
        self._dress()

    def suit(self, picks: Sequence[Pick]) -> bool:
        """Choose what these designs are for; False when no mailing is."""
        number = occasions.suiting(self._offered, picks)
        if number is not None:
            self.about.setCurrentIndex(number)
        return number is not None

    @property
    def chosen(self) -> About:
        return self._offered[max(0, self.about.currentIndex())]

    @property
    def options(self) -> Options:
        """What it is, for whom, which greetings are offered."""
        about = self.chosen
        holidays = about.holidays
        if about.is_year_end:
            holidays = tuple(
                key for key in holidays if key not in self.greetings or self.greetings[key].isChecked()
            )
        return {
            "kind": about.kind,
            "holidays": holidays,
            "audience": self._audiences[max(0, self.audience.currentIndex())][1],
        }

    @property
    def told(self) -> str:
        """How many people and envelopes that are."""
        return self._numbers.text()

    @property
    def title(self) -> str:
        return self.name.text().strip() or self.chosen.name

    @property
    def what_for(self) -> str:
        """What a card without a day is about, in the user's words."""
        return "" if self.chosen.holidays else self.label.text().strip()

    def stop(self) -> None:
        """Nobody waits for the number any more."""
        self._breath.stop()
        if self._counting is not None:
            self._counting.cancel()

    def _count(self) -> None:
        options, today = self.options, self._today
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

    def _dress(self) -> None:
        """Another occasion: its own name, greetings for year's end, a word of what for."""
        about = self.chosen
        if not self.name.isModified():
            self.name.setText(about.name)
        self._greetings.setVisible(about.is_year_end)
        self._label.setVisible(not about.holidays)
        self._recount()

    def _recount(self) -> None:
        self.counted.emit(False)
        self.stop()
        self._breath.start()

    def _fill(self) -> None:
        for about in self._offered:
            self.about.addItem(about.words)
        for words, _filter in self._audiences:
            self.audience.addItem(words)
        for key in self._offered[0].holidays[1:]:
            box = QCheckBox(holiday_name(key))
            box.setChecked(True)
            box.toggled.connect(self._recount)
            self.greetings[key] = box
            self._greetings_row.addWidget(box)
        self.about.currentIndexChanged.connect(lambda _n: self._dress())
        self.audience.currentIndexChanged.connect(lambda _n: self._recount())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        row = QHBoxLayout()
        row.setSpacing(look.px(16))
        row.addWidget(Field(_("What for"), self.about), 1)
        row.addWidget(Field(_("For whom"), self.audience), 1)
        column.addLayout(row)
        self._label = Field(_("Thank you for, congratulations on: can be left empty"), self.label)
        column.addWidget(Field(_("Name of the mailing"), self.name))
        column.addWidget(self._label)
        inside = QVBoxLayout(self._greetings)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look.px(6))
        inside.addWidget(
            PlainLabel(_("Besides season's greetings, to those who keep them"), Type.BODY_MEDIUM, "text2")
        )
        self._greetings_row = FlowLayout(gap=18)
        inside.addLayout(self._greetings_row)
        column.addWidget(self._greetings)
        panel = Panel("hover", outlined=False)
        told = QVBoxLayout(panel)
        told.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(14))
        told.setSpacing(look.px(4))
        told.addWidget(self._numbers)
        told.addWidget(self._details)
        column.addWidget(panel)
        column.addStretch()


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
        said = ngettext("{n} card lacks its address.", "{n} cards lack their address.", seen.no_address)
        lines.append(said.format(n=seen.no_address))
    if seen.other_way:
        said = ngettext(
            "{n} prefers a call, a visit or an email.",
            "{n} prefer a call, a visit or an email.",
            seen.other_way,
        )
        lines.append(said.format(n=seen.other_way))
    return lines or [_("Nobody is left out.")]
