"""Where a path leads on: its own address, a shortlist, the finders."""

from collections.abc import Iterable
from typing import Final
from urllib.parse import urlencode

from hub.finder.guided_path.answers import Answers
from hub.finder.guided_path.outcome import Outcome
from hub.finder.shortlist import MOST
from hub.languages import Language
from hub.models.guided_path import GuidedPath
from hub.views.addresses import GUIDED_PATH, SHORTLIST
from hub.views.finder_links import finder_link

LISTED: Final = {"instruments", "facilities"}


def path_address(
    language: Language, answers: Answers, asking: str = "", suffix: str = ""
) -> str:
    """The address of the path, or of a question on the way to it."""
    pairs = [*answers.pairs(), *([("ask", asking)] if asking else [])]
    return _with_query(f"/{language}/{GUIDED_PATH[language]}{suffix}", pairs)


def shortlist_link(outcome: Outcome, language: Language) -> str | None:
    """The first steps and the best of each step, to keep and compare."""
    keys = [step.key for step in outcome.next_steps]
    ordered = sorted(outcome.steps, key=lambda step: step.when != "here")
    for step in ordered:
        keys += [item.key for shelf in step.shelves for item in shelf.shown]
    chosen = [key for key in dict.fromkeys(keys) if key[0] in LISTED][:MOST]
    if not chosen:
        return None
    items = sorted("/".join(key) for key in chosen)
    address = f"/{language}/{SHORTLIST[language]}"
    return _with_query(address, [("item", item) for item in items])


def finder_links(
    answers: Answers, rules: GuidedPath, language: Language
) -> dict[str, str]:
    """The lists of instruments and facilities under the same answers."""
    audiences = _chosen(answers, rules, "who", "audiences")
    domains = [("domain", id) for id in answers.domain]
    instruments = [
        *(("support", id) for id in _chosen(answers, rules, "need", "support")),
        *(("audience", id) for id in audiences),
        *(("phase", id) for id in answers.phase),
        *domains,
    ]
    return {
        "instruments": finder_link("instruments", language, instruments),
        "facilities": finder_link("facilities", language, domains),
    }


def _chosen(
    answers: Answers, rules: GuidedPath, question: str, field: str
) -> Iterable[str]:
    """The terms that the given answers to a question stand for."""
    found = [
        term
        for answer in rules.question(question).answers
        if answer.id in answers[question]
        for fit in answer.fits
        for selector in fit.select
        for term in getattr(selector, field)
    ]
    return dict.fromkeys(found)


def _with_query(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    # A slash in a value is plain to read: item=instruments/fsdb.
    query = urlencode(tuple(pairs), safe="/")
    return f"{path}?{query}" if query else path
