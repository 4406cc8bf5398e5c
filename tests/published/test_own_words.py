"""Facts carry over from the strategy, sentences do not."""

import re
from collections.abc import Iterator
from unicodedata import normalize

import pytest
from pydantic import BaseModel

from hub.models.page import Page
from hub.site import Site
from tests.published.fact_base import shared_folder

RUN = 12
"""So many words in a row are a quotation."""


@pytest.fixture(scope="session")
def strategy() -> set[tuple[str, ...]]:
    """Every run of words of the strategy."""
    file = shared_folder() / "source" / "visd-strategy.txt"
    text = file.read_text("utf-8")
    # A hyphen at the end of a line may belong to one word or stand between two.
    return {*runs(text), *runs(re.sub(r"-\s*\n\s*", "-", text))}


def test_no_dutch_page_repeats_a_sentence_of_the_strategy(
    site: Site, strategy: set[tuple[str, ...]]
) -> None:
    repeated = [
        f"{page.file}: {sentence}"
        for page in site.catalogue.pages
        if page.language == "nl"
        for text in texts(site, page)
        for sentence in quotations(text, strategy)
    ]
    assert not repeated, "\n".join(repeated)


def test_no_definition_repeats_a_sentence_of_the_strategy(
    site: Site, strategy: set[tuple[str, ...]]
) -> None:
    repeated = [
        f"glossary.yaml, {concept.id}: {sentence}"
        for concept in site.catalogue.glossary
        for sentence in quotations(concept.nl.definition, strategy)
    ]
    assert not repeated, "\n".join(repeated)


def test_quotation_is_found_whatever_its_marks() -> None:
    source = set(
        runs("Een, twee drie vier: vijf zes (zeven) acht 9.000 tien elf O&O-steun.")
    )
    assert list(quotations("X een twee drie vier vijf zes", source)) == []
    text = "Nul EEN *twee* drie vier vijf zes zeven acht 9.000 tien elf O&O-steun nul"
    assert list(quotations(text, source)) == [
        "een twee drie vier vijf zes zeven acht 9000 tien elf oosteun"
    ]


def texts(site: Site, page: Page) -> Iterator[str]:
    """Title, summary, headings, body and the short texts in the facts."""
    rendered = site.renderer.render(page)
    yield from (page.meta.title, page.meta.summary, rendered.text)
    yield from (heading.text for heading in rendered.headings)
    yield from labels(page.meta)


def labels(model: BaseModel) -> Iterator[str]:
    """Every Dutch label, however deep."""
    for name in type(model).model_fields:
        value: object = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if name == "nl" and isinstance(item, str):
                yield item
            elif isinstance(item, BaseModel):
                yield from labels(item)


def quotations(text: str, source: set[tuple[str, ...]]) -> Iterator[str]:
    return (" ".join(run) for run in runs(text) if run in source)


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Each run of twelve words; `O&O-steun`, `kmo's` and `10.000.000` are one word."""
    inside_words = re.compile(r"(?<=\w)['’&.,-](?=\w)")
    plain = inside_words.sub("", normalize("NFKC", text).lower())
    words = re.findall(r"[^\W_]+", plain)
    return zip(*(words[start:] for start in range(RUN)), strict=False)
