"""Files in the shape that real address books write, with made-up people in them."""

from pathlib import Path

import pytest

from cardkeeper.core.contact import Contact, Problem
from cardkeeper.formats import vcard

DATA = Path(__file__).parents[1] / "data" / "formats"


@pytest.fixture
def content():
    """The bytes of a file of tests/data/formats by its name."""
    return lambda name: (DATA / name).read_bytes()


@pytest.fixture
def people(content):
    """The contacts of a vCard file by their formatted name."""

    def read(name: str) -> dict[str, Contact]:
        found = [entry for entry in vcard.read(content(name)) if isinstance(entry, Contact)]
        assert len({person.formatted_name for person in found}) == len(found)
        return {person.formatted_name: person for person in found}

    return read


@pytest.fixture
def problems(content):
    """The problems of a vCard file."""
    return lambda name: [entry for entry in vcard.read(content(name)) if isinstance(entry, Problem)]
