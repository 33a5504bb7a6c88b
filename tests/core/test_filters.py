"""Filters: values that say who is meant, stored as JSON that nothing else gets into."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cardkeeper.core.filter_words import words
from cardkeeper.core.filters import (
    DEEPEST,
    EVERYONE,
    MOST,
    AllOf,
    AnyOf,
    Field,
    Not,
    Part,
    Where,
    conditions,
    from_json,
    replaced,
    to_json,
)

GOOD = {
    Field.TAG: "5f0c",
    Field.CITY: "San José",
    Field.TIER: "A",
    Field.QUIET_DAYS: 90,
    Field.NEVER_CONTACTED: "",
    Field.MISSING: "phone",
    Field.REFERRED_BY: "",
    Field.SENT_REFERRALS: "",
    Field.OCCASION: "graduation",
    Field.ADDED_SINCE: "2026-05-01",
    Field.ADDED_WITHIN: 30,
    Field.COMPANY: "Okafor & Sons",
    Field.LANGUAGE: "de",
    Field.CELEBRATES: "hanukkah",
    Field.CHANNEL: "call",
    Field.TEXT: "C++ or \"'; DROP TABLE person --",
}
VIP, D = Where(Field.TAG, "uid-1"), Where(Field.TIER, "D")


@pytest.mark.parametrize("field", list(Field))
def test_every_field_goes_to_text_and_back(field):
    where = Where(field, GOOD[field])

    assert from_json(to_json(where)) == where
    assert words(where, {})


leaves = st.sampled_from([Where(field, value) for field, value in GOOD.items()])
trees = st.recursive(
    leaves,
    lambda inner: (
        st.builds(Not, inner)
        | st.builds(AllOf, st.lists(inner, max_size=3).map(tuple))
        | st.builds(AnyOf, st.lists(inner, max_size=3).map(tuple))
    ),
    max_leaves=8,
)


@given(trees)
def test_every_tree_is_kept_whole_or_refused(tree):
    try:
        text = to_json(tree)
    except ValueError:
        return
    assert from_json(text) == tree


@given(st.text() | st.recursive(st.none() | st.integers() | st.text(), st.lists).map(json.dumps))
def test_no_text_whatever_makes_trouble(text):
    with pytest.raises(ValueError, match="no filter"):
        from_json(text)


@pytest.mark.parametrize(
    "text",
    [
        "{}",
        '{"field": "sql", "value": "1"}',
        '{"field": "tier", "value": "A", "or": 1}',
        '{"field": "tier", "value": null}',
        '{"field": "tier", "value": ["A"]}',
        '{"field": ["tier"]}',
        '{"field": "quiet-days", "value": true}',
        '{"all": {"field": "tier"}}',
        '{"all": 3}',
        '{"not": [{"field": "tier", "value": "A"}]}',
        "[" * 10_000,
        '{"not": ' * 5_000,
    ],
    ids=lambda text: text[:44],
)
def test_what_is_no_filter_is_refused(text):
    with pytest.raises(ValueError, match="no filter"):
        from_json(text)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Field.QUIET_DAYS, 0),
        (Field.QUIET_DAYS, "90"),
        (Field.QUIET_DAYS, True),
        (Field.ADDED_WITHIN, 40_000),
        (Field.ADDED_SINCE, "1 May"),
        (Field.ADDED_SINCE, "20260501"),
        (Field.ADDED_SINCE, "2026-02-30"),
        (Field.MISSING, "soul"),
        (Field.OCCASION, "party"),
        (Field.CELEBRATES, "boxing-match"),
        (Field.CHANNEL, "telex"),
        (Field.NEVER_CONTACTED, "yes"),
        (Field.TEXT, "  "),
        (Field.TEXT, "x" * 201),
        (Field.TAG, 5),
    ],
)
def test_a_value_the_field_does_not_take(field, value):
    with pytest.raises(ValueError, match="does not take"):
        Where(field, value)


def test_nobody_means_more_than_a_hundred_conditions():
    to_json(AllOf((D,) * MOST))
    with pytest.raises(ValueError, match="anybody means"):
        to_json(AllOf((D,) * (MOST + 1)))


def test_nobody_nests_that_deep():
    tree = D
    for _level in range(DEEPEST):
        tree = Not(tree)
    assert from_json(to_json(tree)) == tree
    with pytest.raises(ValueError, match="anybody means"):
        to_json(Not(tree))


def test_a_merged_tag_is_asked_for_everywhere():
    tree = AllOf((VIP, Not(AnyOf((VIP, D)))))

    changed = replaced(tree, Field.TAG, "uid-1", "uid-2")

    assert [where.value for where in conditions(changed)] == ["uid-2", "uid-2", "D"]
    assert replaced(tree, Field.CITY, "uid-1", "x") == tree


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        (EVERYONE, "Everyone"),
        (AnyOf(()), "Nobody"),
        (VIP, "Tagged VIP"),
        (Where(Field.TAG, "gone"), "Tagged a tag that is gone"),
        (Where(Field.QUIET_DAYS, 90), "Not in touch for 90 days"),
        (Where(Field.MISSING, Part.ADDRESS), "No mailing address"),
        (Where(Field.REFERRED_BY), "Sent to us by somebody"),
        (Where(Field.REFERRED_BY, "uid-3"), "Sent to us by Dana Whitfield"),
        (Where(Field.CHANNEL, "call"), "Prefers calls"),
        (Where(Field.TIER), "Without a tier"),
        (Where(Field.OCCASION, "graduation"), "With this occasion: Graduates"),
        (AllOf((VIP, Not(D))), "Tagged VIP, not tier D"),
        (AnyOf((VIP, D, Where(Field.CITY, "Newark"))), "Tagged VIP, tier D or in Newark"),
        (AllOf((Where(Field.CITY, "{x}"), AnyOf((VIP, D)))), "In {x}, (tagged VIP or tier D)"),
        (Not(AllOf((VIP, D))), "Not (tagged VIP, tier D)"),
        (AllOf((AnyOf((VIP,)),)), "Tagged VIP"),
    ],
)
def test_in_words(tree, said):
    assert words(tree, {"uid-1": "VIP", "uid-3": "Dana Whitfield"}) == said
