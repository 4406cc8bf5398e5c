import os
from threading import Event

import pytest

from hub.benchmark.processes import EngineDied, in_child, peak_memory, serve, served
from hub.benchmark.progress import Progress
from hub.benchmark.questions import Question
from hub.benchmark.ways import SEARCH, Ways

QUESTION = Question("drone", "nl")


def open_small() -> Ways:
    return {
        SEARCH: lambda question: len(question.text),
        "process": lambda _: os.getpid(),
    }


def open_broken() -> Ways:
    raise SystemExit(3)


def test_an_engine_answers_from_its_own_process() -> None:
    with served(open_small, SEARCH, QUESTION) as engine:
        assert engine.start >= 0
        assert engine.ask(SEARCH, Question("fonds", "en"))[1] == 5
        assert engine.ask("process", QUESTION)[1] != os.getpid()
        assert engine.peak() > 1


def test_an_engine_that_ends_early_is_reported() -> None:
    with pytest.raises(EngineDied), served(open_broken, SEARCH, QUESTION):
        raise AssertionError


def test_a_job_in_a_child_gives_its_outcome_and_its_memory() -> None:
    process, peak = in_child(os.getpid)
    assert process != os.getpid()
    assert 1 < peak < 10_000
    assert peak_memory() > 1


class Asker:
    """The other end of the line, in this process."""

    def __init__(self, *asked: tuple[str, Question] | None) -> None:
        self.asked = list(asked)
        self.sent: list[tuple[float, ...]] = []

    def send(self, answer: tuple[float, ...]) -> None:
        self.sent.append(answer)

    def recv(self) -> tuple[str, Question] | None:
        if not self.asked:
            raise EOFError
        return self.asked.pop(0)


def test_an_engine_serves_until_it_is_asked_for_nothing() -> None:
    asker = Asker((SEARCH, QUESTION), None)
    serve(asker, open_small, SEARCH, QUESTION)
    start, answer, peak = asker.sent
    assert len(start) == len(peak) == 1
    assert answer[1] == len("drone")


def test_an_engine_ends_when_the_asker_is_gone() -> None:
    asker = Asker()
    serve(asker, open_small, SEARCH, QUESTION)
    assert len(asker.sent) == 1


def test_long_steps_are_told_and_short_ones_are_not() -> None:
    told, lines = Event(), []

    def write(line: str) -> None:
        lines.append(line)
        told.set()

    with Progress(write, patience=0).step("building"):
        assert told.wait(30)
    with Progress(write, patience=600).step("reading"):
        pass
    assert lines == ["building ..."]
