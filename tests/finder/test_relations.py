"""The relations of the fixture content and of the real content, by brute force."""

from itertools import combinations
from math import isclose, log, sqrt
from pathlib import Path

import pytest

from hub.catalogue import Catalogue
from hub.config import ROOT
from hub.content.loader import load
from hub.finder.relations import KEPT, Relation, Relations
from hub.models.page import Key
from tests.conftest import FIXTURES

WEIGHTS = {
    "call": 1.5,
    "domain": 1.0,
    "body": 0.8,
    "need": 0.7,
    "place": 0.6,
    "support": 0.6,
    "phase": 0.5,
    "trl": 0.4,
    "audience": 0.4,
}


Facts = dict[Key, set[tuple[str, str]]]


@pytest.fixture(
    scope="module",
    params=[FIXTURES / "content", ROOT / "content"],
    ids=["fixtures", "published"],
)
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    path = request.param
    assert isinstance(path, Path)
    return load(path).require()


@pytest.fixture(scope="module")
def relations(catalogue: Catalogue) -> Relations:
    return Relations(catalogue)


def keys_of(catalogue: Catalogue) -> list[Key]:
    return [page.key for page in catalogue.pages if page.language == "nl"]


def facts(key: Key, catalogue: Catalogue) -> set[tuple[str, str]]:
    """What an entry can share, read from its front matter once more."""
    meta = catalogue.get(key, "nl").meta.model_dump()
    kind, id = key
    instrument = meta
    if kind == "calls":
        found = catalogue.get(("instruments", meta["instrument"]), "nl")
        instrument = found.meta.model_dump()
    if kind in {"guidance", "strategy", "about"}:
        return set()
    own = set(meta.get("domains") or (instrument.get("domains") or ()))
    trl = instrument.get("trl")
    sets: dict[str, set[str]] = {
        "domain": own | ({id} if kind == "roadmaps" else set()),
        "call": {"instruments": {id}, "calls": {str(meta.get("instrument"))}}.get(
            kind, set()
        ),
        "body": {
            "organisations": {id},
            "facilities": set(meta.get("operators", ())),
            "events": set(meta.get("organisers", ())),
            "instruments": {instrument.get("provider")},
            "calls": {instrument.get("provider")},
        }.get(kind, set()),
        "need": {
            f"{need['framework']}: {need['code'] or need['en']}"
            for need in meta.get("needs", ())
        },
        "place": {meta["location"]["municipality"]} if meta.get("location") else set(),
        "support": set(meta.get("support", ())),
        "phase": {"testing"}
        if kind == "facilities"
        else set(instrument.get("phases", ())),
        "audience": set(instrument.get("audiences", ())),
        "trl": {str(n) for n in range(trl["minimum"], trl["maximum"] + 1)}
        if trl
        else set(),
    }
    return {(group, value) for group, values in sets.items() for value in values}


def shared(one: Key, other: Key, all_facts: Facts) -> set[tuple[str, str]]:
    both = all_facts[one] & all_facts[other]
    if one[0] == other[0] == "facilities":
        return both - {("phase", "testing")}
    return both


def brute_force(catalogue: Catalogue) -> dict[Key, dict[str, list[tuple[Key, float]]]]:
    """Every pair of entries scored; per entry and kind the best that may be shown."""
    keys = keys_of(catalogue)
    all_facts = {key: facts(key, catalogue) for key in keys}

    def weight(fact: tuple[str, str]) -> float:
        holders = sum(fact in each for each in all_facts.values())
        return WEIGHTS[fact[0]] * log(1 + len(keys) / holders)

    weights = {fact: weight(fact) ** 2 for each in all_facts.values() for fact in each}
    length = {key: sqrt(sum(weights[fact] for fact in all_facts[key])) for key in keys}
    best: dict[Key, dict[str, list[tuple[Key, float]]]] = {key: {} for key in keys}
    for one, other in combinations(keys, 2):
        both = shared(one, other, all_facts)
        if not both:
            continue
        score = sum(weights[fact] for fact in both) / (length[one] * length[other])
        for start, end in ((one, other), (other, one)):
            tells = {group for group, _ in both} - {"phase", "audience"}
            pays = ("phase", "testing") in both
            if tells or (pays and (start[0], end[0]) == ("facilities", "instruments")):
                best[start].setdefault(end[0], []).append((end, round(score, 9)))
    return best


def linked(key: Key, catalogue: Catalogue) -> set[Key]:
    page = catalogue.get(key, "nl")
    pages = (*catalogue.related(page), *catalogue.backlinks(page))
    return {each.key for each in pages}


def test_relations_equal_brute_force(
    catalogue: Catalogue, relations: Relations
) -> None:
    for key, kinds in brute_force(catalogue).items():
        by_hand = linked(key, catalogue)
        found: dict[str, list[Relation]] = {}
        for relation in relations.of(key):
            found.setdefault(relation.key[0], []).append(relation)
        for kind in {*kinds, *found}:
            wanted = [pair for pair in kinds.get(kind, ()) if pair[0] not in by_hand]
            wanted.sort(key=lambda pair: (-pair[1], pair[0]))
            computed = found.get(kind, [])
            assert len(computed) == min(len(wanted), KEPT), key
            for relation, (_, score) in zip(computed, wanted, strict=False):
                assert isclose(relation.score, score, abs_tol=2e-9), key
            names = {relation.key for relation in computed}
            # Rounding may swap two that are equally good; no other is let in.
            least = computed[-1].score if computed else 0.0
            assert {name for name, score in wanted if score > least + 1e-8} <= names


def test_no_relation_leads_to_itself_or_doubles_a_link(
    catalogue: Catalogue, relations: Relations
) -> None:
    for key in keys_of(catalogue):
        found = [relation.key for relation in relations.of(key)]
        assert key not in found
        assert len(found) == len(set(found))
        assert not set(found) & linked(key, catalogue)


def test_every_reason_is_true(catalogue: Catalogue, relations: Relations) -> None:
    keys = keys_of(catalogue)
    all_facts = {key: facts(key, catalogue) for key in keys}
    ties = {"provider", "operator", "organiser", "lead", "contact", "together"}
    for key in keys:
        for relation in relations.of(key):
            assert relation.reasons, (key, relation)
            both = shared(key, relation.key, all_facts)
            said = {
                (reason.kind, id) for reason in relation.reasons for id in reason.ids
            }
            assert {each for each in said if each[0] not in ties} <= both
            for kind, id in said:
                if kind in ties - {"together"}:
                    assert ("organisations", id) in {key, relation.key}


def test_being_open_to_all_domains_is_no_reason(
    catalogue: Catalogue, relations: Relations
) -> None:
    for page in catalogue.list("instruments", "nl"):
        if not getattr(page.meta, "domains", ()):
            reasons = [
                each for found in relations.of(page.key) for each in found.reasons
            ]
            assert "domain" not in {reason.kind for reason in reasons}


def test_a_pair_fits_equally_both_ways(
    catalogue: Catalogue, relations: Relations
) -> None:
    keys = keys_of(catalogue)[::3]
    for one, other in combinations(keys, 2):
        there, back = relations.between(one, other), relations.between(other, one)
        assert there.score == back.score
        assert there.reasons == back.reasons


def test_same_answer_every_time(catalogue: Catalogue, relations: Relations) -> None:
    again = Relations(catalogue)
    for key in reversed(keys_of(catalogue)):
        assert again.of(key) == relations.of(key)
        assert again.of(key) is again.of(key)


def test_grant_and_facility_say_what_they_share() -> None:
    relations = Relations(load(FIXTURES / "content").require())
    relation = relations.between(("instruments", "fsdb"), ("facilities", "dronelab"))
    told = {reason.kind: reason.ids for reason in relation.reasons}
    assert told == {"domain": ("cyber",), "body": ("fwo",), "trl": ("4",)}


def test_call_says_only_that_it_is_of_the_instrument() -> None:
    relations = Relations(load(FIXTURES / "content").require())
    relation = relations.between(("calls", "oproep-2026"), ("instruments", "fsdb"))
    assert [reason.kind for reason in relation.reasons] == ["call"]
