"""The pane that slides over the far side of a page too narrow to show it beside (ui/spec.md section 7)."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.accessibility import give_role
from cardkeeper.gui.focus import takes_focus
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.motion import Glide
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.tokens import Motion, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.cover import Cover
from cardkeeper.gui.widgets.labels import ElidedLabel
from cardkeeper.gui.widgets.panels import Ground, Hairline, Splitter
from cardkeeper.i18n import _

_OTHER = Qt.FocusReason.OtherFocusReason


class SlidingPane(QObject):
    """Brings `pane` over the page `over`. Esc, its button or a press beside it close it, and so does Alt Left
    where the page lends `verbs`.

    The keyboard goes in with `open`, stays in, and returns to where it came from, else to `home`. A page that
    gives the keyboard to another of its parts has the pane closed. `turned` tells of opening and closing.
    """

    turned = Signal(bool)

    def __init__(
        self, pane: QWidget, over: QWidget, words: str, *, width: int, home: Callable[[], QWidget]
    ) -> None:
        """`words` name it above its content, which is `width` pixels of the drawing wide."""
        super().__init__(over)
        self._pane, self._over, self._home = pane, over, home
        self._came_from: QWidget | None = None
        self._width: Width | None = None
        self.is_open = self.slides = False
        self._sheet = _Sheet(words)
        self.cover = Cover(over, self._sheet, width)
        self._motion = Glide(self)
        self._motion.valueChanged.connect(self.cover.bring)
        self._motion.finished.connect(self._settle)
        self._sheet.back.clicked.connect(self.shut)
        self.cover.back_wanted.connect(self.shut)
        self.cover.gone.connect(self._forget)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def stand(self, room: Room, beside: Splitter, widths: Mapping[Width, int]) -> None:
        """Take the place this room has: beside the page's first part, as wide as `widths` say in pixels of
        the drawing, or in the smallest window over the page.
        """
        is_other, self._width = room.width is not self._width, room.width
        if room.width is Width.COMPACT:
            self.take()
            return
        self.let_go(beside.addWidget)
        if is_other:
            beside.divide(look.px(widths[room.width]), room.width.name)

    def take(self) -> None:
        """There is no room beside: the pane is here now, closed unless somebody works in it."""
        if self.slides:
            return
        self.slides = True
        with self._keeping_focus() as is_used:
            self._sheet.hold(self._pane)
            if is_used:
                self._turn(is_open=True, moves=False)

    def let_go(self, put: Callable[[QWidget], object]) -> None:
        """There is room again: `put` gives the pane its place."""
        if not self.slides:
            return
        self.slides = False
        now = QApplication.focusWidget()
        was_on_sheet = now is not None and self.cover.isAncestorOf(now) and not self._pane.isAncestorOf(now)
        with self._keeping_focus():
            put(self._pane)
            self._pane.show()
            self.cover.hide()
        if was_on_sheet:
            # The way back has gone with the sheet, and nobody could see where the keyboard is.
            self._home().setFocus(_OTHER)

    def verbs(self) -> Mapping[str, Callable[[], object]]:
        """While it is open the way back is the one to the page."""
        return {"back": self.shut} if self.is_open else {}

    def open(self, first: QWidget | None = None) -> None:
        """Slide in, with the keyboard, to `first`; nothing where the pane has a place of its own."""
        if not self.slides or self.is_open:
            return
        now = QApplication.focusWidget()
        self._came_from = now if now is not None and self._over.isAncestorOf(now) else None
        self._turn(is_open=True)
        (first or self._sheet.first()).setFocus(_OTHER)

    def shut(self) -> None:
        """Slide out; the keyboard returns."""
        if not self.is_open:
            return
        came_from = self._came_from
        self._turn(is_open=False)
        known = came_from is not None and shiboken6.isValid(came_from) and came_from.isVisible()
        (came_from if known and came_from is not None else self._home()).setFocus(_OTHER)

    def _turn(self, *, is_open: bool, moves: bool = True) -> None:
        self.is_open = is_open
        start = self.cover.shown
        if is_open:
            self.cover.bring(start)
            self.cover.show()
            self.cover.raise_()
        self._motion.run(start, float(is_open), Motion.COLLAPSE if moves else 0)
        self.turned.emit(is_open)

    def _settle(self) -> None:
        if not self.is_open:
            self.cover.hide()

    def _forget(self) -> None:
        """Another place came into view: on return the page is seen first."""
        self._motion.stop()
        self.cover.bring(0.0)
        was_open, self.is_open = self.is_open, False
        # Out of sight only with its page, it would come back with it and keep every click from it.
        self.cover.hide()
        if was_open:
            self.turned.emit(False)

    @contextmanager
    def _keeping_focus(self) -> Iterator[bool]:
        """Whoever types in the pane goes on typing there while it changes its place."""
        now = QApplication.focusWidget()
        held = now if now is not None and self._pane.isAncestorOf(now) else None
        yield held is not None
        if held is not None and shiboken6.isValid(held):
            held.setFocus(_OTHER)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """The page gave the keyboard to another of its parts: that part must be seen."""
        is_elsewhere = now is not None and self._over.isAncestorOf(now) and not self.cover.isAncestorOf(now)
        if self.is_open and is_elsewhere and now is not self.cover:
            self._turn(is_open=False)


class _Sheet(Ground):
    """The ground of the pane: its name, the way back, and the content below."""

    def __init__(self, words: str) -> None:
        super().__init__("surface")
        give_role(self, QAccessible.Role.Pane, words)
        self.back = Button(icon=Icon.CLEAR, v="icon", tall="small", name=_("Back to the page"))
        head = QHBoxLayout()
        head.addWidget(ElidedLabel(words, Type.META_STRONG, "text2"), 1)
        head.addWidget(self.back)
        head.setContentsMargins(look.px(18), look.px(5), look.px(8), look.px(5))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(head)
        self._column.addWidget(Hairline())

    def hold(self, pane: QWidget) -> None:
        self._column.addWidget(pane, 1)
        pane.show()

    def first(self) -> QWidget:
        """Where the keyboard goes: the content's first stop; without any, the way back."""
        stops = (each for each in self.findChildren(QWidget) if each is not self.back and takes_focus(each))
        return next(stops, self.back)
