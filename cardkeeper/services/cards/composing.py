"""The words of a card: everything of a task put in, ready for the press, and what stands in the way."""

import dataclasses
import datetime as dt
import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cardkeeper.core import addressees, addressing, closings, greetings, late_fronts, names
from cardkeeper.core.address_choice import AddressChoice
from cardkeeper.core.holidays import holiday_name
from cardkeeper.core.kinds import Channel, OccasionKind
from cardkeeper.core.merge import EmptyField, UnknownField, fill
from cardkeeper.core.names import Formality, primary_language
from cardkeeper.core.occasions import number_is_printed
from cardkeeper.core.recipients import Recipient
from cardkeeper.core.units import UnitKind
from cardkeeper.core.wording import Verse, opening, text_hash
from cardkeeper.i18n import _
from cardkeeper.press.card_job import CardJob
from cardkeeper.press.design import CardDesign
from cardkeeper.press.envelope_job import EnvelopeJob
from cardkeeper.press.findings import Finding
from cardkeeper.services.book import settings
from cardkeeper.services.book.settings import ShopSettings
from cardkeeper.services.cards import card_looks, designs, senders, wordings
from cardkeeper.services.cards.senders import Sender
from cardkeeper.services.due import mail_addresses, notices, standing, upkeep
from cardkeeper.services.due.circle import Circle, UnitRef, shown
from cardkeeper.services.due.desk import Desk
from cardkeeper.services.due.tasks import TaskRecord, circle_of, unit_of

_WITH_FAMILY = frozenset({OccasionKind.HOLIDAY, OccasionKind.NEW_HOME, OccasionKind.HOME_ANNIVERSARY})


@dataclass(frozen=True, slots=True)
class Composed:
    """A card with its envelope: final texts, and what was found wrong while putting them together."""

    task: TaskRecord
    recipient: str
    sort_name: str
    job: CardJob
    envelope: EnvelopeJob
    country: str
    verse_key: str
    findings: tuple[Finding, ...]

    @property
    def text_hash(self) -> str:
        return text_hash(self.job.body)


class Composer:
    """Puts the words of cards together; reads everybody concerned once.

    With `today` what is late goes to where they are by the time it is there.
    """

    def __init__(self, tasks: Iterable[TaskRecord], today: dt.date | None = None) -> None:
        self._tasks = list(tasks)
        self.circle: Circle = circle_of(self._tasks)
        self.settings: ShopSettings = settings.load()
        self._desk = Desk(self.settings, today) if today else None
        self.sender: Sender = senders.load()
        self._catalogue = designs.all_designs()
        self._pinned = upkeep.pinned(self._tasks)

    def compose(self, task: TaskRecord) -> Composed:
        """The card of one task. What is wrong is in its findings; it never raises for what a user typed."""
        unit = unit_of(task, self.circle)
        recipient = self.recipient(task, unit)
        language = self.language(recipient)
        greeting = greetings.salutation(recipient, language)
        fields = self.fields(task, unit, recipient, language)
        design = self._catalogue.get(task.design_key)
        front, found = _front(design, task, language, fields)
        body, problems = _body(task, fields, greeting.text or "", language, self.settings.language)
        if greeting.finding:
            found.append(Finding("salutation", greeting.text is None, greeting.finding, "inside.salutation"))
        if wrong := standing.misread(self.circle, unit):
            found.append(_misread(wrong.shown_name))
        job = CardJob(
            design=task.design_key,
            version=design.version if design else 0,
            palette=task.palette,
            front=front,
            salutation=greeting.text or "",
            body=body,
            closing=self._closing(task, recipient, language),
            signature=self._signature(),
            language=language,
            occasion=task.kind,
            signature_picture=self.sender.signature,
            inside_left=task.inside_left,
            **card_looks.job_fields(card_looks.read(task.look, self.settings)),
        )
        envelope, missing = self._envelope(task, unit, recipient, language)
        return Composed(
            task,
            shown(recipient),
            self._sort_name(recipient),
            job,
            envelope,
            self._country(task, unit),
            task.verse_key,
            (*found, *problems, *missing),
        )

    def recipient(self, task: TaskRecord, unit: UnitRef) -> Recipient:
        """The receiver as this occasion greets them, with the children on cards for the family (R12)."""
        mourned = standing.mourned(task.occasion_kind, task.about_id)
        with_children = task.occasion_kind in _WITH_FAMILY
        return self.circle.recipient(unit, with_children=with_children, mourned=mourned)

    def fields(self, task: TaskRecord, unit: UnitRef, recipient: Recipient, language: str) -> dict[str, str]:
        """What a verse or a front may name; empty when it is unknown or must not be printed (R3)."""
        about = self.circle.people.get(task.about_id or 0)
        greeted = self.circle.people.get(unit.person_id)
        first = greeted and unit.kind is UnitKind.PERSON and not recipient.is_formal
        never = bool(about and about.never_print_age)
        kind = task.occasion_kind
        number = task.years if number_is_printed(kind, task.years, never_print_age=never) else None
        is_childs = about is not None and about.id != unit.person_id
        return {
            "first_name": names.first_name(greeted.person) if greeted and first else "",
            "initial": names.initials(greeted.person)[:1] if greeted and unit.kind is UnitKind.PERSON else "",
            "names": greetings.greeted(recipient, language),
            "age": str(number) if number and kind is OccasionKind.BIRTHDAY else "",
            "years": _several(number) if kind is not OccasionKind.BIRTHDAY else "",
            "number": str(number) if number else "",
            "company": self.sender.company,
            "sender": self.sender.signing_name,
            "year": str(task.day.year),
            "next_year": str(task.day.year + 1),
            "child_name": names.first_name(about.person) if about and is_childs else "",
            "deceased_name": task.label if kind is OccasionKind.SYMPATHY else "",
            "baby_name": task.label if kind is OccasionKind.NEW_BABY else "",
            "referral_name": task.label if kind is OccasionKind.REFERRAL else "",
            "direct_phone": self.sender.phone,
            "holiday": holiday_name(task.holiday_key) if task.holiday_key else "",
            "street": task.label if kind is OccasionKind.HOME_ANNIVERSARY else "",
        }

    def language(self, recipient: Recipient) -> str:
        """The recipient's language where cards can be written in it, else the shop's."""
        wanted = primary_language(recipient.language_or(self.settings.language))
        return wanted if wanted in wordings.languages() else primary_language(self.settings.language)

    def _closing(self, task: TaskRecord, recipient: Recipient, language: str) -> str:
        formality = Formality.FORMAL if recipient.is_formal else Formality.INFORMAL
        belated = bool(task.belated)
        if self.sender.closing and not belated and task.kind != OccasionKind.SYMPATHY:
            return self.sender.closing
        return closings.closings(language, formality, task.kind, belated=belated)[0]

    def _signature(self) -> tuple[str, ...]:
        lines = (self.sender.signing_name, self.sender.company)
        return tuple(dict.fromkeys(line for line in lines if line))

    def _envelope(
        self, task: TaskRecord, unit: UnitRef, recipient: Recipient, language: str
    ) -> tuple[EnvelopeJob, list[Finding]]:
        home = self.settings.country
        if task.channel == Channel.BY_HAND:
            named = addressees.addressee(recipient, language)
            return EnvelopeJob(named.lines, language=language), []
        choice = self._address(task, unit)
        if choice.entry is None:
            return EnvelopeJob(()), [Finding("no-address", True, choice.reason, "envelope")]
        address = choice.entry.address
        attention = choice.entry.attention or recipient.attention
        named = addressees.addressee(dataclasses.replace(recipient, attention=attention), language)
        block = addressing.address_block(named.lines, address, home, language=self.settings.language)
        absent = [
            Finding("no-address", part.blocks, part.message, "envelope")
            for part in addressing.missing_parts(address, home)
        ]
        return EnvelopeJob(
            block, return_lines(self.sender, address.country, language), language=language
        ), absent

    def _country(self, task: TaskRecord, unit: UnitRef) -> str:
        """Where the post takes it; empty for what is given in person."""
        entry = self._address(task, unit).entry
        if entry is None or task.channel == Channel.BY_HAND:
            return ""
        return entry.address.country or self.settings.country

    def _address(self, task: TaskRecord, unit: UnitRef) -> AddressChoice:
        arrival = self._desk.there(task.arrival) if self._desk else task.arrival
        return mail_addresses.choose(self.circle, unit, arrival, self._pinned.get(task.id))

    def _sort_name(self, recipient: Recipient) -> str:
        people = recipient.living
        return names.sort_key(people[0], recipient.company) if people else shown(recipient)


def _misread(name: str) -> Finding:
    message = _("“{name}” seems to have lost letters. Please put them right.").format(name=name)
    return Finding("lost-letters", True, message, "envelope")


def return_lines(sender: Sender, to_country: str, language: str) -> tuple[str, ...]:
    """The sender as it stands on an envelope; none where the shop prints its own envelopes."""
    if not sender.return_address:
        return ()
    own = tuple(dict.fromkeys(line for line in (sender.name, sender.company) if line))
    if sender.address.is_blank:
        return own
    return addressing.return_block(own, sender.address, to_country, language=language)


def _several(years: int | None) -> str:
    """For words such as "{years} years together"; nothing for the first year, which is not plural."""
    return str(years) if years and years > 1 else ""


def _out_of_place(design: CardDesign, task: TaskRecord) -> list[Finding]:
    """A front somebody took from another shelf: "Get well soon" for a birthday is worth a look."""
    is_holiday = task.occasion_kind is OccasionKind.HOLIDAY
    suits = task.occasion_kind in design.occasions
    if suits and not (is_holiday and design.holidays and task.holiday_key not in design.holidays):
        return []
    said = _("The front “{design}” is made for another occasion. Look whether its words suit.")
    return [Finding("other-occasion", False, said.format(design=design.name), "front")]


def _front(
    design: CardDesign | None, task: TaskRecord, language: str, fields: Mapping[str, str]
) -> tuple[dict[str, str], list[Finding]]:
    """The front's texts by slot; a line whose field is empty is left out where the design allows it."""
    if design is None:
        return {}, [Finding("no-design", True, _("There is no design for this card yet."), "front")]
    optional = _optional_slots(design)
    texts: dict[str, str] = {}
    found = _out_of_place(design, task)
    about = [key for key in (task.kind, task.holiday_key) if key]
    late = late_fronts.texts(design.id, task.kind, language) if task.belated else {}
    for slot, template in (design.texts(language, *about) | late).items():
        try:
            texts[slot] = fill(template, fields)
        except EmptyField:
            if slot not in optional:
                found.append(_unfilled(template, f"front.{slot}"))
        except UnknownField:
            found.append(_unfilled(template, f"front.{slot}"))
    return {slot: text for slot, text in texts.items() if text}, found


@functools.lru_cache(maxsize=256)
def _optional_slots(design: CardDesign) -> frozenset[str]:
    slots = [text for layout in design.layouts for text in layout.texts]
    return frozenset(text.slot for text in slots if text.optional)


def _body(
    task: TaskRecord, fields: Mapping[str, str], salutation: str, language: str, locale: str
) -> tuple[str, list[Finding]]:
    """The verse with its fields put in; own words are taken as they are and never scanned."""
    if task.own_text:
        return task.own_text, _of_own_words(task, locale)
    verse = wordings.verses_by_id().get(task.verse_key)
    if verse is None:
        missing = _("There is no message for this card yet. Choose one, or write your own.")
        return "", [Finding("no-message", True, missing, "inside.body")]
    try:
        return opening(fill(verse.text, fields), salutation), _misspoken(verse, language)
    except (EmptyField, UnknownField):
        return "", [_unfilled(verse.text, "inside.body")]


def _of_own_words(task: TaskRecord, locale: str) -> list[Finding]:
    """They were typed for another language: worth a look (R18)."""
    if not notices.is_of_own_words(task.notice):
        return []
    return [Finding("own-language", False, notices.words(task.notice, locale), "inside.body")]


def _misspoken(verse: Verse, language: str) -> list[Finding]:
    """Nobody is congratulated in two languages."""
    if primary_language(verse.language) == primary_language(language):
        return []
    said = _("The message is in another language than the greeting. Choose the message again.")
    return [Finding("other-language", True, said, "inside.body")]


def _unfilled(template: str, slot: str) -> Finding:
    message = _("“{text}” names something we don't know. Choose another text.").format(text=template)
    return Finding("unfilled-field", True, message, slot)
