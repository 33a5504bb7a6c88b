"""Reads a design's folder: `design.toml` against the schema of `press.design`, and that its art is there."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path

from cardkeeper.core import merge
from cardkeeper.core.kinds import OccasionKind
from cardkeeper.i18n import _
from cardkeeper.press import colour, design_art
from cardkeeper.press import design as schema
from cardkeeper.press.design import CardDesign, FontRole, FrontLayout, Layer, TextSlot
from cardkeeper.press.design_table import Table

FIELDS = frozenset({"first_name", "names", "number", "year", "years", "company", "initial", "next_year"})
"""What a front's default wording may ask for; the rest of a card's fields belong inside."""

_MOST_TOML = 200_000
_LICENSE = re.compile(r"[A-Za-z0-9.+-]+(?: (?:WITH|OR|AND) [A-Za-z0-9.+-]+)*")
_ALIGN = ("left", "center", "right")
_VALIGN = ("top", "middle", "bottom")
_CASES = ("", "upper")


def read(folder: Path) -> tuple[CardDesign | None, list[str]]:
    """The design of a folder and everything wrong with it, in whole sentences; None if it cannot be used."""
    problems: list[str] = []
    values = _toml(folder / "design.toml", problems)
    if problems:
        return None, problems
    design = _design(folder, Table(values, "", problems))
    if not problems:
        problems += design_art.wrong_files(design)
    return (None if problems else design), problems


def _toml(path: Path, problems: list[str]) -> object:
    try:
        if path.is_symlink() or path.stat().st_size > _MOST_TOML:
            problems.append(_("design.toml is larger than 200 kB or not a file of its own."))
            return {}
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        problems.append(_("There is no design.toml in the folder."))
    except (OSError, UnicodeDecodeError):
        problems.append(_("design.toml can’t be read."))
    except (tomllib.TOMLDecodeError, RecursionError) as wrong:
        problems.append(_("design.toml is not written correctly: {where}.").format(where=str(wrong)[:120]))
    return {}


def _design(folder: Path, top: Table) -> CardDesign:
    if top.number("format", low=1, high=999) != schema.FORMAT:
        top.complain("format", _("This design was made for another version of CardKeeper."))
    ink = top.text("ink", "#222222")
    fonts = _fonts(top.table("fonts"))
    palettes = _palettes(top.table("palettes"), ink)
    layouts = tuple(_layout(table) for table in top.tables("layout", 8))
    across, down = top.numbers("focus", (0.5, 0.42), low=0, high=1)
    design = CardDesign(
        folder=folder,
        id=top.name("id"),
        name=top.text("name"),
        version=int(top.number("version", low=1, high=9999)),
        artist=top.text("artist"),
        license=top.text("license"),
        occasions=top.words("occasions", choices=[kind.value for kind in OccasionKind]),
        holidays=top.words("holidays"),
        tones=top.words("tones", choices=schema.TONES),
        audience=top.words("audience", choices=schema.AUDIENCES),
        milestones=_milestones(top),
        any_number=schema.ANY_NUMBER in _list(top, "milestones"),
        belated=top.flag("belated"),
        style=top.text("style", choices=schema.STYLES),
        paper=top.text("paper", choices=schema.PAPERS),
        ink=ink,
        fonts=fonts,
        palettes=palettes,
        layouts=layouts,
        templates=_templates(top.table("text")),
        coverages=_coverages(top, palettes),
        names=_names(top.table("names")),
        photo=top.name("photo", ""),
        focus=(across, down),
    )
    top.finish()
    _check_references(design, top)
    return design


def _list(top: Table, key: str) -> list[object]:
    value = top.raw(key, [])
    return value if isinstance(value, list) else []


def _milestones(top: Table) -> tuple[int, ...]:
    values = _list(top, "milestones")
    if not all(value == schema.ANY_NUMBER or type(value) is int for value in values):
        top.complain("milestones", _('“{key}” must be a list of numbers, or ["any"].'))
    return tuple(value for value in values if type(value) is int)


def _coverages(top: Table, palettes: Mapping[str, Mapping[str, str]]) -> dict[str, float]:
    measured = top.table("coverages")
    shares = {name: measured.number(name, low=0, high=1) for name in measured}
    first = next(iter(palettes), "")
    return {first: top.number("coverage", 0.0, low=0, high=1), **shares}


def _names(table: Table) -> dict[str, str]:
    return {language: table.text(language) for language in table}


def _fonts(table: Table) -> dict[str, FontRole]:
    return {role: _font(table.table(role)) for role in table}


def _font(table: Table) -> FontRole:
    role = FontRole(
        family=table.text("family"),
        weight=int(table.number("weight", 400, low=100, high=900)),
        italic=table.flag("italic"),
        largest=table.number("max", low=5, high=600),
        smallest=table.number("min", low=5, high=200),
        leading=table.number("leading", 1.15, low=0.6, high=3),
        tracking=table.number("tracking", 0, low=-100, high=600),
        case=table.text("case", "", choices=_CASES),
        features=table.words("features"),
    )
    if role.largest < role.smallest:
        table.complain("max", _("“{key}” is smaller than the smallest size."))
    table.finish()
    return role


def _palettes(table: Table, ink: str) -> dict[str, dict[str, str]]:
    palettes = {}
    for name in table:
        slots = table.table(name)
        palettes[name] = {"ink": ink} | {slot: slots.text(slot) for slot in slots}
        try:
            colour.resolve(palettes[name])
        except colour.UnknownColour as wrong:
            slots.complain("ink", _("There is no colour {colour}."), colour=wrong.args[0])
    if not palettes:
        table.problems.append(_("The design has no palette."))
    first = set(next(iter(palettes.values()), {}))
    for name, slots_of in palettes.items():
        if set(slots_of) != first:
            odd = ", ".join(sorted(set(slots_of) ^ first))
            table.complain(name, _("Palette “{key}” differs from the first one in: {odd}."), odd=odd)
    return palettes


def _layout(table: Table) -> FrontLayout:
    low, high = table.numbers("aspect", (0.0, 3.0), low=0, high=10)
    layout = FrontLayout(
        aspect=(low, high),
        layers=tuple(_layer(layer) for layer in table.tables("layer", 60)),
        texts=tuple(_text(text) for text in table.tables("text", 30)),
    )
    table.finish()
    return layout


def _layer(table: Table) -> Layer:
    kind = table.text("kind", choices=schema.KINDS)
    across, down = table.numbers("anchor", (0.5, 0.5), low=0, high=1)
    layer = Layer(
        kind=kind,
        box=_box(table),
        within=table.name("in", "safe"),
        name=table.name("name", ""),
        art=table.name("art", None if kind in ("pigment", "vector", "image") else ""),
        fit=table.text("fit", "contain", choices=schema.FITS),
        anchor=(across, down),
        clip=table.name("clip", ""),
        shape=table.text("shape", "rect", choices=schema.SHAPES),
        corner=table.number("corner", 0, low=0, high=200),
        inset=table.number("inset", 0, low=0, high=100),
        colour=table.text("colour", ""),
        border=table.text("border", ""),
        border_width=table.number("border_width", 1, low=0.2, high=20),
        optional=table.flag("optional"),
    )
    table.finish()
    return layer


def _text(table: Table) -> TextSlot:
    text = TextSlot(
        slot=table.name("slot"),
        box=_box(table),
        font=table.name("font"),
        within=table.name("in", "safe"),
        align=table.text("align", "center", choices=_ALIGN),
        valign=table.text("valign", "middle", choices=_VALIGN),
        max_lines=int(table.number("max_lines", 2, low=1, high=12)),
        optional=table.flag("optional"),
        colour=table.text("colour", "ink"),
    )
    table.finish()
    return text


def _box(table: Table) -> schema.Box:
    x, y, width, height = table.numbers("box", (0, 0, 1, 1), low=0, high=1)
    if width <= 0 or height <= 0 or x + width > 1.0005 or y + height > 1.0005:
        table.complain("box", _("“{key}” reaches out of its frame."))
    return x, y, width, height


def _templates(table: Table) -> dict[str, dict[str, dict[str, str]]]:
    return {language: _wordings(table.table(language)) for language in table}


def _wordings(table: Table) -> dict[str, dict[str, str]]:
    """Slot texts for every occasion under "", and those of single occasions and holidays under their keys."""
    wordings: dict[str, dict[str, str]] = {"": {}}
    for key in table:
        if table.holds_table(key):
            special = table.table(key)
            wordings[key] = {slot: _template(special, slot) for slot in special}
        else:
            wordings[""][key] = _template(table, key)
    return wordings


def _template(table: Table, slot: str) -> str:
    template = table.text(slot)
    try:
        merge.fill(template, dict.fromkeys(FIELDS, "1"))
    except merge.UnknownField as wrong:
        table.complain(slot, _("“{key}” has a field nobody knows: {field}."), field=wrong.args[0])
    return template


def _check_references(design: CardDesign, top: Table) -> None:
    if not design.layouts:
        top.complain("layout", _("The design has no layout."))
    if not _LICENSE.fullmatch(design.license):
        top.complain("license", _("“{key}” must name a licence, such as CC0-1.0."))
    if "en" not in design.templates:
        top.complain("text", _("There is no English wording (“text.en”)."))
    known = set(design.slots())
    for language, wordings in design.templates.items():
        for slot in {slot for texts in wordings.values() for slot in texts} - known:
            top.complain(slot, _("The wording in “{language}” has no box for “{key}”."), language=language)
    for layout in design.layouts:
        _check_layout(design, layout, top)


def _check_layout(design: CardDesign, layout: FrontLayout, top: Table) -> None:
    frames = {"safe", "panel", "bleed"}
    for layer in layout.layers:
        _expect(layer.within, frames, top, _("There is no frame “{key}”."))
        if layer.clip:
            _expect(layer.clip, {text.slot for text in layout.texts}, top, _("There is no text “{key}”."))
        if layer.name:
            frames.add(layer.name)
        _check_colours(design, (layer.colour, layer.border), top)
    for text in layout.texts:
        _expect(text.within, frames, top, _("There is no frame “{key}”."))
        _expect(text.font, set(design.fonts), top, _("There is no font role “{key}”."))
        _check_colours(design, (text.colour,), top)


def _expect(name: str, known: set[str], top: Table, sentence: str) -> None:
    if name not in known:
        top.complain(name, sentence)


def _check_colours(design: CardDesign, expressions: tuple[str, ...], top: Table) -> None:
    for palette in design.palettes.values():
        for expression in filter(None, expressions):
            if not colour.is_known(expression, palette):
                top.complain(expression, _("There is no colour “{key}”."))
