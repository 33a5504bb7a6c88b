"""What an import did not understand, as people read it: in a list, and as text to copy or save."""

from pathlib import Path

from cardkeeper.core.contact import Problem
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.book import files
from cardkeeper.services.importing.importing import ImportPlan, summary


def title(problem: Problem) -> str:
    """ "Line 41: this row has no name, company, e-mail or phone."."""
    if not problem.line:
        return problem.reason
    return _("Line {line}: {reason}").format(line=problem.line, reason=problem.reason)


def below(problem: Problem) -> str:
    """What stands in the file, and what became of the rest."""
    shown = " ".join(problem.text.split())
    if not problem.is_part:
        return shown
    rest = _("It comes in as it stands.") if problem.is_doubt else _("The rest of this person came in.")
    return f"{shown} · {rest}" if shown else rest


def sentence(problem: Problem) -> str:
    return f"{title(problem)} {below(problem)}".strip()


def headline(made: ImportPlan) -> str:
    """ "7 rows were not understood, 2 details were left out"."""
    parts = []
    if made.failed:
        rows = ngettext("{n} was not understood", "{n} were not understood", made.failed)
        parts.append(rows.format(n=made.failed))
    doubts = sum(problem.is_doubt for problem in made.problems)
    details = len(made.problems) - made.failed - doubts
    if details:
        left = ngettext("{n} detail was left out", "{n} details were left out", details)
        parts.append(left.format(n=details))
    if doubts:
        parts.append(ngettext("{n} to look at", "{n} to look at", doubts).format(n=doubts))
    return ", ".join(parts)


def text(made: ImportPlan) -> str:
    """The whole report: the counts, then each problem in a line."""
    return "\n".join([made.name, summary(made), *(sentence(problem) for problem in made.problems), ""])


def save(made: ImportPlan, path: Path) -> None:
    """Write the report into a text file. Raises CannotWrite; a file of before is replaced at once or not."""
    files.write(path, text(made).encode())


def complete(made: ImportPlan) -> str:
    """ "431 rows are complete. 7 have no name and will be left out."."""
    whole = len(made.entries) + made.again
    good = ngettext("{n} row is complete.", "{n} rows are complete.", whole).format(n=whole)
    if not made.failed:
        return good
    bad = ngettext("{n} cannot be read and is left out.", "{n} cannot be read and are left out.", made.failed)
    return f"{good} {bad.format(n=made.failed)}"
