from datetime import datetime

import pytest

from hub.catalogue import PageNotFound
from hub.languages import LANGUAGES
from hub.models.article import Article
from hub.models.sourced import BRUSSELS
from hub.site import Site
from tests.conftest import NOW

LATER = ["zomeruur", "doorlopend", "verschoven"]


def at(month: int, day: int, hour: int = 0, *rest: int) -> datetime:
    minute, second = (*rest, 0, 0)[:2]
    return datetime(2026, month, day, hour, minute, second, tzinfo=BRUSSELS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_entry_stands_in_both_languages(site: Site, language) -> None:
    page = site.catalogue.get(("instruments", "fsdb"), language)
    assert page.language == language
    assert site.catalogue.at(page.path) is page
    assert site.catalogue.counterpart(site.catalogue.counterpart(page)) is page


def test_facts_are_the_same_in_both_languages(site: Site) -> None:
    dutch = site.catalogue.get(("instruments", "fsdb"), "nl").meta
    english = site.catalogue.get(("instruments", "fsdb"), "en").meta
    texts = {"title", "summary", "slug", "synonyms", "found_for", "redirect_from"}
    assert dutch.model_dump(exclude=texts) == english.model_dump(exclude=texts)
    assert dutch.synonyms == ("onderzoeksgeld",)
    assert english.synonyms == ("research money",)


@pytest.mark.parametrize(
    "key", [("instruments", "nope"), ("nope", "fsdb"), ("instruments", "draft")]
)
def test_what_is_not_published_is_not_found(site: Site, key) -> None:
    with pytest.raises(PageNotFound, match="/".join(key)):
        site.catalogue.get(key, "nl")


def test_address_that_nobody_has_is_not_found(site: Site) -> None:
    with pytest.raises(PageNotFound):
        site.catalogue.at("/nl/nergens/")


def test_english_source_is_translated_into_dutch(site: Site) -> None:
    page = site.catalogue.get(("guidance", "start"), "nl")
    assert page.is_translated
    assert page.meta.title == "Nieuw in defensie"
    assert page.file == "pages/guidance/start.nl.md"


def test_related_pages_lead_both_ways(site: Site) -> None:
    catalogue = site.catalogue
    fund = catalogue.get(("instruments", "fsdb"), "nl")
    call = catalogue.get(("calls", "oproep-2026"), "nl")
    related = [page.key for page in catalogue.related(fund)]
    assert related == [
        ("roadmaps", "cyber"),
        ("organisations", "fwo"),
        ("organisations", "pmv"),
    ]
    assert call in catalogue.backlinks(fund)
    assert {page.language for page in catalogue.related(fund)} == {"nl"}


def test_backlinks_leave_out_what_is_linked_anyway(site: Site) -> None:
    catalogue = site.catalogue
    for page in catalogue.pages:
        assert not set(catalogue.related(page)) & set(catalogue.backlinks(page))


def test_upcoming_is_in_order_of_date(site: Site) -> None:
    found = [page.id for page in site.catalogue.upcoming("nl", NOW)]
    assert found == ["oproep-2026", "infodag", *LATER]


@pytest.mark.parametrize(
    ("now", "found"),
    [
        (at(3, 10, 23, 59, 59), ["oproep-2026", "infodag", *LATER]),
        (at(3, 11), ["infodag", "zomeruur", "oproep-2026", *LATER[1:]]),
        (at(3, 12, 16, 59, 59), ["infodag", "zomeruur", "oproep-2026", *LATER[1:]]),
        (at(3, 12, 17), ["zomeruur", "oproep-2026", *LATER[1:]]),
        (at(3, 29, 3, 59, 59), ["zomeruur", "oproep-2026", *LATER[1:]]),
        (at(3, 29, 4), ["oproep-2026", *LATER[1:]]),
        (at(3, 31, 17), LATER[1:]),
    ],
)
def test_upcoming_changes_to_the_second(
    site: Site, now: datetime, found: list[str]
) -> None:
    assert [page.id for page in site.catalogue.upcoming("en", now)] == found


def test_pages_of_one_language_are_half_of_all(site: Site) -> None:
    dutch, english = map(site.catalogue.in_language, LANGUAGES)
    assert [page.key for page in dutch] == [page.key for page in english]
    assert len(dutch) + len(english) == len(site.catalogue.pages)


def test_articles_stand_in_the_order_that_editors_give(site: Site) -> None:
    metas = [page.meta for page in site.catalogue.list("strategy", "nl")]
    orders = [meta.order for meta in metas if isinstance(meta, Article)]
    assert orders == sorted(orders)
    assert len(orders) == len(metas)


def test_old_address_knows_its_page(site: Site) -> None:
    moved = site.catalogue.redirect("/nl/strategie/oude-visie/")
    assert moved is not None
    assert moved.id == "visie"
    assert site.catalogue.redirect("/nl/") is None
