"""The list of all downloads for programs, and their checksums for sha256sum."""

from collections.abc import Mapping
from typing import Final

from flask import Blueprint, Response, json

from hub.current import current_site
from hub.languages import LANGUAGES
from hub.models.base import Label
from hub.views.addresses import OPEN_DATA, absolute
from hub.views.answers import document
from hub.views.open_data.shelf import Stated, content_date, shelf

bp = Blueprint("open_data_manifest", __name__)

MANIFEST: Final = "/data/manifest.json"
CHECKSUMS: Final = "/data/sha256sums.txt"


@bp.get(MANIFEST)
def manifest() -> Response:
    told = {
        "title": "VISD hub: open data",
        "content_date": content_date().isoformat(),
        "page": {each: absolute(f"/{each}/{OPEN_DATA[each]}/") for each in LANGUAGES},
        "checksums": absolute(CHECKSUMS),
        **_terms_of_use(),
        "downloads": [_told(each) for found in shelf().values() for each in found],
    }
    text = json.dumps(told, ensure_ascii=False, indent=1, sort_keys=False)
    return document(text.encode(), "application/json", "en")


@bp.get(CHECKSUMS)
def checksums() -> Response:
    """Lines for `sha256sum -c`, from the root of a copy of the site."""
    lines = [
        f"{each.sha256}  {each.path.removeprefix('/')}\n"
        for found in shelf().values()
        for each in found
    ]
    return document("".join(lines).encode(), "text/plain", "en")


def _terms_of_use() -> Mapping[str, object]:
    """The licence, and whether anybody may rely on it; null where there is none."""
    said = current_site().content.open_data
    if said is None:
        return {"licence": None, "publisher": None}
    licence, catalogue = said.licence, current_site().catalogue
    publisher = catalogue.get(("organisations", said.publisher), "nl")
    return {
        "licence": {
            "id": licence.id,
            "name": _both(licence.name),
            "url": licence.url,
            "attribution": _both(licence.attribution),
            "confirmed": licence.confirmed.isoformat() if licence.confirmed else None,
        },
        "publisher": {"id": publisher.id, "name": publisher.meta.title},
    }


def _both(text: Label) -> Mapping[str, str]:
    return {each: text[each] for each in LANGUAGES}


def _told(stated: Stated) -> Mapping[str, object]:
    download = stated.download
    return {
        "id": download.id,
        "name": download.name,
        "title": download.title(stated.language),
        "language": stated.language,
        "format": download.format,
        "media_type": download.media_type,
        "url": absolute(stated.path),
        "records": stated.records,
        "bytes": stated.size,
        "sha256": stated.sha256,
    }
