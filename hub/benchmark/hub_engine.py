"""The hub as an engine: built and asked as in production, in a process of its own."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from time import process_time
from urllib.parse import urlencode

from flask import Flask, url_for

from hub.benchmark.dump import write_line
from hub.benchmark.questions import Question
from hub.benchmark.ways import PAGE, SEARCH, Ways
from hub.config import Config
from hub.content.problems import ContentError, errors
from hub.documents import documents_of
from hub.languages import LANGUAGES
from hub.revision import fingerprint
from hub.search.document import SearchDocument
from hub.search.index import ensure
from hub.search.results import SearchRequest
from hub.site import Site

Factory = Callable[[Config], Flask]
"""Makes the app; given from outside, as nothing below the factory may import it."""


def build(factory: Factory, config: Config, dump: Path) -> tuple[float, float]:
    """Check and index the content, and write down what is indexed.

    Gives the seconds of CPU time for reading, checking and rendering, and those for
    indexing.
    """
    began = process_time()
    site = site_of(factory(config.unlimited))
    if wrong := errors(site.problems()):
        raise ContentError(wrong)
    documents = Handed(documents_of(site.catalogue, site.renderer), dump)
    checked = process_time() - began
    name = fingerprint(config.content)
    ensure(config.search_index, name, documents.all, site.catalogue.glossary)
    indexed = process_time() - began - checked - documents.seconds
    return checked + documents.seconds, indexed


class Handed:
    """Hands documents on, writes them down, and tells how long making them took."""

    def __init__(self, documents: Iterable[SearchDocument], dump: Path) -> None:
        self.seconds = 0.0
        self._documents = documents
        self._dump = dump

    def all(self) -> Iterator[SearchDocument]:
        began = process_time()
        with self._dump.open("w", encoding="utf-8") as lines:
            for document in self._documents:
                lines.write(write_line(document))
                self.seconds += process_time() - began
                yield document
                began = process_time()


def open_hub(factory: Factory, config: Config) -> Ways:
    """Open the site on an index that stands, and the ways to ask it."""
    app = factory(config.unlimited)
    site = site_of(app)
    site.open()

    def search(question: Question) -> int:
        request = SearchRequest(question.text, question.language, now=site.now())
        return site.searcher.search(request).total

    return {PAGE: asking_pages(app), SEARCH: search}


def asking_pages(app: Flask) -> Callable[[Question], int]:
    """Ask the app for pages of results; each answer is the size of a page."""
    client = app.test_client()
    with app.test_request_context():
        addresses = {each: url_for("search.index", language=each) for each in LANGUAGES}

    def page(question: Question) -> int:
        query = urlencode({"q": question.text})
        response = client.get(f"{addresses[question.language]}?{query}")
        assert response.status_code == 200, question
        return len(response.data)

    return page


def site_of(app: Flask) -> Site:
    """What the app serves."""
    site = app.extensions["hub"]
    assert isinstance(site, Site)
    return site
