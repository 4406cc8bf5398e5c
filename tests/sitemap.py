"""A reader of the sitemaps, strict about what the protocol (sitemaps.org) asks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask.testing import FlaskClient
from lxml import etree

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
BASE = "https://hub.example"
MOST_ADDRESSES, MOST_BYTES, LONGEST = 50_000, 52_428_800, 2_048


@dataclass(frozen=True)
class Listed:
    """An address of a sitemap."""

    path: str
    changed: date | None
    alternates: Mapping[str, str]


def sitemaps(client: FlaskClient) -> dict[str, date | None]:
    """Path of each sitemap in the index -> its date."""
    root = _root(client, "/sitemap.xml", "sitemapindex")
    return {path: day for path, day, _ in (_read(each, "sitemap") for each in root)}


def listed(client: FlaskClient, path: str = "") -> list[Listed]:
    """The addresses of one sitemap, or of all."""
    paths = [path] if path else list(sitemaps(client))
    return [each for path in paths for each in _section(client, path)]


def _section(client: FlaskClient, path: str) -> Iterator[Listed]:
    root = _root(client, path, "urlset")
    assert 1 <= len(root) <= MOST_ADDRESSES
    for element in root:
        where, changed, rest = _read(element, "url")
        for link in rest:
            assert link.tag == f"{XHTML}link"
            assert link.get("rel") == "alternate"
        yield Listed(
            where,
            changed,
            {each.get("hreflang"): _path(each.get("href")) for each in rest},
        )


def _root(client: FlaskClient, path: str, name: str) -> Any:
    response = client.get(path)
    assert response.status_code == 200
    assert response.mimetype == "application/xml"
    assert len(response.data) <= MOST_BYTES
    root = etree.fromstring(response.data)
    assert root.tag == f"{SITEMAP}{name}"
    return root


def _read(element: Any, name: str) -> tuple[str, date | None, list[Any]]:
    """Address, date and what else is in an element, which has nothing else before."""
    assert element.tag == f"{SITEMAP}{name}"
    children = list(element)
    assert children[0].tag == f"{SITEMAP}loc"
    changed, rest = None, children[1:]
    if rest and rest[0].tag == f"{SITEMAP}lastmod":
        changed, rest = date.fromisoformat(rest[0].text), rest[1:]
    return _path(children[0].text), changed, rest


def _path(url: str) -> str:
    assert url.startswith(f"{BASE}/")
    assert len(url) < LONGEST
    return url.removeprefix(BASE)
