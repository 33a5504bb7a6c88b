"""The head of a customer's page: who it is, when we last spoke, and what to do now."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.chip_section import ChipsSection
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.customers.portrait import Portrait
from cardkeeper.gui.customers.who_lines import WhoLines
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.button_row import ButtonRow
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ElidedLabel, PlainLabel, tip
from cardkeeper.i18n import _
from cardkeeper.services.people.customer_page import CustomerPage

_NARROW = 520


class Clocks(QWidget):
    """When we last spoke, and how often we usually do."""

    def __init__(self) -> None:
        super().__init__()
        self._spoke = PlainLabel("", Type.BODY_MEDIUM)
        self._usual = PlainLabel("", Type.META, "text2")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(8), 0, 0)
        column.setSpacing(look.px(1))
        for label in (self._spoke, self._usual):
            label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            column.addWidget(label)
        column.addStretch()

    def tell(self, spoke: str, usual: str) -> None:
        self._spoke.setText(spoke)
        self._usual.setText(usual)


class Head(QWidget):
    """`asked` tells what is wanted: "make-card", "call", "email", "problem", "more" or "photo"."""

    asked = Signal(str)

    def __init__(self, session: Session, photos: Photos, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._near, self._far = look.px(32), look.px(28)
        self.portrait = Portrait(photos)
        self.who = WhoLines(session)
        self.chips = ChipsSection(session)
        self._clocks = Clocks()
        self.buttons = {
            "make-card": Button(_("Make a card"), Icon.STUDIO_FILL, v="primary"),
            "call": Button(_("Call"), Icon.PHONE),
            "email": Button(_("Email"), Icon.AT),
            "problem": Button(_("Log a problem"), Icon.PROBLEM),
            "more": Button(icon=Icon.MORE, v="icon", name=_("More about this customer")),
        }
        self._lay_out()
        self.portrait.clicked.connect(partial(self.asked.emit, "photo"))
        for key, button in self.buttons.items():
            button.clicked.connect(partial(self.asked.emit, key))

    def show_page(self, page: CustomerPage, room: Room) -> None:
        """Show a customer, or the same one read again."""
        self.who.show_page(page)
        self.portrait.small = room.short
        self.portrait.show_page(page)
        self.portrait.updateGeometry()
        self.chips.show_page(page)
        spoke, usual = words.last_spoke(page, self._session.today()), words.usually(page)
        self._clocks.tell(spoke, usual)
        self._spoke.setText(f"{spoke}. {usual}" if usual else spoke)
        self._offer(page)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In narrow windows the last contact stands below the name, which needs the room."""
        super().resizeEvent(event)
        narrow = self.width() < look.px(_NARROW)
        self._clocks.setVisible(not narrow)
        self._spoke.setVisible(narrow)

    def _offer(self, page: CustomerPage) -> None:
        """Calls and emails need a number and an address."""
        kinds = {point.kind for point in page.points}
        lives = not page.record.person.deceased
        late = _("{name} has died.").format(name=words.first_name(page))
        window = self.window()
        if isinstance(window, MainWindow):
            self.buttons["problem"].setVisible(window.actions_of["problem"].isEnabled())
            self._verbs.fit()
        ways = (
            ("call", bool(kinds & {"mobile", "phone"}), _("No phone number yet. Add one under Reach.")),
            ("email", "email" in kinds, _("No email address yet. Add one under Reach.")),
        )
        for key, there, lacking in ways:
            why_not = "" if there and lives else lacking if lives else late
            self.buttons[key].setEnabled(not why_not)
            self.buttons[key].setToolTip(tip(why_not))
            self.buttons[key].setAccessibleDescription(why_not)

    def _lay_out(self) -> None:
        self._spoke = ElidedLabel("", Type.META, "text2")
        self._spoke.hide()
        self.who.addWidget(self._spoke)
        self.who.addWidget(self.chips)
        self.who.addStretch()
        self._top = top = QHBoxLayout()
        top.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self.who, 1)
        top.addWidget(self._clocks, 0, Qt.AlignmentFlag.AlignTop)
        self._verbs = self._made_verbs()
        self._column = QVBoxLayout(self)
        self._column.addLayout(top)
        self._column.addWidget(self._verbs)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._space()

    def _made_verbs(self) -> ButtonRow:
        shorter: dict[str, tuple[str, ...]] = {
            "make-card": (*[_("Make a card")] * 3, _("Card")),
            "call": (_("Call"), _("Call"), ""),
            "email": (_("Email"), _("Email"), ""),
            "problem": (_("Log a problem"), _("Problem"), ""),
        }
        verbs = ButtonRow()
        for key, button in self.buttons.items():
            if key == "more":
                verbs.add_stretch()
            verbs.add(button, *shorter.get(key, ()))
        return verbs

    def _space(self) -> None:
        self._top.setSpacing(look.px(20))
        self.who.setSpacing(look.px(2))
        self._verbs.fit()
        self._column.setSpacing(look.px(14))
        self._column.setContentsMargins(self._near, look.px(20), self._far, look.px(16))

    def keep_sides(self, near: int, far: int) -> None:
        """Begin and end where the page below does, in pixels."""
        if (near, far) != (self._near, self._far):
            self._near, self._far = near, far
            self._space()
