"""What the window itself answers: places, undo, editing, text size, panes, and details for support."""

import functools
import platform
from collections.abc import Callable
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import cardkeeper
from cardkeeper.gui.keyboard import KeyboardDialog
from cardkeeper.gui.sidebar import PLACES
from cardkeeper.gui.theme import Appearance, TextSize
from cardkeeper.i18n import _

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow


def bind(window: "MainWindow") -> None:
    """Let the window answer its own commands, and keep their words and ticks true."""
    for key, handler in {**_moves(window), **_edits(window), **_views(window), **_helps(window)}.items():
        window.actions_of.bind(key, handler)
    session = window.session
    session.changed.connect(lambda _change: _update_undo(window))
    session.busy_changed.connect(lambda _busy: _update_undo(window))
    session.settings_changed.connect(lambda _settings: _update_ticks(window))
    session.settings_changed.connect(lambda _settings: window.arrange())
    window.sidebar.search.clicked.connect(window.actions_of["search"].trigger)
    window.sidebar.foot.clicked.connect(window.actions_of["back-up"].trigger)
    _update_undo(window)
    _update_ticks(window)
    update_moves(window)


def update_moves(window: "MainWindow") -> None:
    """Back and forward are grey where there is nowhere to go."""
    window.actions_of["back"].setEnabled(window.history.can_go_back)
    window.actions_of["forward"].setEnabled(window.history.can_go_forward)


def _moves(window: "MainWindow") -> dict[str, Callable[[], object]]:
    offered = [place.key for place in PLACES if window.offers(place.key)]
    return {
        **{key: functools.partial(window.go, key) for key in offered},
        "back": lambda: window.revisit(window.history.back()),
        "forward": lambda: window.revisit(window.history.forward()),
        "next-pane": lambda: window.cycle_panes(1),
        "previous-pane": lambda: window.cycle_panes(-1),
        "quit": window.close,
    }


def _edits(window: "MainWindow") -> dict[str, Callable[[], object]]:
    return {
        "undo": window.session.undo,
        "redo": window.session.redo,
        "cut": lambda: _in_focus("cut"),
        "copy": lambda: _in_focus("copy"),
        "paste": lambda: _in_focus("paste"),
    }


def _views(window: "MainWindow") -> dict[str, Callable[[], object]]:
    session = window.session

    def size(step: Callable[[TextSize], TextSize]) -> Callable[[], None]:
        return lambda: session.change_settings(text_size=step(session.settings.text_size))

    def look_like(appearance: Appearance) -> Callable[[], None]:
        return lambda: session.change_settings(appearance=appearance)

    def flip(field: str) -> Callable[[], None]:
        return lambda: session.change_settings(**{field: not getattr(session.settings, field)})

    return {
        "larger": size(TextSize.larger),
        "smaller": size(TextSize.smaller),
        "normal": size(lambda _size: TextSize.NORMAL),
        "sidebar": flip("sidebar"),
        "preview": flip("preview"),
        "week-numbers": flip("week_numbers"),
        **{f"appearance-{one.value}": look_like(one) for one in Appearance},
    }


def _helps(window: "MainWindow") -> dict[str, Callable[[], object]]:
    return {
        "keyboard": lambda: KeyboardDialog(window.actions_of, window.session, parent=window).open(),
        "support": lambda: QGuiApplication.clipboard().setText(details_for_support()),
    }


def details_for_support() -> str:
    """Versions and system; nothing of any customer."""
    return "\n".join(
        (
            f"CardKeeper {cardkeeper.__version__}",
            f"Qt {qVersion()}, PySide6 {PySide6.__version__}, {QGuiApplication.platformName()}",
            f"Python {platform.python_version()}",
            platform.platform(),
        )
    )


def _in_focus(verb: str) -> None:
    """Cut, copy and paste belong to the field with the focus."""
    act = getattr(QApplication.focusWidget(), verb, None)
    if callable(act):
        act()


def _update_undo(window: "MainWindow") -> None:
    """Undo and Redo name what they will do."""
    session, actions = window.session, window.actions_of
    for key, label, plain, named in (
        ("undo", session.undo_label, _("&Undo"), _("&Undo {what}")),
        ("redo", session.redo_label, _("&Redo"), _("&Redo {what}")),
    ):
        what = label.replace("&", "&&")
        actions[key].setText(named.format(what=what) if label else plain)
        actions[key].setEnabled(bool(label) and not session.busy)


def _update_ticks(window: "MainWindow") -> None:
    settings, actions = window.session.settings, window.actions_of
    actions["sidebar"].setChecked(settings.sidebar)
    actions["preview"].setChecked(settings.preview)
    actions["week-numbers"].setChecked(settings.week_numbers)
    actions[f"appearance-{settings.appearance.value}"].setChecked(True)
