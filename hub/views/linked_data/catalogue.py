"""The catalogue of the open-data page's downloads, for data portals."""

from itertools import groupby
from typing import Final

from flask import Blueprint, Response, abort

from hub.current import current_site
from hub.i18n import LazyText, in_language
from hub.i18n import lazy_gettext as _l
from hub.languages import LANGUAGES, SOURCE_LANGUAGE, Language
from hub.linked_data.dcat import (
    CATALOGUE,
    DataSet,
    File,
    Overview,
    Terms,
    Texts,
    catalogue_document,
)
from hub.models.open_data import OpenData
from hub.models.page import Page
from hub.views.addresses import OPEN_DATA, absolute
from hub.views.linked_data.answers import in_both_languages
from hub.views.open_data.downloads import EVERYTHING, Download
from hub.views.open_data.shelf import Stated, content_date, shelf

bp = Blueprint("data_catalogue", __name__)


_TITLE: Final = _l("VISD hub: open data")
_DESCRIPTION: Final = _l(
    "Everything on the hub to download: for spreadsheets, maps and programs, with "
    "size, checksum and licence."
)
_DESCRIPTIONS: Final = {
    EVERYTHING: _l(
        "Each line is a record in JSON: an entry with its facts and sources, a term "
        "or a concept."
    ),
    "codes": _l(
        "From a CapTech, an EDF category, a DEFRA theme or a NATO challenge to what "
        "there is in Flanders."
    ),
}
"""Of the downloads that are no section of the hub."""
_PROPOSAL: Final = _l(
    "The publisher has not confirmed this licence yet: until then, do not rely on it."
)


@bp.get(CATALOGUE)
def of_downloads() -> Response:
    """Nothing without a publisher, whom every catalogue names."""
    said = current_site().content.open_data
    if said is None:
        abort(404)
    overview = Overview(
        title=_spoken(_TITLE),
        description=_spoken(_DESCRIPTION),
        pages={each: f"/{each}/{OPEN_DATA[each]}/" for each in LANGUAGES},
        modified=content_date(),
        terms=_terms(said),
    )
    files = [each for found in shelf().values() for each in found]
    return in_both_languages(catalogue_document(overview, _data_sets(files), absolute))


def _terms(said: OpenData) -> Terms:
    """A licence counts once the publisher has confirmed it."""
    publisher = _pages("organisations", said.publisher)
    collection, _slash, id = said.contact.partition("/")
    contact = _pages(collection, id)
    return Terms(
        publisher=f"{publisher[SOURCE_LANGUAGE].path}#subject",
        publisher_name={each: page.meta.title for each, page in publisher.items()},
        contact={each: page.meta.title for each, page in contact.items()},
        contact_paths={each: page.path for each, page in contact.items()},
        licence=said.licence.url if said.licence.confirmed else "",
        rights=_spoken(_PROPOSAL),
    )


def _pages(collection: str, id: str) -> dict[Language, Page]:
    catalogue = current_site().catalogue
    return {each: catalogue.get((collection, id), each) for each in LANGUAGES}


def _data_sets(files: list[Stated]) -> list[DataSet]:
    """The files of a list in all its formats and both languages, together."""
    order = {each.download.name: None for each in files}
    places = {name: place for place, name in enumerate(order)}
    together = sorted(files, key=lambda each: places[each.download.name])
    grouped = groupby(together, lambda each: each.download.name)
    return [_data_set(name, list(found)) for name, found in grouped]


def _data_set(name: str, files: list[Stated]) -> DataSet:
    download = files[0].download
    return DataSet(
        name=name,
        title={each: download.title(each) for each in LANGUAGES},
        description={each: _description(download, each) for each in LANGUAGES},
        files=tuple(_file(each) for each in files),
    )


def _description(download: Download, language: Language) -> str:
    terms = current_site().catalogue.vocabularies["collections"]
    known = terms[download.name].description if download.name in terms else None
    if known is not None:
        return known[language]
    return _spoken(_DESCRIPTIONS[download.name])[language]


def _file(stated: Stated) -> File:
    return File(
        id=stated.download.id,
        path=stated.path,
        language=stated.language,
        label=_spoken(stated.download.label)[stated.language],
        media_type=stated.download.media_type,
        size=stated.size,
        sha256=stated.sha256,
    )


def _spoken(text: LazyText) -> Texts:
    """A text of the interface in both languages."""
    said: dict[Language, str] = {}
    for each in LANGUAGES:
        with in_language(each):
            said[each] = str(text)
    return said
