"""The address check list: each card that lacks something, and beside it the form that gives it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.date_words import short_month_day
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look, made_files
from cardkeeper.gui.carrying_out import beside
from cardkeeper.gui.mailings.acts import do
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.mailings.simple_rows import SimpleList, SimpleRow
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.today.fixes import form_for
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import settings
from cardkeeper.services.due import tasks
from cardkeeper.services.due.standing import NAMES
from cardkeeper.services.mailings import mailing_addresses, mailing_latecomers
from cardkeeper.services.mailings.mailing_addresses import AddressCheck

_CONCERNS = Touched.ADDRESSES | Touched.PEOPLE | Touched.CARDS | Touched.MAILINGS


class AddressDialog(Dialog):
    """Who lacks an address at the left, the form at the right; those who gave it leave the list."""

    def __init__(
        self, session: Session, shown: Shown, go_to: Callable[[int], object], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("Addresses to check"),
            title=shown.mailing.name,
            key="mailing-addresses",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._mailing_id, self._go_to = session, shown.mailing.id, go_to
        self._found: dict[int, AddressCheck] = {}
        self._form: FixForm | None = None
        self.rows = SimpleList(_("Cards that lack something"), rows=6, wide=300)
        self._place = QVBoxLayout()
        self.ask = Button(_("Ask for addresses by email"))
        self.ask.setShortcut(QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_Return))
        self.ask.setToolTip(self.ask.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self.skip = Button(_("Leave this one out"), v="link")
        self.person = Button(_("Open their page"), v="link")
        self._put_in()
        self.rows.current_changed.connect(lambda _id: self._show_form())
        self.rows.opened.connect(lambda _id: self._enter_form())
        self.ask.clicked.connect(self._ask)
        self.skip.clicked.connect(self._skip)
        self.rows.removed.connect(lambda _id: self.skip.click())
        self.person.clicked.connect(self._open_person)
        session.changed.connect(self._follow)
        self.reload()
        self.rows.setFocus()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(860), look.px(560)))

    def reload(self) -> None:
        """Read the list again; a few dozen rows."""
        locale = settings.load().language
        found = mailing_addresses.to_check(self._mailing_id)
        self._found = {row.task_id: row for row in found}
        self.rows.set_rows(
            SimpleRow(row.task_id, row.name, _asked(row, locale), row.status, about=row.person_id)
            for row in found
        )
        number = len(found)
        said = ngettext(
            "{n} card waits for an address or a name.", "{n} cards wait for an address or a name.", number
        )
        done = _("Every card has its address. New ones can be taken in as latecomers.")
        self.set_headline(_("Addresses to check"), said.format(n=number) if found else done)
        for button in (self.skip, self.person):
            button.setEnabled(bool(found))
        self.ask.setEnabled(any(row.can_be_asked for row in found))
        if found and self.rows.current_id is None:
            self.rows.select(found[0].task_id)
        self._show_form()

    def done(self, result: int) -> None:
        """Cards whose address has come have their place in a lot when the window is left."""
        super().done(result)
        mailing_id, today = self._mailing_id, self._session.today()
        over = self.parentWidget() or self
        act = partial(mailing_latecomers.give_places, mailing_id, today)
        beside(over, self._session, _("Give the cards their places"), act)

    def _follow(self, change: Change) -> None:
        if change.touched & _CONCERNS:
            self.reload()

    def _show_form(self) -> None:
        """The form for what the chosen card lacks."""
        current = self.rows.current_id
        if self._form is not None and current == self._form.task_id:
            return
        self._drop_form()
        row = self._found.get(current or 0)
        if row is None:
            return
        made = form_for(row.missing, self._session, row.task_id, row.person_id, str, _nothing, _nothing)
        if made is not None:
            self._form = made
            made.done.connect(self._forget_form)
            made.left.connect(self.rows.setFocus)
            self._place.insertWidget(0, made)

    def _forget_form(self) -> None:
        """Answered: the next card is chosen, and its form takes the keyboard."""
        self._drop_form()
        self._show_form()
        self._enter_form()

    def _drop_form(self) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
        self._form = None

    def _enter_form(self) -> None:
        """After the last one there is only the window to close."""
        (self.close_button if self._form is None else self._form.first).setFocus()

    def _ask(self) -> None:
        """A draft in the user's own mail program; nothing is sent by us."""
        rows = [row for row in self._found.values() if row.can_be_asked]
        if not draft_asking(self, self._session, rows):
            return
        ids, today = [row.task_id for row in rows], self._session.today()
        do(self, self._session, lambda: mailing_addresses.mark_asked(self._mailing_id, ids, today))

    def _skip(self) -> None:
        current = self.rows.current_id
        if current is not None:
            do(self, self._session, lambda: tasks.skip([current], "", self._session.today()))

    def _open_person(self) -> None:
        row = self._found.get(self.rows.current_id or 0)
        if row is not None:
            self.reject()
            self._go_to(row.person_id)

    def _put_in(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(look.px(24))
        near = QVBoxLayout()
        near.addWidget(self.rows, 1)
        row.addLayout(near, 5)
        far = QVBoxLayout()
        far.setSpacing(look.px(10))
        far.addLayout(self._place)
        far.addStretch()
        below = QHBoxLayout()
        below.setSpacing(look.px(16))
        below.addWidget(self.skip)
        below.addWidget(self.person)
        below.addStretch()
        far.addLayout(below)
        row.addLayout(far, 6)
        self.content.addLayout(row, 1)
        said = _("Asking opens a draft in your own mail program. Nothing is sent by itself.")
        self.foot.setSpacing(look.px(12))
        self.foot.insertWidget(0, self.ask)
        self.foot.insertWidget(1, ParagraphLabel(said, Type.META, "text2"), 1, Qt.AlignmentFlag.AlignVCenter)
        self.close_button = self.add_button(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)


def draft_asking(over: QWidget, session: Session, rows: list[AddressCheck]) -> bool:
    """Open a draft that asks these people for their address; False when nothing came of it."""
    try:
        path = mailing_addresses.write_draft(rows, session.today())
    except CardKeeperError as reason:
        ask.fail(over, str(reason))
        return False
    return made_files.open_file(over, path)


def _asked(row: AddressCheck, locale: str) -> str:
    if row.asked_on is not None:
        return _("Asked on {day}").format(day=short_month_day(row.asked_on, locale))
    lacks_both = not row.email and row.missing not in NAMES
    return _("No email address either") if lacks_both else row.email


def _nothing() -> None:
    """A missing address or name needs neither words nor a design."""
