"""The second step, for tables: what each column means, with a look at the customers that come of it."""

import datetime as dt
from functools import partial

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.importing.row_preview import RowPreview
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.gui.widgets.labels import ElidedLabel, ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Hairline
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _
from cardkeeper.services.importing import import_columns
from cardkeeper.services.importing.import_columns import Column, Columns
from cardkeeper.services.importing.import_dates import DateQuestion
from cardkeeper.services.importing.importing import ImportPlan

_PREVIEW = 372
_SPARE = 4
"""The column of the grid that takes what room is left."""
# Narrower than this the preview gives its room to the columns.
_WITH_PREVIEW = 940


class _SignLabel(QLabel):
    """Understood, asked, or left out: a sign with its word for those who cannot see it."""

    def __init__(self) -> None:
        super().__init__()
        self._state = ("ok", Icon.CHECK_CIRCLE_FILL)
        give_role(self, QAccessible.Role.Graphic)

    def tell(self, colour: str, icon: Icon, name: str) -> None:
        self._state = (colour, icon)
        self.setAccessibleName(name)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _dress(self) -> None:
        colour, icon = self._state
        ink = getattr(look.colours(), colour)
        self.setPixmap(icons.pixmap(icon, look.px(18), ink, self.devicePixelRatioF()))


class DateQuestionBox(QWidget):
    """What 03/04/1985 means, with the two answers; `answered` tells "day" or "month", whichever is first."""

    answered = Signal(str)

    def __init__(self, asked: DateQuestion) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, look.px(4))
        column.setSpacing(look.px(2))
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        said = _("{date} means").format(date=asked.sample)
        options = [("day", asked.day_first), ("month", asked.month_first)]
        self.segments = SegmentedControl(options, said)
        self.segments.choose("day" if asked.is_day_first else "month")
        self.segments.chosen.connect(self.answered)
        row.addWidget(PlainLabel(said, Type.BODY))
        row.addWidget(self.segments)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(ParagraphLabel(asked.evidence, Type.META, width=360))

    def stand_between(self, previous: QWidget, following: QWidget | None) -> None:
        """Where Tab comes to it."""
        for segment in self.segments.findChildren(QRadioButton):
            QWidget.setTabOrder(previous, segment)
            previous = segment
        if following is not None:
            QWidget.setTabOrder(previous, following)


class ColumnsPage(QWidget):
    """`changed` says that a column means something else now: the plan has to be made anew."""

    changed = Signal()

    def __init__(self, columns: Columns, today: dt.date, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.columns, self._today = columns, today
        self._signs: dict[int, _SignLabel] = {}
        self.combos: dict[int, ComboBox] = {}
        self.question: DateQuestionBox | None = None
        self._grid = QGridLayout()
        self._rows: dict[int, int] = {}
        self.preview = RowPreview(columns, today)
        self._rule = Hairline(upright=True)
        self._lay_out()
        self._fill()

    def first_field(self) -> QWidget:
        """Where the keyboard starts."""
        return next(iter(self.combos.values()), self)

    def minimumSizeHint(self) -> QSize:
        """Without the preview, which hides itself where there is too little room."""
        return QSize(look.px(520), look.px(200))

    def resizeEvent(self, event: object) -> None:
        wide = self.width() >= look.px(_WITH_PREVIEW)
        self.preview.setVisible(wide)

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        edge = look.px(Space.DIALOG)
        column.setContentsMargins(edge, look.px(20), edge, look.px(Space.WIDE))
        column.addWidget(PlainLabel(_("Where does each column go?"), Type.DIALOG_TITLE))
        guess = _("We guessed from the headings. Change anything that looks off.")
        if not self.columns.has_headings:
            guess = _("This list has no headings, so we guessed from what is in it. Change what looks off.")
        column.addWidget(ParagraphLabel(guess, Type.LEAD))
        column.addSpacing(look.px(6))
        self._grid.setHorizontalSpacing(look.px(16))
        self._grid.setVerticalSpacing(look.px(6))
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(_SPARE, 1)
        column.addLayout(self._grid)
        column.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(Scroll(inside), 1)
        self.preview.setFixedWidth(look.px(_PREVIEW))
        row.addWidget(self.preview)

    def _fill(self) -> None:
        self._grid.addWidget(PlainLabel(_("In your file"), Type.META_STRONG, "text2"), 0, 0)
        self._grid.addWidget(PlainLabel(_("In CardKeeper"), Type.META_STRONG, "text2"), 0, 2)
        self._grid.addWidget(Hairline(), 1, 0, 1, _SPARE + 1)
        for number, column in enumerate(self.columns.every()):
            self._add_column(column, 2 + 2 * number)
        self._ask()

    def _add_column(self, column: Column, row: int) -> None:
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(ElidedLabel(column.heading, Type.BODY_MEDIUM))
        said.addWidget(ElidedLabel(column.sample, Type.META, "text2"))
        arrow = Sign(Icon.ARROW_RIGHT, "text2", 16)
        combo = _combo(column)
        combo.activated.connect(partial(self._choose, column.number))
        self.combos[column.number] = combo
        self._signs[column.number] = _SignLabel()
        self._rows[column.number] = row
        self._grid.addLayout(said, row, 0)
        self._grid.addWidget(arrow, row, 1)
        self._grid.addWidget(combo, row, 2)
        self._grid.addWidget(self._signs[column.number], row, 3)
        self._sign(column)

    def _choose(self, number: int, _index: int = 0) -> None:
        self.columns.choose(number, str(self.combos[number].currentData()))
        self._renew()

    def _renew(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        for column in self.columns.every():
            self._sign(column)
        self._ask()
        self.preview.renew()

    def take(self, made: ImportPlan) -> None:
        """All rows were looked at: how the dates are written may be clearer than by the first of them."""
        before = self.columns.dates.question(words.locale())
        self.columns.take(made)
        if self.columns.dates.question(words.locale()) != before:
            self._show()

    def _sign(self, column: Column) -> None:
        sign = self._signs[column.number]
        if not column.key:
            sign.tell("text2", Icon.LEFT_OUT_FILL, _("Left out"))
        elif column.is_sure:
            sign.tell("ok", Icon.CHECK_CIRCLE_FILL, _("Understood"))
        else:
            sign.tell("warn", Icon.QUESTION_FILL, _("Please look at this one"))

    def _ask(self) -> None:
        """The question what 03/04/1985 means, below the column it was found in."""
        asked = self.columns.dates.question(words.locale())
        if self.question is not None:
            self._grid.removeWidget(self.question)
            self.question.hide()
            self.question.deleteLater()
            self.question = None
        if asked is None or asked.column not in self._rows:
            return
        if asked.is_open:
            self._signs[asked.column].tell("warn", Icon.QUESTION_FILL, _("Please answer below"))
        self.question = DateQuestionBox(asked)
        self.question.answered.connect(self._turn)
        self._grid.addWidget(self.question, self._rows[asked.column] + 1, 2, 1, _SPARE - 1)
        following = next((combo for number, combo in self.combos.items() if number > asked.column), None)
        self.question.stand_between(self.combos[asked.column], following)

    def _turn(self, key: str) -> None:
        self.columns.dates.put_day_first(key == "day")
        for column in self.columns.every():
            self._sign(column)
        self.preview.renew()
        self.changed.emit()


def _combo(column: Column) -> ComboBox:
    combo = ComboBox(_("What “{heading}” is").format(heading=column.heading))
    combo.setMinimumWidth(look.px(236))
    choices = dict(import_columns.choices())
    if column.key not in choices:
        combo.addItem(import_columns.words(column.key), column.key)
    for key, said in choices.items():
        combo.addItem(said, key)
    combo.setCurrentIndex(combo.findData(column.key))
    combo.setMaxVisibleItems(16)
    return combo
