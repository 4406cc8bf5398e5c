"""Tables in the Markdown tree: each in a box that scrolls when it is too wide."""

from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from hub.languages import Language

_NAMES: Final[dict[Language, str]] = {"nl": "Tabel", "en": "Table"}


class TableExtension(Extension):
    """Boxes tables, and says which cells head a column."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._name = _NAMES[language]

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (their name)
        md.treeprocessors.register(_Tables(md, self._name), "tables", 14)


class _Tables(Treeprocessor):
    def __init__(self, md: Markdown, name: str) -> None:
        super().__init__(md)
        self._name = name

    def run(self, root: Element) -> None:
        boxed = [(parent, child) for parent in root.iter() for child in parent]
        tables = [pair for pair in boxed if pair[1].tag == "table"]
        for count, (parent, table) in enumerate(tables, 1):
            self._box(parent, table, f"{self._name} {count}")
        for cell in root.iter("th"):
            cell.set("scope", "col")

    def _box(self, parent: Element, table: Element, label: str) -> None:
        place = list(parent).index(table)
        box = Element("div", {"class": "table-scroll", "role": "region"})
        box.set("aria-label", label)
        box.set("tabindex", "0")
        box.tail, table.tail = table.tail, None
        parent.remove(table)
        box.append(table)
        parent.insert(place, box)
