"""Fetch the icons in use: `python packaging/ui/icons.py` makes resources/icons/ match gui.icons.Icon."""

import shutil
import sys
import tempfile
from pathlib import Path

from npm_package import unpack

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "resources" / "icons"
WEIGHTS = ("thin", "light", "bold", "fill", "duotone")

sys.path.insert(0, str(ROOT))

from cardkeeper.gui.icons import Icon  # noqa: E402 - found through the line above


def main() -> None:
    TARGET.mkdir(parents=True, exist_ok=True)
    wanted = {icon.value for icon in Icon}
    for old in TARGET.glob("*.svg"):
        if old.stem not in wanted:
            old.unlink()
    with tempfile.TemporaryDirectory() as name:
        package = unpack("@phosphor-icons/core", "2.1.1", Path(name))
        for file in sorted(wanted):
            shutil.copy(package / "assets" / _weight(file) / f"{file}.svg", TARGET)
        shutil.copy(package / "LICENSE", TARGET / "LICENSE-Phosphor.txt")


def _weight(file: str) -> str:
    tail = file.rpartition("-")[2]
    return tail if tail in WEIGHTS else "regular"


if __name__ == "__main__":
    main()
