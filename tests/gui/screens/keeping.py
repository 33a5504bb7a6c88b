"""Lists that keep promises: not thanked yet, left out, what was shared with many."""

from PySide6.QtWidgets import QWidget

from cardkeeper.core.kinds import Channel
from tests.gui.desk import TODAY, SampleDesk
from tests.gui.screens.registry import screen, somebody, until_closed


def _nowhere(_id: int) -> None:
    """Nobody goes anywhere from a picture."""


def _thanks(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.keeping.thanks_dialog import open_thanks

    return open_thanks(desk.window, desk.session, _nowhere, _nowhere)


@screen("dialog-unthanked", "ThanksDialog")
def _unthanked(desk: SampleDesk) -> QWidget:
    from cardkeeper.services.people import customers
    from cardkeeper.services.touch import problems, referrals

    sender, other, third, *sent = customers.find("")[20:28]
    angry = problems.log(other, "The appraisal came late", TODAY)
    pairs = zip((sender, sender, other, third), sent, strict=False)
    changes = [angry, *(referrals.add(by, whom, TODAY) for by, whom in pairs)]
    dialog = _thanks(desk)
    until_closed(dialog, *changes)
    return dialog


@screen("dialog-unthanked-nobody", "ThanksDialog")
def _everybody_thanked(desk: SampleDesk) -> QWidget:
    from cardkeeper.services.touch import thanks

    changes = [thanks.in_person(owed, TODAY) for owed in thanks.unthanked()]
    dialog = _thanks(desk)
    until_closed(dialog, *changes)
    return dialog


@screen("dialog-referral", "ReferralDialog")
def _referral(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.keeping.referral_dialog import open_referral

    return open_referral(desk.window, desk.session, somebody())


@screen("dialog-left-out", "LeftOutDialog")
def _left_out(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.keeping.left_out_dialog import open_left_out
    from cardkeeper.services.due import due, tasks
    from cardkeeper.services.people import suppressions

    first, second, third, fourth = list(due.rows(due.for_batch(TODAY), TODAY))[:4]
    changes = (
        suppressions.add(TODAY, person_id=first.person_id),
        tasks.set_channel([second.id], Channel.CALL),
        tasks.skip([third.id], "", TODAY),
        tasks.hold([fourth.id], TODAY),
    )
    dialog = open_left_out(desk.window, desk.session, _nowhere)
    until_closed(dialog, *changes)
    return dialog


@screen("dialog-share", "ShareDialog")
def _share(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.keeping.share_dialog import Draft, open_share
    from cardkeeper.services.people import customers

    draft = Draft("Mortgage rates fell to 5.9 %", "Worth a call to the bank before summer.", "")
    return open_share(desk.window, desk.session, customers.find("")[:12], draft=draft)


@screen("dialog-shared", "SharedDialog")
def _shared(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.keeping.shared_dialog import open_shared
    from cardkeeper.services.people import customers
    from cardkeeper.services.touch import info_items

    everybody = customers.find("")
    cake = info_items.share(everybody, "Grandmother's lemon cake", TODAY, by="letter")
    text = "Worth a call to the bank before summer."
    rates = info_items.share(
        everybody[:12], "Mortgage rates fell to 5.9 %", TODAY, text=text, web="example.com/rates"
    )
    dialog = open_shared(desk.window, desk.session, _nowhere)
    until_closed(dialog, cake, rates)
    return dialog


@screen("dialog-hello", "HelloDialog")
def _hello(desk: SampleDesk) -> QWidget:
    from cardkeeper.gui.keeping.hello_dialog import open_hello

    return open_hello(desk.window, desk.session, _nowhere)
