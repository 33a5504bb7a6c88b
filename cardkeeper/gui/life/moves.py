"""Somebody moved, or a card came back from where they no longer are."""

from PySide6.QtWidgets import QCheckBox, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.customers import words
from cardkeeper.gui.life import came_back
from cardkeeper.gui.life.address_fields import AddressFields
from cardkeeper.gui.life.dialog import LifeDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import ComboBox, Field, LineEdit
from cardkeeper.i18n import _
from cardkeeper.services.life import life_page, moving
from cardkeeper.services.life.life_page import LifeView
from cardkeeper.services.printing import returned_mail


class MoveDialog(LifeDialog):
    """The new address and from when; with all of the household or alone."""

    def __init__(self, session: Session, view: LifeView, *, parent: QWidget) -> None:
        super().__init__(session, view, _("{name} has moved").format(name=view.name), parent=parent)
        self.address = AddressFields(view.country)
        self.day = self.date_field(_("From when"), _("Today"), future_ok=True)
        self.day.line.setText(words.typed_form(PartialDate.of(session.today())))
        self.together = QCheckBox(_together(view))
        self.together.setChecked(True)
        self.together.setVisible(bool(view.others))
        self.add(self.address, self.day, self.together)
        self.offer(OccasionKind.NEW_HOME, _("Make a card for the new home"))
        self.offer(OccasionKind.HOME_ANNIVERSARY, _("Remember each year the day they moved in"))
        follows = [
            _("The old address is kept as past. Cards that arrive before that day still go there."),
            _("Work and seasonal addresses stay as they are."),
        ]
        self.finish(_("Change the address"), follows)

    def written(self) -> Change | None:
        address = self.address.address()
        if address is None or not self.is_understood(self.day):
            return None
        today, date = self.session.today(), self.day.date
        if date is not None and not date.is_day:
            self.day.set_problem(_("The day is still missing, such as May 22."))
            return None
        on = date.in_year(date.year or today.year) if date is not None else today
        alone = not (self.together.isChecked() and self.view.others)
        change, offers = moving.moved(self.view.id, address, on, today, with_household=not alone)
        return life_page.with_offers(change, offers, self.taken, today)


class CameBackDialog(LifeDialog):
    """Which card it was; its address is not used until somebody corrects it."""

    def __init__(self, session: Session, view: LifeView, *, parent: QWidget) -> None:
        super().__init__(session, view, _("A card came back"), parent=parent)
        self._cards = life_page.cards_out(view.id, session.today())
        self._marked: int | None = None
        self.card = ComboBox(_("Which card"))
        for card in self._cards:
            self.card.addItem(card.words, card.task_id)
        self.reason = LineEdit()
        self.reason.setPlaceholderText(_("Moved, unknown, no such number"))
        if not self._cards:
            nothing = _("No card to {name} is in the mail or was mailed before.").format(name=view.name)
            self.set_headline(_("A card came back"), nothing)
            self.add_button(_("Close"))
            return
        self.add(Field(_("Which card"), self.card), Field(_("What the stamp on it says"), self.reason))
        follows = [
            _("The card is marked as returned and counts for nothing."),
            _("Its address is marked as not good. Cards to it wait until you correct it."),
        ]
        self.finish(_("Mark as returned"), follows)

    def accept(self) -> None:
        """Mark it; where its address was put right meanwhile, it may be sent again at once."""
        super().accept()
        window = self.parentWidget()
        if self._marked is not None and window is not None:
            came_back.offer(window, self.session, self._marked)

    def written(self) -> Change | None:
        if not self._cards:
            self.reject()
            return None
        today, task_id = self.session.today(), int(self.card.currentData())
        change = returned_mail.came_back(task_id, today, self.reason.text().strip())
        self._marked = task_id
        return change


def _together(view: LifeView) -> str:
    names = ", ".join(each.name for each in view.others)
    return _("{names} moved too").format(names=names)
