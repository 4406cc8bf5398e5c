"""The hub as Frozen-Flask sees it: each state at a place of its own."""

import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from shutil import copy2
from typing import Any, Final

from flask import Flask, Response, render_template, request
from flask_frozen import Freezer, MissingURLGeneratorWarning

from hub.export.addresses import Address, file_of
from hub.export.rewriting import Links
from hub.views.addresses import home_addresses

ADDRESS: Final = "hub.export.address"
NOT_FOUND: Final = "404.html"
"""How hosts know the page for what is not there."""

LASTING: Final = "cards.picture"
"""Whose address changes with what it shows: no such file is drawn twice."""

TWO_PARTS: Final = frozenset({".feed.json"})

Kept = Callable[[str], Path | None]
"""The file of this name in the export before, if there is one."""

Environment = dict[str, Any]
Start = Callable[..., Any]


@dataclass
class Task:
    """What to write: an address, and whether it must be there."""

    address: Address
    linked_on: str | None = None
    """The page that links to it; none where the hub only might have it."""


@dataclass(frozen=True)
class Kind:
    """What a host has to send with files of a suffix."""

    suffix: str
    media_type: str
    for_all: bool
    """Whether scripts of other sites may read them."""


@dataclass
class Written:
    """What came of some tasks."""

    links: list[tuple[Address, str]] = field(default_factory=list)
    """Each address that was found, and where."""
    redirects: dict[str, str] = field(default_factory=dict)
    """From a place to the place it leads on to."""
    kinds: set[Kind] = field(default_factory=set)
    nothing_at: list[str] = field(default_factory=list)
    """Places that only might have been there, and are not."""
    dead: list[str] = field(default_factory=list)
    """What links to something that the hub does not have, in words."""
    unlinked: int = 0
    """Tags that lost their links, since those need the live hub."""


class FrozenHub:
    """Writes addresses of an app to files in a folder."""

    def __init__(self, app: Flask, links: Links, folder: Path, kept: Kept) -> None:
        self._links = links
        self._folder = folder
        self._kept = kept
        self._matches = app.url_map.bind("").match
        self._places: dict[str, Task] = {}
        self._urls: Sequence[str] = ()
        self._written = Written()
        app.config.update(
            # What goes wrong must stop the export, not become a page that says so.
            PROPAGATE_EXCEPTIONS=True,
            FREEZER_DESTINATION=str(folder),
            FREEZER_REMOVE_EXTRA_FILES=False,
            FREEZER_SKIP_EXISTING=True,
            FREEZER_IGNORE_MIMETYPE_WARNINGS=True,
        )
        # The views write many addresses without url_for: links are read instead.
        self._freezer = Freezer(
            app,
            with_static_files=False,
            with_no_argument_rules=False,
            log_url_for=False,
        )
        self._freezer.register_generator(lambda: self._urls)
        self._app = app
        # Assigned as Flask's documentation of middleware has it.
        app.wsgi_app = _AtPlaces(app, app.wsgi_app, self._places)  # type: ignore[assignment]
        app.after_request(self._frozen)

    def write(self, tasks: Iterable[Task]) -> Written:
        """Write some addresses."""
        self._written = Written()
        self._places.clear()
        self._places.update({task.address.place: task for task in tasks})
        self._urls = tuple(self._places)
        for place, task in self._places.items():
            self._keep(place, task)
        with warnings.catch_warnings():
            # Endpoints without addresses are none of its business here.
            warnings.simplefilter("ignore", MissingURLGeneratorWarning)
            self._freezer.freeze()
        return self._written

    def _keep(self, place: str, task: Task) -> None:
        """Take over what never changes, which Frozen-Flask then leaves as it is."""
        if not place.endswith(".png"):
            return
        endpoint, _ = self._matches(task.address.path)
        old = self._kept(file_of(place)) if endpoint == LASTING else None
        if old is not None:
            new = self._folder / file_of(place)
            new.parent.mkdir(parents=True, exist_ok=True)
            copy2(old, new)

    def _frozen(self, response: Response) -> Response:
        """What stands in the file, with the links that it has there."""
        task = request.environ.get(ADDRESS)
        if task is None:
            return response
        if task.address.path == "/":
            return self._entrance(task)
        location = response.headers.get("Location")
        if location is not None and 300 <= response.status_code < 400:
            return self._leading_on(task, Address.of(location))
        if _is_not_found(task.address):
            response.status_code = 200
        if response.status_code != 200:
            return self._missing(task, response.status_code)
        self._written.kinds.add(_kind(task.address, response))
        self._links.found.clear()
        self._links.unlinked = 0
        text = self._text(task.address, response)
        if text is not None:
            response.set_data(text)
        self._written.unlinked += self._links.unlinked
        here = str(task.address)
        self._written.links += [(found, here) for found in self._links.found]
        return response

    def _text(self, here: Address, response: Response) -> str | None:
        text = response.get_data(as_text=True) if _is_text(response.mimetype) else ""
        match response.mimetype:
            case "text/html":
                anywhere = _is_not_found(here)
                return self._links.html(text, here, anywhere=anywhere)
            case "text/css":
                return self._links.css(text, here)
            case "application/manifest+json":
                return self._links.web_manifest(text, here)
            case kind if _is_text(kind):
                return self._links.text(text, here)
            case _:
                return None

    def _entrance(self, task: Task) -> Response:
        """The choice between the languages, which no browser is asked for here."""
        html = render_template("export/entrance.html", homes=home_addresses())
        return Response(self._links.html(html, task.address), mimetype="text/html")

    def _leading_on(self, task: Task, there: Address) -> Response:
        """A page that leads on, for hosts that know no redirects."""
        place = task.address.place
        self._written.redirects[place] = there.place
        self._written.links.append((there, str(task.address)))
        way = self._links.way(str(there), place)
        html = render_template("export/moved.html", way=way)
        return Response(self._links.html(html, task.address), mimetype="text/html")

    def _missing(self, task: Task, status: int) -> Response:
        if task.linked_on is not None:
            said = f"{task.linked_on} links to {task.address}, which answers {status}"
            self._written.dead.append(said)
        self._written.nothing_at.append(task.address.place)
        return Response()


def _kind(address: Address, response: Response) -> Kind:
    file = PurePosixPath(file_of(address.place))
    # Most dots in a name are before a hash; a feed has a suffix of two parts.
    suffix = "".join(file.suffixes[-2:])
    return Kind(
        suffix if suffix in TWO_PARTS else file.suffix,
        response.content_type or "",
        response.headers.get("Access-Control-Allow-Origin") == "*",
    )


def _is_text(media_type: str | None) -> bool:
    media_type = media_type or ""
    return media_type.startswith("text/") or media_type.endswith(("json", "xml"))


def _is_not_found(address: Address) -> bool:
    return address.path.endswith(f"/{NOT_FOUND}")


@dataclass
class _AtPlaces:
    """Hands a request for a place on as one for the address that belongs there."""

    app: Flask
    answer: Callable[[Environment, Start], Iterable[bytes]]
    places: Mapping[str, Task]

    def __call__(self, environ: Environment, start: Start) -> Iterable[bytes]:
        task = self.places.get(environ["PATH_INFO"])
        if task is not None:
            environ[ADDRESS] = task
            environ["PATH_INFO"] = task.address.path
            environ["QUERY_STRING"] = task.address.query
        # Frozen-Flask asks from within a request of its own: each request gets a
        # context for itself, and what is remembered for one is not there for the next.
        with self.app.app_context():
            return self.answer(environ, start)
