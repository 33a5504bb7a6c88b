"""The commands about what is known of everybody; they work in every place."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow


def install(window: "MainWindow") -> None:
    """Answer What we know and the form for the counter; windows load when opened."""
    window.actions_of.bind("health", lambda: _show(window))
    window.actions_of.bind("counter-form", lambda: _print(window))
    window.actions_of.bind("reply-cards", lambda: _reply_cards(window))
    window.actions_of.bind("ask-birthdays", lambda: _ask_birthdays(window))


def _show(window: "MainWindow") -> None:
    from cardkeeper.gui.health.dialog import open_health

    open_health(window, window.session, lambda person_id: window.navigation.go("customers", person_id))


def _print(window: "MainWindow") -> None:
    from cardkeeper.gui.health.counter_form import save_counter_form

    save_counter_form(window, window.session)


def _reply_cards(window: "MainWindow") -> None:
    from cardkeeper.gui.health.birthdays import save_reply_cards

    save_reply_cards(window, window.session)


def _ask_birthdays(window: "MainWindow") -> None:
    from cardkeeper.gui.health.birthdays import ask_by_email

    ask_by_email(window, window.session)
