"""Processes that want the same index at the same moment."""

from contextlib import ExitStack

import pytest

from tests.drills.looking import begun, finds, indexes
from tests.publishing.running import Running, serving

pytestmark = pytest.mark.drill


def test_whoever_comes_at_once_ends_well_with_one_index(hub: Running) -> None:
    commands = [("index",), ("index",), ("index",), ("publish",)]
    with ExitStack() as stack:
        processes = [stack.enter_context(begun(hub, *each)) for each in commands]
        stack.enter_context(serving(hub))
        said = [process.communicate(timeout=300)[0] for process in processes]
        assert finds(hub)
    assert [process.returncode for process in processes] == [0] * len(commands)
    assert all("entries are indexed" in each for each in said[:3])
    # One of them, or the hub, was the one that built it.
    assert sum(each.count(": building it") for each in (*said, hub.log)) == 1
    assert len(indexes(hub)) == 1
