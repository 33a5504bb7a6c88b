"""What the commands answer: lines for people, JSON for scripts."""

import dataclasses
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cardkeeper.core.contact import Problem
from cardkeeper.core.sentences import closed, joined
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.cards.senders import Sender
from cardkeeper.services.due.due import GroupedRow
from cardkeeper.services.importing.importing import ImportPlan
from cardkeeper.services.printing import printing
from cardkeeper.services.printing.batches import Held


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


def say_json(answer: Any) -> None:
    json.dump(answer, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def import_report(plan: ImportPlan) -> dict[str, Any]:
    """The counts of an import and each record, or part of one, that was not understood."""
    return {
        "file": plan.name,
        "new": plan.created,
        "updated": plan.updated,
        "skipped": plan.skipped,
        "not_understood": plan.failed,
        "possible_duplicates": [
            {"name": entry.contact.formatted_name, "resembles": entry.resembles}
            for entry in plan.possible_duplicates
        ],
        "problems": [
            {"line": p.line, "reason": p.reason, "text": p.text, "part": p.is_part} for p in plan.problems
        ],
        "remarks": plan.remarks,
    }


def problem_line(problem: Problem) -> str:
    return _("  line {line}: {reason}").format(line=problem.line, reason=problem.reason)


def person_line(person: dict[str, Any]) -> str:
    """A customer in one line: name, town, dates."""
    towns = [address["locality"] for address in person["addresses"] if address["locality"]]
    dates = [f"{o['label'] or o['kind']} {_date(o)}" for o in person["occasions"]]
    return " · ".join([person["formatted_name"], *towns[:1], *dates])


def due_object(found: GroupedRow) -> dict[str, Any]:
    """One waiting card; unknown things are null."""
    row, times = found.row, found.task
    return {
        "uid": found.uid,
        "name": row.name,
        "occasion": row.kind,
        "label": times.label,
        "years": times.years,
        "occurs_on": times.occurs_on,
        "arrive_by": times.arrive_by,
        "mail_by": times.mail_by,
        "make_by": times.make_by,
        "state": row.state,
        "group": found.group,
        "in_batch": row.in_batch,
        "channel": row.channel,
        "missing": row.missing or None,
        "sentence": row.sentence,
        "family": row.family or None,
    }


def due_line(found: GroupedRow) -> str:
    row = found.row
    told = _("{name}: {what}").format(name=row.name, what=row.sentence)
    return f"{row.mail_by:%Y-%m-%d}  {joined(told, closed(row.status))}"


def batch_report(batch_id: int, written: Sequence[Path], held: Sequence[Held]) -> dict[str, Any]:
    materials = printing.materials(batch_id)
    return {
        "batch": batch_id,
        "cards": materials.cards,
        "files": [str(path) for path in written],
        "held": [{"name": each.recipient, "reasons": list(each.reasons)} for each in held],
        "materials": printing.materials_line(materials),
    }


def empty_batch() -> dict[str, Any]:
    return {"batch": None, "cards": 0, "files": [], "held": [], "materials": ""}


def say_batch(report: dict[str, Any]) -> None:
    n = report["cards"]
    say(
        ngettext("Batch {batch}: {n} card.", "Batch {batch}: {n} cards.", n).format(
            batch=report["batch"], n=n
        )
    )
    say(report["materials"])
    for path in report["files"]:
        say(path)
    for each in report["held"]:
        say_held(each)


def say_next(report: dict[str, Any]) -> None:
    """The command that comes when the cards have left."""
    if report["cards"]:
        told = _("When they are in the letter box: cardkeeper mailed {batch}")
        say(told.format(batch=report["batch"]))


def say_held(held: dict[str, Any]) -> None:
    """A card that was not made: whose, and the reasons."""
    say(joined(_("Held back: {name}").format(name=held["name"]), *held["reasons"]))


def sender_object(sender: Sender) -> dict[str, Any]:
    """The sender without pictures."""
    return {
        field.name: getattr(sender, field.name)
        for field in dataclasses.fields(sender)
        if field.name not in ("logo", "signature")
    }


def _date(occasion: dict[str, Any]) -> str:
    parts = (occasion["year"], occasion["month"], occasion["day"])
    return "-".join("?" if part is None else f"{part:02d}" for part in parts)
