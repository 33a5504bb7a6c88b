"""What a condition of a filter is compared with: a choice, a number, a day or some words."""

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.filters import Field, Part, Where
from cardkeeper.core.holidays import card_holidays
from cardkeeper.core.kinds import Channel, OccasionKind
from cardkeeper.gui import kinds
from cardkeeper.gui.customers import more, words
from cardkeeper.gui.customers.editing import NotUnderstood, chosen
from cardkeeper.gui.widgets.fields import ComboBox, LineEdit
from cardkeeper.i18n import N_, _
from cardkeeper.services.book import settings
from cardkeeper.services.people import customers, reading, tags
from cardkeeper.services.search import filters

FIELDS: Mapping[Field, str] = {
    Field.TAG: N_("Tag"),
    Field.CITY: N_("City or town"),
    Field.TIER: N_("Tier"),
    Field.QUIET_DAYS: N_("Not spoken for"),
    Field.NEVER_CONTACTED: N_("Never spoken"),
    Field.MISSING: N_("Missing"),
    Field.OCCASION: N_("Has the occasion"),
    Field.REFERRED_BY: N_("Sent to us by"),
    Field.SENT_REFERRALS: N_("Sent us somebody"),
    Field.ADDED_WITHIN: N_("Added in the last"),
    Field.ADDED_SINCE: N_("Added since"),
    Field.COMPANY: N_("Company"),
    Field.LANGUAGE: N_("Language"),
    Field.CELEBRATES: N_("Celebrates"),
    Field.CHANNEL: N_("Prefers"),
    Field.TEXT: N_("Found by"),
}
_PARTS = {
    Part.ADDRESS: N_("Mailing address"),
    Part.BIRTHDAY: N_("Birthday"),
    Part.PHONE: N_("Phone number"),
    Part.EMAIL: N_("Email address"),
    Part.NAME: N_("Name"),
}
_NUMBERS = frozenset({Field.QUIET_DAYS, Field.ADDED_WITHIN})
_ALONE = frozenset({Field.NEVER_CONTACTED, Field.SENT_REFERRALS})
_MOST_SENDERS = 500


class ValueEditor(QObject):
    """The widget a value is typed or chosen in; none for a field that needs no value."""

    changed = Signal()

    def __init__(self, field: Field, value: str | int, today: dt.date) -> None:
        super().__init__()
        self.field, self._today = field, today
        self.widget = self._made(value)

    def condition(self) -> Where:
        """The condition as entered. Raises NotUnderstood."""
        if self.field in _ALONE:
            return Where(self.field)
        try:
            return Where(self.field, self._value())
        except NotUnderstood:
            raise
        except ValueError as reason:
            raise NotUnderstood(_("Say what it should be."), self.widget) from reason

    def _made(self, value: str | int) -> QWidget | None:
        if self.field in _ALONE:
            return None
        name = _(FIELDS[self.field])
        if self.field in _CHOICES:
            return self._choice(name, _CHOICES[self.field](self._today), str(value))
        if self.field is Field.CITY:
            return self._towns(name, str(value))
        line = LineEdit()
        line.setAccessibleName(name)
        line.setText(self._shown(value))
        line.setPlaceholderText(_(_HINTS[self.field]))
        line.textChanged.connect(self.changed)
        return line

    def _choice(self, name: str, options: Mapping[str, str], value: str) -> ComboBox:
        box = ComboBox(name)
        for key, word in options.items():
            box.addItem(word, key)
        box.setCurrentIndex(max(0, box.findData(value)))
        box.currentIndexChanged.connect(self.changed)
        return box

    def _towns(self, name: str, value: str) -> ComboBox:
        """Towns that are in the book are offered, any other can be typed."""
        box = ComboBox(name)
        box.setEditable(True)
        for town, _number in filters.cities():
            box.addItem(town, town)
        box.setCurrentText(value)
        box.currentTextChanged.connect(self.changed)
        return box

    def _shown(self, value: str | int) -> str:
        if self.field is Field.ADDED_SINCE and value:
            return words.typed_form(PartialDate.of(dt.date.fromisoformat(str(value))))
        return str(value)

    def _value(self) -> str | int:
        if isinstance(self.widget, ComboBox):
            if not self.widget.count() and not self.widget.isEditable():
                raise ValueError("there is nothing to choose")
            editable = self.widget.isEditable()
            return self.widget.currentText().strip() if editable else chosen(self.widget)
        typed = self.widget.text().strip() if isinstance(self.widget, LineEdit) else ""
        if self.field in _NUMBERS:
            return self._number(typed)
        return self._day(typed) if self.field is Field.ADDED_SINCE else typed

    def _number(self, typed: str) -> int:
        digits = "".join(sign for sign in typed if sign.isdecimal())
        if not digits or not 0 < int(digits) < 36_525:
            raise NotUnderstood(_("Type a number of days."), self.widget)
        return int(digits)

    def _day(self, typed: str) -> str:
        try:
            date = words.parse_date(typed, self._today)
        except ValueError as reason:
            raise NotUnderstood(str(reason), self.widget) from reason
        if not date.is_day or date.year is None:
            raise NotUnderstood(_("Type the day with its year."), self.widget)
        return date.in_year(date.year).isoformat()


_HINTS = {
    Field.QUIET_DAYS: N_("90 days"),
    Field.ADDED_WITHIN: N_("30 days"),
    Field.ADDED_SINCE: N_("A day with its year"),
    Field.COMPANY: N_("Part of its name"),
    Field.TEXT: N_("What you would search for"),
}


def _tags(_day: dt.date) -> dict[str, str]:
    return {tag.uid: tag.name for tag in tags.uncounted()}


def _tiers(_day: dt.date) -> dict[str, str]:
    return {"A": "A", "B": "B", "C": "C", "D": "D", "": _("None")}


def _senders(today: dt.date) -> dict[str, str]:
    """Everybody who sent us somebody, by uid."""
    ids = customers.find(where=Where(Field.SENT_REFERRALS), today=today)[:_MOST_SENDERS]
    found = reading.contacts(ids, with_photos=False).values()
    return {"": _("Anybody"), **{contact.uid: contact.formatted_name for contact in found}}


def _occasions(_day: dt.date) -> dict[str, str]:
    return {str(kind): kinds.word(kind) for kind in OccasionKind if kind.is_yearly or kind.has_day}


def _languages(_day: dt.date) -> dict[str, str]:
    return {key: _(word) for key, word in more.LANGUAGES.items() if key} | {"": _("None given")}


def _holidays(_day: dt.date) -> dict[str, str]:
    return {holiday.key: _(holiday.name) for holiday in card_holidays(settings.load().country)}


def _channels(_day: dt.date) -> dict[str, str]:
    return {str(channel): _(words.CHANNELS[channel]) for channel in Channel} | {"": _("None given")}


_CHOICES: dict[Field, Callable[[dt.date], dict[str, str]]] = {
    Field.TAG: _tags,
    Field.TIER: _tiers,
    Field.MISSING: lambda _day: {str(part): _(word) for part, word in _PARTS.items()},
    Field.REFERRED_BY: _senders,
    Field.OCCASION: _occasions,
    Field.LANGUAGE: _languages,
    Field.CELEBRATES: _holidays,
    Field.CHANNEL: _channels,
}
