"""The commands without a window: each asks a service and says what came of it."""

import datetime as dt
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from cardkeeper.cli import answers, checking, lists, mailing, profile_answers
from cardkeeper.cli.arguments import profile_values
from cardkeeper.errors import CardKeeperError, UnreadableFile
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import exporting
from cardkeeper.services.cards import senders
from cardkeeper.services.due import due, planning, queue
from cardkeeper.services.importing import import_columns, importing
from cardkeeper.services.importing.importing import ImportPlan
from cardkeeper.services.people import customers
from cardkeeper.services.printing import batches, printing
from cardkeeper.services.printing.batches import Held


def run(arguments: Namespace) -> None:
    """Carry out the command of these arguments on the open book. Raises CardKeeperError."""
    _COMMANDS[arguments.command](arguments)


def _import(arguments: Namespace) -> None:
    reports: list[dict[str, Any]] = []
    for path in arguments.files:
        plan = importing.read(path, dt.date.today())
        _refuse_guesswork(plan)
        importing.apply(plan)
        reports.append(answers.import_report(plan))
        if not arguments.json:
            answers.say(f"{path.name}: {importing.summary(plan)}")
            for problem in plan.problems:
                answers.say(answers.problem_line(problem))
    if arguments.json:
        answers.say_json(reports)


def _refuse_guesswork(plan: ImportPlan) -> None:
    if import_columns.is_guesswork(plan):
        sentence = _(
            "{name} does not look like a list of people, so nothing of it was imported. Open it in"
            " CardKeeper’s window: there you can say what each column is."
        )
        raise CardKeeperError(sentence.format(name=plan.name))


def _list(arguments: Namespace) -> None:
    if arguments.which != "customers":
        lists.show(arguments.which, _today(arguments), as_json=arguments.json)
        return
    people = exporting.everybody()
    if arguments.json:
        answers.say_json(people)
        return
    for person in people:
        answers.say(answers.person_line(person))
    answers.say(ngettext("{n} customer.", "{n} customers.", len(people)).format(n=len(people)))


def _due(arguments: Namespace) -> None:
    today = _today(arguments)
    with planning.as_it_would_be(today):
        found = due.every_row(today)
    if arguments.json:
        answers.say_json([answers.due_object(row) for row in found])
        return
    for row in found:
        answers.say(answers.due_line(row))
    if not found:
        answers.say(_("No card is due. A quiet week."))


def _batch(arguments: Namespace) -> None:
    today = _today(arguments)
    printing.check_layout(arguments.format)
    planning.settle(today, may_expire=False)
    wanted = due.for_batch(today)
    if not wanted:
        answers.say_json(answers.empty_batch()) if arguments.json else answers.say(_("No card is due."))
        return
    unread = held_to_be_read(wanted, today)
    waiting = {each.task_id for each in unread}
    ready = [task_id for task_id in wanted if task_id not in waiting]
    if not ready:
        raise CardKeeperError(f"{unread[0].recipient}: {unread[0].reasons[0]}")
    change, held = batches.prepare(ready, today, layout=arguments.format or "")
    try:
        documents = printing.render(change.ids[0])
        written = printing.save(documents, arguments.out)
    except CardKeeperError:
        if change.undo:
            change.undo()
        raise
    report = answers.batch_report(change.ids[0], written, [*held, *unread])
    if arguments.json:
        answers.say_json(report)
    else:
        answers.say_batch(report)
        if not senders.load().signing_name:
            answers.say(_("Nobody signs these cards yet. “cardkeeper profile” tells whose they are."))
        answers.say_next(report)


def held_to_be_read(wanted: Sequence[int], today: dt.date) -> list[Held]:
    """Words to somebody who is hurt: a person reads them before they go, and here nobody does."""
    needs = queue.needs(wanted, today)
    rows = due.rows([task_id for task_id in wanted if needs.get(task_id) == "reading"], today)
    return [Held(row.id, row.name, (_("Read it over on Today, in the window, first."),)) for row in rows]


def _mailed(arguments: Namespace) -> None:
    batch_id = batches.find(arguments.batch)
    if not batches.items(batch_id):
        said = _("The cards of batch {name} were made again in a later batch. Use the later number.")
        raise CardKeeperError(said.format(name=arguments.batch))
    waiting = batches.mailable(batch_id)
    change = batches.mark_mailed(waiting, _today(arguments))
    if arguments.json:
        answers.say_json({"batch": batch_id, "mailed": len(waiting)})
    else:
        answers.say(change.message if waiting else _("All cards of this batch are mailed already."))


def _profile(arguments: Namespace) -> None:
    values: dict[str, Any] = dict(profile_values(arguments))
    if arguments.logo:
        values["logo"] = _picture(arguments.logo)
    if values:
        senders.save(**values)
    sender = senders.load()
    if arguments.json:
        answers.say_json(answers.sender_object(sender))
        return
    for line in profile_answers.lines(sender):
        answers.say(line)


def _export(arguments: Namespace) -> None:
    exporting.write(arguments.kind, arguments.file)
    n = customers.count()
    said = ngettext("{n} customer written to {file}.", "{n} customers written to {file}.", n)
    answers.say(said.format(n=n, file=arguments.file.name))


def _picture(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as trouble:
        raise UnreadableFile(_("{name} cannot be read.").format(name=path.name)) from trouble


def _today(arguments: Namespace) -> dt.date:
    chosen: dt.date | None = arguments.on
    return chosen or dt.date.today()


_COMMANDS: dict[str, Callable[[Namespace], None]] = {
    "import": _import,
    "list": _list,
    "due": _due,
    "batch": _batch,
    "mailed": _mailed,
    "mailing": mailing.run,
    "profile": _profile,
    "export": _export,
    "check": checking.run,
}
WITHOUT_BOOK = frozenset({"check"})
"""Commands about files alone: no book is opened for them, or made."""
