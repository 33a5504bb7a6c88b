"""The cards of a lot, looked over one by one: words, design, by hand, or left out."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.kinds import Channel
from cardkeeper.gui import look
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.mailings.acts import do
from cardkeeper.gui.mailings.lot_designs import LotDesigns
from cardkeeper.gui.mailings.simple_rows import SimpleList, SimpleRow
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import NoteEdit
from cardkeeper.gui.widgets.labels import ParagraphLabel, PlainLabel
from cardkeeper.gui.widgets.panels import FlowLayout
from cardkeeper.i18n import _
from cardkeeper.services.due import tasks
from cardkeeper.services.mailings import mailing_lot_cards
from cardkeeper.services.mailings.mailing_lot_cards import LotCard
from cardkeeper.services.mailings.mailing_lots import LotRow
from cardkeeper.services.mailings.mailing_records import Mailing

_CONCERNS = Touched.CARDS | Touched.MAILINGS | Touched.PEOPLE


class LotDialog(Dialog):
    """Names at the left, the message of the chosen card at the right; what is changed here stays (R18)."""

    def __init__(
        self,
        session: Session,
        mailing: Mailing,
        lot: LotRow,
        go_to: Callable[[int], object],
        *,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lot.title, title=mailing.name, key="lot", memory=session.memory, parent=parent)
        self._session, self._lot_id, self._go_to = session, lot.id, go_to
        self._cards: dict[int, LotCard] = {}
        self.rows = SimpleList(_("Cards of this batch"), rows=8, wide=340)
        self._about = ParagraphLabel("", Type.META, "text2")
        self._notice = ParagraphLabel("", Type.BODY, "warn")
        self.words = NoteEdit(_("Message"), lines=5)
        self.keep = Button(_("Keep these words"))
        self.design = Button(_("Change design"), Icon.STUDIO)
        self.by_hand = Button(_("Deliver by hand"), Icon.BY_HAND)
        self.skip = Button(_("Leave this one out"))
        self.person = Button(_("Open their page"), v="link")
        self._designs = LotDesigns(session, mailing, lambda: self.card, self, self.design)
        self._put_in()
        self._connect()
        self.reload()
        self.rows.setFocus()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(860), look.px(580)))

    @property
    def card(self) -> LotCard | None:
        return self._cards.get(self.rows.current_id or 0)

    def reload(self) -> None:
        """Read the cards again; fifty rows."""
        found = mailing_lot_cards.of_lot(self._lot_id)
        self._cards = {card.task_id: card for card in found}
        self.rows.set_rows(
            SimpleRow(card.task_id, card.name, card.notice or _about(card), card.design_name)
            for card in found
        )
        if found and self.rows.current_id is None:
            self.rows.select(found[0].task_id)
        self._show()

    def _follow(self, change: Change) -> None:
        if change.touched & _CONCERNS:
            self.reload()

    def _show(self) -> None:
        card = self.card
        may = card is not None and card.may_change
        for button in (self.keep, self.design, self.by_hand, self.skip):
            button.setEnabled(may)
        self.words.setReadOnly(not may)
        self.person.setEnabled(card is not None)
        self._about.setText(_about(card) if card else "")
        self._about.setVisible(bool(self._about.text()))
        self._notice.setText(card.notice if card else "")
        self._notice.setVisible(bool(card and card.notice))
        self.by_hand.setText(_("Send it by mail") if card and card.is_by_hand else _("Deliver by hand"))
        self.words.setPlainText("")
        if card is not None:
            task_id = card.task_id
            task = self._session.run(lambda _p: (task_id, mailing_lot_cards.message(task_id)), writes=False)
            task.done.connect(self._tell_words)

    def _tell_words(self, found: object) -> None:
        """The words of a card that was left meanwhile are not shown."""
        card = self.card
        if isinstance(found, tuple) and card is not None and found[0] == card.task_id:
            self.words.setPlainText(found[1])

    def _keep_words(self) -> None:
        card, text = self.card, self.words.toPlainText()
        if card is not None and text.strip():
            do(self, self._session, lambda: tasks.write_own(card.task_id, text))

    def _change_way(self) -> None:
        card = self.card
        if card is not None:
            way = Channel.MAIL if card.is_by_hand else Channel.BY_HAND
            do(self, self._session, lambda: tasks.set_channel([card.task_id], way))

    def _skip(self) -> None:
        card = self.card
        if card is not None:
            do(self, self._session, lambda: tasks.skip([card.task_id], "", self._session.today()))

    def _open_person(self) -> None:
        card = self.card
        if card is not None:
            self.reject()
            self._go_to(card.person_id)

    def _connect(self) -> None:
        self.rows.current_changed.connect(lambda _id: self._show())
        self.rows.opened.connect(lambda _id: self.words.setFocus())
        self.words.finished.connect(self._keep_words)
        self.keep.clicked.connect(self._keep_words)
        self.design.clicked.connect(self._designs.ask)
        self.by_hand.clicked.connect(self._change_way)
        self.skip.clicked.connect(self._skip)
        self.rows.removed.connect(lambda _id: self.skip.click())
        self.person.clicked.connect(self._open_person)
        self._session.changed.connect(self._follow)

    def _put_in(self) -> None:
        far = QVBoxLayout()
        far.setSpacing(look.px(10))
        far.addWidget(self._about)
        far.addWidget(self._notice)
        far.addWidget(PlainLabel(_("Message"), Type.BODY_MEDIUM, "text2"))
        far.addWidget(self.words, 1)
        below = FlowLayout(gap=8)
        for button in (self.keep, self.design, self.by_hand, self.skip, self.person):
            below.addWidget(button)
        far.addLayout(below)
        row = QHBoxLayout()
        row.setSpacing(look.px(24))
        row.addWidget(self.rows, 5)
        row.addLayout(far, 6)
        self.content.addLayout(row, 1)
        self.add_button(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)


def _about(card: LotCard) -> str:
    """What is sent, and how."""
    told = [card.greeting, _("by hand") if card.is_by_hand else ""]
    return ", ".join(part for part in told if part)
