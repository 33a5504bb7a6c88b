"""A design to be drawn in tests, with art of its own, written into a folder."""

ART = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
    '<rect x="0" y="0" width="100" height="100" fill="slot:leaf"/></svg>'
)

TOML = """
format = 1
id = "leaf-card"
name = "Leaf card"
names = { de = "Blattkarte" }
version = 2
artist = "CardKeeper Studio"
license = "MIT"
occasions = ["birthday", "thank-you"]
holidays = []
tones = ["simple"]
audience = ["adult"]
milestones = [18, 21]
belated = false
style = "flat"
paper = "white"
coverage = 0.1
coverages = { night = 0.6 }
ink = "#24365f"

[fonts]
headline = { family = "Lora", max = 40, min = 18 }
number = { family = "Fraunces", weight = 900, max = 120, min = 40 }

[palettes.day]
leaf = "#2f6b57"
pale = "leaf.tint(0.9)"
[palettes.night]
leaf = "#123456"
pale = "#ffffff"
[palettes.brand]
ink = "brand.tint(0.2)"
leaf = "brand"
pale = "#ffffff"

[[layout]]
aspect = [0.0, 0.95]
layer = [
  { kind = "panel", box = [0, 0, 1, 0.5], colour = "pale" },
  { kind = "vector", art = "leaf", box = [0, 0.5, 0.5, 0.5], name = "leaf" },
  { kind = "vector", art = "leaf", box = [0, 0, 1, 0.5], fit = "cover", clip = "number" },
]
text = [
  { slot = "headline", box = [0, 0.02, 1, 0.2], font = "headline" },
  { slot = "number", box = [0, 0.22, 1, 0.25], font = "number", max_lines = 1, optional = true },
  { slot = "sub", box = [0.5, 0.8, 0.5, 0.1], font = "headline", max_lines = 1, optional = true },
]
[[layout]]
aspect = [0.95, 9.0]
text = [{ slot = "headline", box = [0, 0, 1, 1], font = "headline" }]

[text.en]
headline = "Happy Birthday"
number = "[[{number}]]"
[text.en.thank-you]
headline = "Thank you"
[text.de]
headline = "Alles Gute"
"""


def write(folder, toml=TOML, **art):
    """A design's folder with its `design.toml` and art by file name (without .svg)."""
    (folder / "art").mkdir(parents=True)
    (folder / "design.toml").write_text(toml, encoding="utf-8")
    for name, svg in ({"leaf": ART} | art).items():
        (folder / "art" / f"{name}.svg").write_text(svg, encoding="utf-8")
    return folder
