"""Answers in memory: no more bytes than allowed, the longest unasked gives way."""

from collections import OrderedDict
from datetime import datetime
from threading import Lock

from hub.middleware.answer import Answer

Key = tuple[str, str]
"""Path and query, exactly as asked."""


class Shelf:
    """Keeps answers until a date on them passes or there is no room."""

    def __init__(self, room: int) -> None:
        self._room = room
        # One answer may not clear the shelf.
        self._largest = room // 8
        self._taken = 0
        self._answers: OrderedDict[Key, Answer] = OrderedDict()
        self._lock = Lock()

    @property
    def taken(self) -> int:
        """Bytes of what is kept."""
        return self._taken

    def get(self, key: Key, now: datetime) -> Answer | None:
        """The answer, if it still holds."""
        with self._lock:
            answer = self._answers.get(key)
            if answer is None:
                return None
            if not answer.holds_at(now):
                self._take(key)
                return None
            self._answers.move_to_end(key)
            return answer

    def put(self, key: Key, answer: Answer) -> None:
        """Keep the answer, in place of one that was there."""
        with self._lock:
            self._take(key)
            if answer.size > self._largest:
                return
            self._answers[key] = answer
            self._taken += answer.size
            while self._taken > self._room:
                self._take(next(iter(self._answers)))

    def _take(self, key: Key) -> None:
        answer = self._answers.pop(key, None)
        if answer is not None:
            self._taken -= answer.size
