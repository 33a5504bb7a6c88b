"""Who comes in with a file, by name, with what is known of them: the first few hundred."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.core.contact import Contact
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.importing.side_by_side import initials
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.people import PeopleList, PersonLine
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.importing.matching import Entry

_MOST = 300


class ComingList(QWidget):
    """`show_entries` of a plan; hidden where nobody comes in."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", Type.BODY_STRONG)
        self.view = PeopleList(_("Who comes in"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(self._title)
        column.addWidget(self.view, 1)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Those who are new, or of whom the file knows more."""
        coming = (entry for entry in entries if entry.is_new or (entry.known and not entry.is_nothing_new))
        lines = [_line(number, entry) for number, entry in enumerate(islice(coming, _MOST))]
        self.view.set_rows(lines)
        self.setVisible(bool(lines))
        more = len(lines) == _MOST
        first = ngettext("The first {n} of them", "The first {n} of them", _MOST).format(n=_MOST)
        self._title.setText(first if more else _("Who comes in"))


def _line(number: int, entry: Entry) -> PersonLine:
    contact = entry.contact
    town = contact.addresses[0].locality if contact.addresses else ""
    return PersonLine(
        number,
        number,
        contact.formatted_name or contact.organization,
        initials(contact),
        " · ".join(part for part in (_partner(contact), _birthday(contact), town) if part),
        _("New") if entry.is_new else _("Updated"),
    )


def _partner(contact: Contact) -> str:
    """ "with Nils", of a couple that stands in one cell; with the last name where it is another."""
    other = next((each for each in contact.related if each.lives_here and each.parts is not None), None)
    if other is None or other.parts is None:
        return ""
    is_same = other.parts.family == contact.name.family
    return _("with {name}").format(name=other.parts.given if is_same and other.parts.given else other.name)


def _birthday(contact: Contact) -> str:
    own = (each for each in contact.occasions if each.kind == OccasionKind.BIRTHDAY and not each.about)
    found = next(own, None)
    if found is None:
        return ""
    day = date_words.known_parts(found.date, words.locale())
    return _("Birthday {day}").format(day=day)
