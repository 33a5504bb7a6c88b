"""Every rule of product.md has a function that names it, and a table of tests named after it."""

import re
from pathlib import Path

import pytest

import cardkeeper

TESTS = Path(__file__).parent
PACKAGE = Path(cardkeeper.__file__).parent
RULES = range(1, 31)


def texts(folder):
    return {
        path: path.read_text(encoding="utf-8")
        for path in folder.rglob("*.py")
        if path.name != "test_rules.py"
    }


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_has_tests_of_its_name(rule):
    name = re.compile(rf"\btest_r0?{rule}_")
    found = texts(TESTS)

    named = [path for path, text in found.items() if name.match(path.name) or name.search(text)]
    tables = [path for path in named if "parametrize" in found[path]]
    assert tables, f"no table of tests for R{rule}"


@pytest.mark.parametrize("rule", RULES)
def test_the_rule_is_named_where_it_is_kept(rule):
    named = [path for path, text in texts(PACKAGE).items() if re.search(rf"\bR{rule}\b", text)]

    assert named, f"nothing in the program names R{rule}"
