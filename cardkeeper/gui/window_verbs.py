"""What the window itself answers: places, undo, editing, text size, panes, and details for support."""

import functools
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

import cardkeeper
from cardkeeper.gui.actions import Handler
from cardkeeper.gui.sidebar import PLACES
from cardkeeper.gui.theme import Appearance, TextSize
from cardkeeper.i18n import _

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow


class WindowVerbs(QObject):
    """Lets the window answer its own commands, and keeps their words and ticks true.

    An object of its own, child of the window: what it is connected to lets go when the window goes.
    """

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window, self._session, self._actions = window, window.session, window.actions_of
        for key, handler in {**self._moves(), **self._edits(), **self._views(), **self._helps()}.items():
            self._actions.bind(key, handler)
        window.navigation.moved.connect(self.update_moves)
        self._session.changed.connect(self.update_undo)
        self._session.busy_changed.connect(self.update_undo)
        self._session.settings_changed.connect(self.update_ticks)
        window.sidebar.search.clicked.connect(self._actions["search"].trigger)
        window.sidebar.foot.clicked.connect(self._actions["back-up"].trigger)
        self.update_undo()
        self.update_ticks()
        self.update_moves()

    def update_undo(self) -> None:
        """Undo and Redo name what they will do."""
        for key, label, plain, named in (
            ("undo", self._session.undo_label, _("&Undo"), _("&Undo {what}")),
            ("redo", self._session.redo_label, _("&Redo"), _("&Redo {what}")),
        ):
            what = label.replace("&", "&&")
            self._actions[key].setText(named.format(what=what) if label else plain)
            self._actions[key].setEnabled(bool(label) and not self._session.busy)

    def update_ticks(self) -> None:
        settings = self._session.settings
        for key in ("sidebar", "preview", "week-numbers"):
            self._actions[key].setChecked(getattr(settings, key.replace("-", "_")))
        self._actions[f"appearance-{settings.appearance.value}"].setChecked(True)
        self._window.arrange()

    def update_moves(self) -> None:
        """Back and forward are grey where there is nowhere to go."""
        history = self._window.navigation.history
        self._actions["back"].setEnabled(history.can_go_back or self._actions.lends("back"))
        self._actions["forward"].setEnabled(history.can_go_forward)

    def _moves(self) -> dict[str, Handler]:
        navigation, panes = self._window.navigation, self._window.panes
        offered = [place.key for place in PLACES if navigation.offers(place.key)]
        return {
            **{key: functools.partial(navigation.go, key) for key in offered},
            "back": navigation.back,
            "forward": navigation.forward,
            "next-pane": functools.partial(panes.move, 1),
            "previous-pane": functools.partial(panes.move, -1),
            "quit": self._window.close,
        }

    def _edits(self) -> dict[str, Handler]:
        return {
            "undo": self._session.undo,
            "redo": self._session.redo,
            **{verb: functools.partial(_in_focus, verb) for verb in ("cut", "copy", "paste")},
        }

    def _views(self) -> dict[str, Handler]:
        return {
            "larger": lambda: self._resize(self._session.settings.text_size.larger()),
            "smaller": lambda: self._resize(self._session.settings.text_size.smaller()),
            "normal": lambda: self._resize(TextSize.NORMAL),
            **{field: functools.partial(self._flip, field) for field in ("sidebar", "preview")},
            "week-numbers": functools.partial(self._flip, "week_numbers"),
            **{f"appearance-{one.value}": functools.partial(self._look_like, one) for one in Appearance},
        }

    def _helps(self) -> dict[str, Handler]:
        return {
            "keyboard": self._list_keys,
            "support": lambda: QGuiApplication.clipboard().setText(details_for_support()),
        }

    def _list_keys(self) -> None:
        from cardkeeper.gui.keyboard import KeyboardDialog

        KeyboardDialog(self._actions, self._session, parent=self._window).open()

    def _resize(self, text_size: TextSize) -> None:
        self._session.change_settings(text_size=text_size)

    def _flip(self, field: str) -> None:
        self._session.change_settings(**{field: not getattr(self._session.settings, field)})

    def _look_like(self, appearance: Appearance) -> None:
        self._session.change_settings(appearance=appearance)


def details_for_support() -> str:
    """Versions and system; nothing of any customer."""
    import platform

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
