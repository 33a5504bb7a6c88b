"""What a screen reader is told: the whole tree of every page and dialog, read through AT-SPI like Orca does.

    python -m tests.gui.accessibility_tree [--print] [NAME ...]

Starts a virtual screen and a bus of its own (Debian: xvfb, dbus, at-spi2-core, systemd for busctl), opens the
sample book there, and walks each screen of tests/gui/screens.py. Ends with status 1 and the list when a
control that takes the keyboard has no name. `--print` writes the trees.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, NamedTuple

NAMES = (
    "page-today",
    "page-calendar-month",
    "page-customers",
    "page-studio",
    "page-mailings",
    "dialog-preferences-you",
    "dialog-preferences-mailing",
    "dialog-new-customer",
    "dialog-note",
    "dialog-search",
    "dialog-import",
    "dialog-print",
    "dialog-backups",
    "dialog-manual",
    "dialog-about",
)
_ROOT = "/org/a11y/atspi/accessible/root"
_ACCESSIBLE = "org.a11y.atspi.Accessible"
# Numbers of AtspiStateType (at-spi2-core, atspi-constants.h).
_FOCUSABLE, _SHOWING = 11, 25
_MOST = 4000
# Areas that scroll take the keyboard in Qt's eyes but are only the frame of what is read out.
_FRAMES = frozenset({"scroll pane", "viewport", "filler", "panel", "layered pane", "frame"})


class Place(NamedTuple):
    """Where an accessible object is: the bus name of its program, and its path."""

    program: str
    path: str


class Node(NamedTuple):
    """What is told of one object, and how deep it lies."""

    place: Place
    depth: int
    name: str
    role: str
    children: tuple[Place, ...]


class Bus:
    """The accessibility bus, asked with busctl."""

    def __init__(self) -> None:
        told = _json(["--user", "call", "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"])
        self._address = str(told["data"][0])

    def _call(self, place: Place, interface: str, method: str, *arguments: str) -> Any:
        words = [
            f"--address={self._address}",
            "call",
            place.program,
            place.path,
            interface,
            method,
            *arguments,
        ]
        return _json(words)["data"]

    def children(self, place: Place) -> tuple[Place, ...]:
        return tuple(Place(*each) for each in self._call(place, _ACCESSIBLE, "GetChildren")[0])

    def node(self, place: Place, depth: int) -> Node:
        properties = "org.freedesktop.DBus.Properties"
        told = self._call(place, properties, "Get", "ss", _ACCESSIBLE, "Name")[0]
        role = self._call(place, _ACCESSIBLE, "GetRoleName")[0]
        return Node(place, depth, str(told["data"]), str(role), self.children(place))

    def states(self, place: Place) -> int:
        low, high = self._call(place, _ACCESSIBLE, "GetState")[0]
        return int(low) | int(high) << 32


def _json(words: Sequence[str]) -> Any:
    done = subprocess.run(["busctl", "--json=short", *words], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise LookupError(done.stderr.strip())
    return json.loads(done.stdout)


def tree(bus: Bus, root: Place) -> list[Node]:
    """Everything below a window, level by level."""
    found: list[Node] = []
    level, depth = [root], 0
    with ThreadPoolExecutor(4) as pool:
        while level and len(found) < _MOST:
            nodes = list(pool.map(lambda place, at=depth: _seen(bus, place, at), level))
            found += [node for node in nodes if node is not None]
            level = [child for node in nodes if node is not None for child in node.children]
            depth += 1
    return found


def _seen(bus: Bus, place: Place, depth: int) -> Node | None:
    """None for what went away while it was looked at, such as a tool tip."""
    try:
        return bus.node(place, depth)
    except LookupError:
        return None


def nameless(bus: Bus, nodes: Sequence[Node]) -> Iterator[Node]:
    """What takes the keyboard, is on show, and says nothing."""
    wanted = 1 << _FOCUSABLE | 1 << _SHOWING
    for node in nodes:
        if not node.name and node.role not in _FRAMES and bus.states(node.place) & wanted == wanted:
            yield node


def read(names: Sequence[str], *, shown: bool) -> int:
    """Walk the screens of a window in another process; the status of the command."""
    window = subprocess.Popen(
        [sys.executable, "-m", "tests.gui.accessibility_tree", "--window"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
    )
    assert window.stdin is not None
    assert window.stdout is not None
    bus, silent = Bus(), []
    try:
        for name in names:
            window.stdin.write(name + "\n")
            window.stdin.flush()
            title = window.stdout.readline().rstrip("\n")
            nodes = tree(bus, _window_called(bus, title))
            silent += [f"{name}: {node.role} at {node.place.path}" for node in nameless(bus, nodes)]
            sys.stdout.write(f"{name}: {len(nodes)} objects, {len(silent)} without a name so far\n")
            if shown:
                sys.stdout.writelines(f"{'  ' * node.depth}{node.role} “{node.name}”\n" for node in nodes)
    finally:
        window.stdin.close()
        window.wait(30)
    sys.stdout.writelines(line + "\n" for line in silent)
    return 1 if silent else 0


def _window_called(bus: Bus, title: str) -> Place:
    """The window whose name begins with this title: some systems add the name of the program."""
    for _each in range(50):
        for program in bus.children(Place("org.a11y.atspi.Registry", _ROOT)):
            for place in bus.children(program):
                node = _seen(bus, place, 0)
                if node is not None and node.name.startswith(title):
                    return place
        time.sleep(0.2)
    raise SystemExit(f"nobody told the accessibility bus of the window {title!r}")


def open_window() -> int:
    """Show each screen whose name comes in, and answer with the title of its window."""
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtWidgets import QApplication

    from cardkeeper.gui import application
    from cardkeeper.gui.theme import Appearance, Theme
    from tests.gui.desk import sample_desk
    from tests.gui.screens import SCREENS, SIZES

    app = application.create(sys.argv[:1])
    Theme(app).choose(Appearance.LIGHT)
    with sample_desk() as desk:

        def follow() -> None:
            name = sys.stdin.readline().strip()
            if not name:
                QApplication.exit()
                return
            desk.arrange(SIZES[0], Appearance.LIGHT)
            widget = SCREENS[name](desk)
            desk.picture(widget)
            sys.stdout.write(widget.windowTitle() + "\n")
            sys.stdout.flush()

        listening = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        listening.activated.connect(follow)
        return app.exec()


def main(arguments: Sequence[str]) -> int:
    if "--window" in arguments:
        return open_window()
    names = [word for word in arguments if not word.startswith("-")]
    if "--here" in arguments:
        from tests.gui.screens import SCREENS

        return read([name for name in names or NAMES if name in SCREENS], shown="--print" in arguments)
    again = [sys.executable, "-m", "tests.gui.accessibility_tree", "--here", *arguments]
    return subprocess.call(["xvfb-run", "-a", "dbus-run-session", "--", *again])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
