"""Editors for the details of a customer: a text, a choice, a date, holidays, and what they do not want."""

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from cardkeeper.core.dates import PartialDate
from cardkeeper.core.holidays import card_holidays
from cardkeeper.gui.customers import more, words
from cardkeeper.gui.customers.editing import Editor, NotUnderstood, Save, chosen
from cardkeeper.gui.session import Session
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.fields import LineEdit, NoteEdit
from cardkeeper.gui.widgets.panels import FlowLayout
from cardkeeper.i18n import _
from cardkeeper.services.people.suppressions import SuppressionRow


class TextEditor(Editor):
    """One line of text."""

    def __init__(self, session: Session, save: Save, name: str, value: str, hint: str = "") -> None:
        super().__init__(session, name, save)
        self._value = self.line(name, value, hint)
        self.row(self._value)
        self.finish_layout()

    def entered(self) -> str:
        return self._value.text().strip()


class LongTextEditor(Editor):
    """Several lines of text; Ctrl Enter is the end."""

    def __init__(self, session: Session, save: Save, name: str, value: str) -> None:
        super().__init__(session, name, save)
        self._value = NoteEdit(name, lines=4)
        self._value.setPlainText(value)
        self._value.textChanged.connect(self.touched)
        self._value.finished.connect(self.done)
        self.watch(self._value)
        self.body.addWidget(self._value)
        self.finish_layout()

    def begin(self) -> None:
        self._value.setFocus(Qt.FocusReason.TabFocusReason)

    def entered(self) -> str:
        return self._value.toPlainText().strip()


class ChoiceEditor(Editor):
    """One of a few."""

    def __init__(
        self, session: Session, save: Save, name: str, options: Mapping[str, str], value: str
    ) -> None:
        super().__init__(session, name, save)
        self._value = self.choice(name, options, value)
        self.row(self._value)
        self.finish_layout()

    def entered(self) -> str:
        return chosen(self._value)


class SinceEditor(Editor):
    """A date as far as it is known; empty for unknown."""

    def __init__(self, session: Session, save: Save, name: str, date: PartialDate | None) -> None:
        super().__init__(session, name, save)
        self._value = self.line(name, words.typed_form(date) if date else "", _("March 2023, or the day"))
        self.row(self._value)
        self.finish_layout()

    def entered(self) -> PartialDate | None:
        typed = self._value.text().strip()
        if not typed:
            return None
        try:
            return words.parse_date(typed, self.session.today())
        except ValueError as reason:
            raise NotUnderstood(str(reason), self._value) from reason


class HolidaysEditor(Editor):
    """The holidays they keep, as chips; never guessed from a name or a country."""

    def __init__(self, session: Session, save: Save, country: str, kept: tuple[str, ...] | None) -> None:
        super().__init__(session, _("Holidays"), save)
        holder = QWidget()
        flow = FlowLayout(gap=6)
        holder.setLayout(flow)
        self._chips: dict[str, Button] = {}
        for holiday in card_holidays(country):
            chip = Button(_(holiday.name), v="chip", tall="small")
            chip.setChecked(holiday.key in (kept or ()))
            chip.toggled.connect(self.touched)
            flow.addWidget(chip)
            self._chips[holiday.key] = chip
        self._unseen = tuple(key for key in kept or () if key not in self._chips)
        self.body.addWidget(holder)
        known = {"": _("Not known, so the neutral card"), "known": _("Only these")}
        self._known = self.choice(_("What is known"), known, "" if kept is None else "known")
        self.row(self._known)
        self.finish_layout()

    def touched(self) -> None:
        """Whoever keeps one is known."""
        if any(chip.isChecked() for chip in self._chips.values()) and not chosen(self._known):
            self._known.setCurrentIndex(1)
        super().touched()

    def entered(self) -> tuple[str, ...] | None:
        if not chosen(self._known):
            return None
        return (*(key for key, chip in self._chips.items() if chip.isChecked()), *self._unseen)


class WishEntered(NamedTuple):
    """What somebody does not want, from when until when, and why; `what` is empty for no wish.

    `is_shared`: nobody of the household wants it.
    """

    what: str
    since: dt.date | None
    until: dt.date | None
    reason: str
    is_shared: bool


class WishEditor(Editor):
    """No cards at all, no cheerful ones, none of a kind; for ever, from a day on or until one."""

    def __init__(
        self, session: Session, save: Save, wish: SuppressionRow | None, *, may_be_shared: bool
    ) -> None:
        """`may_be_shared`: it is a new wish of somebody who lives with others."""
        super().__init__(
            session, _("Cards they do not want"), save, removes=_("Send them again") if wish else ""
        )
        self._what = self.choice(_("Cards"), more.wish_options(), wish.what if wish else "")
        self._since = self._day_line(_("From"), wish.since if wish else None, _("At once, or a day"))
        self._until = self._day_line(_("Until"), wish.until if wish else None, _("For ever, or a day"))
        self._reason = self.line(_("Why"), wish.reason if wish else "", _("Why, if you like"))
        self._shared = self.watch(QCheckBox(_("For all of the household")))
        self._shared.setChecked(bool(wish and wish.household_id))
        self._shared.setVisible(may_be_shared)
        self._shared.toggled.connect(self.touched)
        self.row(self._what)
        self.row(self._since, self._until)
        self.row(self._reason)
        self.row(self._shared)
        self.finish_layout()

    def begin(self) -> None:
        self._what.setFocus(Qt.FocusReason.TabFocusReason)

    def entered(self) -> WishEntered:
        since, until = self._day(self._since), self._day(self._until)
        if since is not None and until is not None and until < since:
            raise NotUnderstood(_("This day is before the first one."), self._until)
        reason = self._reason.text().strip()
        return WishEntered(chosen(self._what), since, until, reason, self._shared.isChecked())

    def _day_line(self, name: str, day: dt.date | None, hint: str) -> LineEdit:
        return self.line(name, words.typed_form(PartialDate.of(day)) if day else "", hint)

    def _day(self, field: LineEdit) -> dt.date | None:
        typed = field.text().strip()
        if not typed:
            return None
        try:
            date = words.parse_date(typed, self.session.today(), future_ok=True)
        except ValueError as reason:
            raise NotUnderstood(str(reason), field) from reason
        if not date.is_day:
            raise NotUnderstood(_("Type the whole day."), field)
        return date.in_year(date.year) if date.year else date.next_on_or_after(self.session.today())
