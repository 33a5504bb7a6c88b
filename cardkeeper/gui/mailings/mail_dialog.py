"""What is in the mail and what comes back: lots to mark as mailed, cards received, cards returned."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.date_words import short_month_day
from cardkeeper.core.folding import fold
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.mailings import words
from cardkeeper.gui.mailings.acts import do
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.mailings.simple_rows import SimpleList, SimpleRow
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog, Yielding
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.search import SearchField
from cardkeeper.gui.widgets.segmented import SegmentedControl
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.mailings import mailing_answers, mailing_lots

_CONCERNS = Touched.MAILINGS | Touched.CARDS | Touched.ADDRESSES


class _Side(Yielding):
    """A sentence, perhaps a search, a list, and what can be done with the chosen row."""

    def __init__(self, sentence: str, name: str, act: str, *, hint: str = "") -> None:
        super().__init__()
        self.search = SearchField(hint)
        self.search.setVisible(bool(hint))
        self.rows = SimpleList(name)
        self.act = Button(act, v="primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        column.addWidget(ParagraphLabel(sentence, Type.BODY, "text2"))
        column.addWidget(self.search)
        column.addWidget(self.rows, 1)
        below = QHBoxLayout()
        below.addStretch()
        below.addWidget(self.act)
        column.addLayout(below)
        self.search.moved_down.connect(self.rows.setFocus)
        self.rows.opened.connect(lambda _id: self.act.click())


class MailDialog(Dialog):
    """Three lists: what is to be mailed, from whom a card came, and what the post brought back."""

    def __init__(self, session: Session, shown: Shown, *, parent: QWidget | None = None) -> None:
        super().__init__(
            _("In the mail, and back"),
            title=shown.mailing.name,
            key="mailing-mail",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._mailing_id = session, shown.mailing.id
        self._locale = settings.load().language
        self.parts = SegmentedControl(
            (("mail", _("To mail")), ("received", _("Received")), ("returned", _("Came back"))), _("Show")
        )
        self.mail = _Side(_("Printed lots, ready for the letter box."), _("To mail"), _("Mark as mailed"))
        self.received = _Side(
            _("Who sent you a card? Those who are not in this mailing can be taken in."),
            _("Cards received"),
            _("A card came"),
            hint=_("Find by name"),
        )
        self.returned = _Side(
            _("A card that came back marks its address, and waits until that is corrected."),
            _("Cards in the mail"),
            _("It came back"),
            hint=_("Find by name"),
        )
        self._stack = QStackedWidget()
        self._sides = {"mail": self.mail, "received": self.received, "returned": self.returned}
        self._put_in()
        self._connect()
        self.reload()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(680), look.px(480)))

    def reload(self) -> None:
        self._fill_mail()
        self._fill_received()
        self._fill_returned()

    def _fill_mail(self) -> None:
        today = self._session.today()
        lots = [
            lot for lot in mailing_lots.lots(self._mailing_id, today) if lot.state in ("printed", "prepared")
        ]
        self.mail.rows.set_rows(
            SimpleRow(lot.id, lot.title, words.lot_state(lot, today, self._locale), words.cards(lot.cards))
            for lot in lots
        )
        self.mail.act.setEnabled(bool(lots))
        _choose_first(self.mail.rows)

    def _fill_received(self) -> None:
        """Those it came from, and, while a name is typed, those it may have come from."""
        text = self.received.search.text().strip()
        known = mailing_answers.received(self._mailing_id)
        found = [
            SimpleRow(row.person_id, row.name, _came(row.is_on_list), self._day(row.received_on))
            for row in known
            if fold(text) in fold(row.name)
        ]
        if text:
            maybe = mailing_answers.may_have_sent(self._mailing_id, text, self._session.today())
            found = [SimpleRow(row.person_id, row.name, about=1) for row in maybe] + found
        self.received.rows.set_rows(found)
        _choose_first(self.received.rows)
        self._tell_received()

    def _fill_returned(self) -> None:
        text, today = self.returned.search.text(), self._session.today()
        found = mailing_answers.sent(self._mailing_id, today, text)
        self.returned.rows.set_rows(
            SimpleRow(
                row.task_id,
                row.name,
                _("It came back") if row.is_returned else "",
                self._day(row.done_on) if row.done_on else "",
                about=int(row.is_returned),
            )
            for row in found
        )
        _choose_first(self.returned.rows)
        self._tell_returned()

    def _day(self, day: object) -> str:
        import datetime as dt

        return short_month_day(day, self._locale) if isinstance(day, dt.date) else ""

    def _tell_received(self) -> None:
        row = self.received.rows.model_.simple(self.received.rows.current_id or 0)
        self.received.act.setEnabled(row is not None)
        if row is not None:
            self.received.act.setText(_("A card came") if row.about else _("No card came"))

    def _tell_returned(self) -> None:
        row = self.returned.rows.model_.simple(self.returned.rows.current_id or 0)
        self.returned.act.setEnabled(row is not None and not row.about)

    def _mark_mailed(self) -> None:
        lot_id = self.mail.rows.current_id
        if lot_id is not None:
            do(self, self._session, lambda: mailing_lots.mark_mailed(lot_id, self._session.today()))

    def _mark_received(self) -> None:
        row = self.received.rows.model_.simple(self.received.rows.current_id or 0)
        if row is None:
            return
        id_, person, today = self._mailing_id, row.id, self._session.today()
        if row.about:
            do(self, self._session, lambda: mailing_answers.mark_received(id_, [person], today))
            self.received.search.clear()
        else:
            do(self, self._session, lambda: mailing_answers.take_back_received(id_, [person]))

    def _mark_returned(self) -> None:
        row = self.returned.rows.model_.simple(self.returned.rows.current_id or 0)
        if row is not None and not row.about:
            do(self, self._session, lambda: mailing_answers.came_back(row.id, self._session.today()))

    def _show(self, key: str) -> None:
        side = self._sides[key]
        self._stack.setCurrentWidget(side)
        (side.search if not side.search.isHidden() else side.rows).setFocus()

    def _follow(self, change: Change) -> None:
        if change.touched & _CONCERNS:
            self.reload()

    def _connect(self) -> None:
        self.parts.chosen.connect(self._show)
        self.mail.act.clicked.connect(self._mark_mailed)
        self.received.act.clicked.connect(self._mark_received)
        self.returned.act.clicked.connect(self._mark_returned)
        self.received.search.searched.connect(lambda _text: self._fill_received())
        self.returned.search.searched.connect(lambda _text: self._fill_returned())
        self.received.rows.current_changed.connect(lambda _id: self._tell_received())
        self.returned.rows.current_changed.connect(lambda _id: self._tell_returned())
        self._session.changed.connect(self._follow)

    def _put_in(self) -> None:
        self.returned.act.set_sign(Icon.CAME_BACK)
        self.content.addWidget(self.parts)
        for side in self._sides.values():
            self._stack.addWidget(side)
        self.content.addWidget(self._stack, 1)
        self.add_button(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)


def _came(is_on_list: bool) -> str:
    return "" if is_on_list else _("Not in this mailing")


def _choose_first(rows: SimpleList) -> None:
    if rows.current_id is None and rows.model_.rows:
        rows.setCurrentIndex(rows.model_.index(0))
