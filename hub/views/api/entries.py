"""An entry of any collection as data."""

from flask import abort

from hub.catalogue import PageNotFound
from hub.current import current_site
from hub.languages import Language
from hub.models.collection import Collection
from hub.views.api.records import EntryRecord, entry_record


def entry(collection: Collection, language: Language, slug: str) -> EntryRecord:
    """The entry of this name."""
    site = current_site()
    try:
        page = site.catalogue.at(collection.path(language, slug))
    except PageNotFound:
        abort(404)
    return entry_record(page, site.edition, site.now())
