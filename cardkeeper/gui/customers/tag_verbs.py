"""What is done with a tag; who bears it is then found otherwise, beside the window where they are many."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from cardkeeper.gui.carrying_out import AT_ONCE, beside, carry_out
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.people import tags
from cardkeeper.services.people.tags import Tag


def rename(over: QWidget, session: Session, tag: Tag, name: str) -> None:
    """Raises CardKeeperError for a name that is none, or is taken."""
    act = partial(tags.rename, tag.id, name)
    if tag.customers <= AT_ONCE:
        session.apply(act())
        return
    tags.free_name(name, tag.id)
    # Once the window is closed that asked for the name.
    QTimer.singleShot(0, over, lambda: beside(over, session, _("Rename the tag"), act))


def delete(over: QWidget, session: Session, tag: Tag) -> None:
    """The customers stay."""
    carry_out(over, session, _("Delete the tag"), partial(tags.delete, [tag.id]), number=tag.customers)


def merge(over: QWidget, session: Session, tag: Tag, other: Tag) -> None:
    """Whoever bore the one bears the other."""
    act = partial(tags.merge, [tag.id], other.id)
    carry_out(over, session, _("Merge tags"), act, number=tag.customers)
