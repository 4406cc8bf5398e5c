import pytest

from hub.content.links import FileLink, parse_file_link, targets


@pytest.mark.parametrize(
    ("href", "file", "link"),
    [
        (
            "fsdb.nl.md",
            "instruments/pmv.nl.md",
            FileLink(("instruments", "fsdb"), "nl", ""),
        ),
        (
            "../roadmaps/ai.en.md#x",
            "instruments/a.en.md",
            FileLink(("roadmaps", "ai"), "en", "x"),
        ),
        (
            "../../calls/edf.nl.md",
            "pages/about/a.nl.md",
            FileLink(("calls", "edf"), "nl", ""),
        ),
        (
            "visie.nl.md",
            "pages/strategy/a.nl.md",
            FileLink(("strategy", "visie"), "nl", ""),
        ),
        ("../nope/x.nl.md", "instruments/a.nl.md", FileLink(("nope", "x"), "nl", "")),
        ("https://x.example/a.nl.md", "a.nl.md", None),
        ("mailto:a@b.example", "a.nl.md", None),
        ("/nl/x.nl.md", "a.nl.md", None),
        ("#here", "a.nl.md", None),
    ],
)
def test_file_links_name_an_entry(href: str, file: str, link: FileLink | None) -> None:
    assert parse_file_link(href, file=file) == link


def test_targets_are_found_outside_code_with_their_line() -> None:
    body = (
        "[a](one.nl.md) `[b](no)`\n\n```\n[c](no)\n```\n[d]: two.nl.md\n\n[^1]: Note.\n"
    )
    assert [(each.href, each.line) for each in targets(body)] == [
        ("one.nl.md", 0),
        ("two.nl.md", 5),
    ]
