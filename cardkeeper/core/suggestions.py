"""One true line to write by hand: what a person may add above the signature (conviction 3)."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.core.sentences import closed
from cardkeeper.i18n import _

_SOBER = frozenset({OccasionKind.SYMPATHY, OccasionKind.APOLOGY, OccasionKind.GET_WELL})


@dataclass(frozen=True, slots=True)
class KnownFact:
    """Something we know and may say: kind is pet, hobby, team, film or other; private ones never get here."""

    kind: str
    text: str


def suggested_line(
    kind: OccasionKind,
    facts: Sequence[KnownFact],
    children: Sequence[str],
    stable: str,
) -> str:
    """One line about pets, hobbies or children, the same for the same card; "" when nothing is known.

    On a sad card nothing is suggested: those words must be their own.
    """
    if kind in _SOBER:
        return ""
    lines = [line for fact in facts if (line := _about(fact))]
    if children:
        lines.append(_("Say hello to {children} from us.").format(children=_listed(children)))
    if not lines:
        return ""
    digest = hashlib.blake2b(stable.encode(), digest_size=4).hexdigest()
    return lines[int(digest, 16) % len(lines)]


def _about(fact: KnownFact) -> str:
    if fact.kind == "pet":
        # "Biscuit, beagle": one pats Biscuit.
        return closed(_("A pat for {pet}.").format(pet=fact.text.partition(",")[0]))
    if fact.kind == "hobby":
        return _("I hope there is time for {hobby} this year.").format(hobby=fact.text)
    if fact.kind == "team":
        return closed(_("Fingers crossed for {team}.").format(team=fact.text))
    if fact.kind == "film":
        return _("Have you seen {film} again lately?").format(film=fact.text)
    return ""


def _listed(names: Sequence[str]) -> str:
    if len(names) < 2:
        return "".join(names)
    return _("{some} and {last}").format(some=", ".join(names[:-1]), last=names[-1])
