"""An entry as Markdown: what it is, its facts, its text, its sources."""

from hub import formats
from hub.content.whole_links import with_whole_links
from hub.current import current_site
from hub.i18n import gettext as _
from hub.models.page import Page
from hub.models.sourced import Source
from hub.views import labels
from hub.views.addresses import absolute
from hub.views.facts import FactLines, Line
from hub.views.plain_pages.writer import Document, items, link, plain, section


def entry_document(page: Page) -> Document:
    """The page of an entry."""
    site = current_site()
    language, other = page.language, site.catalogue.counterpart(page)
    titles = site.catalogue.vocabularies["collections"]
    return Document(
        page.meta.title,
        page.meta.summary,
        page.path,
        page.text_language,
        facts=[
            (_("Kind of page"), plain(titles[page.collection.name][language])),
            (
                _("In the other language:").rstrip(":"),
                link(other.meta.title, other.path),
            ),
            (_("Last changed"), formats.day(page.meta.updated, language)),
            (_("Compared with its sources"), formats.day(page.meta.reviewed, language)),
            *_notices(page),
        ],
        parts=[
            section(_("Facts"), _facts(page)),
            with_whole_links(page, site.catalogue, absolute),
            section(_("Sources"), sources(page.meta.sources, page)),
        ],
    )


def sources(found: tuple[Source, ...], page: Page) -> str:
    """Where facts come from, a line each."""
    lines = []
    for source in found:
        certainty = str(labels.CERTAINTY[source.certainty])
        checked = formats.day(source.checked, page.language)
        note = _("checked on %(date)s", date=checked)
        lines.append(f"- {source_name(source)}, {certainty}, {note}")
    return "\n".join(lines)


def source_name(source: Source) -> str:
    """The title of a source with its address, or the part of the strategy."""
    if source.section is None:
        return link(source.title or "", source.url or "")
    part = source.section
    if part == "summary":
        return _("The VISD strategy, management summary")
    if part == "colophon":
        return _("The VISD strategy, colophon")
    if part.startswith("annex-"):
        number = part.removeprefix("annex-")
        return _("The VISD strategy, annex %(section)s", section=number)
    return _("The VISD strategy, section %(section)s", section=part)


def _facts(page: Page) -> str:
    site = current_site()
    rows = FactLines(site.catalogue, page.language, site.now())(page)
    return items((str(name), "; ".join(map(_value, lines))) for name, lines in rows)


def _value(line: Line) -> str:
    return link(line.text, line.url) if line.url else plain(line.text)


def _notices(page: Page) -> list[tuple[str, str]]:
    if not page.is_translated:
        said = _("This page has not been translated yet. You see the original text.")
    elif page.is_outdated:
        said = _("The original of this page has changed since it was translated.")
    else:
        return []
    return [(_("Notice"), said)]
