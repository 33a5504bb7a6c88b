import zipfile

import pytest

from cardkeeper.press.design_catalogue import UnusableDesign, catalogue, install_design
from tests.press.drawn_designs import ART, TOML, write


@pytest.fixture
def mine(tmp_path):
    """The user's own folder of designs."""
    folder = tmp_path / "mine"
    folder.mkdir()
    return folder


def packed(path, entries):
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return path


def test_a_bad_folder_is_a_problem_and_the_others_are_there(tmp_path):
    write(tmp_path / "good")
    write(tmp_path / "bad", TOML.replace('id = "leaf-card"', ""))
    (tmp_path / "empty").mkdir()

    found = catalogue([tmp_path, tmp_path / "nowhere"])

    assert list(found) == ["leaf-card"]
    assert {problem.folder.name for problem in found.problems} == {"bad"}


def test_of_two_designs_with_one_name_the_first_counts(tmp_path):
    write(tmp_path / "a" / "one")
    write(tmp_path / "b" / "two")

    found = catalogue([tmp_path / "a", tmp_path / "b"])

    assert found["leaf-card"].folder.name == "one"
    assert "already" in found.problems[0].text


@pytest.mark.parametrize("top", ["", "leaf-card/"])
def test_a_zip_of_a_design_is_added(tmp_path, mine, top):
    source = packed(
        tmp_path / "design.zip",
        {
            f"{top}design.toml": TOML,
            f"{top}art/leaf.svg": ART,
            f"{top}art/tool.exe": "MZ",
            "readme.html": "x",
        },
    )

    design = install_design(source, mine)

    assert design.folder == mine / "leaf-card"
    assert sorted(path.name for path in mine.rglob("*") if path.is_file()) == ["design.toml", "leaf.svg"]
    assert "leaf-card" in catalogue([mine])


def test_a_folder_is_added_and_a_newer_one_takes_its_place(tmp_path, mine):
    install_design(write(tmp_path / "old"), mine)

    design = install_design(write(tmp_path / "new", TOML.replace("version = 2", "version = 3")), mine)

    assert design.version == 3
    assert [path.name for path in mine.iterdir()] == ["leaf-card"]


def test_a_broken_design_changes_nothing(tmp_path, mine):
    install_design(write(tmp_path / "old"), mine)

    with pytest.raises(UnusableDesign) as refused:
        install_design(write(tmp_path / "new", TOML.replace("version = 2", "version = 0")), mine)

    assert refused.value.problems
    assert catalogue([mine])["leaf-card"].version == 2
    assert [path.name for path in mine.iterdir()] == ["leaf-card"]


@pytest.mark.parametrize(
    "entries",
    [
        {"art/leaf.svg": ART},
        {"design.toml": TOML, "../leaf.svg": ART},
        {"design.toml": TOML, "/art/leaf.svg": ART},
        {"design.toml": TOML, "art\\..\\..\\leaf.svg": ART},
        {"design.toml": TOML, "art/deep/leaf.svg": ART},
        {"a/b/design.toml": TOML, "a/b/art/leaf.svg": ART},
    ],
)
def test_a_zip_that_reaches_out_or_lacks_something_is_refused(tmp_path, mine, entries):
    source = packed(tmp_path / "design.zip", entries)

    with pytest.raises(UnusableDesign):
        install_design(source, mine)

    assert list(mine.iterdir()) == []
    assert {path.name for path in tmp_path.iterdir()} == {"mine", "design.zip"}


def test_a_zip_that_unpacks_to_a_mountain_is_refused(tmp_path, mine):
    source = tmp_path / "design.zip"
    with zipfile.ZipFile(source, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("design.toml", TOML)
        archive.writestr("art/leaf.svg", "0" * 60_000_001)

    with pytest.raises(UnusableDesign, match="too large"):
        install_design(source, mine)


def test_what_is_no_zip_is_refused(tmp_path, mine):
    (tmp_path / "design.zip").write_bytes(b"PK nothing")

    with pytest.raises(UnusableDesign, match="zip"):
        install_design(tmp_path / "design.zip", mine)


@pytest.mark.parametrize(
    ("art", "sentence"),
    [
        (ART.replace("slot:leaf", "slot:moss"), "“moss”, which a palette doesn’t have"),
        ("<svg", "The drawing is damaged and can’t be read."),
    ],
)
def test_a_drawing_that_could_not_be_printed_is_refused_when_it_is_added(tmp_path, mine, art, sentence):
    source = write(tmp_path / "source")
    (source / "art" / "leaf.svg").write_text(art, encoding="utf-8")

    with pytest.raises(UnusableDesign) as refused:
        install_design(source, mine)

    [problem] = refused.value.problems
    assert sentence in problem
    assert list(mine.iterdir()) == []
