"""Drill: a hundred thousand hostile requests to the hub with its real content."""

import sys
from collections import Counter
from typing import Any

import hypothesis
import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode

from hub.site import Site
from tests.hostile.fuzzing import fuzz
from tests.hostile.queries import costly, paths

PARTS = 4
"""Each runs on a core of its own."""
PART = 25_000
EXAMPLES = 20


@pytest.fixture(scope="module", autouse=True)
def _is_ready(site: Site) -> None:
    """As a server is before anybody asks."""
    site.open()


def tell(figures: str) -> None:
    """What `make drills` prints of a drill that passed."""
    sys.stdout.write(f"{figures}\n")


@pytest.mark.drill
@pytest.mark.parametrize("part", range(PARTS))
def test_hundred_thousand_hostile_requests_harm_nobody(app: Flask, part: int) -> None:
    asked = fuzz(app, PART, beginning=part)
    assert asked.statuses.total() >= PART
    tell(
        f"{asked.statuses.total()} requests, no 5xx: {dict(asked.statuses)}; "
        f"the slowest {asked.slowest * 1000:.0f} ms: {asked.slowest_request!r}"
    )


@pytest.mark.drill
def test_no_query_costs_much_at_any_address(app: Flask) -> None:
    assert not list(costly(app, paths(app)))


@pytest.mark.drill
@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])
def test_schemathesis_gets_no_server_error(app: Flask, mode: GenerationMode) -> None:
    said: Counter[int] = Counter()
    schema = schemathesis.openapi.from_wsgi("/api/openapi.json", app)
    for found in schema.get_all_operations():
        operation: Any = found.ok()  # type: ignore[union-attr]  # one that is none fails
        if mode is GenerationMode.NEGATIVE and not operation.query:
            # Without parameters there is no nonsense to make.
            continue

        @hypothesis.seed(1)
        @settings(
            max_examples=EXAMPLES,
            database=None,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        )
        @given(case=operation.as_strategy(generation_mode=mode))
        def ask(case: Any) -> None:
            answer = case.call_and_validate(checks=[not_a_server_error])
            said[answer.status_code] += 1

        ask()
    tell(f"{said.total()} requests of schemathesis, no 5xx: {dict(said)}")
