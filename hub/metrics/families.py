"""What is counted: names, meanings, and every value that a label may have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod
from typing import Final, Literal

Kind = Literal["counter", "gauge", "histogram"]

NO_LANGUAGE: Final = "none"
OTHER: Final = "other"
"""The section of what no page of the hub stands at."""
SECONDS: Final = (
    *(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025),
    *(0.05, 0.1, 0.25, 0.5, 1.0, 2.5),
)
"""The upper bounds of the buckets; a kept answer is far below the first."""


@dataclass(frozen=True)
class Family:
    """A metric; each combination of its labels' values has a place of its own."""

    name: str
    kind: Kind
    help: str
    labels: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def width(self) -> int:
        """Numbers that one combination of labels takes."""
        # A histogram has one more bucket, without bound, and the sum.
        return len(SECONDS) + 2 if self.kind == "histogram" else 1

    @property
    def size(self) -> int:
        """Numbers that all combinations take."""
        return self.width * prod(map(len, self.labels.values()))

    def combinations(self) -> Sequence[Sequence[str]]:
        """In the order of their places."""
        return list(product(*self.labels.values()))


def families(sections: Sequence[str]) -> Sequence[Family]:
    """All that is counted, in the order in which it is said."""
    languages = ("nl", "en", NO_LANGUAGE)
    forms = ("page", "list", "file")
    statuses = ("2xx", "3xx", "4xx", "5xx")
    return (
        Family(
            "hub_http_requests_total",
            "counter",
            "Requests that were answered.",
            {
                "section": (*sections, OTHER),
                "form": forms,
                "language": languages,
                "status": statuses,
            },
        ),
        Family(
            "hub_http_request_duration_seconds",
            "histogram",
            "Time until an answer is ready; hit: it was kept from before.",
            {"form": forms, "cache": ("hit", "miss")},
        ),
        Family(
            "hub_http_requests_limited_total",
            "counter",
            "Requests that were answered with 429.",
        ),
        Family(
            "hub_cache_bytes",
            "gauge",
            "Answers that the workers keep in memory, all together.",
        ),
        Family(
            "hub_search_duration_seconds",
            "histogram",
            "Time of searches; kept answers are not among them.",
        ),
        Family(
            "hub_search_unanswered_total",
            "counter",
            "Searches that found no answer.",
        ),
        Family("hub_workers", "gauge", "Workers that run."),
        Family("hub_worker_starts_total", "counter", "Workers that were started."),
        Family(
            "hub_worker_failures_total",
            "counter",
            "Workers that ended unasked.",
        ),
        Family(
            "hub_reloads_total",
            "counter",
            "Times that the running hub was told to read the content.",
            {"result": ("done", "refused")},
        ),
    )
