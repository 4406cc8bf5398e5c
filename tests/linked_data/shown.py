"""Whether a page shows what its linked data says: word by word, or as it writes it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from bs4 import BeautifulSoup, Tag

from hub import formats
from hub.languages import Language
from tests.linked_data.graphs import nodes

# Names and addresses of things, which programs follow and nobody reads; what is
# listed in them has an address of its own that is looked for below.
_STRUCTURE = {"@context", "@id", "@type", "position", "query-input", "urlTemplate"}


@dataclass(frozen=True)
class Amount:
    """A number or a range, as pages write it."""

    value: Decimal | None
    minimum: Decimal | None
    maximum: Decimal | None


def not_shown(
    document: dict[str, Any], page: BeautifulSoup, language: Language
) -> list[str]:
    """What the linked data says and the page does not."""
    words, links = _visible(page), _links(page)
    return [
        f"{name}: {value}"
        for name, value in _claims(document)
        if not _is_shown(name, value, words, links, language)
    ]


def _claims(document: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for each in nodes(document):
        if each.get("@type") == "MonetaryAmount":
            yield "name", each["name"]
            yield "amount", each
            continue
        for name, value in each.items():
            for one in value if isinstance(value, list) else [value]:
                if name not in _STRUCTURE and not isinstance(one, dict):
                    yield name, one


def _is_shown(
    name: str, value: Any, words: str, links: set[str], language: Language
) -> bool:
    match name:
        case "url" | "sameAs" | "item":
            return value in links or value in words
        case "inLanguage" | "numberOfItems":
            return str(value) in links or str(value) in words
        case "eventStatus" | "eventAttendanceMode":
            return any(word in words for word in CHOICES[value.rpartition("/")[2]])
        case "amount":
            return _squeezed(_amount(value, language)) in words
        case "latitude" | "longitude":
            return formats.number(value, language) in words
        case "dateModified" | "lastReviewed" | "startDate" | "endDate":
            return _is_dated(value, words, language)
        case "previousStartDate":
            return _is_dated(value, words, language)
        case _:
            return _is_written(str(value), words)


def _is_written(text: str, words: str) -> bool:
    """In one place, or its parts in several: the point of a town and its doubt."""
    return all(_squeezed(part) in words for part in text.split("; ")) or (
        _squeezed(text) in words
    )


CHOICES = {
    "EventScheduled": ("",),
    "EventRescheduled": ("was ",),
    "EventPostponed": ("Uitgesteld", "Postponed"),
    "EventCancelled": ("Afgelast", "Cancelled"),
    "OfflineEventAttendanceMode": ("Waar", "Where"),
    "OnlineEventAttendanceMode": ("online",),
    "MixedEventAttendanceMode": ("online",),
}
"""What a page shows of a choice; nothing has to be said of what goes on as planned."""


def _is_dated(value: str, words: str, language: Language) -> bool:
    """The day and the hour, wherever the page puts them around a dash."""
    day = date.fromisoformat(value[:10])
    written = formats.day(day, language)
    # A range of days names the month once.
    parts = [written] if written in words else [str(day.day), written.partition(" ")[2]]
    if "T" in value:
        pattern = "%H.%M" if language == "nl" else "%H:%M"
        parts.append(datetime.fromisoformat(value).strftime(pattern))
    return all(part in words for part in parts)


def _amount(said: dict[str, Any], language: Language) -> str:
    numbers = [
        None if said.get(name) is None else Decimal(str(said[name]))
        for name in ("value", "minValue", "maxValue")
    ]
    return formats.span(Amount(*numbers), said["currency"], language)


def _visible(page: BeautifulSoup) -> str:
    body = page.body
    assert isinstance(body, Tag)
    # Words in another language are no words apart.
    for tag in body.select("span[lang]"):
        tag.unwrap()
    body.smooth()
    labels = " ".join(str(tag["aria-label"]) for tag in body.select("[aria-label]"))
    return _squeezed(f"{body.get_text(' ')} {labels}")


def _links(page: BeautifulSoup) -> set[str]:
    """Every address of the page, whole as well, and the languages that it names."""
    found = {str(tag["href"]) for tag in page.select("[href]")}
    ids = {f"#{tag['id']}" for tag in page.select("[id]")}
    (canonical,) = page.select('link[rel="canonical"]')
    own = str(page.select('meta[property="og:url"]')[0]["content"])
    languages = {str(tag["lang"]) for tag in page.select("[lang]")}
    return (
        found
        | {f"https://hub.example{each}" for each in found if each.startswith("/")}
        | {f"{canonical['href']}{id}" for id in ids}
        | {own}
        | languages
    )


def _squeezed(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())
