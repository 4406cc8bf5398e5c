"""What a round found, link by link, and what of it somebody must do something about."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from hub.external_links.asking import Answer, Verdict
from hub.external_links.gathering import Link, Place
from hub.external_links.memory import Seen

_ALIVE: Final = frozenset({Verdict.GOOD, Verdict.MOVED})
_PASSING: Final = frozenset({Verdict.UNREACHABLE, Verdict.FAILING})
"""What may be over tomorrow, where it was good not long ago."""


@dataclass(frozen=True)
class Finding:
    """A link, what came of asking, and when it was last good."""

    link: Link
    answer: Answer
    last_good: date | None
    is_broken: bool
    """Whether it must be mended; a failure that may pass is given some days."""


def findings(
    links: Iterable[Link],
    answers: Mapping[str, Answer],
    seen: Seen,
    *,
    today: date,
    patience: int,
) -> tuple[Finding, ...]:
    """Every link with what was found, in the order of the links."""
    return tuple(
        _finding(link, answers[link.url], seen.get(link.url), today, patience)
        for link in links
    )


def now_seen(answers: Mapping[str, Answer], seen: Seen, today: date) -> Seen:
    """When each was last good, this round included."""
    good = {url: today for url, each in answers.items() if each.verdict in _ALIVE}
    return {**seen, **good}


def by_owner(found: Iterable[Finding]) -> Iterator[tuple[Place, Finding]]:
    """A row for each place that names a link, owner by owner."""
    rows = [(place, each) for each in found for place in each.link.places]
    yield from sorted(rows, key=lambda row: (row[0], row[1].link.url))


def _finding(
    link: Link, answer: Answer, last_good: date | None, today: date, patience: int
) -> Finding:
    if answer.verdict in _ALIVE:
        return Finding(link, answer, today, is_broken=False)
    is_recent = last_good is not None and today - last_good <= timedelta(patience)
    passes = answer.verdict in _PASSING and is_recent
    is_broken = answer.verdict is not Verdict.UNCLEAR and not passes
    return Finding(link, answer, last_good, is_broken)
