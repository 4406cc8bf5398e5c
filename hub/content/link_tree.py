"""Links in the Markdown tree: files become addresses, other sites are marked."""

from collections.abc import Callable
from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

UNLINKED: Final = ""
"""The address of what cannot be linked to: only the words of the link are left."""


class LinkExtension(Extension):
    """Resolves each link with a function that knows the page being rendered."""

    def __init__(self, resolve: Callable[[str], str | None]) -> None:
        super().__init__()
        self._resolve = resolve

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (their name)
        # After the inline patterns (20) have made the links.
        md.treeprocessors.register(_Links(md, self._resolve), "links", 15)


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, resolve: Callable[[str], str | None]) -> None:
        super().__init__(md)
        self._resolve = resolve

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            href = link.get("href", "")
            address = self._resolve(href)
            if address == UNLINKED:
                # No tag that the sanitiser lets pass: what is in it remains.
                link.tag = "unlinked"
            elif address is not None:
                link.set("href", address)
            elif href.startswith(("http://", "https://")):
                link.set("rel", "external")
