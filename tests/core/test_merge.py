"""Texts are filled in once, and what a user typed is never read as a template."""

import pytest

from cardkeeper.core.merge import EmptyField, UnknownField, clean, fields_of, fill, ordinal


@pytest.mark.parametrize(
    ("template", "fields", "text"),
    [
        ("Dear {first_name},", {"first_name": "Ruth"}, "Dear Ruth,"),
        ("Happy {age|ordinal}", {"age": "40"}, "Happy 40th"),
        ("Happy day[[, {first_name}]]", {"first_name": ""}, "Happy day"),
        ("Happy day[[, {first_name}]]", {"first_name": "Zoë"}, "Happy day, Zoë"),
        ("{a}{b}", {"a": "{b}", "b": "x"}, "{b}x"),
        ("Dear {name},", {"name": "{sender} <b>Bob</b> & {0.__class__}"}, None),
        ("100% {what|upper}", {"what": "wool %s"}, "100% WOOL %S"),
    ],
)
def test_fields_are_put_in_as_plain_text(template, fields, text):
    expected = text or "Dear {sender} <b>Bob</b> & {0.__class__},"

    assert fill(template, fields) == expected


@pytest.mark.parametrize("template", ["{nobody}", "{x.__class__}", "{", "a } b", "{age|shout}", "{}"])
def test_what_is_not_a_field_is_refused(template):
    with pytest.raises(UnknownField):
        fill(template, {"age": "3"})


def test_a_needed_field_that_is_empty_is_refused_by_name():
    with pytest.raises(EmptyField, match="first_name"):
        fill("Dear {first_name},", {"first_name": " \u0007 "})


def test_an_unknown_field_is_refused_in_an_optional_part_too():
    with pytest.raises(UnknownField):
        fill("Happy day[[, {nobody}]]", {})


def test_typed_text_is_composed_and_free_of_control_characters():
    assert clean("Zoe\u0308\u0000 \u202e\n") == "Zoë"


def test_a_character_too_new_for_us_is_kept_to_be_found_missing():
    assert clean("Ada \U0001fae9") == "Ada \U0001fae9"


@pytest.mark.parametrize(
    ("number", "word"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (21, "21st"),
     (101, "101st"), (111, "111th"), (112, "112th"), (122, "122nd")],
)  # fmt: skip
def test_ordinals(number, word):
    assert ordinal(number) == word


def test_the_fields_of_a_text():
    assert fields_of("{a}[[ {b|upper}]]") == {"a", "b"}
