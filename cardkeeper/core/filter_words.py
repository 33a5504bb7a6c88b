"""Filters in words: "Tagged VIP, in Newark, not in touch for 90 days"."""

from collections.abc import Callable, Mapping, Sequence

from cardkeeper.core.filters import AllOf, AnyOf, Field, Filter, Not, Part, Where
from cardkeeper.core.holidays import holiday_name
from cardkeeper.core.kinds import Channel, OccasionKind
from cardkeeper.core.occasion_words import what_words
from cardkeeper.i18n import N_, _, ngettext


def words(wanted: Filter, called: Mapping[str, str]) -> str:
    """The filter as people say it: "Tagged VIP, in Newark, not in touch for 90 days".

    `called` gives the names of tags and people by uid; who is not in it any more is called so.
    """
    said = _said(wanted, called)
    return said[:1].upper() + said[1:]


def _said(wanted: Filter, called: Mapping[str, str], *, inside: bool = False) -> str:
    match wanted:
        case Where():
            return _condition_words(wanted, called)
        case Not(part):
            return _("not {what}").format(what=_said(part, called, inside=True))
        case AllOf(()):
            return _("everyone")
        case AnyOf(()):
            return _("nobody")
        case AllOf(parts) | AnyOf(parts):
            nested = len(parts) > 1
            every = [_said(part, called, inside=nested) for part in parts]
            joined = ", ".join(every) if isinstance(wanted, AllOf) else _either(every)
            return f"({joined})" if inside and nested else joined


def _either(every: Sequence[str]) -> str:
    if len(every) < 2:
        return "".join(every)
    return _("{some} or {last}").format(some=", ".join(every[:-1]), last=every[-1])


def _condition_words(where: Where, called: Mapping[str, str]) -> str:
    value = str(where.value)
    if where.field is Field.MISSING:
        return _(_MISSING_WORDS[Part(value)])
    if where.field in (Field.QUIET_DAYS, Field.ADDED_WITHIN):
        return _days_words(where.field, int(where.value))
    if not value and where.field in _EMPTY_WORDS:
        return _(_EMPTY_WORDS[where.field])
    show = _SHOWN.get(where.field)
    return _(_WORDS[where.field]).format(value=show(value, called) if show else value)


def _days_words(field: Field, days: int) -> str:
    if field is Field.QUIET_DAYS:
        sentence = ngettext("not in touch for one day", "not in touch for {days} days", days)
    else:
        sentence = ngettext("added today or yesterday", "added in the last {days} days", days)
    return sentence.format(days=days)


_WORDS = {
    Field.TAG: N_("tagged {value}"),
    Field.CITY: N_("in {value}"),
    Field.TIER: N_("tier {value}"),
    Field.NEVER_CONTACTED: N_("never contacted"),
    Field.REFERRED_BY: N_("sent to us by {value}"),
    Field.SENT_REFERRALS: N_("sent us somebody"),
    Field.OCCASION: N_("with this occasion: {value}"),
    Field.ADDED_SINCE: N_("added since {value}"),
    Field.COMPANY: N_("works at {value}"),
    Field.LANGUAGE: N_("speaks {value}"),
    Field.CELEBRATES: N_("celebrates {value}"),
    Field.CHANNEL: N_("prefers {value}"),
    Field.TEXT: N_("“{value}” is found"),
}
_EMPTY_WORDS = {
    Field.TIER: N_("without a tier"),
    Field.REFERRED_BY: N_("sent to us by somebody"),
    Field.CHANNEL: N_("no preferred way given"),
    Field.LANGUAGE: N_("no language given"),
}
_MISSING_WORDS = {
    Part.ADDRESS: N_("no mailing address"),
    Part.BIRTHDAY: N_("no birthday yet"),
    Part.PHONE: N_("no phone number"),
    Part.EMAIL: N_("no email address"),
    Part.NAME: N_("no name"),
}
_CHANNEL_WORDS = {
    Channel.MAIL: N_("mail"),
    Channel.BY_HAND: N_("cards by hand"),
    Channel.CALL: N_("calls"),
    Channel.VISIT: N_("visits"),
    Channel.EMAIL: N_("email"),
}
_SHOWN: dict[Field, Callable[[str, Mapping[str, str]], str]] = {
    Field.TAG: lambda uid, called: called.get(uid) or _("a tag that is gone"),
    Field.REFERRED_BY: lambda uid, called: called.get(uid) or _("somebody who is gone"),
    Field.OCCASION: lambda kind, _called: what_words(OccasionKind(kind)),
    Field.CELEBRATES: lambda key, _called: holiday_name(key),
    Field.CHANNEL: lambda channel, _called: _(_CHANNEL_WORDS[Channel(channel)]),
}
