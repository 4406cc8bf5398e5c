"""A finder's list as GeoJSON (RFC 7946): what fits, where it is."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from flask import Response, json

from hub.catalogue import Catalogue
from hub.models.facility import Facility, Location
from hub.models.page import Page
from hub.views import labels
from hub.views.addresses import absolute
from hub.views.answers import document
from hub.views.finder_answer import Answer

MEDIA_TYPE: Final = "application/geo+json"


def as_geojson(answer: Answer) -> Response:
    """Every entry that fits as a feature; one without coordinates has no geometry."""
    text = json.dumps(
        {
            "type": "FeatureCollection",
            "title": answer.title,
            "language": answer.language,
            "features": [_feature(answer, page) for page in answer.all_entries()],
        },
        ensure_ascii=False,
    )
    return document(text.encode(), MEDIA_TYPE, answer.language)


def _feature(answer: Answer, page: Page) -> Mapping[str, object]:
    location = page.meta.location if isinstance(page.meta, Facility) else None
    return {
        "type": "Feature",
        "id": page.id,
        "geometry": _geometry(location),
        "properties": {
            "collection": page.collection.name,
            "title": page.meta.title,
            "summary": page.meta.summary,
            "language": page.text_language,
            "url": absolute(page.path),
            "updated": page.meta.updated.isoformat(),
            **(_facts(answer, page.meta) if isinstance(page.meta, Facility) else {}),
            **(
                _place(location, page, answer.labels.catalogue)
                if location is not None
                else {}
            ),
        },
    }


def _geometry(location: Location | None) -> Mapping[str, object] | None:
    if location is None or location.longitude is None or location.latitude is None:
        return None
    return {"type": "Point", "coordinates": [location.longitude, location.latitude]}


def _facts(answer: Answer, meta: Facility) -> Mapping[str, object]:
    domains = answer.labels.catalogue.vocabularies["domains"]
    return {
        "operator": meta.operator,
        "domains": [domains[id][answer.language] for id in meta.domains],
        "state": meta.state,
        "official_page": meta.url,
    }


def _place(
    location: Location, page: Page, catalogue: Catalogue
) -> Mapping[str, object]:
    """Where it is in words, and how precise and certain the point is."""
    source = page.meta.source_of(location)
    precision = location.precision
    called = partial(catalogue.place_name, language=page.language)
    return {
        "municipality": called(location.municipality),
        "place": called(location.place) if location.place else None,
        "province": location.province,
        "precision": precision,
        "precision_in_words": str(labels.PRECISION[precision]) if precision else None,
        "certainty": page.meta.certainty_of(location).value,
        "source": source.url or source.section,
    }
