"""The site of this process: content and index, on first use, and its editions."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock

from hub.apart import apart
from hub.catalogue import Catalogue
from hub.config import Config
from hub.content.advice import all_advice
from hub.content.check import check
from hub.content.loader import Content, load
from hub.content.markdown import Renderer
from hub.content.problems import ContentError, Problem, errors
from hub.content.resolution import renderer_of
from hub.content.snapshot import read_snapshot, write_snapshot
from hub.documents import documents_side_by_side, facet_labels, keys_of
from hub.edition import Edition
from hub.finder.finder import Finder
from hub.finder.guided_path.guide import Guide
from hub.finder.relations import Relations
from hub.revision import Revision, fingerprint, revision_of
from hub.search.corpus import Corpus
from hub.search.document import SearchDocument
from hub.search.engine import Engine, SearchIndex
from hub.search.index import IndexUnwritable, ensure, release, sound
from hub.search.searcher import Searcher

Clock = Callable[[], datetime]
"""Tells the time; tests pass one that stands still."""

KEPT_EDITIONS = 4
_UNPUBLISHED = "-all"
BEFORE_ALL = datetime.min.replace(tzinfo=UTC)


class Site:
    """Everything that requests read; nothing of it is ever written by one."""

    def __init__(self, config: Config, clock: Clock) -> None:
        self.config = config
        self.now = clock
        self.revision: Revision | None = None
        """What was read, once all of it is."""
        self.indexed: str | None = None
        """The fingerprint of the content that the index at hand was made of."""
        self._lock = Lock()
        self._numbered = lru_cache(maxsize=KEPT_EDITIONS)(self._made)

    def open(self) -> None:
        """Load everything now. Raises ContentError, IndexUnwritable."""
        # Taken before anything is read: what changes meanwhile is noticed.
        revision = self._revision()
        self.edition.open()
        self.revision = revision

    def serve(self) -> None:
        """Load everything to serve it. Raises ContentError, IndexUnwritable.

        An index that has to be built is built in a child, so that this process never
        takes the memory for that; the content is taken as it was checked then.
        """
        revision = self._revision()
        if self._is_elsewhere:
            _ = self._stored
        else:
            there = sound(self.config.search_index, self._named(revision.content))
            made = there or apart(self._index_if_sound, IndexUnwritable)
            self._index = made or self._index
            if "content" not in vars(self):
                self.content = read_snapshot(self._index) or self.content
            _ = self._corpus
        self.content = replace(self.content, entries=())
        self.edition.open()
        self.revision = revision

    @cached_property
    def content(self) -> Content:
        """The content folder as read, problems included."""
        return load(self.config.content, with_drafts=self.config.unpublished)

    @property
    def edition(self) -> Edition:
        """What is published now. Raises ContentError."""
        return self.at(self.now())

    def at(self, moment: datetime) -> Edition:
        """What is published at a moment. Raises ContentError."""
        with self._lock:
            return self._numbered(bisect_right(self._boundaries, moment))

    @property
    def catalogue(self) -> Catalogue:
        """The pages that are published now. Raises ContentError."""
        return self.edition.catalogue

    @property
    def finders(self) -> Mapping[str, Finder]:
        """The finders over what is published now."""
        return self.edition.finders

    @property
    def relations(self) -> Relations:
        """What goes with what, of what is published now."""
        return self.edition.relations

    @property
    def guide(self) -> Guide | None:
        """The guided path through what is published now."""
        return self.edition.guide

    @property
    def renderer(self) -> Renderer:
        """Markdown to HTML, with links to what is published now."""
        return self.edition.renderer

    @property
    def searcher(self) -> Engine:
        """The search over what is published now; builds a stale index."""
        return self.edition.searcher

    def search(self, catalogue: Catalogue) -> Engine:
        """A search that finds the pages of a catalogue; builds a stale index."""
        labels, published = facet_labels(catalogue), keys_of(catalogue)
        if self._is_elsewhere:
            return self._stored.search(labels, published)
        return Searcher.of(self._corpus, labels, published)

    def unready(self) -> str | None:
        """Why this site is not to be shown yet; None when it may be."""
        if self.revision is None:
            return "the content has not been read"
        if self.indexed != self.revision.content:
            return (
                "the content changed while it was read: its index is of other content"
            )
        return None

    def problems(self) -> tuple[Problem, ...]:
        """All that the full check finds."""
        return check(self.content, self._renderer)

    def advice(self) -> tuple[Problem, ...]:
        """What would make the pages better, as of today."""
        folder, today = self.config.content, self.now().date()
        return all_advice(self.content, self._renderer, folder, today)

    @property
    def is_index_kept(self) -> bool:
        """Whether the next start finds the index that this one opened."""
        return self._is_elsewhere or self._index.parent == self.config.search_index

    def _revision(self) -> Revision:
        """What is on disk now."""
        folders = (self.config.content, self.config.translations)
        return revision_of(*folders, self.now(), self.config.commit)

    @cached_property
    def _boundaries(self) -> tuple[datetime, ...]:
        """Every moment at which a page comes or goes; none where all is shown."""
        catalogue = self.content.require()
        return () if self.config.unpublished else catalogue.publication_moments()

    def _made(self, number: int) -> Edition:
        """The edition that follows so many boundaries."""
        everything, ends = self.content.require(), self._boundaries
        made = self.content.bodies
        since = ends[number - 1] if number else BEFORE_ALL
        catalogue = everything.published(since) if ends else everything
        return Edition(
            catalogue,
            self._renderer if catalogue is everything else renderer_of(catalogue, made),
            self.content.guided_path,
            self.search,
            until=ends[number] if number < len(ends) else None,
        )

    @cached_property
    def _renderer(self) -> Renderer:
        """Markdown to HTML, with links to all pages, published or not."""
        return renderer_of(self.content.catalogue, self.content.bodies)

    @cached_property
    def _corpus(self) -> Corpus:
        """The index of all pages, published or not; built when it is stale."""
        corpus = Corpus.open(self._index)
        release(self._index, self.config.search_index)
        self.indexed = self._index.name
        return corpus

    @cached_property
    def _index(self) -> Path:
        """The folder of a sound index."""
        name = fingerprint(self.config.content)
        return ensure(
            self.config.search_index,
            self._named(name),
            self._documents,
            self.content.require().glossary,
            lambda folder: self._keep_content(folder, name),
        )

    def _keep_content(self, folder: Path, name: str) -> None:
        """Write what was indexed beside it, unless the folder changed meanwhile."""
        if fingerprint(self.config.content) == name:
            write_snapshot(folder, self.content, self._renderer.rendered)

    def _named(self, content: str) -> str:
        return f"{content}{_UNPUBLISHED}" if self.config.unpublished else content

    def _index_if_sound(self) -> Path | None:
        """The same; None where the content has errors, which the parent tells."""
        with suppress(ContentError):
            return self._index
        return None

    @property
    def _is_elsewhere(self) -> bool:
        """Whether the index is on database servers."""
        # What is written down on one machine is searched there.
        here = self.config.unpublished or self.config.exported
        return bool(self.config.search_url) and not here

    @cached_property
    def _stored(self) -> SearchIndex:
        """The index of all pages on the database servers; built when it is stale."""
        # Their client is installed only where it is used.
        from hub.search.postgresql.stored import StoredIndex

        name = fingerprint(self.config.content)
        stored = StoredIndex.ensured(
            self.config.search_url,
            name,
            self._documents,
            self.content.require().glossary,
        )
        self.indexed = name
        return stored

    def _documents(self) -> Iterable[SearchDocument]:
        """What to index, after a full check: an index stands for checked content."""
        wrong = errors(self.problems())
        if wrong:
            raise ContentError(wrong)
        return documents_side_by_side(self.content.require(), self._renderer)
