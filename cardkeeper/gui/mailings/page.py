"""The place Mailings: wires the mailing on show, the pane, the sidebar's part and the commands."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.gui.mailings import menus
from cardkeeper.gui.mailings.lot_verbs import LotVerbs
from cardkeeper.gui.mailings.mailing_pane import MailingPane
from cardkeeper.gui.mailings.on_show import OnShow
from cardkeeper.gui.mailings.pictures import Pictures
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.mailings.section import MailingsSection
from cardkeeper.gui.mailings.side_pane import SidePane
from cardkeeper.gui.mailings.spread import Spread
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.mailings.verbs import MailingVerbs
from cardkeeper.gui.page import Page, Verbs
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session

_LOT_PICTURE = 62


class MailingsPage(Page):
    """One mailing at a time, chosen in the sidebar; without any, the way to the first."""

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(session, parent=parent)
        self.side = MailingsSection()
        self.on_show = OnShow(self, self.side)
        self._pictures = Pictures(session, None, self)
        self.near = MailingPane(
            session, lambda design, palette: self._pictures.get(design, palette, _LOT_PICTURE)
        )
        self.lots = self.near.lots
        self.pane = SidePane(self._pictures.get)
        self.acts, self.of_lot = MailingVerbs(self), LotVerbs(self)
        self.spread = Spread(session, self.near, self.pane, self, lambda: self.acts.open("new"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.spread)
        self._connect()
        self.on_show.reload()

    @property
    def shown(self) -> Shown | None:
        """The mailing on show, as far as it is read."""
        return self.on_show.shown

    def section(self) -> QWidget:
        return self.side

    def panes(self) -> Sequence[QWidget]:
        return self.spread.panes()

    def verbs(self) -> Verbs:
        return {**self.acts.offered(), **self.spread.slide.verbs()}

    def state(self) -> int | None:
        return self.on_show.mailing_id

    def restore(self, state: object) -> None:
        """Go to a mailing by its id, or begin one with what another place hands over."""
        if isinstance(state, Start):
            self.acts.begin(state)
        elif isinstance(state, int) and any(line.id == state for line in self.side.lines):
            self.on_show.choose(state)

    def enter(self) -> None:
        self.spread.enter()

    def arrange(self, room: Room) -> None:
        super().arrange(room)
        self.spread.arrange(room)

    def go_to_person(self, person_id: int) -> None:
        """Somebody's page is wanted, from one of the mailing's windows."""
        self.went.emit("customers", person_id)

    def _show(self, shown: Shown | None) -> None:
        self.spread.show_any(is_any=shown is not None)
        if shown is not None:
            self._pictures.mailing = shown.mailing
            self._pictures.holidays = {each.design: each.holiday for each in shown.designs}
            self.near.show_mailing(shown)
            self.pane.show_mailing(shown)
            self.of_lot.go_on()
        self.verbs_changed.emit()

    def _repaint(self) -> None:
        self.lots.view.viewport().update()
        self.pane.repaint_pictures()

    def _connect(self) -> None:
        self.on_show.moved.connect(self.moved)
        self.on_show.arrived.connect(self._show)
        self.side.begin_wanted.connect(lambda: self.acts.open("new"))
        self.side.day_wanted.connect(lambda day: self.went.emit("calendar", day))
        self.near.tiles.pressed.connect(self.acts.open)
        self.near.new.clicked.connect(lambda: self.acts.open("new"))
        self.near.more.clicked.connect(lambda: menus.show_mailing_menu(self))
        self.near.aside.clicked.connect(lambda: self.spread.slide.open(None))
        self.pane.wanted.connect(self.acts.open)
        self.lots.act_wanted.connect(self.of_lot.act_on)
        self.lots.plan_wanted.connect(lambda: self.acts.open("plan"))
        self.lots.menu_wanted.connect(lambda at: menus.show_lot_menu(self, at))
        self.lots.look_wanted.connect(self.of_lot.look_over_current)
        self.lots.view.current_changed.connect(lambda _id: self.verbs_changed.emit())
        self._pictures.arrived.connect(self._repaint)
        self.spread.slide.turned.connect(self.verbs_changed)
