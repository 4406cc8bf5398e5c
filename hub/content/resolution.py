"""Where links between content files lead."""

from hub.catalogue import Catalogue, PageNotFound
from hub.content.bodies import Bodies
from hub.content.link_tree import UNLINKED
from hub.content.links import FileLink, parse_file_link
from hub.content.markdown import Renderer
from hub.content.rendered import Rendered
from hub.models.page import Page


def renderer_of(catalogue: Catalogue, bodies: Bodies | None = None) -> Renderer:
    """A renderer whose links lead to the catalogue's addresses.

    The bodies are those of the same content, with all of it published.
    """

    def made(page: Page) -> Rendered | None:
        if bodies is None or not catalogue.has_all(page.links, page.language):
            return None
        return bodies.get(page)

    def resolve(page: Page, href: str) -> str | None:
        link = parse_file_link(href, file=page.file)
        if link is None:
            return None
        # A page that is not published leaves no trace but the words of the link.
        return address(catalogue, page, link) or UNLINKED

    return Renderer(catalogue.glossary.abbreviations, resolve, made)


def address(catalogue: Catalogue, page: Page, link: FileLink) -> str | None:
    """The target's address in the language of the page, wherever the link points."""
    try:
        target = catalogue.get(link.key, page.language)
    except PageNotFound:
        return None
    return f"{target.path}#{link.anchor}" if link.anchor else target.path
