"""What is asked of one server, and what came of it in several rounds."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Final

from hub.benchmark.figures import Spread
from hub.benchmark.serving.load import Run, flood, pace, requests
from hub.benchmark.serving.server import Server

RATE: Final = 200
"""Requests a second at which latencies are measured."""
_OFTEN: Final = 8
"""How often each address is asked beforehand, lest a worker has not seen it."""


@dataclass(frozen=True)
class Measured:
    """The figures of one row."""

    what: str
    size: int
    """Bytes of the first answer, as sent."""
    rate: float
    """Answers a second, in the median round."""
    slowest: float
    """In the slowest round, as a part of the median."""
    share: float
    """What the idler worker had of the CPU time, in the most lopsided round."""
    cpu: float
    """Milliseconds of CPU time of an answer, in the median round."""
    latency: Spread


@dataclass
class Case:
    """Asks the same addresses of one server, round by round."""

    what: str
    server: Server
    paths: Sequence[str]
    encoding: str = "br"
    _runs: list[Run] = field(default_factory=list)
    _used: list[list[float]] = field(default_factory=list)

    def warm_up(self) -> None:
        """Let each worker make what it makes once, before anything counts."""
        fewest = _OFTEN * len(self.paths)
        flood(self.server.port, self._asked, 0, fewest=fewest)

    def round(self, seconds: float) -> None:
        """As fast as it answers."""
        before = self.server.cpu()
        run = flood(self.server.port, self._asked, seconds)
        after = self.server.cpu()
        self._runs.append(run)
        self._used.append([after[each] - before.get(each, 0) for each in after])

    def measured(self, seconds: float) -> Measured:
        """The rounds so far, and the latencies at a rate."""
        paced = pace(self.server.port, self._asked, seconds, RATE)
        rates = [run.rate for run in self._runs]
        pairs = zip(self._used, self._runs, strict=True)
        return Measured(
            what=self.what,
            size=len(self.server.get(self.paths[0], self.encoding)),
            rate=median(rates),
            slowest=min(rates) / median(rates),
            share=min(min(each) / max(sum(each), 1e-9) for each in self._used),
            cpu=median(
                sum(used) * 1000 / max(len(run.latencies), 1) for used, run in pairs
            ),
            latency=Spread.of(paced.latencies),
        )

    @property
    def _asked(self) -> list[bytes]:
        return requests(self.paths, self.encoding)
