from collections.abc import Iterable
from dataclasses import replace

from hub import create_app
from hub.benchmark import watching
from hub.benchmark.watching import table, watched
from hub.config import Config


def answer(environ, start_response) -> Iterable[bytes]:
    start_response("200 OK", [])
    return [b"hello"]


def test_each_way_is_told_beside_the_first(monkeypatch) -> None:
    monkeypatch.setattr(watching, "ROUND", 50)
    costs = watched({"nothing": answer, "log": answer}, 2)
    assert [each.what for each in costs] == ["nothing", "log"]
    assert costs[0].ratio == 1
    assert all(each.microseconds > 0 for each in costs)
    assert "| nothing | " in table(costs, 2)


def test_the_command_measures_what_the_hub_does(config: Config, monkeypatch) -> None:
    monkeypatch.setattr(watching, "ROUND", 20)
    runner = create_app(replace(config, cache_mib=1)).test_cli_runner()
    result = runner.invoke(args=["benchmark", "--watching", "--rounds", "1"])
    assert result.exit_code == 0, result.output
    rows = [line.split(" | ")[0] for line in result.stdout.splitlines()]
    assert rows[-4:] == ["| nothing", "| metrics", "| log", "| both"]
