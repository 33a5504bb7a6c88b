"""The cards somebody does not want: each wish is a row of the section with the rest."""

from cardkeeper.core.changes import Change
from cardkeeper.gui.customers import more
from cardkeeper.gui.customers.editing import Saver
from cardkeeper.gui.customers.more_editors import WishEditor, WishEntered
from cardkeeper.gui.customers.section import Section
from cardkeeper.services.households import memberships
from cardkeeper.services.people import suppressions
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.people.suppressions import SuppressionRow


class Wishes:
    """Those of the customer whom `section` shows."""

    def __init__(self, section: Section) -> None:
        self._section, self._session = section, section.session

    def editor(self, page: CustomerPage, row_id: int) -> WishEditor:
        """What one is edited with, or a new one; the whole household can be meant where there is one."""
        save = Saver(row_id, self._known, self._save, more.wish_row_id)
        wish = self._known(row_id)
        is_open = wish is None and page.home_id is not None and len(memberships.members(page.home_id)) > 1
        return WishEditor(self._session, save, wish, may_be_shared=is_open)

    def _known(self, row_id: int) -> SuppressionRow | None:
        page = self._section.page
        wishes = suppressions.of_person(page.id) if page is not None else []
        return next((wish for wish in wishes if wish.id == more.wish_id(row_id)), None)

    def _save(self, entered: WishEntered, wish: SuppressionRow | None) -> Change | None:
        page = self._section.page
        if page is None:
            return None
        today, (what, since, until, reason, is_shared) = self._session.today(), entered
        if wish is not None and not what:
            return suppressions.delete(wish.id, today)
        if wish is not None:
            return suppressions.edit(
                wish.id, wish.version, today, what=what, since=since, until=until, reason=reason
            )
        if not what:
            return None
        whose = {"household_id": page.home_id} if is_shared else {"person_id": page.id}
        return suppressions.add(today, what=what, since=since, until=until, reason=reason, **whose)
