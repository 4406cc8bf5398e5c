from dataclasses import replace
from datetime import date

import pytest
from flask import Flask

from hub.feeds.atom import atom
from hub.feeds.changes import moved_dates, page_changes
from hub.feeds.feed import FeedHead, tag, timestamp
from hub.feeds.json_feed import json_feed
from hub.feeds.of_pages import MOST, Publication, feed_of
from hub.languages import LANGUAGES
from hub.models.meta import Change
from hub.site import Site
from tests.feeds.schemas import ATOM, read_atom, read_json_feed

BASE = "https://hub.example"
HEAD = FeedHead(
    id=tag("hub.example", "nl/feeds/alles"),
    title="Alles",
    address=f"{BASE}/nl/",
    self_address=f"{BASE}/nl/alles.atom",
    language="nl",
    author="VISD-hub",
    subtitle="Alles op een rij",
)


@pytest.fixture
def publication(site: Site, app: Flask) -> Publication:
    return Publication(
        "hub.example",
        absolute=lambda path: BASE + path,
        html_of=lambda page: str(site.renderer.render(page).html),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_feed_of_every_page_is_valid_in_both_formats(
    site: Site, publication: Publication, language
) -> None:
    pages = site.catalogue.in_language(language)
    feed = feed_of(HEAD, pages, publication)
    root = read_atom(atom(feed))
    titles = {each.findtext(f"{ATOM}title") for each in root.iter(f"{ATOM}entry")}
    assert titles == {page.meta.title for page in pages}
    document = read_json_feed(json_feed(feed))
    assert {item["title"] for item in document["items"]} == titles


def test_newest_comes_first_and_dates_the_feed(
    site: Site, publication: Publication
) -> None:
    feed = feed_of(HEAD, site.catalogue.in_language("nl"), publication)
    days = [entry.updated for entry in feed.entries]
    assert days == sorted(days, reverse=True)
    root = read_atom(atom(feed))
    assert root.findtext(f"{ATOM}updated") == timestamp(days[0])


def test_feed_without_entries_is_valid_too(publication: Publication) -> None:
    feed = feed_of(HEAD, (), publication)
    assert read_atom(atom(feed)).findtext(f"{ATOM}updated") is not None
    assert read_json_feed(json_feed(feed))["items"] == []


def test_feed_has_a_limit(site: Site, publication: Publication) -> None:
    pages = site.catalogue.in_language("nl") * MOST
    assert len(feed_of(HEAD, pages, publication).entries) == MOST


def test_ids_outlive_slugs_and_differ_by_language(
    site: Site, publication: Publication
) -> None:
    dutch = site.catalogue.get(("calls", "verschoven"), "nl")
    english = site.catalogue.get(("calls", "verschoven"), "en")
    ids = {each.id for each in feed_of(HEAD, (dutch, english), publication).entries}
    assert ids == {
        "tag:hub.example,2026:nl/calls/verschoven",
        "tag:hub.example,2026:en/calls/verschoven",
    }


def test_links_in_bodies_lead_on_from_anywhere(
    site: Site, publication: Publication
) -> None:
    for entry in feed_of(HEAD, site.catalogue.in_language("nl"), publication).entries:
        assert 'href="/' not in entry.html
        assert 'href="#' not in entry.html


def test_dates_travel_with_their_certainty(
    site: Site, publication: Publication
) -> None:
    page = site.catalogue.get(("calls", "verschoven"), "en")
    (entry,) = feed_of(HEAD, (page,), publication).entries
    dates = entry.facts["dates"]
    assert isinstance(dates, list)
    assert dates[0]["firmness"] == "estimated"
    assert dates[1] == {
        "kind": "closes",
        "name": "closes",
        "start": "2026-06-15T17:00:00+02:00",
        "end": None,
        "firmness": "announced",
        "certainty": "secondary",
        "source": "https://paper.example/oproep",
        "previously": [
            {"start": "2026-06-01", "end": None, "changed": "2026-01-10"},
            {
                "start": "2026-06-08T17:00:00+02:00",
                "end": None,
                "changed": "2026-02-20",
            },
        ],
    }


def test_changes_are_told_once_a_day_and_newest_first(site: Site) -> None:
    pages = site.catalogue.in_language("en")
    found = page_changes(pages)
    days = [change.day for change in found]
    assert days == sorted(days, reverse=True)
    assert {change.page.key for change in found} == {page.key for page in pages}
    told = [each for each in found if each.page.id == "verschoven"]
    assert [(each.day, each.text) for each in told] == [
        (date(2026, 2, 20), "It closes a week later."),
        (date(2026, 1, 10), "It closes a week later and has an hour now."),
    ]


def test_update_without_words_is_a_change_beside_those_with_words(site: Site) -> None:
    page = site.catalogue.get(("calls", "doorlopend"), "nl")
    older = Change(date=date(2025, 1, 1), nl="Nieuw", en="New")
    meta = page.meta.model_copy(update={"changes": (older,)})
    found = page_changes([replace(page, meta=meta)])
    assert [(each.day, each.text) for each in found] == [
        (page.meta.updated, None),
        (date(2025, 1, 1), "Nieuw"),
    ]


def test_every_move_is_told_with_what_it_became(site: Site) -> None:
    found = moved_dates(site.catalogue.in_language("nl"))
    told = [(each.page.id, each.move.changed, each.count) for each in found]
    assert told == [
        ("verschoven", date(2026, 2, 20), 2),
        ("zomeruur", date(2026, 2, 1), 1),
        ("verschoven", date(2026, 1, 10), 1),
    ]
    newest, _, oldest = found
    assert newest.now == newest.fact.span
    assert oldest.now == newest.move.was
