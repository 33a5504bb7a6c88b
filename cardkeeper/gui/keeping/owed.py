"""Thanks that wait, in Today's part of the sidebar: those without a card, and those older than a week."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cardkeeper.gui.main_window import MainWindow
from cardkeeper.gui.session import Session
from cardkeeper.gui.views.side import SideList, SideRow
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.people import parties

if TYPE_CHECKING:
    from cardkeeper.services.touch.thanks import Unthanked

_SHOWN, _WEEK = 3, 7
_MORE = -1


class Owed(SideList):
    """Not on show while everybody is thanked in time; a click or Enter opens the list of them."""

    def __init__(self, session: Session) -> None:
        super().__init__(_("Not thanked yet"), leads=True)
        self._session = session
        self._first: dict[int, int] = {}
        self.picked.connect(self._open)

    def show_owed(self, found: "Sequence[Unthanked]") -> None:
        """Each person once, the longest waiting first; more than three are told by their number."""
        from cardkeeper.gui.keeping.thanks_dialog import number_of

        today = self._session.today()
        waiting = [owed for owed in found if not owed.has_card or (today - owed.on).days >= _WEEK]
        oldest = {owed.referrer_id: owed for owed in reversed(waiting)}
        shown = list(reversed(oldest.values()))[:_SHOWN]
        self._first = {owed.referrer_id: number_of(owed) for owed in shown}
        known = parties.people(self._first)
        rows = [
            SideRow(
                owed.referrer_id,
                owed.referrer,
                note=_days((today - owed.on).days),
                initials=known[owed.referrer_id].initials,
            )
            for owed in shown
        ]
        if left := len(oldest) - len(rows):
            rows.append(SideRow(_MORE, ngettext("{n} more", "{n} more", left).format(n=left)))
        self.set_rows(rows)
        self.setVisible(bool(rows))

    def _open(self, row_id: int) -> None:
        self.choose(None)
        window = self.window()
        if isinstance(window, MainWindow):
            from cardkeeper.gui.keeping.install import show_thanks

            show_thanks(window, self._first.get(row_id, 0))


def _days(number: int) -> str:
    return ngettext("{n} day", "{n} days", number).format(n=number) if number else _("Today")
