"""Files that others look for at agreed places: security.txt, OpenSearch, llms.txt."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final
from urllib.parse import urlencode

from flask import Blueprint, Response, json, render_template, request

from hub.current import current_site
from hub.i18n import gettext as _
from hub.i18n import in_language
from hub.languages import LANGUAGES, Language
from hub.models.page import Page
from hub.views.addresses import (
    OPEN_DATA,
    SEARCH,
    SUGGESTIONS,
    absolute,
    add_rules,
)
from hub.views.answers import document
from hub.views.frame import frame_of
from hub.views.hits import entry_path
from hub.views.open_data.bulk import bulk_path
from hub.views.open_data.manifest import MANIFEST
from hub.views.plain_pages.lists import entries, section_words
from hub.views.plain_pages.writer import link, markdown_path, plain, section
from hub.views.suggestions import LONGEST, MOST

bp = Blueprint("conventions", __name__)

OPENSEARCH: Final = "application/opensearchdescription+xml"
SUGGESTED: Final = "application/x-suggestions+json"
LISTED: Final = (
    *("instruments", "calls", "facilities", "roadmaps", "guidance", "strategy"),
    *("events", "organisations", "about"),
)
"""The order of llms.txt: first what most people come for."""


@bp.get("/.well-known/security.txt")
def security_txt() -> Response:
    """Where to report a weakness (RFC 9116)."""
    site = current_site()
    lines = [
        f"Contact: {_contact()}",
        f"Expires: {_expires(site.now()).isoformat().replace('+00:00', 'Z')}",
        "Preferred-Languages: nl, en",
        f"Canonical: {absolute('/.well-known/security.txt')}",
    ]
    return Response("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")


def opensearch(language: Language) -> Response:
    """How a browser searches the hub from its own bar."""
    frame = frame_of(current_site(), language)
    suggest = _suggestions_path(language) if frame.suggestions else ""
    text = render_template(
        "conventions/opensearch.xml",
        search=absolute(frame.search),
        # Without a server nobody answers what is typed.
        suggestions=absolute(suggest) if suggest else "",
        here=absolute(_opensearch_path(language)),
    )
    return document(text.encode(), OPENSEARCH, language)


def suggestions(language: Language) -> Response:
    """What somebody may be about to ask, in the form of browsers."""
    site, asked = current_site(), request.args.get("q", "")[:LONGEST]
    found = site.searcher.complete(asked, language, limit=MOST)
    paths = [
        entry_path(each.key, site.catalogue, language)
        if each.key is not None
        else f"{frame_of(site, language).search}?{urlencode({'q': each.text})}"
        for each in found
    ]
    answer = [
        asked,
        [each.text for each in found],
        [],
        [absolute(path) for path in paths],
    ]
    return document(
        json.dumps(answer, ensure_ascii=False).encode(), SUGGESTED, language
    )


@bp.get("/llms.txt")
def llms() -> Response:
    """What the hub is and where its texts are, for language models (llmstxt.org)."""
    parts = []
    for language in LANGUAGES:
        with in_language(language):
            parts.append(_overview(language))
    return document("\n".join(parts).encode(), "text/plain", "en")


def llms_of(language: Language) -> Response:
    """The same in one language, with every entry."""
    catalogue = current_site().catalogue
    sections = [
        section(section_words(name, language)[0], entries(pages))
        for name in LISTED
        if (pages := catalogue.list(name, language))
    ]
    text = "\n\n".join([_head(language), *sections, _data(language), ""])
    return document(text.encode(), "text/plain", language)


def _head(language: Language) -> str:
    summary = _(
        "Money, test places, partners and dates for security and defence innovation "
        "in Flanders."
    )
    advice = _(
        "Each page is there as Markdown: put .md in place of the last slash of its "
        "address. Amounts and dates name their source and how certain it is; keep "
        "that. The bodies named on each page decide."
    )
    return f"# {_('VISD hub')}\n\n> {plain(summary)}\n\n{advice}"


def _overview(language: Language) -> str:
    frame = frame_of(current_site(), language)
    lines = [
        f"- {link(each.title, markdown_path(each.path))}: {plain(each.description)}"
        for each in frame.sections
    ]
    every = link(_("Every page, with its summary"), _llms_path(language))
    names = {"nl": _("Dutch"), "en": _("English")}
    title = section(names[language], "\n".join([f"- {every}", *lines]))
    return "\n\n".join([*_first(language), title, _data(language), ""])


def _first(language: Language) -> Iterator[str]:
    """The one title of the file, in the first language."""
    if language == LANGUAGES[0]:
        yield _head(language)


def _data(language: Language) -> str:
    page = f"/{language}/{OPEN_DATA[language]}/"
    lines = [
        f"- {link(_('Open data'), markdown_path(page))}",
        f"- {link(_('Everything on the hub'), bulk_path(language))}",
        f"- {link('manifest.json', MANIFEST)}",
    ]
    return section(_("Open data"), "\n".join(lines))


def _contact() -> str:
    """By the setting; else the page that says whom to ask, else the home page."""
    site = current_site()
    if site.config.security_contact:
        return site.config.security_contact
    said = site.content.open_data
    if said is None:
        return absolute("/")
    collection, _slash, id = said.contact.partition("/")
    page: Page = site.catalogue.get((collection, id), LANGUAGES[-1])
    return absolute(page.path)


def _expires(now: datetime) -> datetime:
    """The first day of a month, half a year on: the same for a whole month."""
    utc = now.astimezone(UTC)
    months = utc.year * 12 + utc.month - 1 + 6
    return datetime(months // 12, months % 12 + 1, 1, tzinfo=UTC)


def _opensearch_path(language: Language) -> str:
    return f"/{language}/opensearch.xml"


def _suggestions_path(language: Language) -> str:
    return f"/{language}/{SEARCH[language]}/{SUGGESTIONS[language]}"


def _llms_path(language: Language) -> str:
    return f"/{language}/llms.txt"


add_rules(bp, "opensearch", opensearch, _opensearch_path)
add_rules(bp, "llms_of", llms_of, _llms_path)
add_rules(bp, "suggestions", suggestions, _suggestions_path)
