"""Everything as lines of JSON: each entry, each term, each concept, in one language."""

import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import Final

from flask import Blueprint, Response, json, request

from hub.current import current_site
from hub.edition import Edition
from hub.i18n import in_language
from hub.languages import LANGUAGES, Language
from hub.models.glossary import Concept
from hub.models.vocabulary import VocabularyTerm
from hub.views.addresses import GLOSSARY, absolute, add_rules
from hub.views.api.records import entry_record

bp = Blueprint("bulk", __name__)

MEDIA_TYPE: Final = "application/x-ndjson"


@dataclass(frozen=True)
class Packed:
    """A file that is kept compressed, with what is said of it."""

    compressed: bytes
    size: int
    sha256: str
    records: int

    def chunks(self) -> Iterator[bytes]:
        """The file, piece by piece."""
        reader, left = zlib.decompressobj(), self.compressed
        while left:
            yield reader.decompress(left, 1 << 16)
            left = reader.unconsumed_tail
        yield reader.flush()


def bulk_path(language: Language) -> str:
    """Where everything of a language stands."""
    return f"/data/visd-hub.{language}.ndjson"


def everything(language: Language) -> Packed:
    """All that is published now; made again when a date changes what it says."""
    site = current_site()
    edition, now = site.edition, site.now()
    return _packed(edition, edition.next_change(now), language)


def bulk(language: Language) -> Response:
    packed = everything(language)
    response = Response(packed.chunks(), mimetype=MEDIA_TYPE)
    response.content_length = packed.size
    response.content_language.add(language)
    response.set_etag(packed.sha256)
    name = bulk_path(language).rpartition("/")[2]
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.make_conditional(request)
    return response


# Two languages. The moment until which it holds is asked for, so that it is not
# kept for longer.
@lru_cache(maxsize=2)
def _packed(edition: Edition, until: datetime | None, language: Language) -> Packed:
    writer, digest = zlib.compressobj(), sha256()
    pieces, size, records = [], 0, 0
    with in_language(language):
        for line in _lines(edition, language):
            piece = line.encode() + b"\n"
            digest.update(piece)
            size, records = size + len(piece), records + 1
            pieces.append(writer.compress(piece))
    packed = b"".join([*pieces, writer.flush()])
    return Packed(packed, size, digest.hexdigest(), records)


def _lines(edition: Edition, language: Language) -> Iterator[str]:
    """Every line has `collection` and `id`; together they are there once."""
    now, catalogue = current_site().now(), edition.catalogue
    for page in catalogue.in_language(language):
        yield entry_record(page, edition, now).model_dump_json()
    for vocabulary in catalogue.vocabularies.values():
        for term in vocabulary.terms:
            yield _line(_term(vocabulary.name, term, language))
    for concept in catalogue.glossary.sorted(language):
        yield _line(_concept(concept, language))


def _line(record: Mapping[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


def _term(
    vocabulary: str, term: VocabularyTerm, language: Language
) -> Mapping[str, object]:
    described = term.description
    return {
        "collection": f"vocabularies/{vocabulary}",
        "id": term.id,
        "asked_language": language,
        "label": term[language],
        "labels": {each: term[each] for each in LANGUAGES},
        "description": described[language] if described is not None else None,
    }


def _concept(concept: Concept, language: Language) -> Mapping[str, object]:
    text = concept[language]
    return {
        "collection": "glossary",
        "id": concept.id,
        "asked_language": language,
        "label": text.label,
        "labels": {each: concept[each].label for each in LANGUAGES},
        "acronyms": concept.acronyms,
        "synonyms": text.synonyms,
        "definition": text.definition,
        "domain": concept.domain,
        "source": concept.source,
        "url": absolute(f"/{language}/{GLOSSARY[language]}/#{concept.id}"),
    }


add_rules(bp, "bulk", bulk, bulk_path)
