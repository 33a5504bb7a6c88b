"""The kinds of occasion CardKeeper knows, and how often each comes."""

from enum import StrEnum


class OccasionKind(StrEnum):
    """The keys stored in the book, in designs and in verses (product.md, Occasions)."""

    BIRTHDAY = "birthday"
    ANNIVERSARY = "anniversary"
    CUSTOMER_ANNIVERSARY = "customer-anniversary"
    HOME_ANNIVERSARY = "home-anniversary"
    MEMORIAL = "memorial"
    NAME_DAY = "name-day"
    OTHER = "other"
    GRADUATION = "graduation"
    NEW_HOME = "new-home"
    NEW_BABY = "new-baby"
    WEDDING = "wedding"
    RETIREMENT = "retirement"
    PROMOTION = "promotion"
    GET_WELL = "get-well"
    SYMPATHY = "sympathy"
    WELCOME = "welcome"
    THANK_YOU = "thank-you"
    REFERRAL = "referral"
    APOLOGY = "apology"
    MISS_YOU = "miss-you"
    CONGRATULATIONS = "congratulations"
    HOLIDAY = "holiday"

    @property
    def is_yearly(self) -> bool:
        """It comes back every year; the others happen once."""
        return self in _YEARLY

    @property
    def makes_card(self) -> bool:
        """A card is planned for it by itself; a day of remembrance never makes one."""
        return self is not OccasionKind.MEMORIAL

    @property
    def has_day(self) -> bool:
        """Something happens on its day; the others say something to somebody and are never belated."""
        return self not in _WITHOUT_DAY

    @property
    def is_happy(self) -> bool:
        """Its card congratulates, so it waits after a death in the household."""
        return self not in _SOBER

    @property
    def waits_for_problem(self) -> bool:
        """Its card is a courtesy of the shop, so it waits while a complaint is open."""
        return self in _COURTESIES


_YEARLY = frozenset(
    {
        OccasionKind.BIRTHDAY,
        OccasionKind.ANNIVERSARY,
        OccasionKind.CUSTOMER_ANNIVERSARY,
        OccasionKind.HOME_ANNIVERSARY,
        OccasionKind.MEMORIAL,
        OccasionKind.NAME_DAY,
        OccasionKind.OTHER,
        OccasionKind.HOLIDAY,
    }
)
_WITHOUT_DAY = frozenset(
    {
        OccasionKind.GET_WELL,
        OccasionKind.SYMPATHY,
        OccasionKind.WELCOME,
        OccasionKind.THANK_YOU,
        OccasionKind.REFERRAL,
        OccasionKind.APOLOGY,
        OccasionKind.MISS_YOU,
    }
)
_SOBER = frozenset(
    {
        OccasionKind.MEMORIAL,
        OccasionKind.GET_WELL,
        OccasionKind.SYMPATHY,
        OccasionKind.THANK_YOU,
        OccasionKind.REFERRAL,
        OccasionKind.APOLOGY,
    }
)
_COURTESIES = frozenset(
    {
        OccasionKind.CUSTOMER_ANNIVERSARY,
        OccasionKind.HOME_ANNIVERSARY,
        OccasionKind.WELCOME,
        OccasionKind.REFERRAL,
        OccasionKind.MISS_YOU,
        OccasionKind.HOLIDAY,
    }
)


class Tone(StrEnum):
    """How a verse or a design speaks."""

    WARM = "warm"
    FORMAL = "formal"
    PLAYFUL = "playful"


class Relation(StrEnum):
    """Who somebody is to somebody (RFC 6350 section 6.6.6, with the family words people use)."""

    SPOUSE = "spouse"
    PARTNER = "partner"
    CHILD = "child"
    PARENT = "parent"
    SIBLING = "sibling"
    FRIEND = "friend"
    COLLEAGUE = "colleague"
    ASSISTANT = "assistant"
    OTHER = "other"


class Channel(StrEnum):
    """How a greeting reaches its recipient."""

    MAIL = "mail"
    BY_HAND = "by-hand"
    CALL = "call"
    VISIT = "visit"
    EMAIL = "email"


class TaskState(StrEnum):
    """What has become of one card (product.md, R7, R8, R21)."""

    PLANNED = "planned"
    CHOSEN = "chosen"
    PRINTED = "printed"
    SIGNED = "signed"
    MAILED = "mailed"
    HANDED_OVER = "handed-over"
    DONE_OTHERWISE = "done-otherwise"
    SKIPPED = "skipped"
    HELD = "held"
    MISSED = "missed"
    RETURNED = "returned"

    @property
    def is_open(self) -> bool:
        """Somebody still has to do something about it (conviction 2: nothing vanishes)."""
        return self in (
            TaskState.PLANNED,
            TaskState.CHOSEN,
            TaskState.PRINTED,
            TaskState.SIGNED,
            TaskState.HELD,
        )
