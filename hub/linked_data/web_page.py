"""A page as such: its title, its place in the hub, its dates and its translation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from hub.languages import Language
from hub.linked_data.node import Node, node
from hub.linked_data.publication import Publication

Step = tuple[str, str]
"""A page above this one: its title and its path."""


@dataclass(frozen=True)
class Head:
    """What a page says of itself."""

    path: str
    title: str
    summary: str
    language: Language
    """Of its texts."""
    trail: tuple[Step, ...] = ()
    """The pages above it, from the home page on."""
    translation: str = ""
    """The path of the same page in the other language, where it is translated."""
    types: tuple[str, ...] = ("WebPage",)
    updated: date | None = None
    reviewed: date | None = None


def web_page(head: Head, publication: Publication, **about: Node) -> Node:
    """The page, and what it is about."""
    address = publication.absolute(head.path)
    translation = head.translation and publication.absolute(head.translation)
    return node(
        head.types,
        address,
        url=address,
        name=head.title,
        headline=head.title if "Article" in head.types else None,
        description=head.summary,
        inLanguage=head.language,
        isPartOf=_site(publication),
        dateModified=head.updated.isoformat() if head.updated else None,
        lastReviewed=head.reviewed.isoformat() if head.reviewed else None,
        workTranslation={"@id": translation} if translation else None,
        breadcrumb=trail_of(head.trail, head.title, publication),
        **about,
    )


def trail_of(steps: Sequence[Step], title: str, publication: Publication) -> Node:
    """The way from the home page to a page, which stands last, without an address."""
    if not steps:
        return {}
    named = [
        *((name, publication.absolute(path)) for name, path in steps),
        (title, ""),
    ]
    return node(
        "BreadcrumbList",
        itemListElement=[
            node("ListItem", position=place, name=name, item=address)
            for place, (name, address) in enumerate(named, start=1)
        ],
    )


def web_site(
    title: str, search: str, translation: str, publication: Publication
) -> Node:
    """The hub: its claim, its address in the other language, and how to search it."""
    template = f"{publication.absolute(search)}?q={{search_term_string}}"
    action = node("SearchAction", target=node("EntryPoint", urlTemplate=template))
    # The name of what is typed, as search engines ask for it.
    action["query-input"] = "required name=search_term_string"
    return {
        **_site(publication),
        "description": title,
        "inLanguage": publication.language,
        "workTranslation": {"@id": f"{publication.absolute(translation)}#site"},
        "potentialAction": action,
    }


def _site(publication: Publication) -> Node:
    home = publication.absolute(f"/{publication.language}/")
    return node("WebSite", f"{home}#site", name=publication.words.site, url=home)
