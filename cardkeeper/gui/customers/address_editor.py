"""A postal address edited where it stands, with the envelope below as it will be printed."""

import calendar
import datetime as dt
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QListView, QVBoxLayout, QWidget

from cardkeeper.core import countries
from cardkeeper.core.addressing import missing_parts
from cardkeeper.core.contact import Address
from cardkeeper.core.dates import PartialDate
from cardkeeper.core.place_words import place_words
from cardkeeper.gui import look
from cardkeeper.gui.customers import words
from cardkeeper.gui.customers.address_parts import Acts, Printed, acts_for
from cardkeeper.gui.customers.editing import Editor, NotUnderstood, Save, chosen
from cardkeeper.gui.session import Session
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import LineEdit
from cardkeeper.gui.widgets.labels import PlainLabel
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.people.address_page import Envelopes
from cardkeeper.services.people.addresses import AddressRow


class AddressEntered(NamedTuple):
    """An address as typed, with when it holds: its season each year, and from when until when at all."""

    address: Address
    attention: str
    season_from: PartialDate | None
    season_until: PartialDate | None
    valid_from: dt.date | None
    valid_until: dt.date | None


class AddressEditor(Editor):
    """A postal address in the order people know it; what is missing is told, and never in the way.

    `act_wanted` tells a key of ACTS for the address as it is in the book.
    """

    act_wanted = Signal(str)

    def __init__(
        self, session: Session, save: Save, row: AddressRow | None, country: str, envelopes: Envelopes
    ) -> None:
        """`country` (ISO-2) is the sender's, where nothing else is known."""
        super().__init__(session, _("Address"), save, removes=_("Remove") if row else "")
        self._base = row.address if row else Address(country=country)
        self._country, self._envelopes = country, envelopes
        self._place_lines(self._base)
        self._rest = self._place_rest(row)
        self._printed = Printed()
        self.body.addWidget(self._printed)
        self.acts = Acts()
        self.body.addWidget(self.acts)
        self.acts.wanted.connect(self.act_wanted)
        self.finish_layout()
        self.note()

    def begin(self) -> None:
        self._street.setFocus()
        self._street.selectAll()

    def show_row(self, row: AddressRow, *, mail_here: bool) -> None:
        """What is known of it in the book, and what can be done about that."""
        today = self.session.today()
        self.acts.show_known(row, acts_for(row, today, mail_here=mail_here))

    def entered(self) -> AddressEntered:
        season = self._season()
        first, last = (self._edge(field, is_last=n == 1) for n, field in enumerate(self._valid))
        if first and last and last < first:
            raise NotUnderstood(_("The end comes before the beginning."), self._valid[1])
        return AddressEntered(self._address(), self._attention.text().strip(), *season, first, last)

    def note(self) -> None:
        """How it will be printed, and what an envelope still needs, once somebody has begun."""
        address = self._address()
        self._printed.tell(
            () if address.is_blank else self._envelopes.block(address, self._attention.text().strip())
        )
        absent = () if address.is_blank else missing_parts(address, self._country)
        self.tell(absent[0].message if absent else self._doubt(), "text2")

    def _doubt(self) -> str:
        typed = self._nation.text().strip()
        if not typed or countries.code_of(typed):
            return ""
        return _("No country is called “{name}”. It is printed as you typed it.").format(name=typed)

    def _address(self) -> Address:
        kind = chosen(self._kind)
        return Address(
            self._street.text().strip(),
            self._town.text().strip(),
            self._region.text().strip(),
            self._code.text().strip(),
            countries.normal(self._nation.text().strip()),
            kind,
            self._box.text().strip(),
            self._extended.text().strip(),
            self._base.label if kind == self._base.kind else "",
            self._base.preferred,
        )

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
            return words.parse_date(typed, self.session.today(), future_ok=True)
        except ValueError as reason:
            raise NotUnderstood(str(reason), field) from reason

    def _place_lines(self, known: Address) -> None:
        kinds = {key: _(word) for key, word in words.ADDRESSES.items()}
        self._kind = self.choice(_("Which address"), kinds, known.kind)
        self._street = self.line(_("Street"), known.street.replace("\n", ", "))
        self._extended = self.line(_("Apartment or floor"), known.extended)
        called = place_words(known.country or settings.load().country)
        self._town = self.line(called.town, known.locality)
        self._region = self.line(called.region, known.region)
        self._code = self.line(called.code, known.postal_code)
        named = countries.name_of(known.country, words.locale()) if known.country else ""
        self._nation = self.line(_("Country"), named)
        self._nation.setCompleter(_country_names(self._nation))
        self._box = self.line(_("PO box"), known.po_box)
        self.row(self._kind, self._street)
        for fields in ((self._extended,), (self._town,), (self._region, self._code)):
            self.row(*fields)
        self.row(self._nation, self._box)

    def _place_rest(self, row: AddressRow | None) -> QWidget:
        """What most addresses do without, folded until somebody wants it or something is known."""
        self._attention = self.line(_("Attention"), row.attention if row else "")
        season = (row.season_from, row.season_until) if row else (None, None)
        self._seasons = self._dates((_("Each year from"), _("Each year until")), season)
        valid = (row.valid_from, row.valid_until) if row else (None, None)
        self._valid = self._dates(
            (_("There since"), _("There until")), [PartialDate.of(day) if day else None for day in valid]
        )
        rest = QWidget()
        column = QVBoxLayout(rest)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        for title, fields in (
            (_("For somebody's attention, or in care of"), (self._attention,)),
            (_("Only a part of each year"), self._seasons),
            (_("From when until when they live there"), self._valid),
        ):
            column.addWidget(PlainLabel(title, Type.META, "text2"))
            column.addLayout(_beside(fields))
        is_told = bool(row and (row.attention or row.season_from or any(valid)))
        rest.setVisible(is_told)
        more = Button(_("Seasons, dates and attention"), v="link")
        more.setVisible(not is_told)
        more.clicked.connect(lambda: self._unfold(more))
        self.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(rest)
        return rest

    def _unfold(self, more: Button) -> None:
        self._rest.show()
        self._attention.setFocus(Qt.FocusReason.TabFocusReason)
        more.hide()

    def _dates(
        self, names: tuple[str, str], known: Iterable[PartialDate | None]
    ) -> tuple[LineEdit, LineEdit]:
        first, last = (
            self.line(name, words.typed_form(date) if date else "")
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


def _country_names(field: LineEdit) -> QCompleter:
    """Countries by any part of their name."""
    completer = QCompleter(countries.every_name(words.locale()), field)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    names = QListView()
    names.setProperty("v", "offers")
    names.setAccessibleName(_("Countries"))
    completer.setPopup(names)
    return completer
