"""What the search has found, as rows: each knows what Enter does with it."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QAction

from cardkeeper.core import date_words
from cardkeeper.core.folding import fold
from cardkeeper.gui.actions import Actions, shortcut_text
from cardkeeper.gui.customers import words
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.menu import MENUS, Entry, Menu, Submenu
from cardkeeper.gui.views.model import Heading
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.people.tags import Tag
from cardkeeper.services.search.finding import CompanyHit, Found, NoteHit, PersonHit
from cardkeeper.services.search.found_by import Excerpt

_MOST_COMMANDS = 6
# What is offered before anybody has typed a letter.
_FIRST_COMMANDS = (
    "customer",
    "note",
    "import",
    "print",
    "today",
    "calendar",
    "customers",
    "studio",
    "mailings",
)
# Commands that make no sense from a list of commands: they belong to the field or list with the keyboard.
_NOT_OFFERED = frozenset({"search", "cut", "copy", "paste", "open", "tick", "find"})
_MOMENTS = {"call": Icon.PHONE, "visit": Icon.VISIT, "email": Icon.EMAIL, "message": Icon.TEXT}


@dataclass(frozen=True, slots=True)
class Result:
    """A row: a sign or initials, words, a line below, keys at the far end, and what choosing it does.

    `marked` are the words with the place that was found; `person_id` is whom the row is about. One that
    `stays` shows more in the search itself.
    """

    id: int
    words: str
    act: Callable[[], object]
    below: str = ""
    icon: Icon | None = None
    initials: str = ""
    person_id: int = 0
    marked: Excerpt | None = None
    keys: str = ""
    stays: bool = False


Row = Result | Heading


@dataclass(frozen=True, slots=True)
class Acts:
    """What the rows do."""

    show_person: Callable[[int], object]
    show_people: Callable[[str, Sequence[int]], object]
    show_tag: Callable[[int], object]
    note_about: Callable[[int], object]
    card_for: Callable[[int], object]
    add: Callable[[str], object]


def found_rows(found: Found, typed: str, acts: Acts, commands: Sequence[QAction]) -> list[Row]:
    """All that was found, kind by kind, with the commands last."""
    rows = _Numbered()
    rows.add(_("Customers"), (_person(hit, acts) for hit in found.customers))
    rows.add(_("Family"), (_person(hit, acts) for hit in found.relatives))
    rows.add(_("Notes"), (_note(hit, acts) for hit in found.notes))
    rows.add(_("Companies"), (_company(hit, acts) for hit in found.companies))
    rows.add(_("Tags"), (_tag(tag, acts) for tag in found.tags))
    first = next(iter(found.customers), None)
    rows.add(_("Do"), [*(_about(first, acts) if first else ()), *map(command_row, commands)])
    if typed.strip() and found.is_empty:
        rows.add(_("Nobody called “{name}”").format(name=typed.strip()), _instead(found, typed, acts))
    return rows.every


def first_rows(actions: Actions) -> list[Row]:
    """What is offered before a letter is typed."""
    rows = _Numbered()
    wanted = [actions[key] for key in _FIRST_COMMANDS if actions[key].isEnabled()]
    rows.add(_("Do"), (command_row(action) for action in wanted))
    return rows.every


def people_rows(title: str, hits: Sequence[PersonHit], acts: Acts) -> list[Row]:
    """The customers of one company."""
    rows = _Numbered()
    rows.add(title, (_person(hit, acts) for hit in hits))
    return rows.every


def commands(actions: Actions, typed: str) -> list[QAction]:
    """The commands that can be given now and have all the words typed: first what is called exactly so, then
    what begins so, each in the order of the menus.
    """
    wanted = fold(typed).strip()
    found: dict[QAction, tuple[bool, bool]] = {}
    for entry in _entries():
        action = actions[entry.key]
        said = fold(_plain(action))
        fits = bool(wanted) and all(term in said for term in wanted.split())
        if entry.key not in _NOT_OFFERED and action.isEnabled() and fits:
            found[action] = (said != wanted, not said.startswith(wanted))
    return sorted(found, key=lambda action: found[action])[:_MOST_COMMANDS]


def command_row(action: QAction) -> Result:
    icon = next((entry.icon for entry in _entries() if entry.key == action.objectName()), None)
    return Result(
        0, _plain(action), action.trigger, icon=icon or Icon.ARROW_RIGHT, keys=shortcut_text(action)
    )


class _Numbered:
    """Collects rows under headings and numbers them: the list keeps its place by that."""

    def __init__(self) -> None:
        self.every: list[Row] = []

    def add(self, title: str, rows: Iterator[Result] | Sequence[Result]) -> None:
        numbered = [replace(row, id=len(self.every) + number) for number, row in enumerate(rows, start=1)]
        if numbered:
            self.every += [Heading(title), *numbered]


def _person(hit: PersonHit, acts: Acts) -> Result:
    target = hit.id
    return Result(
        0,
        hit.name,
        lambda: acts.show_person(target),
        below=hit.why,
        initials=hit.initials,
        person_id=hit.id,
    )


def _note(hit: NoteHit, acts: Acts) -> Result:
    day = date_words.month_day(hit.on, words.locale())
    return Result(
        0,
        hit.excerpt.text,
        lambda: acts.show_person(hit.person_id),
        below=_("{name}, {day}").format(name=hit.name, day=day),
        icon=_MOMENTS.get(hit.kind, Icon.NOTE_PAPER),
        marked=hit.excerpt,
    )


def _company(hit: CompanyHit, acts: Acts) -> Result:
    count = ngettext("{n} customer works there", "{n} customers work there", len(hit.person_ids))
    return Result(
        0,
        hit.name,
        lambda: acts.show_people(hit.name, hit.person_ids),
        below=count.format(n=len(hit.person_ids)),
        icon=Icon.WORK,
        stays=len(hit.person_ids) > 1,
    )


def _tag(tag: Tag, acts: Acts) -> Result:
    count = ngettext("{n} customer", "{n} customers", tag.customers).format(n=tag.customers)
    return Result(0, tag.name, lambda: acts.show_tag(tag.id), below=count, icon=Icon.TAG)


def _about(hit: PersonHit, acts: Acts) -> Iterator[Result]:
    said = _("New note about {name}").format(name=hit.name)
    yield Result(0, said, lambda: acts.note_about(hit.id), icon=Icon.NOTE)
    said = _("Make a card for {name}").format(name=hit.name)
    yield Result(0, said, lambda: acts.card_for(hit.id), icon=Icon.STUDIO)


def _instead(found: Found, typed: str, acts: Acts) -> Iterator[Result]:
    """The nearest match, and adding the name (section 6.7)."""
    near = found.nearest
    if near is not None:
        said = _("Did you mean {name}?").format(name=near.name)
        yield Result(
            0,
            said,
            lambda: acts.show_person(near.id),
            below=near.why,
            initials=near.initials,
            person_id=near.id,
        )
    said = _("Add “{name}” as a new customer").format(name=typed.strip())
    yield Result(0, said, lambda: acts.add(typed.strip()), icon=Icon.PLUS)


def _entries() -> Iterator[Entry]:
    def every(menu: Menu) -> Iterator[Entry]:
        for item in menu:
            if isinstance(item, Submenu):
                yield from item.entries
            elif item is not None:
                yield item

    for _words, menu in MENUS:
        yield from every(menu)


def _plain(action: QAction) -> str:
    """The words of a command without the mark of the underlined letter."""
    return action.text().replace("&&", "\0").replace("&", "").replace("\0", "&")
