import pytest

from hub.models.collection import BY_NAME
from hub.models.field_path import FieldPath, UnknownField
from hub.site import Site


def values(site: Site, collection: str, id: str, path: str) -> list[object]:
    def follow(collection: str, id: str):
        return site.catalogue.get((collection, id), "nl").meta

    meta = site.catalogue.get((collection, id), "nl").meta
    found = FieldPath.of(BY_NAME[collection], path)
    return found.values(collection, meta, follow)


@pytest.mark.parametrize(
    ("collection", "id", "path", "expected"),
    [
        ("instruments", "fsdb", "provider", ["fwo"]),
        ("instruments", "fsdb", "support", ["grant"]),
        ("instruments", "pmv-lening", "domains", []),
        ("instruments", "pmv-lening", "trl.minimum", []),
        ("facilities", "dronelab", "location.province", ["limburg"]),
        ("calls", "oproep-2026", "instrument.domains", ["cyber"]),
        ("calls", "oproep-2026", "instrument.provider.acronym", ["FWO"]),
        ("events", "infodag", "collection", ["events"]),
        ("events", "infodag", "online", [True]),
    ],
)
def test_path_leads_to_values(site: Site, collection, id, path, expected) -> None:
    assert values(site, collection, id, path) == expected


def test_reference_that_leads_nowhere_has_no_values(site: Site) -> None:
    meta = site.catalogue.get(("calls", "oproep-2026"), "nl").meta
    found = FieldPath.of(BY_NAME["calls"], "instrument.domains")
    assert found.values("calls", meta, lambda collection, id: None) == []


@pytest.mark.parametrize(
    ("path", "name", "known"),
    [
        ("instrumnt", "instrumnt", "instrument"),
        ("instrument.rank", "rank", "level"),
        ("title.length", "length", None),
        ("", "", "title"),
    ],
)
def test_unknown_field_is_named_with_those_that_exist(path, name, known) -> None:
    with pytest.raises(UnknownField) as told:
        FieldPath.of(BY_NAME["calls"], path)
    assert told.value.name == name
    assert known is None or known in told.value.known


def test_path_knows_what_its_field_may_hold() -> None:
    assert FieldPath.of(BY_NAME["instruments"], "provider").reference == "organisations"
    assert FieldPath.of(BY_NAME["instruments"], "phases").vocabulary == "phases"
    assert (
        FieldPath.of(BY_NAME["instruments"], "collection").vocabulary == "collections"
    )
