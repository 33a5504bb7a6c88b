"""Bakes the flat art: runs the programs in `designs/` and writes `resources/designs/<id>/art/<name>.svg`.

    python packaging/artwork/flat/bake.py                 every design
    python packaging/artwork/flat/bake.py two-rings ...   some
    python packaging/artwork/flat/bake.py --check         writes nothing; tells what a bake would change

The same sources give the same bytes. A design's words, palettes and layouts are written by hand in its
`design.toml`; the mean ink of each palette is measured here and written into its `coverage` lines.
"""

import importlib
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
DESIGNS = HERE.parents[2] / "resources" / "designs"
sys.path[:0] = [str(HERE), str(HERE.parents[2])]


def main(arguments):
    only_check = "--check" in arguments
    names = [name for name in arguments if not name.startswith("-")]
    changed = [text for name in names or every() for text in bake(name, only_check)]
    print("\n".join(changed) or "Nothing has changed.")
    return 1 if only_check and changed else 0


def every():
    """The designs drawn here, and those made of type, panels and photos alone."""
    drawn = {path.stem.replace("_", "-") for path in (HERE / "designs").glob("*.py")}
    plain = {path.parent.name for path in DESIGNS.glob("*/design.toml") if not (path.parent / "art").is_dir()}
    return sorted(drawn | plain)


def bake(name, only_check=False):
    """Write a design's art; gives the files that changed."""
    changed = []
    for art, sketch in program(name).items():
        path = DESIGNS / name / "art" / f"{art}.svg"
        content = sketch.svg().encode()
        if path.is_file() and path.read_bytes() == content:
            continue
        changed.append(f"{name}/art/{art}.svg, {len(content) // 1000 + 1} kB")
        if not only_check:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    if (DESIGNS / name / "design.toml").is_file() and not only_check:
        changed += measure(name)
    return changed


def program(name):
    """The sketches of a design by name; none for a design made of type and panels alone."""
    if not (HERE / "designs" / f"{name.replace('-', '_')}.py").is_file():
        return {}
    return importlib.import_module(f"designs.{name.replace('-', '_')}").art()


def measure(name):
    """Write the measured ink of each palette into design.toml."""
    from cardkeeper.press import checker, design_reader

    path = DESIGNS / name / "design.toml"
    design, problems = design_reader.read(path.parent)
    if not design:
        return [f"{name}: {text}" for text in problems]
    shares = {palette: round(checker.measured_coverage(design, palette), 2) for palette in design.palettes}
    first, *others = (palette for palette in shares if palette != "brand")
    table = ", ".join(f"{palette} = {shares[palette]:g}" for palette in [*others, "brand"] if palette in shares)
    text = path.read_text(encoding="utf-8")
    written = re.sub(r"^coverage = .*$", f"coverage = {shares[first]:g}", text, flags=re.MULTILINE)
    written = re.sub(r"^coverages = .*$", f"coverages = {{ {table} }}", written, flags=re.MULTILINE)
    if written == text:
        return []
    path.write_text(written, encoding="utf-8")
    return [f"{name}/design.toml, coverage"]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
