from flask import Flask

from hub import create_app
from hub.benchmark.downloads import measure, report
from hub.config import Config
from hub.site import Site
from tests.conftest import NOW


def test_every_file_is_measured(site: Site, config: Config) -> None:
    def factory(config: Config) -> Flask:
        return create_app(config, lambda: NOW)

    costs = list(measure(factory, config, site, entries=10))
    assert [each.path for each in costs[:2]] == [each.path for each in costs[2:4]]
    assert [each.size for each in costs[:2]] == [each.size for each in costs[2:4]]
    assert len(report(costs).splitlines()) == len(costs) + 1
