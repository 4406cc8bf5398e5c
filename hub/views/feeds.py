"""Atom and JSON Feed: of any list, of what changed, of the dates that moved."""

from collections.abc import Iterable
from itertools import product
from typing import Final, Literal

from flask import Blueprint, Response, request
from flask.typing import RouteCallable
from markupsafe import escape

from hub.current import current_site
from hub.feeds import atom, json_feed
from hub.feeds.changes import MovedDate, PageChange, moved_dates, page_changes
from hub.feeds.feed import Feed, FeedEntry, FeedHead, tag
from hub.feeds.of_pages import Publication, date_json, feed_from, feed_of
from hub.i18n import LazyText
from hub.i18n import lazy_gettext as _l
from hub.languages import LANGUAGES, Language
from hub.models.base import Label
from hub.models.page import Page
from hub.views.addresses import absolute
from hub.views.answers import document
from hub.views.appointments import public_host
from hub.views.date_words import date_name, span_text, was_text

bp = Blueprint("feeds", __name__)

Format = Literal["atom", "feed.json"]
FORMATS: Final[tuple[Format, ...]] = ("atom", "feed.json")

CHANGES: Final = Label(nl="gewijzigd", en="changes")
MOVED_DATES: Final = Label(nl="verplaatste-data", en="moved-dates")


def changes(language: Language, format: Format) -> Response:
    head = feed_head(
        _l("VISD hub: what changed"), f"/{language}/{CHANGES[language]}/", language
    )
    found = page_changes(current_site().catalogue.in_language(language))
    return answer(feed_from(head, [_change(each) for each in found]), format)


def moved(language: Language, format: Format) -> Response:
    head = feed_head(
        _l("VISD hub: dates that moved"),
        f"/{language}/{CHANGES[language]}/#moved-dates",
        language,
    )
    found = moved_dates(current_site().catalogue.in_language(language))
    return answer(feed_from(head, [_move(each) for each in found]), format)


def list_feed(
    title: LazyText | str,
    path: str,
    pages: Iterable[Page],
    language: Language,
) -> Feed:
    """The feed of any list: its title, the path of its page and what it shows."""
    return feed_of(feed_head(title, path, language), pages, publication())


def answer(feed: Feed, format: Format) -> Response:
    """A feed in the format that was asked for; 304 where the visitor has it."""
    if format == "atom":
        body, media_type = atom.atom(feed), atom.MEDIA_TYPE
    else:
        body, media_type = json_feed.json_feed(feed), json_feed.MEDIA_TYPE
    return document(body, media_type, feed.head.language)


def feed_head(title: LazyText | str, path: str, language: Language) -> FeedHead:
    """What a feed of this request is called, and where it and its page stand.

    Filters are those of the page's path, in their one order, whatever was asked for.
    """
    own = "?".join((request.path, *path.split("?")[1:]))
    return FeedHead(
        id=tag(public_host(), own.removeprefix("/")),
        title=str(title),
        address=absolute(path),
        self_address=absolute(own),
        language=language,
        author=str(_l("VISD hub")),
    )


def publication() -> Publication:
    """Where entries of a feed are published, and how their bodies are rendered."""
    site = current_site()
    return Publication(
        host=public_host(),
        absolute=absolute,
        html_of=lambda page: str(site.renderer.render(page).html),
    )


def _change(change: PageChange) -> FeedEntry:
    page, day = change.page, change.day
    text = change.text or page.meta.summary
    return FeedEntry(
        id=tag(public_host(), page.language, *page.key, "changes", day.isoformat()),
        title=page.meta.title,
        address=absolute(page.path),
        updated=day,
        summary=text,
        html=f"<p>{escape(text)}</p>",
        language=page.language if change.text else page.text_language,
        tags=(page.collection.name,),
    )


def _move(moved: MovedDate) -> FeedEntry:
    page, fact = moved.page, moved.fact
    now = span_text(moved.now, page.language)
    was = was_text(moved.move, page.language)
    text = f"{date_name(fact, page.language)}: {now}; {was}"
    which = (*page.key, fact.name, "moved", str(moved.count))
    return FeedEntry(
        id=tag(public_host(), page.language, *which),
        title=f"{page.meta.title}: {now}",
        address=absolute(page.path),
        updated=moved.move.changed,
        summary=text,
        html=f"<p>{escape(text)}</p>",
        language=page.language,
        tags=(page.collection.name,),
        facts={"date": date_json(fact)},
    )


def _add_rules(endpoint: str, view: RouteCallable, section: Label) -> None:
    for language, format in product(LANGUAGES, FORMATS):
        defaults = {"language": language, "format": format}
        rule = f"/{language}/{section[language]}.{format}"
        bp.add_url_rule(rule, endpoint, view, defaults=defaults)


_add_rules("changes", changes, CHANGES)
_add_rules("moved", moved, MOVED_DATES)
