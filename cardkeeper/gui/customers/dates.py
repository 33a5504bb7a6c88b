"""Dates to remember: what comes next stands first; each is edited where it stands."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter

from cardkeeper.core.changes import Change
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, kinds, look
from cardkeeper.gui.customers import painted, words
from cardkeeper.gui.customers.date_editor import DateEditor, DateEntered
from cardkeeper.gui.customers.editing import Editor, Saver
from cardkeeper.gui.customers.fitted import NEW, FittedDelegate
from cardkeeper.gui.customers.section import Choice, Section
from cardkeeper.gui.customers.wedding import WeddingNotice
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.i18n import _
from cardkeeper.services.households import families
from cardkeeper.services.life import accepting
from cardkeeper.services.life.offers import Offer
from cardkeeper.services.occasions import occasions
from cardkeeper.services.occasions.remembered import DateLine
from cardkeeper.services.people.customer_page import CustomerPage

_TILE = 34
_COUPLES = frozenset({OccasionKind.ANNIVERSARY, OccasionKind.WEDDING})


class DatesModel(RowsModel[DateLine]):
    """The dates of one person."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def name(self, row: DateLine) -> str:
        return words.date_title(row)

    def sentence(self, row: DateLine) -> str:
        return f"{self.name(row)}, {words.date_below(row, self._session.today())}"

    def hint(self, row: DateLine) -> str:
        return self.sentence(row)


class DatesDelegate(FittedDelegate):
    """The tile of the kind, what it is, and when with the number it will be."""

    row_height = 46

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, DateLine) or row.id == NEW:
            return
        side = look.px(_TILE)
        place = QRectF(marks.leading(painter, area, side), area.center().y() - side / 2, side, side)
        marks.kind_tile(painter, place, kinds.family(row.kind))
        rest = painted.pencil(painter, marks.beyond(painter, area, side + look.px(12)), state)
        below = words.date_below(row, self._session.today())
        painted.title_and_below(painter, rest, words.date_title(row), below)


class DatesSection(Section):
    """What comes next stands first. `baby_wanted` asks for the window of a new baby."""

    baby_wanted = Signal()

    def __init__(self, session: Session) -> None:
        title = _("Dates to remember")
        super().__init__(session, title, DatesModel(session), DatesDelegate(session), act=_("Add"))
        self.conflict = WeddingNotice()
        self.add_notice(self.conflict)
        self.conflict.chosen.connect(self._choose_wedding_day)
        self.rows.clicked_row.connect(self.edit)

    def show_page(self, page: CustomerPage) -> None:
        self.conflict.show_page(page)
        super().show_page(page)

    def fill(self, page: CustomerPage) -> Sequence[DateLine]:
        return page.dates

    def new_row(self) -> DateLine:
        date = PartialDate.of(self.session.today())
        return DateLine(NEW, 0, OccasionKind.OTHER, "", date, 0, "", "", None, None, False, "")

    def editor(self, row_id: int) -> Editor | None:
        if self.page is None:
            return None
        has_birthday = any(line.kind is OccasionKind.BIRTHDAY for line in self.page.dates)
        kind = OccasionKind.ANNIVERSARY if has_birthday else OccasionKind.BIRTHDAY
        saver, line = Saver(row_id, self._known, self._store), self._known(row_id)
        known = occasions.get(row_id) if line is not None else None
        return DateEditor(self.session, saver, self.page, known, kind)

    def erased(self, row_id: int) -> Change | None:
        return occasions.delete(row_id, self.session.today())

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        found = [Choice(_("Edit"), lambda: self.edit(row_id), Icon.PENCIL)]
        offer = occasions.follow_up(row_id)
        if offer is not None and not self._is_followed(offer):
            found.append(Choice(offer.words.rstrip("?"), partial(self._follow_up, offer), Icon.PLUS))
        return [*found, Choice(_("Remove"), lambda: self.delete(row_id), Icon.TRASH)]

    def _is_followed(self, offer: Offer) -> bool:
        """The yearly date is there already."""
        known = self.page.dates if self.page is not None else ()
        return any(line.kind is offer.kind and line.label in ("", offer.label) for line in known)

    def _follow_up(self, offer: Offer) -> None:
        """The yearly date of what happens once: a wedding's anniversary, the baby with its birthday."""
        if offer.kind is OccasionKind.BIRTHDAY and not (offer.label and offer.household_id):
            self.baby_wanted.emit()
            return
        told = _("{what} is remembered each year.").format(what=kinds.word(offer.kind))
        try:
            self.session.apply(replace(accepting.accept(offer, self.session.today()), message=told))
        except CardKeeperError as reason:
            ask.fail(self, str(reason))

    def _choose_wedding_day(self, occasion_id: int) -> None:
        if self.page is not None:
            today = self.session.today()
            self.session.apply(families.choose_wedding_day(self.page.id, occasion_id, today))

    def _known(self, row_id: int) -> DateLine | None:
        return next((line for line in self.page.dates if line.id == row_id), None) if self.page else None

    def _store(self, entered: DateEntered | None, known: DateLine | None) -> Change | None:
        if self.page is None:
            return None
        return store(entered, known, self.page, self.session.today())


def store(
    entered: DateEntered | None, known: DateLine | None, page: CustomerPage, today: dt.date
) -> Change | None:
    """Write a typed date into the book: a new one, or the known one put right; nothing typed takes it out."""
    if entered is None:
        return occasions.delete(known.id, today) if known is not None else None
    values = entered._asdict()
    if known is not None:
        return occasions.edit(known.id, known.version, **values)
    is_shared = entered.kind in _COUPLES and page.home_id is not None
    owner, owner_id = ("household_id", page.home_id) if is_shared else ("person_id", page.id)
    return occasions.add(owner, owner_id or page.id, values.pop("kind"), values.pop("date"), today, **values)
