import pytest

from cardkeeper.press import colour

BRANDS = ["#2f6f9f", "#ffd500", "#7a3b8f", "#000000", "#ffffff", "#c8102e", "#f4f1ea", "#808080"]


@pytest.mark.parametrize(
    ("text", "rgb"),
    [("#fff", (1, 1, 1)), ("#FF0000", (1, 0, 0)), (" #336699 ", (0.2, 0.4, 0.6))],
)
def test_a_colour_is_read_in_its_long_and_short_form(text, rgb):
    assert colour.parse(text) == pytest.approx(rgb)


@pytest.mark.parametrize("text", ["red", "#12", "#1234", "#12345g", "", "url(#a)"])
def test_what_is_no_colour_is_refused(text):
    with pytest.raises(colour.UnknownColour):
        colour.parse(text)


def test_slots_may_be_made_of_other_slots():
    palette = {"leaf": "#336633", "pale": "leaf.tint(0.5)", "dry": "pale.mix(#ff0000, 0.25).shade(0.1)"}

    found = colour.resolve(palette)

    assert found["pale"] == "#99b299"
    assert found["dry"] == colour.mix(colour.mix("#99b299", "#ff0000", 0.25), "#000000", 0.1)


@pytest.mark.parametrize(
    "expression",
    [
        "leaf",
        "brand.bright",
        "#336633.tint",
        "#336633.tint(0.2",
        "#336633.tint(0.1)x",
        "brand.tint(a)",
        "{brand}",
    ],
)
def test_an_expression_that_names_no_colour_is_refused(expression):
    with pytest.raises(colour.UnknownColour):
        colour.evaluate(expression, {})


def test_slots_that_name_each_other_in_a_ring_are_refused():
    with pytest.raises(colour.UnknownColour):
        colour.resolve({"a": "b.tint(0.1)", "b": "a.shade(0.1)"})


@pytest.mark.parametrize("brand", BRANDS)
def test_small_type_in_the_dark_brand_colour_reads_on_white(brand):
    assert colour.contrast(colour.evaluate("brand.dark", {}, [brand]), "#ffffff") >= 7


@pytest.mark.parametrize("brand", BRANDS)
def test_a_brand_colour_never_vanishes_on_white_paper(brand):
    assert colour.contrast(colour.evaluate("brand", {}, [brand]), "#ffffff") > 1.25


def test_a_brand_colour_that_shows_is_left_as_it_is():
    assert colour.evaluate("brand", {}, ["#c8102e"]) == "#c8102e"


def test_the_second_brand_colour_is_the_accent():
    assert colour.evaluate("brand.accent", {}, ["#2f6f9f", "#e0a33c"]) == "#e0a33c"
    assert colour.contrast(colour.evaluate("brand.accent", {}, ["#2f6f9f"]), "#2f6f9f") > 1.3


@pytest.mark.parametrize("ground", ["#ffffff", "#000000", "#808080", "#1f3350", "#f7d154"])
@pytest.mark.parametrize("ink", ["#e9a94a", "#1f3350", "#ffffff", "#808080"])
def test_ink_is_changed_just_until_it_can_be_read(ink, ground):
    found = colour.against(ink, ground, 4.5)

    assert colour.contrast(found, ground) >= 4.5
    if colour.contrast(ink, ground) >= 4.5:
        assert found == ink


def test_contrast_is_that_of_wcag():
    assert colour.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert colour.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
