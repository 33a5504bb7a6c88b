"""Who gets no card, or none by mail, and why (R11); and who came later and can be taken in."""

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QHBoxLayout, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress
from cardkeeper.gui import look
from cardkeeper.gui.carrying_out import beside
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.mailings.simple_rows import SimpleList, SimpleRow
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.fields import ComboBox
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due import left_out
from cardkeeper.services.due.left_out import LeftOut
from cardkeeper.services.mailings import mailing_latecomers, mailing_left_out


class WhoDialog(Dialog):
    """Every exclusion with its reason, counted; Enter opens the customer's page."""

    def __init__(
        self, session: Session, shown: Shown, go_to: Callable[[int], object], *, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            _("Who gets a card, and who doesn't"),
            _summary(shown),
            title=shown.mailing.name,
            key="mailing-who",
            memory=session.memory,
            parent=parent,
        )
        self._session, self._mailing_id, self._go_to = session, shown.mailing.id, go_to
        self._found: list[LeftOut] = []
        self.reason = ComboBox(_("Reason"))
        self.rows = SimpleList(_("Left out"), rows=6)
        self.take_in = Button("")
        self._put_in(with_latecomers=shown.mailing.state != "closed")
        self.reason.currentIndexChanged.connect(lambda _n: self._fill())
        self.rows.opened.connect(self._open)
        self.take_in.clicked.connect(self._take_in)
        mailing_id, today = self._mailing_id, session.today()
        task = session.run(lambda _progress: _read(mailing_id, today), writes=False)
        task.done.connect(self._take)

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(680), look.px(560)))

    def _take(self, found: object) -> None:
        if not isinstance(found, tuple):
            return
        self._found, late = found
        self.take_in.setText(ngettext("Take in {n} latecomer", "Take in {n} latecomers", late).format(n=late))
        self.take_in.setVisible(bool(late))
        blocked = self.reason.blockSignals(True)
        every = ngettext("{n} left out, for any reason", "{n} left out, for any reason", len(self._found))
        self.reason.addItem(every.format(n=len(self._found)), "")
        for each in left_out.counted(self._found):
            self.reason.addItem(_("{n}: {reason}").format(n=each.cards, reason=each.reason), each.reason)
        self.reason.blockSignals(blocked)
        self.reason.setVisible(bool(self._found))
        if not self._found:
            self.set_headline(_("Everybody gets a card"), _("Nobody is left out of this mailing."))
        self._fill()
        self.rows.setFocus()

    def _fill(self) -> None:
        wanted = self.reason.currentData()
        self.rows.set_rows(
            SimpleRow(number, row.name, row.reason, row.occasion, about=row.person_id)
            for number, row in enumerate(self._found)
            if wanted in ("", None, row.reason)
        )

    def _open(self, row_id: int) -> None:
        row = self.rows.model_.simple(row_id)
        if row is not None:
            self.accept()
            self._go_to(row.about)

    def _take_in(self) -> None:
        mailing_id, today = self._mailing_id, self._session.today()
        self.accept()

        def act(progress: Progress) -> Change:
            return mailing_latecomers.take_in(mailing_id, today, progress=progress)

        beside(self.parentWidget() or self, self._session, _("Take in the latecomers"), act)

    def _put_in(self, *, with_latecomers: bool) -> None:
        self.reason.hide()
        self.take_in.hide()
        if with_latecomers:
            self.foot.insertWidget(0, self.take_in)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self.reason)
        row.addStretch()
        self.content.addLayout(row)
        self.content.addWidget(self.rows, 1)
        self.add_button(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)


def _read(mailing_id: int, today: dt.date) -> tuple[list[LeftOut], int]:
    late = mailing_latecomers.latecomers(mailing_id, today).cards
    return mailing_left_out.of_mailing(mailing_id, today), late


def _summary(shown: Shown) -> str:
    found = shown.tiles
    people = ngettext("{n} person", "{n} people", found.people).format(n=found.people)
    covers = ngettext("{n} envelope", "{n} envelopes", found.envelopes).format(n=found.envelopes)
    shared = _("{people} share {envelopes}: one for each household.")
    alone = _("{people}, each with an envelope of their own.")
    told = (alone if found.people == found.envelopes else shared).format(people=people, envelopes=covers)
    if found.other_ways:
        others = ngettext("{n} is greeted another way.", "{n} are greeted another way.", found.other_ways)
        told = f"{told} {others.format(n=found.other_ways)}"
    return told
