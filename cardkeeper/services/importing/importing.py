"""Bringing people in from a file: read it, show what would happen, then do it in one undo step."""

import datetime as dt
import hashlib
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from cardkeeper.core.changes import Change, Touched
from cardkeeper.core.collecting import uncollected
from cardkeeper.core.contact import Contact, Problem
from cardkeeper.core.progress import Progress, no_progress
from cardkeeper.errors import UnreadableFile
from cardkeeper.formats import incoming
from cardkeeper.formats.incoming import Incoming
from cardkeeper.formats.table import DateOrder, Mapping
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.book import backups, settings
from cardkeeper.services.households.kin import Kin
from cardkeeper.services.importing import import_choices, match_keys, said_bad, swapped_names
from cardkeeper.services.importing.matching import Entry, Matcher
from cardkeeper.services.importing.putting_right import put_right
from cardkeeper.services.people import customers
from cardkeeper.services.people.entering import Entry as Entering
from cardkeeper.store import models
from cardkeeper.store.writing import Writing, writing

_TOUCHED = Touched.PEOPLE | Touched.ADDRESSES | Touched.OCCASIONS | Touched.TAGS | Touched.NOTES
# An address book of 10,000 people with photos has some 100 MB; far beyond that it is a film.
_LARGEST = 300_000_000


@dataclass(slots=True)
class ImportPlan:
    """What an import would do; nothing is written yet. The counts add up to what the file holds."""

    name: str
    digest: str
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    again: int = 0
    remarks: list[str] = field(default_factory=list)
    incoming: Incoming | None = None
    today: dt.date | None = None

    @property
    def created(self) -> int:
        return sum(entry.is_new for entry in self.entries)

    @property
    def updated(self) -> int:
        return sum(entry.known is not None and not entry.is_nothing_new for entry in self.entries)

    @property
    def skipped(self) -> int:
        """Those who are in the book already, or stand in the file more than once."""
        return sum(entry.is_nothing_new for entry in self.entries) + self.again

    @property
    def left_out(self) -> int:
        """Those somebody chose to leave out."""
        return sum(entry.is_left_out for entry in self.entries)

    @property
    def failed(self) -> int:
        return sum(not problem.is_part for problem in self.problems)

    @property
    def possible_duplicates(self) -> list[Entry]:
        """Those who may be somebody in the book, decided or not; undecided they come in as new."""
        return [entry for entry in self.entries if entry.like_id is not None]


def read(path: Path, today: dt.date, progress: Progress = no_progress) -> ImportPlan:
    """Read a file and compare it with the book. Raises UnreadableFile with a sentence; nothing is written."""
    return plan(path.name, _content(path), today, progress)


def _content(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableFile(_(_TOO_BIG).format(name=path.name))
        return path.read_bytes()
    except IsADirectoryError as trouble:
        raise UnreadableFile(_(_FOLDER).format(name=path.name)) from trouble
    except PermissionError as trouble:
        # Windows says so of a folder too.
        sentence = _FOLDER if path.is_dir() else _NOT_ALLOWED
        raise UnreadableFile(_(sentence).format(name=path.name)) from trouble
    except OSError as trouble:
        raise UnreadableFile(_(_UNREADABLE).format(name=path.name)) from trouble


_TOO_BIG = N_("{name} is much too big for an address book. Nothing was imported. Is it the right file?")
_FOLDER = N_("{name} is a folder. Nothing was imported. Choose the file inside.")
_NOT_ALLOWED = N_(
    "{name} may not be read. Nothing was imported. Another program may have it open, or it belongs to"
    " somebody else."
)
_UNREADABLE = N_("{name} cannot be read. Nothing was imported. Is it still in its folder?")


def plan(name: str, content: bytes, today: dt.date, progress: Progress = no_progress) -> ImportPlan:
    """Compare the content of a file with the book."""
    country = settings.load().country
    found = incoming.read(name, content, progress, today=today, country=country)
    return _compared(name, hashlib.sha256(content).hexdigest(), found, today, progress)


def plan_again(
    made: ImportPlan, mapping: Mapping, order: DateOrder, today: dt.date, progress: Progress = no_progress
) -> ImportPlan:
    """The plan of a table whose columns or order of dates were corrected by hand."""
    if made.incoming is None or made.incoming.table is None:
        raise ValueError("only a table has columns")
    table = made.incoming.table
    found = incoming.read_table(table, mapping, order, progress, today=today, kind=made.incoming.kind)
    return _compared(made.name, made.digest, found, today, progress)


@uncollected()
def _compared(name: str, digest: str, found: Incoming, today: dt.date, progress: Progress) -> ImportPlan:
    made = ImportPlan(name, digest, remarks=list(found.remarks), incoming=found, today=today)
    people: list[tuple[int, Contact]] = []
    home = settings.load().country
    for line, item in found.items:
        if isinstance(item, Problem):
            made.problems.append(item)
        else:
            contact, said = put_right(line, item, home)
            made.problems += said
            if contact is not None:
                people.append((line, contact))
    made.problems += swapped_names.doubts(people)
    matched = Matcher(home).entries(people)
    for done, entry in enumerate(matched, start=1):
        if entry is None:
            made.again += 1
        else:
            made.entries.append(entry)
            said_bad.look(entry)
        progress(done, len(people))
    made.problems = said_bad.corrected(made.problems, made.entries)
    return made


def bring_in(made: ImportPlan, progress: Progress = no_progress) -> Change:
    """Make a safety copy where there is something to lose, then do what the plan says. For the worker thread.

    Raises CannotWrite when there is no room for the copy; then nothing was imported.
    """
    if customers.count():
        backups.back_up(backups.Reason.IMPORT)
    return apply(made, progress)


@uncollected()
def apply(made: ImportPlan, progress: Progress = no_progress) -> Change:
    """Do what the plan says, all of it, or nothing when it is cancelled or breaks off (R30)."""
    label = ngettext("Import {n} customer", "Import {n} customers", made.created).format(n=made.created)
    region = settings.load().country
    wanted = [
        entry for entry in made.entries if entry.is_new or not (entry.is_left_out or entry.is_nothing_new)
    ]
    n = len(wanted)
    with writing(label, _TOUCHED) as book:
        entering = Entering(book, region, made.today)
        for done, entry in enumerate(wanted, start=1):
            _enter(entering, entry)
            progress(done // 3, n)
        kin = Kin(book)
        for done, entry in enumerate(wanted, start=1):
            if entry.person_id is not None:
                contact = entry.contact if entry.is_new else entry.news
                kin.family(entry.person_id, contact, was_there=not entry.is_new)
                import_choices.put_right(book, entry, region)
            progress((n + done) // 3, n)
        said_bad.spoil(book, wanted, made.today)
        match_keys.keep(book, (e.person_id for e in wanted if not e.is_new and e.person_id is not None))
        lost = [Problem(0, reason, name, is_part=True) for name, reason in entering.problems]
        if wanted or made.problems or lost:
            _log(book, made, [*made.problems, *lost])
        book.ids = tuple(entry.person_id for entry in wanted if entry.is_new and entry.person_id)
        book.message = _told(made)
        book.finish(lambda done, people: progress((2 * n + n * done // people) // 3, n))
    made.problems += lost
    return book.change()


def summary(made: ImportPlan) -> str:
    """The counts in one sentence: "400 new, 0 updated, 0 already here, 0 not understood."."""
    return _("{new} new, {updated} updated, {skipped} already here, {failed} not understood.").format(
        new=made.created,
        updated=made.updated,
        skipped=made.skipped,
        failed=made.failed,
    )


def _told(made: ImportPlan) -> str:
    """What came of it, without what did not happen: "60 customers are in, 2 were not understood."."""
    said = []
    if made.created:
        said.append(
            ngettext("{n} customer is in", "{n} customers are in", made.created).format(n=made.created)
        )
    if made.updated:
        said.append(ngettext("{n} was updated", "{n} were updated", made.updated).format(n=made.updated))
    if made.failed:
        words = ngettext("{n} was not understood", "{n} were not understood", made.failed)
        said.append(words.format(n=made.failed))
    return f"{', '.join(said)}." if said else _("Everybody in this file was here already.")


def _enter(entering: Entering, entry: Entry) -> None:
    if entry.known is not None and entry.person_id is not None:
        entering.extend(entry.person_id, entry.known, entry.news)
    else:
        entry.person_id = entering.person(entry.contact, entry.keys)
        # In the book now; of a large file they are many megabytes.
        entry.keys = ()


def _log(book: Writing, made: ImportPlan, problems: Iterable[Problem]) -> None:
    run_id = book.add(
        models.ImportRun,
        uid=str(uuid.uuid4()),
        at=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        name=made.name,
        digest=made.digest,
        created=made.created,
        updated=made.updated,
        skipped=made.skipped,
        failed=made.failed,
    )
    for entry in made.entries:
        if not entry.is_nothing_new and not entry.is_left_out:
            outcome = "new" if entry.is_new else "updated"
            book.add(
                models.ImportRow,
                run_id=run_id,
                line=entry.lines[0],
                outcome=outcome,
                person_id=entry.person_id,
            )
    # A part that was not understood goes with the person it was about (R29).
    whose = {line: entry.person_id for entry in made.entries for line in entry.lines}
    for problem in problems:
        book.add(
            models.ImportRow,
            run_id=run_id,
            line=problem.line,
            outcome="part" if problem.is_part else "failed",
            reason=problem.reason,
            raw=problem.text,
            person_id=whose.get(problem.line) if problem.is_part else None,
        )
