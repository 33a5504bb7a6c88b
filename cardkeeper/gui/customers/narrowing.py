"""How the list is narrowed: the smart groups and tags of the sidebar, as one choice."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.filters import EVERYONE, Field, Filter, Where
from cardkeeper.gui import look
from cardkeeper.gui.customers.chips import tag_colour
from cardkeeper.gui.customers.known_groups import KnownGroups
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.i18n import _
from cardkeeper.services.search import filters
from cardkeeper.services.search.groups import Group

_ICONS = {
    "everyone": Icon.PEOPLE,
    "quiet": Icon.QUIET,
    "no-address": Icon.PIN,
    "no-birthday": Icon.CAKE,
    "referrers": Icon.VISIT,
    "added": Icon.ADDED,
}
NEW_GROUP = -1


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What the list shows: a group by its key, or a tag; `words` name it."""

    key: str
    words: str
    where: Filter
    archived: bool = False

    @property
    def is_everyone(self) -> bool:
        return self.key == "everyone"


def everyone() -> Narrowed:
    return Narrowed("everyone", _("Everyone"), EVERYONE)


def archived() -> Narrowed:
    """Those who are customers no longer, with their history."""
    return Narrowed("archived", _("Archived"), EVERYONE, archived=True)


class Narrowing(QWidget):
    """The sidebar's part for customers. `chosen` tells what is to be shown; `save_wanted` asks for a new
    group; a menu, another name and deletion are wanted for a saved group or a tag, told by its key.
    """

    chosen = Signal(Narrowed)
    save_wanted = Signal()
    menu_wanted = Signal(str, QPoint)
    rename_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.known = KnownGroups(session, self)
        self.now = everyone()
        self.groups = SideList(_("Smart groups"))
        self.tags = SideList(_("Tags"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(18))
        column.addWidget(self.groups)
        column.addWidget(self.tags)
        column.addStretch()
        self.groups.picked.connect(self._pick_group)
        self.tags.picked.connect(self._pick_tag)
        session.changed.connect(self._follow)
        self.known.read.connect(self._show)
        self.known.reload()

    def choose(self, key: str) -> None:
        """Show a group or a tag ("tag:7") by its key; everybody when it is gone."""
        self.now = self.meaning(key) or everyone()
        self._mark()
        self.chosen.emit(self.now)

    def show_filter(self, where: Filter) -> None:
        """Show whom conditions find that are saved nowhere."""
        self.now = Narrowed("filter", filters.words(where), where)
        self._mark()
        self.chosen.emit(self.now)

    def meaning(self, key: str) -> Narrowed | None:
        """What a key stands for."""
        group, tag = self.known.group(key), self.known.tag(key)
        if group is not None and group.filter is not None:
            return Narrowed(group.key, group.name, group.filter)
        if tag is not None:
            return Narrowed(key, tag.name, Where(Field.TAG, tag.uid))
        return archived() if key == "archived" else None

    def every(self) -> list[Narrowed]:
        """All there is to choose from, for a menu where there is no sidebar."""
        keys = [group.key for group in self.known.groups] + [f"tag:{tag.id}" for tag in self.known.tags]
        return [found for key in (*keys, "archived") if (found := self.meaning(key)) is not None]

    def _show(self) -> None:
        rows = [_group_row(number, group) for number, group in enumerate(self.known.groups)]
        self.groups.set_rows([*rows, SideRow(NEW_GROUP, _("New group"), icon=Icon.PLUS)])
        shown = [SideRow(tag.id, tag.name, tag.customers, swatch=tag_colour(tag)) for tag in self.known.tags]
        self.tags.set_rows(shown)
        self.tags.setVisible(bool(shown))
        self._mark()

    def _pick_group(self, number: int) -> None:
        if number == NEW_GROUP:
            self._mark()
            self.save_wanted.emit()
        else:
            self.choose(self.known.groups[number].key)

    def _pick_tag(self, tag_id: int) -> None:
        self.choose(f"tag:{tag_id}")

    def _mark(self) -> None:
        numbers = {group.key: number for number, group in enumerate(self.known.groups)}
        self.groups.choose(numbers.get(self.now.key))
        is_tag = self.now.key.startswith("tag:")
        self.tags.choose(int(self.now.key.removeprefix("tag:")) if is_tag else None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        for side in (self.groups, self.tags):
            view = side.view
            by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            at = view.viewport().mapFromGlobal(event.globalPos())
            index = view.currentIndex() if by_key and view.hasFocus() else view.indexAt(at)
            if key := self._key(side, view.id_at(index)):
                corner = view.viewport().mapToGlobal(view.visualRect(index).center())
                self.menu_wanted.emit(key, corner if by_key else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete deletes what the keyboard is on; F2 comes from the menu."""
        key = self._current_key()
        if key and event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(key)
        else:
            super().keyPressEvent(event)

    def rename_current(self) -> None:
        """Ask for another name of what the keyboard is on."""
        if key := self._current_key():
            self.rename_wanted.emit(key)

    def _current_key(self) -> str:
        side = next((each for each in (self.groups, self.tags) if each.view.hasFocus()), None)
        return self._key(side, side.view.current_id) if side is not None else ""

    def _key(self, side: SideList, row_id: int | None) -> str:
        """The key of a saved group or a tag; the groups everybody has cannot be changed."""
        if row_id is None or side is self.tags:
            return f"tag:{row_id}" if row_id is not None else ""
        group = self.known.groups[row_id] if 0 <= row_id < len(self.known.groups) else None
        return group.key if group is not None and group.id is not None else ""

    def _follow(self, change: Change) -> None:
        if change.touched & ~(Touched.SENDER | Touched.PRINTERS | Touched.MAILINGS):
            self.known.reload()


def _group_row(number: int, group: Group) -> SideRow:
    return SideRow(number, group.name, group.customers, icon=_ICONS.get(group.key, Icon.SEARCH))
