"""The counts as text, in the format that Prometheus reads."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from hub.metrics.families import SECONDS, Family
from hub.metrics.tally import NANOSECONDS, Series, Tally
from hub.site import Site

CONTENT_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"


@dataclass(frozen=True)
class _State:
    """A number that is known when it is asked for, and not counted before."""

    name: str
    help: str
    labels: Mapping[str, str]
    value: float


def exposition(tally: Tally, site: Site) -> str:
    """All of it; each line ends with a line feed."""
    lines: list[str] = []
    for family, series in tally.read():
        lines += _head(family.name, family.help, family.kind)
        for each in series:
            # Of thousands of combinations only those that ever were.
            if any(each.numbers) or not family.labels:
                lines += _samples(family, each)
    for state in _states(site):
        lines += _head(state.name, state.help, "gauge")
        lines.append(_sample(state.name, state.labels, state.value))
    return "".join(f"{line}\n" for line in lines)


def _states(site: Site) -> Iterator[_State]:
    is_ready = int(site.unready() is None)
    yield _State("hub_ready", "Whether the hub may be asked (1 or 0).", {}, is_ready)
    if (revision := site.revision) is None:
        return
    held = {
        "commit": revision.commit or "",
        "content": revision.content,
        "index": site.indexed or "",
        "release": revision.release,
    }
    yield _State("hub_content_info", "What the hub holds, by name.", held, 1)
    yield _State(
        "hub_content_read_timestamp_seconds",
        "When the content was read.",
        {},
        revision.read.timestamp(),
    )


def _head(name: str, help: str, kind: str) -> Iterable[str]:
    return (f"# HELP {name} {help}", f"# TYPE {name} {kind}")


def _samples(family: Family, series: Series) -> Iterator[str]:
    if family.kind != "histogram":
        yield _sample(family.name, series.labels, series.numbers[0])
        return
    *buckets, nanoseconds = series.numbers
    counts = list(accumulate(buckets))
    for bound, count in zip((*map(str, SECONDS), "+Inf"), counts, strict=True):
        labels = {**series.labels, "le": bound}
        yield _sample(f"{family.name}_bucket", labels, count)
    seconds = nanoseconds / NANOSECONDS
    yield _sample(f"{family.name}_sum", series.labels, seconds)
    yield _sample(f"{family.name}_count", series.labels, counts[-1])


def _sample(name: str, labels: Mapping[str, str], value: float) -> str:
    # No value has quotes or backslashes: they are names of ours, and fingerprints.
    said = ",".join(f'{label}="{value}"' for label, value in labels.items())
    return f"{name}{{{said}}} {value}" if said else f"{name} {value}"
