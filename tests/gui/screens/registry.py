"""What there is to look at, by name: a page or dialog is one function, which brings it into view."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import SimpleNamespace
from unittest import mock

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QDialog, QSystemTrayIcon, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.gui import fonts
from cardkeeper.services.help import licences
from cardkeeper.services.help.licences import Credit
from cardkeeper.services.printing import printers
from cardkeeper.services.printing.printers import Printer
from cardkeeper.store import writing
from tests.gui.desk import TODAY, SampleDesk

SIZES = (QSize(1440, 900), QSize(1024, 640), QSize(880, 520))

Show = Callable[[SampleDesk], QWidget]
SCREENS: dict[str, Show] = {}
SHOWS: dict[str, str] = {}
"""The class of the widget behind each name, to tell whether one was forgotten."""

_OFFICE = Printer("Office", is_default=True, title="Canon TS9520", place="by the window", both_sides=True)
_VERSIONS = "1.0"


FOCUSED: set[str] = set()
"""Those whose picture is of the field with the keyboard: an editor that would close without it."""


def screen(name: str, shows: str, *, focused: bool = False) -> Callable[[Show], Show]:
    """Enter a page ("page-..."), a dialog ("dialog-...") or what pops up ("popover-...") by its class's name.

    A name that begins otherwise is a state of the window for the manual or a drawing.
    """

    def enter(show: Show) -> Show:
        if name in SCREENS:
            raise ValueError(f"two screens are called {name}")
        SCREENS[name], SHOWS[name] = show, shows
        if focused:
            FOCUSED.add(name)
        return show

    return enter


def dialogs() -> Sequence[str]:
    """The names of what opens over the window."""
    return [name for name in SCREENS if name.startswith("dialog-")]


class _Noon(dt.datetime):
    """What is written in the book is written at noon of the sample's day."""

    @classmethod
    def now(cls, tz: dt.tzinfo | None = None) -> "_Noon":
        return cls(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=tz)


@contextmanager
def any_machine() -> Iterator[None]:
    """The printer and the screen of the drawings, no version of anything, text of the usual size: whose
    computer this is must not be seen in a picture.
    """
    works = [each._replace(version=_VERSIONS, text=each.licence) for each in licences.everybody()]
    with (
        mock.patch.object(printers, "is_there", return_value=True),
        mock.patch.object(printers, "available", return_value=[_OFFICE]),
        mock.patch.object(licences, "everybody", return_value=_known(works)),
        mock.patch.object(QSystemTrayIcon, "isSystemTrayAvailable", return_value=True),
        mock.patch.object(QScreen, "availableSize", return_value=SIZES[0]),
        mock.patch.object(fonts, "system", return_value=("", 1.0)),
        mock.patch.object(writing, "dt", SimpleNamespace(**{**vars(dt), "datetime": _Noon})),
    ):
        yield


def _known(works: Sequence[Credit]) -> Sequence[Credit]:
    """Those that come with every installation: libraries differ from one system to the next."""
    return [each for each in works if each.name in ("Python", "Inter", "Newsreader", "Phosphor Icons")]


def place(desk: SampleDesk, key: str, state: object = None) -> QWidget:
    """Go to one of the five places."""
    desk.window.navigation.go(key, state)
    return desk.window


def somebody() -> int:
    """A customer with a family, notes and cards."""
    from cardkeeper.services.people import customers

    return customers.find("Okafor")[0]


def alone(desk: SampleDesk, widget: QWidget) -> QWidget:
    """What usually lies over the window's places, or stands in its place, as a window to look at."""
    widget.setParent(desk.window)
    widget.setWindowFlags(Qt.WindowType.Window)
    widget.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    widget.resize(desk.window.size())
    widget.show()
    return widget


def newest(desk: SampleDesk, kind: type[QWidget]) -> QWidget:
    return next(each for each in reversed(desk.window.findChildren(kind)) if each.isVisible())


def until_closed(widget: QDialog, *changes: Change) -> None:
    """Take changes of the book back when the dialog goes: the other pictures show the book without them."""
    for change in changes:
        if change.undo is None:
            raise ValueError(f"{change.label} cannot be taken back")
    undos = [change.undo for change in reversed(changes)]
    widget.finished.connect(lambda _result: [undo() for undo in undos if undo is not None])


def each_of(keys: Mapping[str, str], prefix: str, show: Callable[[str], Show]) -> None:
    """Enter a family of screens: by key the class that is shown."""
    for key, kind in keys.items():
        screen(f"{prefix}-{key}", kind)(show(key))
