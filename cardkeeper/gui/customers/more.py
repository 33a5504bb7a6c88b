"""The rest of what is known of somebody: how cards speak to them, what they keep, since when we know them."""

from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter

from cardkeeper.core import contact_clocks, date_words
from cardkeeper.core.exclusions import EVERYTHING, HAPPY
from cardkeeper.core.holidays import holiday_name
from cardkeeper.core.kinds import OccasionKind, Tone
from cardkeeper.core.names import Formality
from cardkeeper.core.rhythm import every_words
from cardkeeper.core.sentences import joined
from cardkeeper.gui import kinds, look
from cardkeeper.gui.customers import painted, strips, words
from cardkeeper.gui.customers.fitted import FittedDelegate
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.painting import marks, text
from cardkeeper.gui.tokens import Type
from cardkeeper.gui.views.delegate import RowState
from cardkeeper.gui.views.model import RowsModel
from cardkeeper.i18n import N_, _, ngettext
from cardkeeper.services.households.households import Wording
from cardkeeper.services.people import suppressions
from cardkeeper.services.people.customer_page import CustomerPage
from cardkeeper.services.people.letter_page import Letters
from cardkeeper.services.people.suppressions import SuppressionRow

_LABEL = 96
# Each wish has a row of its own: their ids begin beyond the details.
_WISHES_FROM = 100


class Detail(IntEnum):
    """The details in their order; the number is the row's id."""

    GREETING = 1
    ENVELOPE = 2
    LANGUAGE = 3
    FORMALITY = 4
    TONE = 5
    WISHES = 6
    HOLIDAYS = 7
    BIRTHDAYS = 8
    AGE = 9
    TIER = 10
    SINCE = 11
    SOURCE = 12
    PRONUNCIATION = 13
    NOTE = 14


LABELS = {
    Detail.GREETING: N_("Greeting"),
    Detail.ENVELOPE: N_("Envelope"),
    Detail.LANGUAGE: N_("Language"),
    Detail.FORMALITY: N_("Addressed"),
    Detail.TONE: N_("Tone"),
    Detail.WISHES: N_("Cards"),
    Detail.HOLIDAYS: N_("Holidays"),
    Detail.BIRTHDAYS: N_("Birthdays"),
    Detail.AGE: N_("Their age"),
    Detail.TIER: N_("Say hello"),
    Detail.SINCE: N_("Customer since"),
    Detail.SOURCE: N_("Came through"),
    Detail.PRONUNCIATION: N_("Say the name"),
    Detail.NOTE: N_("Remarks"),
}
LANGUAGES = {
    "": N_("As the shop"),
    "en": N_("English"),
    "de": N_("German"),
    "fr": N_("French"),
    "es": N_("Spanish"),
}
FORMALITIES = {
    "": N_("As the shop"),
    Formality.INFORMAL: N_("By first name"),
    Formality.FORMAL: N_("By title and last name"),
}
TONES = {
    "": N_("As the shop"),
    Tone.WARM: N_("Warm"),
    Tone.FORMAL: N_("Formal"),
    Tone.PLAYFUL: N_("Playful"),
}
BIRTHDAYS = {"1": N_("Kept"), "0": N_("They do not keep birthdays")}
AGES = {"0": N_("On children's and round birthdays"), "1": N_("Never on a card")}


@dataclass(frozen=True, slots=True)
class DetailRow:
    """A label and a value; `warning` says what should be looked at."""

    id: int
    shown: str
    warning: str = ""

    @property
    def label(self) -> str:
        return _(LABELS[detail_of(self.id)])


def detail_of(row_id: int) -> Detail:
    """What a row is about."""
    return Detail.WISHES if row_id >= _WISHES_FROM else Detail(row_id)


def wish_row_id(wish_id: int) -> int:
    return _WISHES_FROM + wish_id


def wish_id(row_id: int) -> int:
    """The wish a row stands for; 0 for the row of a new one."""
    return row_id - _WISHES_FROM if row_id >= _WISHES_FROM else 0


def tiers() -> dict[str, str]:
    """The tiers with how often each asks for a hello."""
    found = {tier: f"{tier}, {every_words(days)}" for tier, days in contact_clocks.TIER_DAYS.items()}
    usual = every_words(contact_clocks.DAYS_WITHOUT_TIER)
    return {"": _("No tier, {every}").format(every=usual), **found}


def wish_options() -> dict[str, str]:
    """What somebody may ask not to get."""
    first = (OccasionKind.BIRTHDAY, OccasionKind.ANNIVERSARY, OccasionKind.HOLIDAY)
    wanted = dict.fromkeys((*first, *(kind for kind in OccasionKind if kind.makes_card)))
    no_kind = {str(kind): _("None of this kind: {kind}").format(kind=kinds.word(kind)) for kind in wanted}
    plain = {"": _("All of them"), EVERYTHING: _("No cards at all"), HAPPY: _("No cheerful cards")}
    return {**plain, **no_kind}


def rows(page: CustomerPage) -> list[DetailRow]:
    """All details of somebody, in words."""
    record = page.record
    letters = Letters(page.id)
    greeting, envelope = letters.printed
    warnings = {Detail.GREETING: _stale(letters.greeting), Detail.ENVELOPE: _stale(letters.envelope)}
    since, wishes = record.customer_since, suppressions.of_person(page.id)
    shown = {
        Detail.GREETING: greeting,
        Detail.ENVELOPE: " / ".join(envelope),
        Detail.LANGUAGE: _(LANGUAGES.get(page.language[:2], page.language)),
        Detail.FORMALITY: _(FORMALITIES[Formality(page.formality) if page.formality else ""]),
        Detail.TONE: _(TONES[Tone(page.tone) if page.tone else ""]),
        Detail.WISHES: _("Another wish") if wishes else wish_options()[""],
        Detail.HOLIDAYS: holidays_words(record.celebrates),
        Detail.BIRTHDAYS: _(BIRTHDAYS[str(int(record.observes_birthdays))]),
        Detail.AGE: _(AGES[str(int(record.never_print_age))]),
        Detail.TIER: tiers().get(record.tier, record.tier),
        Detail.SINCE: date_words.known_parts(since, words.locale()) if since else "",
        Detail.SOURCE: page.source,
        Detail.PRONUNCIATION: record.pronunciation,
        Detail.NOTE: page.note,
    }
    found = [DetailRow(int(detail), value, warnings.get(detail, "")) for detail, value in shown.items()]
    place = list(shown).index(Detail.WISHES)
    found[place:place] = [DetailRow(wish_row_id(wish.id), wish_words(wish)) for wish in wishes]
    return found


def _stale(wording: Wording) -> str:
    """What is to be looked at: own words typed when the names were others, or no words at all."""
    return _("Typed for other names. Read it over.") if wording.own and wording.warning else wording.warning


def wish_words(wish: SuppressionRow) -> str:
    """What they asked not to get, from when, until when, who besides them, and why."""
    said = wish_options().get(wish.what, wish.what)
    if wish.since is not None:
        day = date_words.full_day(wish.since, words.locale())
        said = _("{what} from {day}").format(what=said, day=day)
    if wish.until is not None:
        day = date_words.full_day(wish.until, words.locale())
        said = _("{what} until {day}").format(what=said, day=day)
    if wish.household_id is not None:
        said = _("{what}, for all of the household").format(what=said)
    return joined(said, wish.reason)


def holidays_words(celebrates: tuple[str, ...] | None) -> str:
    """The holidays they keep; unknown ones get a neutral card."""
    if celebrates is None:
        return _("Not known, so the neutral card")
    if not celebrates:
        return _("None")
    if len(celebrates) > 3:
        number = len(celebrates)
        return ngettext("{n} holiday", "{n} holidays", number).format(n=number)
    return ", ".join(holiday_name(key) for key in celebrates)


class DetailModel(RowsModel[DetailRow]):
    """The details of one person."""

    def name(self, row: DetailRow) -> str:
        return row.label

    def sentence(self, row: DetailRow) -> str:
        return ", ".join(part for part in (f"{row.label}: {row.shown}", row.warning) if part)


class DetailDelegate(FittedDelegate):
    """A quiet label, and the value on as many lines as it takes."""

    def room(self, row: object) -> QSize:
        if not isinstance(row, DetailRow):
            return QSize(self.width, 0)
        lines = max(1, len(self._paragraph(row).lines)) + bool(row.warning)
        return QSize(self.width, lines * look.line_height(Type.META) + look.px(9))

    def paint_row(self, painter: QPainter, area: QRectF, row: object, state: RowState) -> None:
        if not isinstance(row, DetailRow):
            return
        painted.ground(painter, area, state)
        high, top = look.line_height(Type.META), area.top() + look.px(4)
        label = strips.first(painter, area, look.px(_LABEL))
        line = QRectF(label.left(), top, label.width() - look.px(6), high)
        text.line(painter, line, row.label, Type.META, look.colours().text2)
        rest = marks.beyond(painter, area, look.px(_LABEL))
        painted.pencil(painter, QRectF(rest.left(), top, rest.width(), high), state)
        block = self._paragraph(row)
        place = strips.first(painter, rest, block.width)
        ink = look.colours().text if row.shown else look.colours().text3
        block.draw(painter, QPointF(place.left(), top), ink)
        if row.warning:
            below = QRectF(place.left(), top + block.height, place.width(), high)
            beside = painted.icon(painter, below, Icon.WARNING, 13, look.colours().warn)
            words_area = marks.beyond(painter, beside, look.px(5))
            text.line(painter, words_area, row.warning, Type.META, look.colours().warn)

    def _paragraph(self, row: DetailRow) -> text.Paragraph:
        room = max(40, self.width - look.px(_LABEL) - look.px(22))
        return text.paragraph(row.shown or _("Not known"), Type.META, room, max_lines=4)
