"""The file of a safety copy: what goes in comes out, and what somebody tampered with is refused."""

import json
import zipfile
from pathlib import Path

import pytest

from cardkeeper.errors import CannotWrite, UnreadableFile
from cardkeeper.store import archives
from cardkeeper.store.archives import About

ABOUT = About("2026-05-12T12:12:00+00:00", "daily", 3, 120)


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A folder with a book, a design and a picture of the user's own, and things that are none of ours."""
    folder = tmp_path / "shop"
    for name, content in {
        "cardkeeper.book": b"pages" * 5000,
        "designs/our-roof/design.toml": b"format = 1",
        "designs/our-roof/art/roof.webp": b"RIFF....",
        "pictures/shop front.jpg": b"\xff\xd8\xff",
        "pictures/notes.docx": b"PK",
        "settings.json": b"{}",
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


@pytest.fixture
def copy(shop: Path, tmp_path: Path) -> Path:
    path = tmp_path / "copy.ckbackup"
    archives.write(path, shop / "cardkeeper.book", shop, ABOUT)
    return path


def packed(path: Path, **members: bytes) -> Path:
    """A zip somebody else made: about.json as ours, and these members, slashes written as double lines."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        told = {"made_at": ABOUT.made_at, "reason": "daily", "version": 3, "customers": 1, "files": 0}
        archive.writestr("about.json", json.dumps(told | {"digest": "0" * 64}))
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_book_designs_and_pictures_come_back_byte_for_byte(shop, copy, tmp_path):
    about = archives.take_book(copy, tmp_path / "book")
    (tmp_path / "out").mkdir()
    files = archives.take_beside(copy, tmp_path / "out")

    assert (tmp_path / "book").read_bytes() == (shop / "cardkeeper.book").read_bytes()
    assert (about.customers, about.reason, about.files) == (120, "daily", 3)
    assert [path.relative_to(tmp_path / "out").as_posix() for path in files] == [
        "designs/our-roof/art/roof.webp",
        "designs/our-roof/design.toml",
        "pictures/shop front.jpg",
    ]
    assert all(
        path.read_bytes() == (shop / path.relative_to(tmp_path / "out")).read_bytes() for path in files
    )


def test_the_same_shop_gives_the_same_bytes(shop, copy, tmp_path):
    archives.write(tmp_path / "again", shop / "cardkeeper.book", shop, ABOUT)

    assert (tmp_path / "again").read_bytes() == copy.read_bytes()


@pytest.mark.parametrize("at", [0.1, 0.3, 0.9])
def test_a_changed_byte_is_noticed(copy, at):
    content = bytearray(copy.read_bytes())
    content[int(len(content) * at)] ^= 0xFF
    copy.write_bytes(content)

    with pytest.raises(UnreadableFile, match="damaged"):
        archives.verify(copy)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"Dear diary" * 100])
def test_what_is_no_copy_is_refused(tmp_path, content):
    path = tmp_path / "letter.ckbackup"
    path.write_bytes(content)

    with pytest.raises(UnreadableFile, match="damaged"):
        archives.read_about(path)


@pytest.mark.parametrize(
    "about", [b"[]", b"{}", b'{"made_at": "yesterday"}', b"{" * 100_000, b"\xff", b'"' + b"x" * 70_000 + b'"']
)
def test_a_copy_that_does_not_say_what_it_is_is_refused(tmp_path, about):
    path = tmp_path / "copy.ckbackup"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("about.json", about)

    with pytest.raises(UnreadableFile):
        archives.read_about(path)


def test_another_book_under_the_same_hash_is_refused(tmp_path):
    path = packed(tmp_path / "swapped.ckbackup", **{"cardkeeper.book": b"another book"})

    with pytest.raises(UnreadableFile, match="damaged"):
        archives.take_book(path, tmp_path / "book")


@pytest.mark.parametrize(
    "name",
    [
        "../evil.toml",
        "designs/../../evil.toml",
        "/etc/evil.toml",
        "designs\\..\\evil.toml",
        "C:\\evil.toml",
        "designs/x/run.exe",
        "designs/x/con.toml",
        "pictures/x./y.png",
        "designs/.hidden/design.toml",
        "settings.json",
        "designs/x/design.toml/",
    ],
)
def test_nothing_is_unpacked_under_a_name_we_do_not_know(tmp_path, name):
    path = packed(tmp_path / "slip.ckbackup", **{name: b"x", "pictures/cat.png": b"cat"})
    target = tmp_path / "deep" / "out"
    target.mkdir(parents=True)

    files = archives.take_beside(path, target)

    assert [file.name for file in files] == ["cat.png"]
    assert [each.name for each in tmp_path.rglob("*") if each.is_file()] == ["slip.ckbackup", "cat.png"]


def test_a_bomb_is_not_unpacked(tmp_path):
    bomb = packed(tmp_path / "bomb.ckbackup", **{"cardkeeper.book": bytes(80 * 1024 * 1024)})
    assert bomb.stat().st_size < 200_000

    for take in (archives.verify, lambda path: archives.take_book(path, tmp_path / "book")):
        with pytest.raises(UnreadableFile, match="damaged"):
            take(bomb)
    assert not (tmp_path / "book").exists()


def test_a_full_disk_is_told_before_anything_is_unpacked(copy, tmp_path, monkeypatch):
    monkeypatch.setattr(
        archives.shutil, "disk_usage", lambda _path: archives.shutil._ntuple_diskusage(9, 9, 0)
    )

    with pytest.raises(CannotWrite, match="disk is full"):
        archives.take_book(copy, tmp_path / "book")
