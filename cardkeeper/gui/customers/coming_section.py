"""The section of a customer's page with the cards that will go to them next."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter

from cardkeeper.core import date_words
from cardkeeper.core.kinds import Channel, TaskState
from cardkeeper.gui import kinds, look
from cardkeeper.gui.customers import painted, words
from cardkeeper.gui.customers.fitted import FittedDelegate
from cardkeeper.gui.customers.section import Choice, Section
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks, text
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.i18n import _
from cardkeeper.services.due import cards_by_hand, tasks
from cardkeeper.services.due.due import DueRow
from cardkeeper.services.people.customer_page import CustomerPage

_TILE, _GAP = 34, 12


def below(row: DueRow) -> str:
    """ "Mail by May 11. Add address", "Printed. Mail by May 11"."""
    day = date_words.short_month_day(row.mail_by, words.locale())
    by = _("Mail by {day}").format(day=day)
    if row.state in (TaskState.PRINTED, TaskState.SIGNED):
        return _("Printed. {mail_by}").format(mail_by=by)
    return f"{by}. {row.status}" if row.missing or row.state == TaskState.HELD else by


class ComingModel(RowsModel[DueRow]):
    """The next cards, the most urgent first."""

    def name(self, row: DueRow) -> str:
        return kinds.word(row.kind)

    def sentence(self, row: DueRow) -> str:
        return f"{row.name}, {row.sentence}, {below(row)}"

    def hint(self, row: DueRow) -> str:
        return self.sentence(row)


class ComingDelegate(FittedDelegate):
    """The tile of the kind, what for, and by when it must be in the mail."""

    row_height = 46

    def room(self, row: object) -> QSize:
        """Higher where the sentence takes two lines: the day at its end matters."""
        size = super().room(row)
        if not isinstance(row, DueRow):
            return size
        wide = size.width() - look.px(_TILE + _GAP)
        said = text.paragraph(words.capital(row.sentence), Type.BODY_MEDIUM, wide, max_lines=2)
        return QSize(size.width(), size.height() + said.height - look.line_height(Type.BODY_MEDIUM))

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, DueRow):
            return
        painted.ground(painter, area, state)
        side = look.px(_TILE)
        place = QRectF(marks.leading(painter, area, side), area.center().y() - side / 2, side, side)
        marks.kind_tile(painter, place, kinds.family(row.kind))
        rest = marks.beyond(painter, area, side + look.px(_GAP))
        painted.title_and_below(painter, rest, words.capital(row.sentence), below(row), most=2)


class ComingSection(Section):
    """A click leads to the card in Today: `went` tells its id."""

    went = Signal(int)

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("Cards to come"), ComingModel(), ComingDelegate())
        self.rows.clicked_row.connect(self.went)
        self.rows.opened.connect(self.went)

    def fill(self, page: CustomerPage) -> Sequence[DueRow]:
        return page.coming

    def show_page(self, page: CustomerPage) -> None:
        self.setVisible(bool(page.coming))
        super().show_page(page)

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        row = next((row for row in (self.page.coming if self.page else ()) if row.id == row_id), None)
        if row is None:
            return ()
        found: list[Choice | None] = [
            Choice(_("Show the card"), partial(self.went.emit, row_id), Icon.ARROW_RIGHT)
        ]
        if row.channel != Channel.BY_HAND:
            found.append(Choice(_("Deliver by hand"), partial(self._by_hand, row_id), Icon.BY_HAND))
        found += [None, Choice(_("Skip this year"), partial(self._skip, row_id), Icon.SKIP)]
        if _is_by_hand(row_id):
            found.append(Choice(_("This card was a mistake"), partial(self._discard, row_id), Icon.TRASH))
        return found

    def _by_hand(self, task_id: int) -> None:
        self.session.apply(tasks.set_channel([task_id], Channel.BY_HAND))

    def _skip(self, task_id: int) -> None:
        self.session.apply(tasks.skip([task_id], "by-user", self.session.today()))

    def _discard(self, task_id: int) -> None:
        change = cards_by_hand.discard([task_id], self.session.today())
        self.session.apply(replace(change, message=_("The card is off the list.")))


def _is_by_hand(task_id: int) -> bool:
    """Somebody made it; no date of the book brings it back."""
    task = tasks.load([task_id]).get(task_id)
    return task is not None and task.source == "by-hand"
