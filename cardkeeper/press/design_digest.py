"""Which versions of our designs there ever were: printed cards print again as they were (product.md, R21).

`resources/designs/versions.toml` holds a digest of every version that was released. A design that is changed
gets a higher version, and the folder it was goes to `resources/designs/earlier/<id>-<version>`.
"""

import hashlib
import tomllib
from collections.abc import Mapping
from pathlib import Path

MANIFEST = "versions.toml"
EARLIER = "earlier"


def digest(folder: Path) -> str:
    """Of all files of a design, whatever their order and dates."""
    found = hashlib.sha256()
    for path in sorted(folder.rglob("*"), key=lambda path: path.relative_to(folder).as_posix()):
        if path.is_file():
            content = path.read_bytes()
            found.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
            found.update(content)
    return found.hexdigest()


def recorded(folder: Path) -> Mapping[str, Mapping[str, str]]:
    """Digest by design and version."""
    found: dict[str, dict[str, str]] = tomllib.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    return found


def write(folder: Path, versions: Mapping[str, Mapping[str, str]]) -> None:
    """Write the manifest."""
    blocks = []
    for key in sorted(versions):
        rows = (f'{version} = "{value}"' for version, value in sorted(versions[key].items(), key=_number))
        blocks.append("\n".join([f"[{key}]", *rows]))
    (folder / MANIFEST).write_text("\n\n".join(blocks) + "\n", encoding="utf-8")


def _number(row: tuple[str, str]) -> int:
    return int(row[0])
