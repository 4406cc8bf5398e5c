"""The site of this process: catalogue, renderer and searcher, loaded on first use."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from hub.catalogue import Catalogue
from hub.config import Config
from hub.content.check import check
from hub.content.loader import Content, load
from hub.content.markdown import Renderer
from hub.content.problems import ContentError, Problem, errors
from hub.content.resolution import renderer_of
from hub.documents import documents_of, facet_labels
from hub.finder.finder import Finder
from hub.finder.guided_path.guide import Guide
from hub.finder.relations import Relations
from hub.search.document import SearchDocument
from hub.search.engine import Engine
from hub.search.index import ensure
from hub.search.searcher import Searcher

Clock = Callable[[], datetime]
"""Tells the time; tests pass one that stands still."""

CODE = Path(__file__).parent
LIBRARIES = ("whoosh", "PyStemmer", "markdown", "nh3")


class Site:
    """Everything that requests read; nothing of it is ever written by one."""

    def __init__(self, config: Config, clock: Clock) -> None:
        self.config = config
        self.now = clock

    def open(self) -> None:
        """Load everything now. Raises ContentError when the content has errors."""
        self.catalogue.prepare()
        self.relations.prepare()
        _ = self.searcher, self.finders, self.guide

    @cached_property
    def content(self) -> Content:
        """The content folder as read, problems included."""
        return load(self.config.content)

    @cached_property
    def catalogue(self) -> Catalogue:
        """What is published. Raises ContentError."""
        return self.content.require()

    @cached_property
    def finders(self) -> Mapping[str, Finder]:
        """The finders over the catalogue."""
        return {
            id: Finder(id, declaration, self.catalogue)
            for id, declaration in self.catalogue.finders.items()
        }

    @cached_property
    def relations(self) -> Relations:
        """What goes with what; computed for an entry when it is first asked for."""
        return Relations(self.catalogue)

    @cached_property
    def guide(self) -> Guide | None:
        """The guided path through the catalogue, where the content has its rules."""
        catalogue, rules = self.catalogue, self.content.guided_path
        return Guide(catalogue, rules) if rules is not None else None

    @cached_property
    def renderer(self) -> Renderer:
        """Markdown to HTML for the pages of the catalogue."""
        return renderer_of(self.content.catalogue)

    @cached_property
    def searcher(self) -> Engine:
        """The search over the catalogue; builds the index when it is stale."""
        path = ensure(
            self.config.search_index,
            fingerprint(self.config.content),
            self._documents,
            self.catalogue.glossary,
        )
        return Searcher.open(path, facet_labels(self.catalogue))

    def problems(self) -> tuple[Problem, ...]:
        """All that the full check finds."""
        return check(self.content, self.renderer)

    def _documents(self) -> Iterable[SearchDocument]:
        """What to index, after a full check: an index stands for checked content."""
        wrong = errors(self.problems())
        if wrong:
            raise ContentError(wrong)
        return documents_of(self.catalogue, self.renderer)


def fingerprint(content: Path) -> str:
    """A name for this content, read by this code and these libraries."""
    digest = sha256()
    for library in LIBRARIES:
        digest.update(f"{library} {version(library)}\n".encode())
    for root, pattern in ((CODE, "*.py"), (content, "*")):
        for path in sorted(root.rglob(pattern)):
            if path.is_file():
                digest.update(f"{path.relative_to(root)}\0".encode())
                digest.update(sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:20]
