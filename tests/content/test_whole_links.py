from dataclasses import replace

import pytest

from hub.content.whole_links import with_whole_links
from hub.site import Site


def absolute(path: str) -> str:
    return f"https://hub.example{path}"


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("[fwo](../organisations/fwo.nl.md)", "[fwo](https://hub.example/nl/organisaties/fwo/)"),
        ("[weg](../organisations/weg.nl.md#x)", "weg"),
        ("[**w** `c`](../organisations/weg.nl.md)", "**w** `c`"),
        ("[a](#deel)", "[a](https://hub.example/nl/instrumenten/fonds-defensieonderzoek/#deel)"),
        ("[a](/nl/)", "[a](https://hub.example/nl/)"),
        ('[a](https://a.example "b c")', '[a](https://a.example "b c")'),
        ("[a][b]\n\n[b]: ../organisations/fwo.nl.md", "[a][b]\n\n[b]: https://hub.example/nl/organisaties/fwo/"),
        ("`[fwo](../organisations/fwo.nl.md)`", "`[fwo](../organisations/fwo.nl.md)`"),
        ("een [^1]\n\n[^1]: noot", "een [^1]\n\n[^1]: noot"),
    ],
)
def test_links_lead_on_wherever_the_body_is_read(
    site: Site, body: str, expected: str
) -> None:
    page = replace(site.catalogue.get(("instruments", "fsdb"), "nl"), body=body)
    assert with_whole_links(page, site.catalogue, absolute) == expected
