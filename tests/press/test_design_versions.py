"""Every released version of a design is kept, byte for byte, so that printed cards print again (R21)."""

import shutil

from cardkeeper import paths
from cardkeeper.press import design_digest
from cardkeeper.press.cards import bundled_designs

DESIGNS = paths.resource("designs")


def test_a_changed_design_has_a_new_version():
    """Run packaging/artwork/versions.py when this fails; its first lines say what else to do."""
    recorded = design_digest.recorded(DESIGNS)

    changed = [
        key
        for key, design in bundled_designs().items()
        if recorded.get(key, {}).get(str(design.version)) != design_digest.digest(design.folder)
    ]
    assert changed == []


def test_every_earlier_version_is_kept_as_it_was():
    designs = bundled_designs()
    for key, versions in design_digest.recorded(DESIGNS).items():
        for version, digest in versions.items():
            if int(version) != designs[key].version:
                assert design_digest.digest(DESIGNS / design_digest.EARLIER / f"{key}-{version}") == digest


def test_a_digest_follows_names_and_contents_alone(tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    shutil.copytree(DESIGNS / "deco-fan", here)
    shutil.copytree(here, there)
    assert design_digest.digest(here) == design_digest.digest(there)

    (there / "design.toml").write_text("changed", encoding="utf-8")
    assert design_digest.digest(here) != design_digest.digest(there)


def test_the_list_of_versions_is_written_as_it_is_read(tmp_path):
    versions = {"b": {"10": "x", "9": "y"}, "a": {"1": "z"}}
    design_digest.write(tmp_path, versions)

    assert design_digest.recorded(tmp_path) == versions
    assert (tmp_path / design_digest.MANIFEST).read_text().startswith("[a]")
