"""What stands in place of the customer list when there is nobody to show."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.customers.narrowing import Narrowed
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.gui.widgets.labels import tip
from cardkeeper.i18n import _
from cardkeeper.services.people import customers
from cardkeeper.services.search import finding
from cardkeeper.services.search.finding import PersonHit

_SHORT = 16


def nobody_yet(add: Callable[[], object], bring: Callable[[], object]) -> QWidget:
    """For a book without customers."""
    first, second = Button(_("Add one"), Icon.PLUS), Button(_("Import them"))
    first.clicked.connect(add)
    second.clicked.connect(bring)
    sentence = _("Add the first one with a name and a birthday, or bring your address book along.")
    return EmptyState(Sign(Icon.CONTACTS_DUO, "accent"), _("Whose day is next?"), sentence, [first, second])


def not_found(
    text: str, narrowed: Narrowed, add: Callable[[], object], go: Callable[[int], object]
) -> QWidget:
    """For a search without a match: the nearest one, and adding the name."""
    nearest = finding.nearest(text)
    buttons = []
    if nearest is not None:
        button = Button(_short(nearest.name))
        button.setToolTip(tip(nearest.name))
        button.clicked.connect(lambda: go(nearest.id))
        buttons.append(button)
    plus = Button(_add_words(text), Icon.PLUS)
    plus.clicked.connect(add)
    sentence = _nearest_sentence(nearest, narrowed)
    return EmptyState(Sign(Icon.NOBODY_DUO, "text3"), _("Nobody found"), sentence, [*buttons, plus])


def empty_group(narrowed: Narrowed) -> QWidget:
    """For a group nobody is in."""
    sentence = _("Nobody is in “{group}” now.").format(group=narrowed.words)
    if narrowed.key == "archived":
        sentence = _("Nobody is archived.")
    return EmptyState(Sign(Icon.SPARKLE_DUO, "accent"), _("All quiet here"), sentence)


def _nearest_sentence(nearest: PersonHit | None, narrowed: Narrowed) -> str:
    if nearest is not None:
        return _("Did you mean this one?")
    if not narrowed.is_everyone:
        return _("Nobody in “{group}” is called so or has it in a note.").format(group=narrowed.words)
    return _("No name, company, note or tag has these words.")


def _short(text: str) -> str:
    """Two buttons stand beside each other in a narrow list."""
    return text if len(text) <= _SHORT else f"{text[: _SHORT - 1]}…"


def _add_words(text: str) -> str:
    tidy = " ".join(text.split())
    return _("Add “{name}”").format(name=tidy) if len(tidy) <= _SHORT - 4 else _("Add this name")


def suited(
    text: str,
    narrowed: Narrowed,
    add: Callable[[str], object],
    bring: Callable[[], object],
    go: Callable[[int], object],
) -> QWidget:
    """The one that is true for this list."""
    if text.strip():
        return not_found(text, narrowed, lambda: add(text.strip()), go)
    if narrowed.is_everyone and customers.count() == 0:
        return nobody_yet(lambda: add(""), bring)
    return empty_group(narrowed)
