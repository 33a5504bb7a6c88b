"""Contacts of every shape for property tests, with the texts that break naive writers."""

import string

from hypothesis import strategies as st

from cardkeeper.core.contact import (
    Address,
    Contact,
    ContactPoint,
    DatedOccasion,
    Name,
    Photo,
    Property,
    Related,
    Wish,
)
from cardkeeper.core.dates import PartialDate

NASTY = [
    "Zoë", "Ruiz, Yuki", "a;b,c\\d:e", "line one\nline two", "=1+1", "END:VCARD", "\\n", "^n^^", '"quoted"',
    "O'Neill", "🎂 \u202eabc", "\u2028x\u0085y", "Łucja", "張偉", "Bob <bob@example.com>", "item1.TEL",
    "x" * 300,
    "\u200b", "=E9=", "ﬁ", "e\u0301" * 60, "{name}", "C:\\new\\table",
]  # fmt: skip

words = st.text(alphabet=string.ascii_letters + string.digits, min_size=1, max_size=12)
letters = st.characters(exclude_categories=("Cs", "Cc"), include_characters="\n")
texts = (st.sampled_from(NASTY) | st.text(letters, max_size=40)).map(str.strip)
lines = texts.map(lambda text: " ".join(text.replace("\n", " ").split()).strip())
some_text = texts.filter(bool)
some_line = lines.filter(bool)


def _partial_date(parts: tuple[int | None, int | None, int | None]) -> PartialDate | None:
    try:
        return PartialDate(*parts)
    except ValueError:
        return None


# No dummy years: those are read as "unknown" on purpose.
dates = (
    st.tuples(
        st.none() | st.integers(1, 12), st.none() | st.integers(1, 31), st.none() | st.integers(1901, 2030)
    )
    .map(_partial_date)
    .filter(lambda date: date is not None and str(date) != "1970-01-01")
)
names = st.builds(Name, some_line, lines, lines, lines, lines)
points = st.builds(
    ContactPoint,
    st.sampled_from(["phone", "mobile", "fax", "url", "messenger"]),
    some_line,
    st.sampled_from(["", "home", "work", "other"]) | words.map(lambda word: f"label {word}"),
    st.booleans(),
) | st.builds(ContactPoint, st.just("email"), words.map(lambda word: f"{word}@example.com"), st.just("home"))
addresses = st.builds(
    Address,
    street=some_text,
    locality=lines,
    region=lines,
    postal_code=lines,
    country=st.sampled_from(["", "US", "DE", "JP", "Narnia"]),
    kind=st.sampled_from(["home", "work", "other"]),
    po_box=lines,
    extended=lines,
    label=st.just("") | words.map(lambda word: f"the {word} place"),
    preferred=st.booleans(),
)
occasions = st.builds(
    DatedOccasion,
    st.sampled_from(
        ["birthday", "anniversary", "other", "graduation", "memorial", "name-day", "customer-anniversary"]
    ),
    dates,
    st.just("") | some_line,
    st.just("") | some_line,
)
related = st.builds(
    Related,
    some_line.filter(lambda name: ":" not in name),
    st.sampled_from(["spouse", "child", "parent", "friend", "partner", "assistant", "referred by"]),
    st.just(""),
    st.none() | names,
    st.booleans(),
) | st.builds(Related, words, st.just("child"), st.just("daughter"))
photos = st.builds(
    Photo,
    st.binary(max_size=400).map(lambda content: b"\xff\xd8\xff" + content),
    st.just("image/jpeg"),
)
unknown = st.builds(
    Property,
    st.integers(0, 99).map(lambda number: f"X-OWN-{number}"),
    st.sampled_from(["", "X-A=b", 'X-A="b;c:d"', "TYPE=home,work", "X-A=^n^^'"]),
    some_line,
    st.sampled_from(["", "item1", "item7"]),
)


def _unique(key):
    return lambda things: tuple({key(thing): thing for thing in things}.values())


days = st.none() | st.dates()
wishes = st.builds(Wish, st.sampled_from(["happy", "birthday", "holiday", "home-anniversary"]), days, days)

contacts = st.builds(
    Contact,
    some_line,
    names,
    uid=lines,
    nickname=lines.map(lambda text: text.replace(",", "")).map(str.strip),
    organization=lines,
    department=lines,
    title=lines,
    points=st.lists(points, max_size=4).map(_unique(lambda p: (p.kind, p.value.lower()))),
    addresses=st.lists(addresses, max_size=3).map(tuple),
    occasions=st.lists(occasions, max_size=4).map(_unique(lambda o: (o.kind, o.date, o.about))),
    related=st.lists(related, max_size=3).map(_unique(lambda r: r.name)),
    note=texts,
    categories=st.lists(some_line, max_size=3, unique=True).map(tuple),
    photo=st.none() | photos,
    language=st.sampled_from(["", "de", "en-GB"]),
    unknown=st.lists(unknown, max_size=3).map(tuple),
    died=st.none() | dates,
    wants_no_mail=st.booleans(),
    wishes=st.lists(wishes, max_size=2, unique=True).map(tuple),
    pronunciation=lines,
    former_name=lines,
    household=lines,
    rev=st.sampled_from(["", "2026-10-02T08:15:00Z"]),
)
