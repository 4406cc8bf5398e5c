"""As many hostile requests as wanted, the same ones every time."""

from flask import Flask
from hypothesis import HealthCheck, Phase, given, seed, settings

from hub.site import Site
from tests.hostile.asking import Asked, Hostile, requests


def fuzz(app: Flask, how_many: int, beginning: int) -> Asked:
    """Ask; what is asked follows from the beginning."""
    asked, known = Asked(app), addresses(app)
    client = app.test_client()
    for each in known:
        # Downloads are made when somebody first asks, which is no hostile deed.
        client.get(each)

    @seed(beginning)
    @settings(
        max_examples=how_many,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(requests(known))
    def ask(request: Hostile) -> None:
        asked.ask(request)

    ask()
    return asked


def addresses(app: Flask) -> list[str]:
    """Every rule of the app, and the address of every entry."""
    site = app.extensions["hub"]
    assert isinstance(site, Site)
    return sorted(
        {rule.rule for rule in app.url_map.iter_rules()}
        | {page.path for page in site.catalogue.pages}
    )
