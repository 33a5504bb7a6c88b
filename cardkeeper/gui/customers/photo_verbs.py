"""What can be done with the photo of the customer on show: choose one, take another, remove it."""

from functools import partial
from pathlib import Path

from cardkeeper.core.contact import Photo
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask
from cardkeeper.gui.customers.portrait import Portrait
from cardkeeper.gui.customers.section import Choice, pop_up
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.people import portraits
from cardkeeper.services.people.customer_page import CustomerPage

_FILES = "*.jpg *.jpeg *.png *.gif *.webp *.tif *.tiff *.bmp"


class PhotoVerbs:
    """Asks over the portrait."""

    def __init__(self, session: Session, portrait: Portrait) -> None:
        self._session, self._portrait = session, portrait

    def ask(self, page: CustomerPage) -> None:
        """For a photo; where there is one, what is wanted of it."""
        if not page.has_photo:
            self._choose(page)
            return
        choices = [
            Choice(_("Another photo"), partial(self._choose, page), Icon.CAMERA),
            Choice(_("Remove the photo"), partial(self._remove, page), Icon.TRASH),
        ]
        pop_up(self._portrait, choices, self._portrait.mapToGlobal(self._portrait.rect().bottomLeft()))

    def _choose(self, page: CustomerPage) -> None:
        patterns = [_("Pictures ({patterns})").format(patterns=_FILES)]
        path = ask.choose_file(self._portrait, self._session, _("Choose a photo"), patterns)
        if path is None:
            return
        try:
            self._session.apply(portraits.put(page.id, _photo(path)))
        except CardKeeperError as reason:
            ask.fail(self._portrait, str(reason))

    def _remove(self, page: CustomerPage) -> None:
        self._session.apply(portraits.remove(page.id))


def _photo(path: Path) -> Photo:
    """The picture in a file. Raises CardKeeperError when it cannot be read."""
    try:
        return Photo(path.read_bytes(), "")
    except OSError as reason:
        sentence = _("{file} could not be read. The photo was not changed.").format(file=path.name)
        raise CardKeeperError(sentence) from reason
