from pathlib import Path

from hub.benchmark.corpus import Origin, write_corpus
from hub.benchmark.facts import PATTERN
from hub.content.check import check
from hub.content.loader import Content
from hub.content.resolution import renderer_of
from hub.languages import LANGUAGES
from hub.search.document import SearchDocument
from tests.benchmark.conftest import ENTRIES


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_the_corpus_has_no_problems_not_even_warnings(content: Content) -> None:
    assert check(content, renderer_of(content.catalogue)) == ()


def test_it_has_as_many_entries_as_asked_in_all_its_collections(
    content: Content,
) -> None:
    made = [page for page in content.catalogue.pages if page.id.startswith("entry-")]
    assert len(made) == ENTRIES * len(LANGUAGES)
    assert all(page.is_translated for page in made)
    assert {page.collection.name for page in made} == set(PATTERN)


def test_bodies_are_about_as_long_as_real_ones(content: Content) -> None:
    lengths = [
        len(page.body.split())
        for page in content.catalogue.pages
        if page.id.startswith("entry-")
    ]
    assert 330 < sum(lengths) / len(lengths) < 480


def test_the_roadmaps_and_the_organisations_that_they_name_are_kept(
    content: Content,
) -> None:
    roadmaps = {page.id for page in content.catalogue.list("roadmaps", "nl")}
    assert roadmaps == {"cyber", "maritime"}
    assert content.catalogue.get(("organisations", "fwo"), "en").is_translated


def test_the_same_seed_writes_the_same_files(
    origin: Origin, corpus: Path, tmp_path: Path
) -> None:
    write_corpus(tmp_path / "same", origin, ENTRIES)
    write_corpus(tmp_path / "other", origin, ENTRIES, seed=99)
    assert files(tmp_path / "same") == files(corpus)
    assert files(tmp_path / "other") != files(corpus)


def test_every_facet_has_values(documents: tuple[SearchDocument, ...]) -> None:
    found = {facet for document in documents for facet in document.facets}
    assert found == {"kind", "domain", "level", "provider", "audience"}
