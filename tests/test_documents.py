from hub.documents import documents_of, documents_side_by_side, keys_of
from hub.models.facility import Facility
from hub.models.instrument import Instrument
from hub.site import Site


def test_every_entry_and_concept_is_a_document(site: Site) -> None:
    documents = list(documents_of(site.catalogue, site.renderer))
    assert len(documents) == len(keys_of(site.catalogue))
    assert {document.key for document in documents} == keys_of(site.catalogue)


def test_what_two_processes_make_is_in_the_order_of_one(site: Site) -> None:
    made = documents_side_by_side(site.catalogue, site.renderer)
    assert made == tuple(documents_of(site.catalogue, site.renderer))


def test_levels_are_among_the_words_of_what_has_them(site: Site) -> None:
    written = {
        document.key: document.texts["nl"].headings
        for document in documents_of(site.catalogue, site.renderer)
        if "nl" in document.texts
    }
    ranges = {
        page.key: f"TRL {page.meta.trl.minimum}-{page.meta.trl.maximum}"
        for page in site.catalogue.pages
        if isinstance(page.meta, Instrument | Facility) and page.meta.trl
    }
    assert ranges
    for key, range in ranges.items():
        assert range in written[key]
    assert sum(any("TRL" in each for each in found) for found in written.values()) == (
        len(ranges)
    )
