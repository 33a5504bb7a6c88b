"""What most addresses do without: for whose attention, and from when until when one holds."""

import calendar
import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cardkeeper.core.dates import PartialDate
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.editing import Editor, NotUnderstood
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import LineEdit
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.people.addresses import AddressRow


class AddressRest:
    """Fields of an editor, folded until somebody wants them or something is known."""

    def __init__(self, editor: Editor, row: AddressRow | None) -> None:
        self._editor = editor
        self._attention = editor.line(_("Attention"), row.attention if row else "")
        season = (row.season_from, row.season_until) if row else (None, None)
        self._seasons = self._dates((_("Each year from"), _("Each year until")), season)
        valid = (row.valid_from, row.valid_until) if row else (None, None)
        self._valid = self._dates(
            (_("There since"), _("There until")), [PartialDate.of(day) if day else None for day in valid]
        )
        is_told = bool(row and (row.attention or row.season_from or any(valid)))
        self.box = self._placed()
        self.box.setVisible(is_told)
        self._more = Button(_("Seasons, dates and attention"), v="link")
        self._more.setVisible(not is_told)
        self._more.clicked.connect(self._unfold)
        editor.body.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        editor.body.addWidget(self.box)

    @property
    def attention(self) -> str:
        return self._attention.text().strip()

    def entered(
        self,
    ) -> tuple[str, PartialDate | None, PartialDate | None, dt.date | None, dt.date | None]:
        """The attention, the season each year, and from when until when at all. Raises NotUnderstood."""
        season = self._season()
        first, last = (self._edge(field, is_last=n == 1) for n, field in enumerate(self._valid))
        if first and last and last < first:
            raise NotUnderstood(_("The end comes before the beginning."), self._valid[1])
        return (self.attention, *season, first, last)

    def _season(self) -> tuple[PartialDate | None, PartialDate | None]:
        """Both ends of it, or none."""
        first, last = (self._date(field) for field in self._seasons)
        for date, field in zip((first, last), self._seasons, strict=True):
            if date is not None and not date.is_day:
                raise NotUnderstood(_("Type a day and a month, such as Nov 1."), field)
        if (first is None) is not (last is None):
            empty = self._seasons[0 if first is None else 1]
            raise NotUnderstood(_("Say from when until when."), empty)
        return _without_year(first), _without_year(last)

    def _edge(self, field: LineEdit, *, is_last: bool) -> dt.date | None:
        """A day; of a month or a year without one, its first or its last."""
        date = self._date(field)
        if date is None:
            return None
        if date.year is None:
            raise NotUnderstood(_("Type the year as well."), field)
        month = date.month or (12 if is_last else 1)
        day = date.day or (calendar.monthrange(date.year, month)[1] if is_last else 1)
        return dt.date(date.year, month, day)

    def _date(self, field: LineEdit) -> PartialDate | None:
        typed = field.text().strip()
        if not typed:
            return None
        try:
            return words.parse_date(typed, self._editor.session.today(), future_ok=True)
        except ValueError as reason:
            raise NotUnderstood(str(reason), field) from reason

    def _placed(self) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for title, fields in (
            (_("For somebody's attention, or in care of"), (self._attention,)),
            (_("Only a part of each year"), self._seasons),
            (_("From when until when they live there"), self._valid),
        ):
            column.addWidget(PlainLabel(title, Type.META, "text2"))
            column.addLayout(_beside(fields))
        return box

    def _unfold(self) -> None:
        self.box.show()
        self._attention.setFocus(Qt.FocusReason.TabFocusReason)
        self._more.hide()

    def _dates(
        self, names: tuple[str, str], known: Iterable[PartialDate | None]
    ) -> tuple[LineEdit, LineEdit]:
        first, last = (
            self._editor.line(name, words.typed_form(date) if date else "")
            for name, date in zip(names, known, strict=True)
        )
        return first, last


def _without_year(date: PartialDate | None) -> PartialDate | None:
    return PartialDate(date.month, date.day) if date else None


def _beside(fields: tuple[LineEdit, ...]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(look.px(6))
    for field in fields:
        row.addWidget(field, 1)
    return row
