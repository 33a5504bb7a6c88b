"""Who comes in with a file, by name, with what is known of them: the first few hundred."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.core.contact import Contact
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.importing.side_by_side import initials
from cardkeeper.gui.painting import lines, marks, text
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.delegate import RowDelegate, RowState, person, trailing
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.gui.views.view import RowView
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.importing.matching import Entry

_MOST = 300


class _Row:
    """Somebody who comes in."""

    def __init__(self, number: int, entry: Entry) -> None:
        self.id = number
        self.contact = entry.contact
        self.becomes = _("New") if entry.is_new else _("Updated")

    @property
    def name(self) -> str:
        return self.contact.formatted_name or self.contact.organization

    @property
    def below(self) -> str:
        town = self.contact.addresses[0].locality if self.contact.addresses else ""
        return " · ".join(part for part in (_birthday(self.contact), town) if part)


class _Model(RowsModel[_Row]):
    def name(self, row: _Row) -> str:
        return row.name

    def sentence(self, row: _Row) -> str:
        return ", ".join(part for part in (row.name, row.below, row.becomes) if part)

    def hint(self, row: _Row) -> str:
        return row.name


class _Delegate(RowDelegate):
    side_margin = 0
    gap = 0
    row_height = 52

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, _Row):
            return
        inner = area.adjusted(look.px(10), 0, -look.px(10), 0)
        far, ink = text.width(row.becomes, Type.META) + 1, look.colours().text2
        place = trailing(painter, inner, far)
        text.line(painter, place, row.becomes, Type.META, ink, text.TRAILING)
        room = inner.width() - far - look.px(12)
        near = QRectF(marks.leading(painter, inner, room), inner.top(), room, inner.height())
        person(painter, near, initials(row.contact), row.id + 3, row.name, row.below)
        if not state.selected:
            lines.underline(painter, area)


class ComingList(QWidget):
    """`show_entries` of a plan; hidden where nobody comes in."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = _Model()
        self._title = PlainLabel("", Type.BODY_STRONG)
        self.view = RowView(self._model, _Delegate(), _("Who comes in"), uniform=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._title)
        column.addWidget(self.view, 1)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Those who are new, or of whom the file knows more."""
        coming = (entry for entry in entries if entry.is_new or (entry.known and not entry.is_nothing_new))
        self._model.set_rows(_Row(number, entry) for number, entry in enumerate(islice(coming, _MOST)))
        self.setVisible(bool(self._model.rows))
        more = len(self._model.rows) == _MOST
        first = ngettext("The first {n} of them", "The first {n} of them", _MOST).format(n=_MOST)
        self._title.setText(first if more else _("Who comes in"))


def _birthday(contact: Contact) -> str:
    own = (each for each in contact.occasions if each.kind == OccasionKind.BIRTHDAY and not each.about)
    found = next(own, None)
    if found is None:
        return ""
    day = date_words.known_parts(found.date, words.locale())
    return _("Birthday {day}").format(day=day)
