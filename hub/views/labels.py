"""What the closed choices of the models are called, in the interface's languages."""

from collections.abc import Mapping
from typing import Final

from hub.i18n import LazyText
from hub.i18n import lazy_gettext as _l

AVAILABILITY: Final[Mapping[str, LazyText]] = {
    "always-open": _l("Always open"),
    "recurring": _l("In recurring calls"),
    "case-by-case": _l("Case by case"),
    "active": _l("Running"),
    "planned": _l("Planned"),
    "closed": _l("Closed"),
    "unclear": _l("Unclear: ask the provider"),
}

CALL_STATUS: Final[Mapping[str, LazyText]] = {
    "announced": _l("Announced"),
    "open": _l("Open"),
    "closing-soon": _l("Closes soon"),
    "rolling": _l("Open without an end date"),
    "closed": _l("Closed"),
    "unknown": _l("Dates not known"),
}

EVENT_STATUS: Final[Mapping[str, LazyText]] = {
    "announced": _l("Announced"),
    "confirmed": _l("Confirmed"),
    "postponed": _l("Postponed"),
    "cancelled": _l("Cancelled"),
}

DOMAIN_TYPE: Final[Mapping[str, LazyText]] = {
    "application": _l("Application domain"),
    "technology": _l("Technology domain"),
}

FRAMEWORK: Final[Mapping[str, LazyText]] = {
    "eda-captech": _l("EDA capability technology area (CapTech)"),
    "edf": _l("European Defence Fund (EDF)"),
    "dirs": _l("Belgian defence, industry and research strategy (DIRS)"),
    "defra": _l("Belgian defence research calls (DEFRA)"),
    "nato": _l("NATO"),
    "taxonomy": _l("Taxonomy codes"),
}

PRECISION: Final[Mapping[str, LazyText]] = {
    "address": _l("at the address"),
    "part-municipality": _l("the centre of the district"),
    "municipality": _l("the centre of the municipality"),
}

STATE: Final[Mapping[str, LazyText]] = {
    "operational": _l("In operation"),
    "announced": _l("Announced"),
}

CERTAINTY: Final[Mapping[str, LazyText]] = {
    "official": _l("official source"),
    "secondary": _l("secondary source"),
    "conflicting": _l("sources disagree"),
}

FIRMNESS: Final[Mapping[str, LazyText]] = {
    "confirmed": _l("date confirmed"),
    "announced": _l("date announced"),
    "estimated": _l("date estimated"),
}

DATE_KIND: Final[Mapping[str, LazyText]] = {
    "when": _l("When"),
    "opens": _l("Opens"),
    "cut-off": _l("Cut-off"),
    "closes": _l("Closes"),
}

FACET: Final[Mapping[str, LazyText]] = {
    "kind": _l("Kind of page"),
    "domain": _l("Domain"),
    "level": _l("Level of government"),
    "provider": _l("Provider"),
    "audience": _l("For whom"),
}

OVER: Final[LazyText] = _l("Over")
"""Said of an event that is past."""

IGNORED: Final[Mapping[str, LazyText]] = {
    "too-long": _l("Your question was too long; only the beginning was used."),
    "too-many-words": _l("Only the first words of your question were used."),
    "symbols": _l("Symbols that are no words were left out."),
    "unbalanced-quote": _l("A quotation mark without its partner was left out."),
    "wildcard": _l("* and ? are not needed: other forms of a word are found too."),
    "only-exclusions": _l("There were only words to leave out; add a word to find."),
}

NEXT_STEP: Final[Mapping[str, LazyText]] = {
    "ask": _l("Talk to"),
    "read": _l("Read"),
    "apply": _l("See whether this suits you"),
    "place": _l("Ask about this place"),
    "date": _l("Note the date"),
    "check": _l("Check"),
}

PATH_WHEN: Final[Mapping[str, LazyText]] = {
    "before": _l("Preparation"),
    "here": _l("You are here"),
    "ahead": _l("Later"),
}

COMPLIANCE: Final[Mapping[str, LazyText]] = {
    "full": _l("This site complies fully with these rules."),
    "partial": _l("This site complies partially with these rules: see what does not."),
    "none": _l("This site does not comply with these rules: see what is wrong."),
}

ISSUE_REASON: Final[Mapping[str, LazyText]] = {
    "non-compliance": _l("What does not comply yet"),
    "disproportionate-burden": _l("What would ask too much of us"),
    "outside-scope": _l("What the law does not cover"),
}

SAID_IN: Final[Mapping[str, LazyText]] = {
    "nl": _l("In Dutch"),
    "en": _l("In English"),
}

ALL: Final[Mapping[str, Mapping[str, LazyText]]] = {
    "availability": AVAILABILITY,
    "call_status": CALL_STATUS,
    "certainty": CERTAINTY,
    "compliance": COMPLIANCE,
    "date_kind": DATE_KIND,
    "domain_type": DOMAIN_TYPE,
    "event_status": EVENT_STATUS,
    "firmness": FIRMNESS,
    "framework": FRAMEWORK,
    "ignored": IGNORED,
    "issue_reason": ISSUE_REASON,
    "next_step": NEXT_STEP,
    "path_when": PATH_WHEN,
    "precision": PRECISION,
    "said_in": SAID_IN,
    "state": STATE,
}
