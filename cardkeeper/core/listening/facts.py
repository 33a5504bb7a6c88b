"""Pets and pleasures a note tells of: "has a beagle named Biscuit", "likes tennis", "a Yankees fan"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from cardkeeper.core.listening.grammar import Grammar
from cardkeeper.core.listening.people import is_name


class FactKind(StrEnum):
    """What a fact tells of."""

    PET = "pet"
    HOBBY = "hobby"
    FAN = "fan"
    FAVOURITE = "favourite"


@dataclass(frozen=True, slots=True)
class Told:
    """A fact in the text; `text` is what to keep, `thing` what a favourite is ("movie")."""

    start: int
    end: int
    kind: FactKind
    text: str
    thing: str = ""


_NAME = r"(?-i:[A-Z][\w-]+)"
_NAMES = r"(?-i:[A-Z0-9][\w'&.-]*(?: (?:(?:of|de|du|la|el|und|y|et) )?[A-Z0-9][\w'&.-]*){0,2})"
_QUOTED = r'["“„«] ?[^"”“»]{1,60} ?["”“»]'
_TITLE = rf"(?:{_QUOTED}|{_NAMES}(?: (?:the|a|in|to|and|der|die|das|le|les|los) {_NAMES})?)"


def facts(note: str, plain: str, grammar: Grammar) -> list[Told]:
    """All facts of a note, in its order. `plain` is the note without accents, position for position."""
    found = [*_pets(note, plain, grammar), *_hobbies(plain, grammar), *_fans(note, plain, grammar)]
    return sorted([*found, *_favourites(note, plain, grammar)], key=lambda told: told.start)


def _pets(note: str, plain: str, grammar: Grammar) -> Iterator[Told]:
    named: set[str] = set()
    for pattern in grammar.facts.pets:
        for match in _compiled(pattern, grammar).finditer(plain):
            name = note[match.start("name") : match.end("name")]
            if is_name(name, grammar) and name not in named:
                named.add(name)
                animal = grammar.facts.animals[match["kind"].lower()]
                yield Told(match.start(), match.end(), FactKind.PET, f"{name}, {animal}")


def _hobbies(plain: str, grammar: Grammar) -> Iterator[Told]:
    further = _compiled(grammar.facts.also + r"(?P<what>{hobby})\b", grammar)
    for match in _compiled(grammar.facts.likes, grammar).finditer(plain):
        following: re.Match[str] | None = match
        while following:
            hobby = grammar.facts.hobbies[following["what"].lower()]
            # All of them are said of whoever likes the first.
            yield Told(match.start(), following.end(), FactKind.HOBBY, hobby)
            following = further.match(plain, following.end())


def _fans(note: str, plain: str, grammar: Grammar) -> Iterator[Told]:
    for pattern in grammar.facts.fans:
        for match in _compiled(pattern, grammar).finditer(plain):
            team = note[match.start("what") : match.end("what")].rstrip(".'")
            yield Told(match.start(), match.end(), FactKind.FAN, team)


def _favourites(note: str, plain: str, grammar: Grammar) -> Iterator[Told]:
    for match in _compiled(grammar.facts.favourites, grammar).finditer(plain):
        title = note[match.start("what") : match.end("what")].strip(' ."“”„«»')
        thing = grammar.facts.things[match["thing"].lower()]
        yield Told(match.start(), match.end(), FactKind.FAVOURITE, title, thing)


@cache
def _compiled(pattern: str, grammar: Grammar) -> re.Pattern[str]:
    words = grammar.facts
    choices = {"animal": words.animals, "hobby": words.hobbies, "thing": words.things}
    for name, known in choices.items():
        longest_first = "|".join(sorted(known, key=len, reverse=True))
        pattern = pattern.replace(f"{{{name}}}", f"(?:{longest_first})")
    for name, expression in (("{name}", _NAME), ("{names}", _NAMES), ("{title}", _TITLE)):
        pattern = pattern.replace(name, expression)
    return re.compile(pattern, re.IGNORECASE)
