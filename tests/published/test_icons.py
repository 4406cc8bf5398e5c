"""Every domain of the real content has a drawing of its own."""

from hub.icons import icons
from hub.site import Site


def test_every_domain_has_an_icon(site: Site) -> None:
    for id in site.catalogue.vocabularies["domains"].ids:
        assert icons()[id], id


def test_no_two_icons_are_the_same() -> None:
    drawings = list(icons().values())
    assert len(set(drawings)) == len(drawings)
