"""Beginning a page: the pair of files, what is asked, what is refused."""

from pathlib import Path

import pytest
from click.testing import Result

from hub.content.check import check
from hub.content.loader import load
from hub.content.resolution import renderer_of
from hub.models.collection import BY_NAME
from hub.models.descriptions import kinds
from tests.cli.conftest import runner_for

TITLES = ("--title-nl", "Nieuw labo (NL)", "--title-en", "New lab")


def new(folder: Path, *args: str, typed: str = "") -> Result:
    language = () if "--lang" in args else ("--lang", "nl")
    return runner_for(folder).invoke(args=["new", *args, *language], input=typed)


def said_of(folder: Path, *files: str) -> list[str]:
    """What the full check says of these files."""
    content = load(folder)
    problems = check(content, renderer_of(content.catalogue))
    return [str(each) for each in problems if each.file in files]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_begins_as_a_sound_draft(folder: Path, language: str) -> None:
    files = []
    for name, kind in kinds().items():
        result = new(folder, kind["nl"].one, "--lang", language, *TITLES)
        assert result.exit_code == 0, result.stderr
        for each in ("nl", "en"):
            files.append(f"{BY_NAME[name].folder}/nieuw-labo.{each}.md")
        assert result.stdout.split() == [f"content/{file}" for file in files[-2:]]
    assert said_of(folder, *files) == []
    entries = [each for each in load(folder).entries if each.pair.id == "nieuw-labo"]
    assert len(entries) == len(kinds())
    assert all(entry.is_draft for entry in entries)


def test_hints_are_in_the_language_of_the_writer(folder: Path) -> None:
    new(folder, "facilities", "--lang", "nl", *TITLES)
    text = (folder / "facilities" / "nieuw-labo.nl.md").read_text("utf-8")
    assert "# Uitbater: Wie het uitbaat, zoals die zichzelf noemt.\n" in text
    assert "operator: IN TE VULLEN  # <- vul in\n" in text
    assert "## Hoe krijgt u toegang?" in text
    new(folder, "facility", "--id", "second", "--lang", "en", *TITLES)
    text = (folder / "facilities" / "second.nl.md").read_text("utf-8")
    assert "# Operator: Who runs it, as it calls itself.\n" in text


@pytest.mark.parametrize("word", ["instrument", "instruments", "instrumenten"])
def test_one_and_many_are_both_understood(folder: Path, word: str) -> None:
    assert new(folder, word, *TITLES).exit_code == 0


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["instrumnt"], "Bedoelt u “instrument”"),
        (["instrumnt", "--lang", "en"], "Did you mean “instrument”"),
        (["event", *TITLES, "--set", "levels=flemish"], "Bedoelt u “level”?"),
        (["event", *TITLES, "--set", "level=flemsh"], "Bedoelt u “flemish”?"),
        (["call", *TITLES, "--set", "instrument=fdsb"], "Bedoelt u “fsdb”?"),
        (["event", *TITLES, "--from", "dif-day"], "Bedoelt u “dif-days”?"),
    ],
)
def test_a_wrong_word_gets_a_better_one(
    folder: Path, args: list[str], message: str
) -> None:
    result = new(folder, *args)
    assert result.exit_code == 2
    assert message in result.stderr


def test_nothing_is_ever_overwritten(folder: Path) -> None:
    (folder / "facilities" / "nieuw-labo.en.md").write_text("by hand")
    result = new(folder, "facility", *TITLES)
    assert result.exit_code == 1
    assert "bestaat al" in result.stderr
    assert (folder / "facilities" / "nieuw-labo.en.md").read_text() == "by hand"
    assert not (folder / "facilities" / "nieuw-labo.nl.md").exists()


def test_what_cannot_be_valid_is_not_written(folder: Path) -> None:
    result = new(folder, "event", *TITLES, "--set", "url=nowhere")
    assert result.exit_code == 1
    assert "H204 wrong-value" in result.stderr
    assert not (folder / "events" / "nieuw-labo.nl.md").exists()


def test_given_facts_are_written_down(folder: Path) -> None:
    facts = ("--set", "domains=maritime, cyber", "--set", "named_in_strategy=true")
    new(folder, "facility", "--id", "lab", *facts, *TITLES)
    text = (folder / "facilities" / "lab.nl.md").read_text("utf-8")
    assert "\ndomains: [maritime, cyber]\n" in text
    assert "\nnamed_in_strategy: true\n" in text


def test_without_a_title_it_asks(folder: Path) -> None:
    typed = "\nEen fonds\nA fund\nKort.\nShort.\nwrong\nagency\nflemish\n"
    result = new(folder, "organisatie", typed=typed)
    assert result.exit_code == 0, result.output
    assert "Titel in het Nederlands." in result.output
    assert "“wrong” kan niet bij type." in result.output
    text = (folder / "organisations" / "een-fonds.nl.md").read_text("utf-8")
    assert "\ntype: agency\n" in text
    assert "\nsummary: Kort.\n" in text
    english = (folder / "organisations" / "een-fonds.en.md").read_text("utf-8")
    assert "\nsummary: Short.\n" in english


def test_a_copy_keeps_all_but_its_name_and_address(folder: Path) -> None:
    args = ("--from", "fsdb", "--id", "copy", "--title-nl", "Kopie")
    result = new(folder, "instrument", *args, "--title-en", "Copy")
    assert result.exit_code == 0, result.stderr
    original = (folder / "instruments" / "fsdb.nl.md").read_text("utf-8")
    text = (folder / "instruments" / "copy.nl.md").read_text("utf-8")
    gone = set(original.splitlines()) - set(text.splitlines())
    assert {line.split(":")[0] for line in gone} <= {
        "title", "slug", "found_for", "redirect_from", "updated", "reviewed", "changes",
    }  # fmt: skip
    assert "\ntitle: Kopie\n" in text
    assert "\ndraft: true\n" in text
    assert text.endswith(original.rpartition("\n---\n")[2])
    assert said_of(folder, "instruments/copy.nl.md", "instruments/copy.en.md") == []
