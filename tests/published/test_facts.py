"""The content is complete and true: each fact has its page, each number its proof."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from hub.models.page import Key
from hub.site import Site
from tests.published import fact_base
from tests.published.claims import Claim, claims_of
from tests.published.fact_base import FactBase, parse_file, read_facts, shared_folder
from tests.published.quantities import says
from tests.published.strategy import section_text, sections

HERE = Path(__file__).parent
WITH_PAGES = {"instruments", "facilities", "organisations", "events"}


@dataclass(frozen=True)
class LeftOut:
    """Something that the facts hold and that has no page of its name."""

    fact: str
    because: str
    merged_into: str | None = None


@dataclass(frozen=True)
class OtherSource:
    """What a page's own source says, where the facts are silent."""

    page: str
    source: str
    says: str

    def proves(self, claim: Claim) -> bool:
        return (self.page, self.source) == (claim.page, claim.source) and says(
            self.says, claim.value
        )


@pytest.fixture(scope="session")
def facts() -> FactBase:
    return read_facts(shared_folder() / "facts")


@pytest.fixture(scope="session")
def strategy() -> Mapping[str, str]:
    text = shared_folder() / "source" / "visd-strategy.txt"
    return sections(text.read_text("utf-8"))


@pytest.fixture(scope="session")
def left_out() -> list[LeftOut]:
    items = parse_file(HERE / "left_out.yaml")
    assert isinstance(items, list)
    return [LeftOut(**item) for item in items]


@pytest.fixture(scope="session")
def other_sources() -> list[OtherSource]:
    items = parse_file(HERE / "other_sources.yaml")
    assert isinstance(items, list)
    return [OtherSource(**item) for item in items]


@pytest.fixture(scope="session")
def pages(site: Site) -> set[str]:
    return {"/".join(page.key) for page in site.catalogue.pages}


@pytest.fixture(scope="session")
def unproven(
    site: Site, facts: FactBase, strategy: Mapping[str, str], left_out: list[LeftOut]
) -> list[Claim]:
    """The claims that neither the facts nor the strategy give, from the same source."""
    merged = merged_facts(left_out)
    return [
        claim
        for claim in claims_of(site.content)
        if not facts.proves(claim, merged.get(claim.page, ()))
        and not says(section_text(strategy, claim.source), claim.value)
    ]


def merged_facts(left_out: list[LeftOut]) -> dict[str, tuple[Key, ...]]:
    merged: dict[str, tuple[Key, ...]] = {}
    for each in left_out:
        if each.merged_into is not None:
            collection, _, id = each.fact.partition("/")
            more = merged.get(each.merged_into, ())
            merged[each.merged_into] = (*more, (collection, id))
    return merged


def test_every_fact_has_its_page_or_a_reason(
    facts: FactBase, left_out: list[LeftOut], pages: set[str]
) -> None:
    expected = {"/".join(key) for key in facts.entries if key[0] in WITH_PAGES}
    told = pages | {each.fact for each in left_out}
    assert sorted(expected - told) == []


def test_what_is_left_out_is_in_the_facts_and_has_no_page(
    facts: FactBase, left_out: list[LeftOut], pages: set[str]
) -> None:
    known = {"/".join(key) for key in facts.entries}
    for each in left_out:
        assert each.fact in known, each
        assert each.fact not in pages, each
        assert each.merged_into is None or each.merged_into in pages, each
        assert each.because, each


def test_every_number_and_date_is_proven(
    unproven: list[Claim], other_sources: list[OtherSource]
) -> None:
    wrong = [
        str(claim)
        for claim in unproven
        if not any(other.proves(claim) for other in other_sources)
    ]
    assert not wrong, "neither facts, strategy nor other sources:\n" + "\n".join(wrong)


def test_other_sources_are_sources_of_their_pages(
    site: Site, other_sources: list[OtherSource]
) -> None:
    named = {
        ("/".join(page.key), source.section or source.url)
        for page in site.catalogue.pages
        for source in page.meta.sources
    }
    missing = [each for each in other_sources if (each.page, each.source) not in named]
    assert missing == []


def test_every_other_source_is_needed(
    unproven: list[Claim], other_sources: list[OtherSource]
) -> None:
    idle = [
        each
        for each in other_sources
        if not any(each.proves(claim) for claim in unproven)
    ]
    assert idle == []


def test_missing_facts_fail_in_ci_and_are_skipped_elsewhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(fact_base, "SHARED", tmp_path / "shared")
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no shared/"):
        shared_folder()
    monkeypatch.setenv("CI", "1")
    with pytest.raises(pytest.fail.Exception, match="no shared/"):
        shared_folder()


def test_there_is_something_to_prove(site: Site) -> None:
    kinds = {claim.kind for claim in claims_of(site.content)}
    assert kinds == {
        *("amount", "rate", "duration", "trl", "place", "year", "day", "hour")
    }
