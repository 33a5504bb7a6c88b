"""The person behind a card: who, last contact, what is good to know, recent notes, a line for a new one."""

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.gui import icons, look
from cardkeeper.gui.customers.words import capital
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ElidedLabel, ParagraphLabel, PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.people.glance import Chip, Glance
from cardkeeper.services.people.moments import Moment, MomentKind

_AVATAR = 42
_CHIP_HIGH, _CHIP_GAP = 26, 6
_CHIP_ICONS = {
    "pet": Icon.PAW,
    "team": Icon.TEAM,
    "hobby": Icon.HOBBY,
    "film": Icon.FILM,
    "private": Icon.PRIVATE,
    "child": Icon.BABY,
    "home": Icon.HOME,
}
_NOTE_ICONS = {
    MomentKind.CALL: (Icon.PHONE, "text2"),
    MomentKind.VISIT: (Icon.VISIT, "text2"),
    MomentKind.EMAIL: (Icon.EMAIL, "text2"),
    MomentKind.MESSAGE: (Icon.TEXT, "text2"),
    MomentKind.LETTER: (Icon.ENVELOPE, "text2"),
    MomentKind.PUT_RIGHT: (Icon.CHECK_CIRCLE_FILL, "ok"),
    MomentKind.PROBLEM: (Icon.PROBLEM, "warn"),
}

PhotoOf = Callable[[int, float], QPixmap | None]


class Avatar(QWidget):
    """A round picture of somebody, or their initials."""

    def __init__(self, photo: PhotoOf, side: int = _AVATAR, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo, self._side = photo, side
        self._initials, self._key = "", 0

    def show_person(self, initials: str, key: int) -> None:
        self._initials, self._key = initials, key
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(self._side), look.px(self._side))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._initials:
            with QPainter(self) as painter:
                photo = self._photo(self._key, lines.ratio(painter))
                side = look.px(self._side)
                marks.avatar(painter, QRectF(0, 0, side, side), self._initials, self._key, photo)


class ChipRow(QWidget):
    """What is good to know, a few words each, flowing like words."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: tuple[Chip, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: Sequence[Chip]) -> None:
        self._chips = tuple(chip._replace(words=capital(chip.words)) for chip in chips)
        self.setAccessibleName(", ".join(chip.words for chip in chips))
        self.setVisible(bool(chips))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        places = self._places(width)
        return round(places[-1][1].bottom()) if places else 0

    def sizeHint(self) -> QSize:
        return QSize(look.px(240), self.heightForWidth(max(self.width(), look.px(240))))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), look.px(_CHIP_HIGH))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look.colours()
        with QPainter(self) as painter:
            for chip, place in self._places(self.width()):
                outline = colours.control if colours.soft_outline else None
                lines.box(painter, place, place.height() / 2, colours.hover, outline)
                side = look.px(14)
                inner = place.adjusted(look.px(9), 0, -look.px(9), 0)
                at = QPointF(marks.leading(painter, inner, side), place.center().y() - side / 2)
                icons.draw(painter, _CHIP_ICONS.get(chip.kind, Icon.IDEA), at, side, colours.text2)
                rest = marks.beyond(painter, inner, side + look.px(5))
                text.line(painter, rest, chip.words, Type.META_MEDIUM, colours.text2)

    def _places(self, width: int) -> list[tuple[Chip, QRectF]]:
        high, gap = look.px(_CHIP_HIGH), look.px(_CHIP_GAP)
        x, y = 0.0, 0.0
        found = []
        for chip in self._chips:
            wide = min(text.width(chip.words, Type.META_MEDIUM) + look.px(9 + 14 + 5 + 10), width)
            if x and x + wide > width:
                x, y = 0.0, y + high + gap
            left = width - x - wide if self.isRightToLeft() else x
            found.append((chip, QRectF(left, y, wide, high)))
            x += wide + gap
        return found


class NoteLines(QWidget):
    """Up to three notes: what sort, two lines of words, and when."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._notes: tuple[Moment, ...] = ()
        self._today = dt.date.min
        self._locale = "en"
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_notes(self, notes: Sequence[Moment], today: dt.date, locale: str) -> None:
        self._notes, self._today, self._locale = tuple(notes), today, locale
        told = (f"{self._when(note)}: {note.text}" for note in notes)
        self.setAccessibleName("\n".join(told))
        self.setVisible(bool(notes))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._words(note, width).height + look.px(11) for note in self._notes)

    def sizeHint(self) -> QSize:
        return QSize(look.px(240), self.heightForWidth(max(self.width(), look.px(240))))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        top = 0.0
        with QPainter(self) as painter:
            for note in self._notes:
                words = self._words(note, self.width())
                self._paint(painter, note, words, QRectF(0, top, self.width(), words.height))
                top += words.height + look.px(11)

    def _paint(self, painter: QPainter, note: Moment, words: text.Paragraph, area: QRectF) -> None:
        known = (Icon.PRIVATE, "text2") if note.private else _NOTE_ICONS.get(note.kind)
        icon, token = known or (Icon.NOTE_PAPER, "text2")
        side = look.px(17)
        at = QPointF(marks.leading(painter, area, side), area.top() + look.px(1))
        icons.draw(painter, icon, at, side, getattr(look.colours(), token))
        inner = marks.beyond(painter, area, look.px(29))
        rtl = painter.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = inner.right() - words.width if rtl else inner.left()
        words.draw(painter, QPointF(left, area.top()), look.colours().text)
        line = QRectF(area.left(), area.top(), area.width(), look.line_height(Type.BODY))
        text.line(painter, line, self._when(note), Type.FIGURES, look.colours().text2, text.TRAILING)

    def _words(self, note: Moment, width: int) -> text.Paragraph:
        room = width - look.px(29 + 62)
        said = " ".join(note.text.split())
        shown = _("Private. {note}").format(note=said) if note.private else said
        return text.paragraph(shown, Type.BODY, max(room, 40), max_lines=2)

    def _when(self, note: Moment) -> str:
        if note.on == self._today:
            return _("Today")
        short = date_words.short_month_day(note.on, self._locale)
        return short if note.on.year == self._today.year else str(note.on.year)


class PersonHead(QWidget):
    """Picture, name in the serif, and one sentence; a click asks for the customer's page.

    The sentence ends where room is short, or is `whole` on as many lines as it takes.
    """

    clicked = Signal()

    def __init__(self, photo: PhotoOf, *, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar(photo)
        self._name = ElidedLabel("", Type.PANE_TITLE)
        self._sentence = (ParagraphLabel if whole else ElidedLabel)("", Type.META, "text2")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(14))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._sentence)
        self._row.addWidget(self._avatar)
        self._row.addLayout(words, 1)

    def show_person(self, name: str, sentence: str, initials: str, key: int) -> None:
        self._name.setText(name)
        self._sentence.setText(sentence)
        self._avatar.show_person(initials, key)

    def add(self, widget: QWidget) -> None:
        """Something at the far end."""
        self._row.addWidget(widget)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class PersonDetails(QWidget):
    """Chips and recent notes."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips = ChipRow()
        self._label = PlainLabel(_("Recent notes"), Type.META_STRONG, "text2")
        self._notes = NoteLines()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._chips)
        column.addSpacing(look.px(20))
        column.addWidget(self._label)
        column.addSpacing(look.px(8))
        column.addWidget(self._notes)
        column.addStretch()

    def show_person(self, glance: Glance, today: dt.date, locale: str) -> None:
        self._chips.show_chips(glance.chips)
        self._label.setVisible(bool(glance.recent))
        self._notes.show_notes(glance.recent, today, locale)
