"""The section with the rest: folded until somebody wants it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
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
)
from cardkeeper.gui.customers.name_editors import as_written
from cardkeeper.gui.customers.section import Choice, Section
from cardkeeper.gui.customers.way_editors import WayEditor, WordingEditor
from cardkeeper.gui.customers.wishes import Wishes
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.book import settings
from cardkeeper.services.households.households import Wording
from cardkeeper.services.people import people, suppressions
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.people.letter_page import Letters

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
_WORDINGS = frozenset({Detail.GREETING, Detail.ENVELOPE})
_WAYS = frozenset({Detail.LANGUAGE, Detail.FORMALITY})


class MoreSection(Section):
    """Greeting, language, wishes, tier and the like."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, _("More"), DetailModel(), DetailDelegate())
        self._wishes = Wishes(self)
        self._is_open = session.memory.value(_OPEN_KEY) == "yes"
        self.rows.clicked_row.connect(self.edit)

    def fill(self, page: CustomerPage) -> Sequence[DetailRow]:
        return more.rows(page) if self._is_open else ()

    def show_page(self, page: CustomerPage) -> None:
        title = _("More about {name}").format(name=words.first_name(page))
        self.head.tell(title, _("Hide") if self._is_open else _("Show"))
        super().show_page(page)

    def add(self) -> None:
        """Unfold it, or fold it."""
        self._is_open = not self._is_open
        self.session.memory.setValue(_OPEN_KEY, "yes" if self._is_open else "no")
        if self.page is not None:
            self.rows.close_editor()
            self.show_page(self.page)

    def editor(self, row_id: int) -> Editor | None:
        page, detail = self.page, more.detail_of(row_id)
        if page is None:
            return None
        name, save = _(more.LABELS[detail]), self._saver(detail)
        if detail in _WORDINGS:
            return self._wording_editor(page, detail)
        if detail in _WAYS:
            options, value = _CHOICES[detail](page)
            written = partial(_written, page, Letters(page.id), detail)
            return WayEditor(self.session, save, name, options, value, written)
        if detail in _CHOICES:
            options, value = _CHOICES[detail](page)
            return ChoiceEditor(self.session, save, name, options, value)
        if detail is Detail.WISHES:
            return self._wishes.editor(page, row_id)
        return _free_editor(self.session, save, name, page, detail)

    def erased(self, row_id: int) -> Change | None:
        """Own words are taken back: the rules say it again."""
        if more.wish_id(row_id):
            change = suppressions.delete(more.wish_id(row_id), self.session.today())
            return replace(change, message=_("They get these cards again."))
        if Detail(row_id) not in _WORDINGS:
            return None
        return self._worded(Detail(row_id), "")

    def choices(self, row_id: int) -> Sequence[Choice | None]:
        detail = more.detail_of(row_id)
        found: list[Choice | None] = [Choice(_("Edit"), partial(self.edit, row_id), Icon.PENCIL)]
        if more.wish_id(row_id):
            return [*found, Choice(_("Send them again"), partial(self.delete, row_id))]
        wording = _wording(self.page, detail) if self.page is not None and detail in _WORDINGS else None
        if wording is None or not wording.own:
            return found
        if wording.warning:
            found.append(Choice(_("Still right"), partial(self._confirm, detail), Icon.CHECK))
        return [*found, Choice(_("Back to the rules"), partial(self.delete, row_id))]

    def _wording_editor(self, page: CustomerPage, detail: Detail) -> Editor:
        name, wording = _(more.LABELS[detail]), _wording(page, detail)
        is_long = detail is Detail.ENVELOPE
        editor = WordingEditor(self.session, self._saver(detail), name, wording, lines=is_long)
        editor.confirmed.connect(partial(self._confirm, detail))
        return editor

    def _confirm(self, detail: Detail) -> None:
        """The words stay, though the names have changed since."""
        own = _wording(self.page, detail).own if self.page is not None else ""
        self.rows.close_editor()
        change = self._worded(detail, own)
        if change is not None:
            self.session.apply(change)

    def _worded(self, detail: Detail, words_: str) -> Change | None:
        if self.page is None:
            return None
        told = (
            _("The words are kept for the names as they are now.") if words_ else _("The rules say it again.")
        )
        change = self._saver(detail)(words_)
        return replace(change, message=told) if change is not None else None

    def _saver(self, detail: Detail) -> Callable[[Any], Change | None]:
        def save(value: Any) -> Change | None:
            if self.page is None:
                return None
            stored = value == "1" if detail in _FLAGS else value
            values = {_COLUMNS[detail]: stored}
            return people.edit(self.page.id, self.page.version, self.session.today(), **values)

        return save


def _free_editor(
    session: Session, save: Callable[[Any], Change | None], name: str, page: CustomerPage, detail: Detail
) -> Editor:
    """For what is no choice among a few."""
    if detail is Detail.NOTE:
        return LongTextEditor(session, save, name, page.note)
    if detail is Detail.SINCE:
        return SinceEditor(session, save, name, page.record.customer_since)
    if detail is Detail.HOLIDAYS:
        return HolidaysEditor(session, save, settings.load().country, page.record.celebrates)
    value = page.source if detail is Detail.SOURCE else page.record.pronunciation
    return TextEditor(session, save, name, value)


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


def _wording(page: CustomerPage, detail: Detail) -> Wording:
    letters = Letters(page.id)
    return letters.greeting if detail is Detail.GREETING else letters.envelope


def _written(page: CustomerPage, letters: Letters, detail: Detail, value: str) -> str:
    """How it will read in that language, or as formally."""
    language = value if detail is Detail.LANGUAGE else page.language
    formality = value if detail is Detail.FORMALITY else page.formality
    return as_written(*letters.addressed(language, formality))
