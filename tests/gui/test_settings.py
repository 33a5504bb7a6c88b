"""This machine's taste: kept, and never in the way."""

import json
from pathlib import Path

import pytest

from cardkeeper.gui.settings import Settings, SettingsFile
from cardkeeper.gui.theme import Appearance, TextSize


def test_a_choice_is_there_after_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.json"
    SettingsFile(path).change(appearance=Appearance.DARK, text_size=TextSize.LARGE, sidebar=False)

    again = SettingsFile(path).value
    assert (again.appearance, again.text_size, again.sidebar) == (Appearance.DARK, TextSize.LARGE, False)


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "settings.json").value == Settings()


@pytest.mark.parametrize("content", ["", "{", "[1]", '"x"', "\x00\xff"])
def test_a_broken_file_costs_nothing_but_itself(tmp_path: Path, content: str) -> None:
    path = tmp_path / "settings.json"
    path.write_text(content, encoding="latin-1")

    assert SettingsFile(path).value == Settings()


def test_what_makes_no_sense_is_replaced_and_the_rest_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"appearance": "purple", "text_size": 7, "sidebar": "no", "language": "de"}))

    assert SettingsFile(path).value == Settings(language="de")


def test_what_a_newer_program_wrote_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"from_the_future": [1, 2]}))
    SettingsFile(path).change(language="fr")

    assert json.loads(path.read_text())["from_the_future"] == [1, 2]


def test_a_field_there_is_not_is_a_mistake_of_ours(tmp_path: Path) -> None:
    with pytest.raises(TypeError):
        SettingsFile(tmp_path / "settings.json").change(colour="red")


def test_a_folder_that_cannot_be_written_costs_only_the_memory(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "settings.json").mkdir()
    settings = SettingsFile(tmp_path / "settings.json")
    settings.change(language="fr")

    assert settings.value.language == "fr"
    assert "could not be written" in caplog.text
