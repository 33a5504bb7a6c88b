"""One font file opened for shaping, measuring and cutting into PDFs.

Only TrueType outlines ("glyf") go into our PDFs; a font whose maker forbids embedding is refused.
"""

import functools
import struct
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import uharfbuzz as hb

from cardkeeper.errors import CardKeeperError
from cardkeeper.i18n import _

Box = tuple[float, float, float, float]

# Embedding rights, OpenType table OS/2, fsType.
_RESTRICTED, _PREVIEW_AND_PRINT, _EDITABLE = 0x0002, 0x0004, 0x0008
_NO_SUBSETTING, _BITMAP_ONLY = 0x0100, 0x0200


class UnusableFont(CardKeeperError):
    """A font file that cannot be printed with; the sentence says why."""


class Face:
    """One font file, ready to shape, to measure and to be cut into a PDF; lengths in 1/1000 em."""

    def __init__(self, path: Path, index: int = 0, word_space: float = 0) -> None:
        """Open `path` (`index` within a .ttc). Raises UnusableFont."""
        self.path = path
        self.word_space = word_space
        self.face = _open(path, index)
        self.font = hb.Font(self.face)
        self._axes = {axis.tag: _ordinary(axis) for axis in self.face.axis_infos}
        self.font.set_variations(self._axes)
        self.scale = 1000 / self.face.upem
        self.name: str = _postscript_name(self.face, path)
        self.coverage = frozenset(map(chr, self.face.unicodes))
        self._advances: dict[int, float] = {}
        self._extents: dict[int, Box | None] = {}

    def __repr__(self) -> str:
        return f"Face({self.name})"

    def covers(self, text: str) -> bool:
        return self.coverage.issuperset(text)

    def glyph(self, character: str) -> int:
        """The plain glyph of a character, 0 when there is none."""
        return self.font.get_nominal_glyph(ord(character)) or 0

    def advance(self, glyph: int) -> float:
        known = self._advances.get(glyph)
        if known is None:
            known = self._advances[glyph] = float(self.font.get_glyph_h_advance(glyph) * self.scale)
        return known

    def ink(self, glyph: int) -> Box | None:
        """Left, bottom, right and top of what the glyph blackens; None for a blank one."""
        try:
            return self._extents[glyph]
        except KeyError:
            return self._extents.setdefault(glyph, self._measure(glyph))

    def _measure(self, glyph: int) -> Box | None:
        extents = self.font.get_glyph_extents(glyph)
        if not extents or not extents.width:
            return None
        left, top = extents.x_bearing * self.scale, extents.y_bearing * self.scale
        return left, top + extents.height * self.scale, left + extents.width * self.scale, top

    @functools.cached_property
    def bounds(self) -> Box:
        """The font's bounding box (table head)."""
        left, bottom, right, top = struct.unpack(">4h", self._table("head")[36:44])
        return left * self.scale, bottom * self.scale, right * self.scale, top * self.scale

    @functools.cached_property
    def italic_angle(self) -> float:
        """Degrees, negative when leaning to the right (table post)."""
        table = self._table("post")
        return struct.unpack(">i", table[4:8])[0] / 65536 if len(table) >= 8 else 0.0

    @functools.cached_property
    def ascent(self) -> float:
        return float(self.font.get_font_extents("ltr").ascender * self.scale)

    @functools.cached_property
    def descent(self) -> float:
        """Below the baseline, so usually negative."""
        return float(self.font.get_font_extents("ltr").descender * self.scale)

    @functools.cached_property
    def cap_height(self) -> float:
        box = self.ink(self.glyph("H"))
        return box[3] if box else self.ascent

    def subset(self, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """A font file with these glyphs only, and what number each has in it."""
        wanted = hb.SubsetInput()
        wanted.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        wanted.glyph_set.update(glyphs)
        wanted.drop_table_tag_set.update(_NOT_IN_A_PDF)
        for tag, value in self._axes.items():
            wanted.pin_axis_location(self.face, tag, value)
        plan = hb.SubsetPlan(self.face, wanted)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)

    def _table(self, tag: str) -> bytes:
        return bytes(self.face.reference_table(tag).data)


_NOT_IN_A_PDF = tuple(
    int.from_bytes(tag, "big")
    for tag in (
        b"GSUB",
        b"GPOS",
        b"GDEF",
        b"BASE",
        b"JSTF",
        b"DSIG",
        b"OS/2",
        b"name",
        b"post",
        b"cmap",
        b"kern",
        b"gasp",
    )
)


def _open(path: Path, index: int) -> Any:
    """The HarfBuzz face of a file. Raises UnusableFont, in words, for what cannot be cut into a PDF."""
    font = hb.Face(hb.Blob.from_file_path(str(path)), index)
    tables = set(font.table_tags)
    if not tables >= {"head", "hhea", "maxp", "cmap"}:
        raise UnusableFont(_("“{file}” is not a font file CardKeeper understands.").format(file=path.name))
    if not tables >= {"glyf", "loca"}:
        raise UnusableFont(
            _("“{file}” has PostScript outlines. Please choose a TrueType version of it.").format(
                file=path.name
            )
        )
    _refuse_forbidden(font, path)
    return font


def _refuse_forbidden(font: Any, path: Path) -> None:
    """The embedding rights of OpenType's OS/2 table, fsType."""
    table = bytes(font.reference_table("OS/2").data)
    rights = int.from_bytes(table[8:10], "big") if len(table) >= 10 else 0
    only_restricted = rights & _RESTRICTED and not rights & (_PREVIEW_AND_PRINT | _EDITABLE)
    if only_restricted or rights & (_NO_SUBSETTING | _BITMAP_ONLY):
        raise UnusableFont(
            _(
                "The maker of “{file}” does not allow it to be put into a PDF. Please choose another font."
            ).format(file=path.name)
        )


def _ordinary(axis: Any) -> float:
    """Where a variable font is pinned: its regular weight, and the default of every other axis."""
    wanted = 400.0 if axis.tag == "wght" else float(axis.default_value)
    return float(min(max(wanted, axis.min_value), axis.max_value))


def _postscript_name(font: Any, path: Path) -> str:
    """The PostScript name, with only the characters a PDF name may hold."""
    written = font.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or path.stem
    return "".join(c for c in written if c.isascii() and (c.isalnum() or c in "-_")) or "Font"
