"""The window of Preferences: its pages at the near side, what is stored at the foot (ui/spec.md, 4.8)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QCloseEvent, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.gui import icons, look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.preferences.page import PreferencePage
from cardkeeper.gui.reading_order import OrderedDialog
from cardkeeper.gui.room import RAIL
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.labels import ElidedLabel
from cardkeeper.gui.widgets.panels import Ground, Hairline, indented
from cardkeeper.i18n import N_, _

_SIZE = QSize(1180, 780)
_SMALLEST = QSize(640, 420)
_NAVIGATION = 240
# Below this width the pages are icons.
_WITH_WORDS = 700


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    words: str
    icon: Icon
    icon_current: Icon


_PAGES = (
    _Entry("you", N_("You and your business"), Icon.SENDER, Icon.SENDER_FILL),
    _Entry("cards", N_("Cards and printing"), Icon.PRINTER, Icon.PRINTER_FILL),
    _Entry("mailing", N_("Mailing days"), Icon.MAILINGS, Icon.MAILINGS_FILL),
    _Entry("calendar", N_("Calendar and holidays"), Icon.CALENDAR, Icon.CALENDAR_FILL),
    _Entry("reminders", N_("Reminders"), Icon.BELL, Icon.BELL_FILL),
    _Entry("appearance", N_("Appearance"), Icon.APPEARANCE, Icon.APPEARANCE_FILL),
    _Entry("privacy", N_("Backup and privacy"), Icon.SAVED, Icon.SAVED_FILL),
    _Entry("keyboard", N_("Keyboard"), Icon.KEYBOARD, Icon.KEYBOARD_FILL),
)


class Preferences(OrderedDialog):
    """Pages are built when first gone to; nothing here needs an OK."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setWindowTitle(_("Preferences"))
        self._window = window
        self._pages: dict[str, PreferencePage] = {}
        self._holders: dict[str, Scroll] = {}
        self._sides: dict[str, QWidget] = {}
        self._key = ""
        self.navigation = SideList("", places=True, name=_("Pages of Preferences"))
        self.navigation.set_rows(
            SideRow(number, _(entry.words), icon=entry.icon, icon_current=entry.icon_current)
            for number, entry in enumerate(_PAGES)
        )
        self.navigation.picked.connect(lambda number: self.go(_PAGES[number].key))
        self._stack, self._side = QStackedWidget(), QStackedWidget()
        self._foot, self._more = _Foot(), Hairline()
        self._lay_out()

    @property
    def page(self) -> PreferencePage | None:
        """The page in view."""
        return self._pages.get(self._key)

    def go(self, key: str) -> None:
        """Show a page: you, cards, mailing, calendar, reminders, appearance, privacy or keyboard."""
        if self.page is not None:
            self.page.keep_now()
        self._key = key
        if key not in self._pages:
            self._build(key)
        self._stack.setCurrentWidget(self._holders[key])
        self._mark_more()
        self.navigation.choose(next(n for n, entry in enumerate(_PAGES) if entry.key == key))
        self._arrange()
        self._tell()

    def done(self, result: int) -> None:
        for page in self._pages.values():
            page.keep_now()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():
            self._size()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._window.session.memory.setValue("dialog/preferences", self.size())
        super().hideEvent(event)

    def _build(self, key: str) -> None:
        page = _MAKERS[key](self._window)
        self._holders[key] = Scroll(page)
        self._holders[key].verticalScrollBar().rangeChanged.connect(self._mark_more)
        page.ledger.told.connect(self._tell)
        self._pages[key] = page
        self._stack.addWidget(self._holders[key])
        side = page.side()
        if side is not None:
            self._sides[key] = side
            self._side.addWidget(side)

    def _arrange(self) -> None:
        rail = self.width() < look.px(_WITH_WORDS)
        self.navigation.set_rail(rail=rail)
        self._near.setFixedWidth(look.px(RAIL if rail else _NAVIGATION))
        side = self._sides.get(self._key)
        shown = side is not None and self.page is not None and self.width() >= look.px(self.page.side_from)
        self._side.setVisible(shown)
        if self.page is not None:
            self.page.set_beside(beside=shown)
        if side is not None:
            self._side.setCurrentWidget(side)

    def _mark_more(self) -> None:
        """A line where the page goes on below what is in view."""
        self._more.setVisible(self._holders[self._key].verticalScrollBar().maximum() > 0)

    def _tell(self) -> None:
        waiting = [field for page in self._pages.values() for field in page.ledger.waiting]
        trouble = next((page.ledger.trouble for page in self._pages.values() if page.ledger.trouble), "")
        self._foot.tell(waiting, trouble)

    def _size(self) -> None:
        room = self.screen().availableSize() - QSize(16, 48)
        kept = self._window.session.memory.value("dialog/preferences")
        wanted = kept if isinstance(kept, QSize) else QSize(look.px(_SIZE.width()), look.px(_SIZE.height()))
        self.resize(wanted.boundedTo(room.expandedTo(_SMALLEST)))

    def _lay_out(self) -> None:
        self.setMinimumSize(_SMALLEST)
        self._near = Ground("window")
        column = QVBoxLayout(self._near)
        column.setContentsMargins(look.px(9), look.px(14), look.px(9), look.px(10))
        column.addWidget(self.navigation)
        column.addStretch()
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._more)
        middle.addWidget(self._foot)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._near)
        row.addWidget(Hairline(upright=True))
        row.addLayout(middle, 1)
        self._side.setFixedWidth(look.px(330))
        row.addWidget(self._side)


class _Foot(QWidget):
    """Always the truth: all is saved, or what waits."""

    def __init__(self) -> None:
        super().__init__()
        self._words = ElidedLabel("", Type.META, "text2")
        self._is_well = True
        row = QHBoxLayout(self)
        edge = look.px(Space.DIALOG)
        row.setContentsMargins(indented(edge + look.px(24), look.px(8), edge, look.px(14)))
        row.addWidget(self._words, 1)

    def tell(self, waiting: Sequence[str], trouble: str) -> None:
        self._is_well = not trouble
        if trouble:
            self._words.setText(trouble)
        elif waiting:
            self._words.setText(_("Saved, but for: {fields}.").format(fields=", ".join(waiting)))
        else:
            self._words.setText(_("Saved. Changes count at once, and Undo takes them back."))
        self._words.set_colour("text2" if self._is_well else "danger")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            side = look.px(16)
            colours = look.colours()
            icon, colour = (Icon.CHECK, colours.ok) if self._is_well else (Icon.NOT_SAVED, colours.danger)
            middle = self._words.geometry().center().y() - side / 2
            rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            edge = look.px(Space.DIALOG)
            left = self.width() - edge - side if rtl else edge
            icons.draw(painter, icon, QPointF(left, middle), side, colour)


def _you(window: MainWindow) -> PreferencePage:
    from cardkeeper.gui.preferences.you import YouPage

    return YouPage(window.session)


def _cards(window: MainWindow) -> PreferencePage:
    from cardkeeper.gui.preferences.cards import CardsPage

    return CardsPage(window.session)


def _mailing(window: MainWindow) -> PreferencePage:
    from cardkeeper.gui.preferences.mailing import MailingPage

    return MailingPage(window.session)


def _calendar(window: MainWindow) -> PreferencePage:
    from cardkeeper.gui.preferences.calendar import CalendarPage

    return CalendarPage(window.session)


def _reminders(window: MainWindow) -> PreferencePage:
    from cardkeeper.gui.preferences.reminders import RemindersPage

    return RemindersPage(window.session)


def _appearance(window: MainWindow) -> PreferencePage:
    from cardkeeper.gui.preferences.appearance import AppearancePage

    return AppearancePage(window.session)


def _privacy(window: MainWindow) -> PreferencePage:
    from cardkeeper.gui.preferences.privacy import PrivacyPage

    return PrivacyPage(window)


def _keyboard(window: MainWindow) -> PreferencePage:
    from cardkeeper.gui.preferences.keys import KeysPage

    return KeysPage(window.session, window.actions_of)


_MAKERS: dict[str, Callable[[MainWindow], PreferencePage]] = {
    "you": _you,
    "cards": _cards,
    "mailing": _mailing,
    "calendar": _calendar,
    "reminders": _reminders,
    "appearance": _appearance,
    "privacy": _privacy,
    "keyboard": _keyboard,
}
