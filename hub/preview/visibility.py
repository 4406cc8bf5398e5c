"""Why visitors do not see a page that the preview shows."""

from collections.abc import Iterator
from datetime import datetime

from hub.catalogue import Catalogue
from hub.formats import day
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.page import Page
from hub.models.sourced import BRUSSELS


def why_hidden(page: Page, now: datetime, language: Language) -> str:
    """What an editor reads beside the page; nothing where visitors see it."""
    meta = page.meta
    if meta.draft:
        return _("Draft")
    start, end = meta.public_from, meta.public_until
    if start is not None and now < start:
        return _("Visible from %(day)s", day=day(start.astimezone(BRUSSELS), language))
    if end is not None and end <= now:
        return _(
            "No longer visible since %(day)s",
            day=day(end.astimezone(BRUSSELS), language),
        )
    return ""


def hidden_pages(
    catalogue: Catalogue, now: datetime, language: Language
) -> Iterator[tuple[Page, str]]:
    """The pages of a language that visitors do not see, and why."""
    for page in catalogue.pages:
        if page.language == language and (why := why_hidden(page, now, language)):
            yield page, why
