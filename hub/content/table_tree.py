"""Tables in the Markdown tree: each in a box that scrolls when it is too wide."""

from typing import Final
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from hub.languages import Language

_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
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
        parents = {child: parent for parent in root.iter() for child in parent}
        count, heading = 0, ""
        for each in list(root.iter()):
            if each.tag in _HEADINGS:
                heading = " ".join("".join(each.itertext()).split())
            elif each.tag == "table":
                count += 1
                label = f"{self._name} {count}: {heading}".removesuffix(": ")
                self._box(parents[each], each, label)
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
