"""The section with the rest: folded until somebody wants it."""

from collections.abc import Callable, Sequence
from typing import Any

from cardkeeper.core.changes import Change
from cardkeeper.gui.customers import more, words
from cardkeeper.gui.customers.editing import Editor
from cardkeeper.gui.customers.more import Detail, DetailDelegate, DetailModel, DetailRow
from cardkeeper.gui.customers.more_editors import (
    ChoiceEditor,
    HolidaysEditor,
    LongTextEditor,
    SinceEditor,
    TextEditor,
    WishEditor,
    WishEntered,
)
from cardkeeper.gui.customers.section import Section
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services import people, settings, suppressions
from cardkeeper.services.customer_page import CustomerPage
from cardkeeper.services.suppressions import SuppressionRow

_OPEN_KEY = "customers/more"
_COLUMNS = {
    Detail.GREETING: "salutation",
    Detail.ENVELOPE: "addressee",
    Detail.LANGUAGE: "language",
    Detail.FORMALITY: "formality",
    Detail.TONE: "tone",
    Detail.HOLIDAYS: "celebrates",
    Detail.BIRTHDAYS: "observes_birthdays",
    Detail.AGE: "never_print_age",
    Detail.TIER: "tier",
    Detail.SINCE: "since",
    Detail.SOURCE: "source",
    Detail.PRONUNCIATION: "pronunciation",
    Detail.NOTE: "note",
}
_FLAGS = frozenset({Detail.BIRTHDAYS, Detail.AGE})


class MoreSection(Section):
    """Greeting, language, wishes, tier and the like."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("More"), DetailModel(), DetailDelegate())
        self._is_open = session.memory.value(_OPEN_KEY) == "yes"
        self.rows.clicked_row.connect(self.edit)

    def fill(self, page: CustomerPage) -> Sequence[DetailRow]:
        return more.rows(page) if self._is_open else ()

    def show_page(self, page: CustomerPage) -> None:
        title = _("More about {name}").format(name=words.first_name(page))
        self.set_title(title, _("Hide") if self._is_open else _("Show"))
        super().show_page(page)

    def add(self) -> None:
        """Unfold it, or fold it."""
        self._is_open = not self._is_open
        self.session.memory.setValue(_OPEN_KEY, "yes" if self._is_open else "no")
        if self.page is not None:
            self.rows.close_editor()
            self.show_page(self.page)

    def edit_detail(self, detail: Detail) -> None:
        """Unfold it and edit one value."""
        if not self._is_open:
            self.add()
        self.edit(int(detail))

    def editor(self, row_id: int) -> Editor | None:
        page, detail = self.page, Detail(row_id)
        if page is None:
            return None
        name, save = _(more.LABELS[detail]), self._saver(detail)
        if detail in _CHOICES:
            options, value = _CHOICES[detail](page)
            return ChoiceEditor(self.session, save, name, options, value)
        if detail is Detail.WISHES:
            return WishEditor(self.session, self._save_wish, _wish(page))
        return _free_editor(self.session, save, name, page, detail)

    def _saver(self, detail: Detail) -> Callable[[Any], Change | None]:
        def save(value: Any) -> Change | None:
            if self.page is None:
                return None
            stored = value == "1" if detail in _FLAGS else value
            values = {_COLUMNS[detail]: stored}
            return people.edit(self.page.id, self.page.version, self.session.today(), **values)

        return save

    def _save_wish(self, entered: WishEntered) -> Change | None:
        if self.page is None:
            return None
        wish, today = _wish(self.page), self.session.today()
        what, until, reason = entered
        if not what:
            return suppressions.delete(wish.id, today) if wish else None
        if wish is None:
            return suppressions.add(today, person_id=self.page.id, what=what, until=until, reason=reason)
        version, since = wish.version, wish.since
        return suppressions.edit(wish.id, version, today, what=what, since=since, until=until, reason=reason)


def _wish(page: CustomerPage) -> SuppressionRow | None:
    """The wish that is edited here: the first."""
    return next(iter(suppressions.of_person(page.id)), None)


def _free_editor(
    session: Session, save: Callable[[Any], Change | None], name: str, page: CustomerPage, detail: Detail
) -> Editor:
    """For what is no choice among a few."""
    if detail in (Detail.NOTE, Detail.ENVELOPE):
        text = page.note if detail is Detail.NOTE else page.record.addressee
        return LongTextEditor(session, save, name, text)
    if detail is Detail.SINCE:
        return SinceEditor(session, save, name, page.record.customer_since)
    if detail is Detail.HOLIDAYS:
        return HolidaysEditor(session, save, settings.load().country, page.record.celebrates)
    return TextEditor(session, save, name, *_texts(page, detail))


_CHOICES: dict[Detail, Callable[[CustomerPage], tuple[dict[str, str], str]]] = {
    Detail.LANGUAGE: lambda page: (_worded(more.LANGUAGES), page.language),
    Detail.FORMALITY: lambda page: (_worded(more.FORMALITIES), page.formality),
    Detail.TONE: lambda page: (_worded(more.TONES), page.tone),
    Detail.BIRTHDAYS: lambda page: (_worded(more.BIRTHDAYS), str(int(page.record.observes_birthdays))),
    Detail.AGE: lambda page: (_worded(more.AGES), str(int(page.record.never_print_age))),
    Detail.TIER: lambda page: (more.tiers(), page.record.tier),
}


def _worded(options: dict[str, str]) -> dict[str, str]:
    return {str(key): _(word) for key, word in options.items()}


def _texts(page: CustomerPage, detail: Detail) -> tuple[str, str]:
    """The own words there are, and what is said without them."""
    if detail is Detail.GREETING:
        greeting = people.greeting(page.id)
        return greeting.own, greeting.text or _("How the card begins")
    known = {Detail.SOURCE: page.source, Detail.PRONUNCIATION: page.record.pronunciation}
    return known[detail], ""
