import pytest

from hub.metrics.tally import Tally
from hub.publishing.counted import reloaded, worker_begins, worker_ended


@pytest.fixture
def tally() -> Tally:
    return Tally.of([])


def value(tally: Tally, name: str) -> list[int]:
    (series,) = [series for family, series in tally.read() if family.name == name]
    return [each.numbers[0] for each in series]


def test_each_worker_has_a_row_of_its_own(tally: Tally) -> None:
    rows: set[int] = set()
    for _ in range(3):
        rows.add(worker_begins(tally, rows))
    assert len(rows) == 3
    assert value(tally, "hub_worker_starts_total") == [3]
    assert value(tally, "hub_workers") == [3]


@pytest.mark.parametrize(("running", "failures"), [(2, 0), (1, 1), (3, 0)])
def test_a_worker_that_leaves_too_few_has_failed(
    tally: Tally, running: int, failures: int
) -> None:
    worker_ended(tally, 1, running=running, wanted=2)
    assert value(tally, "hub_workers") == [running]
    assert value(tally, "hub_worker_failures_total") == [failures]


@pytest.mark.parametrize(("is_new", "counts"), [(True, [1, 0]), (False, [0, 1])])
def test_a_reload_is_done_or_refused(
    tally: Tally, is_new: bool, counts: list[int]
) -> None:
    reloaded(tally, is_new=is_new)
    assert value(tally, "hub_reloads_total") == counts
