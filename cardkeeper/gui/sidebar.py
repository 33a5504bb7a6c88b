"""The left edge of the window: search, where you are, how to narrow it, and whether all is saved."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.accessibility import announce
from cardkeeper.gui.focus import put_in_tab_order
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.room import RAIL, SIDEBAR, Room
from cardkeeper.gui.tokens import Radius, Type
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.labels import tip
from cardkeeper.gui.widgets.panels import Ground
from cardkeeper.i18n import N_, _


class Place(NamedTuple):
    """One of the five places: the key of its action and page, its word and its icons; its number is of what
    `waits` to be done, or only of what there is.
    """

    key: str
    words: str
    icon: Icon
    icon_current: Icon
    waits: bool = False


PLACES = (
    Place("today", N_("Today"), Icon.TODAY, Icon.TODAY_FILL, waits=True),
    Place("calendar", N_("Calendar"), Icon.CALENDAR, Icon.CALENDAR_FILL),
    Place("customers", N_("Customers"), Icon.CUSTOMERS, Icon.CUSTOMERS_FILL),
    Place("studio", N_("Card studio"), Icon.STUDIO, Icon.STUDIO_FILL),
    Place("mailings", N_("Mailings"), Icon.MAILINGS, Icon.MAILINGS_FILL),
)


class SearchButton(QAbstractButton):
    """Looks like a field, opens the search for everything; in the rail it is an icon."""

    def __init__(self, keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys, self.rail = keys, False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Search everything"))
        self.setAccessibleDescription(keys)
        self.setToolTip(f"{self.accessibleName()} ({keys})")

    def sizeHint(self) -> QSize:
        return QSize(look.px(36 if self.rail else 200), look.px(34))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area = look.colours(), QRectF(self.rect())
        with QPainter(self) as painter:
            side, middle = look.px(20 if self.rail else 16), self.height() / 2
            if self.rail:
                if self.underMouse():
                    lines.box(painter, area, look.px(Radius.ROW), colours.groove)
                icons.draw(
                    painter, Icon.SEARCH, area.center() - QPointF(side / 2, side / 2), side, colours.text2
                )
                return
            edge = colours.control if self.underMouse() else colours.border
            lines.box(painter, area, look.px(Radius.FIELD), colours.raised, edge)
            inner = area.adjusted(look.px(11), 0, -look.px(8), 0)
            icons.draw(
                painter,
                Icon.SEARCH,
                QPointF(marks.leading(painter, inner, side), middle - side / 2),
                side,
                colours.text2,
            )
            rest = marks.beyond(painter, inner, side + look.px(7))
            text.line(painter, rest, _("Search"), Type.BODY, colours.text2)
            size = marks.hint_size(self._keys)
            far = marks.beyond(painter, rest, rest.width() - size.width())
            marks.hint(
                painter,
                QRectF(far.left(), middle - size.height() / 2, size.width(), size.height()),
                self._keys,
            )


class Saved(Enum):
    """What the foot of the sidebar says of the last change."""

    YES = (Icon.SAVED, "accent_text")
    BUSY = (Icon.SAVING, "text2")
    NO = (Icon.NOT_SAVED, "danger")


class SavedFoot(QAbstractButton):
    """Whether all is saved and when it was last copied; always the truth. Pressing it leads to backups."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._words, self._below = Saved.YES, "", ""
        self.small = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.tell(Saved.YES, _("Saved on this computer"))
        # Room for the line below, which is told after the first picture: the words above it stay in place.
        self._below = " "

    def tell(self, state: Saved, words: str, below: str = "") -> None:
        """Say it in one sentence, and below it when the last backup was; what is not saved is read out."""
        if state is Saved.NO and (state, words, below) != (self._state, self._words, self._below):
            announce(self, f"{words}. {below}" if below else words)
        self._state, self._words, self._below = state, words, below
        self.setAccessibleName(words)
        self.setAccessibleDescription(below)
        self.setToolTip(tip(f"{words}. {below}" if below else words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(look.px(36 if self.small else 200), look.px(36 if self.small else 50))

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, area = look.colours(), QRectF(self.rect())
        with QPainter(self) as painter:
            icon, token = self._state.value
            colour, side = getattr(colours, token), look.px(20 if self.small else 18)
            if self.small:
                icons.draw(painter, icon, area.center() - QPointF(side / 2, side / 2), side, colour)
                return
            lines.hairline(painter, 0, 0, self.width())
            inner = area.adjusted(look.px(10), look.px(3), 0, 0)
            at = QPointF(marks.leading(painter, inner, side), inner.center().y() - side / 2)
            icons.draw(painter, icon, at, side, colour)
            rest = marks.beyond(painter, inner, side + look.px(9))
            high, low = look.line_height(Type.META), look.line_height(Type.HINT)
            if not self._below:
                text.line(painter, rest, self._words, Type.META_MEDIUM, colours.text2)
                return
            top = rest.center().y() - (high + low) / 2
            ink = colours.danger if self._state is Saved.NO else colours.text2
            text.line(
                painter, QRectF(rest.left(), top, rest.width(), high), self._words, Type.META_MEDIUM, ink
            )
            text.line(
                painter,
                QRectF(rest.left(), top + high, rest.width(), low),
                self._below,
                Type.HINT,
                colours.text2,
            )


class Sidebar(Ground):
    """`went` tells the key of the place somebody chose."""

    went = Signal(str)

    def __init__(self, places: Sequence[Place], search_keys: str, *, parent: QWidget | None = None) -> None:
        super().__init__("window", parent=parent)
        self._places = places
        self._counts: dict[str, int] = {}
        self.search = SearchButton(search_keys)
        self.places = SideList("", places=True, name=_("Places"))
        self.places.picked.connect(lambda number: self.went.emit(places[number].key))
        self._sections = QStackedWidget()
        self._holders: dict[QWidget, Scroll] = {}
        self._empty = QWidget()
        self._sections.addWidget(self._empty)
        self.foot = SavedFoot()
        self._lay_out()
        self._show_places()

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """The numbers beside the places, by key; a place without one shows none."""
        self._counts = dict(counts)
        self._show_places()

    def choose(self, key: str) -> None:
        """Mark a place as the current one."""
        number = next((n for n, place in enumerate(self._places) if place.key == key), None)
        self.places.choose(number)

    def show_section(self, section: QWidget | None) -> None:
        """What belongs to the place in view, below the places."""
        if section is None:
            self._sections.setCurrentWidget(self._empty)
            return
        if section not in self._holders:
            self._holders[section] = Scroll(section, parent=self._sections)
            self._sections.addWidget(self._holders[section])
            put_in_tab_order(self.places.view, section)
        self._sections.setCurrentWidget(self._holders[section])

    def arrange(self, room: Room, *, wanted: bool = True) -> None:
        """Full width, or a rail of icons in narrow windows and where the user folded it."""
        rail = not (room.has_sidebar and wanted)
        self.setFixedWidth(look.px(RAIL if rail else SIDEBAR))
        side = look.px(9 if rail else 12)
        self._column.setContentsMargins(side, look.px(8), side, look.px(4))
        self.search.rail = self.foot.small = rail
        self.foot.small = rail or room.short
        self.places.set_rail(rail=rail)
        self._sections.setVisible(not rail)
        self._spring.setVisible(rail)
        for widget in (self.search, self.foot):
            widget.updateGeometry()
            widget.update()

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addWidget(self.search)
        column.addSpacing(look.px(11))
        column.addWidget(self.places)
        column.addSpacing(look.px(18))
        column.addWidget(self._sections, 1)
        self._spring = QWidget()
        column.addWidget(self._spring, 1)
        column.addWidget(self.foot)

    def _show_places(self) -> None:
        self.places.set_rows(
            SideRow(
                number,
                _(place.words),
                self._counts.get(place.key),
                icon=place.icon,
                icon_current=place.icon_current,
                waits=place.waits,
            )
            for number, place in enumerate(self._places)
        )
