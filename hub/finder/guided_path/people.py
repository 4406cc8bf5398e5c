"""Who helps in which step."""

from collections.abc import Iterator

from hub.catalogue import Catalogue, PageNotFound
from hub.finder.guided_path.answers import QUESTIONS, Answers
from hub.finder.guided_path.outcome import Help, Reason
from hub.finder.guided_path.ranking import key_of
from hub.models.guided_path import GuidedPath, Helper, When
from hub.models.page import Key
from hub.models.roadmap import Roadmap


def holds(when: When, answers: Answers, *, if_open: bool) -> bool:
    """Whether the answers are those that a condition names."""
    for question in QUESTIONS:
        wanted = getattr(when, question)
        given = answers[question]
        if wanted and not (set(wanted) & set(given) if given else if_open):
            return False
    return True


def helpers_in(
    step: str, answers: Answers, rules: GuidedPath, catalogue: Catalogue
) -> Iterator[Help]:
    """Everybody who helps in a phase, the first first."""
    for helper in rules.helpers:
        if helper.phases and step not in helper.phases:
            continue
        if not holds(helper.when, answers, if_open=True):
            continue
        if not holds(helper.only, answers, if_open=False):
            continue
        reason = Reason((helper.because,) if helper.because else ())
        for key in _keys(helper, answers, catalogue):
            yield Help(key, helper.ask, reason)


def _keys(helper: Helper, answers: Answers, catalogue: Catalogue) -> Iterator[Key]:
    if helper.page is not None:
        yield key_of(helper.page)
        return
    for domain in answers.domain:
        try:
            roadmap = catalogue.get(("roadmaps", domain), "nl").meta
        except PageNotFound:
            continue
        if isinstance(roadmap, Roadmap):
            yield from (("organisations", id) for id in roadmap.leads[:1])
