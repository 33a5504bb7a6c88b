"""Keeps the `coverage` lines of a design.toml true: the mean ink of its front, measured for each palette."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

_FIRST = re.compile(r"^coverage = .*$", re.MULTILINE)
_OTHERS = re.compile(r"^coverages = .*$", re.MULTILINE)


def write_coverage(design: Path) -> dict[str, float]:
    """Measure every palette of a design folder and write it down. Raises ValueError with what is wrong."""
    sys.path[:0] = [str(ROOT)]
    from cardkeeper.press import checker, design_reader

    found, problems = design_reader.read(design)
    if found is None:
        raise ValueError(f"{design.name}: {' '.join(problems)}")
    shares = {palette: round(checker.measured_coverage(found, palette), 2) for palette in found.palettes}
    first, *others = shares
    table = ", ".join(f"{palette} = {shares[palette]:g}" for palette in others)
    path = design / "design.toml"
    text = _FIRST.sub(f"coverage = {shares[first]:g}", path.read_text(encoding="utf-8"))
    path.write_text(_OTHERS.sub(f"coverages = {{ {table} }}", text), encoding="utf-8")
    return shares
