"""`cardkeeper mailing`: the December run without a window."""

import datetime as dt
from argparse import Namespace
from collections.abc import Callable
from typing import Any

from cardkeeper.cli import mailing_answers as answers
from cardkeeper.cli.answers import say, say_json
from cardkeeper.core.changes import Change
from cardkeeper.core.filters import EVERYONE, Filter
from cardkeeper.core.folding import fold
from cardkeeper.core.holidays import is_holiday
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.sentences import closed
from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _
from cardkeeper.services.due import planning
from cardkeeper.services.mailings import (
    mailing_addresses,
    mailing_latecomers,
    mailing_left_out,
    mailing_lots,
    mailing_printing,
    mailing_records,
    mailings,
)
from cardkeeper.services.mailings.mailing_lots import LotRow
from cardkeeper.services.mailings.mailing_records import Mailing
from cardkeeper.services.printing import printing
from cardkeeper.services.search import groups


def run(arguments: Namespace) -> None:
    """Carry out one action on the open book. Raises CardKeeperError."""
    _ACTIONS[arguments.action](arguments)


def _list(arguments: Namespace) -> None:
    found = [answers.mailing_object(mailing, _today(arguments)) for mailing in mailing_records.every()]
    if arguments.json:
        say_json(found)
        return
    for each in found:
        say(answers.mailing_line(each))
    if not found:
        say(_("There is no mailing yet."))


def _new(arguments: Namespace) -> None:
    today = _today(arguments)
    chosen = _chosen(arguments, today)
    if arguments.look:
        seen = answers.preview_object(mailings.look_ahead(today, **chosen))
        say_json(seen) if arguments.json else answers.say_preview(seen)
        return
    printing.check_layout(arguments.format or None)
    change = mailings.create(
        arguments.name, today, lot_size=arguments.lot_size, layout=arguments.format, **chosen
    )
    _say_whole(arguments, mailing_records.get(change.ids[0]))


def _show(arguments: Namespace) -> None:
    _say_whole(arguments, _mailing(arguments))


def _left_out(arguments: Namespace) -> None:
    found = mailing_left_out.of_mailing(_mailing(arguments).id, _today(arguments))
    if arguments.json:
        say_json([answers.left_out_object(row) for row in found])
    else:
        answers.say_left_out(found)


def _addresses(arguments: Namespace) -> None:
    found = mailing_addresses.to_check(_mailing(arguments).id)
    if arguments.json:
        say_json([answers.address_object(row) for row in found])
        return
    for row in found:
        say(answers.address_line(row))
    if not found:
        say(_("Every card has its address."))


def _print(arguments: Namespace) -> None:
    """Lot after lot: after a stop, what was made is kept and the rest goes on from there."""
    today, mailing = _today(arguments), _mailing(arguments)
    planning.settle(today, may_expire=False)
    rows = [row for row in mailing_lots.lots(mailing.id, today) if _is_wanted(row, arguments.lots)]
    reports = []
    for row in rows:
        made = mailing_printing.to_folder(row.id, arguments.out, today)
        reports.append(answers.printed_object(row, made))
        if not arguments.json:
            answers.say_printed(reports[-1])
    if arguments.json:
        say_json(reports)
    elif not reports:
        say(_("No batch is waiting to be printed."))


def _printed(arguments: Namespace) -> None:
    today = _today(arguments)
    _done(arguments, mailing_lots.mark_printed(_lot(arguments).id, today))


def _mailed(arguments: Namespace) -> None:
    today = _today(arguments)
    _done(arguments, mailing_lots.mark_mailed(_lot(arguments).id, today))


def _latecomers(arguments: Namespace) -> None:
    _done(arguments, mailing_latecomers.take_in(_mailing(arguments).id, _today(arguments)))


def _new_year(arguments: Namespace) -> None:
    today, mailing = _today(arguments), _mailing(arguments)
    planning.settle(today)
    _done(arguments, mailing_latecomers.greet_for_new_year(mailing.id, today))


def _close(arguments: Namespace) -> None:
    _done(arguments, mailings.close(_mailing(arguments).id, _today(arguments)))


def _done(arguments: Namespace, change: Change) -> None:
    mailing = _mailing(arguments)
    if arguments.json:
        say_json(answers.whole_object(mailing, _today(arguments)))
        return
    say(change.message or f"{change.label}.")
    say(answers.mailing_line(answers.mailing_object(mailing, _today(arguments))))


def _say_whole(arguments: Namespace, mailing: Mailing) -> None:
    whole = answers.whole_object(mailing, _today(arguments))
    say_json(whole) if arguments.json else answers.say_whole(whole)


def _chosen(arguments: Namespace, today: dt.date) -> dict[str, Any]:
    unknown = [key for key in arguments.holiday if not is_holiday(key)]
    if unknown:
        raise CardKeeperError(_("There is no holiday {name}.").format(name=unknown[0]))
    return {
        "kind": OccasionKind(arguments.kind),
        "holidays": tuple(arguments.holiday),
        "audience": _audience(arguments.group, today),
    }


def _audience(name: str | None, today: dt.date) -> Filter:
    if name is None:
        return EVERYONE
    found = [group for group in groups.named(today) if fold(name) in (fold(group.name), fold(group.key))]
    if not found or found[0].filter is None:
        raise CardKeeperError(closed(_("There is no group {name}.").format(name=name)))
    return found[0].filter


def _mailing(arguments: Namespace) -> Mailing:
    """The mailing of this number or name, the newest first. Raises CardKeeperError."""
    wanted = arguments.mailing
    for mailing in mailing_records.every():
        if wanted == str(mailing.id) or fold(wanted) == fold(mailing.name):
            return mailing
    raise CardKeeperError(closed(_("There is no mailing {name}.").format(name=wanted)))


def _lot(arguments: Namespace) -> LotRow:
    for row in mailing_lots.lots(_mailing(arguments).id, _today(arguments)):
        if row.position == arguments.lot:
            return row
    raise CardKeeperError(_("There is no batch {number}.").format(number=arguments.lot))


def _is_wanted(row: LotRow, numbers: list[int]) -> bool:
    return row.position in numbers if numbers else row.state in ("planned", "printing")


def _today(arguments: Namespace) -> dt.date:
    chosen: dt.date | None = arguments.on
    return chosen or dt.date.today()


_ACTIONS: dict[str, Callable[[Namespace], None]] = {
    "list": _list,
    "new": _new,
    "show": _show,
    "left-out": _left_out,
    "addresses": _addresses,
    "print": _print,
    "printed": _printed,
    "mailed": _mailed,
    "latecomers": _latecomers,
    "new-year": _new_year,
    "close": _close,
}
