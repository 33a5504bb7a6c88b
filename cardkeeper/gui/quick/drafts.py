"""What was typed into a small window that was closed before it was saved."""

from dataclasses import dataclass, field


@dataclass(slots=True)
class Drafts:
    """Kept as long as the program runs: the fields of a new customer, and the note with whose it is."""

    customer: dict[str, str] = field(default_factory=dict)
    note: str = ""
    note_person_id: int | None = None
