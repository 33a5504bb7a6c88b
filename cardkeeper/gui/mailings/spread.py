"""A mailing beside its pane, which slides over it where there is no room; or the way to the first mailing."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QStackedWidget, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.mailings import blank
from cardkeeper.gui.mailings.mailing_pane import MailingPane
from cardkeeper.gui.mailings.side_pane import SidePane
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.panels import Bounded, Splitter
from cardkeeper.gui.widgets.sliding import SlidingPane

_PANE = {Width.WIDE: 346, Width.MEDIUM: 312, Width.NARROW: 272}
_OVER, _LEAST_NEAR, _LEAST_PANE = 346, 480, 250
# On very wide screens the rows stop here; the rest is margin.
_MOST = 1100


class Spread(QStackedWidget):
    """`begin` starts the first mailing, where there is none."""

    def __init__(
        self, session: Session, near: MailingPane, pane: SidePane, over: QWidget, begin: Callable[[], object]
    ) -> None:
        """The pane slides over the page `over`."""
        super().__init__(over)
        self._session, self._near, self._pane = session, near, pane
        self._bounded = Bounded(near, _MOST, leads=True)
        self._splitter = Splitter(memory=session.memory, place="mailings")
        self.addWidget(self._splitter)
        self._splitter.addWidget(self._bounded)
        self._splitter.addWidget(pane)
        self._bounded.setMinimumWidth(look.px(_LEAST_NEAR))
        pane.setMinimumWidth(look.px(_LEAST_PANE))
        self._blank = blank.first_mailing(begin)
        self.addWidget(self._blank)
        self.slide = SlidingPane(pane, over, near.aside.text(), width=_OVER, home=lambda: near.lots.view)

    def panes(self) -> Sequence[QWidget]:
        return [self.slide.cover] if self.slide.is_open else [self._bounded, self._pane]

    def show_any(self, *, is_any: bool) -> None:
        """There is a mailing to show, or none."""
        self.setCurrentWidget(self._splitter if is_any else self._blank)

    def enter(self) -> None:
        """Put the keyboard where work starts."""
        if self.currentWidget() is self._blank:
            self._blank.setFocus()
            self.focusNextChild()
        else:
            self._near.lots.view.setFocus()

    def arrange(self, room: Room) -> None:
        self._near.arrange(room)
        self._pane.arrange(room)
        self.slide.stand(room, self._splitter, _PANE)
        if room.width is not Width.COMPACT:
            self._pane.setVisible(self._session.settings.preview)
