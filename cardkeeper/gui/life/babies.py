"""A child is born."""

from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.contact import Name
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.sentences import closed
from cardkeeper.gui.life.dialog import LifeDialog
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.fields import Field, LineEdit
from cardkeeper.i18n import _
from cardkeeper.services.life import life, life_page
from cardkeeper.services.life.life_page import LifeView


class BabyDialog(LifeDialog):
    """The name and the birthday; the child joins the household."""

    def __init__(self, session: Session, view: LifeView, *, parent: QWidget) -> None:
        parents = " & ".join(each.name for each in view.adults) or view.name
        super().__init__(session, view, _("A new baby"), parents, parent=parent)
        self.given, self.family = LineEdit(), LineEdit(view.family_name)
        self._given = Field(_("First name"), self.given)
        self.beside((self._given, 1), (Field(_("Last name"), self.family), 1))
        self.birthday = self.date_field(_("Birthday"), _("Nov 23, or with the year"))
        self.add(self.birthday)
        self.offer(OccasionKind.NEW_BABY, _("Make a card for the family"))
        follows = [
            closed(_("The child lives in the household of {names}.").format(names=parents)),
            _("The birthday is remembered each year, and the card goes to the child in care of the parents."),
        ]
        self.finish(_("Add the baby"), follows)

    def written(self) -> Change | None:
        is_named = bool(self.given.text().strip())
        self._given.set_problem("" if is_named else _("What is the baby called?"))
        if not is_named or not self.is_understood(self.birthday):
            return None
        today = self.session.today()
        home, founded = life_page.home_for(self.view.id, today)
        name = Name(self.given.text().strip(), self.family.text().strip())
        change, offers = life.new_baby(home, name, today, self.birthday.date)
        whole = life_page.with_offers(change, offers, self.taken, today)
        return founded.followed_by(whole) if founded is not None else whole
