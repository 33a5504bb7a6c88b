"""The list of safety copies: when, why, how many customers."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from cardkeeper.gui import icons, look
from cardkeeper.gui.backups import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks
from cardkeeper.gui.views.delegate import RowDelegate, RowState, two_lines
from cardkeeper.gui.views.model import Heading, RowsModel
from cardkeeper.i18n import _
from cardkeeper.services.book.backups import Backup, Reason

_SIGNS = {
    Reason.BY_HAND: Icon.BY_HAND,
    Reason.IMPORT: Icon.PEOPLE,
    Reason.DELETE: Icon.TRASH,
    Reason.RESTORE: Icon.TURN,
    Reason.UPDATE: Icon.NEXT,
}


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A copy in the list; `id` is its number there."""

    id: int
    backup: Backup
    title: str
    below: str


class CopiesModel(RowsModel[CopyRow]):
    """Copies in this computer's folder, then those in the second place."""

    def name(self, row: CopyRow) -> str:
        return row.title

    def sentence(self, row: CopyRow) -> str:
        return f"{row.title}, {row.below}"

    def hint(self, row: CopyRow) -> str:
        return str(row.backup.path)

    def show(self, here: Sequence[Backup], elsewhere: Sequence[Backup], today: dt.date) -> None:
        rows: list[CopyRow | Heading] = []
        for title, copies in ((_("On this computer"), here), (_("In the second place"), elsewhere)):
            if copies and elsewhere:
                rows.append(Heading(title, len(copies)))
            for copy in copies:
                rows.append(CopyRow(len(rows) + 1, copy, words.title(copy, today), words.below(copy)))
        self.set_rows(rows)


class CopyDelegate(RowDelegate):
    """A sign for why, a title, and a line below it."""

    side_margin = 4

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, CopyRow):
            return
        side, inner = look.px(20), area.adjusted(look.px(12), 0, -look.px(10), 0)
        reason = row.backup.about.reason
        sign = _SIGNS.get(Reason(reason), Icon.SAVED) if reason in set(Reason) else Icon.SAVED
        at = QPointF(marks.leading(painter, inner, side), inner.center().y() - side / 2)
        icons.draw(painter, sign, at, side, look.colours().text2)
        two_lines(painter, marks.beyond(painter, inner, side + look.px(14)), row.title, row.below)
