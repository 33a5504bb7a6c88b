"""Not thanked yet: who sent somebody, and the card or the word in person that is still owed (R24)."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtWidgets import QCheckBox, QWidget

from cardkeeper.core import date_words
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.keeping.frame import GoTo, ListDialog
from cardkeeper.gui.keeping.ways import Way, WayForm
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.views.people import PersonLine
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.i18n import N_, _
from cardkeeper.services.people import parties
from cardkeeper.services.touch import referrals, thanks
from cardkeeper.services.touch.thanks import Unthanked

# How the card stands, in two words; no card at all is the empty key.
_STATES = {
    "": N_("No card yet"),
    "planned": N_("Card on the list"),
    "chosen": N_("Card on the list"),
    "held": N_("Card waits"),
    "printed": N_("Card is printed"),
    "signed": N_("Card is signed"),
    "missed": N_("Card was missed"),
}


class _Found(NamedTuple):
    """What the worker has read: the rows by their number in the list, and initials by person."""

    owed: dict[int, Unthanked]
    initials: dict[int, str]


class ThanksDialog(ListDialog):
    """Each row is one thanks; `show_card` is told the task of a card that is on the list."""

    def __init__(
        self, session: Session, go_to: GoTo, show_card: Callable[[int], object], *, parent: QWidget
    ) -> None:
        said = (_("Not thanked yet"), _("Who sent you somebody. Thank them within the week."))
        nobody = EmptyState(
            Sign(Icon.SPARKLE_DUO, "accent"),
            _("Everybody is thanked"),
            _("Whoever sends you a customer stands here until you have thanked them."),
        )
        super().__init__(session, said, go_to, nobody, key="unthanked", parent=parent)
        self._show_card = show_card
        self._found = _Found({}, {})
        self.reload()

    def work(self) -> Callable[[], object]:
        return _read

    def take(self, found: object) -> None:
        if isinstance(found, _Found):
            self._found = found
            today = self.session.today()
            self.rows.set_rows(self._line(row_id, owed, today) for row_id, owed in found.owed.items())

    def form(self, row_id: int) -> FixForm | None:
        owed = self._found.owed.get(row_id)
        return ThanksForm(self.session, row_id, owed, self) if owed is not None else None

    def show_card(self, task_id: int) -> None:
        """The card itself, on Today."""
        self.accept()
        self._show_card(task_id)

    def _line(self, row_id: int, owed: Unthanked, today: dt.date) -> PersonLine:
        initials = self._found.initials.get(owed.referrer_id, "")
        state = _(_STATES[owed.state])
        return PersonLine(row_id, owed.referrer_id, owed.referrer, initials, told(owed, today), state)


class ThanksForm(WayForm):
    """The card, the word in person, and whether the card names whom they sent."""

    def __init__(self, session: Session, row_id: int, owed: Unthanked, dialog: ThanksDialog) -> None:
        today = session.today()
        card = Way(_("Make the thank-you card"), lambda: thanks.make_card(owed, today), Icon.STUDIO)
        said = Way(_("Thanked in person"), lambda: thanks.in_person(owed, today), Icon.VISIT)
        ways = [said] if owed.has_card else [card, said]
        super().__init__(session, row_id, _("How do you thank them?"), _explained(owed), ways)
        self._owed = owed
        self.named = QCheckBox(_("Name {name} on the card").format(name=owed.referred).replace("&", "&&"))
        if owed.has_card and owed.task_id is not None:
            task_id = owed.task_id
            self.add_button(_("Show the card"), lambda: dialog.show_card(task_id), icon=Icon.EMAIL)
        if owed.state in ("planned", "chosen", "held") and owed.referred:
            self.named.setChecked(referrals.is_named(owed.referral_id))
            self.named.clicked.connect(self._name)
            self.content.addWidget(self.named)
        self.add_button(_("Open their page"), lambda: dialog.open_person(owed.referrer_id), v="quiet")
        self.add_button(_("They sent nobody"), self._delete, v="quiet")

    def _name(self, printed: bool) -> None:
        referral_id, today = self._owed.referral_id, self.session.today()
        self.settle(lambda: referrals.print_name(referral_id, today, printed=printed))

    def _delete(self) -> None:
        self.settle(lambda: referrals.delete(self._owed.referral_id, self.session.today()))


def told(owed: Unthanked, today: dt.date) -> str:
    """ "Sent you Kavya Raman on May 4"."""
    day = date_words.when_words(owed.on, today, words.locale())
    name = owed.referred or _("somebody")
    if owed.step == 1:
        return _("Sent you {name} {day}").format(name=name, day=day)
    return _("{name} became a customer {day}").format(name=name, day=day)


def _explained(owed: Unthanked) -> str:
    if owed.has_card:
        return _("The thank-you card is on its way to you: print and mail it with the others.")
    if owed.state == "held":
        return _("The card waits, for a problem of theirs is not put right yet.")
    return _("No thank-you card is planned.")


def _read() -> _Found:
    rows = thanks.unthanked()
    known = parties.people(row.referrer_id for row in rows)
    initials = {person_id: record.initials for person_id, record in known.items()}
    return _Found({number_of(row): row for row in rows}, initials)


def number_of(owed: Unthanked) -> int:
    """One number for the two thanks of a referral."""
    return 2 * owed.referral_id + owed.step - 1


def open_thanks(
    window: QWidget, session: Session, go_to: GoTo, show_card: Callable[[int], object]
) -> ThanksDialog:
    """Show who is not thanked yet over the window."""
    dialog = ThanksDialog(session, go_to, show_card, parent=window)
    dialog.open()
    return dialog
