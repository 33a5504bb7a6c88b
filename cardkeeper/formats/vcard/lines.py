"""Content lines of a vCard: group, name, parameters and value, with their escapes (RFC 6350 section 3.3)."""

import binascii
import re

from cardkeeper.formats import encoding

_ESCAPE = re.compile(r"\\([\\,;:nN])")
# No program writes more; without a limit a line of them costs minutes.
_MOST_PARAMETERS = 100
_GROUP = re.compile(r"[A-Za-z0-9-]+")
_NEEDS_QUOTES = re.compile(r"[,;:]")
_PARAMETER = re.compile(r'(?:[^;"]|"[^"]*"?)+')
_LIST = re.compile(r'(?:[^,"]|"[^"]*"?)+')
# Android's way to say TYPE in words: TEL;X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=C3=84):
_ANDROID_LABEL = re.compile(r"X-CUSTOM\((?:CHARSET=[\w-]+,ENCODING=[\w-]+,)?(.*)\)", re.IGNORECASE)
_CARETS = {"^n": "\n", "^^": "^", "^'": '"'}
_TO_CARETS = {text: code for code, text in _CARETS.items()}
_CARET = re.compile(r"\^[n^']")
_ENCODINGS = {"QUOTED-PRINTABLE": "Q", "BASE64": "B", "B": "B", "8BIT": "", "7BIT": "", "Q": "Q"}
# Never text; a tab, a newline and NEL are.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")


class Head:
    """What stands before the colon: "item1.TEL;type=CELL;type=pref" (shared by many lines)."""

    __slots__ = (
        "charset", "encoding", "group", "is_preferred", "label", "name", "omit_year", "parameters", "types",
        "values",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        first, *parameters = _PARAMETER.findall(text) or [""]
        group, dot, name = first.strip().rpartition(".")
        self.group = group if dot and _GROUP.fullmatch(group) else ""
        self.name = name.upper()
        self.values: dict[str, tuple[str, ...]] = {}
        self.encoding = ""
        self.charset = ""
        self.parameters = ";".join(filter(None, map(self._parameter, parameters[:_MOST_PARAMETERS])))
        self.types = frozenset(word.lower() for word in self.values.get("TYPE", ()) if word)
        self.is_preferred = "pref" in self.types or self.value("PREF") == "1"
        self.omit_year = self.value("X-APPLE-OMIT-YEAR")
        # What the types say to people, worked out by the first handler that asks.
        self.label: str | None = None

    def value(self, parameter: str) -> str:
        """The first value of a parameter, "" without one."""
        return next(iter(self.values.get(parameter, ())), "")

    def _parameter(self, text: str) -> str:
        """Keep one parameter, and tell how 3.0 and 4.0 would have it written; "" for encodings."""
        custom = _ANDROID_LABEL.fullmatch(text)
        if custom:
            text = f"TYPE={unquoted(custom[1], 'utf-8')}"
        name, equals, value = text.strip().partition("=")
        if not equals:
            name, value = ("ENCODING" if name.upper() in _ENCODINGS else "TYPE"), name
        name = name.strip().upper()
        if name == "ENCODING":
            self.encoding = _ENCODINGS.get(value.strip().strip('"').upper(), "")
            return "ENCODING=b" if self.encoding == "B" else ""
        if name == "CHARSET":
            self.charset = encoding.known(value)
            return ""
        if not _GROUP.fullmatch(name):
            return ""
        # TYPE="home,work" is a list in spite of its quotes.
        listed = value.strip('"').split(",") if name == "TYPE" else _LIST.findall(value)
        plain = tuple(map(parameter_text, listed))
        self.values[name] = self.values.get(name, ()) + plain
        return f"{name}={','.join(map(parameter_value, plain))}"


def parted(line: str) -> tuple[str, str]:
    """Head and value of a line: the first colon outside of quotes parts them. Without one the head is ""."""
    head, colon, value = line.partition(":")
    if head.count('"') % 2:
        place = _colon_outside_quotes(line)
        head, value = (line[:place], line[place + 1 :]) if place > 0 else (head, value)
    return (head, value) if colon else ("", line)


def parameter_text(value: str) -> str:
    """A parameter value without quotes and with RFC 6868 carets taken back."""
    plain = value.strip().strip('"')
    return _CARET.sub(lambda match: _CARETS[match[0]], plain) if "^" in plain else plain


def parameter_value(text: str) -> str:
    """A parameter value that can break out of nothing (RFC 6868 for what quotes cannot hold)."""
    plain = CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    coded = "".join(_TO_CARETS.get(c, c) for c in plain)
    return f'"{coded}"' if _NEEDS_QUOTES.search(coded) or coded != coded.strip() else coded


def text(value: str) -> str:
    """A text value with its escapes taken back, without control characters, trimmed."""
    if "\\" in value:
        value = _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], value)
    return value.strip() if value.isprintable() else cleaned(value)


def cleaned(value: str) -> str:
    """Newlines as \\n, no control characters, trimmed."""
    return CONTROLS.sub("", value.replace("\r\n", "\n").replace("\r", "\n")).strip()


def components(value: str, separator: str = ";") -> list[str]:
    """The parts of a structured value (N, ADR, ORG) or list (CATEGORIES), each as text."""
    if "\\" in value:
        return [text(part) for part in raw_parts(value, separator)]
    if value.isprintable():
        return [part.strip() for part in value.split(separator)]
    return [cleaned(part) for part in value.split(separator)]


def raw_parts(value: str, separator: str) -> list[str]:
    """The parts between separators that are not escaped, themselves still escaped."""
    if "\\" not in value:
        return value.split(separator)
    hidden = value.replace("\\\\", "\x00").replace("\\" + separator, "\x01")
    parts = hidden.split(separator)
    return [part.replace("\x01", "\\" + separator).replace("\x00", "\\\\") for part in parts]


def escaped(value: str) -> str:
    """A text as the value of a property; a newline becomes \\n, so that nothing can start a new line."""
    value = value.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def unquoted(value: str, charset: str) -> str:
    """A quoted-printable value (RFC 2045 section 6.7), ready to be split at its semicolons."""
    if "=3B" not in value.upper():
        return _printable(value, charset)
    parts = (_printable(part, charset).replace("\\;", ";") for part in value.split(";"))
    return ";".join(part.replace(";", "\\;") for part in parts)


def _printable(value: str, charset: str) -> str:
    decoded = binascii.a2b_qp(value.encode("utf-8", "replace"))
    wanted = charset or "utf-8"
    if encoding.is_utf8(decoded) and not encoding.has_wide_letters(wanted):
        wanted = "utf-8"
    elif wanted == "utf-8":
        wanted = encoding.guess(decoded)
    return _one_line(decoded.decode(wanted, "replace"))


def _one_line(value: str) -> str:
    return value.replace("\r\n", "\\n").replace("\n", "\\n").replace("\r", "\\n")


def _colon_outside_quotes(line: str) -> int:
    inside = False
    for place, letter in enumerate(line):
        if letter == '"':
            inside = not inside
        elif letter == ":" and not inside:
            return place
    return -1
