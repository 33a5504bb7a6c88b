"""What counts as the same word when people search and when names are compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cardkeeper.core.folding import fold


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Łukasz", "lukasz"),
        ("Øvrebø", "ovrebo"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("Işık", "isik"),
        ("Đorđe", "dorde"),
        ("Ægir Œuvre", "aegir oeuvre"),
        ("Þórður", "thordur"),
        ("ＡＮＮ　ｌｅｅ", "ann lee"),
        ("ﬁnch", "finch"),
        ("ΓΕΩΡΓΙΟΣ", "γεωργιοσ"),
        ("γεωργίος", "γεωργιοσ"),
        ("ЁЖИК", "ежик"),
        ("O’Neill", "o'neill"),
        ("Zoe\u0308", "zoe"),
        ("  Anna \u00a0 Lee\t", "anna lee"),
        ("Müller–Lüdenscheid", "muller-ludenscheid"),
        ("An\u00adna\u200b", "anna"),
        ("שָׁלוֹם", "שלום"),
        ("", ""),
    ],
)
def test_folding(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize("name", ["張偉", "山田太郎", "한지민", "ガンダム", "がんも"])
def test_chinese_japanese_and_korean_are_kept(name):
    assert fold(name) == name


def test_half_width_katakana_is_the_same_word():
    assert fold("ｶﾞﾝﾀﾞﾑ") == fold("ガンダム")


@given(st.text())
@settings(max_examples=80)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="ascii")))
@settings(max_examples=80)
def test_plain_letters_fold_the_same_alone_and_beside_others(text):
    assert fold(text + " é") == f"{fold(text)} e".strip()
