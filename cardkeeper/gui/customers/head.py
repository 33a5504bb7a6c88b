"""The head of a customer's page: who it is, when we last spoke, and what to do now."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.sentences import closed
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.chip_section import ChipsSection
from cardkeeper.gui.customers.editing import Editor
from cardkeeper.gui.customers.name_editors import NameEditor, NameEntered, WorkEditor, WorkEntered
from cardkeeper.gui.customers.photos import Photos
from cardkeeper.gui.customers.portrait import Portrait
from cardkeeper.gui.customers.values import ValueButton
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.room import Room
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.button_row import ButtonRow
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.labels import ElidedLabel, PlainLabel, tip
from cardkeeper.i18n import _
from cardkeeper.services.people import employments, people
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.people.letter_page import Letters

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
        self._page: CustomerPage | None = None
        self._editor: Editor | None = None
        self._near, self._far = look.px(32), look.px(28)
        self.portrait = Portrait(photos)
        self.name = ValueButton(_("Name"), Type.TITLE)
        self.work = ValueButton(_("What they do"), Type.BODY, "text2", hint=_("Add what they do"))
        self.since = PlainLabel("", Type.BODY, "text2")
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
        self.name.clicked.connect(self.edit_name)
        self.work.clicked.connect(self.edit_work)
        for key, button in self.buttons.items():
            button.clicked.connect(partial(self.asked.emit, key))

    def show_page(self, page: CustomerPage, room: Room) -> None:
        """Show a customer, or the same one read again."""
        if self._page is None or self._page.id != page.id:
            self._close_editor()
        self._page = page
        self.portrait.small = room.short
        self.portrait.show_page(page)
        self.portrait.updateGeometry()
        self.name.set_words(page.record.shown_name)
        work = words.work_line(page)
        since = words.since_line(page)
        self.work.set_words(work)
        self.since.setText(since)
        self._dot.setVisible(bool(since))
        self.chips.show_page(page)
        spoke, usual = words.last_spoke(page, self._session.today()), words.usually(page)
        self._clocks.tell(spoke, usual)
        self._spoke.setText(f"{spoke}. {usual}" if usual else spoke)
        self._offer(page)

    @property
    def editor(self) -> Editor | None:
        """What name or work is being edited with."""
        return self._editor

    def edit_name(self) -> None:
        if self._page is not None:
            record, letters = self._page.record, Letters(self._page.id)
            self._open(NameEditor(self._session, self._save_name, record, letters), self.name)

    def edit_work(self) -> None:
        if self._page is not None:
            editor = WorkEditor(self._session, self._save_work, self._page.record)
            editor.removed.connect(self._leave_work)
            self._open(editor, self.work)

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

    def _open(self, editor: Editor, instead: ValueButton) -> None:
        self._close_editor()
        self._editor = editor
        editor.closed.connect(partial(self._put_away, instead))
        self._words.insertWidget(self._words.indexOf(self._lines[instead]) + 1, editor)
        editor.begin()

    def _put_away(self, instead: ValueButton) -> None:
        focus = self.window().focusWidget()
        had_focus = self._editor is not None and focus is not None and self._editor.isAncestorOf(focus)
        self._close_editor()
        if had_focus:
            instead.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_editor(self) -> None:
        if self._editor is not None:
            editor, self._editor = self._editor, None
            editor.hide()
            editor.deleteLater()

    def _save_name(self, entered: NameEntered) -> Change | None:
        if self._page is None:
            return None
        page, today = self._page, self._session.today()
        return people.edit(page.id, page.version, today, **entered._asdict())

    def _save_work(self, entered: WorkEntered) -> Change | None:
        if self._page is None:
            return None
        return employments.set_work(self._page.id, self._session.today(), **entered._asdict())

    def _leave_work(self) -> None:
        """They work somewhere else now, or nowhere."""
        if self._page is None:
            return
        self._close_editor()
        page, record = self._page, self._page.record
        told = closed(_("{name} has left {company}.").format(name=record.shown_name, company=record.company))
        try:
            change = employments.leave(page.id, self._session.today())
        except CardKeeperError as reason:
            ask.fail(self, str(reason))
            return
        self._session.apply(replace(change, message=told))

    def _lay_out(self) -> None:
        doing = QHBoxLayout()
        doing.setSpacing(look.px(2))
        self._dot = PlainLabel("·", Type.BODY, "text2")
        doing.addWidget(self.work)
        doing.addWidget(self._dot)
        doing.addSpacing(look.px(6))
        doing.addWidget(self.since)
        doing.addStretch()
        line = QWidget()
        line.setLayout(doing)
        doing.setContentsMargins(0, 0, 0, 0)
        self._lines: dict[QWidget, QWidget] = {self.name: self.name, self.work: line}
        self._words = QVBoxLayout()
        self._words.addWidget(self.name)
        self._words.addWidget(line)
        self._spoke = ElidedLabel("", Type.META, "text2")
        self._spoke.hide()
        self._words.addWidget(self._spoke)
        self._words.addWidget(self.chips)
        self._words.addStretch()
        self._top = top = QHBoxLayout()
        top.addWidget(self.portrait, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(self._words, 1)
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
        self._words.setSpacing(look.px(2))
        self._verbs.fit()
        self._column.setSpacing(look.px(14))
        self._column.setContentsMargins(self._near, look.px(20), self._far, look.px(16))

    def keep_sides(self, near: int, far: int) -> None:
        """Begin and end where the page below does, in pixels."""
        if (near, far) != (self._near, self._far):
            self._near, self._far = near, far
            self._space()
