"""Somebody has died, or it was a mistake."""

from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.life.dialog import LifeDialog
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.life import life, life_page
from cardkeeper.services.life.life_page import LifeView


class DeathDialog(LifeDialog):
    """The day if it is known; a card of sympathy and a day of remembrance if they are wanted."""

    def __init__(self, session: Session, view: LifeView, *, parent: QWidget) -> None:
        super().__init__(session, view, _("{name} has died").format(name=view.name), parent=parent)
        self.day = self.date_field(_("The day, if you know it"), _("Nov 23, or only the year"))
        self.add(self.day)
        self.offer(OccasionKind.SYMPATHY, _("Make a card of sympathy for the family"))
        self.memorial = self.offer(OccasionKind.MEMORIAL, _("Remember the day each year, without a card"))
        self.day.date_changed.connect(lambda _date: self._follow())
        self._follow()
        self.finish(_("Mark as deceased"), _after_death(view))

    def written(self) -> Change | None:
        if not self.is_understood(self.day):
            return None
        today = self.session.today()
        change, offers = life.died(self.view.id, today, self.day.date)
        return life_page.with_offers(change, offers, self.taken, today)

    def _follow(self) -> None:
        """A day is remembered only when it is known."""
        self.memorial.setEnabled(self.day.date is not None and self.day.date.is_day)
        if not self.memorial.isEnabled():
            self.memorial.setChecked(False)


class AliveDialog(LifeDialog):
    """It was a mistake: everything comes back."""

    def __init__(self, session: Session, view: LifeView, *, parent: QWidget) -> None:
        said = _("Here it says that {name} has died. Was that a mistake?").format(name=view.name)
        super().__init__(session, view, _("{name} is alive").format(name=view.name), said, parent=parent)
        follows = [
            _("The cards that ended are planned again."),
            _("Letters to the household name {name} again.").format(name=view.first_name),
        ]
        self.finish(_("Take it back"), follows)

    def written(self) -> Change | None:
        return life.lives(self.view.id, self.session.today())


def _after_death(view: LifeView) -> list[str]:
    said = [_("All cards for {name} end now. What was sent stays in the book.").format(name=view.first_name)]
    if view.others:
        names = ", ".join(each.name for each in view.others)
        said.append(_("Letters to {names} leave {first} out.").format(names=names, first=view.first_name))
        said.append(_("For 30 days no cheerful card goes there unless you ask for it."))
    return said
