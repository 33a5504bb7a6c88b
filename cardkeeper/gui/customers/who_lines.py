"""Who a customer is and what they do, each edited where it stands in the head of their page."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.sentences import closed
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.editing import Editor
from cardkeeper.gui.customers.name_editors import NameEditor, NameEntered, WorkEditor, WorkEntered
from cardkeeper.gui.customers.values import ValueButton
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.people import employments, people
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.people.letter_page import Letters


class WhoLines(QVBoxLayout):
    """The name, and below it what they do and since when they are a customer.

    `editor` is what the name or the work is being edited with.
    """

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._page: CustomerPage | None = None
        self.editor: Editor | None = None
        self.name = ValueButton(_("Name"), Type.TITLE)
        hint = _("Add what they do")
        self.work = ValueButton(_("What they do"), Type.BODY, "text2", hint=hint, ends_line=False)
        self.since = PlainLabel("", Type.BODY, "text2")
        self._dot = PlainLabel("·", Type.BODY, "text2")
        self._lay_out()
        self.name.clicked.connect(self.edit_name)
        self.work.clicked.connect(self.edit_work)

    def show_page(self, page: CustomerPage) -> None:
        """Show a customer, or the same one read again; what is being edited stays open."""
        if self._page is None or self._page.id != page.id:
            self._close_editor()
        self._page = page
        since = words.since_line(page)
        self.name.set_words(page.record.shown_name)
        work = words.work_line(page)
        self.work.set_words(work)
        self.since.setText(since)
        # Nobody has to find out what the dead did.
        is_there = bool(work) or not page.record.person.deceased
        self.work.setVisible(is_there)
        self._dot.setVisible(is_there and bool(since))

    def edit_name(self) -> None:
        if self._page is not None:
            record, letters = self._page.record, Letters(self._page.id)
            self._open(NameEditor(self._session, self._save_name, record, letters), self.name)

    def edit_work(self) -> None:
        if self._page is not None:
            editor = WorkEditor(self._session, self._save_work, self._page.record)
            editor.removed.connect(self._leave_work)
            self._open(editor, self.work)

    def _open(self, editor: Editor, instead: ValueButton) -> None:
        self._close_editor()
        self.editor = editor
        editor.closed.connect(partial(self._put_away, instead))
        line: QWidget = self.name if instead is self.name else self._work_line
        self.insertWidget(self.indexOf(line) + 1, editor)
        editor.begin()

    def _put_away(self, instead: ValueButton) -> None:
        focus = instead.window().focusWidget()
        had_focus = self.editor is not None and focus is not None and self.editor.isAncestorOf(focus)
        self._close_editor()
        if had_focus:
            instead.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_editor(self) -> None:
        if self.editor is not None:
            editor, self.editor = self.editor, None
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
            ask.fail(self.parentWidget(), str(reason))
            return
        self._session.apply(replace(change, message=told))

    def _lay_out(self) -> None:
        self._work_line = QWidget()
        doing = QHBoxLayout(self._work_line)
        doing.setContentsMargins(0, 0, 0, 0)
        doing.setSpacing(look.px(6))
        doing.addWidget(self.work)
        doing.addWidget(self._dot)
        doing.addWidget(self.since)
        doing.addStretch()
        self.addWidget(self.name)
        self.addWidget(self._work_line)
