"""Somebody married, or a couple parted."""

from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.sentences import closed
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.life.address_fields import AddressFields
from cardkeeper.gui.life.dialog import LifeDialog
from cardkeeper.gui.life.person_field import PersonField
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import ComboBox, Field
from cardkeeper.i18n import _
from cardkeeper.services.households.families import Relative
from cardkeeper.services.life import life_page, marriages
from cardkeeper.services.life.life_page import LifeView

_STAYS, _ALONG, _BOTH = "stays", "along", "both"


class WeddingDialog(LifeDialog):
    """To whom, who may be in the book or new, and when."""

    def __init__(self, session: Session, view: LifeView, *, parent: QWidget) -> None:
        super().__init__(session, view, _("{name} married").format(name=view.name), parent=parent)
        self.spouse = PersonField(_("To whom"), session, with_relatives=True, may_be_new=True)
        self.day = self.date_field(_("Wedding day"), _("Sep 12, or with the year"), future_ok=True)
        self.birthday = self.date_field(_("Birthday of the one they married"), _("If you know it"))
        self.add(self.spouse, self.day, self.birthday)
        self.offer(OccasionKind.WEDDING, _("Make a card for the wedding"))
        follows = [
            _("They share a household and get one envelope. Children who lived with one of them come along."),
            _("The wedding day belongs to both and is remembered each year."),
        ]
        for other in (each for each in view.adults if each.id != view.id):
            stays = _("{name} stays in the household. If they parted, say so first.")
            follows.append(stays.format(name=other.name))
        self.finish(_("Let them share a home"), follows)

    def written(self) -> Change | None:
        dates = self.is_understood(self.day) and self.is_understood(self.birthday)
        if not self.spouse.settle() or not dates:
            return None
        if self.spouse.person_id == self.view.id:
            said = _("Somebody else, please: this is {name}.").format(name=self.view.name)
            self.spouse.set_problem(closed(said))
            return None
        name = life_page.name_of(self.spouse.line.text())
        partner = Relative(name, self.birthday.date, self.spouse.person_id)
        today = self.session.today()
        change, offers = marriages.married(self.view.id, partner, today, self.day.date)
        return life_page.with_offers(change, offers, self.taken, today)


class PartingDialog(LifeDialog):
    """Who leaves, with which children, and whereto if that is known."""

    def __init__(self, session: Session, view: LifeView, *, parent: QWidget) -> None:
        names = " & ".join(each.name for each in view.adults)
        super().__init__(session, view, _("A couple has parted"), names, parent=parent)
        self.leaving = ComboBox(_("Who moves out"))
        for adult in view.adults:
            self.leaving.addItem(adult.name, adult.id)
        self.leaving.setCurrentIndex(max(0, self.leaving.findData(view.id)))
        self.add(Field(_("Who moves out"), self.leaving))
        self.children_at = {child.id: self._choice(child.name) for child in view.children}
        self.address = AddressFields(view.country)
        self.add(self.address)
        follows = [
            _("Their anniversary and the cards to both as a couple end. What was sent stays in the book."),
            _("Each gets their own envelope. The new address can be typed later."),
        ]
        self.finish(_("Part the household"), follows)

    def written(self) -> Change | None:
        address = None if self.address.is_blank else self.address.address()
        if address is None and not self.address.is_blank:
            return None
        return marriages.divorced(
            int(self.leaving.currentData()),
            self.session.today(),
            children_along=self._children(_ALONG),
            children_both=self._children(_BOTH),
            address=address,
        )

    def _choice(self, name: str) -> ComboBox:
        box = ComboBox(_("Where {name} lives").format(name=name))
        for key, said in ((_STAYS, _("Stays")), (_ALONG, _("Goes along")), (_BOTH, _("Lives in both homes"))):
            box.addItem(said, key)
        self.add(Field(name, box))
        return box

    def _children(self, where: str) -> list[int]:
        return [id_ for id_, box in self.children_at.items() if box.currentData() == where]


def check_couple(view: LifeView) -> None:
    """Raises CardKeeperError where there is nobody to part from."""
    if len(view.adults) < 2:
        raise CardKeeperError(
            _("{name} shares no household with anybody, so nothing has to change.").format(name=view.name)
        )
