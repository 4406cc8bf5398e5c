"""The index of an exported site's search, as files."""

import json
import re
from pathlib import Path

import pytest

from hub.client_search.files import NAME
from hub.client_search.vocabulary import vocabulary
from hub.client_search.writing import START, write
from hub.languages import LANGUAGES, Language
from hub.search.searcher import Searcher
from hub.site import Site

_FILE = re.compile(
    r'hubSearch\.(?:start|take)\((?:"([a-z2-7]+)",)?(.*)\);\n', re.DOTALL
)


@pytest.fixture(scope="module")
def folder(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("client_search")
    write(site.edition, folder)
    return folder


def read(path: Path) -> object:
    found = _FILE.fullmatch(path.read_text("utf-8"))
    assert found is not None, path
    assert found[1] in {None, path.stem}
    return json.loads(found[2])


def start_of(folder: Path, language: Language) -> dict[str, object]:
    start = read(folder / language / START)
    assert isinstance(start, dict)
    return start


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_hands_over_data_under_its_name(
    folder: Path, language: Language
) -> None:
    start = start_of(folder, language)
    named = {START.removesuffix(".js"), str(start["facets"])}
    for names in (start["words"], start["entries"]):
        assert isinstance(names, str)
        named.update(re.findall(f".{{{NAME}}}", names))
    assert isinstance(start["spellings"], dict)
    named.update(start["spellings"].values())
    files = list((folder / language).iterdir())
    assert {path.stem for path in files} == named
    for path in files:
        read(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_stands_at_its_number(
    folder: Path, site: Site, language: Language
) -> None:
    start = start_of(folder, language)
    assert isinstance(start["entries"], str)
    names = re.findall(f".{{{NAME}}}", start["entries"])
    shown = [each for name in names for each in read(folder / language / f"{name}.js")]  # type: ignore[attr-defined]  # a list of entries
    searcher = site.searcher
    assert isinstance(searcher, Searcher)
    for key, entry in zip(searcher.corpus.keys, shown, strict=True):
        if key[0] != "glossary":
            page = site.catalogue.get(key, language)
            assert entry[1:4] == [page.meta.title, page.meta.summary, page.path]
            assert entry[4:] == ([] if page.is_translated else [page.text_language])


def test_words_stand_where_the_beginning_says(folder: Path) -> None:
    start = start_of(folder, "nl")
    starts = str(start["starts"]).split(",")
    assert starts == sorted(starts)
    names = re.findall(f".{{{NAME}}}", str(start["words"]))
    for place, name in enumerate(names):
        piece = read(folder / "nl" / f"{name}.js")
        assert isinstance(piece, dict)
        for word in piece["words"]:
            assert starts[place] <= word
            assert place + 1 == len(starts) or word < starts[place + 1]


def test_a_second_time_nothing_is_written_anew(site: Site, tmp_path: Path) -> None:
    first = write(site.edition, tmp_path)
    stale = tmp_path / "nl" / "aaaaaaa.js"
    stale.write_text("old", encoding="utf-8")
    times = {path: path.stat().st_mtime_ns for path in first}
    assert write(site.edition, tmp_path) == first
    assert {path: path.stat().st_mtime_ns for path in first} == times
    assert not stale.exists()


def test_words_of_hidden_entries_are_not_told(site: Site) -> None:
    searcher = site.searcher
    assert isinstance(searcher, Searcher)
    number = searcher.corpus.keys.index(("facilities", "dronelab"))
    everything = (1 << len(searcher.corpus)) - 1
    assert "dronelab" in vocabulary(searcher.corpus, everything)
    hidden = vocabulary(searcher.corpus, everything & ~(1 << number))
    told = " ".join(hidden)
    assert len(hidden) < len(vocabulary(searcher.corpus, everything))
    assert "drone" in told
