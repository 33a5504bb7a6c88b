"""Of whom a note speaks: the customer, one of the family by name or by relation, or somebody new."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from cardkeeper.core.calendar_words import month_names, weekday_names
from cardkeeper.core.folding import fold
from cardkeeper.core.listening.grammar import GENDERS, RELATIONS, Grammar

_WORD = re.compile(r"[^\W\d_][\w-]*")


@dataclass(frozen=True, slots=True)
class Kin:
    """Somebody a note may mean: full name, relation as stored ("daughter", "child"), id of the person."""

    name: str
    relation: str
    person_id: int


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a sentence is about.

    `candidates`: one is the person, several have to be asked about, none is somebody new; `name` and
    `relation` are what the note said. `is_customer`: the one on whose page the note stands.
    """

    name: str = ""
    relation: str = ""
    candidates: tuple[Kin, ...] = ()
    is_customer: bool = False

    @property
    def must_ask(self) -> bool:
        """The name or the relation fits several people."""
        return len(self.candidates) > 1


@dataclass(frozen=True, slots=True)
class _Person:
    """A person in the text; without a subject they are nobody's family here, like a boss."""

    start: int
    end: int
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a phrase stands: the starts of its sentence and clause, its own span, the end of the clause."""

    sentence: int
    clause: int
    start: int
    end: int
    clause_end: int


class People:
    """Everybody a note names, and the answer to who does what. `plain` has the dates blanked out."""

    def __init__(
        self, note: str, plain: str, grammar: Grammar, family: Sequence[Kin], customer: Kin | None
    ) -> None:
        self._note = note
        self._plain = plain
        self._grammar = grammar
        self._customer = customer
        self._found = _find(note, plain, grammar, family, customer)

    def who(self, place: Place, *, may_be_new: bool) -> Subject | None:
        """The subject of a phrase; None when it isn't certain."""
        inside = [p for p in self._found if place.clause <= p.start and self._does_it(p, place)]
        if inside:
            return self._nearest(inside, place)
        before = self._plain[place.clause : place.start]
        if not self._is_glue(before):
            return self._new_person(place) if may_be_new else None
        return self._carried_over(place, before)

    def whose(self, place: Place) -> Subject | None:
        """Whose a noun is: their daughter's graduation, the graduation of their daughter."""
        inside = [p for p in self._found if place.clause <= p.start and p.end <= place.start]
        if inside:
            return self._nearest(inside, place)
        behind = [p for p in self._found if place.end <= p.start < place.clause_end]
        if behind and re.match(self._grammar.of, self._plain[place.end : behind[0].start], re.IGNORECASE):
            return behind[0].subject
        return None

    def _does_it(self, person: _Person, place: Place) -> bool:
        """Stands before the phrase, or within it where the language allows; its last word is what is done."""
        return person.end <= place.start or (self._grammar.has_subject_inside and person.end < place.end)

    def _nearest(self, inside: Sequence[_Person], place: Place) -> Subject | None:
        last = inside[-1]
        if last.end <= place.start and not self._is_glue(self._plain[last.end : place.start]):
            return None
        return None if self._belongs_to_other(inside) else last.subject

    def _belongs_to_other(self, inside: Sequence[_Person]) -> bool:
        """ "Anna's son", "the brother of Anna": the family of somebody who isn't the customer."""
        if len(inside) < 2:
            return False
        owner, last = inside[-2:]
        between = self._plain[owner.end : last.start]
        if re.match(self._grammar.of, between, re.IGNORECASE):
            return True
        is_customers = owner.subject is not None and owner.subject.is_customer
        return not is_customers and bool(re.match(r"'s?\b", between))

    def _carried_over(self, place: Place, before: str) -> Subject | None:
        """No name in the clause: whoever the sentence spoke of, when "he" or "she" fits, or the customer."""
        earlier = [p for p in self._found if place.sentence <= p.start < place.clause]
        if not earlier:
            return self.customer
        pronouns = [w for w in _words(before) if w in self._grammar.pronouns]
        if not pronouns:
            leads = self._is_glue(self._plain[place.sentence : earlier[0].start])
            return earlier[0].subject if leads else None
        said, spoken_of = self._grammar.pronouns[pronouns[-1]], earlier[-1].subject
        known = GENDERS.get(spoken_of.relation, "") if spoken_of else ""
        if not said or not known:
            return None
        return spoken_of if said == known else self.customer

    @property
    def customer(self) -> Subject:
        """The one whose note it is."""
        if self._customer is None:
            return Subject(is_customer=True)
        return Subject(self._customer.name, "", (self._customer,), is_customer=True)

    def _new_person(self, place: Place) -> Subject | None:
        """A capitalised name nobody has, with nothing but small words around it: Elin graduates."""
        words = _WORD.findall(self._note[place.clause : place.start])
        while words and words[0].lower() in self._grammar.glue:
            words.pop(0)
        names = list(takewhile(lambda word: is_name(word, self._grammar), words))
        rest = words[len(names) :]
        if not 1 <= len(names) <= 2 or not all(fold(word) in self._grammar.glue for word in rest):
            return None
        return Subject(" ".join(names))

    def _is_glue(self, text: str) -> bool:
        return all(word in self._grammar.glue for word in _words(text))


def is_name(word: str, grammar: Grammar) -> bool:
    """It has a capital and is no small word, month, weekday or word for a relative."""
    folded = fold(word)
    known = (grammar.not_names, grammar.glue, grammar.relations, grammar.pronouns)
    calendar = (month_names(grammar.language), weekday_names(grammar.language))
    return len(word) > 1 and word[0].isupper() and not any(folded in words for words in (*known, *calendar))


def canonical_relation(relation: str, relations: Mapping[str, str]) -> str:
    """One of the relations a note knows, for what is stored: "Tochter" is a daughter."""
    folded = fold(relation)
    return relations.get(folded, folded)


def _find(
    note: str, plain: str, grammar: Grammar, family: Sequence[Kin], customer: Kin | None
) -> list[_Person]:
    found = list(_by_relation(note, plain, grammar, family))
    everybody = [*family, *([customer] if customer else [])]
    for first_name in {fold(kin.name).split()[0] for kin in everybody if fold(kin.name)}:
        called = tuple(kin for kin in everybody if fold(kin.name).split()[:1] == [first_name])
        for match in re.finditer(rf"(?<![\w-]){re.escape(first_name)}(?![\w-])", plain, re.IGNORECASE):
            taken = any(p.start < match.end() and match.start() < p.end for p in found)
            if note[match.start()].isupper() and not taken:
                subject = _named(note[match.start() : match.end()], called, customer)
                found.append(_Person(match.start(), match.end(), subject))
    return sorted(found, key=lambda person: person.start)


def _by_relation(note: str, plain: str, grammar: Grammar, family: Sequence[Kin]) -> Iterator[_Person]:
    longest_first = "|".join(sorted(map(re.escape, grammar.relations), key=len, reverse=True))
    for match in re.finditer(rf"(?<![\w-])(?:{longest_first})(?![\w-])", plain, re.IGNORECASE):
        relation = grammar.relations[match[0].lower()]
        name = re.match(r",? ([^\W\d_][\w-]*)", note[match.end() :])
        if not relation:
            yield _Person(match.start(), match.end(), None)
        elif name and is_name(name[1], grammar):
            candidates = _called(name[1], relation, family)
            yield _Person(match.start(), match.end() + name.end(), Subject(name[1], relation, candidates))
        else:
            yield _Person(match.start(), match.end(), _related(relation, family))


def _related(relation: str, family: Sequence[Kin]) -> Subject:
    candidates = tuple(kin for kin in family if kin.relation in RELATIONS[relation])
    name = candidates[0].name if len(candidates) == 1 else ""
    return Subject(name, relation, candidates)


def _called(name: str, relation: str, family: Sequence[Kin]) -> tuple[Kin, ...]:
    """Those of that first name; of several, those the relation fits."""
    same = [kin for kin in family if fold(kin.name).split()[:1] == [fold(name)]]
    fitting = [kin for kin in same if kin.relation in RELATIONS[relation]]
    return tuple(fitting or same)


def _named(written: str, called: tuple[Kin, ...], customer: Kin | None) -> Subject:
    """Everybody of that first name, the customer among them."""
    if len(called) > 1:
        return Subject(written, "", called)
    return Subject(called[0].name, called[0].relation, called, is_customer=called == (customer,))


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())
