"""Designs of one's own: added, made of a picture, renamed, moved and removed, each with a way back (R21)."""

import io
import shutil
import zipfile

import pytest
from PIL import Image

from cardkeeper.core.changes import Touched
from cardkeeper.errors import CannotWrite, CardKeeperError, UnreadableFile
from cardkeeper.press import design_header
from cardkeeper.press.design_catalogue import UnusableDesign
from cardkeeper.services.cards import designs, own_designs, studio, thumbnails
from cardkeeper.services.cards.studio import Shelf
from cardkeeper.services.due import due, planning, tasks
from cardkeeper.services.printing import batches, printing
from tests.factories import TUESDAY, a_customer, a_sender, born
from tests.press.small_designs import plain_designs

RED, BLUE = (200, 30, 40), (30, 60, 190)


def a_photo(width=1800, height=1200, left=RED, right=BLUE, orientation=None):
    """Red on the left, blue on the right, as a camera stores it."""
    picture = Image.new("RGB", (width, height), left)
    picture.paste(right, (width // 2, 0, width, height))
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
        exif[0x010F] = "Secret camera"
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif, quality=95)
    return out.getvalue()


@pytest.fixture
def plain(tmp_path):
    plain_designs(tmp_path / "theirs", "our-leaf")
    return tmp_path / "theirs" / "our-leaf"


def folders(library):
    """Everything below the user's folder of designs, by path."""
    own = library / "designs"
    return {path.relative_to(own).as_posix(): path.read_bytes() for path in own.rglob("*") if path.is_file()}


def there_and_back(library, command):
    """Run a command, take it back, do it again, and look at the folders each time."""
    before, shelf = folders(library).keys(), set(designs.all_designs())
    change = command()
    after, new_shelf = folders(library), set(designs.all_designs())
    assert change.label
    assert Touched.SETTINGS in change.touched
    back = change.undo()
    assert set(designs.all_designs()) == shelf
    assert {name for name in folders(library) if not name.startswith("earlier/")} == {
        name for name in before if not name.startswith("earlier/")
    }
    back.undo()
    assert folders(library) == after
    assert set(designs.all_designs()) == new_shelf
    return change


def zipped(folder, path):
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.rglob("*"):
            if file.is_file():
                archive.write(file, file.relative_to(folder.parent))
    return path


@pytest.mark.parametrize("packed", [False, True])
def test_a_design_is_dropped_in_as_a_folder_or_a_zip(library, plain, tmp_path, packed):
    source = zipped(plain, tmp_path / "leaf.zip") if packed else plain

    there_and_back(library, lambda: own_designs.add(source).change)

    (front,) = studio.fronts(shelf=Shelf.OWN)
    assert (front.key, front.is_own) == ("our-leaf", True)
    assert thumbnails.make(studio.thumbnail(front, 120)).startswith(b"\x89PNG")


def test_what_is_no_design_is_told_and_nothing_changes(library, tmp_path):
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "design.toml").write_text("format = 1", encoding="utf-8")
    (tmp_path / "no.zip").write_bytes(b"not a zip")

    with pytest.raises(UnusableDesign) as told:
        own_designs.add(broken)
    assert len(told.value.problems) > 1
    with pytest.raises(UnusableDesign, match="zip"):
        own_designs.add(tmp_path / "no.zip")
    with pytest.raises(UnusableDesign, match="in CardKeeper already"):
        own_designs.add(designs.all_designs()["balloons"].folder)
    assert folders(library) == {}


def test_a_picture_becomes_a_front_turned_as_the_camera_says_and_without_its_secrets(library):
    added = own_designs.from_picture(a_photo(orientation=6), name="Beach house")

    design = designs.all_designs()[added.key]
    assert (added.key, design.name_in("de"), design.needs_photo) == ("own-beach-house", "Beach house", False)
    kept = (design.folder / "art" / "photo.jpg").read_bytes()
    with Image.open(io.BytesIO(kept)) as picture:
        assert picture.size == (1200, 1800)
        assert not dict(picture.getexif())
    assert b"Secret camera" not in kept
    assert added.warnings == ()
    change = there_and_back(library, lambda: own_designs.from_picture(a_photo(), name="Beach house").change)
    assert change.label == "Add a picture"
    assert "own-beach-house-2" in designs.all_designs()


def test_a_picture_goes_into_any_frame_with_its_words(library):
    frames = own_designs.frames()
    assert frames[0][0] == own_designs.PLAIN_FRAME
    assert len(frames) >= 5

    added = own_designs.from_picture(a_photo(), frame="photo-window", name="Us")

    design = designs.all_designs()[added.key]
    assert design.texts("en", "birthday")["headline"] == "Happy Birthday"
    with pytest.raises(ValueError, match="balloons"):
        own_designs.from_picture(a_photo(), frame="balloons")


def test_a_small_picture_is_taken_with_a_warning_and_no_picture_is_refused(library):
    added = own_designs.from_picture(a_photo(500, 400))

    assert len(added.warnings) == 1
    assert "dots per inch" in added.warnings[0]
    before = folders(library)
    with pytest.raises(UnreadableFile):
        own_designs.from_picture(b"a letter, not a picture")
    assert folders(library) == before


def test_the_focus_decides_what_is_cut_off(library):
    left = own_designs.tried(a_photo(), 300, focus=(0.1, 0.5))
    right = own_designs.tried(a_photo(), 300, focus=(0.9, 0.5))

    def middle(picture):
        start = 4 * (picture.height // 2 * picture.width + picture.width // 2)
        blue, green, red = picture.pixels[start : start + 3]
        return red, green, blue

    assert middle(left) == pytest.approx(RED, abs=12)
    assert middle(right) == pytest.approx(BLUE, abs=12)


def test_renaming_keeps_everything_else(library, plain):
    own_designs.add(plain)
    before = designs.all_designs()["our-leaf"]

    there_and_back(library, lambda: own_designs.rename("our-leaf", 'Ellen\'s "leaf"\\'))

    after = designs.all_designs()["our-leaf"]
    assert after.name == 'Ellen\'s "leaf"\\'
    assert (after.version, after.palettes, after.templates) == (
        before.version,
        before.palettes,
        before.templates,
    )
    with pytest.raises(CardKeeperError, match="needs a name"):
        own_designs.rename("our-leaf", " ")
    with pytest.raises(CardKeeperError, match="not among your own"):
        own_designs.rename("balloons", "Mine")


@pytest.fixture
def printed(library, plain):
    """A card printed with a picture of the user's, which is then replaced and removed."""
    a_sender()
    a_customer("Ada Quinn", occasions=(born(5, 15, 1986),))
    planning.settle(TUESDAY)
    key = own_designs.from_picture(a_photo(), name="Shop").key
    (task,) = due.for_batch(TUESDAY)
    tasks.choose_design(task, key, "white")
    batch = batches.prepare([task], TUESDAY)[0].ids[0]
    batches.mark_printed(batch, [item.id for item in batches.items(batch)], TUESDAY)
    return key, batch


def test_a_printed_card_prints_again_identically_though_its_picture_was_moved_and_removed(printed):
    key, batch = printed
    first = printing.render(batch).cards

    own_designs.set_focus(key, (0.9, 0.5))
    assert designs.all_designs()[key].version == 2
    assert printing.render(batch).cards == first

    own_designs.remove(key)
    assert key not in designs.all_designs()
    assert printing.render(batch).cards == first


def test_a_design_replaced_by_a_changed_one_counts_its_versions(library, plain):
    own_designs.add(plain)
    toml = plain / "design.toml"
    toml.write_text(toml.read_text().replace('name = "Plain"', 'name = "Newer"'), encoding="utf-8")

    change = own_designs.add(plain).change

    assert (designs.all_designs()["our-leaf"].name, designs.all_designs()["our-leaf"].version) == ("Newer", 4)
    back = change.undo()
    assert (designs.all_designs()["our-leaf"].name, designs.all_designs()["our-leaf"].version) == ("Plain", 3)
    back.undo()
    assert designs.all_designs()["our-leaf"].version == 4


def test_removing_can_be_taken_back_and_a_second_design_of_that_key_is_a_new_version(library, plain):
    own_designs.add(plain)
    there_and_back(library, lambda: own_designs.remove("our-leaf"))
    assert studio.fronts(shelf=Shelf.OWN) == []

    own_designs.add(plain)

    assert designs.all_designs()["our-leaf"].version == 4


def test_a_folder_that_cannot_be_written_leaves_everything_as_it_was(library, plain, monkeypatch):
    own_designs.add(plain)
    before = folders(library)
    monkeypatch.setattr(shutil, "copytree", refuse)

    with pytest.raises(CannotWrite, match="What was there before is unchanged"):
        own_designs.from_picture(a_photo())

    assert folders(library) == before


def refuse(*_arguments):
    raise OSError(28, "disk full")


@pytest.mark.parametrize(
    ("toml", "values", "expected"),
    [
        (
            'id = "a"\nname = "b"\n[fonts]\nname = "x"\n',
            {"name": "c"},
            'id = "a"\nname = "c"\n[fonts]\nname = "x"\n',
        ),
        ('id = "a"\n[fonts]\n', {"photo": "p"}, 'id = "a"\nphoto = "p"\n\n[fonts]\n'),
        ('names = { de = "x" }\nid = "a"\n', {"names": None}, 'id = "a"\n'),
        ("version = 1\n", {"version": 2, "focus": (0.5, 0.25)}, "version = 2\nfocus = [0.5, 0.25]\n\n"),
        ('name = "a"\n', {"name": '"\\1\n'}, 'name = "\\"\\\\1\\u000a"\n'),
    ],
)
def test_only_the_header_of_a_description_is_changed(toml, values, expected):
    assert design_header.changed(toml, values) == expected
