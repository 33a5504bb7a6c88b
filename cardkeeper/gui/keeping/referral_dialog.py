"""Who sent somebody: noted, with the thank-you card that follows, or taken back (R24)."""

from PySide6.QtWidgets import QCheckBox, QDialogButtonBox, QWidget

from cardkeeper.core import date_words
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.customers import words
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.dialog import Dialog, content_width
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _
from cardkeeper.services.people import people
from cardkeeper.services.touch import referrals
from cardkeeper.services.touch.referrals import SentBy

_WIDE = 420


class ReferralDialog(Dialog):
    """Asks who it was; where that is known it is told, and can be taken back."""

    def __init__(self, session: Session, person_id: int, *, parent: QWidget) -> None:
        name = people.shown_name(person_id)
        super().__init__(_("Who sent you {name}?").format(name=name), title=_("Referral"), parent=parent)
        self._session, self._person_id = session, person_id
        self._known = referrals.who_sent(person_id)
        self.who = PersonField(_("Who it was"), session, with_relatives=True)
        self.note = LineEdit()
        self.named = QCheckBox(_("Name {name} on the thank-you card").format(name=name).replace("&", "&&"))
        self.content.addStrut(content_width(_WIDE))
        if self._known is None:
            self._ask()
        else:
            self._tell(self._known)

    def accept(self) -> None:
        """Note it; oneself, a circle and a second one are refused in words."""
        if self._known is not None or not self.who.settle() or self.who.person_id is None:
            return
        try:
            change = referrals.add(
                self.who.person_id,
                self._person_id,
                self._session.today(),
                note=self.note.text(),
                name_on_card=self.named.isChecked(),
            )
        except CardKeeperError as reason:
            self.who.set_problem(str(reason))
            return
        self._session.apply(change)
        super().accept()

    def _ask(self) -> None:
        self.note.setPlaceholderText(_("They met at the tennis club"))
        self.content.addWidget(self.who)
        self.content.addWidget(Field(_("How it came about"), self.note))
        self.content.addWidget(self.named)
        follows = _("A thank-you card for them comes on the list at once.")
        self.content.addWidget(ParagraphLabel(follows, Type.META))
        self.add_button(_("Note it"))
        self.add_button(_("Cancel"), QDialogButtonBox.ButtonRole.RejectRole)
        self.who.line.setFocus()

    def _tell(self, known: SentBy) -> None:
        day = date_words.when_words(known.on, self._session.today(), words.locale())
        said = _("It was {name}, noted {day}.").format(name=known.referrer, day=day)
        self.content.addWidget(ParagraphLabel(said, Type.LEAD, "text"))
        follows = _("Taken back, a thank-you card that is not printed leaves the list with it.")
        self.content.addWidget(ParagraphLabel(follows, Type.META))
        role = QDialogButtonBox.ButtonRole
        self.add_button(_("Close"), role.RejectRole)
        take_back = self.add_button(_("Take it back"), role.DestructiveRole, v="danger")
        take_back.clicked.connect(self._take_back)

    def _take_back(self) -> None:
        if self._known is not None:
            self._session.apply(referrals.delete(self._known.referral_id, self._session.today()))
        self.reject()


def open_referral(window: QWidget, session: Session, person_id: int) -> ReferralDialog:
    """Ask who sent somebody, or tell it."""
    dialog = ReferralDialog(session, person_id, parent=window)
    dialog.open()
    return dialog
