"""Forms beside a list: why it is so, and the ways on, each one undoable command."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from cardkeeper.core.changes import Change
from cardkeeper.core.exclusions import HAPPY, Reason
from cardkeeper.core.kinds import Channel
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.session import Session
from cardkeeper.gui.today.fix_form import FixForm
from cardkeeper.gui.today.fixes import DecisionForm, form_for
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.widgets.labels import ParagraphLabel
from cardkeeper.i18n import _
from cardkeeper.services.due import tasks
from cardkeeper.services.due.left_out import LeftOut
from cardkeeper.services.people import allowing

OpenPage = Callable[[int], object]


class Way(NamedTuple):
    """A button: what it says and what it does."""

    words: str
    verb: Callable[[], Change]
    icon: Icon | None = None


class WayForm(FixForm):
    """A question, what is the matter, and the ways on; the first is the usual one."""

    def __init__(
        self, session: Session, row_id: int, question: str, explanation: str, ways: Sequence[Way]
    ) -> None:
        super().__init__(session, row_id, question)
        if explanation:
            self.content.addWidget(ParagraphLabel(explanation, Type.BODY, "text"))
        for number, way in enumerate(ways):
            v = "ghost" if number else "primary"
            self.add_button(way.words, partial(self._take, way), v=v, icon=way.icon)

    def _take(self, way: Way, _checked: bool = False) -> None:
        self.settle(way.verb)


def way_out(session: Session, row: LeftOut, open_page: OpenPage) -> FixForm:
    """What can be done about a card that is left out; its customer's page in any case."""
    form = _form(session, row)
    form.add_button(_("Open their page"), lambda: open_page(row.person_id), v="quiet")
    return form


def _form(session: Session, row: LeftOut) -> FixForm:
    if row.key == Reason.OPEN_PROBLEM or (row.state == "held" and not row.missing):
        return DecisionForm(session, row.task_id)
    if row.missing and row.key in ("", Reason.NO_ADDRESS):
        found = form_for(row.missing, session, row.task_id, row.person_id, str, _nothing, _nothing)
        if found is not None:
            return found
    question, explanation = _asked(row)
    return WayForm(session, row.task_id, question, explanation, _ways(session, row))


def _asked(row: LeftOut) -> tuple[str, str]:
    """The question above the ways, and what to know."""
    if row.key == Reason.DECEASED:
        return _("No card is made"), _("Nothing is sent to somebody who died.")
    known = {
        Reason.DO_NOT_SEND: _("They asked for none, so none is made until you allow it again."),
        Reason.HOLIDAY_NOT_KEPT: _("Which holidays they keep stands on their page."),
        Reason.OTHER_CHANNEL: _("When it is time they stand on Today, to be reached their own way."),
        Reason.DUPLICATE: _("One card goes to both of them together."),
        "archived": _("Who is archived gets no cards. Bring them back on their page."),
    }
    return _("Should they get a card?"), known.get(row.key, "")


def _ways(session: Session, row: LeftOut) -> Sequence[Way]:
    task_id, today = row.task_id, session.today()
    send = Way(_("Send this one"), lambda: tasks.plan_again([task_id], today), Icon.EMAIL)
    if row.key == Reason.DECEASED:
        return ()
    if row.key == Reason.DO_NOT_SEND:
        allow = Way(_("Allow cards again"), lambda: allowing.allow_again(task_id, today), Icon.CHECK)
        mourning = any(wish.what == HAPPY for wish in allowing.against(task_id, today))
        return (send, allow) if mourning else (allow, send)
    if row.key == Reason.OTHER_CHANNEL:
        mail = Way(_("Mail a card"), lambda: tasks.set_channel([task_id], Channel.MAIL), Icon.EMAIL)
        by_hand = Way(_("Hand it over"), lambda: tasks.set_channel([task_id], Channel.BY_HAND), Icon.BY_HAND)
        return (mail, by_hand)
    if row.key in tuple(Reason):
        return (send,)
    return (Way(_("Put it back on the list"), send.verb, Icon.CAME_BACK),)


def _nothing() -> None:
    """A missing address or name needs neither words nor a design."""
