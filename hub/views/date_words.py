"""What is said of a date: its name, how far it is fixed, where it was before."""

from typing import Final

from hub import formats
from hub.i18n import lazy_gettext as _l
from hub.languages import Language
from hub.models.dates import DatedFact, Move, Span
from hub.models.sourced import Deadline
from hub.views.labels import CERTAINTY, DATE_KIND, FIRMNESS


def date_name(fact: DatedFact, language: Language) -> str:
    """What the date is called: in the editor's words, or by its kind."""
    own = fact.fact.label if isinstance(fact.fact, Deadline) else None
    return own[language] if own is not None else str(DATE_KIND[fact.kind])


def span_text(span: Span, language: Language) -> str:
    """The days or hours, as people write them."""
    return formats.period(span.start, span.end, language)


def was_text(move: Move, language: Language) -> str:
    """What a date was, and until when it was that."""
    return str(_l("was %(date)s until %(changed)s")) % {
        "date": span_text(move.was, language),
        "changed": formats.day(move.changed, language),
    }


def certainty_text(fact: DatedFact) -> str:
    """How far the date is fixed, and what its source is worth."""
    return f"{FIRMNESS[fact.firmness]} ({CERTAINTY[fact.certainty]})"


def source_text(fact: DatedFact) -> str:
    """Where the date stands."""
    section = fact.source.section
    if section is None:
        return f"{fact.source.title}, {fact.source.url}"
    if section in _PARTS:
        return str(_PARTS[section])
    known = _ANNEX if section.startswith("annex-") else _SECTION
    return str(known) % {"section": section.removeprefix("annex-")}


_PARTS: Final = {
    "summary": _l("The VISD strategy, management summary"),
    "colophon": _l("The VISD strategy, colophon"),
}
_ANNEX: Final = _l("The VISD strategy, annex %(section)s")
_SECTION: Final = _l("The VISD strategy, section %(section)s")
