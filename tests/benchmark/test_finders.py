import pytest
from flask import Flask

from hub import create_app
from hub.benchmark.finders import measure, report
from hub.benchmark.grown import grown
from hub.config import Config
from hub.models.finder import ADDRESSES
from hub.site import Site
from tests.conftest import NOW


@pytest.mark.parametrize("id", ADDRESSES)
def test_grown_catalogue_is_sound_and_the_same_each_time(site: Site, id: str) -> None:
    catalogue = grown(site.catalogue, id, 60, seed=1)
    names = catalogue.finders[id].collections
    for language in ("nl", "en"):
        pages = [page for name in names for page in catalogue.list(name, language)]
        assert len(pages) == 60
        assert len({page.path for page in pages}) == 60
        assert len({page.meta.title for page in pages}) == 60
    real = {page.key for name in names for page in site.catalogue.list(name, "nl")}
    assert real <= {page.key for page in catalogue.pages}
    again = grown(site.catalogue, id, 60, seed=1)
    assert again.pages == catalogue.pages


def test_both_languages_of_an_entry_have_the_same_facts(site: Site) -> None:
    catalogue = grown(site.catalogue, "instruments", 60, seed=1)
    for page in catalogue.list("instruments", "nl"):
        other = catalogue.counterpart(page).meta
        for field in ("support", "provider", "trl", "amounts", "domains"):
            assert getattr(page.meta, field) == getattr(other, field), page.id


def test_every_finder_is_measured(site: Site, config: Config) -> None:
    def factory(config: Config) -> Flask:
        return create_app(config, lambda: NOW)

    costs = list(measure(factory, config, site, entries=40, requests=3))
    assert [cost.id for cost in costs] == list(ADDRESSES)
    assert all(cost.entries == 40 for cost in costs)
    assert all(0 < cost.page.p50 <= cost.page.p95 for cost in costs)
    lines = report(costs).splitlines()
    assert [line.split()[:2] for line in lines[3:]] == [[id, "40"] for id in ADDRESSES]
