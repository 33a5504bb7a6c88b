"""With whom something can be shared: those who are chosen, a smart group, a tag, everybody."""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from cardkeeper.core.filters import Field, Where
from cardkeeper.i18n import _, ngettext
from cardkeeper.services.people import customers, people, tags
from cardkeeper.services.search import groups


class Audience(NamedTuple):
    """Some customers under a name; `key` is that of the group ("tag:7"), or "chosen"."""

    key: str
    words: str
    find: Callable[[], Sequence[int]]


def every(today: dt.date, chosen: Sequence[int] = ()) -> list[Audience]:
    """All there are, those chosen in the list first; a group that a newer program saved is left out."""
    found = [_chosen(tuple(chosen))] if chosen else []
    found += [
        Audience(group.key, group.name, partial(groups.members, group.key, today))
        for group in groups.named(today)
        if group.filter is not None
    ]
    found += [
        Audience(f"tag:{tag.id}", _("Tagged {tag}").format(tag=tag.name), partial(_tagged, tag.uid, today))
        for tag in tags.uncounted()
    ]
    return found


def _chosen(ids: tuple[int, ...]) -> Audience:
    if len(ids) == 1:
        return Audience("chosen", people.shown_name(ids[0]), lambda: ids)
    words = ngettext("The {n} chosen customer", "The {n} chosen customers", len(ids))
    return Audience("chosen", words.format(n=len(ids)), lambda: ids)


def _tagged(uid: str, today: dt.date) -> Sequence[int]:
    return customers.find("", "name", today, where=Where(Field.TAG, uid))
