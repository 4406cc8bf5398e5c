"""Pages say no more to programs than to people."""

from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from hub.languages import LANGUAGES
from tests.linked_data.graphs import embedded
from tests.linked_data.shown import not_shown


def test_pages_show_all_that_their_linked_data_says(
    client: FlaskClient, paths: tuple[str, ...]
) -> None:
    for path in paths:
        page = BeautifulSoup(client.get(path).text, "lxml")
        (language,) = (each for each in LANGUAGES if path.startswith(f"/{each}/"))
        assert not_shown(embedded(page), page, language) == [], path
