"""Entry by code, in the fixture content and in the real one."""

import re
from pathlib import Path

import pytest

from hub.catalogue import Catalogue
from hub.config import ROOT
from hub.content.loader import load
from hub.finder.codes import code_names, frameworks, need_anchor
from hub.models.roadmap import Roadmap
from tests.conftest import FIXTURES


@pytest.fixture(
    scope="module",
    params=[FIXTURES / "content", ROOT / "content"],
    ids=["fixtures", "published"],
)
def catalogue(request: pytest.FixtureRequest) -> Catalogue:
    path = request.param
    assert isinstance(path, Path)
    return load(path).require()


def roadmaps(catalogue: Catalogue) -> dict[str, Roadmap]:
    return {
        page.id: page.meta
        for page in catalogue.list("roadmaps", "nl")
        if isinstance(page.meta, Roadmap)
    }


def test_every_need_leads_to_its_domain(catalogue: Catalogue) -> None:
    codes = {
        code.anchor: code for group in frameworks(catalogue) for code in group.codes
    }
    for domain, roadmap in roadmaps(catalogue).items():
        for need in roadmap.needs:
            code = codes[need_anchor(need)]
            assert code.framework == need.framework
            assert domain in {use.domain for use in code.uses}
        for taxonomy in roadmap.taxonomy_codes:
            found = [code for code in codes.values() if code.label.en == taxonomy]
            assert domain in {use.domain for use in found[0].uses}


def test_link_is_editorial_only_where_no_source_made_it(catalogue: Catalogue) -> None:
    for group in frameworks(catalogue):
        for code in group.codes:
            for use in code.uses:
                needs = [
                    need.editorial
                    for need in roadmaps(catalogue)[use.domain].needs
                    if need_anchor(need) == code.anchor
                ]
                assert use.is_editorial == (bool(needs) and all(needs))


def test_one_name_is_one_code(catalogue: Catalogue) -> None:
    """Needs with different names, remarks aside, never meet at one anchor."""
    names: dict[str, set[str]] = {}
    for roadmap in roadmaps(catalogue).values():
        for need in roadmap.needs:
            bare = (need.code or need.en).partition(" (")[0].lower()
            names.setdefault(need_anchor(need), set()).add(bare)
    assert all(len(each) == 1 for each in names.values()), names


def test_anchors_can_stand_in_an_address(catalogue: Catalogue) -> None:
    anchors = [code.anchor for group in frameworks(catalogue) for code in group.codes]
    assert anchors
    assert len(anchors) == len(set(anchors))
    assert all(re.fullmatch(r"[a-z0-9]+(-{1,2}[a-z0-9]+)+", each) for each in anchors)


def test_names_are_searched_without_remarks() -> None:
    catalogue = load(FIXTURES / "content").require()
    cyber = roadmaps(catalogue)["cyber"]
    assert code_names(cyber, "nl") == ("C1", "Cyberverdediging", "A1")
    assert code_names(cyber, "en") == ("C1", "Cyber defence", "A1")
