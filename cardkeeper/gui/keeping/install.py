"""The commands of these lists; they work in every place, and their windows load when opened."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from cardkeeper.gui.life.whom import about_somebody

if TYPE_CHECKING:
    from cardkeeper.gui.main_window import MainWindow


def install(window: "MainWindow") -> None:
    """Answer Say hello, Not thanked yet, Who sent them, Left out, Share with many and What was shared."""
    window.actions_of.bind("hello", partial(_hello, window))
    window.actions_of.bind("unthanked", partial(show_thanks, window))
    window.actions_of.bind("referral", partial(_referral, window))
    window.actions_of.bind("left-out", partial(_left_out, window))
    window.actions_of.bind("share", partial(_share, window))
    window.actions_of.bind("shared", partial(_shared, window))


def show_thanks(window: "MainWindow", row_id: int = 0) -> None:
    """Who is not thanked yet, perhaps beginning with one of them."""
    from cardkeeper.gui.keeping.thanks_dialog import open_thanks

    show_card = partial(window.navigation.go, "today")
    dialog = open_thanks(window, window.session, partial(_go_to, window), show_card)
    if row_id:
        dialog.choose(row_id)


def _referral(window: "MainWindow") -> None:
    from cardkeeper.gui.keeping.referral_dialog import open_referral

    about_somebody(window, lambda person_id: open_referral(window, window.session, person_id))


def _hello(window: "MainWindow") -> None:
    from cardkeeper.gui.keeping.hello_dialog import open_hello

    open_hello(window, window.session, partial(_go_to, window))


def _left_out(window: "MainWindow") -> None:
    from cardkeeper.gui.keeping.left_out_dialog import open_left_out

    open_left_out(window, window.session, partial(_go_to, window))


def _share(window: "MainWindow") -> None:
    """With several chosen in the list, with the group on show, or with the one customer on show."""
    from cardkeeper.gui.customers.page import CustomersPage
    from cardkeeper.gui.keeping.share_dialog import open_share

    chosen: Sequence[int] = getattr(window.page, "chosen", list)()
    group = window.page.narrowing.now if isinstance(window.page, CustomersPage) else None
    is_group = group is not None and not group.is_everyone and len(chosen) < 2
    open_share(window, window.session, chosen, group.key if group is not None and is_group else "")


def _shared(window: "MainWindow") -> None:
    from cardkeeper.gui.keeping.shared_dialog import open_shared

    open_shared(window, window.session, partial(_go_to, window))


def _go_to(window: "MainWindow", person_id: int) -> None:
    window.navigation.go("customers", person_id)
