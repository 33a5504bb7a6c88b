"""What a desktop reads about CardKeeper agrees with what CardKeeper is."""

import configparser
import re
import xml.etree.ElementTree as ET
from pathlib import Path

from cardkeeper import __version__
from cardkeeper.gui import application
from cardkeeper.gui.desktop import login
from cardkeeper.services.book.backups import SUFFIX

LINUX = Path(__file__).parents[1] / "packaging" / "linux"
APP_ID = "io.github.cardkeeper.CardKeeper"


def entry() -> configparser.SectionProxy:
    read = configparser.ConfigParser(interpolation=None, strict=True)
    read.optionxform = str  # type: ignore[assignment,method-assign]
    read.read(LINUX / f"{APP_ID}.desktop", encoding="utf-8")
    return read["Desktop Entry"]


def test_the_desktop_entry_belongs_to_the_window() -> None:
    assert application._DESKTOP_NAME == APP_ID == login._NAME
    assert entry()["Icon"] == APP_ID
    assert entry()["Exec"] == "cardkeeper %F"
    assert all(entry()["MimeType"].split(";")[:-1])


def test_a_double_click_on_a_safety_copy_finds_cardkeeper() -> None:
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    kind = ET.parse(LINUX / f"{APP_ID}.mime.xml").getroot().find(f"{space}mime-type")
    assert kind is not None

    globs = [glob.attrib["pattern"] for glob in kind.findall(f"{space}glob")]
    assert globs == [f"*{SUFFIX}"]
    assert kind.attrib["type"] in entry()["MimeType"].split(";")


def test_the_description_tells_this_version() -> None:
    root = ET.parse(LINUX / f"{APP_ID}.metainfo.xml").getroot()

    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == f"{APP_ID}.desktop"
    releases = [release.attrib["version"] for release in root.iter("release")]
    assert re.sub(r"\.dev.*", "", __version__) in releases
