"""What is done to many customers at once: a tag, a tier, archived, deleted, copied, onto labels."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from cardkeeper.core.changes import Change
from cardkeeper.core.progress import Progress, stretch
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui.carrying_out import carry_out
from cardkeeper.gui.customers import clipboard
from cardkeeper.gui.customers.chip_section import put_tag
from cardkeeper.gui.customers.name_dialog import ask_name
from cardkeeper.gui.keeping.share_dialog import open_share
from cardkeeper.gui.labels.address_dialog import open_address_labels
from cardkeeper.gui.mailings.start import Start
from cardkeeper.gui.page import Page
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import backups
from cardkeeper.services.book.backups import Reason
from cardkeeper.services.life import life
from cardkeeper.services.people import bulk, people, tags
from cardkeeper.services.people.tags import Tag

# Before more customers than this are deleted, a copy of the book is made.
_COPIED = 100


class BulkVerbs(QObject):
    """Each command is one step of Undo. `chosen` gives the customers it is about, `archived` if they are."""

    def __init__(
        self,
        session: Session,
        parent: QWidget,
        chosen: Callable[[], Sequence[int]],
        archived: Callable[[], bool],
    ) -> None:
        super().__init__(parent)
        self._session, self._widget = session, parent
        self.chosen, self.are_archived = chosen, archived

    def begin_mailing(self) -> None:
        """One greeting for the chosen, in the place Mailings."""
        if isinstance(self._widget, Page):
            self._widget.went.emit("mailings", Start(tuple(self.chosen())))

    def share(self) -> None:
        """An article, a new rate: noted on the page of each."""
        open_share(self._widget.window(), self._session, self.chosen())

    def type_tag(self) -> None:
        """By keyboard: a few letters of a tag, or a new one."""
        ids = list(self.chosen())

        def keep(name: str) -> None:
            if not name:
                raise CardKeeperError(_("A tag needs a name."))
            self._do(headline, ids, partial(put_tag, ids, name), _tagged(name, len(ids)))

        headline = _tagging(len(ids))
        known = [tag.name for tag in tags.uncounted()]
        ask_name(self._widget, headline, _("Tag"), _("Put it on them"), keep, offers=known)

    def set_tier(self, tier: str) -> None:
        ids = list(self.chosen())
        told = ngettext("{n} customer is in tier {tier}.", "{n} customers are in tier {tier}.", len(ids))
        if not tier:
            told = ngettext("{n} customer has no tier.", "{n} customers have no tier.", len(ids))
        headline = ngettext("Change the tier of {n} customer", "Change the tier of {n} customers", len(ids))
        self._do(headline, ids, partial(bulk.set_tier, ids, tier), told.format(n=len(ids), tier=tier))

    def archive_or_back(self) -> None:
        """What the menu's one entry does."""
        if self.are_archived():
            self.unarchive()
        else:
            self.archive()

    def archive(self) -> None:
        ids, today = list(self.chosen()), self._session.today()
        many = ngettext("{n} customer is archived.", "{n} customers are archived.", len(ids))
        told = _told(ids, _("{name} is archived and gets no more cards."), many)
        headline = ngettext("Archive {n} customer", "Archive {n} customers", len(ids))
        self._do(headline, ids, partial(life.archive, ids, today), told)

    def unarchive(self) -> None:
        ids, today = list(self.chosen()), self._session.today()
        many = ngettext("{n} customer is back.", "{n} customers are back.", len(ids))
        told = _told(ids, _("{name} is back."), many)
        headline = ngettext("Bring back {n} customer", "Bring back {n} customers", len(ids))
        self._do(headline, ids, partial(life.unarchive, ids, today), told)

    def delete(self) -> None:
        """Into Recently deleted; before many go, a copy of the book is made."""
        ids = list(self.chosen())
        many = ngettext(
            "{n} customer is in Recently deleted for 30 days.",
            "{n} customers are in Recently deleted for 30 days.",
            len(ids),
        )
        told = _told(ids, _("{name} is in Recently deleted for 30 days."), many)
        headline = ngettext("Delete {n} customer", "Delete {n} customers", len(ids))
        self._do(headline, ids, partial(_delete, ids), told)

    def copy_names(self) -> None:
        clipboard.copy_names(self._widget, self._session, list(self.chosen()))

    def copy_addresses(self) -> None:
        clipboard.copy_addresses(self._widget, self._session, list(self.chosen()))

    def print_labels(self) -> None:
        """One for each of their households."""
        open_address_labels(self._widget.window(), self._session, self.chosen())

    def flip_tag(self, tag: Tag, ids: Sequence[int], borne: int) -> None:
        """On all of them; off where all bear it."""
        act, told = bulk.put_tag, _tagged(tag.name, len(ids))
        if borne == len(ids):
            act = bulk.take_tag
            words = ngettext("{tag} is off {n} customer.", "{tag} is off {n} customers.", len(ids))
            told = words.format(tag=tag.name, n=len(ids))
        self._do(_tagging(len(ids)), ids, partial(act, ids, tag.id), told)

    def _do(self, headline: str, ids: Sequence[int], write: Callable[[Progress], Change], told: str) -> None:
        """One command, that says `told` when it is done; of many beside the window, below the headline."""
        if ids:
            said = headline.format(n=len(ids))
            carry_out(
                self._widget,
                self._session,
                said,
                lambda progress: replace(write(progress), message=told),
                number=len(ids),
            )


def _delete(ids: Sequence[int], progress: Progress) -> Change:
    n = len(ids)
    if n <= _COPIED:
        return bulk.delete(ids, progress)
    backups.back_up(Reason.DELETE, progress=stretch(progress, n, 0, 0.2))
    return bulk.delete(ids, stretch(progress, n, 0.2, 1))


def _tagging(number: int) -> str:
    return ngettext("Tag {n} customer", "Tag {n} customers", number).format(n=number)


def _told(ids: Sequence[int], one: str, many: str) -> str:
    """One customer is told by name, several by their number."""
    return one.format(name=people.shown_name(ids[0])) if len(ids) == 1 else many.format(n=len(ids))


def _tagged(tag: str, number: int) -> str:
    words = ngettext("{tag} is on {n} customer.", "{tag} is on {n} customers.", number)
    return words.format(tag=tag, n=number)
