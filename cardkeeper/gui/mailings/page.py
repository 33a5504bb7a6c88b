"""The place Mailings: wires the mailing on show, the pane, the sidebar's part and the commands."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.in_view import InView
from cardkeeper.gui.mailings import blank, menus, reading
from cardkeeper.gui.mailings.lot_verbs import LotVerbs
from cardkeeper.gui.mailings.mailing_pane import MailingPane
from cardkeeper.gui.mailings.pictures import Pictures
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.mailings.section import MailingsSection
from cardkeeper.gui.mailings.side_pane import SidePane
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.mailings.verbs import MailingVerbs
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.panels import Bounded, Splitter
from cardkeeper.gui.widgets.sliding import SlidingPane

_CONCERNS = Touched.MAILINGS | Touched.CARDS | Touched.PEOPLE | Touched.ADDRESSES | Touched.SETTINGS
_PANE = {Width.WIDE: 346, Width.MEDIUM: 312, Width.NARROW: 272}
_OVER, _LEAST_NEAR, _LEAST_PANE = 346, 480, 250
_LOT_PICTURE = 62
# On very wide screens the rows stop here; the rest is margin.
_MOST = 1100


class MailingsPage(Page):
    """One mailing at a time, chosen in the sidebar; without any, the way to the first."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(session, parent=parent)
        self.darkroom = Darkroom(session, self)
        self._pictures = Pictures(session, None, self)
        self.shown: Shown | None = None
        self.mailing_id: int | None = None
        self.side = MailingsSection()
        self.near = MailingPane(
            session, lambda design, palette: self._pictures.get(design, palette, _LOT_PICTURE)
        )
        self.lots = self.near.lots
        self.pane = SidePane(self._pictures.get)
        self.acts, self.of_lot = MailingVerbs(self), LotVerbs(self)
        self._lay_out()
        self._connect()
        self.reload()

    def section(self) -> QWidget:
        return self.side

    def panes(self) -> Sequence[QWidget]:
        return [self.slide.cover] if self.slide.is_open else [self._bounded, self.pane]

    def verbs(self) -> Verbs:
        return {**self.acts.offered(), **self.slide.verbs()}

    def state(self) -> int | None:
        return self.mailing_id

    def restore(self, state: object) -> None:
        """Go to a mailing by its id, or begin one with what another place hands over."""
        if isinstance(state, Start):
            self.acts.begin(state)
        elif isinstance(state, int) and any(line.id == state for line in self.side.lines):
            self.show_mailing(state)

    def enter(self) -> None:
        if self._stack.currentWidget() is self._blank:
            self._blank.setFocus()
            self.focusNextChild()
        else:
            self.lots.view.setFocus()

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.near.arrange(room)
        self.pane.arrange(room)
        self.slide.stand(room, self.splitter, _PANE)
        if room.width is not Width.COMPACT:
            self.pane.setVisible(self.session.settings.preview)

    def show_mailing(self, mailing_id: int) -> None:
        """Show this one; its numbers come from the worker."""
        if mailing_id != self.mailing_id:
            self.mailing_id = mailing_id
            self.moved.emit()
        self.side.choose(mailing_id)
        self._read()

    def go_to_person(self, person_id: int) -> None:
        """Somebody's page is wanted, from one of the mailing's windows."""
        self.went.emit("customers", person_id)

    def reload(self) -> None:
        """Read the sidebar's part again, and the mailing on show; the newest planned when there was none."""
        self.side.reload(self.session.today())
        known = [line.id for line in self.side.lines]
        if self.mailing_id not in known:
            planned = [line.id for line in self.side.lines if not line.is_over]
            self.mailing_id = next(iter([*planned, *known]), None)
        self.side.choose(self.mailing_id)
        self._read()

    def _read(self) -> None:
        mailing_id, today = self.mailing_id, self.session.today()
        if mailing_id is None:
            self._show(None)
            return
        self.darkroom.want("mailing", lambda: reading.read(mailing_id, today), self._take, urgent=True)

    def _take(self, found: object) -> None:
        if isinstance(found, Shown) and found.mailing.id == self.mailing_id:
            self._show(found)

    def _show(self, shown: Shown | None) -> None:
        self.shown = shown
        self._stack.setCurrentWidget(self._blank if shown is None else self.splitter)
        if shown is not None:
            self._pictures.mailing = shown.mailing
            self._pictures.holidays = {each.design: each.holiday for each in shown.designs}
            self.near.show_mailing(shown)
            self.pane.show_mailing(shown)
            self.of_lot.go_on()
        self.verbs_changed.emit()

    def _follow(self, change: Change) -> None:
        if change.touched & _CONCERNS:
            self._late.ask()

    def _repaint(self) -> None:
        self.lots.view.viewport().update()
        self.pane.repaint_pictures()

    def _show_more(self) -> None:
        button = self.near.more
        menus.show_mailing_menu(self, button.mapToGlobal(button.rect().bottomLeft()))

    def _connect(self) -> None:
        self.side.chosen.connect(self.show_mailing)
        self.side.begin_wanted.connect(lambda: self.acts.open("new"))
        self.side.day_wanted.connect(lambda day: self.went.emit("calendar", day))
        self.near.tiles.pressed.connect(self.acts.open)
        self.near.new.clicked.connect(lambda: self.acts.open("new"))
        self.near.more.clicked.connect(self._show_more)
        self.near.aside.clicked.connect(lambda: self.slide.open(None))
        self.pane.wanted.connect(self.acts.open)
        self.lots.act_wanted.connect(self.of_lot.act_on)
        self.lots.plan_wanted.connect(lambda: self.acts.open("plan"))
        self.lots.menu_wanted.connect(lambda at: menus.show_lot_menu(self, at))
        self.lots.look_wanted.connect(self.of_lot.look_over_current)
        self.lots.view.current_changed.connect(lambda _id: self.verbs_changed.emit())
        self._pictures.arrived.connect(self._repaint)
        self._late = InView(self, self.reload)
        self.session.changed.connect(self._follow)
        self.session.clock.turned.connect(lambda _day: self.reload())

    def _lay_out(self) -> None:
        self._bounded = Bounded(self.near, _MOST, leads=True)
        self.splitter = Splitter(memory=self.session.memory, place="mailings")
        self.splitter.addWidget(self._bounded)
        self.splitter.addWidget(self.pane)
        self._bounded.setMinimumWidth(look.px(_LEAST_NEAR))
        self.pane.setMinimumWidth(look.px(_LEAST_PANE))
        self._blank = blank.first_mailing(lambda: self.acts.open("new"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self._blank)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        words = self.near.aside.text()
        self.slide = SlidingPane(self.pane, self, words, width=_OVER, home=lambda: self.lots.view)
        self.slide.turned.connect(self.verbs_changed)
