"""The pane beside the lots: the designs, what needs somebody, and what is still to be bought."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.mailing_plan import Split
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.mailings.fan import Fan
from cardkeeper.gui.mailings.lines import DesignLine, StockLine
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.room import Room
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.emptying import empty
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout, Ground, Panel, indented
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.mailings.mailing_progress import Stock
from cardkeeper.services.mailings.mailing_progress import Tiles as Numbers

Picture = Callable[[str, str, int], QPixmap]
_FAN_PICTURE, _LINE_PICTURE = 240, 62


class SidePane(Ground):
    """`wanted` asks for what a button names: cards, fix, ask, take-in, new-year, who."""

    wanted = Signal(str)

    def __init__(self, picture: Picture, *, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._picture = picture
        self.fan = Fan(lambda design, palette: picture(design, palette, _FAN_PICTURE))
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._lay_out()

    def show_mailing(self, shown: Shown) -> None:
        self.fan.show_designs(shown.designs, _caption(shown))
        empty(self._column)
        for given in shown.designs:
            picture = self._pictured(given.design, given.palette)
            line = DesignLine(picture, given.name, str(given.cards))
            line.clicked.connect(lambda: self.wanted.emit("cards"))
            self._column.addWidget(line)
        for notice in self._notices(shown):
            self._column.addWidget(_space(Space.RELATED))
            self._column.addWidget(notice)
        self._add_stock(shown.stock)
        self._column.addStretch(1)

    def arrange(self, room: Room) -> None:
        self.fan.set_low(low=room.short)

    def repaint_pictures(self) -> None:
        """A picture has been made."""
        self.fan.update()
        for line in self._inside.findChildren(DesignLine):
            line.update()

    def _pictured(self, design: str, palette: str) -> Callable[[], QPixmap]:
        return lambda: self._picture(design, palette, _LINE_PICTURE)

    def _lacking(self, found: Numbers) -> Iterator[QWidget]:
        """What cards wait for: an address, a name."""
        addresses = found.addresses - found.names
        if addresses:
            headline = ngettext("{n} needs an address", "{n} need an address", addresses)
            said = _("Ask by email, or leave them out.")
            yield self._notice(
                headline.format(n=addresses),
                said,
                (("fix", _("Fix them")), ("ask", _("Ask by email"))),
                Icon.PIN_FILL,
            )
        if found.names:
            headline = ngettext("{n} needs a name", "{n} need a name", found.names)
            said = _("A card greets nobody without one.")
            yield self._notice(
                headline.format(n=found.names), said, (("fix", _("Fix them")),), Icon.PERSON_ADD
            )

    def _notices(self, shown: Shown) -> Sequence[QWidget]:
        found = shown.tiles
        made = [*self._lacking(found)]
        if found.without_lot:
            headline = ngettext("{n} came later", "{n} came later", found.without_lot)
            said = _("Their cards have no place in a batch yet.")
            acts = (("take-in", _("Take them in")),)
            made.append(
                self._notice(headline.format(n=found.without_lot), said, acts, Icon.PERSON_ADD, "info")
            )
        if shown.too_late:
            headline = ngettext("{n} can't be there in time", "{n} can't be there in time", shown.too_late)
            said = _("A New Year greeting still can.")
            acts = (("new-year", _("Greet for New Year")),)
            made.append(self._notice(headline.format(n=shown.too_late), said, acts, Icon.SOON_FILL))
        if found.held:
            headline = ngettext("{n} waits for you", "{n} wait for you", found.held)
            said = _("A problem is open, or an address is bad.")
            made.append(
                self._notice(
                    headline.format(n=found.held), said, (("who", _("Look at it")),), Icon.HOLD, "info"
                )
            )
        return made

    def _notice(
        self,
        headline: str,
        sentence: str,
        acts: Sequence[tuple[str, str]],
        icon: Icon,
        tone: str = "warn",
    ) -> QWidget:
        """A soft box with a sign, two lines and what can be done."""
        panel = Panel(f"{tone}_soft", outlined=False)
        row = QHBoxLayout(panel)
        row.setContentsMargins(look.px(14), look.px(14), look.px(12), look.px(12))
        row.setSpacing(look.px(12))
        sign = QVBoxLayout()
        sign.addWidget(Sign(icon, tone, 18))
        sign.addStretch()
        row.addLayout(sign)
        column = QVBoxLayout()
        column.setSpacing(look.px(2))
        column.addWidget(PlainLabel(headline, Type.BODY_STRONG, tone))
        column.addWidget(ParagraphLabel(sentence, Type.META, "text"))
        column.addSpacing(look.px(8))
        buttons = FlowLayout(gap=8)
        for key, words in acts:
            button = Button(words, tall="small")
            button.clicked.connect(self._asker(key))
            buttons.addWidget(button)
        column.addLayout(buttons)
        row.addLayout(column, 1)
        return panel

    def _asker(self, key: str) -> Callable[[], None]:
        return lambda: self.wanted.emit(key)

    def _add_stock(self, stock: Sequence[Stock]) -> None:
        lines = [line for needed in stock for line in _stock_lines(needed)]
        if not lines:
            return
        self._column.addWidget(_space(Space.GROUP))
        title = PlainLabel(_("Still to buy"), Type.META_STRONG, "text2")
        title.setContentsMargins(indented(look.px(6), bottom=look.px(4)))
        self._column.addWidget(title)
        for line in lines:
            self._column.addWidget(line)

    def _lay_out(self) -> None:
        self._column.setContentsMargins(look.px(18), look.px(14), look.px(18), look.px(18))
        self._column.setSpacing(0)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.fan)
        outer.addWidget(Scroll(self._inside), 1)


def _caption(shown: Shown) -> str:
    if not shown.designs:
        return ""
    if shown.mailing.split is Split.EVENLY:
        return _("In equal numbers, none that they had")
    return _("Chosen by household and tradition")


def _stock_lines(needed: Stock) -> list[StockLine]:
    found = []
    if needed.sheets:
        count = ngettext("{n} sheet", "{n} sheets", needed.sheets).format(n=needed.sheets)
        found.append(StockLine(Icon.NOTE_PAPER, _("Card stock, {paper}").format(paper=needed.paper), count))
    if needed.envelopes:
        words = _("{name} envelopes").format(name=needed.envelope)
        found.append(StockLine(Icon.ENVELOPE, words, str(needed.envelopes)))
    if needed.stamps_home:
        found.append(StockLine(Icon.STAMP, _("Stamps"), str(needed.stamps_home)))
    if needed.stamps_abroad:
        found.append(StockLine(Icon.STAMP, _("Stamps for abroad"), str(needed.stamps_abroad)))
    return found


def _space(height: int) -> QWidget:
    widget = QWidget()
    widget.setFixedHeight(look.px(height))
    return widget
