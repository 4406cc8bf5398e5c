"""Links from elsewhere into a finder: with its filters in their one order."""

from collections.abc import Iterable
from urllib.parse import urlencode

from hub.current import current_site
from hub.finder.choice import Pair, canonical
from hub.languages import Language
from hub.models.finder import finder_path


def finder_link(id: str, language: Language, pairs: Iterable[Pair]) -> str:
    """The list under these filters; what the finder does not know is left out."""
    site = current_site()
    finder = site.finders[id]
    choice = finder.ask(list(pairs), site.now()).choice
    query = urlencode(list(canonical(finder.declaration, choice)))
    path = finder_path(id, language)
    return f"{path}?{query}" if query else path
