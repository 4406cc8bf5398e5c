"""The rows of a comparison hold what the front matter holds, for every real entry."""

import pytest
from flask import Flask

from hub.catalogue import Catalogue
from hub.config import ROOT
from hub.content.loader import load
from hub.finder.shortlist import KINDS
from hub.languages import LANGUAGES, Language
from hub.models.sourced import Certainty, Sourced
from hub.views.facts import FactLines
from tests.conftest import NOW

COUNTS = {
    "instruments": {
        "Kind of support": "support",
        "For whom": "audiences",
        "Amounts": "amounts",
        "Percentages": "rates",
        "Phases": "phases",
        "Check first": "checks",
    },
    "facilities": {"What you can use": "capabilities", "Domains": "domains"},
    "calls": {"Cut-off": "cut_offs"},
    "events": {"For whom": "audiences", "Domains": "domains"},
    "roadmaps": {
        "Flemish strengths": "strengths",
        "Works together with": "related_domains",
    },
    "organisations": {},
}
"""Row -> the field of which each value is a line."""

SINGLE = {
    "instruments": {"How long": "duration", "Technology readiness": "trl"},
    "facilities": {
        "Access": "access",
        "Training": "training",
        "Lead time": "lead_time",
        "Where": "location",
        "Whom to ask": "contact_role",
        "Technology readiness": "trl",
    },
    "calls": {"Opens": "opens", "Closes": "closes", "Budget": "budget"},
    "events": {},
    "roadmaps": {},
    "organisations": {"Acronym": "acronym"},
}
"""Row -> the field that it shows, if it is there."""


@pytest.fixture(scope="module")
def published() -> Catalogue:
    return load(ROOT / "content").require()


def rows(
    app: Flask, catalogue: Catalogue, kind: str, language: Language
) -> dict[str, list[tuple[str, list[str]]]]:
    lines = FactLines(catalogue, language, NOW)
    with app.test_request_context(f"/{language}/"):
        return {
            page.id: [
                (str(name), [line.text for line in values])
                for name, values in lines(page)
            ]
            for page in catalogue.list(kind, language)
        }


@pytest.mark.parametrize("kind", KINDS)
def test_every_value_has_a_line_and_every_line_a_value(app, published, kind) -> None:
    for id, facts in rows(app, published, kind, "en").items():
        meta = published.get((kind, id), "en").meta
        told = dict(facts)
        for name, field in COUNTS[kind].items():
            assert len(told[name]) == len(getattr(meta, field)), (id, name)
        for name, field in SINGLE[kind].items():
            assert bool(told[name]) == (getattr(meta, field) is not None), (id, name)


@pytest.mark.parametrize("kind", KINDS)
def test_entries_of_a_kind_have_the_same_rows_in_both_languages(
    app, published, kind
) -> None:
    shapes = {
        language: {
            tuple(name for name, _ in facts)
            for facts in rows(app, published, kind, language).values()
        }
        for language in LANGUAGES
    }
    assert all(len(names) == 1 for names in shapes.values())
    dutch, english = rows(app, published, kind, "nl"), rows(app, published, kind, "en")
    for id, facts in dutch.items():
        there = [len(values) for _, values in facts]
        assert there == [len(values) for _, values in english[id]], id


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_official_says_so(app, published, language) -> None:
    told = rows(app, published, "instruments", language)
    doubts = {
        "nl": {"secondary": "(na te vragen)", "conflicting": "(bronnen spreken"},
        "en": {"secondary": "(to be confirmed)", "conflicting": "(sources disagree)"},
    }[language]
    name = {"nl": "Bedragen", "en": "Amounts"}[language]
    for id, facts in told.items():
        meta = published.get(("instruments", id), language).meta
        sources = {source.id: source.certainty for source in meta.sources}
        for line, amount in zip(dict(facts)[name], meta.amounts, strict=True):
            assert isinstance(amount, Sourced)
            certainty = amount.certainty or sources[amount.source]
            assert (certainty is Certainty.OFFICIAL) == (
                "(" not in line[-60:]
                or not any(doubt in line for doubt in doubts.values())
            )
            if certainty is not Certainty.OFFICIAL:
                assert doubts[certainty.value] in line
