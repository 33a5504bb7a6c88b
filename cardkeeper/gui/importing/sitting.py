"""How far one import is: what was read, what was written, which files wait; and the words for that."""

from dataclasses import dataclass, field
from pathlib import Path

from cardkeeper.core.changes import Change
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.importing import import_columns
from cardkeeper.services.importing.importing import ImportPlan


@dataclass(slots=True)
class Sitting:
    """`is_over` once it was written, whether it was undone since or not."""

    plan: ImportPlan | None = None
    change: Change | None = None
    is_over: bool = False
    waiting: list[Path] = field(default_factory=list)

    @property
    def brings_something(self) -> bool:
        return self.plan is not None and bool(self.plan.created + self.plan.updated)

    @property
    def is_table(self) -> bool:
        return self.plan is not None and import_columns.is_table(self.plan)

    @property
    def far(self) -> str:
        """ "customers-2026.csv, 438 people"."""
        if self.plan is None:
            return ""
        count = len(self.plan.entries) + self.plan.again + self.plan.failed
        people = ngettext("{n} person", "{n} people", count).format(n=count)
        return _("{name}, {people}").format(name=self.plan.name, people=people)

    @property
    def last_button(self) -> str:
        """What the last step's button does."""
        if self.is_over or self.plan is None or not self.brings_something:
            return _("Next file") if self.waiting else _("Done")
        if not self.plan.created:
            count = self.plan.updated
            return ngettext("Update {n} customer", "Update {n} customers", count).format(n=count)
        count = self.plan.created + self.plan.updated
        return ngettext("Import {n} customer", "Import {n} customers", count).format(n=count)

    @property
    def coming(self) -> str:
        """Which file comes next."""
        return _("{name} comes next.").format(name=self.waiting[0].name) if self.waiting else ""
