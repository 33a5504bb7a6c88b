"""Entries of lists that name nobody one could greet by name: a last name alone, a whole family (R12)."""

from cardkeeper.core.folding import fold
from cardkeeper.core.name_words import family_called, is_first_name
from cardkeeper.core.names import Person, spoken, surname


def has_only_a_surname(person: Person) -> bool:
    """Nothing but a last name is known, beside a title: "Dear Smith," is rude.

    A person of one name has it as the first; "J. Smith" in the column of last names is a whole name.
    """
    family = surname(person).split()
    if not family or _is_called(person) or fold(person.name.prefix) == "the":
        return False
    return len(family) == 1 or not (is_first_name(family[0]) or family[0].endswith("."))


def family_of_entry(person: Person) -> str:
    """The name of the family that the entry stands for instead of a person; else nothing."""
    return "" if _is_called(person) else family_called(f"{person.name.prefix} {surname(person)}")


def _is_called(person: Person) -> bool:
    return any(map(spoken, (person.name.given, person.name.additional, person.goes_by)))
