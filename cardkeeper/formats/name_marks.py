"""Words beside a name that are no part of it: "(deceased)", "do not mail"."""

import re
from dataclasses import dataclass

from cardkeeper.core.contact import Contact, Name

_PARTS = ("given", "family", "additional", "prefix", "suffix")


@dataclass(frozen=True, slots=True)
class Mark:
    """What a list writes beside names; `pattern` takes the signs around it too.

    Every mark holds one of `hints`, in small letters: looking for those costs a tenth of looking for marks.
    """

    pattern: re.Pattern[str]
    hints: tuple[str, ...]

    def is_in(self, text: str) -> bool:
        may_be = any(map(text.lower().__contains__, self.hints))
        return may_be and self.pattern.search(text) is not None

    def bare(self, text: str) -> str:
        """The text without the mark; one that is nothing else becomes empty."""
        return " ".join(self.pattern.sub(" ", text).split()) if self.is_in(text) else text

    def is_in_name(self, contact: Contact) -> bool:
        """Looked at part by part: together they could read otherwise."""
        name = contact.name
        parts = (contact.formatted_name, name.given, name.family, name.additional, name.prefix, name.suffix)
        return any(map(self.is_in, filter(None, parts)))

    def name(self, contact: Contact) -> tuple[str, Name]:
        """What the contact is called without the mark: the formatted name, and the parts."""
        parts = {part: self.bare(getattr(contact.name, part)) for part in _PARTS}
        return self.bare(contact.formatted_name) or contact.formatted_name, Name(**parts)
