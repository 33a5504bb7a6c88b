"""What `cardkeeper mailing` answers: lines for people, JSON for scripts."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from cardkeeper.cli.answers import say, say_held
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.due import left_out
from cardkeeper.services.due.left_out import LeftOut
from cardkeeper.services.mailings import mailing_designs, mailing_lots, mailing_progress
from cardkeeper.services.mailings.mailing_addresses import AddressCheck
from cardkeeper.services.mailings.mailing_audience import Preview
from cardkeeper.services.mailings.mailing_lots import LotRow
from cardkeeper.services.mailings.mailing_printing import PrintedLot
from cardkeeper.services.mailings.mailing_progress import Stock
from cardkeeper.services.mailings.mailing_records import Mailing
from cardkeeper.services.printing import printing


def mailing_object(mailing: Mailing, today: dt.date) -> dict[str, Any]:
    """A mailing with the numbers of its five tiles."""
    found = mailing_progress.tiles(mailing.id, today)
    return {
        "mailing": mailing.id,
        "name": mailing.name,
        "kind": str(mailing.kind),
        "holidays": list(mailing.holidays),
        "year": mailing.year,
        "state": mailing.state,
        "headline": mailing_progress.headline(mailing.id, today),
        **found._replace(mail_by=None)._asdict(),
        "mail_by": found.mail_by.isoformat() if found.mail_by else None,
    }


def mailing_line(each: dict[str, Any]) -> str:
    told = _("{number}  {name}: {headline} {printed} of {all} printed, {mailed} mailed.")
    return told.format(
        number=each["mailing"],
        name=each["name"],
        headline=each["headline"],
        printed=each["printed"],
        all=each["of"],
        mailed=each["mailed"],
    )


def whole_object(mailing: Mailing, today: dt.date) -> dict[str, Any]:
    """A mailing with its lots, its designs and what is still to be bought."""
    offers = mailing_designs.offers(mailing.id, today)
    return {
        **mailing_object(mailing, today),
        "lots": [lot_object(row) for row in mailing_lots.lots(mailing.id, today)],
        "designs": [
            {"design": offer.key, "palette": offer.palette, "name": offer.name, "cards": offer.given}
            for offer in offers
            if offer.given or offer.is_picked
        ],
        "materials": [needed._asdict() for needed in mailing_progress.still_needed(mailing.id)],
    }


def say_whole(whole: dict[str, Any]) -> None:
    say(mailing_line(whole))
    for lot in whole["lots"]:
        say(lot_line(lot))
    for design in whole["designs"]:
        n = design["cards"]
        say(ngettext("{name}: {n} card", "{name}: {n} cards", n).format(name=design["name"], n=n))
    for needed in whole["materials"]:
        say(_("Still to buy: {materials}").format(materials=materials_line(Stock(**needed))))
    if whole["addresses"]:
        n = whole["addresses"]
        told = ngettext("{n} card needs an address or a name.", "{n} cards need an address or a name.", n)
        say(told.format(n=n))
    if whole["left_out"]:
        n = whole["left_out"]
        say(ngettext("{n} person is left out.", "{n} people are left out.", n).format(n=n))


def lot_object(row: LotRow) -> dict[str, Any]:
    return {
        "lot": row.position,
        "title": row.title,
        "part": row.part,
        "state": row.state,
        "cards": row.cards,
        "printed": row.printed,
        "mailed": row.mailed,
        "day": row.day.isoformat(),
        "mail_by": row.mail_by.isoformat(),
        "batch": row.batch_id,
    }


def lot_line(lot: dict[str, Any]) -> str:
    cards = ngettext("{n} card", "{n} cards", lot["cards"]).format(n=lot["cards"])
    told = _("Batch {number}  {day}  {title}, {cards}: {state}.")
    state = _STATES[lot["state"]]()
    return told.format(number=lot["lot"], day=lot["day"], title=lot["title"], cards=cards, state=state)


_STATES = {
    "planned": lambda: _("planned"),
    "prepared": lambda: _("prepared"),
    "printing": lambda: _("partly printed"),
    "printed": lambda: _("printed"),
    "mailed": lambda: _("mailed"),
}


def materials_line(needed: Stock) -> str:
    """ "323 sheets Letter · 341 A7 envelopes · 330 stamps home, 11 abroad"."""
    cards = max(needed.sheets, needed.envelopes)
    return printing.materials_line(
        printing.Materials(
            cards,
            needed.sheets,
            needed.paper,
            needed.envelopes,
            needed.envelope,
            needed.stamps_home,
            needed.stamps_abroad,
        )
    )


def preview_object(seen: Preview) -> dict[str, Any]:
    return seen._asdict()


def say_preview(seen: dict[str, Any]) -> None:
    people = ngettext("{n} person", "{n} people", seen["people"]).format(n=seen["people"])
    covers = ngettext("{n} envelope", "{n} envelopes", seen["envelopes"]).format(n=seen["envelopes"])
    say(_("{people}, {envelopes}.").format(people=people, envelopes=covers))
    for holiday, number in seen["greetings"].items():
        say(f"  {holiday}: {number}")
    for reason, number in seen["left_out"].items():
        say(_("  left out, {reason}: {n}").format(reason=reason, n=number))
    if seen["no_address"]:
        say(_("  without an address: {n}").format(n=seen["no_address"]))
    if seen["no_name"]:
        say(_("  without a name: {n}").format(n=seen["no_name"]))
    if seen["other_way"]:
        say(_("  greeted another way: {n}").format(n=seen["other_way"]))


def left_out_object(row: LeftOut) -> dict[str, Any]:
    return {"name": row.name, "occasion": row.occasion, "reason": row.reason, "state": row.state}


def say_left_out(rows: Sequence[LeftOut]) -> None:
    """Each with the reason, and at the end how many there are of each."""
    for row in rows:
        say(f"{row.name}, {row.occasion}: {row.reason}")
    for each in left_out.counted(rows):
        said = ngettext("{n} card: {reason}", "{n} cards: {reason}", each.cards)
        say(said.format(n=each.cards, reason=each.reason))
    if not rows:
        say(_("Nobody is left out."))


def address_object(row: AddressCheck) -> dict[str, Any]:
    return {
        "name": row.name,
        "missing": row.missing,
        "email": row.email or None,
        "asked_on": row.asked_on.isoformat() if row.asked_on else None,
    }


def address_line(row: AddressCheck) -> str:
    return f"{row.name}: {row.status}" + (f" ({row.email})" if row.email else "")


def printed_object(row: LotRow, made: PrintedLot) -> dict[str, Any]:
    return {
        "lot": row.position,
        "title": row.title,
        "batch": made.batch_id,
        "cards": made.materials.cards,
        "files": [str(path) for path in made.files],
        "held": [{"name": held.recipient, "reasons": list(held.reasons)} for held in made.held],
        "materials": printing.materials_line(made.materials),
    }


def say_printed(report: dict[str, Any]) -> None:
    say(
        _("Batch {number}, {title}: {materials}").format(
            number=report["lot"], title=report["title"], materials=report["materials"]
        )
    )
    for path in report["files"]:
        say(path)
    for held in report["held"]:
        say_held(held)
