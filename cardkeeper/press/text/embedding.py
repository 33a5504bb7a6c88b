"""Our fonts inside a PDF: one subset per face and document, and text operators for shaped runs.

Each pair of a glyph and the text it stands for gets a code of its own, so that /ToUnicode gives back what was
typed, ligatures and Arabic included (PDF 32000-1, 9.7 and 9.10.3). Codes are two printable ASCII characters:
nothing to escape, and they compress well. Of ReportLab's internals only `_doc`, `_code`, `delayedFonts` and
the BasicFonts dictionary are touched.
"""

import functools
import hashlib
import weakref
import zlib
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Any, ClassVar

from reportlab.pdfbase import pdfdoc

from cardkeeper.press.faces import Face
from cardkeeper.press.text.shaping import Glyph, Run

_PRINTABLE = [c for c in map(chr, range(0x21, 0x7F)) if c not in r"()\<>"]
_ITALIC, _SYMBOLIC = 64, 4  # font flags, PDF 32000-1 table 123
_MOST_FRAGMENTS = 2500  # so that ten thousand different names don't fill the memory
_UNSEEN = 0.05  # 1/1000 em: a move smaller than this is not made
_face = attrgetter("face")
_WIDE = 50  # 1/1000 em: from here on extractors may see a blank


class FontTable:
    """The faces one PDF document uses."""

    _known: ClassVar["weakref.WeakKeyDictionary[Any, FontTable]"] = weakref.WeakKeyDictionary()

    def __init__(self, document: Any) -> None:
        self._document = weakref.ref(document)
        self._fonts: dict[Face, EmbeddedFont] = {}

    @classmethod
    def of(cls, canvas: Any) -> "FontTable":
        """The table of the document a canvas draws into."""
        document = canvas._doc
        table = cls._known.get(document)
        if table is None:
            table = cls._known[document] = cls(document)
        return table

    def font(self, face: Face) -> "EmbeddedFont":
        found = self._fonts.get(face)
        if found is None:
            found = self._fonts[face] = EmbeddedFont(face, f"T{len(self._fonts) + 1}")
            document = self._document()
            assert document is not None
            document.delayedFonts.append(found)
        return found

    def show(self, runs: Sequence[Run], size: float, face: Face | None = None) -> str:
        """Operators that show runs from left to right, starting where the text matrix stands.

        `face` is the face of all runs, when that is known.
        """
        if face:
            return self._show_in_one_face(face, runs, size)
        groups = groupby(runs, key=_face)
        return " ".join(self._show_in_one_face(face, list(group), size) for face, group in groups)

    def _show_in_one_face(self, face: Face, runs: Sequence[Run], size: float) -> str:
        font = self.font(face)
        try:
            text = "".join(map(font.fragments.__getitem__, runs))
        except KeyError:
            text = "".join([font.fragments.get(run) or font.fragment(run, size) for run in runs])
        return f"/{font.name} {size:g} Tf [({text})] TJ"


class EmbeddedFont:
    """A face in one document: which glyphs are used, under which codes."""

    def __init__(self, face: Face, name: str) -> None:
        self.face = face
        self.name = name
        self.fragments: dict[Run, str] = {}
        self._codes: dict[tuple[int, str, float], str] = {}

    def code(self, glyph: int, text: str, width: float) -> str:
        """Two characters that stand for this glyph with this source text and width."""
        known = self._codes.get((glyph, text, width))
        if known is None:
            high, low = divmod(len(self._codes), len(_PRINTABLE))
            known = self._codes[glyph, text, width] = _PRINTABLE[high] + _PRINTABLE[low]
        return known

    def fragment(self, run: Run, size: float) -> str:
        """What stands for a run inside "[(" and ")] TJ"; kept when it is the same at every size."""
        glyphs = run.glyphs
        if not run.rtl and not any(glyph.dx or glyph.dy or not glyph.text for glyph in glyphs):
            text = self._plain(glyphs)
        else:
            text = "".join(self._pieces(run, size))
        if not run.rtl and _needs_telling(glyphs):
            text = _told(run.text, text)
        if not any(glyph.dy for glyph in glyphs):
            if len(self.fragments) > _MOST_FRAGMENTS:
                self.fragments.clear()
            self.fragments[run] = text
        return text

    def _plain(self, glyphs: Sequence[Glyph]) -> str:
        """Codes, with kerning between them."""
        out: list[str] = []
        for number_, text, _dx, _dy, advance in glyphs:
            width = self.face.advance(number_)
            gap = advance - width
            if gap > _WIDE:
                width, gap = advance, 0.0
            out.append(self.code(number_, text, width))
            if gap:
                out.append(_move(-gap))
        return "".join(out)

    def _pieces(self, run: Run, size: float) -> Iterator[str]:
        """Codes with moves (1/1000 em, to the left) and changes of the baseline between them.

        A wide gap becomes part of the glyph's width: extractors would take a move for a blank.
        """
        pen = rise = 0.0
        for cluster in _clusters(run):
            out: list[str] = []
            for glyph, following in cluster:
                if glyph.dy != rise:
                    rise = glyph.dy
                    out.append(f")] TJ {number(rise * size / 1000)} Ts [(")
                out.append(_move(pen - glyph.dx))
                width = self.face.advance(glyph.glyph)
                gap = glyph.advance - glyph.dx + following - width
                width += gap if gap > _WIDE else 0.0
                out.append(self._spelled(glyph, run.rtl, width))
                pen = width - glyph.advance + glyph.dx
            whole = run.rtl and len(cluster) > 1
            yield _told(cluster[0][0].text[::-1], "".join(out)) if whole else "".join(out)
        yield _move(pen)
        if rise:
            yield ")] TJ 0 Ts [("

    def _spelled(self, glyph: Glyph, rtl: bool, width: float) -> str:
        """The code of a glyph. Right to left, extractors turn several characters of one glyph round."""
        return self.code(glyph.glyph, glyph.text[::-1] if rtl else glyph.text, width)

    def addObjects(self, document: Any) -> None:  # noqa: N802 - ReportLab calls it when the document is saved
        glyphs = tuple(sorted({glyph for glyph, _text, _width in self._codes}))
        file, size, numbers = _packed(self.face, glyphs)
        name = f"{_tag(self.face.name, glyphs)}+{self.face.name}"
        descendant = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(name),
                "CIDSystemInfo": pdfdoc.PDFDictionary(
                    {
                        "Registry": pdfdoc.PDFString("Adobe"),
                        "Ordering": pdfdoc.PDFString("Identity"),
                        "Supplement": 0,
                    }
                ),
                "FontDescriptor": document.Reference(self._descriptor(document, name, file, size)),
                "DW": 0,
                "W": self._widths(),
                "CIDToGIDMap": document.Reference(_stream(self._glyph_numbers(numbers))),
            }
        )
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(name),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([document.Reference(descendant)]),
                "ToUnicode": document.Reference(_stream(self._to_unicode().encode())),
            }
        )
        document.idToObject[pdfdoc.BasicFonts].dict[self.name] = document.Reference(font)

    def _descriptor(self, document: Any, name: str, file: bytes, size: int) -> Any:
        face = self.face
        entries = {"Filter": pdfdoc.PDFName("FlateDecode"), "Length1": size}
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(name),
                "Flags": _SYMBOLIC | (_ITALIC if face.italic_angle else 0),
                "FontBBox": pdfdoc.PDFArray([round(side) for side in face.bounds]),
                "ItalicAngle": round(face.italic_angle, 2),
                "Ascent": round(face.ascent),
                "Descent": round(face.descent),
                "CapHeight": round(face.cap_height),
                "StemV": 80,
                "FontFile2": document.Reference(pdfdoc.PDFStream(pdfdoc.PDFDictionary(entries), file)),
            }
        )

    def _widths(self) -> str:
        rows: list[list[str]] = []
        last = -2
        for (_glyph, _text, width), code in self._codes.items():
            cid = _cid(code)
            if cid != last + 1:
                rows.append([f"{cid} ["])
            rows[-1].append(number(width))
            last = cid
        return "[" + " ".join(" ".join(row) + "]" for row in rows) + "]"

    def _glyph_numbers(self, numbers: dict[int, int]) -> bytes:
        last = max((_cid(code) for code in self._codes.values()), default=0)
        table = bytearray(2 * (last + 1))
        for (glyph, _text, _width), code in self._codes.items():
            cid = _cid(code)
            table[2 * cid : 2 * cid + 2] = numbers[glyph].to_bytes(2, "big")
        return bytes(table)

    def _to_unicode(self) -> str:
        rows = [
            f"<{_cid(code):04X}> <{text.encode('utf-16-be').hex().upper()}>"
            for (_glyph, text, _width), code in self._codes.items()
        ]
        blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
        lines = [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
            "1 begincodespacerange <0000> <FFFF> endcodespacerange",
            *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
            "endcmap CMapName currentdict /CMap defineresource pop end end",
        ]
        return "\n".join(lines)


def emit(canvas: Any, operators: str) -> None:
    """Put operators onto the page or form a canvas is drawing."""
    canvas._code.append(operators)


def number(value: float) -> str:
    """A PDF number with at most two decimals."""
    text = f"{value:.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _move(amount: float) -> str:
    """A move to the left within TJ, in 1/1000 em."""
    return f"){number(round(amount, 1))}(" if abs(amount) >= _UNSEEN else ""


def _clusters(run: Run) -> list[list[tuple[Glyph, float]]]:
    """The glyphs that stand for the same characters, each with the sideways shift of the glyph after it."""
    shifts = [*(glyph.dx for glyph in run.glyphs[1:]), 0.0]
    out: list[list[tuple[Glyph, float]]] = []
    for glyph, shift in zip(run.glyphs, shifts, strict=True):
        if out and not glyph.text:
            out[-1].append((glyph, shift))
        else:
            out.append([(glyph, shift)])
    return out


def _needs_telling(glyphs: Sequence[Glyph]) -> bool:
    """Marks over letters, or glyphs out of their reading order. PDFium loses such text beyond U+FFFF."""
    stacked = any(not glyph.text or not glyph.advance for glyph in glyphs)
    return stacked and all(max(glyph.text, default="") <= "\uffff" for glyph in glyphs)


def _told(text: str, pieces: str) -> str:
    """Pieces marked with the text they stand for (PDF 32000-1, 14.9.4)."""
    written = ("\ufeff" + text).encode("utf-16-be").hex().upper()
    return f")] TJ /Span <</ActualText <{written}>>> BDC [({pieces})] TJ EMC [("


def _cid(code: str) -> int:
    return ord(code[0]) << 8 | ord(code[1])


@functools.lru_cache(maxsize=64)
def _packed(face: Face, glyphs: tuple[int, ...]) -> tuple[bytes, int, dict[int, int]]:
    """The subset as it is stored, its unpacked size, and its glyph numbers; previews ask again and again."""
    content, numbers = face.subset(glyphs)
    return zlib.compress(content), len(content), numbers


def _stream(content: bytes) -> Any:
    return pdfdoc.PDFStream(content=content, filters=[pdfdoc.PDFZCompress])


def _tag(name: str, glyphs: tuple[int, ...]) -> str:
    """Six capitals that name the subset, the same for the same glyphs (9.6.4)."""
    digest = hashlib.sha256(f"{name}{glyphs}".encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])
