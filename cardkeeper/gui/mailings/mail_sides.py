"""The three lists of what is in the mail: lots to be mailed, cards that came, and cards that came back."""

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from cardkeeper.core.date_words import short_month_day
from cardkeeper.core.folding import fold
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.mailings import words
from cardkeeper.gui.mailings.acts import do
from cardkeeper.gui.mailings.simple_rows import SimpleList, SimpleRow
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Yielding
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.gui.widgets.search import SearchField
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.mailings import mailing_answers, mailing_lots


class MailSide(Yielding):
    """A sentence, perhaps a search, a list, and what can be done with the chosen row."""

    def __init__(
        self, session: Session, mailing_id: int, sentence: str, name: str, act: str, *, hint: str = ""
    ) -> None:
        """`hint` stands in the search; without it there is none."""
        super().__init__()
        self.session, self.mailing_id = session, mailing_id
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
        self.search.searched.connect(lambda _text: self.fill())
        self.rows.opened.connect(lambda _id: self.act.click())
        self.rows.current_changed.connect(lambda _id: self.tell())
        self.act.clicked.connect(self.mark)

    @property
    def row(self) -> SimpleRow | None:
        """The chosen one."""
        return self.rows.model_.simple(self.rows.current_id or 0)

    def fill(self) -> None:
        """Read the rows anew."""
        raise NotImplementedError

    def tell(self) -> None:
        """Say what can be done with the chosen row."""

    def mark(self) -> None:
        """Do it."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Where work starts."""
        (self.search if not self.search.isHidden() else self.rows).setFocus()

    def choose_first(self) -> None:
        if self.rows.current_id is None and self.rows.model_.rows:
            self.rows.setCurrentIndex(self.rows.model_.index(0))


class ToMail(MailSide):
    """Lots that are printed."""

    def __init__(self, session: Session, mailing_id: int) -> None:
        sentence = _("Printed batches, ready for the letter box.")
        super().__init__(session, mailing_id, sentence, _("To mail"), _("Mark as mailed"))

    def fill(self) -> None:
        today, locale = self.session.today(), settings.load().language
        found = mailing_lots.lots(self.mailing_id, today)
        lots = [lot for lot in found if lot.state in ("printed", "prepared")]
        self.rows.set_rows(
            SimpleRow(lot.id, lot.title, words.lot_state(lot, today, locale), words.cards(lot.cards))
            for lot in lots
        )
        self.act.setEnabled(bool(lots))
        self.choose_first()

    def mark(self) -> None:
        lot_id = self.rows.current_id
        if lot_id is not None:
            do(self.window(), self.session, lambda: mailing_lots.mark_mailed(lot_id, self.session.today()))


class Received(MailSide):
    """From whom a card came, and, while a name is typed, those it may have come from."""

    def __init__(self, session: Session, mailing_id: int) -> None:
        super().__init__(
            session,
            mailing_id,
            _("Who sent you a card? Those who are not in this mailing can be taken in."),
            _("Cards received"),
            _("A card came"),
            hint=_("Find by name"),
        )

    def fill(self) -> None:
        text = self.search.text().strip()
        found = [
            SimpleRow(row.person_id, row.name, _came(row.is_on_list), _day(row.received_on))
            for row in mailing_answers.received(self.mailing_id)
            if fold(text) in fold(row.name)
        ]
        if text:
            maybe = mailing_answers.may_have_sent(self.mailing_id, text, self.session.today())
            found = [SimpleRow(row.person_id, row.name, about=1) for row in maybe] + found
        self.rows.set_rows(found)
        self.choose_first()
        self.tell()

    def tell(self) -> None:
        row = self.row
        self.act.setEnabled(row is not None)
        if row is not None:
            self.act.setText(_("A card came") if row.about else _("No card came"))

    def mark(self) -> None:
        row = self.row
        if row is None:
            return
        id_, person, today = self.mailing_id, row.id, self.session.today()
        if row.about:
            do(self.window(), self.session, lambda: mailing_answers.mark_received(id_, [person], today))
            self.search.clear()
        else:
            do(self.window(), self.session, lambda: mailing_answers.take_back_received(id_, [person]))


class CameBack(MailSide):
    """Cards in the mail, and which of them the post brought back."""

    def __init__(self, session: Session, mailing_id: int) -> None:
        super().__init__(
            session,
            mailing_id,
            _("A card that came back marks its address, and waits until that is corrected."),
            _("Cards in the mail"),
            _("It came back"),
            hint=_("Find by name"),
        )
        self.act.set_sign(Icon.CAME_BACK)

    def fill(self) -> None:
        found = mailing_answers.sent(self.mailing_id, self.session.today(), self.search.text())
        self.rows.set_rows(
            SimpleRow(
                row.task_id,
                row.name,
                _("It came back") if row.is_returned else "",
                _day(row.done_on) if row.done_on else "",
                about=int(row.is_returned),
            )
            for row in found
        )
        self.choose_first()
        self.tell()

    def tell(self) -> None:
        self.act.setEnabled(self.row is not None and not self.row.about)

    def mark(self) -> None:
        row = self.row
        if row is not None and not row.about:
            write = mailing_answers.came_back
            do(self.window(), self.session, lambda: write(row.id, self.session.today()))


def _day(day: dt.date | None) -> str:
    return short_month_day(day, settings.load().language) if day is not None else ""


def _came(is_on_list: bool) -> str:
    return "" if is_on_list else _("Not in this mailing")
