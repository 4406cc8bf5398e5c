"""The shape of every answer: its language, its links, and of lists the pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import Final, Generic, Protocol, TypeVar
from urllib.parse import urlencode

from flask import Response, current_app, request
from pydantic import BaseModel, Field

from hub.languages import Language, noted
from hub.models.page import Page
from hub.views.addresses import absolute
from hub.views.api.parameters import Asked, Bad, Refused
from hub.views.api.telling import Told

JSON: Final = "application/json"
PAGE_SIZE: Final = 100

Item = TypeVar("Item")


def _is_none(value: object) -> bool:
    return value is None


class Links(Told):
    """Where this stands, as data and as a page, and the other pages of a list."""

    own: str = Field(serialization_alias="self")
    html: str
    first: str | None = Field(default=None, exclude_if=_is_none)
    previous: str | None = Field(default=None, exclude_if=_is_none)
    next: str | None = Field(default=None, exclude_if=_is_none)
    last: str | None = Field(default=None, exclude_if=_is_none)


class Answer(Told):
    """What every answer says of itself."""

    title: str
    language: Language
    links: Links


class ListAnswer(Answer):
    """A page of a list."""

    total: int
    page: int
    pages: int


class EntrySummary(Told):
    """An entry in a list."""

    id: str
    collection: str
    title: str
    summary: str
    language: Language = Field(description=noted("The language of title and summary."))
    url: str
    updated: date


def summary_of(page: Page) -> EntrySummary:
    """An entry in a list."""
    return EntrySummary(
        id=page.id,
        collection=page.collection.name,
        title=page.meta.title,
        summary=page.meta.summary,
        language=page.text_language,
        url=absolute(page.path),
        updated=page.meta.updated,
    )


@dataclass(frozen=True)
class Part(Generic[Item]):
    """The page of a list that was asked for."""

    items: Sequence[Item]
    total: int
    page: int
    pages: int

    @property
    def numbers(self) -> Mapping[str, int]:
        """What a list answers of its size."""
        return {"total": self.total, "page": self.page, "pages": self.pages}


class Paged(Protocol):
    """Something with a page, of so many."""

    @property
    def page(self) -> int: ...
    @property
    def pages(self) -> int: ...


def part_of(items: Sequence[Item], asked: Asked) -> Part[Item]:
    """The page that is asked for. Raises Refused where the list ends before it."""
    page, pages = asked.page, max(1, ceil(len(items) / PAGE_SIZE))
    if page > pages:
        raise Refused([Bad("page", str(page))], ["page"])
    start = (page - 1) * PAGE_SIZE
    return Part(items[start : start + PAGE_SIZE], len(items), page, pages)


def links(html: str, part: Paged | None = None) -> Links:
    """The links of this request's answer, whose page for people stands at `html`."""
    beside = {} if part is None else dict(page_links(part.page, part.pages))
    return Links(own=absolute(with_query(request.path)), html=absolute(html), **beside)


def page_links(page: int, pages: int) -> Iterator[tuple[str, str]]:
    """The other pages of the requested list, by what they are to this one."""
    others = {"first": 1, "previous": page - 1, "next": page + 1, "last": pages}
    for name, number in others.items():
        if pages > 1 and 1 <= number <= pages:
            yield name, absolute(with_query(request.path, number))


def respond(told: BaseModel, language: Language, html: str = "") -> Response:
    """The answer as JSON, with its links in the header as well."""
    body = told.model_dump_json(by_alias=True)
    response: Response = current_app.response_class(body, mimetype=JSON)
    response.content_language.add(language)
    if isinstance(told, Answer):
        add_links(response, told.links.model_dump())
    elif html:
        add_links(response, {"html": html})
    return response


RELATIONS: Final = {
    "first": "first",
    "previous": "prev",
    "next": "next",
    "last": "last",
}
"""What JSON calls a link, and what RFC 8288 does."""


def of_page(response: Response, language: Language, address: str) -> Response:
    """The data of a page that stands at an address, as its headers say."""
    response.content_language.add(language)
    add_links(response, {"html": address})
    return response


def html_link(address: str | None) -> str:
    """What a header says of the page for people."""
    return f'<{address}>; rel="alternate"; type="text/html"'


def add_links(response: Response, addresses: Mapping[str, str | None]) -> None:
    """Say links in the header: the page for people, and the pages of the list."""
    said = [html_link(addresses["html"])]
    said += [
        f'<{address}>; rel="{relation}"'
        for name, relation in RELATIONS.items()
        if (address := addresses.get(name)) is not None
    ]
    response.headers["Link"] = ", ".join(said)


def with_query(path: str, page: int | None = None) -> str:
    """A path that is asked what the request asks, or for another page of it."""
    pairs = [pair for pair in request.args.items(multi=True) if pair[1]]
    if page is not None:
        pairs = [pair for pair in pairs if pair[0] != "page"]
        pairs += [("page", str(page))] if page > 1 else []
    return f"{path}?{urlencode(pairs)}" if pairs else path
