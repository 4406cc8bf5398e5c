"""A ready enquiry to a facility: it asks what the passport does not state."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from flask import Flask

from hub.current import current_site
from hub.i18n import LazyText, in_language
from hub.i18n import lazy_gettext as _l
from hub.languages import Language
from hub.models.facility import Facility
from hub.models.page import Page

QUESTIONS: Final[Mapping[str, LazyText]] = {
    "capabilities": _l("What can we use and measure with you?"),
    "access": _l("Who may use it? Also companies from abroad?"),
    "rates": _l("What does it cost, and what is included in the price?"),
    "lead_time": _l("How long before the test must we ask, and when is there room?"),
    "training": _l("Do our people need training first, and do you give it?"),
    "trl": _l("For which technology readiness levels (TRL) is it meant?"),
    "place": _l("At which address does the test take place?"),
    "state": _l("When does it open for users?"),
    "security": _l(
        "Which rules apply to safety, confidentiality and security clearance?"
    ),
    "export": _l(
        "Our product is [civil / dual-use / military]. Which rules on export control,"
        " ethics and use do you apply?"
    ),
}
"""In the order of the letter."""

NEVER_STATED: Final = frozenset({"rates", "training", "security", "export"})
"""What no page can answer for one test: prices, rules, and the training it takes."""

OPENING: Final = _l(
    "Hello,\n"
    "\n"
    "We are [company, place and country]. We make [product or technology],"
    " now at TRL [1 to 9].\n"
    "We would like to test this with you at %(name)s: [what you want to test].\n"
    "We are thinking of [weeks or month], for [number of days],"
    " with [number of people].\n"
    "\n"
    "Can you tell us:"
)
CLOSING: Final = _l(
    "Who is the right person for this?\n"
    "\n"
    "Kind regards,\n"
    "[name and role]\n"
    "[telephone and e-mail]"
)
SUBJECT: Final = _l("Question about a test at %(name)s")


@dataclass(frozen=True)
class Enquiry:
    """A letter with blanks in square brackets, in one language."""

    language: Language
    subject: str
    text: str

    @property
    def mail(self) -> str:
        """Opens it in a mail program, still without an address."""
        return f"mailto:?subject={quote(self.subject)}&body={quote(self.text)}"


def init_app(app: Flask) -> None:
    """Let a facility page show its enquiry in both languages."""
    app.jinja_env.globals["enquiries"] = _both


def _both(page: Page) -> tuple[Enquiry, Enquiry]:
    """In the language of the page, and in the other: a team may read only one."""
    return enquiry(page), enquiry(current_site().catalogue.counterpart(page))


def is_stated(facility: Facility, question: str) -> bool:
    """Whether the passport already answers a question."""
    match question:
        case "place":
            place = facility.location
            return place is not None and place.precision == "address"
        case "state":
            return facility.state == "operational"
        case _:
            return question not in NEVER_STATED and bool(getattr(facility, question))


def enquiry(page: Page) -> Enquiry:
    """The letter to the operator of a facility, in the language of the page."""
    assert isinstance(page.meta, Facility)
    name = {"name": page.meta.title.partition(":")[0]}
    with in_language(page.language):
        text = "\n".join(_lines(page.meta, str(OPENING) % name))
        return Enquiry(page.language, str(SUBJECT) % name, text)


def _lines(facility: Facility, opening: str) -> Iterator[str]:
    yield opening
    asked = [text for id, text in QUESTIONS.items() if not is_stated(facility, id)]
    yield from (f"{place}. {text}" for place, text in enumerate(asked, start=1))
    yield ""
    yield str(CLOSING)
