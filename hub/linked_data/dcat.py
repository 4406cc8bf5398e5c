"""The catalogue of the downloads for data portals: DCAT-AP 3, in both languages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from hub.languages import SOURCE_LANGUAGE, Language
from hub.linked_data.node import Json, Node
from hub.linked_data.skos import Absolute

CATALOGUE: Final = "/data/catalogue.jsonld"

Texts = Mapping[Language, str]

_EU: Final = "http://publications.europa.eu/resource/authority"
_LANGUAGE: Final[Texts] = {
    "nl": f"{_EU}/language/NLD",
    "en": f"{_EU}/language/ENG",
}
_THEMES: Final = {
    "everything": ("ECON", "GOVE", "TECH"),
    "instruments": ("ECON",),
    "facilities": ("TECH",),
    "roadmaps": ("TECH",),
    "codes": ("TECH",),
}
_OTHER_THEMES: Final = ("GOVE",)
_IANA: Final = "https://www.iana.org/assignments/media-types"
_SHA256: Final = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
_FLANDERS: Final = "http://data.europa.eu/nuts/code/BE2"
_FILE_TYPES: Final = {
    "text/csv": "CSV",
    "application/geo+json": "GEOJSON",
}
"""The media types that IANA and the European Union both have a name for."""

_CONTEXT: Final[Mapping[str, Json]] = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    **{
        name: {"@id": name, "@container": "@language"}
        for name in ("dct:title", "dct:description", "foaf:name", "vcard:fn")
    },
    "rdfs:label": {"@id": "rdfs:label", "@container": "@language"},
    "dct:modified": {"@id": "dct:modified", "@type": "xsd:date"},
    "dcat:byteSize": {"@id": "dcat:byteSize", "@type": "xsd:nonNegativeInteger"},
    "spdx:checksumValue": {"@id": "spdx:checksumValue", "@type": "xsd:hexBinary"},
}


@dataclass(frozen=True)
class File:
    """A download in one language and one format."""

    id: str
    path: str
    language: Language
    label: str
    """What the format is called, in that language."""
    media_type: str
    size: int
    sha256: str


@dataclass(frozen=True)
class DataSet:
    """A list, in all formats of both languages."""

    name: str
    title: Texts
    description: Texts
    files: tuple[File, ...]


@dataclass(frozen=True)
class Terms:
    """Who publishes the data, whom to ask, and under which terms it may be reused."""

    publisher: str
    """The path of its page, with the anchor that names the publisher itself."""
    publisher_name: Texts
    contact: Texts
    """The title of the page that says whom to ask."""
    contact_paths: Texts
    licence: str
    """Nothing while the licence is a proposal, on which nobody may rely."""
    rights: Texts
    """What is said in its place."""


@dataclass(frozen=True)
class Overview:
    """What is said of all downloads together."""

    title: Texts
    description: Texts
    pages: Texts
    """The path of the page about open data, in each language."""
    modified: date
    """The day on which the content was last changed."""
    terms: Terms


def catalogue_document(
    overview: Overview, data_sets: Sequence[DataSet], absolute: Absolute
) -> Node:
    """The catalogue with its data sets and their files."""
    home = absolute(overview.pages[SOURCE_LANGUAGE])
    return {
        "@context": _CONTEXT,
        "@id": f"{absolute(CATALOGUE)}#catalogue",
        "@type": "dcat:Catalog",
        **_described(overview.title, overview.description),
        **_modified(overview),
        **_published(overview.terms, absolute),
        **_licensed(overview.terms),
        "foaf:homepage": _thing(home, "foaf:Document"),
        "dct:language": _languages(_LANGUAGE),
        "dct:spatial": _thing(_FLANDERS, "dct:Location"),
        "dcat:themeTaxonomy": {"@id": f"{_EU}/data-theme"},
        "dcat:dataset": [_data_set(each, overview, absolute) for each in data_sets],
    }


def _data_set(data: DataSet, overview: Overview, absolute: Absolute) -> Node:
    themes = _THEMES.get(data.name, _OTHER_THEMES)
    pages = [absolute(path) for path in overview.pages.values()]
    return {
        "@id": f"{absolute(CATALOGUE)}#{data.name}",
        "@type": "dcat:Dataset",
        "dct:identifier": data.name,
        **_described(data.title, data.description),
        **_modified(overview),
        **_published(overview.terms, absolute),
        **_asked(overview.terms, absolute),
        "dct:language": _languages(file.language for file in data.files),
        "dct:spatial": _thing(_FLANDERS, "dct:Location"),
        "dcat:theme": [{"@id": f"{_EU}/data-theme/{theme}"} for theme in themes],
        "dcat:landingPage": [_thing(page, "foaf:Document") for page in pages],
        "dcat:distribution": [_file(each, overview, absolute) for each in data.files],
    }


def _file(file: File, overview: Overview, absolute: Absolute) -> Node:
    address = {"@id": absolute(file.path)}
    return {
        "@id": f"{absolute(CATALOGUE)}#{file.id}.{file.language}",
        "@type": "dcat:Distribution",
        "dct:title": {file.language: file.label},
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dct:language": _languages((file.language,)),
        **_modified(overview),
        **_licensed(overview.terms),
        **_form(file.media_type),
        "dcat:byteSize": str(file.size),
        "spdx:checksum": {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": _SHA256, "@type": "spdx:ChecksumAlgorithm"},
            "spdx:checksumValue": file.sha256,
        },
    }


def _form(media_type: str) -> Node:
    """How the file is written, where that has an official name."""
    if media_type not in _FILE_TYPES:
        return {}
    file_type = f"{_EU}/file-type/{_FILE_TYPES[media_type]}"
    return {
        "dcat:mediaType": _thing(f"{_IANA}/{media_type}", "dct:MediaType"),
        "dct:format": _thing(file_type, "dct:MediaTypeOrExtent"),
    }


def _published(terms: Terms, absolute: Absolute) -> Node:
    publisher: Node = {
        **_thing(absolute(terms.publisher), "foaf:Agent"),
        "foaf:name": _texts(terms.publisher_name),
    }
    return {"dct:publisher": publisher}


def _asked(terms: Terms, absolute: Absolute) -> Node:
    """Whom to ask: a page, since nobody is named in person."""
    pages: list[Json] = [
        {"@id": absolute(path)} for path in terms.contact_paths.values()
    ]
    contact: Node = {
        "@type": "vcard:Kind",
        "vcard:fn": _texts(terms.contact),
        "vcard:hasURL": pages,
    }
    return {"dcat:contactPoint": contact}


def _licensed(terms: Terms) -> Node:
    if terms.licence:
        return {"dct:license": _thing(terms.licence, "dct:LicenseDocument")}
    rights: Node = {"@type": "dct:RightsStatement", "rdfs:label": _texts(terms.rights)}
    return {"dct:rights": rights}


def _described(title: Texts, description: Texts) -> Node:
    return {"dct:title": _texts(title), "dct:description": _texts(description)}


def _modified(overview: Overview) -> Node:
    return {"dct:modified": overview.modified.isoformat()}


def _languages(languages: Iterable[Language]) -> Json:
    return [
        _thing(_LANGUAGE[each], "dct:LinguisticSystem")
        for each in dict.fromkeys(languages)
    ]


def _thing(address: str, type: str) -> Node:
    return {"@id": address, "@type": type}


def _texts(texts: Texts) -> Node:
    return dict(texts.items())
