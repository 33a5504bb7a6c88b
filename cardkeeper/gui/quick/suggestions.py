"""What a note offers to remember, a line each: taken by Enter, left by going on."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from cardkeeper.core.notes import FactChip, Kin, ReminderChip, Suggestion
from cardkeeper.gui import icons, kinds, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.kinds import KIND_ICONS
from cardkeeper.gui.painting import lines
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _
from cardkeeper.services.touch.listening import Taken

_FACT_ICONS = {"pet": Icon.PAW, "hobby": Icon.HOBBY, "fan": Icon.TEAM, "favourite": Icon.FILM}


class SuggestionLine(QWidget):
    """One offer. Until it is taken it is quiet; taken, it is blue and can be left again.

    On its button Enter takes it and Esc leaves it for good.
    """

    changed = Signal()
    refused = Signal()

    def __init__(self, chip: Suggestion, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = chip
        self._taken: Taken | None = None
        self._sign = QLabel()
        self._words = ParagraphLabel(chip.words, Type.BODY_MEDIUM, "text")
        self.act = Button("", v="link")
        self.act.clicked.connect(self.press)
        self.act.installEventFilter(self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._sign)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self.act)
        self._dress()

    @property
    def taken(self) -> Taken | None:
        """What was taken; None while it is only offered."""
        return self._taken

    def press(self) -> None:
        """Take it, or leave it again; where several people may be meant, ask who."""
        if self._taken is not None:
            self._take(None)
        elif len(_candidates(self.chip)) > 1:
            self._ask()
        else:
            self._take(Taken(self.chip))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain:
                self.press()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.refused.emit()
                return True
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look.colours()
        fill = colours.info_soft if self._taken is not None else colours.hover
        outline = colours.info if colours.soft_outline and self._taken is not None else None
        with QPainter(self) as painter:
            lines.box(painter, QRectF(self.rect()), look.px(Radius.ROW), fill, outline)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _ask(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for kin in _candidates(self.chip):
            action = menu.addAction(kin.name.replace("&", "&&"))
            action.triggered.connect(partial(self._take, Taken(self.chip, kin.person_id)))
        menu.popup(self.act.mapToGlobal(self.act.rect().bottomLeft()))

    def _take(self, taken: Taken | None, _checked: bool = False) -> None:
        self._taken = taken
        self._dress()
        self.changed.emit()

    def _dress(self) -> None:
        taken = self._taken is not None
        token = "info" if taken else "text2"
        colour = getattr(look.colours(), token)
        side = look.px(18)
        sign = _icon(self.chip, taken=taken)
        self._sign.setPixmap(icons.pixmap(sign, side, colour, self.devicePixelRatioF()))
        self._words.set_colour("info" if taken else "text")
        asks = len(_candidates(self.chip)) > 1
        self.act.setText(_("Not needed") if taken else _("Who is meant?") if asks else _("Remember"))
        self.act.setAccessibleName(f"{self.act.words()}: {self.chip.words}")
        self._row.setContentsMargins(look.px(14), look.px(7), look.px(14), look.px(7))
        self._row.setSpacing(look.px(11))
        self.update()


class Suggestions(QWidget):
    """All offers of a note; what was taken stays taken while the note is typed on, what was refused away.

    `left` says that the keyboard wants back to the note.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[SuggestionLine] = []
        self._refused: set[str] = set()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(6))
        self.hide()

    @property
    def lines(self) -> list[SuggestionLine]:
        return self._lines

    @property
    def taken(self) -> list[Taken]:
        return [line.taken for line in self._lines if line.taken is not None]

    def show_chips(self, chips: tuple[Suggestion, ...]) -> None:
        """Offer these; the ones that are on show already stay as they are."""
        kept = {line.chip.words: line for line in self._lines}
        if not chips:
            self._refused.clear()
        wanted = {chip.words: chip for chip in chips if chip.words not in self._refused}
        for words, line in kept.items():
            if words not in wanted:
                self._column.removeWidget(line)
                line.hide()
                line.deleteLater()
        self._lines = [kept.get(words) or self._made(chip) for words, chip in wanted.items()]
        for number, line in enumerate(self._lines):
            self._column.insertWidget(number, line)
        self.setVisible(bool(self._lines))
        self.changed.emit()

    def _made(self, chip: Suggestion) -> SuggestionLine:
        line = SuggestionLine(chip)
        line.changed.connect(self.changed)
        line.refused.connect(lambda: self._refuse(line))
        return line

    def _refuse(self, line: SuggestionLine) -> None:
        self._refused.add(line.chip.words)
        self.show_chips(tuple(each.chip for each in self._lines))
        self.left.emit()


def _candidates(chip: Suggestion) -> Sequence[Kin]:
    """Who may be meant; a reminder is nobody's."""
    return () if isinstance(chip, ReminderChip) else chip.subject.candidates


def _icon(chip: Suggestion, *, taken: bool) -> Icon:
    if isinstance(chip, ReminderChip):
        return Icon.BELL_FILL if taken else Icon.BELL
    if isinstance(chip, FactChip):
        return _FACT_ICONS.get(str(chip.kind), Icon.IDEA)
    return KIND_ICONS[kinds.family(chip.kind)]
