"""Whose day is next? One name, one birthday; or a file, or a look around."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core import names
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import look
from cardkeeper.gui.customers.day_field import DayField
from cardkeeper.gui.first_run.fan import Fan
from cardkeeper.gui.first_run.tile import Tile
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Space, Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Scroll
from cardkeeper.gui.widgets.empty import Sign
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import Ground, Hairline
from cardkeeper.i18n import N_, _
from cardkeeper.services.people import quick_add
from cardkeeper.services.people.quick_add import NewCustomer

_COLUMN = 508
# Narrower than this the still life gives its room to the words.
_WITH_FAN = 1000
_NO_LIMIT = 16_777_215
_TILES = (
    ("sheet", Icon.CSV_DUO, N_("A spreadsheet"), N_("Excel or CSV")),
    ("contacts", Icon.CONTACTS_DUO, N_("Your contacts"), N_("Phone, Outlook, Google")),
    ("samples", Icon.SPARKLE_DUO, N_("Just look around"), N_("With sample customers")),
)


class Welcome(Ground):
    """`import_wanted` and `samples_wanted` are the other ways in."""

    import_wanted = Signal()
    samples_wanted = Signal()

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent=parent)
        self._session = session
        self.name = Field(_("Name"), LineEdit())
        self.birthday = DayField(session, _("Birthday"), lambda: OccasionKind.BIRTHDAY)
        self.remember = Button("", Icon.HEART_BOLD, v="primary", tall="action")
        self.tiles = {key: Tile(icon, _(said), _(below)) for key, icon, said, below in _TILES}
        self.fan = Fan(session)
        self._left = QWidget()
        self._lay_out()
        self._connect()
        self._match()

    @property
    def line(self) -> LineEdit:
        """Where the name is typed."""
        editor = self.name.editor
        if not isinstance(editor, LineEdit):
            raise TypeError("the name is a line")
        return editor

    def begin(self) -> None:
        """Put the keyboard into the name."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Remember whom the fields tell of; the rest of the window follows from that."""
        if self.birthday.line.text().strip() and self.birthday.date is None:
            self.birthday.line.left.emit()
            self.birthday.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        new = NewCustomer(self.line.text(), self.birthday.date)
        try:
            change = quick_add.add(new, self._session.today())
        except CardKeeperError as reason:
            self.name.set_problem(str(reason))
            self.begin()
            return
        self._session.apply(change)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= look.px(_WITH_FAN)
        self.fan.setVisible(wide)
        self._left.setMaximumWidth(_NO_LIMIT)
        self._left.setMinimumWidth(0)
        if wide:
            least = look.px(_COLUMN + 2 * Space.WIDE)
            self._left.setFixedWidth(max(least, round(self.width() * 0.486)))

    def _connect(self) -> None:
        self.line.textChanged.connect(self._match)
        self.line.returnPressed.connect(self._go_on)
        self.birthday.line.returnPressed.connect(self.keep)
        self.remember.clicked.connect(self.keep)
        self.tiles["sheet"].clicked.connect(self.import_wanted)
        self.tiles["contacts"].clicked.connect(self.import_wanted)
        self.tiles["samples"].clicked.connect(self.samples_wanted)

    def _go_on(self) -> None:
        """Enter in the name goes on to the birthday, and remembers when that is there."""
        if self.birthday.line.text().strip():
            self.keep()
        else:
            self.birthday.setFocus(Qt.FocusReason.TabFocusReason)

    def _match(self) -> None:
        """The button says whom it remembers."""
        self.name.set_problem("")
        typed = quick_add.contact_of(NewCustomer(self.line.text()))
        called = names.first_name(names.Person(typed.name, typed.formatted_name)) or typed.formatted_name
        self.remember.setText(_("Remember {name}").format(name=called) if called else _("Remember them"))
        self.remember.setEnabled(bool(called))

    def _lay_out(self) -> None:
        inside = QWidget()
        outer = QHBoxLayout(inside)
        edge = look.px(Space.WIDE)
        outer.setContentsMargins(edge, edge, edge, edge)
        outer.addStretch()
        column = QVBoxLayout()
        column.addStrut(look.px(_COLUMN))
        outer.addLayout(column)
        outer.addStretch()
        self._fill(column)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.addWidget(Scroll(inside))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left, 1)
        row.addWidget(self.fan, 1)

    def _fill(self, column: QVBoxLayout) -> None:
        lead = _(
            "Start with one person you would hate to forget. CardKeeper picks a card and tells you when to"
            " mail it."
        )
        column.addStretch(3)
        column.addWidget(PlainLabel(_("Whose day is next?"), Type.WELCOME))
        column.addSpacing(look.px(10))
        column.addWidget(ParagraphLabel(lead, Type.LEAD, width=_COLUMN))
        column.addSpacing(look.px(Space.WIDE))
        fields = QHBoxLayout()
        fields.setSpacing(look.px(12))
        for field, share in ((self.name, 11), (self.birthday, 9)):
            field.editor.setProperty("tall", "action")
            fields.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        column.addLayout(fields)
        column.addSpacing(look.px(Space.GROUP))
        column.addWidget(self.remember, 0, Qt.AlignmentFlag.AlignLeading)
        column.addSpacing(look.px(Space.WIDE))
        column.addWidget(Hairline())
        column.addSpacing(look.px(Space.GROUP))
        column.addWidget(PlainLabel(_("Or bring everyone along"), Type.BODY_STRONG))
        column.addSpacing(look.px(Space.RELATED))
        tiles = QHBoxLayout()
        tiles.setSpacing(look.px(10))
        for tile in self.tiles.values():
            tiles.addWidget(tile, 1)
        column.addLayout(tiles)
        column.addStretch(3)
        column.addLayout(_promise())


def _promise() -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.px(9))
    row.addWidget(Sign(Icon.SAVED, "accent", 17))
    said = _("Everything stays on this computer. No account, no internet needed.")
    row.addWidget(ParagraphLabel(said, Type.META, width=440), 1)
    return row
