"""The titles of the published sources, each in the language in which it is written."""

from collections.abc import Iterable

import pytest

from hub.languages import LANGUAGES, Language
from hub.models.collection import COLLECTIONS, Collection
from hub.models.page import Page
from hub.site import Site
from tests.conftest import GetPage


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("collection", COLLECTIONS, ids=lambda row: row.name)
def test_titles_of_sources_in_another_language_say_so(
    get_page: GetPage, site: Site, collection: Collection, language: Language
) -> None:
    for page in _telling(site.catalogue.list(collection.name, language)):
        shown = get_page(page.path).select(".sources__list a")
        titled = [source for source in page.meta.sources if source.title]
        assert [link.get("lang") for link in shown] == [
            None if source.language == language else source.language
            for source in titled
        ], page.path


def _telling(pages: Iterable[Page]) -> list[Page]:
    """A page for each language that a title has beside its own."""
    found = {
        source.language: page
        for page in pages
        for source in page.meta.sources
        if source.language not in {None, page.language}
    }
    return list(found.values())
