"""Draws the layers of a front: pigment pictures, drawings, photos, panels, lines and the logo."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from cardkeeper.i18n import _
from cardkeeper.press import artwork, colour, design_art, design_place, form, vector, vector_svg
from cardkeeper.press.design import CardDesign, Layer
from cardkeeper.press.design_place import Rect
from cardkeeper.press.findings import Finding


@dataclass(frozen=True, slots=True)
class Look:
    """Everything a front is made of but its texts; colours are slots and "#rrggbb" of one palette."""

    design: CardDesign
    colours: tuple[tuple[str, str], ...]
    width: float
    height: float
    photo: bytes | None = None
    focus: tuple[float, float] = (0.5, 0.42)
    logo: bytes | None = None
    cache: Path | None = field(default=None, compare=False)

    @property
    def unit(self) -> float:
        return design_place.unit(self.width, self.height)

    @property
    def slots(self) -> dict[str, str]:
        return dict(self.colours)

    def shade(self, expression: str) -> str:
        """What an expression over the palette's slots is, as "#rrggbb"."""
        return colour.evaluate(expression, self.slots)

    def ink(self, expression: str) -> colour.RGB:
        return colour.parse(self.shade(expression))


@dataclass(frozen=True, slots=True)
class Placed:
    """A layer with its box and where its art lands."""

    layer: Layer
    box: Rect
    landed: Rect


def place_all(look: Look) -> tuple[dict[str, Rect], list[Placed]]:
    """The frames and the placed layers of the look's layout."""
    frames = design_place.frames(look.width, look.height)
    placed = []
    for layer in look.design.layout(look.width, look.height).layers:
        box = frames[layer.within].part(layer.box).grown(-layer.inset * look.unit)
        landed = design_place.land(layer, box, _aspect(look, layer) or box.aspect)
        if layer.name:
            frames[layer.name] = landed
        placed.append(Placed(layer, box, landed))
    return frames, placed


def draw(canvas: Canvas, look: Look, layers: Iterable[Placed]) -> list[Finding]:
    """Draw placed layers in their order."""
    findings: list[Finding] = []
    for placed in layers:
        layer = placed.layer
        canvas.saveState()
        if layer.fit == "cover" and layer.art:
            corner = layer.corner * look.unit
            canvas.addLiteral(f"{design_place.outline(layer.shape, placed.box, corner)} W n")
        findings += _DRAW[layer.kind](canvas, look, placed)
        canvas.restoreState()
        if layer.border and layer.kind != "rule":
            _border(canvas, look, placed)
    return findings


def _aspect(look: Look, layer: Layer) -> float | None:
    """Width / height of a layer's art; None for what takes the shape of its box."""
    if layer.kind == "vector":
        return design_art.drawing(look.design, layer).aspect
    if layer.kind in ("pigment", "image"):
        width, height = artwork.size_of(design_art.present(look.design, layer)[0])
        return width / height
    return None


def _pigment(canvas: Canvas, look: Look, placed: Placed) -> list[Finding]:
    maps = {path.name.split(".")[1]: path for path in design_art.present(look.design, placed.layer)}
    form.picture(canvas, artwork.pigment(maps, look.slots, look.cache), placed.landed.tuple)
    return []


def _vector(canvas: Canvas, look: Look, placed: Placed) -> list[Finding]:
    vector.draw(canvas, design_art.drawing(look.design, placed.layer), look.slots, placed.landed.tuple)
    return []


def _image(canvas: Canvas, look: Look, placed: Placed) -> list[Finding]:
    content = design_art.present(look.design, placed.layer)[0].read_bytes()
    jpeg, dpi = artwork.photo(content, placed.landed.width, placed.landed.height, (0.5, 0.5))
    form.picture(canvas, jpeg, placed.landed.tuple)
    return _resolution(dpi)


def _photo(canvas: Canvas, look: Look, placed: Placed) -> list[Finding]:
    layer, box = placed.layer, placed.box
    if look.photo is None:
        _hint_of_photo(canvas, box, design_place.outline(layer.shape, box, layer.corner * look.unit))
        missing = Finding("empty", True, _("This front needs a picture. Choose one first."), "front.photo")
        return [] if layer.optional else [missing]
    canvas.addLiteral(f"{design_place.outline(layer.shape, box, layer.corner * look.unit)} W n")
    jpeg, dpi = artwork.photo(look.photo, box.width, box.height, look.focus)
    form.picture(canvas, jpeg, box.tuple)
    return _resolution(dpi)


def _hint_of_photo(canvas: Canvas, box: Rect, outline: str) -> None:
    """Pale hills under a sun: where a picture will be."""
    canvas.addLiteral(f"{outline} W n")
    x, y, width, height = box.tuple
    canvas.setFillColorRGB(0.88, 0.92, 0.94)
    canvas.rect(x, y, width, height, stroke=0, fill=1)
    canvas.setFillColorRGB(0.97, 0.92, 0.78)
    canvas.circle(x + width * 0.7, y + height * 0.7, min(width, height) * 0.1, stroke=0, fill=1)
    for colours, peak, top in (((0.77, 0.85, 0.82), 0.3, 0.5), ((0.66, 0.77, 0.73), 0.75, 0.4)):
        canvas.setFillColorRGB(*colours)
        hill = canvas.beginPath()
        hill.moveTo(x + width * (peak - 0.6), y)
        hill.lineTo(x + width * peak, y + height * top)
        hill.lineTo(x + width * (peak + 0.6), y)
        canvas.drawPath(hill, stroke=0, fill=1)


def _resolution(dpi: float) -> list[Finding]:
    if dpi >= artwork.COARSE_DPI:
        return []
    sentence = _(
        "The picture has only {dpi} dots per inch at this size and may look soft. 200 or more is good."
    )
    return [Finding("resolution", False, sentence.format(dpi=round(dpi)), "front.photo")]


def _panel(canvas: Canvas, look: Look, placed: Placed) -> list[Finding]:
    layer, box = placed.layer, placed.box
    if layer.colour:
        canvas.setFillColorRGB(*look.ink(layer.colour))
        canvas.addLiteral(f"{design_place.outline(layer.shape, box, layer.corner * look.unit)} f")
    return []


def _border(canvas: Canvas, look: Look, placed: Placed) -> None:
    layer = placed.layer
    width = layer.border_width * look.unit
    inner = placed.box.grown(-width / 2)
    canvas.saveState()
    canvas.setStrokeColorRGB(*look.ink(layer.border))
    canvas.setLineWidth(max(0.35, width))
    canvas.addLiteral(f"{design_place.outline(layer.shape, inner, layer.corner * look.unit)} S")
    canvas.restoreState()


def _rule(canvas: Canvas, look: Look, placed: Placed) -> list[Finding]:
    """A line through the middle of its box, along the longer side."""
    layer, box = placed.layer, placed.box
    canvas.setStrokeColorRGB(*look.ink(layer.colour or "ink"))
    canvas.setLineWidth(max(0.35, layer.border_width * look.unit))
    x, y = box.x + box.width / 2, box.y + box.height / 2
    if box.width >= box.height:
        canvas.line(box.x, y, box.x + box.width, y)
    else:
        canvas.line(x, box.y, x, box.y + box.height)
    return []


def _logo(canvas: Canvas, look: Look, placed: Placed) -> list[Finding]:
    if look.logo is None:
        missing = Finding(
            "empty", True, _("This front shows your logo, and there is none yet."), "front.logo"
        )
        return [] if placed.layer.optional else [missing]
    draw_logo(canvas, look.logo, placed.box, placed.layer.anchor)
    return []


def draw_logo(canvas: Canvas, logo: bytes, box: Rect, anchor: tuple[float, float] = (0.5, 0.5)) -> None:
    """A logo (safe SVG, PNG or JPEG) as large as its box allows. Raises UnsafeDrawing or UnreadableFile."""
    layer = Layer("logo", (0, 0, 1, 1), anchor=anchor)
    if logo.lstrip().startswith(b"<"):
        drawing = vector_svg.read(logo)
        vector.draw(canvas, drawing, {}, design_place.land(layer, box, drawing.aspect).tuple)
        return
    picture = artwork.open_picture(logo)
    landed = design_place.land(layer, box, picture.width / picture.height)
    jpeg, _dpi = artwork.photo(logo, landed.width, landed.height, (0.5, 0.5))
    form.picture(canvas, jpeg, landed.tuple)


_DRAW: dict[str, Callable[[Canvas, Look, Placed], list[Finding]]] = {
    "pigment": _pigment,
    "vector": _vector,
    "image": _image,
    "photo": _photo,
    "panel": _panel,
    "rule": _rule,
    "logo": _logo,
}
