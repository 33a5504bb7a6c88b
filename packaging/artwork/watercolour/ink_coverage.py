"""How much ink a front takes, measured on the baked art and written into its design.toml."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PIL import Image, ImageChops

from pigment.maps import coloured, ink

PANEL = (396, 612)  # px and pt: the largest panel at 72 dpi
SAFE = 0.065 * PANEL[0]
_LINE = re.compile(r"^coverage = [\d.]+", re.MULTILINE)


def front_ink(design: Path) -> float:
    """Mean ink (0 bare, 1 black) of the portrait front in its first palette, without its text."""
    settings = tomllib.loads((design / "design.toml").read_text(encoding="utf-8"))
    palette = next(iter(settings["palettes"].values()))
    front = Image.new("RGB", PANEL, "white")
    for layer in settings["layout"][0]["layer"]:
        if layer["kind"] == "pigment":
            front = ImageChops.multiply(front, _placed(layer, _art(design, layer["art"], palette)))
    return ink(front)


def write_coverage(design: Path) -> float:
    """Put the measured ink into the `coverage` line of design.toml; returns it."""
    path = design / "design.toml"
    measured = round(front_ink(design), 3)
    path.write_text(
        _LINE.sub(f"coverage = {measured}", path.read_text(encoding="utf-8"), count=1), encoding="utf-8"
    )
    return measured


def _art(design: Path, name: str, palette: Mapping[str, str]) -> Image.Image:
    files = sorted((design / "art").glob(f"{name}.*.webp"))
    return coloured({path.name.split(".")[1]: Image.open(path).convert("L") for path in files}, palette)


def _placed(layer: Mapping[str, Any], art: Image.Image) -> Image.Image:
    left, top, width, height = _box(layer)
    choose = max if layer.get("fit") == "cover" else min
    scale = choose(width / art.width, height / art.height)
    small = art.resize((round(art.width * scale), round(art.height * scale)), Image.Resampling.BOX)
    across, down = layer.get("anchor", (0.5, 0.5))
    panel = Image.new("RGB", PANEL, "white")
    panel.paste(
        small, (round(left + (width - small.width) * across), round(top + (height - small.height) * down))
    )
    return panel


def _box(layer: Mapping[str, Any]) -> tuple[float, float, float, float]:
    margin = 0 if layer.get("in") == "panel" else SAFE
    across, down = PANEL[0] - 2 * margin, PANEL[1] - 2 * margin
    x, y, width, height = layer["box"]
    return margin + x * across, margin + y * down, width * across, height * down
