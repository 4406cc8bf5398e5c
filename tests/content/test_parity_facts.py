"""Days are the same in both languages, to the year where it stands there."""

from dataclasses import replace

import pytest

from hub.content.parity_facts import days_in
from hub.site import Site


@pytest.mark.parametrize(
    ("dutch", "english", "is_same"),
    [
        ("op 12 mei 2026.", "on 12 May 2026.", True),
        ("op 12 mei.", "on 12 May.", True),
        ("op 12 mei 2026.", "on 12 May 2027.", False),
        ("op 12 mei 2026.", "on 12 June 2026.", False),
        ("op 12 mei 2026, 7 maart 2027.", "on 7 March 2027 and 12 May 2026.", True),
        # The year of the one is not that of the other.
        ("op 12 mei 2026, 7 maart 2027.", "on 12 May 2027, 7 March 2026.", False),
        ("op 12 mei, 1500 mensen.", "on 12 May, 1500 people.", True),
    ],
)
def test_days_are_told_apart_by_their_year(
    site: Site, dutch: str, english: str, is_same: bool
) -> None:
    key = ("about", "privacy")
    there = days_in(replace(site.catalogue.get(key, "nl"), body=dutch))
    here = days_in(replace(site.catalogue.get(key, "en"), body=english))
    assert (there == here) is is_same
