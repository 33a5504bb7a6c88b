"""How the list is narrowed: the smart groups and tags of the sidebar, as one choice."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.filters import EVERYONE, Field, Filter, Where
from cardkeeper.gui import look
from cardkeeper.gui.customers.chips import tag_colour
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.i18n import _
from cardkeeper.services import groups, tags
from cardkeeper.services.groups import Group
from cardkeeper.services.tags import Tag

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

    @property
    def is_everyone(self) -> bool:
        return self.key == "everyone"


def everyone() -> Narrowed:
    return Narrowed("everyone", _("Everyone"), EVERYONE)


class Narrowing(QWidget):
    """The sidebar's part for customers. `chosen` tells what is to be shown; `save_wanted` asks to keep the
    search on show as a group, `rename_wanted` and `delete_wanted` are about a saved one.
    """

    chosen = Signal(Narrowed)
    save_wanted = Signal()
    menu_wanted = Signal(str, QPoint)

    def __init__(self, session: Session, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._groups: list[Group] = []
        self._tags: list[Tag] = []
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
        self.reload()

    def reload(self) -> None:
        """Read groups, tags and their numbers anew."""
        self._groups, self._tags = groups.every(self._session.today()), tags.every()
        rows = [self._group_row(number, group) for number, group in enumerate(self._groups)]
        plus = SideRow(NEW_GROUP, _("New group"), icon=Icon.PLUS)
        self.groups.set_rows([*rows, plus])
        shown = [SideRow(tag.id, tag.name, tag.customers, swatch=tag_colour(tag)) for tag in self._tags]
        self.tags.set_rows(shown)
        self.tags.setVisible(bool(shown))
        self._mark()

    def choose(self, key: str) -> None:
        """Show a group or a tag ("tag:7") by its key; everybody when it is gone."""
        self.now = self.meaning(key) or everyone()
        self._mark()
        self.chosen.emit(self.now)

    def meaning(self, key: str) -> Narrowed | None:
        """What a key stands for."""
        for group in self._groups:
            if group.key == key and group.filter is not None:
                return Narrowed(group.key, group.name, group.filter)
        for tag in self._tags:
            if f"tag:{tag.id}" == key:
                return Narrowed(key, tag.name, Where(Field.TAG, tag.uid))
        return None

    def every(self) -> list[Narrowed]:
        """All there is to choose from, for a menu where there is no sidebar."""
        keys = [group.key for group in self._groups] + [f"tag:{tag.id}" for tag in self._tags]
        return [found for key in keys if (found := self.meaning(key)) is not None]

    def _group_row(self, number: int, group: Group) -> SideRow:
        return SideRow(number, group.name, group.customers, icon=_ICONS.get(group.key, Icon.SEARCH))

    def _pick_group(self, number: int) -> None:
        if number == NEW_GROUP:
            self._mark()
            self.save_wanted.emit()
        else:
            self.choose(self._groups[number].key)

    def _pick_tag(self, tag_id: int) -> None:
        self.choose(f"tag:{tag_id}")

    def _mark(self) -> None:
        numbers = {group.key: number for number, group in enumerate(self._groups)}
        self.groups.choose(numbers.get(self.now.key))
        is_tag = self.now.key.startswith("tag:")
        self.tags.choose(int(self.now.key.removeprefix("tag:")) if is_tag else None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        for side in (self.groups, self.tags):
            at = side.view.viewport().mapFromGlobal(event.globalPos())
            row_id = side.view.id_at(side.view.indexAt(at))
            if row_id is not None and side.view.viewport().rect().contains(at):
                key = f"tag:{row_id}" if side is self.tags else self._key(row_id)
                if key:
                    self.menu_wanted.emit(key, event.globalPos())

    def _key(self, number: int) -> str:
        """The key of a saved group; those everybody has cannot be changed."""
        group = self._groups[number] if 0 <= number < len(self._groups) else None
        return group.key if group is not None and group.id is not None else ""

    def _follow(self, change: Change) -> None:
        if change.touched & ~(Touched.SENDER | Touched.PRINTERS | Touched.MAILINGS):
            self.reload()
