"""The lists that are no finder, as tables: articles, glossary, codes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from flask import Blueprint, Response

from hub.current import current_site
from hub.finder.codes import frameworks
from hub.i18n import LazyText
from hub.i18n import lazy_gettext as _l
from hub.languages import Language, other
from hub.models.base import Label
from hub.models.collection import BY_NAME
from hub.views import labels
from hub.views.addresses import CODES, GLOSSARY, absolute, add_rules
from hub.views.open_data.csv_tables import (
    MEDIA_TYPE,
    PLAIN,
    SPREADSHEET,
    Dialect,
    Values,
    csv_response,
    written,
)

bp = Blueprint("tables", __name__)

Row = Sequence[Values]

DIALECTS: Final[Mapping[str, tuple[Dialect, LazyText]]] = {
    "csv": (SPREADSHEET, _l("CSV (spreadsheet)")),
    "plain.csv": (PLAIN, _l("Plain CSV (for programs)")),
}
"""Format -> how it is written, and what it is called."""


@dataclass(frozen=True)
class Table:
    """A list with its heads, and its rows in one language."""

    section: Label
    heads: tuple[str, ...]
    rows: Callable[[Language], Iterator[Row]]

    def path(self, format: str, language: Language) -> str:
        """Where the table stands in a format: the list's own address with a suffix."""
        return f"/{language}/{self.section[language]}.{format}"


def _articles(name: str, language: Language) -> Iterator[Row]:
    for page in current_site().catalogue.list(name, language):
        meta = page.meta
        yield (
            *(page.id, name, meta.title, meta.summary, page.text_language),
            *(meta.updated, meta.reviewed, absolute(page.path)),
        )


def _concepts(language: Language) -> Iterator[Row]:
    path = f"/{language}/{GLOSSARY[language]}/"
    for concept in current_site().catalogue.glossary.sorted(language):
        text = concept[language]
        yield (
            *(concept.id, text.label, concept.acronyms, text.synonyms),
            *(text.definition, concept[other(language)].label, concept.domain),
            *(concept.source, absolute(f"{path}#{concept.id}")),
        )


def _codes(language: Language) -> Iterator[Row]:
    catalogue, path = current_site().catalogue, f"/{language}/{CODES[language]}/"
    domains = catalogue.vocabularies["domains"]
    for framework in frameworks(catalogue):
        name = str(labels.FRAMEWORK[framework.id])
        for code in framework.codes:
            for use in code.uses:
                yield (
                    *(framework.id, name, code.code, code.label[language]),
                    *(use.domain, domains[use.domain][language]),
                    "editors" if use.is_editorial else "source",
                    absolute(f"{path}#{code.anchor}"),
                )


_ARTICLE_HEADS: Final = (
    *("id", "collection", "title", "summary", "language"),
    *("updated", "reviewed", "url"),
)
_CONCEPT_HEADS: Final = (
    *("id", "label", "acronyms", "synonyms", "definition"),
    *("other-language", "domain", "source", "url"),
)
_CODE_HEADS: Final = (
    *("framework", "framework-name", "code", "name"),
    *("domain", "domain-name", "linked-by", "url"),
)

TABLES: Final[Mapping[str, Table]] = {
    **{
        name: Table(BY_NAME[name].section, _ARTICLE_HEADS, partial(_articles, name))
        for name in ("guidance", "strategy", "about")
    },
    "glossary": Table(GLOSSARY, _CONCEPT_HEADS, _concepts),
    "codes": Table(CODES, _CODE_HEADS, _codes),
}
"""Every list with a table of its own; a finder lists the others."""


def offered_tables(name: str, language: Language) -> list[tuple[object, str, str]]:
    """Label, address and type of each format of a list, for its page."""
    table = TABLES.get(name)
    if table is None:
        return []
    return [
        (label, table.path(format, language), MEDIA_TYPE)
        for format, (_, label) in DIALECTS.items()
    ]


def tabulated(name: str, format: str, language: Language) -> Response:
    """The whole list as CSV."""
    table, (dialect, _) = TABLES[name], DIALECTS[format]
    text = written(table.heads, table.rows(language), dialect)
    return csv_response(text, language, table.path(format, language))


for _name in TABLES:
    for _format in DIALECTS:
        add_rules(
            bp,
            f"{_name}_{_format.replace('.', '_')}",
            partial(tabulated, _name, _format),
            partial(TABLES[_name].path, _format),
        )
