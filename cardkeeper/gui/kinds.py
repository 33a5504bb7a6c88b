"""How each kind of occasion looks and is called: its family of colour, its icon, its word."""

from cardkeeper.core.kinds import OccasionKind
from cardkeeper.gui.icons import Icon
from cardkeeper.gui.tokens import Kind
from cardkeeper.i18n import N_, _

KIND_ICONS = {
    Kind.BIRTHDAY: Icon.CAKE_FILL,
    Kind.ANNIVERSARY: Icon.HEART_FILL,
    Kind.GRADUATION: Icon.GRADUATION_FILL,
    Kind.HOLIDAY: Icon.STAR_FILL,
    Kind.CONGRATULATIONS: Icon.CONFETTI_FILL,
    Kind.THANK_YOU: Icon.HAND_HEART_FILL,
    Kind.APOLOGY: Icon.BANDAIDS_FILL,
    Kind.THINKING_OF_YOU: Icon.COFFEE_FILL,
    Kind.KEEP_IN_TOUCH: Icon.CHAT_FILL,
}

_FAMILIES = {
    OccasionKind.BIRTHDAY: (Kind.BIRTHDAY, N_("Birthday")),
    OccasionKind.NAME_DAY: (Kind.BIRTHDAY, N_("Name day")),
    OccasionKind.ANNIVERSARY: (Kind.ANNIVERSARY, N_("Anniversary")),
    OccasionKind.WEDDING: (Kind.ANNIVERSARY, N_("Wedding")),
    OccasionKind.GRADUATION: (Kind.GRADUATION, N_("Graduation")),
    OccasionKind.HOLIDAY: (Kind.HOLIDAY, N_("Holiday")),
    OccasionKind.CUSTOMER_ANNIVERSARY: (Kind.CONGRATULATIONS, N_("Years as a customer")),
    OccasionKind.HOME_ANNIVERSARY: (Kind.CONGRATULATIONS, N_("Years in their home")),
    OccasionKind.NEW_HOME: (Kind.CONGRATULATIONS, N_("New home")),
    OccasionKind.NEW_BABY: (Kind.CONGRATULATIONS, N_("New baby")),
    OccasionKind.RETIREMENT: (Kind.CONGRATULATIONS, N_("Retirement")),
    OccasionKind.PROMOTION: (Kind.CONGRATULATIONS, N_("Promotion")),
    OccasionKind.WELCOME: (Kind.CONGRATULATIONS, N_("Welcome")),
    OccasionKind.CONGRATULATIONS: (Kind.CONGRATULATIONS, N_("Congratulations")),
    OccasionKind.THANK_YOU: (Kind.THANK_YOU, N_("Thank you")),
    OccasionKind.REFERRAL: (Kind.THANK_YOU, N_("Thank you for a referral")),
    OccasionKind.APOLOGY: (Kind.APOLOGY, N_("Apology")),
    OccasionKind.GET_WELL: (Kind.THINKING_OF_YOU, N_("Get well")),
    OccasionKind.SYMPATHY: (Kind.THINKING_OF_YOU, N_("Sympathy")),
    OccasionKind.MEMORIAL: (Kind.THINKING_OF_YOU, N_("Memorial day")),
    OccasionKind.MISS_YOU: (Kind.THINKING_OF_YOU, N_("We miss you")),
    OccasionKind.OTHER: (Kind.KEEP_IN_TOUCH, N_("Own occasion")),
}

_FAMILY_WORDS = {
    Kind.BIRTHDAY: N_("Birthdays"),
    Kind.ANNIVERSARY: N_("Anniversaries"),
    Kind.GRADUATION: N_("Graduations"),
    Kind.HOLIDAY: N_("Holidays"),
    Kind.CONGRATULATIONS: N_("Congratulations"),
    Kind.THANK_YOU: N_("Thank-you cards"),
    Kind.APOLOGY: N_("Apologies"),
    Kind.THINKING_OF_YOU: N_("Thinking of you"),
    Kind.KEEP_IN_TOUCH: N_("Keep in touch"),
}


def family(kind: str) -> Kind:
    """The family of a stored kind."""
    return _FAMILIES[OccasionKind(kind)][0]


def word(kind: str) -> str:
    """What one occasion of a stored kind is called."""
    return _(_FAMILIES[OccasionKind(kind)][1])


def family_word(kind: Kind) -> str:
    """What a whole family is called, as in the calendar's list of what to show."""
    return _(_FAMILY_WORDS[kind])
