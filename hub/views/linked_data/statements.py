"""What the pages of the hub say, for programs: a maker for each kind of page."""

from hub.current import current_site
from hub.finder.finder import PAGE_SIZE
from hub.i18n import gettext as _
from hub.languages import Language, other
from hub.linked_data.entries import entry_document
from hub.linked_data.listing import item_list
from hub.linked_data.node import Node, document
from hub.linked_data.publication import Publication, Words
from hub.linked_data.terms import Tell, defined, term_set
from hub.linked_data.web_page import Head, Step, trail_of, web_page, web_site
from hub.models.collection import BY_NAME
from hub.models.page import Page
from hub.models.sourced import Certainty
from hub.views.addresses import GLOSSARY, SEARCH, absolute, list_path
from hub.views.finder_answer import Answer
from hub.views.labels import PRECISION


def home_data(language: Language) -> Node:
    """The hub as a whole."""
    claim = _(
        "Money, test places, partners and dates in Flanders: everything in one place, "
        "in two languages."
    )
    search = f"/{language}/{SEARCH[language]}/"
    return document(
        web_site(claim, search, f"/{other(language)}/", _publication(language))
    )


def listing_data(collection: str, language: Language) -> Node:
    """A list that no finder makes."""
    publication = _publication(language)
    pages = publication.catalogue.list(collection, language)
    term = publication.catalogue.vocabularies["collections"][collection]
    path = BY_NAME[collection].path
    head = Head(
        path=path(language),
        title=term[language],
        summary=term.description[language] if term.description else "",
        language=language,
        trail=(_home(language),),
        translation=path(other(language)),
        types=("CollectionPage",),
    )
    entries = item_list(pages, publication)
    return document(web_page(head, publication, mainEntity=entries))


def finder_data(answer: Answer) -> Node:
    """A page of a finder: the choice in words, and the entries that it shows."""
    language = answer.language
    publication = _publication(language)
    declaration, found = answer.declaration, answer.found
    step = (declaration.title[language], answer.start)
    head = Head(
        path=answer.address(),
        title=answer.title,
        summary="" if answer.is_chosen else declaration.intro[language],
        language=language,
        trail=(_home(language), *([step] if answer.is_chosen else [])),
        translation=answer.alternates[other(language)],
        types=("CollectionPage",),
    )
    first = (answer.choice.page - 1) * PAGE_SIZE + 1
    entries = item_list(found.entries, publication, first=first, total=found.total)
    return document(web_page(head, publication, mainEntity=entries))


def entry_data(page: Page) -> Node:
    """The page of an entry."""
    publication, name = _publication(page.language), page.collection.name
    section = (
        publication.term("collections", name),
        list_path(name, page.language),
    )
    return entry_document(page, (_home(page.language), section), publication)


def glossary_data(language: Language, tell: Tell = defined) -> Node:
    """The glossary, its concepts told whole or only named."""
    publication = _publication(language)
    term = publication.catalogue.vocabularies["collections"]["glossary"]
    path = glossary_path(language)
    head = Head(
        path=path,
        title=term[language],
        summary=term.description[language] if term.description else "",
        language=language,
        trail=(_home(language),),
        translation=glossary_path(other(language)),
        types=("CollectionPage",),
    )
    terms = term_set(path, term[language], tell, publication)
    return document(web_page(head, publication, mainEntity=terms))


def trail_data(trail: tuple[Step, ...], title: str, language: Language) -> Node:
    """A page that says nothing but where it stands."""
    return document(trail_of(trail, title, _publication(language)))


def glossary_path(language: Language) -> str:
    """Where the glossary stands."""
    return f"/{language}/{GLOSSARY[language]}/"


def _home(language: Language) -> Step:
    return _("Home"), f"/{language}/"


def _publication(language: Language) -> Publication:
    words = Words(
        site=_("VISD hub"),
        online=_("online"),
        precision={name: str(text) for name, text in PRECISION.items()},
        doubt=_doubt,
    )
    return Publication(current_site().catalogue, language, absolute, words)


def _doubt(certainty: Certainty, whom: str) -> str:
    """As components/certainty.html says it."""
    match certainty:
        case Certainty.OFFICIAL:
            return ""
        case Certainty.CONFLICTING:
            return _("sources disagree: confirm with %(whom)s", whom=whom)
        case Certainty.SECONDARY:
            return _("to be confirmed with %(whom)s", whom=whom)
