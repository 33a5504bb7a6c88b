"""The way into the search, and where what it finds leads."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.quick import doors as quick

if TYPE_CHECKING:
    from cardkeeper.gui.search.palette import SearchPalette


def install(window: MainWindow) -> None:
    """Answer Search everything."""
    window.actions_of.bind("search", lambda: open_search(window))


def open_search(window: MainWindow, text: str = "") -> "SearchPalette":
    """The search over the window, perhaps with something to look for."""
    from cardkeeper.gui.search.palette import SearchPalette
    from cardkeeper.gui.search.rows import Acts

    def show_people(title: str, ids: Sequence[int]) -> None:
        if len(ids) == 1:
            palette.close()
            quick.show_customer(window, ids[0])
        else:
            palette.show_people(title, ids)

    acts = Acts(
        show_person=lambda person_id: quick.show_customer(window, person_id),
        show_people=show_people,
        show_tag=lambda tag_id: _show_tag(window, tag_id),
        note_about=lambda person_id: quick.open_note(window, person_id),
        card_for=lambda person_id: _card_for(window, person_id),
        add=lambda name: quick.open_new_customer(window, name),
    )
    palette = SearchPalette(window.session, window.actions_of, acts, parent=window)
    palette.line.setText(text)
    palette.search()
    palette.show_over(window)
    return palette


def _card_for(window: MainWindow, person_id: int) -> None:
    """Go to somebody's page, whose own command it is."""
    quick.show_customer(window, person_id)
    window.actions_of["make-card"].trigger()


def _show_tag(window: MainWindow, tag_id: int) -> None:
    """Who bears a tag, in the list of customers."""
    if window.navigation.offers("customers"):
        from cardkeeper.gui.customers.page import Spot

        window.navigation.go("customers", Spot(None, f"tag:{tag_id}"))
