"""What is not published leaves no trace at any address, in any format."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from flask import Flask

from hub import create_app
from hub.config import Config
from hub.languages import LANGUAGES
from hub.models.sourced import BRUSSELS
from hub.site import Site
from tests.publication import KINDS, STATES, secret, write_hub

MINUTE_BEFORE = datetime(2026, 4, 1, 9, 59, tzinfo=BRUSSELS)
EMBARGO_ENDS = datetime(2026, 4, 1, 10, 0, tzinfo=BRUSSELS)
LAST_DAY = datetime(2026, 2, 20, 23, 59, tzinfo=BRUSSELS)
DAY_AFTER = datetime(2026, 2, 21, 0, 0, tzinfo=BRUSSELS)


@dataclass
class Hub:
    """An app whose clock is set by hand."""

    app: Flask
    now: datetime = DAY_AFTER

    @property
    def site(self) -> Site:
        site = self.app.extensions["hub"]
        assert isinstance(site, Site)
        return site

    def get(self, path: str) -> tuple[int, str]:
        response = self.app.test_client().get(path)
        # Pictures are bytes; what they show stands in their address.
        text = response.data.decode("utf-8", "replace")
        told = f"{text} {response.headers.get('Location', '')}"
        return response.status_code, told


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Hub:
    folder = tmp_path_factory.mktemp("publication")
    write_hub(folder / "content")
    # Time goes back here, which what is kept would not notice.
    config = Config(
        content=folder / "content", search_index=folder / "index", cache_mib=0
    ).unlimited
    made = Hub(create_app(config, lambda: made.now))
    made.site.open()
    return made


def words_of(state: str) -> set[str]:
    return {secret(state, kind) for kind in KINDS}


def addresses(hub: Hub) -> Iterator[str]:
    """Every rule of the app with every page; what is asked gives no secret away."""
    slugs = {page.path.split("/")[-2] for page in hub.site.content.catalogue.pages}
    slugs |= words_of("draft")
    for rule in hub.app.url_map.iter_rules():
        open_arguments = rule.arguments - set(rule.defaults or ())
        if open_arguments == {"slug"}:
            of_rule = {s for s in slugs if not s.startswith("zqx") or _fits(rule, s)}
            yield from (rule.rule.replace("<slug>", slug) for slug in of_rule)
        elif not open_arguments:
            yield rule.rule
    for language, old in ((each, f"/{each}/oud/") for each in LANGUAGES):
        search = {"nl": "/nl/zoeken", "en": "/en/search"}[language]
        typed = {"nl": "suggesties", "en": "suggestions"}[language]
        for asked in ("lokaas", "titel", "zqxembarg", "zqxexpire", "zqxdraf", ""):
            yield f"{search}?q={asked}"
            yield f"{search}.json?q={asked}"
            yield f"{search}/{typed}.json?q={asked}"
        for state in STATES:
            for kind in KINDS:
                yield f"{old}{secret(state, kind)}/"
                shortlist = {"nl": "selectie", "en": "shortlist"}[language]
                yield f"/{language}/{shortlist}?items={kind}/{secret(state, kind)}"


def _fits(rule: object, slug: str) -> bool:
    endpoint = str(getattr(rule, "endpoint", "")).removeprefix("api.get_")
    kind = endpoint.split(".")[0] if "calendars" not in endpoint else "s"
    return kind in slug


def told(hub: Hub, now: datetime) -> dict[str, set[str]]:
    """Secret -> the addresses that say it at a moment."""
    hub.now = now
    found: dict[str, set[str]] = {
        secret(state, kind): set() for state in STATES for kind in KINDS
    }
    for path in dict.fromkeys(addresses(hub)):
        status, text = hub.get(path)
        assert status < 500, path
        # A page that is not there may say back what was asked for.
        asked = path if status == 404 or "items=" in path else ""
        for word in found:
            if word in text and word not in asked:
                found[word].add(path)
    return found


def test_no_address_tells_what_is_not_published(hub: Hub) -> None:
    found = told(hub, DAY_AFTER)
    assert {word: paths for word, paths in found.items() if paths} == {}


def test_every_list_tells_what_is_published(hub: Hub) -> None:
    for state, now in (("embargo", EMBARGO_ENDS), ("expired", LAST_DAY)):
        found = told(hub, now)
        other = {"embargo": "expired", "expired": "embargo"}[state]
        for kind in KINDS:
            assert found[secret("draft", kind)] == found[secret(other, kind)] == set()
            places = " ".join(found[secret(state, kind)])
            for language in LANGUAGES:
                for part in (".json?q=lokaas", "s.json?q=titel", f"/{language}/oud/"):
                    assert part in places, (state, kind, part)
            for part in (
                f"/sitemaps/{kind}.xml",
                "/en/changes.atom",
                "/en/organisations/pmv/",
            ):
                assert part in places, (state, kind, part)


@pytest.mark.parametrize(
    ("now", "status"),
    [(MINUTE_BEFORE, 404), (EMBARGO_ENDS, 200)],
    ids=["before", "from then on"],
)
def test_a_page_appears_at_its_minute(hub: Hub, now: datetime, status: int) -> None:
    hub.now = now
    assert hub.get(f"/nl/oproepen/{secret('embargo', 'calls')}/")[0] == status


def test_nothing_is_kept_past_the_moment_of_a_page(hub: Hub) -> None:
    hub.now = MINUTE_BEFORE
    for path in ("/nl/", "/en/search/suggestions.json?q=titel"):
        response = hub.app.test_client().get(path)
        assert response.cache_control.max_age == 60, path


def test_a_request_sees_one_edition_though_time_passes(tmp_path: Path) -> None:
    write_hub(tmp_path / "content")
    config = Config(content=tmp_path / "content", search_index=tmp_path / "index")
    moments = iter([MINUTE_BEFORE, *[EMBARGO_ENDS] * 1000])
    app = create_app(config, lambda: next(moments))
    with app.test_request_context("/nl/"):
        site = app.extensions["hub"]
        assert site.catalogue is site.edition.catalogue
        assert site.now() == MINUTE_BEFORE


def test_a_preview_sees_everything(hub: Hub, tmp_path: Path) -> None:
    config = Config(
        content=hub.site.config.content, search_index=tmp_path, unpublished=True
    )
    preview = Hub(create_app(config, lambda: DAY_AFTER))
    for state in STATES:
        status, text = preview.get(f"/nl/oproepen/{secret(state, 'calls')}/")
        assert status == 200
        assert secret(state, "calls") in text
    found = preview.get("/nl/zoeken.json?q=zqxdraftcalls")[1]
    assert '"total":1' in found.replace(" ", "")
