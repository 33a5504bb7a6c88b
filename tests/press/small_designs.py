"""A design small enough to be written down here, so that tests of cards do not hang on the studio's own."""

from cardkeeper.press.design_catalogue import catalogue

_DESIGN = """
format = 1
id = "{key}"
name = "Plain"
version = 3
artist = "CardKeeper Studio"
license = "MIT"
occasions = ["birthday"]
holidays = []
tones = ["simple"]
audience = ["adult"]
milestones = []
belated = false
style = "flat"
paper = "white"
coverage = 0.02
ink = "#24365f"

[fonts]
headline = {{ family = "Great Vibes", max = 72, min = 20, leading = 1.0 }}
sub = {{ family = "Josefin Sans", max = 10.5, min = 7.5, tracking = 180, case = "upper" }}

[palettes.blue]
ink = "#24365f"
rule = "#8fa5d6"
[palettes.brand]
ink = "brand.dark"
rule = "brand.tint(0.5)"

[[layout]]
aspect = [0.0, 9.0]
layer = [
  {{ kind = "vector", art = "leaf", box = [0.3, 0.05, 0.4, 0.2], fit = "contain" }},
  {{ kind = "rule", box = [0.2, 0.7, 0.6, 0.001], colour = "rule" }},
]
text = [
  {{ slot = "headline", box = [0.05, 0.3, 0.9, 0.3], font = "headline", max_lines = 1 }},
  {{ slot = "sub", box = [0.05, 0.75, 0.9, 0.08], font = "sub", max_lines = 1, optional = true }},
]

[text.en]
headline = "Happy Birthday"
"""


_LEAF = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<path fill="slot:rule" d="M0 10L20 0L40 10Z"/></svg>"""


def plain_designs(folder, *keys):
    """A catalogue of plain designs, written into `folder`."""
    for key in keys or ("plain",):
        (folder / key / "art").mkdir(parents=True)
        (folder / key / "art" / "leaf.svg").write_text(_LEAF, encoding="utf-8")
        (folder / key / "design.toml").write_text(_DESIGN.format(key=key), encoding="utf-8")
    found = catalogue([folder])
    assert not found.problems, found.problems
    return found
