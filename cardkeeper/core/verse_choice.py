"""Which verse a card gets (R17): never a text the household had, the same every time it is asked (R18)."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from cardkeeper.core.kinds import OccasionKind, Tone
from cardkeeper.core.merge import fill
from cardkeeper.core.names import Formality, primary_language
from cardkeeper.core.wording import FIELDS, Audience, Verse, Voice, text_hash
from cardkeeper.i18n import N_, _

_GRAVE = frozenset({OccasionKind.SYMPATHY, OccasionKind.APOLOGY})
_ONLY_FOR_THEM = (Audience.CHILD, Audience.PARENTS)
_TONES = {
    Tone.WARM: (Tone.WARM, Tone.FORMAL, Tone.PLAYFUL),
    Tone.FORMAL: (Tone.FORMAL, Tone.WARM),
    Tone.PLAYFUL: (Tone.PLAYFUL, Tone.WARM, Tone.FORMAL),
}
_TONE_NAMES = {Tone.WARM: N_("warm"), Tone.FORMAL: N_("formal"), Tone.PLAYFUL: N_("playful")}
# Holidays that share the verses of another.
_SAME_VERSES = {
    "season": "",
    "orthodox-christmas": "christmas",
    "orthodox-easter": "easter",
    "eid-al-fitr": "eid",
    "eid-al-adha": "eid",
}
_ANY_HOLIDAY = "any"


@dataclass(frozen=True, slots=True)
class Criteria:
    """What the verse must fit.

    `fields` are the merge fields at hand; age and years are among them only where they may be printed (R3).
    `number` is a milestone that may be printed. `audience` holds all that is true of the recipient: one or
    several, couple, family, child, parents, private or business, long-standing. `is_minor` is an illness one
    may smile about.
    """

    kind: OccasionKind
    language: str = "en"
    holiday: str = ""
    tone: Tone = Tone.WARM
    formality: Formality = Formality.INFORMAL
    voice: Voice = Voice.ANY
    audience: frozenset[Audience] = frozenset({Audience.ONE, Audience.PRIVATE})
    fields: Mapping[str, str] = field(default_factory=dict)
    number: int | None = None
    belated: bool = False
    is_minor: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """The verse and its merged text; `relaxed` says in sentences which wishes had to be given up, and why."""

    verse: Verse | None
    text: str = ""
    relaxed: tuple[str, ...] = ()


def choose(
    verses: Iterable[Verse],
    criteria: Criteria,
    already_sent: Sequence[str],
    stable_key: str,
    avoid: Collection[str] = (),
) -> Choice:
    """The verse for one card; the same arguments give the same verse, whatever is added to the collection.

    `already_sent` holds the ids and text hashes of all that went to the household, oldest first, edited texts
    included; for an apology, to the person. `avoid` holds the ids that connected people get in this batch.
    Given up one after the other: the tone, the voice, the difference from connected people, and at last, but
    never for sympathy and apologies, the text sent longest ago comes again.
    """
    fitting = _fitting(verses, criteria)
    sent, fields = {key: position for position, key in enumerate(already_sent)}, _fields(criteria)
    fresh = [verse for verse in fitting if _last_sent(verse, fields, sent) < 0]
    for candidates, relaxed in _attempts(fresh, criteria, avoid):
        if candidates:
            return _chosen(min(candidates, key=lambda v: _rank(v, stable_key)), criteria, relaxed)
    if not fitting or criteria.kind in _GRAVE:
        return Choice(None, relaxed=(_("No message is left for them. Write one in your own words."),))
    oldest = min(fitting, key=lambda verse: _last_sent(verse, fields, sent))
    repeated = _("Every message that fits has been sent to them. This is the one sent longest ago.")
    return _chosen(oldest, criteria, (repeated,))


def in_order(
    verses: Iterable[Verse], criteria: Criteria, already_sent: Sequence[str], stable_key: str
) -> list[Choice]:
    """Every verse that fits, in all tones: those new to the household first, then the oldest."""
    sent, fields = {key: position for position, key in enumerate(already_sent)}, _fields(criteria)
    found = [(_last_sent(verse, fields, sent), verse) for verse in _fitting(verses, criteria)]
    if criteria.kind in _GRAVE:
        found = [(position, verse) for position, verse in found if position < 0]
    found.sort(key=lambda pair: (pair[0], not pair[1].milestones, _rank(pair[1], stable_key)))
    return [_chosen(verse, criteria, ()) for _position, verse in found]


def suits(verse: Verse, criteria: Criteria, verses: Iterable[Verse]) -> bool:
    """A verse that was chosen may still be sent: it says nothing that has become wrong meanwhile (R18)."""
    language = primary_language(criteria.language)
    same = [v for v in verses if v.kind is criteria.kind and primary_language(v.language) == language]
    late = criteria.belated and any(other.belated for other in same)
    return verse in same and verse.belated == late and _fits(verse, criteria, _at_hand(criteria))


def verse_holiday(holiday: str, verses: Iterable[Verse]) -> str:
    """The `Verse.holiday` that serves a holiday of the calendar: its own, a relative's, or any."""
    key = _SAME_VERSES.get(holiday, holiday)
    known = {verse.holiday for verse in verses if verse.kind is OccasionKind.HOLIDAY}
    return key if key in known else _ANY_HOLIDAY


def _fitting(verses: Iterable[Verse], criteria: Criteria) -> list[Verse]:
    """All that may be used at all; where a child or parents have verses of their own, only those."""
    pool = [verse for verse in verses if verse.kind is criteria.kind]
    holiday = verse_holiday(criteria.holiday, pool) if criteria.kind is OccasionKind.HOLIDAY else ""
    language = primary_language(criteria.language)
    spoken = {tag for tag in {verse.language for verse in pool} if primary_language(tag) == language}
    pool = [verse for verse in pool if verse.holiday == holiday and verse.language in spoken]
    late = criteria.belated and any(verse.belated for verse in pool)
    at_hand = _at_hand(criteria)
    fitting = [verse for verse in pool if verse.belated == late and _fits(verse, criteria, at_hand)]
    for audience in _ONLY_FOR_THEM:
        own = [verse for verse in fitting if verse.audience is audience]
        fitting = own or fitting
    return fitting


def _at_hand(criteria: Criteria) -> set[str]:
    return {name for name, value in _fields(criteria).items() if value.strip()}


def _fits(verse: Verse, criteria: Criteria, at_hand: Set[str]) -> bool:
    return (
        (verse.audience is Audience.ANY or verse.audience in criteria.audience)
        and verse.formality in (None, criteria.formality)
        and (not verse.milestones or criteria.number in verse.milestones)
        and (criteria.is_minor or not verse.minor_only)
        and not (verse.tone is Tone.PLAYFUL and criteria.kind in _GRAVE)
        and verse.needs <= at_hand
    )


def _attempts(
    fresh: Sequence[Verse], criteria: Criteria, avoid: Collection[str]
) -> Iterator[tuple[list[Verse], tuple[str, ...]]]:
    """Smaller and smaller demands, each with what was given up; a milestone's own verses come first."""
    apart = [verse for verse in fresh if verse.id not in avoid]
    in_voice = [verse for verse in apart if _speaks_as(verse, criteria.voice)]
    other_voice = _("No message in your own voice is left for them.")
    known_to_them = _("Somebody they know gets the same message.")
    for verses, given_up in ((in_voice, ()), (apart, (other_voice,)), (fresh, (known_to_them,))):
        for tone in _TONES[criteria.tone]:
            in_tone = [verse for verse in verses if verse.tone is tone]
            exact = [verse for verse in in_tone if verse.milestones]
            yield exact or in_tone, (*given_up, *_other_tone(criteria, tone))


def _speaks_as(verse: Verse, voice: Voice) -> bool:
    return voice is Voice.ANY or verse.voice in (Voice.ANY, voice)


def _other_tone(criteria: Criteria, tone: Tone) -> tuple[str, ...]:
    if tone is criteria.tone or (criteria.tone is Tone.PLAYFUL and criteria.kind in _GRAVE):
        return ()
    sentence = _("No {wanted} message is left for them, so this one is {found}.")
    return (sentence.format(wanted=_(_TONE_NAMES[criteria.tone]), found=_(_TONE_NAMES[tone])),)


def _last_sent(verse: Verse, fields: Mapping[str, str], sent: Mapping[str, int]) -> int:
    """When it last went out, as a position in what was sent; -1 when it never did."""
    if not sent:
        return -1
    keys = (verse.id, text_hash(fill(verse.text, fields)), text_hash(verse.text))
    return max(sent.get(key, -1) for key in keys)


def _rank(verse: Verse, stable_key: str) -> str:
    """A lot drawn for each pair of card and verse: verses added later change few of the choices."""
    return hashlib.sha256(f"{stable_key}\n{verse.id}".encode()).hexdigest()


def _chosen(verse: Verse, criteria: Criteria, relaxed: tuple[str, ...]) -> Choice:
    return Choice(verse, fill(verse.text, _fields(criteria)), relaxed)


def _fields(criteria: Criteria) -> dict[str, str]:
    """All fields, empty where unknown; nobody greeted as Mrs. Okafor is called Ruth further down."""
    fields = dict.fromkeys(FIELDS, "") | dict(criteria.fields)
    if criteria.formality is Formality.FORMAL and Audience.CHILD not in criteria.audience:
        fields["first_name"] = ""
    return fields
