"""The menus of several customers: everything that can be done to them, their tags, how often to say hello."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from cardkeeper.gui import icons
from cardkeeper.gui.customers import more
from cardkeeper.gui.customers.bulk import BulkVerbs
from cardkeeper.gui.icons import Icon
from cardkeeper.i18n import _
from cardkeeper.services.people import bulk, tags


class BulkMenus(QObject):
    """Offers what `verbs` can do, over the page they belong to."""

    def __init__(self, verbs: BulkVerbs, page: QWidget) -> None:
        super().__init__(page)
        self._verbs, self._page = verbs, page

    def menu(self, parent: QWidget) -> QMenu:
        """The menu of the customers chosen in the list."""
        verbs = self._verbs
        made = QMenu(parent)
        made.aboutToHide.connect(made.deleteLater)
        made.addMenu(self.tag_menu(made))
        made.addMenu(self.tier_menu(made))
        made.addSeparator()
        _entry(made, _("Copy names"), Icon.COPY, verbs.copy_names)
        _entry(made, _("Copy names and addresses"), Icon.COPY, verbs.copy_addresses)
        _entry(made, _("Address labels"), Icon.ENVELOPE, verbs.print_labels)
        _entry(made, _("Begin a mailing"), Icon.MAILINGS, verbs.begin_mailing)
        _entry(made, _("Share something with them"), Icon.NOTE_PAPER, verbs.share)
        made.addSeparator()
        put_away = _("Bring back") if verbs.are_archived() else _("Archive")
        _entry(made, put_away, Icon.FOLDER, verbs.archive_or_back)
        _entry(made, _("Delete"), Icon.TRASH, verbs.delete)
        return made

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
            made.addAction(words).triggered.connect(partial(self._verbs.set_tier, tier))
        return made

    def pop_tags(self) -> None:
        """The menu of tags by itself."""
        self._pop(self.tag_menu(self._page))

    def pop_tiers(self) -> None:
        self._pop(self.tier_menu(self._page))

    def _fill_tags(self, made: QMenu) -> None:
        made.clear()
        ids = list(self._verbs.chosen())
        borne = bulk.tags_of(ids)
        for tag in tags.uncounted():
            number = borne.get(tag.id, 0)
            action = _entry(made, tag.name, None, partial(self._verbs.flip_tag, tag, ids, number))
            action.setCheckable(True)
            action.setChecked(number == len(ids))
        made.addSeparator()
        _entry(made, _("New tag"), Icon.PLUS, self._verbs.type_tag)

    def _pop(self, made: QMenu) -> None:
        made.aboutToHide.connect(made.deleteLater)
        inside = self._page.rect().contains(self._page.mapFromGlobal(QCursor.pos()))
        corner = QCursor.pos() if inside else self._page.mapToGlobal(QPoint(24, 24))
        made.popup(corner)


def _entry(made: QMenu, words: str, icon: Icon | None, act: Callable[[], object]) -> QAction:
    action = made.addAction(words.replace("&", "&&"))
    if icon is not None:
        action.setIcon(icons.qicon(icon))
    action.triggered.connect(lambda _checked: act())
    return action
