"""Buttons in the variants of the drawings; the style sheet knows them by the property `v`."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks
from cardkeeper.gui.tokens import Space
from cardkeeper.gui.widgets.labels import tip

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
_ICON_SIZE = 18
_ICON_GAP = 4
# Icon colour at rest and when checked, by variant.
_TOKENS = {
    "primary": ("on_accent", "on_accent"),
    "danger": ("danger", "danger"),
    "link": ("accent_text", "accent_text"),
    "chip": ("text2", "accent_text"),
    "filter": ("text2", "surface"),
}


class Button(QPushButton):
    """A push button; an ampersand in its words is an ampersand.

    `v` is primary (one per page), ghost, link, danger, quiet, chip or filter (both checkable) or icon;
    `tall` is action (38 high), small (26) or empty (32). Without words it needs a `name` to be read out.
    """

    def __init__(
        self,
        words: str = "",
        icon: Icon | None = None,
        *,
        v: str = "ghost",
        tall: str = "",
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._variant, self._tall = v, tall
        self._icon, self._icon_on = icon, icon
        self._action: QAction | None = None
        self.setProperty("v", v)
        self.setProperty("tall", tall)
        self.setText(words)
        self.setAutoDefault(False)
        self.setCheckable(v in ("chip", "filter"))
        if name:
            self.setAccessibleName(name)
            self.setToolTip(tip(name))
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the keyboard, not the filled one of its window.

        A choice is made with Space; Enter on one goes on with what was chosen.
        """
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() in _PLAIN and not self.isCheckable():
            self.click()
        else:
            super().keyPressEvent(event)

    def setText(self, words: str) -> None:
        super().setText(words.replace("&", "&&"))
        self._dress_icon()

    def words(self) -> str:
        """The text as given, without Qt's doubled ampersands."""
        return self.text().replace("&&", "&")

    def fill(self, *, filled: bool) -> None:
        """Be the one filled button of the place, the next step, or leave that to another."""
        self._variant = "primary" if filled else "ghost"
        self.setProperty("v", self._variant)
        # The sheet looks at properties only when a widget is polished.
        self.style().unpolish(self)
        self.style().polish(self)
        self._dress()

    def set_sign(self, icon: Icon | None, checked: Icon | None = None) -> None:
        """Another icon, and perhaps a different one while the button is down."""
        self._icon, self._icon_on = icon, checked or icon
        self._dress_icon()

    def follow(self, action: QAction) -> "Button":
        """Do what `action` does, and be enabled when it is; its shortcut joins the tool tip."""
        self._action = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._match_action)
        self._match_action()
        return self

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._dress()

    def _match_action(self) -> None:
        if self._action is None:
            return
        self.setEnabled(self._action.isEnabled())
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = self._action.toolTip()
        self.setToolTip(tip(f"{words} ({keys})" if keys else words))

    def _dress(self) -> None:
        self._dress_icon()
        if self._variant == "icon":
            side = look.px(Space.SMALL if self._tall == "small" else Space.CONTROL)
            self.setFixedSize(side, side)

    def _dress_icon(self) -> None:
        if self._icon is None:
            return
        rest, checked = _TOKENS.get(self._variant, ("text2", "text"))
        self.setIcon(icons.qicon(self._icon, rest, checked=self._icon_on, checked_token=checked))
        side = look.px(_ICON_SIZE if self._tall != "small" else 16)
        self.setIconSize(QSize(side + (look.px(_ICON_GAP) if self.text() else 0), side))


class Switch(QCheckBox):
    """An on-off switch that takes effect at once, for Preferences."""

    def sizeHint(self) -> QSize:
        words = super().sizeHint()
        return QSize(words.width() + look.px(40) - look.px(Space.TICK_BOX), max(words.height(), look.px(24)))

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            colours, width, height = look.colours(), look.px(36), look.px(20)
            area = QRectF(0, (self.height() - height) / 2, width, height)
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            if rtl:
                area.moveRight(self.width())
            on = self.isChecked()
            bed = (colours.accent if on else colours.groove) if self.isEnabled() else colours.hover
            lines.box(painter, area, height / 2, bed, None if on else colours.control)
            knob = area.right() - height / 2 if on is not rtl else area.left() + height / 2
            centre = area.center()
            centre.setX(knob)
            lines.dot(painter, centre, height / 2 - look.px(4), colours.on_accent if on else colours.control)
            self._paint_words(painter, width)

    def _paint_words(self, painter: QPainter, width: int) -> None:
        area = marks.beyond(painter, QRectF(self.rect()), width + look.px(10))
        painter.setPen(look.colours().text if self.isEnabled() else look.colours().disabled)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), self.text())
