"""Today when nothing waits: a quiet day and who is next, or a book without anybody in it."""

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.core import date_words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.book import settings
from cardkeeper.services.due.waiting import Queue

Acts = tuple[tuple[str, str, Icon], ...]
_NOBODY = N_("Add a customer with a birthday, or import the ones you have. Their cards come by themselves.")
_FIRST: Acts = (
    ("customer", N_("New customer"), Icon.PLUS),
    ("import", N_("Import customers"), Icon.CUSTOMERS),
)
_ASK: Acts = (
    ("reply-cards", N_("Print reply cards"), Icon.PRINTER),
    ("ask-birthdays", N_("Ask by email"), Icon.AT),
)
_LATER: Acts = (("note", N_("New note"), Icon.NOTE), ("occasion", N_("Add an occasion"), Icon.PLUS))


class QuietDay(QWidget):
    """Says it in one sentence that is true for this user; its buttons are commands of the menu."""

    def __init__(self) -> None:
        super().__init__()
        self._state: EmptyState | None = None
        self._told: tuple[str, str] = ("", "")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def tell(self, today: dt.date, queue: Queue) -> None:
        """Say what is so today."""
        from cardkeeper.services.due import next_up

        if not next_up.has_customers():
            self._show(_("Whose day is next?"), _(_NOBODY), _FIRST)
            return
        birthdays = next_up.birthdays()
        if birthdays.is_most and not queue.mailed:
            self._show(*_asking(birthdays.customers), _ASK)
            return
        self._show(*self._quiet(today, queue), _LATER)

    def _quiet(self, today: dt.date, queue: Queue) -> tuple[str, str]:
        locale = settings.load().language
        day = date_words.weekday(today, locale)
        headline = (
            _("All mailed. A quiet {day}").format(day=day)
            if queue.mailed
            else _("A quiet {day}").format(day=day)
        )
        from cardkeeper.services.due import next_up

        found = next_up.after(today)
        sentence = _("No occasions and nothing to mail.")
        if found:
            sentence = _("{nothing} Next up is {who}: {what}.").format(
                nothing=sentence, who=found.name, what=found.sentence
            )
        return headline, sentence

    def _show(self, headline: str, sentence: str, acts: Acts) -> None:
        if self._told == (headline, sentence):
            return
        self._told = headline, sentence
        self.setAccessibleName(f"{headline}. {sentence}")
        if self._state is not None:
            self._column.removeWidget(self._state)
            self._state.deleteLater()
        buttons = [self._button(key, _(words), icon) for key, words, icon in acts]
        self._state = EmptyState(Sign(Icon.QUIET_DAY_DUO, "warn"), headline, sentence, buttons)
        self._column.addWidget(self._state)

    def _button(self, key: str, words: str, icon: Icon) -> Button:
        button = Button(words, icon)
        button.clicked.connect(lambda: self._trigger(key))
        return button

    def _trigger(self, key: str) -> None:
        """A command of the window this is in."""
        actions = getattr(self.window(), "actions_of", None)
        if actions is not None:
            actions[key].trigger()


def _asking(missing: int) -> tuple[str, str]:
    """Without birthdays there is nothing to remember."""
    said = ngettext("{n} birthday is missing", "{n} birthdays are missing", missing).format(n=missing)
    return said, _("Ask for them with a short reply card, or in an email you can send today.")
