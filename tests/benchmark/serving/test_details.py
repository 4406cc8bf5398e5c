from pathlib import Path

from hub import create_app
from hub.benchmark.serving.details import details, sample
from hub.config import Config
from hub.site import Site


def test_every_kind_is_in_the_sample_and_no_page_twice(site: Site) -> None:
    pages = site.catalogue.pages
    found = list(sample(pages, most=2))
    kinds = {(page.collection.name, page.language) for page in pages}
    assert {(page.collection.name, page.language) for page in found} == kinds
    assert len({page.path for page in found}) == len(found) <= 2 * len(kinds)
    assert set(sample(pages, most=len(pages))) == set(pages)


def test_pages_are_made_and_the_slowest_is_named(corpus: Path, tmp_path: Path) -> None:
    made = details(create_app, Config(content=corpus, search_index=tmp_path))
    assert made.pages > 30
    assert 0 < made.again.p50 <= made.again.p95 <= made.most
    assert made.slowest.startswith(("/nl/", "/en/"))
