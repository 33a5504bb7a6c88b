"""Bytes to text: byte order marks, UTF-16 without one, UTF-8, and a plausible guess for everything older."""

import codecs
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = (
    "äöüß", "àâæçèéêëîïôùûüÿœ", "áéíñóúü", "àáâãçéêíóôõú", "åäæöøé", "àèéìòù", "éëïöü",
)  # fmt: skip
# The foreign letters of one language each. Icelandic is not among them: its Þ, ð and ý are the Ş, ğ and ı of
# many more Turks. Encodings in the order of how often they are met: of two equally plausible readings the
# first wins.
_LATIN = {
    "cp1252": _WESTERN,
    "cp1250": ("ąćęłńóśźż", "áäčďéěíĺľňóôŕřšťúůýž", "áéíóöőúüű", "čćđšž", "ăâîşţ"),
    "cp1254": ("çğıi̇öşüâîû",),
    "cp1257": ("āčēģīķļņšūž", "ąčęėįšųūž", "äõöüšž"),
    "mac_roman": _WESTERN,
}
# The alphabets that take one byte a letter, with their most frequent letters.
_ONE_BYTE = {
    "cp1251": ("CYRILLIC", "оеаинтсрвл"),
    "cp1253": ("GREEK", "άέήίόύώοις"),
    "cp1255": ("HEBREW", "יוהלאמדרשתבכןם"),
    "cp1256": ("ARABIC", "الميون"),
    "koi8_r": ("CYRILLIC", "оеаинтсрвл"),
}
# With the lead bytes of their common characters (kana and first-level kanji, hangul, hanzi).
_TWO_BYTE = {
    "cp932": ((0x82, 0x83), (0x88, 0x97)),
    "euc_kr": ((0xB0, 0xC8),),
    "gb18030": ((0xB0, 0xD7),),
    "big5": ((0xA4, 0xC6),),
    "euc_jp": ((0xA4, 0xA5), (0xB0, 0xCF)),
}
_ORDER = ("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1257", "cp1256", *_TWO_BYTE)
_LAST = ("mac_roman", "koi8_r")
# What programs mean when they declare these.
_MEANT = {
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "gb2312": "gb18030", "gbk": "gb18030",
    "iso-8859-1": "cp1252", "iso_8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "ansi": "cp1252",
    "us-ascii": "utf-8", "ascii": "utf-8", "iso-8859-9": "cp1254", "ks_c_5601-1987": "cp949",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]*[^\x00-\x7f][^\s\x00-\x2f\x3a-\x40]*")
_HIGH_LINE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_SAMPLE = 65_536


def to_utf8(content: bytes) -> bytes:
    """The same text in UTF-8 without BOM, if it came with a BOM or as UTF-16; else the bytes unchanged."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            if encoding == "utf-8":
                return content[len(mark) :]
            return content.decode(encoding, "replace").encode("utf-8", "replace")
    encoding = _utf16_without_bom(content[:4096])
    return content.decode(encoding, "replace").encode("utf-8", "replace") if encoding else content


def decode(content: bytes) -> tuple[str, str]:
    """The text of a file, and the name of its encoding; a few lines in another one cost only themselves."""
    plain = to_utf8(content)
    try:
        return plain.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _decode_older(plain)


def guess(content: bytes) -> str:
    """The most plausible encoding of text that is not UTF-8, judged by its words with foreign letters."""
    lines = [line for line in _HIGH_LINE.findall(content[: 16 * _SAMPLE]) if not is_utf8(line)]
    sample = b"\n".join(lines)[:_SAMPLE]
    candidates = dict.fromkeys((*_ORDER, *_suggested(sample), *_LAST))
    return max(candidates, key=lambda encoding: _plausibility(sample, encoding))


def is_utf8(piece: bytes) -> bool:
    try:
        piece.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


@lru_cache(maxsize=64)
def known(charset: str) -> str:
    """Python's name of a declared charset, or "" for one it does not have."""
    name = charset.strip("\"' ").lower()
    try:
        info = codecs.lookup(_MEANT.get(name, name))
        is_text = isinstance("".encode(info.name), bytes)
    except (LookupError, ValueError, TypeError):
        return ""
    return info.name if is_text and info.name != "utf-7" else ""


def has_wide_letters(charset: str) -> bool:
    """It writes letters with several bytes, so that its text could by chance be read as UTF-8."""
    return charset.startswith(("cp932", "euc", "gb", "big5", "iso2022", "shift", "hz", "cp949", "johab"))


def _utf16_without_bom(head: bytes) -> str:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 4
    if len(head) < 4 or max(even, odd) <= half:
        return ""
    return "utf-16-be" if even > odd else "utf-16-le"


def _decode_older(plain: bytes) -> tuple[str, str]:
    encoding = guess(plain)
    lines = plain.splitlines(keepends=True)
    foreign = [line for line in lines if not line.isascii()]
    if sum(map(is_utf8, foreign)) * 2 < len(foreign):
        return plain.decode(encoding, "replace"), encoding
    return "".join(line.decode("utf-8" if is_utf8(line) else encoding, "replace") for line in lines), "utf-8"


def _suggested(sample: bytes) -> Iterable[str]:
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best() if len(sample) > 64 else None
    return [best.encoding] if best is not None else []


def _plausibility(sample: bytes, encoding: str) -> float:
    """Points for words a language of the encoding could have, against signs and capitals inside of words."""
    text = sample.decode(encoding, "replace")
    if text.count("\ufffd") * 20 > len(sample):
        return float("-inf")
    words = [word for word in _WORD.findall(text) if len(word) > 1 or word > "\u0370"][:2000]
    if not words:
        return 0.0
    clean = sum(_oddities(word) for word in words) / len(words)
    points = (_latin_points if encoding in _LATIN else _other_points)(words, encoding)
    # A list of people of all nations reads well in several; then it is the most common one.
    return clean + points + 0.15 * (encoding == _ORDER[0]) - 0.3 * (encoding in _LAST)


def _oddities(word: str) -> float:
    """Nothing for a word as people write it, else minus points."""
    odd = 0
    for before, letter, after in zip(" " + word[:-1], word, word[1:] + " ", strict=True):
        if letter > "\x7f" and not letter.isalpha():
            odd += _is_odd_sign(before, letter, after) or (len(word) > 1 and letter in "¹²³¼½¾·¯¬")
        elif before.islower() and letter.isupper() and max(before, letter) > "\x7f":
            odd += 1
    scripts = {_script(letter) for letter in word if letter.isalpha()}
    return -2.0 * odd - 3.0 * (len(scripts) > 1)


def _is_odd_sign(before: str, sign: str, after: str) -> bool:
    """A currency, a fraction or a control sign beside letters; a bracket or quote between them."""
    if unicodedata.category(sign)[0] in "SNC":
        return before.isalpha() or after.isalpha()
    return sign not in "’–" and before.isalpha() and after.isalpha()


def _latin_points(words: list[str], encoding: str) -> float:
    """How many words have only letters of some language, and of the one language that has most of them."""
    foreign = [frozenset(c for c in word.lower() if c > "\x7f" and c.isalpha()) for word in words]
    foreign = [letters for letters in foreign if letters] or [frozenset("?")]
    covered = [[letters <= frozenset(alphabet) for letters in foreign] for alphabet in _LATIN[encoding]]
    by_any = sum(map(any, zip(*covered, strict=True)))
    return (3 * by_any + max(map(sum, covered))) / (4 * len(foreign))


def _other_points(words: list[str], encoding: str) -> float:
    letters = [letter for word in words for letter in word if letter > "\x7f"]
    return sum(_letter_points(letter, encoding) for letter in letters) / (len(letters) or 1)


def _letter_points(letter: str, encoding: str) -> float:
    if encoding in _TWO_BYTE:
        return _two_byte_points(letter, encoding)
    script, frequent = _ONE_BYTE.get(encoding, ("", ""))
    if _script(letter) != script:
        return -1.0
    return 1.2 if letter in frequent else 0.5


def _two_byte_points(letter: str, encoding: str) -> float:
    encoded = letter.encode(encoding, "replace")
    if len(encoded) != 2 or (encoding in ("gb18030", "euc_kr") and encoded[1] < 0xA1):
        return -1.0
    return 1.0 if any(low <= encoded[0] <= high for low, high in _TWO_BYTE[encoding]) else -0.5


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "?").partition(" ")[0]
    return "CJK" if name in ("HIRAGANA", "KATAKANA", "HANGUL") else name
