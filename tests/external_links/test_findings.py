from datetime import date, timedelta
from pathlib import Path

import pytest

from hub.external_links.asking import Answer, Verdict
from hub.external_links.findings import findings, now_seen
from hub.external_links.gathering import Link, links_of
from hub.external_links.memory import read_seen, write_seen
from hub.site import Site

TODAY = date(2026, 3, 1)
URL = "https://site.example/"
LINK = Link(URL, ())


@pytest.mark.parametrize(
    ("verdict", "days", "is_broken"),
    [
        (Verdict.GOOD, None, False),
        (Verdict.MOVED, None, False),
        (Verdict.UNCLEAR, None, False),
        (Verdict.GONE, 1, True),
        (Verdict.REFUSED, 1, True),
        (Verdict.UNREACHABLE, None, True),
        (Verdict.UNREACHABLE, 7, False),
        (Verdict.UNREACHABLE, 8, True),
        (Verdict.FAILING, 7, False),
    ],
)
def test_what_may_pass_is_given_some_days(
    verdict: Verdict, days: int | None, is_broken: bool
) -> None:
    seen = {} if days is None else {URL: TODAY - timedelta(days)}
    answers = {URL: Answer(verdict)}
    (found,) = findings([LINK], answers, seen, today=TODAY, patience=7)
    assert found.is_broken is is_broken


def test_last_good_day_is_remembered_while_the_content_names_the_link(
    tmp_path: Path,
) -> None:
    path = tmp_path / "memory" / "links.json"
    before = {"https://gone.example/": date(2026, 1, 1), URL: date(2026, 2, 1)}
    bad, good = Answer(Verdict.GONE), Answer(Verdict.GOOD)
    write_seen(path, now_seen({URL: bad}, before, TODAY), [URL])
    assert read_seen(path) == {URL: date(2026, 2, 1)}
    write_seen(path, now_seen({URL: good}, read_seen(path), TODAY), [URL])
    assert read_seen(path) == {URL: TODAY}


@pytest.mark.parametrize("text", ["", "[]", '{"a": 1}', '{"a": "soon"}', "{"])
def test_spoilt_memory_is_no_memory(tmp_path: Path, text: str) -> None:
    path = tmp_path / "links.json"
    path.write_text(text)
    assert read_seen(path) == {}


def test_links_of_facts_sources_and_texts_are_gathered_with_their_places(
    site: Site,
) -> None:
    found = {link.url: link.places for link in links_of(site.content.entries)}
    (place,) = found["https://report.example/loans"]
    assert (place.file, place.owner) == ("instruments/pmv-lening.nl.md", "hub-editors")
    assert list(found) == sorted(found)
