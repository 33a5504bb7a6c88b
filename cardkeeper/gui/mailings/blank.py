"""What the place says before the first mailing."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from cardkeeper.gui.icons import Icon
from cardkeeper.gui.widgets.buttons import Button
from cardkeeper.gui.widgets.empty import EmptyState, Sign
from cardkeeper.i18n import _


def first_mailing(begin: Callable[[], object]) -> QWidget:
    """A way to the first mailing."""
    button = Button(_("New mailing"), Icon.PLUS, v="primary")
    button.clicked.connect(begin)
    return EmptyState(
        Sign(Icon.MAILBOX_DUO, "accent"),
        _("One greeting for many"),
        _(
            "Year-end cards, a thank you, good news: choose who gets one, and print them with their envelopes"
            " in batches of 50."
        ),
        (button,),
    )
