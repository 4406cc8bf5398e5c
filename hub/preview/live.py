"""The newest site that can be shown, renewed whenever files are saved."""

from dataclasses import dataclass, field, replace
from functools import partial
from threading import Condition, Lock

from hub.catalogue import Catalogue
from hub.config import Config
from hub.content.kept import Kept, digest_of
from hub.content.loader import Content
from hub.content.markdown import Renderer
from hub.content.problems import Problem
from hub.content.resolution import renderer_of
from hub.content.stamps import Stamps, stamps_of
from hub.models.page import Key, Page
from hub.preview.checking import Checking
from hub.preview.live_search import LiveSearch
from hub.preview.live_site import LiveSite, without_drafts
from hub.preview.reading import Reader, Reading, Stand
from hub.preview.showing import Showing
from hub.revision import fingerprint
from hub.site import Clock

AT_ONCE = 5
"""So many entries are checked between two looks at the files."""


@dataclass(frozen=True)
class State:
    """What requests are answered from; replaced as a whole."""

    version: int = 0
    """Rises whenever a browser should show something else."""
    site: LiveSite | None = None
    """The last content without errors in its front matter; None: there was none yet."""
    problems: tuple[Problem, ...] = ()
    held: tuple[tuple[str, Stand], ...] = ()
    """The files that are not shown as they are now, for what is wrong."""
    is_checked: bool = False
    """Whether all bodies were checked; until then there may be more problems."""
    showing: Showing = field(default_factory=Showing)


class Live:
    """Reads what is saved, and tells who waits for it."""

    def __init__(self, config: Config, clock: Clock) -> None:
        self._config = replace(
            config,
            unpublished=True,
            gallery=True,
            search_index=config.search_index / "preview",
        )
        self._clock = clock
        self._reader = Reader(config.content, Kept())
        self._reading = Reading()
        self._checking = Checking()
        self._stamps: Stamps = {}
        self._renderer: Renderer | None = None
        self._search: LiveSearch | None = None
        self._changing = Lock()
        self._told = Condition()
        self.state = State()

    def look(self) -> bool:
        """Renew what is shown if files were saved; whether that was so."""
        stamps = stamps_of(self._config.content)
        if stamps != self._stamps:
            self._stamps = stamps
            with self._changing:
                self._renew(stamps)
            return True
        return False

    def go_on(self) -> bool:
        """Check some more entries; whether there is more to check."""
        with self._changing:
            if self._checking.is_done():
                return False
            self._checking.go_on(AT_ONCE)
            if not self._checking.is_done():
                return True
            found = self._problems()
            if found != self.state.problems or not self.state.is_checked:
                self._tell(problems=found, is_checked=True)
        return False

    def show(self, showing: Showing) -> None:
        """Show another day, or only what is public."""
        with self._changing:
            self._tell(showing=showing, site=self._site(showing))

    def index(self) -> None:
        """Make the search ready; a new index where what entries share has changed."""
        site, content = self.state.site, self._reading.shown
        if site is None or content is None or self._search is None:
            return
        if not self._search.fits(content.catalogue):
            assert self._renderer is not None
            search = self._indexed(content, self._renderer)
            # Builds it: until then the old one answers.
            search.over(content.catalogue, content.catalogue, self._renderer)
            with self._changing:
                self._search = search
                self._tell(site=self._site(self.state.showing))
            site = self.state.site
        if site is not None:
            _ = site.searcher

    def wait(self, version: int, seconds: float) -> int:
        """The version, as soon as it is another or the time is over."""
        with self._told:
            self._told.wait_for(lambda: self.state.version != version, seconds)
            return self.state.version

    def _renew(self, stamps: Stamps) -> None:
        before = self._reading.shown
        self._reading = self._reader.read(stamps, self._reading)
        content = self._reading.shown
        site = self.state.site
        if content is not None and content is not before:
            self._take_over(content, before)
            site = self._site(self.state.showing)
        self._tell(
            problems=self._problems(), held=tuple(self._reading.stands()), site=site
        )

    def _take_over(self, content: Content, before: Content | None) -> None:
        """Make what the content needs; of what is as it was before, nothing."""
        renderer = renderer_of(content.catalogue)
        stale = _stale(content, before)
        fresh = (page for page in content.catalogue.pages if page.key not in stale)
        if self._renderer is not None and _is_same_glossary(content, before):
            renderer.take_over(self._renderer.rendered, fresh)
        self._checking.renew(content, renderer, stale if before else set())
        self._renderer = renderer
        if self._search is None:
            self._search = self._indexed(content, renderer)
        content.catalogue.prepare()

    def _problems(self) -> tuple[Problem, ...]:
        """What keeps files from being shown, and what is wrong with all others."""
        reading = self._reading
        others = self._checking.problems()
        shown = (each for each in others if each.file not in reading.held)
        return tuple(sorted({*reading.problems, *shown}))

    def _indexed(self, content: Content, renderer: Renderer) -> LiveSearch:
        config, reading = self._config, self._reading
        name = fingerprint(config.content)
        if reading.held:
            # What is shown is not what the files say: no other start may take it.
            name = f"{name}-{digest_of(reading.files)}"
        return LiveSearch(config.search_index, name, content.catalogue, renderer)

    def _site(self, showing: Showing) -> LiveSite | None:
        content, renderer, search = self._reading.shown, self._renderer, self._search
        if content is None or renderer is None or search is None:
            return None
        found = partial(search.over, everything=content.catalogue, renderer=renderer)
        if showing.is_public:
            content = without_drafts(content)
            renderer = renderer_of(content.catalogue)
        return LiveSite(
            replace(self._config, unpublished=not showing.is_public),
            showing.clock(self._clock),
            content=content,
            renderer=renderer,
            search=found,
        )

    def _tell(self, **changes: object) -> None:
        with self._told:
            version = self.state.version + 1
            self.state = replace(self.state, version=version, **changes)  # type: ignore[arg-type]
            self._told.notify_all()


def _stale(content: Content, shown: Content | None) -> set[Key]:
    """The entries that changed, came or went, and those that link to them."""
    if shown is None:
        return {entry.pair.key for entry in content.entries}
    before, after = _by_name(shown.catalogue), _by_name(content.catalogue)
    changed = {
        key
        for key, language in before.keys() | after.keys()
        if before.get((key, language)) is not after.get((key, language))
    }
    pages = content.catalogue.pages
    return changed | {page.key for page in pages if not changed.isdisjoint(page.links)}


def _is_same_glossary(content: Content, before: Content | None) -> bool:
    return (
        before is not None and before.catalogue.glossary == content.catalogue.glossary
    )


def _by_name(catalogue: Catalogue) -> dict[tuple[Key, str], Page]:
    return {(page.key, page.language): page for page in catalogue.pages}
