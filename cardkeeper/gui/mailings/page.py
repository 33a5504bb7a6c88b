"""The place Mailings: wires the lots, the tiles, the pane, the sidebar's part and the commands."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.gui import look
from cardkeeper.gui.darkroom import Darkroom
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.in_view import InView
from cardkeeper.gui.mailings import blank, reading, turning
from cardkeeper.gui.mailings.lots_view import LotsView
from cardkeeper.gui.mailings.pictures import Pictures
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.mailings.section import MailingsSection
from cardkeeper.gui.mailings.side_pane import SidePane
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.mailings.tiles import Tiles
from cardkeeper.gui.mailings.verbs import MailingVerbs
from cardkeeper.gui.page import Header, Page, Verbs
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.find_line import FindLine
from cardkeeper.gui.widgets.panels import Bounded, Splitter
from cardkeeper.gui.widgets.sliding import SlidingPane
from cardkeeper.i18n import _
from cardkeeper.services.mailings import mailing_lot_cards
from cardkeeper.services.mailings.mailing_lot_cards import NamedCard

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
        self._is_fresh = True
        self._found: Sequence[NamedCard] = ()
        self._width: Width | None = None
        self.mailing_id: int | None = None
        self.side = MailingsSection()
        self.header = Header()
        self.tiles = Tiles()
        self.lots = LotsView(
            session, lambda design, palette: self._pictures.get(design, palette, _LOT_PICTURE)
        )
        self.finder = FindLine(self._names, self._show_card, lambda: None)
        self.pane = SidePane(self._pictures.get)
        self.acts = MailingVerbs(session, self)
        self._lay_out()
        self._connect()
        self.reload()

    def section(self) -> QWidget:
        return self.side

    def panes(self) -> Sequence[QWidget]:
        return [self.slide.cover] if self.slide.is_open else [self._near, self.pane]

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
        self.header.arrange(room)
        self.tiles.arrange(room)
        self.lots.arrange(room)
        self.pane.arrange(room)
        side = look.px(room.page_margin)
        self._tiles_row.setContentsMargins(
            side, look.px(6 if room.short else 12), side, look.px(6 if room.short else 22)
        )
        is_compact = room.width is Width.COMPACT
        self.aside.setVisible(is_compact)
        if is_compact:
            self.slide.take()
        else:
            self.slide.let_go(self.splitter.addWidget)
            self.pane.setVisible(self.session.settings.preview)
        if room.width is not self._width:
            self._width = room.width
            if not is_compact:
                self.splitter.divide(look.px(_PANE[room.width]), room.width.name)

    def show_mailing(self, mailing_id: int) -> None:
        """Show this one; its numbers come from the worker."""
        if mailing_id != self.mailing_id:
            self.mailing_id = mailing_id
            self._is_fresh = True
            self.moved.emit()
        self.side.choose(mailing_id)
        self._read()

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
        before, self.shown = self.shown, shown
        self._stack.setCurrentWidget(self._blank if shown is None else self.splitter)
        if shown is not None:
            self._pictures.mailing = shown.mailing
            self._pictures.holidays = {each.design: each.holiday for each in shown.designs}
            self.header.tell(shown.mailing.name, shown.headline)
            self.tiles.show_mailing(shown)
            self.lots.show_mailing(shown)
            self.pane.show_mailing(shown)
            self.acts.printer_goes_on()
            self._choose_next(before)
        self.verbs_changed.emit()

    def _choose_next(self, before: Shown | None) -> None:
        """Of a mailing newly on show the keyboard is on the lot that is next; after that it goes along."""
        if self.shown is None or not self.shown.lots:
            return
        current = self.lots.view.current_id
        chosen, today = None if self._is_fresh else current, self.session.today()
        wanted = turning.lot_to_choose(before, self.shown, chosen, today)
        self._is_fresh = False
        if wanted != current:
            self.lots.view.select(wanted)

    def _follow(self, change: Change) -> None:
        if change.touched & _CONCERNS:
            self._late.ask()

    def _names(self) -> Sequence[tuple[int, str]]:
        """Every card that has its lot, by the names of all it goes to."""
        self._found = mailing_lot_cards.names(self.mailing_id or 0)
        return [(card.task_id, card.names) for card in self._found]

    def _show_card(self, task_id: int) -> None:
        """The lot a card is in."""
        lot_id = next(card.lot_id for card in self._found if card.task_id == task_id)
        self.lots.view.select(lot_id)

    def _repaint(self) -> None:
        self.lots.view.viewport().update()
        self.pane.repaint_pictures()

    def _menu(self, at: QPoint) -> None:
        made = QMenu(self)
        made.aboutToHide.connect(made.deleteLater)
        for words, act in self.acts.of_lot():
            made.addAction(words).triggered.connect(act)
        made.popup(at)

    def _show_aside(self) -> None:
        self.slide.open()

    def _show_more(self) -> None:
        made = QMenu(self)
        made.aboutToHide.connect(made.deleteLater)
        for words, act in self.acts.of_mailing():
            if act is None:
                made.addSeparator()
            else:
                made.addAction(words).triggered.connect(act)
        made.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _connect(self) -> None:
        self.side.chosen.connect(self.show_mailing)
        self.side.begin_wanted.connect(lambda: self.acts.open("new"))
        self.side.day_wanted.connect(lambda day: self.went.emit("calendar", day))
        self.tiles.pressed.connect(self.acts.open)
        self.pane.wanted.connect(self.acts.open)
        self.lots.act_wanted.connect(self.acts.act_on)
        self.lots.plan_wanted.connect(lambda: self.acts.open("plan"))
        self.lots.menu_wanted.connect(self._menu)
        self.lots.look_wanted.connect(self.acts.look_over_current)
        self.lots.view.current_changed.connect(lambda _id: self.verbs_changed.emit())
        self.finder.left.connect(self.lots.view.setFocus)
        self.aside.clicked.connect(self._show_aside)
        self.slide.turned.connect(self.verbs_changed)
        self.new.clicked.connect(lambda: self.acts.open("new"))
        self.more.clicked.connect(self._show_more)
        self._pictures.arrived.connect(self._repaint)
        self._late = InView(self, self.reload)
        self.session.changed.connect(self._follow)
        self.session.clock.turned.connect(lambda _day: self.reload())

    def _lay_out(self) -> None:
        self.more = Button(icon=Icon.MORE, v="icon", name=_("More about this mailing"))
        self.new = Button(_("New mailing"), Icon.PLUS)
        self.aside = Button(_("Designs and paper"), Icon.STUDIO)
        self.header.add_tool(self.more)
        self.header.add_tool(self.aside)
        self.header.add_tool(self.new)
        inner = QWidget()
        self._near = Bounded(inner, _MOST, leads=True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._tiles_row = QHBoxLayout()
        self._tiles_row.addWidget(self.tiles)
        column.addWidget(self.header)
        column.addLayout(self._tiles_row)
        column.addWidget(self.finder)
        column.addWidget(self.lots, 1)
        self.splitter = Splitter(memory=self.session.memory, place="mailings")
        self.splitter.addWidget(self._near)
        self.splitter.addWidget(self.pane)
        self._near.setMinimumWidth(look.px(_LEAST_NEAR))
        self.pane.setMinimumWidth(look.px(_LEAST_PANE))
        self._blank = blank.first_mailing(lambda: self.acts.open("new"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self._blank)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        words = self.aside.text()
        self.slide = SlidingPane(self.pane, self, words, width=_OVER, home=lambda: self.lots.view)
