"""How engines are asked."""

from collections.abc import Callable, Mapping
from typing import Final

from hub.benchmark.questions import Question

PAGE: Final = "page"
"""A whole request, answered with a page of HTML."""

SEARCH: Final = "search"
"""The search alone: the best entries, the total, facets and snippets."""

Ways = Mapping[str, Callable[[Question], int]]
"""What an engine does for a question; each tells how much came back."""
