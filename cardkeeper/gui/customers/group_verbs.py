"""What is done with smart groups and tags: found, saved, renamed, coloured, merged, deleted."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint

from cardkeeper.core.changes import Change
from cardkeeper.core.filters import Filter
from cardkeeper.errors import CardKeeperError
from cardkeeper.gui import ask, look
from cardkeeper.gui.customers import tag_verbs
from cardkeeper.gui.customers.chips import TAG_KINDS
from cardkeeper.gui.customers.filter_dialog import beginning, open_filter
from cardkeeper.gui.customers.list_pane import ListPane
from cardkeeper.gui.customers.name_dialog import ask_name
from cardkeeper.gui.customers.narrowing import Narrowing
from cardkeeper.gui.customers.section import Choice, menu
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.keeping.share_dialog import open_share
from cardkeeper.gui.kinds import family_word
from cardkeeper.gui.session import Session
from cardkeeper.i18n import _
from cardkeeper.services.people import tags
from cardkeeper.services.people.tags import Tag
from cardkeeper.services.search import groups


class GroupVerbs(QObject):
    """Answers the sidebar's part for customers."""

    def __init__(self, session: Session, narrowing: Narrowing, list_: ListPane) -> None:
        super().__init__(list_)
        self._session, self._narrowing, self._list = session, narrowing, list_
        narrowing.save_wanted.connect(self.find)
        narrowing.menu_wanted.connect(self._show_menu)
        narrowing.rename_wanted.connect(self.rename)
        narrowing.delete_wanted.connect(self.delete)

    def find(self) -> None:
        """Ask for conditions, beginning with what is on show and searched for."""
        wanted = beginning(self._narrowing.now.where, self._list.text)
        open_filter(self._list.window(), self._session, wanted, self._show)

    def rename(self, key: str) -> None:
        """Ask for another name of a group or tag."""
        group, tag = self._narrowing.known.group(key), self._narrowing.known.tag(key)
        if group is not None and group.id is not None:
            keep: Callable[[str], object] = partial(self._keep, partial(groups.rename, group.id))
            headline, name = _("Rename the group"), group.name
        elif tag is not None:
            keep = partial(tag_verbs.rename, self._list, self._session, tag)
            headline, name = _("Rename the tag"), tag.name
        else:
            return
        ask_name(self._list, headline, _("Name"), _("Rename"), keep, name=name)

    def delete(self, key: str) -> None:
        """Undo brings it back; the customers stay in any case."""
        group, tag = self._narrowing.known.group(key), self._narrowing.known.tag(key)
        if group is not None and group.id is not None:
            self._attempt(partial(groups.delete, [group.id]))
        elif tag is not None:
            tag_verbs.delete(self._list, self._session, tag)
        if self._narrowing.now.key == key:
            self._narrowing.choose("everyone")

    def _keep(self, act: Callable[[str], Change], name: str) -> None:
        self._session.apply(act(name))

    def _show(self, wanted: Filter, key: str) -> None:
        self._list.forget_search()
        if key:
            self._narrowing.choose(key)
        else:
            self._narrowing.show_filter(wanted)

    def _show_menu(self, key: str, at: QPoint) -> None:
        tag = self._narrowing.known.tag(key)
        menu(self._list, self._tag_choices(key, tag) if tag else self._group_choices(key)).popup(at)

    def _group_choices(self, key: str) -> Sequence[Choice | None]:
        return (
            Choice(_("Share something with them"), partial(self._share, key), Icon.NOTE_PAPER),
            Choice(_("Change the conditions"), partial(self._redefine, key), Icon.PENCIL),
            Choice(_("Rename"), partial(self.rename, key)),
            *self._order_choices(key),
            None,
            Choice(_("Delete the group"), partial(self.delete, key), Icon.TRASH),
        )

    def _order_choices(self, key: str) -> Sequence[Choice]:
        """One place up or down among the groups somebody made, where there is one."""
        known = groups.every(self._session.today())
        group, ids = self._narrowing.known.group(key), [each.id for each in known if each.id is not None]
        if group is None or group.id not in ids:
            return ()
        at, found = ids.index(group.id), []
        for words, to in ((_("Move up"), at - 1), (_("Move down"), at + 1)):
            if 0 <= to < len(ids):
                moved = [id_ for id_ in ids if id_ != group.id]
                moved.insert(to, group.id)
                found.append(Choice(words, partial(self._attempt, partial(groups.reorder, moved))))
        return found

    def _redefine(self, key: str) -> None:
        group = self._narrowing.known.group(key)
        if group is not None and group.filter is not None:
            open_filter(self._list.window(), self._session, group.filter, self._show, group=group)

    def _tag_choices(self, key: str, tag: Tag) -> Sequence[Choice | None]:
        return (
            Choice(_("Share something with them"), partial(self._share, key), Icon.NOTE_PAPER),
            Choice(_("Rename"), partial(self.rename, key), Icon.PENCIL),
            Choice(_("Another color"), partial(self._ask_colour, tag), Icon.STUDIO),
            Choice(_("Make it one with another tag"), partial(self._ask_other, tag), Icon.MERGE),
            None,
            Choice(_("Delete the tag"), partial(self.delete, key), Icon.TRASH),
        )

    def _share(self, key: str) -> None:
        open_share(self._list.window(), self._session, (), key)

    def _ask_colour(self, tag: Tag) -> None:
        """The colours of the kinds of occasion, light and dark alike legible."""
        choices = [
            Choice(
                family_word(kind),
                partial(self._attempt, partial(tags.recolour, tag.id, look.kind(kind).icon.name())),
            )
            for kind in TAG_KINDS
        ]
        menu(self._list, choices).popup(self._narrowing.tags.view.mapToGlobal(QPoint(40, 10)))

    def _ask_other(self, tag: Tag) -> None:
        others = [other for other in tags.uncounted() if other.id != tag.id]
        choices = [
            Choice(other.name, partial(tag_verbs.merge, self._list, self._session, tag, other))
            for other in others
        ]
        menu(self._list, choices).popup(self._narrowing.tags.view.mapToGlobal(QPoint(40, 10)))

    def _attempt(self, write: Callable[[], Change]) -> None:
        try:
            self._session.apply(write())
        except CardKeeperError as reason:
            ask.fail(self._list, str(reason))
