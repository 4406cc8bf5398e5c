"""Counts questions that the hub could not answer: how often, never by whom or when.

Off unless a file is named for it. A question is written down only once enough people
(or one, often enough: nothing tells them apart) have asked the same.
"""

import fcntl
import json
import logging
import re
from collections import OrderedDict
from collections.abc import Mapping
from pathlib import Path
from threading import Lock
from typing import Final

logger = logging.getLogger(__name__)

QUESTION_LOG: Final = "hub-question-log"
"""Under this name an app keeps its log, if it has one."""
FEWEST: Final = 5
"""A question that was asked less often since the start is in memory only."""
MOST_REMEMBERED: Final = 1000
MOST_WRITTEN: Final = 500
LONGEST: Final = 60

# What may be an address, a telephone number or a register number is nobody's business.
_TELLING: Final = re.compile(r"@|(?:\d[\s./-]?){6}")


def normalised(question: str) -> str | None:
    """The question as it is counted; None where it may tell of a person."""
    text = " ".join(question.casefold().split())
    if not text or len(text) > LONGEST or _TELLING.search(text):
        return None
    return text if text.isprintable() else None


class QuestionLog:
    """The counts of one process, added to a file that all processes share."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._counts: OrderedDict[str, int] = OrderedDict()
        self._lock = Lock()

    def note(self, question: str) -> None:
        """Count a question without an answer."""
        text = normalised(question)
        if text is None:
            return
        with self._lock:
            count = self._counts.pop(text, 0) + 1
            if count < FEWEST:
                self._counts[text] = count
                if len(self._counts) > MOST_REMEMBERED:
                    # The one that was asked longest ago.
                    self._counts.popitem(last=False)
                return
        try:
            _add(self._path, text, count)
        except OSError as error:
            # Who asked gets an answer all the same. The question is nobody's to log.
            logger.warning("Questions cannot be counted: %s", error)


def read_counts(path: Path) -> Mapping[str, int]:
    """Question -> how often it was asked, the most asked first."""
    try:
        data = json.loads(path.read_text("utf-8"))
        counts = {str(text): int(count) for text, count in data.items()}
    except (FileNotFoundError, ValueError, AttributeError, TypeError):
        return {}
    return dict(sorted(counts.items(), key=lambda pair: (-pair[1], pair[0])))


def _add(path: Path, text: str, count: int) -> None:
    """Add to the file, which stays small whatever is asked."""
    with path.with_name(f"{path.name}.lock").open("ab") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        counts = dict(read_counts(path))
        counts[text] = counts.get(text, 0) + count
        best = sorted(counts.items(), key=lambda pair: (pair[0] != text, -pair[1]))
        aside = path.with_name(f"{path.name}.new")
        kept = dict(sorted(best[:MOST_WRITTEN]))
        aside.write_text(json.dumps(kept, indent=1, ensure_ascii=False), "utf-8")
        aside.replace(path)
