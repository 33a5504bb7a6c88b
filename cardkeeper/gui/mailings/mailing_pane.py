"""The mailing on show: its head, the tiles, and the lots with a line to find a card in them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.mailings import turning
from cardkeeper.gui.mailings.lots import Picture
from cardkeeper.gui.mailings.lots_view import LotsView
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.mailings.tiles import Tiles
from cardkeeper.gui.page import Header
from cardkeeper.gui.room import Room, Width
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.find_line import FindLine
from cardkeeper.i18n import _
from cardkeeper.services.mailings import mailing_lot_cards
from cardkeeper.services.mailings.mailing_lot_cards import NamedCard


class MailingPane(QWidget):
    """Keeps the keyboard on the lot that is next, from one reading to the other."""

    def __init__(self, session: Session, picture: Picture) -> None:
        super().__init__()
        self._session = session
        self._shown: Shown | None = None
        self._found: Sequence[NamedCard] = ()
        self.header = Header()
        self.tiles = Tiles()
        self.lots = LotsView(session, picture)
        self.finder = FindLine(self._names, self._show_card, lambda: None)
        self.more = Button(icon=Icon.MORE, v="icon", name=_("More about this mailing"))
        self.aside = Button(_("Designs and paper"), Icon.STUDIO)
        self.new = Button(_("New mailing"), Icon.PLUS)
        self._lay_out()
        self.finder.left.connect(self.lots.view.setFocus)

    def show_mailing(self, shown: Shown) -> None:
        before, self._shown = self._shown, shown
        self.header.tell(shown.mailing.name, shown.headline)
        self.tiles.show_mailing(shown)
        self.lots.show_mailing(shown)
        self._choose_next(before, shown)

    def arrange(self, room: Room) -> None:
        self.header.arrange(room)
        self.tiles.arrange(room)
        self.lots.arrange(room)
        self.aside.setVisible(room.width is Width.COMPACT)
        side = look.px(room.page_margin)
        above, below = look.px(6 if room.short else 12), look.px(6 if room.short else 22)
        self._tiles_row.setContentsMargins(side, above, side, below)

    def _choose_next(self, before: Shown | None, shown: Shown) -> None:
        """Of a mailing newly on show the keyboard is on the lot that is next; after that it goes along."""
        if not shown.lots:
            return
        is_fresh = before is None or before.mailing.id != shown.mailing.id
        current = self.lots.view.current_id
        chosen = None if is_fresh else current
        wanted = turning.lot_to_choose(before, shown, chosen, self._session.today())
        if wanted != current:
            self.lots.view.select(wanted)

    def _names(self) -> Sequence[tuple[int, str]]:
        """Every card that has its lot, by the names of all it goes to."""
        self._found = mailing_lot_cards.names(self._shown.mailing.id) if self._shown is not None else ()
        return [(card.task_id, card.names) for card in self._found]

    def _show_card(self, task_id: int) -> None:
        """The lot a card is in."""
        lot_id = next(card.lot_id for card in self._found if card.task_id == task_id)
        self.lots.view.select(lot_id)

    def _lay_out(self) -> None:
        for tool in (self.more, self.aside, self.new):
            self.header.add_tool(tool)
        self._tiles_row = QHBoxLayout()
        self._tiles_row.addWidget(self.tiles)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._tiles_row)
        column.addWidget(self.finder)
        column.addWidget(self.lots, 1)
