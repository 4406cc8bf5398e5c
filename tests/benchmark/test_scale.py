from click.testing import Result
from flask.testing import FlaskCliRunner

from hub.benchmark.corpus import Origin
from hub.benchmark.figures import Spread
from hub.benchmark.made_up import made_up
from hub.benchmark.progress import Progress
from hub.benchmark.scale import Asked, Scaled, measure
from hub.benchmark.scale_report import report
from hub.languages import LANGUAGES
from hub.search.postgresql.trial import Built
from tests.search.postgresql.conftest import servers, url

__all__ = ["servers", "url"]

FOUND = Scaled(
    entries=10000,
    built=Built(files=100.4, tables=20.2, on_disk=90.0, on_server=300.0),
    files=Asked(1.5, 200.2, Spread(4, 5, 6), Spread(1, 2, 3), Spread(1, 2, 3)),
    stored=Asked(0.4, 60.0, Spread(8, 10, 12), Spread(6, 7, 8), Spread(4, 5, 6)),
    is_equal=True,
)


def test_documents_are_the_same_every_time(origin: Origin) -> None:
    made = list(made_up(origin, 5))
    assert made == list(made_up(origin, 5))
    assert len({each.key for each in made}) == 5
    for each in made:
        assert set(each.texts) == set(LANGUAGES)


def test_both_engines_are_built_and_asked(origin: Origin, url: str) -> None:
    said: list[str] = []
    found = measure(url, origin, 20, 4, Progress(said.append))
    assert found.is_equal
    assert found.built.on_disk > 0
    assert found.built.on_server > 0
    assert found.stored.first.p50 > 0
    assert found.files.opened > 0


def test_report_says_what_was_measured() -> None:
    rows = [line.split() for line in report([FOUND]).splitlines()]
    times = ["4.0", "5.0", "6.0", "1.0", "2.0", "3.0", "1.0", "2.0"]
    assert ["10,000", "files", *times, "1.50", "200", "yes"] in rows
    assert ["10,000", "100", "20", "90", "300"] in rows


def test_command_wants_to_know_the_server(runner: FlaskCliRunner) -> None:
    result: Result = runner.invoke(args=["search", "scale"])
    assert result.exit_code == 2
    assert "HUB_SEARCH_URL" in result.output
