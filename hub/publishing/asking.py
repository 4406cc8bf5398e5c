"""Asks a running hub what it holds, and waits until that is what was published."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from time import monotonic, sleep
from typing import Final, Self
from urllib.parse import urlsplit

_PATIENCE: Final = 5.0
"""Seconds for one answer."""
_PAUSE: Final = 0.2
_IN_A_ROW: Final = 5
"""Answers in a row that agree: workers that are about to end may still answer."""


@dataclass(frozen=True)
class Held:
    """What a running hub says that it holds."""

    commit: str | None
    content: str | None
    release: str | None

    @classmethod
    def by(cls, url: str, host: str) -> Self | None:
        """What the hub at an address holds; None where none answers."""
        connection = HTTPConnection(urlsplit(url).netloc, timeout=_PATIENCE)
        try:
            # Under its public name: it may refuse to answer under any other.
            connection.request("GET", "/readyz", headers={"Host": host})
            said = json.loads(connection.getresponse().read())
        except (OSError, HTTPException, ValueError):
            return None
        finally:
            connection.close()
        if not isinstance(said, dict):
            return None
        is_ready = said.get("status") == "ready"
        return cls(
            commit=said.get("commit"),
            content=said.get("content") if is_ready else None,
            release=said.get("release"),
        )


def wait_until(holds: Callable[[], bool], seconds: float) -> bool:
    """Whether it came to hold, several times in a row, before the time was over."""
    end, agreed = monotonic() + seconds, 0
    while agreed < _IN_A_ROW:
        agreed = agreed + 1 if holds() else 0
        if not agreed:
            if monotonic() >= end:
                return False
            sleep(_PAUSE)
    return True
