"""The cards of a mailing: which designs, and which words."""

import datetime as dt
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.mailing_plan import Split
from cardkeeper.core.progress import Progress
from cardkeeper.gui import look
from cardkeeper.gui.carrying_out import beside
from cardkeeper.gui.mailings.designs_panel import DesignsPanel
from cardkeeper.gui.mailings.pictures import Pictures
from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.gui.mailings.words_panel import WordsPanel
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.dialog import Dialog
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.mailings import mailing_designs
from cardkeeper.services.mailings.mailing_records import Mailing, Pick


class CardsDialog(Dialog):
    """Designs and words for all cards not printed yet; each is a step Undo takes back."""

    def __init__(self, session: Session, shown: Shown, *, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Designs and words"),
            _("For every card that is not printed yet. What you chose for a single card stays."),
            title=shown.mailing.name,
            key="mailing-cards",
            memory=session.memory,
            parent=parent,
        )
        self._session, self.mailing = session, shown.mailing
        self._changed = False
        pictures = Pictures(session, shown.mailing, self)
        self.designs = DesignsPanel(pictures.get)
        self.words = WordsPanel(shown.mailing.own_text)
        self.content.addWidget(self.designs, 1)
        self.content.addWidget(PlainLabel(_("Words"), Type.ROW_TITLE))
        self.content.addWidget(self.words)
        self.use = self.add_button(_("Use these"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        pictures.arrived.connect(self.designs.repaint_pictures)
        self.designs.changed.connect(self._note)
        offer_designs(session, self.mailing, self.designs)
        self.designs.gallery.setFocus()

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(look.px(800), look.px(820)))

    def accept(self) -> None:
        super().accept()
        over, panel = self.parentWidget() or self, self.designs if self._changed else None
        use(over, self._session, self.mailing, panel, self.words.text)

    def _note(self) -> None:
        self._changed = True


def offer_designs(session: Session, mailing: Mailing, panel: DesignsPanel) -> None:
    """Fill a panel with what suits the households of a mailing; worked out in the worker."""
    id_, today = mailing.id, session.today()
    panel.expect([key for key, _palette in mailing.designs], mailing.split)
    task = session.run(lambda _progress: mailing_designs.offers(id_, today), writes=False)
    task.done.connect(panel.offer)


def use(over: QWidget, session: Session, mailing: Mailing, panel: DesignsPanel | None, text: str) -> None:
    """Give all cards the designs of the panel, if there is one, and then these words, if they are new.

    Stopped in the first, the second is not begun.
    """

    def write(_change: Change | None = None) -> None:
        if text != mailing.own_text:
            beside(over, session, _("Choose the words"), partial(_written, mailing.id, text, today))

    today = session.today()
    if panel is None:
        write()
    else:
        act = partial(_picked, mailing.id, panel.picks, panel.split, today)
        beside(over, session, _("Choose the designs"), act, write)


def _picked(
    mailing_id: int, picks: Sequence[Pick], split: Split, today: dt.date, progress: Progress
) -> Change:
    return mailing_designs.pick(mailing_id, picks, today, split=split, progress=progress)


def _written(mailing_id: int, text: str, today: dt.date, progress: Progress) -> Change:
    return mailing_designs.write_words(mailing_id, text, today, progress=progress)
