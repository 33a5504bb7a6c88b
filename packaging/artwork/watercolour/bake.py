"""Bake the watercolour art: `python packaging/artwork/watercolour/bake.py [design ...]`.

Writes `<folder>/<design>/art/<piece>.<slot>.webp`, by default into resources/designs, and the measured ink
into the `coverage` lines of the design.toml beside it. Needs the `artwork` extra of pyproject.toml. The same
versions of numpy, scipy, skia-python and Pillow (README.md beside this file) bake the same bytes.
"""

import argparse
import importlib
import pkgutil
import time
from collections.abc import Iterable
from pathlib import Path
from types import ModuleType

import fronts
from pigment.maps import to_pictures
from pigment.piece import Piece

DESIGNS = Path(__file__).parents[3] / "resources" / "designs"
LARGEST = 300  # dpi


def main(arguments: list[str] | None = None) -> None:
    """Bake the designs named on the command line, or all."""
    parser = argparse.ArgumentParser(description="Bake the watercolour art.")
    parser.add_argument("designs", nargs="*", help="ids of designs; all when none is named")
    parser.add_argument("--dpi", type=float, default=LARGEST)
    parser.add_argument("--to", type=Path, default=DESIGNS, help="folder of the designs")
    chosen = parser.parse_args(arguments)
    for front in sorted(all_fronts(chosen.designs), key=lambda front: front.ID):
        started = time.perf_counter()
        size = bake(front, chosen.to, chosen.dpi)
        seconds = time.perf_counter() - started
        print(f"{front.ID}: {size / 1024:.0f} KB in {seconds:.1f} s{measured(chosen.to / front.ID)}")


def all_fronts(wanted: Iterable[str] = ()) -> list[ModuleType]:
    """The modules of `fronts` whose ID is wanted, or all. Raises SystemExit for an unknown ID."""
    modules = [
        importlib.import_module(f"fronts.{found.name}") for found in pkgutil.iter_modules(fronts.__path__)
    ]
    known = {module.ID: module for module in modules}
    unknown = set(wanted) - known.keys()
    if unknown:
        raise SystemExit(
            f"No such design: {', '.join(sorted(unknown))}. There are: {', '.join(sorted(known))}."
        )
    return [known[name] for name in wanted] or modules


def measured(design: Path) -> str:
    """Write the ink into design.toml where there is one; returns the words for it."""
    if not (design / "design.toml").exists():
        return ""
    from ink_coverage import write_coverage

    return f", ink {next(iter(write_coverage(design).values())):.2f}"


def bake(front: ModuleType, folder: Path, dpi: float) -> int:
    """Write every piece of a front; returns the bytes written."""
    art = folder / front.ID / "art"
    art.mkdir(parents=True, exist_ok=True)
    return sum(bake_piece(piece, art, name, dpi) for name, piece in front.PIECES.items())


def bake_piece(piece: Piece, art: Path, name: str, dpi: float) -> int:
    """Write one WebP per slot in place of those of an earlier bake; returns their bytes."""
    for old in art.glob(f"{name}.*.webp"):
        old.unlink()
    written = 0
    for slot, picture in to_pictures(piece.painted(dpi).maps).items():
        path = art / f"{name}.{slot}.webp"
        picture.save(path, quality=piece.quality, method=6)
        written += path.stat().st_size
    return written


if __name__ == "__main__":
    main()
