"""What a domain offers, against the front matter of the real content."""

from datetime import datetime

import pytest

from hub.catalogue import Catalogue
from hub.config import ROOT
from hub.content.loader import load
from hub.finder.offer import Offer, offer_of
from hub.languages import LANGUAGES
from hub.models.instrument import Instrument
from hub.models.sourced import BRUSSELS
from hub.site import Site
from tests.conftest import NOW

SPRING = datetime(2026, 2, 1, 12, tzinfo=BRUSSELS)
LATER = datetime(2030, 1, 1, tzinfo=BRUSSELS)


@pytest.fixture(scope="module")
def published() -> Catalogue:
    return load(ROOT / "content").require()


def offers(catalogue: Catalogue, now: datetime) -> dict[str, Offer]:
    ids = [page.id for page in catalogue.list("roadmaps", "nl")]
    return {id: offer_of(catalogue, id, "nl", now) for id in ids}


def test_money_is_all_that_names_the_domain(published: Catalogue) -> None:
    metas = [
        (page.id, page.meta)
        for page in published.list("instruments", "nl")
        if isinstance(page.meta, Instrument) and page.meta.availability != "closed"
    ]
    for domain, offer in offers(published, SPRING).items():
        named = {id for id, meta in metas if domain in meta.domains}
        assert {page.id for page in offer.instruments} == named
        assert offer.open_to_all == sum(not meta.domains for _, meta in metas)


def test_test_places_are_of_the_domain_and_counted(published: Catalogue) -> None:
    for domain, offer in offers(published, SPRING).items():
        ids = [
            page.id
            for page in published.list("facilities", "nl")
            if domain in page.meta.model_dump()["domains"]
        ]
        assert offer.facility_count == len(ids)
        assert len(offer.facilities) == min(4, len(ids))
        assert {page.id for page in offer.facilities} <= set(ids)


def test_operators_run_several_test_places_and_lead_nothing(
    published: Catalogue,
) -> None:
    for domain, offer in offers(published, SPRING).items():
        for page in offer.operators:
            run = [
                each
                for each in published.list("facilities", "nl")
                if domain in each.meta.model_dump()["domains"]
                and page.id in each.meta.model_dump()["operators"]
            ]
            assert len(run) > 1, (domain, page.id)
            assert page not in offer.leads


def test_dates_are_still_to_come(published: Catalogue) -> None:
    for now in (SPRING, LATER):
        upcoming = published.upcoming("nl", now)
        for offer in offers(published, now).values():
            assert set(offer.dates) | set(offer.open_dates) <= set(upcoming)
            assert len(offer.dates) + len(offer.open_dates) <= 4
    assert not any(offer.dates for offer in offers(published, LATER).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_call_takes_its_domain_from_its_instrument(site: Site, language) -> None:
    maritime = offer_of(site.catalogue, "maritime", language, NOW)
    assert "oproep-2026" in {page.id for page in maritime.dates}
    assert {page.language for page in maritime.facilities} == {language}
    assert ("facilities", "dronelab") in maritime.keys
