import pytest
from flask import Flask

from tests.hostile.fuzzing import fuzz

HOW_MANY = 1_500


# Whatever it runs, the tests of the parts cover.
@pytest.mark.no_cover
def test_hostile_requests_get_an_answer_that_harms_nobody(app: Flask) -> None:
    asked = fuzz(app, HOW_MANY, beginning=9)
    assert asked.statuses.total() >= HOW_MANY
    assert {200, 302, 308, 400, 404, 405, 413, 414} <= set(asked.statuses)
