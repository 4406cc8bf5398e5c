"""The one table of what can be downloaded whole: everything, and each list."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from flask import Response

from hub.catalogue import Catalogue
from hub.current import current_site
from hub.i18n import LazyText, in_language
from hub.i18n import lazy_gettext as _l
from hub.languages import LANGUAGES, Language
from hub.models.finder import ADDRESSES, Format, finder_path
from hub.views.finder_answer import Answer
from hub.views.open_data import bulk
from hub.views.open_data.csv_tables import MEDIA_TYPE
from hub.views.open_data.tables import DIALECTS, TABLES, tabulated
from hub.views.representations import REPRESENTATIONS


@dataclass(frozen=True)
class Made:
    """A download in one language: its bytes, and how many records are in it."""

    body: bytes
    records: int


@dataclass(frozen=True)
class Download:
    """A list in one format, in each language at an address of its own."""

    name: str
    """The finder or the collection; its title is in the vocabulary `collections`."""
    format: str
    """The suffix of its addresses, without the dot."""
    paths: Mapping[Language, str]
    media_type: str
    label: LazyText
    """What the format is called."""
    make: Callable[[Language], Made]
    """What the address answers; needs a request, for addresses and texts."""

    @property
    def id(self) -> str:
        """The list and the format."""
        return f"{self.name}.{self.format}"

    def title(self, language: Language) -> str:
        """What the list is called."""
        titles = current_site().catalogue.vocabularies["collections"]
        if self.name in titles:
            return titles[self.name][language]
        with in_language(language):
            return str(_TITLES[self.name])


EVERYTHING: Final = "everything"
_TITLES: Final = {
    EVERYTHING: _l("Everything on the hub"),
    "codes": _l("Codes of frameworks"),
}
FORMATS: Final[tuple[Format, ...]] = ("csv", "plain.csv", "geojson")
"""The formats of a finder that hold its whole list."""


def _of_finder(id: str, format: Format, language: Language) -> Made:
    """The list as its address gives it where no filter is chosen."""
    answer = Answer.of(id, [], language)
    response = REPRESENTATIONS[format].make(answer)
    return Made(response.get_data(), len(answer.all_entries()))


def _of_table(name: str, format: str, language: Language) -> Made:
    response: Response = tabulated(name, format, language)
    return Made(response.get_data(), sum(1 for _ in TABLES[name].rows(language)))


def _of_everything(language: Language) -> Made:
    packed = bulk.everything(language)
    return Made(b"".join(packed.chunks()), packed.records)


def _rows() -> Iterator[Download]:
    paths = {each: bulk.bulk_path(each) for each in LANGUAGES}
    yield Download(
        EVERYTHING,
        "ndjson",
        paths,
        bulk.MEDIA_TYPE,
        _l("NDJSON (a record a line)"),
        _of_everything,
    )
    for id in ADDRESSES:
        for format in FORMATS:
            made = REPRESENTATIONS[format]
            paths = {each: finder_path(id, each, made.suffix) for each in LANGUAGES}
            yield Download(
                id,
                format,
                paths,
                made.mimetype,
                made.label,
                partial(_of_finder, id, format),
            )
    for name, table in TABLES.items():
        for suffix, (_dialect, label) in DIALECTS.items():
            paths = {each: table.path(suffix, each) for each in LANGUAGES}
            yield Download(
                name,
                suffix,
                paths,
                MEDIA_TYPE,
                label,
                partial(_of_table, name, suffix),
            )


DOWNLOADS: Final[tuple[Download, ...]] = tuple(_rows())
"""Every list in every format that could be offered."""


def offered(catalogue: Catalogue) -> tuple[Download, ...]:
    """The downloads that the content's declarations of its finders let be."""
    return tuple(each for each in DOWNLOADS if _is_offered(each, catalogue))


def _is_offered(download: Download, catalogue: Catalogue) -> bool:
    if download.name in (EVERYTHING, *TABLES):
        return True
    finder = catalogue.finders.get(download.name)
    return finder is not None and download.format in finder.formats
