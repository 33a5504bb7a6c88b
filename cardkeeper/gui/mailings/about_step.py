"""The first step of a new mailing: what it is about, for whom, and at once how many that are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.holidays import holiday_name
from cardkeeper.gui import look
from cardkeeper.gui.mailings import occasions
from cardkeeper.gui.mailings.head_count import HeadCount, Options
from cardkeeper.gui.mailings.occasions import About
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout
from cardkeeper.i18n import _
from cardkeeper.services.mailings.mailing_records import Audience, Pick


class AboutStep(QWidget):
    """`options` are those of `mailings.create`; `counted` tells whether there is anybody to write to."""

    counted = Signal(bool)

    def __init__(
        self, session: Session, audience: Audience | None = None, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        today = session.today()
        self._offered = occasions.offered(today)
        self._audiences: list[tuple[str, Audience]] = [*occasions.audiences(today)]
        if audience is not None:
            self._audiences.insert(0, (_("The customers you chose"), audience))
        self.about = ComboBox(_("What for"))
        self.audience = ComboBox(_("For whom"))
        self.name = LineEdit()
        self.label = LineEdit()
        self.greetings: dict[str, QCheckBox] = {}
        self._greetings = QWidget()
        self.head_count = HeadCount(session, lambda: self.options)
        self.head_count.counted.connect(self.counted)
        self._lay_out()
        self._fill()
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
    def title(self) -> str:
        return self.name.text().strip() or self.chosen.name

    @property
    def what_for(self) -> str:
        """What a card without a day is about, in the user's words."""
        return "" if self.chosen.holidays else self.label.text().strip()

    def _dress(self) -> None:
        """Another occasion: its own name, greetings for year's end, a word of what for."""
        about = self.chosen
        if not self.name.isModified():
            self.name.setText(about.name)
        self._greetings.setVisible(about.is_year_end)
        self._label.setVisible(not about.holidays)
        self.head_count.recount()

    def _fill(self) -> None:
        for about in self._offered:
            self.about.addItem(about.words)
        for words, _filter in self._audiences:
            self.audience.addItem(words)
        for key in self._offered[0].holidays[1:]:
            box = QCheckBox(holiday_name(key))
            box.setChecked(True)
            box.toggled.connect(self.head_count.recount)
            self.greetings[key] = box
            self._greetings_row.addWidget(box)
        self.about.currentIndexChanged.connect(lambda _n: self._dress())
        self.audience.currentIndexChanged.connect(lambda _n: self.head_count.recount())

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
        column.addWidget(self.head_count)
        column.addStretch()
