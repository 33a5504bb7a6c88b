"""Fetch the card lettering anew: `python packaging/fonts/fetch.py` fills resources/fonts/ from npm packages.

Needs `npm` on the path and uharfbuzz. The versions and files are those of resources/fonts/fonts.toml, so the
result is the same each time; a family with `keep` is cut down to those characters (none of these has a
reserved font name). Coverage of each file is printed for the `scripts` lines of the catalogue.
"""

import json
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path
from typing import Any

import uharfbuzz as hb

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
LETTERS = {
    "Latin": [
        *range(0xC0, 0xD7),
        *range(0xD8, 0xF7),
        *range(0xF8, 0x149),
        *range(0x14A, 0x17F),
        0x218,
        0x21A,
    ],
    "Vietnamese": [0x1A0, 0x1AF, *range(0x1EA0, 0x1EFA)],
    "Cyrillic": [*range(0x410, 0x450), 0x401, 0x404, 0x406, 0x407, 0x40E, 0x451, 0x454, 0x456, 0x457, 0x490],
    "Greek": [*range(0x391, 0x3A2), *range(0x3A3, 0x3AA), *range(0x3AC, 0x3CF), 0x386, 0x388, 0x389],
    "Hebrew": list(range(0x5D0, 0x5EB)),
    "Arabic": [*range(0x621, 0x63B), *range(0x641, 0x64B), 0x67E, 0x686, 0x698, 0x6A9, 0x6AF, 0x6CC],
    "Devanagari": [*range(0x901, 0x904), *range(0x905, 0x93A), *range(0x93C, 0x94E), *range(0x966, 0x970)],
    "Thai": [*range(0xE01, 0xE3B), *range(0xE3F, 0xE5C)],
}


def main() -> None:
    catalogue = tomllib.loads((FONTS / "fonts.toml").read_text(encoding="utf-8"))
    for family in catalogue["family"]:
        with tempfile.TemporaryDirectory() as folder:
            take(family, unpack(family, Path(folder)))


def unpack(family: dict[str, Any], folder: Path) -> Path:
    """The package of a family, opened in `folder`."""
    wanted = f"@expo-google-fonts/{family['package']}@{family['version']}"
    packed = subprocess.run(
        ["npm", "pack", "--json", "--silent", wanted], cwd=folder, check=True, capture_output=True
    )
    name = json.loads(packed.stdout)[0]["filename"]
    with tarfile.open(folder / Path(name).name) as archive:
        archive.extractall(folder, filter="data")
    return folder / "package"


def take(family: dict[str, Any], package: Path) -> None:
    target = FONTS / family["package"]
    target.mkdir(exist_ok=True)
    (target / "OFL.txt").write_bytes((package / "LICENSE_FONT").read_bytes())
    for face in family["faces"]:
        content = (package / face["file"].partition("_")[2].removesuffix(".ttf") / face["file"]).read_bytes()
        if "keep" in family:
            content = cut(content, family["keep"])
        (target / face["file"]).write_bytes(content)
        sys.stdout.write(f"{face['file']:42} {len(content) // 1024:4} KB  {', '.join(covered(content))}\n")


def cut(content: bytes, ranges: list[str]) -> bytes:
    """The font with only the characters of these ranges, layout tables and names kept."""
    wanted = hb.SubsetInput()
    wanted.unicode_set.update(
        code
        for low, high in (item.split("-") for item in ranges)
        for code in range(int(low, 16), int(high, 16) + 1)
    )
    wanted.unicode_set.add(0x20)
    return bytes(hb.subset(hb.Face(hb.Blob(content)), wanted).blob.data)


def covered(content: bytes) -> list[str]:
    """The scripts of which the font has every letter but at most two in a hundred."""
    has = set(hb.Face(hb.Blob(content)).unicodes)
    return [name for name, letters in LETTERS.items() if len(has & set(letters)) >= 0.98 * len(letters)]


if __name__ == "__main__":
    main()
