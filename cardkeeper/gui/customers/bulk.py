"""What is done to many customers at once: a tag, a tier, archived, deleted, copied, onto labels."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from cardkeeper.core.changes import Change
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, icons
from cardkeeper.gui.customers import clipboard, more, telling
from cardkeeper.gui.customers.chip_section import put_tag
from cardkeeper.gui.customers.name_dialog import ask_name
from cardkeeper.gui.icons import Icon
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

# Of more customers than this the work is done beside the window.
_AT_ONCE = 100


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
        self._chosen, self._are_archived = chosen, archived

    def menu(self, parent: QWidget) -> QMenu:
        """The menu of the customers chosen in the list."""
        made = QMenu(parent)
        made.aboutToHide.connect(made.deleteLater)
        made.addMenu(self.tag_menu(made))
        made.addMenu(self.tier_menu(made))
        made.addSeparator()
        _entry(made, _("Copy names"), Icon.COPY, self.copy_names)
        _entry(made, _("Copy names and addresses"), Icon.COPY, self.copy_addresses)
        _entry(made, _("Address labels"), Icon.ENVELOPE, self.print_labels)
        _entry(made, _("Begin a mailing"), Icon.MAILINGS, self.begin_mailing)
        _entry(made, _("Share something with them"), Icon.NOTE_PAPER, self.share)
        made.addSeparator()
        if self._are_archived():
            _entry(made, _("Bring back"), Icon.FOLDER, self.unarchive)
        else:
            _entry(made, _("Archive"), Icon.FOLDER, self.archive)
        _entry(made, _("Delete"), Icon.TRASH, self.delete)
        return made

    def begin_mailing(self) -> None:
        """One greeting for the chosen, in the place Mailings."""
        if isinstance(self._widget, Page):
            self._widget.went.emit("mailings", Start(tuple(self._chosen())))

    def share(self) -> None:
        """An article, a new rate: noted on the page of each."""
        open_share(self._widget.window(), self._session, self._chosen())

    def tag_menu(self, parent: QWidget) -> QMenu:
        """All tags, those that every one of the chosen bears with a tick; and a new one."""
        made = QMenu(_("Tag"), parent)
        made.setIcon(icons.qicon(Icon.TAG))
        made.aboutToShow.connect(partial(self._fill_tags, made))
        return made

    def tier_menu(self, parent: QWidget) -> QMenu:
        """How often to say hello."""
        made = QMenu(_("Say hello"), parent)
        made.setIcon(icons.qicon(Icon.TEXT))
        for tier, words in more.tiers().items():
            made.addAction(words).triggered.connect(partial(self.set_tier, tier))
        return made

    def type_tag(self) -> None:
        """By keyboard: a few letters of a tag, or a new one."""
        self._new_tag(list(self._chosen()))

    def pop_tags(self) -> None:
        """The menu of tags by itself."""
        self._pop(self.tag_menu(self._widget))

    def pop_tiers(self) -> None:
        self._pop(self.tier_menu(self._widget))

    def set_tier(self, tier: str) -> None:
        ids = list(self._chosen())
        told = ngettext("{n} customer is in tier {tier}.", "{n} customers are in tier {tier}.", len(ids))
        if not tier:
            told = ngettext("{n} customer has no tier.", "{n} customers have no tier.", len(ids))
        message = told.format(n=len(ids), tier=tier)
        self._do(ids, lambda: replace(bulk.set_tier(ids, tier), message=message))

    def archive_or_back(self) -> None:
        """What the menu's one entry does."""
        if self._are_archived():
            self.unarchive()
        else:
            self.archive()

    def archive(self) -> None:
        ids, today = list(self._chosen()), self._session.today()
        many = ngettext("{n} customer is archived.", "{n} customers are archived.", len(ids))
        told = _told(ids, _("{name} is archived and gets no more cards."), many)
        self._do(ids, lambda: replace(life.archive(ids, today), message=told))

    def unarchive(self) -> None:
        ids, today = list(self._chosen()), self._session.today()
        many = ngettext("{n} customer is back.", "{n} customers are back.", len(ids))
        told = _told(ids, _("{name} is back."), many)
        self._do(ids, lambda: replace(life.unarchive(ids, today), message=told))

    def delete(self) -> None:
        """Into Recently deleted; before many go, a copy of the book is made."""
        ids = list(self._chosen())
        many = ngettext(
            "{n} customer is in Recently deleted for 30 days.",
            "{n} customers are in Recently deleted for 30 days.",
            len(ids),
        )
        told = _told(ids, _("{name} is in Recently deleted for 30 days."), many)

        def write() -> Change:
            if len(ids) > _AT_ONCE:
                backups.back_up(Reason.DELETE)
            return replace(bulk.delete(ids), message=told)

        self._do(ids, write)

    def copy_names(self) -> None:
        telling.tell(self._widget, clipboard.copy_names(self._chosen()))

    def copy_addresses(self) -> None:
        telling.tell(self._widget, clipboard.copy_addresses(self._chosen(), self._session.today()))

    def print_labels(self) -> None:
        """One for each of their households."""
        open_address_labels(self._widget.window(), self._session, self._chosen())

    def _fill_tags(self, made: QMenu) -> None:
        made.clear()
        ids = list(self._chosen())
        borne = bulk.tags_of(ids)
        for tag in tags.uncounted():
            action = _entry(made, tag.name, None, partial(self._flip_tag, tag, ids, borne.get(tag.id, 0)))
            action.setCheckable(True)
            action.setChecked(borne.get(tag.id, 0) == len(ids))
        made.addSeparator()
        _entry(made, _("New tag"), Icon.PLUS, partial(self._new_tag, ids))

    def _flip_tag(self, tag: Tag, ids: Sequence[int], borne: int) -> None:
        """On all of them; off where all bear it."""
        act, told = bulk.put_tag, _tagged(tag.name, len(ids))
        if borne == len(ids):
            act = bulk.take_tag
            words = ngettext("{tag} is off {n} customer.", "{tag} is off {n} customers.", len(ids))
            told = words.format(tag=tag.name, n=len(ids))
        self._do(ids, lambda: replace(act(ids, tag.id), message=told))

    def _new_tag(self, ids: Sequence[int]) -> None:
        def keep(name: str) -> None:
            if not name:
                raise CardKeeperError(_("A tag needs a name."))
            self._do(ids, lambda: replace(put_tag(ids, name), message=_tagged(name, len(ids))))

        number = len(ids)
        headline = ngettext("Tag {n} customer", "Tag {n} customers", number).format(n=number)
        known = [tag.name for tag in tags.uncounted()]
        ask_name(self._widget, headline, _("Tag"), _("Put it on them"), keep, offers=known)

    def _do(self, ids: Sequence[int], write: Callable[[], Change]) -> None:
        """One command, in the window's thread for a few, in the worker for many."""
        if not ids:
            return
        if len(ids) > _AT_ONCE:
            task = self._session.run(lambda _progress: write(), writes=True)
            task.done.connect(self._session.apply)
            task.failed.connect(lambda reason: ask.fail(self._widget, str(reason)))
            return
        try:
            self._session.apply(write())
        except CardKeeperError as reason:
            ask.fail(self._widget, str(reason))

    def _pop(self, made: QMenu) -> None:
        made.aboutToHide.connect(made.deleteLater)
        inside = self._widget.rect().contains(self._widget.mapFromGlobal(QCursor.pos()))
        corner = QCursor.pos() if inside else self._widget.mapToGlobal(QPoint(24, 24))
        made.popup(corner)


def _told(ids: Sequence[int], one: str, many: str) -> str:
    """One customer is told by name, several by their number."""
    return one.format(name=people.shown_name(ids[0])) if len(ids) == 1 else many.format(n=len(ids))


def _tagged(tag: str, number: int) -> str:
    words = ngettext("{tag} is on {n} customer.", "{tag} is on {n} customers.", number)
    return words.format(tag=tag, n=number)


def _entry(made: QMenu, words: str, icon: Icon | None, act: Callable[[], object]) -> QAction:
    action = made.addAction(words.replace("&", "&&"))
    if icon is not None:
        action.setIcon(icons.qicon(icon))
    action.triggered.connect(lambda _checked: act())
    return action
