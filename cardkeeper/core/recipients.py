"""Who one card is for: people, a couple, a household, a company, or the family of someone who died."""

from dataclasses import dataclass

from cardkeeper.core.names import Formality, Person, full_name, shared_surname, surname


@dataclass(frozen=True, slots=True)
class Recipient:
    """The receiver of one card, as R9 and R10 decided; names may be missing everywhere.

    `people` are greeted, the primary first; `children` are theirs, given only when the card greets the
    family. `care_of` are the parents a child's card is sent to. `family_name` is the household's own name for
    itself ("Okafor"). `bereaved_of` is the person a card of sympathy mourns. `salutation` and `addressee`
    (lines by newline) are the household's own wording, with what `written_for` said when they were typed.
    """

    people: tuple[Person, ...] = ()
    children: tuple[Person, ...] = ()
    care_of: tuple[Person, ...] = ()
    family_name: str = ""
    company: str = ""
    attention: str = ""
    bereaved_of: Person | None = None
    salutation: str = ""
    salutation_for: str = ""
    addressee: str = ""
    addressee_for: str = ""
    language: str = ""
    formality: Formality | None = None

    @property
    def living(self) -> tuple[Person, ...]:
        """Those who can be greeted: a widow is greeted alone (product.md, conviction 6)."""
        return tuple(person for person in self.people if not person.deceased and not person.is_nameless)

    @property
    def shared_surname(self) -> str:
        """The surname of all of them, children without one of their own included; empty when they differ."""
        return shared_surname([*self.living, *(child for child in self.children if surname(child))])

    @property
    def is_formal(self) -> bool:
        """The household's own choice, else the primary's."""
        chosen = self.formality or (self.living[0].formality if self.living else Formality.INFORMAL)
        return chosen is Formality.FORMAL

    def language_or(self, fallback: str) -> str:
        """The language to greet in (BCP 47): the recipient's, else the primary's, else the fallback."""
        return self.language or (self.living[0].language if self.living else "") or fallback


def written_for(recipient: Recipient) -> str:
    """The names an own wording is written for: "Ms. Ruth Okafor & Tom Okafor"; kept beside the wording."""
    names = [_titled(person) for person in recipient.living]
    if recipient.bereaved_of:
        names.append(_titled(recipient.bereaved_of))
    return " & ".join(names) or recipient.company or recipient.family_name


def _titled(person: Person) -> str:
    parts = (person.name.prefix, full_name(person, additional=False) or person.goes_by, person.name.suffix)
    return " ".join(part.strip() for part in parts if part.strip())
