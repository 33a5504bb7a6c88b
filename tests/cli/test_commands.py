"""The Monday batch without a window: import, due, batch, mailed, in processes of their own."""

import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cardkeeper import paths
from cardkeeper.services.cards.senders import Sender

SAMPLES = Path(__file__).parents[1] / "data" / "samples"
FILES = {
    "icloud-400.vcf": 400,
    "android-40.vcf": 40,
    "google-120.csv": 120,
    "outlook-80-windows1252.csv": 80,
    "spreadsheet-by-hand.csv": 60,
}


class Shop:
    """A data folder and the program run on it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "XDG_STATE_HOME": str(folder / "state")}

    def run(self, *words: object, status: int = 0) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "cardkeeper", "--data", str(self.folder), *map(str, words)]
        done = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", env=self.environment, check=False
        )
        assert done.returncode == status, done.stderr or done.stdout
        assert "Traceback" not in done.stderr
        return done

    def json(self, *words: object):
        return json.loads(self.run(*words, "--json").stdout)

    def sentence(self, *words: object) -> str:
        """The one plain sentence of a command that cannot be done."""
        done = self.run(*words, status=1)
        assert done.stdout == ""
        assert done.stderr.count("\n") == 1
        return done.stderr


@pytest.fixture
def shop(tmp_path):
    return Shop(tmp_path / "shop")


@pytest.fixture(scope="module")
def stocked(tmp_path_factory):
    """The 400 customers of the iCloud export, and a sender; tests of this module share it for reading."""
    stocked = Shop(tmp_path_factory.mktemp("stocked") / "shop")
    stocked.run("import", SAMPLES / "icloud-400.vcf")
    return stocked


@pytest.mark.parametrize(("name", "people"), FILES.items())
def test_every_sample_arrives_whole_and_only_once(shop, name, people):
    (first,) = shop.json("import", SAMPLES / name)
    (again,) = shop.json("import", SAMPLES / name)

    assert (first["new"], first["updated"], first["skipped"], first["not_understood"]) == (people, 0, 0, 0)
    assert (again["new"], again["updated"], again["skipped"], again["not_understood"]) == (0, 0, people, 0)
    assert len(shop.json("list")) == people


def test_the_list_tells_everything(stocked):
    people = {person["uid"]: person for person in stocked.json("list")}

    first = people["sample-icloud-0000"]
    assert first["formatted_name"] == "Beatriz Carter"
    assert first["related"] == [{"name": "Ruth", "relation": "child"}]
    assert first["occasions"] == [
        {"kind": "birthday", "label": "", "year": 1979, "month": 11, "day": 7},
        {"kind": "birthday", "label": "Ruth's birthday", "year": 2013, "month": 4, "day": 24},
    ]
    assert people["sample-icloud-0002"]["tags"] == ["VIP", "Chamber of Commerce"]
    assert people["sample-icloud-0002"]["note"] == "Prefers a call.\nNever before ten."
    without_year = [o for p in people.values() for o in p["occasions"] if o["year"] is None]
    assert len(without_year) == 3


def test_due_batch_and_mailed(shop, tmp_path):
    shop.run("import", SAMPLES / "icloud-400.vcf")
    shop.run("profile", "--name", "Ellen Hartwell", "--company", "Hartwell Home Loans", "--country", "US")
    due = shop.json("due", "--on", "2026-05-12")
    wanted = [card for card in due if card["in_batch"]]

    report = shop.json("batch", "--on", "2026-05-12", "--format", "quarter-a4", "--out", tmp_path / "out")

    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "cards.pdf",
        "envelopes.pdf",
        "signing-sheet.pdf",
    }
    assert report["cards"] + len(report["held"]) == len(wanted) > 20
    assert all(held["reasons"] for held in report["held"])
    missing = {card["name"] for card in wanted if card["missing"]}
    assert missing == {held["name"] for held in report["held"]}

    done = shop.json("mailed", "--on", "2026-05-13", report["batch"])
    after = shop.json("due", "--on", "2026-05-14")

    assert done["mailed"] == report["cards"]
    gone = {(card["uid"], card["occasion"]) for card in wanted if not card["missing"]}
    assert not gone & {(card["uid"], card["occasion"]) for card in after}
    assert shop.run("mailed", report["batch"]).stdout == "All cards of this batch are mailed already.\n"


def test_a_batch_nobody_signs_says_so(shop, tmp_path):
    card = tmp_path / "priya.vcf"
    card.write_text(
        "BEGIN:VCARD\nVERSION:4.0\nFN:Priya Raman\nN:Raman;Priya;;;\nBDAY:19860515\n"
        "ADR:;;118 Alder Court;Maplewood;NJ;07040;US\nEND:VCARD\n"
    )
    shop.run("import", card)
    batch = ("batch", "--on", "2026-05-11", "--out", tmp_path / "out")

    told = shop.run(*batch).stdout
    assert "Nobody signs these cards yet." in told
    assert told.splitlines()[-1] == "When they are in the letter box: cardkeeper mailed 1"
    shop.run("profile", "--name", "Ellen Hartwell", "--country", "US")
    assert "Nobody signs" not in shop.run(*batch).stdout


def test_a_batch_made_again_under_a_new_number_is_told_apart_from_a_mailed_one(shop, tmp_path):
    shop.run("import", SAMPLES / "android-40.vcf")
    first = shop.json("batch", "--on", "2026-05-12", "--out", tmp_path)
    second = shop.json("batch", "--on", "2026-05-12", "--out", tmp_path)

    assert f"batch {first['batch']} were made again in a later batch" in shop.sentence(
        "mailed", first["batch"]
    )
    assert shop.json("mailed", second["batch"])["mailed"] == second["cards"] > 0


def test_the_pages_are_in_one_order(shop, tmp_path):
    shop.run("import", SAMPLES / "icloud-400.vcf")
    shop.run("batch", "--on", "2026-05-12", "--out", tmp_path)
    cards, envelopes = (_pages(tmp_path / name) for name in ("cards.pdf", "envelopes.pdf"))

    assert len(cards) == len(envelopes)
    for card, envelope in zip(cards, envelopes, strict=True):
        assert card.count("Dear ") == 1
        called = card.split("Dear ")[1].split(",")[0].split(" and ")[0]
        first_line = envelope.split("mail ")[-1]
        assert called[:3] in envelope or called[:3] in first_line
    for name in ("cards.pdf", "envelopes.pdf", "signing-sheet.pdf"):
        subprocess.run(["qpdf", "--check", tmp_path / name], check=True, capture_output=True)


def test_due_does_not_write(stocked):
    book = stocked.folder / paths.BOOK_NAME
    before = book.read_bytes()

    stocked.run("due", "--on", "2026-05-12")

    assert book.read_bytes() == before


def test_the_commands_never_load_qt(stocked):
    code = (
        "import sys; from cardkeeper.__main__ import main; "
        f"main(['--data', {str(stocked.folder)!r}, 'due', '--on', '2026-05-12']); "
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)

    assert done.returncode == 0


@pytest.mark.parametrize(
    "words", [["nonsense"], ["batch"], ["due", "--on", "12 May"], ["export", "pdf", "x"]]
)
def test_wrong_arguments_end_with_2(shop, words):
    shop.run(*words, status=2)


@pytest.mark.parametrize(
    "command", [[], ["import"], ["list"], ["due"], ["batch"], ["mailed"], ["profile"], ["export"]]
)
def test_help_is_everywhere(shop, command):
    assert "usage: cardkeeper" in shop.run(*command, "--help").stdout


def test_troubles_are_one_plain_sentence_each(shop, tmp_path):
    assert "gone.vcf cannot be read" in shop.sentence("import", tmp_path / "gone.vcf")
    broken = tmp_path / "broken.vcf"
    broken.write_bytes(b"\x00\x01\x02nothing")
    assert "broken.vcf" in shop.sentence("import", broken)
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear team, please call Ruth on Monday, and\nSee you soon, bring cake, tea\n")
    assert "letter.txt does not look like a list of people" in shop.sentence("import", letter)
    assert "There is no batch 7" in shop.sentence("mailed", "7")
    assert "There is no format A9" in shop.sentence("batch", "--format", "A9", "--out", tmp_path)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b"Dear diary", "not a CardKeeper file"), (None, "not in its folder any more")],
)
def test_a_book_that_cannot_be_opened_is_told_and_left(shop, content, words):
    shop.run("due")
    book = shop.folder / paths.BOOK_NAME
    if content is None:
        book.rename(book.with_name(book.name + "-wal"))
    else:
        book.write_bytes(content)

    assert words in shop.sentence("due")
    assert not book.exists() if content is None else book.read_bytes() == content


def test_a_folder_that_cannot_be_written_leaves_the_batch_undone(shop, tmp_path):
    shop.run("import", SAMPLES / "android-40.vcf")
    (tmp_path / "file").write_text("in the way")

    assert "could not be saved" in shop.sentence("batch", "--on", "2026-05-12", "--out", tmp_path / "file")
    assert "There is no batch 1" in shop.sentence("mailed", "1")


def test_nothing_due_is_no_trouble(shop, tmp_path):
    assert shop.run("due").stdout == "No card is due. A quiet week.\n"
    assert shop.json("batch", "--out", tmp_path / "out")["cards"] == 0


def test_export_json_holds_everything(stocked, tmp_path):
    stocked.run("export", "json", tmp_path / "all.json")

    assert json.loads((tmp_path / "all.json").read_text(encoding="utf-8")) == stocked.json("list")


def test_the_profile_is_kept(shop):
    shop.run("profile", "--name", "Ellen Hartwell", "--country", "Deutschland", "--web", "hartwell.example")

    known = shop.json("profile")

    assert (known["name"], known["country"], known["web"]) == ("Ellen Hartwell", "DE", "hartwell.example")


def test_the_profile_of_an_empty_book_says_what_is_not_set_yet(shop):
    told = shop.run("profile").stdout.splitlines()

    assert {"Name: not set", "Company: not set", "Logo: not set"} <= set(told)
    assert {"Return address on envelopes: yes", "Telephone on the back of cards: no"} <= set(told)
    assert len(told) == len(dataclasses.fields(Sender))


def _pages(path: Path) -> list[str]:
    text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
    return [" ".join(page.split()) for page in text.split("\f") if page.strip()]
