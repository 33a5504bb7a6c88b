"""Dates to remember: what comes next stands first; each is edited where it stands."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from cardkeeper.core.changes import Change
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import kinds, look
from cardkeeper.gui.customers import painted, words
from cardkeeper.gui.customers.editing import Editor, NotUnderstood, Save, Saver, chosen
from cardkeeper.gui.customers.fitted import NEW, FittedDelegate
from cardkeeper.gui.customers.section import Choice, Section
from cardkeeper.gui.customers.wedding import WeddingNotice
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.i18n import N_, _
from cardkeeper.services import families, occasions
from cardkeeper.services.customer_page import CustomerPage
from cardkeeper.services.remembered import DateLine

_TILE = 34
# What people add by hand; cards without a day (thanks, get well) are made with "Make a card".
_OFFERED = (
    OccasionKind.BIRTHDAY,
    OccasionKind.ANNIVERSARY,
    OccasionKind.GRADUATION,
    OccasionKind.HOME_ANNIVERSARY,
    OccasionKind.CUSTOMER_ANNIVERSARY,
    OccasionKind.NAME_DAY,
    OccasionKind.WEDDING,
    OccasionKind.NEW_BABY,
    OccasionKind.NEW_HOME,
    OccasionKind.RETIREMENT,
    OccasionKind.PROMOTION,
    OccasionKind.MEMORIAL,
    OccasionKind.OTHER,
)
_COUPLES = frozenset({OccasionKind.ANNIVERSARY, OccasionKind.WEDDING})
_NAMED = frozenset({OccasionKind.OTHER, OccasionKind.HOME_ANNIVERSARY})
_LABEL_HINTS = {
    OccasionKind.HOME_ANNIVERSARY: N_("Street, if you like"),
    OccasionKind.OTHER: N_("What it is"),
}


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


class DateEntered(NamedTuple):
    """A date as typed."""

    kind: OccasionKind
    label: str
    date: PartialDate


class DateEditor(Editor):
    """The kind, its own words where it has some, and the date in any way of writing it."""

    def __init__(self, session: Session, save: Save, line: DateLine | None, kind: OccasionKind) -> None:
        super().__init__(session, _("Date to remember"), save, removes=_("Remove") if line else "")
        shown = line.kind if line else kind
        offered = {str(each): kinds.word(each) for each in _OFFERED}
        self._kind = self.choice(_("What it is"), offered, str(shown))
        self._label = self.line(_("In your words"), line.label if line else "")
        typed = words.typed_form(line.date) if line else ""
        self._date = self.line(_("Date"), typed, _("Nov 23, or with the year"))
        self.row(self._kind)
        self.row(self._label)
        self.row(self._date)
        self._kind.currentIndexChanged.connect(self._show_label)
        self._show_label()
        self.finish_layout()

    def begin(self) -> None:
        self._date.setFocus()
        self._date.selectAll()

    def entered(self) -> DateEntered | None:
        typed = self._date.text().strip()
        if not typed:
            return None
        kind = OccasionKind(chosen(self._kind))
        try:
            date = words.parse_date(typed, self.session.today(), future_ok=not kind.is_yearly)
        except ValueError as reason:
            raise NotUnderstood(str(reason), self._date) from reason
        if kind is OccasionKind.OTHER and not self._label.text().strip():
            raise NotUnderstood(_("Say in a word or two what the day is."), self._label)
        return DateEntered(kind, self._label.text().strip(), date)

    def note(self) -> None:
        kind = OccasionKind(chosen(self._kind))
        self.tell(words.echo_date(self._date.text(), self.session.today(), kind))

    def _show_label(self) -> None:
        kind = OccasionKind(chosen(self._kind))
        self._label.setVisible(kind in _NAMED or bool(self._label.text()))
        self._label.setPlaceholderText(_(_LABEL_HINTS.get(kind, N_("In your words"))))


class DatesSection(Section):
    """What comes next stands first."""

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
        saver = Saver(row_id, self._known, self._store)
        return DateEditor(self.session, saver, self._known(row_id), kind)

    def erased(self, row_id: int) -> Change | None:
        return occasions.delete(row_id, self.session.today())

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        return (
            Choice(_("Edit"), lambda: self.edit(row_id), Icon.PENCIL),
            Choice(_("Remove"), lambda: self.delete(row_id), Icon.TRASH),
        )

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
    if known is not None:
        values = {"kind": entered.kind, "label": entered.label, "date": entered.date}
        return occasions.edit(known.id, known.version, **values)
    is_shared = entered.kind in _COUPLES and page.home_id is not None
    owner, owner_id = ("household_id", page.home_id) if is_shared else ("person_id", page.id)
    return occasions.add(owner, owner_id or page.id, entered.kind, entered.date, today, label=entered.label)
