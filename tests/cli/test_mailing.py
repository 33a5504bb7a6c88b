"""The December run on the command line: in the style of the other commands, as lines and as JSON."""

import json

import pytest

from cardkeeper.cli import arguments, mailing, mailing_arguments
from cardkeeper.core.mailing_plan import LOT_SIZE, MAILING_KINDS
from cardkeeper.errors import CardKeeperError
from cardkeeper.services.people import suppressions
from tests.factories import a_customer, a_sender
from tests.services.mailing_people import NOVEMBER, customers


@pytest.fixture
def book(library):
    """Six customers, of whom one asked for no cards and one lacks an address."""
    a_sender()
    suppressions.add(NOVEMBER, person_id=customers(5)[0])
    a_customer("Bea Quist", addresses=())
    return library


@pytest.fixture
def cli(book, capsys):
    def run(*words):
        known = arguments.parser().parse_args(["mailing", *map(str, words), "--on", NOVEMBER.isoformat()])
        mailing.run(known)
        out = capsys.readouterr().out
        return json.loads(out) if "--json" in words else out

    return run


def test_from_a_look_to_the_letter_box(cli, tmp_path):
    seen = cli("new", "Winter", "--look", "--json")
    assert (seen["people"], seen["envelopes"], seen["left_out"]) == (6, 5, {"do-not-send": 1})
    assert cli("list") == "There is no mailing yet.\n"

    whole = cli("new", "Winter", "--batch-size", "3", "--json")
    assert [(lot["cards"], lot["state"]) for lot in whole["lots"]] == [(3, "planned"), (1, "planned")]
    assert (whole["people"], whole["left_out"], whole["addresses"], whole["of"]) == (6, 1, 1, 4)

    (report,) = cli("print", "Winter", "1", "--out", tmp_path, "--json")
    assert (report["cards"], report["held"]) == (3, [])
    assert len(list((tmp_path / "01 Qbca to Qbfa").iterdir())) == 3
    cli("printed", 1, 1)
    mailed = cli("mailed", 1, 1)

    assert mailed.splitlines()[0] == "3 cards marked as mailed."
    assert cli("list").endswith("3 of 4 printed, 3 mailed.\n")
    assert [each["lot"] for each in cli("print", 1, "--out", tmp_path, "--json")] == [2]
    assert cli("print", 1, "--out", tmp_path) == "No batch is waiting to be printed.\n"


def test_who_is_left_out_and_why(cli):
    cli("new", "Winter")

    lines = cli("left-out", "winter").splitlines()
    objects = cli("left-out", "winter", "--json")

    assert lines[0] == "Ada Qbba, Season's greetings: Asked for no cards."
    assert lines[1].endswith("No street, so no envelope.")
    assert "1 card: Asked for no cards." in lines
    assert [row["reason"] for row in objects] == ["Asked for no cards.", "No street, so no envelope."]
    assert cli("addresses", "winter") == "Bea Quist: Add address\n"


def test_the_whole_mailing_as_lines(cli):
    cli("new", "Winter", "--batch-size", "2", "--format", "quarter-a4")

    lines = cli("show", 1)

    assert "Batch 1  2026-11-25  Qbca to Qbda, 2 cards: planned.\n" in lines
    assert "Still to buy: 4 sheets A4 · 4 C6 envelopes · 4 stamps home\n" in lines
    assert "1 card needs an address or a name.\n1 person is left out.\n" in lines


def test_only_a_group(cli):
    assert cli("new", "Ask them", "--group", "no mailing address", "--look", "--json")["people"] == 1


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("show", "Nothing"), "There is no mailing Nothing."),
        (("new", "Winter", "--group", "Nobody"), "There is no group Nobody."),
        (("new", "Winter", "--holiday", "sunday"), "There is no holiday sunday."),
        (("new", "Winter", "--format", "A9"), "There is no format A9"),
    ],
)
def test_troubles_are_one_plain_sentence_each(cli, words, sentence):
    with pytest.raises(CardKeeperError, match=sentence):
        cli(*words)


def test_a_lot_that_is_not_there(cli):
    cli("new", "Winter")
    with pytest.raises(CardKeeperError, match="There is no batch 9"):
        cli("mailed", "Winter", 9)
    with pytest.raises(CardKeeperError, match="Nobody has come late"):
        cli("latecomers", "Winter")
    cli("close", "Winter")
    assert cli("list", "--json")[0]["state"] == "closed"


def test_what_is_named_twice_is_the_same():
    assert tuple(MAILING_KINDS) == mailing_arguments.KINDS
    assert mailing_arguments.LOT_SIZE == LOT_SIZE
