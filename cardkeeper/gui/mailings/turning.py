"""Which lot the keyboard goes to: the next one when a lot is done, the same one when that is taken back."""

import datetime as dt

from cardkeeper.gui.mailings.reading import Shown
from cardkeeper.services.mailings.mailing_lots import LotRow


def is_done(lot: LotRow, today: dt.date) -> bool:
    """Nothing is to be done with it today: it is mailed, or printed and waits for its day."""
    return lot.state == "mailed" or (lot.state == "printed" and lot.day > today)


def lot_to_choose(before: Shown | None, now: Shown, current: int | None, today: dt.date) -> int:
    """The id of the lot to be on; `current` is None where nobody has chosen one. There must be lots."""
    done = {lot.id: is_done(lot, today) for lot in now.lots}
    was = {lot.id: is_done(lot, today) for lot in before.lots} if before is not None else {}
    back = [id_ for id_, is_over in done.items() if was.get(id_) and not is_over]
    if current in done and not back and (not done[current] or was.get(current, False)):
        return current
    if current in back:
        return current
    waiting = back or [id_ for id_, is_over in done.items() if not is_over]
    return next(iter(waiting), now.lots[0].id if current not in done else current)
