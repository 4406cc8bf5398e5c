"""Lists as Markdown: sections, finders, the glossary, the codes, what changed."""

from collections.abc import Iterable

from hub import formats
from hub.current import current_site
from hub.feeds.changes import page_changes
from hub.finder.codes import Code, frameworks
from hub.i18n import gettext as _
from hub.languages import Language, other
from hub.models.collection import Collection
from hub.models.glossary import Concept
from hub.models.page import Page
from hub.views import a_z, labels
from hub.views.addresses import A_Z, CODES, GLOSSARY
from hub.views.feeds import CHANGES
from hub.views.finder_answer import Answer
from hub.views.plain_pages.writer import (
    Document,
    link,
    markdown_path,
    plain,
    section,
)


def entries(pages: Iterable[Page]) -> str:
    """A line each, which leads to the entry as Markdown."""
    lines = (
        f"- {link(page.meta.title, markdown_path(page.path))}: "
        f"{plain(page.meta.summary)}"
        for page in pages
    )
    return "\n".join(lines)


def finder_document(answer: Answer) -> Document:
    """A whole finder's list, under the filters that the address has."""
    intro, found = answer.declaration.intro[answer.language], answer.all_entries()
    return Document(
        answer.title,
        "" if answer.is_chosen else intro,
        answer.address(),
        answer.language,
        facts=[(_("Results"), str(len(found)))],
        parts=[entries(found)],
    )


def list_document(collection: Collection, language: Language) -> Document:
    """The list of a section without a finder."""
    catalogue = current_site().catalogue
    title, summary = section_words(collection.name, language)
    pages = catalogue.list(collection.name, language)
    path = collection.path(language)
    return Document(title, summary, path, language, parts=[entries(pages)])


def glossary_document(language: Language) -> Document:
    """Every concept with its meaning."""
    title, summary = section_words("glossary", language)
    concepts = current_site().catalogue.glossary.sorted(language)
    return Document(
        title,
        summary,
        f"/{language}/{GLOSSARY[language]}/",
        language,
        parts=["\n".join(_concept(each, language) for each in concepts)],
    )


def codes_document(language: Language) -> Document:
    """Each code with the domains that it leads to."""
    catalogue = current_site().catalogue
    return Document(
        _("Enter by code"),
        _(
            "From a CapTech, an EDF category, a DEFRA theme or a NATO challenge to "
            "what there is in Flanders."
        ),
        f"/{language}/{CODES[language]}/",
        language,
        parts=[
            section(
                str(labels.FRAMEWORK[framework.id]),
                "\n".join(_code(code, language) for code in framework.codes),
            )
            for framework in frameworks(catalogue)
        ],
    )


def changes_document(language: Language) -> Document:
    """What changed, the newest first."""
    pages = current_site().catalogue.in_language(language)
    lines = (
        f"- {formats.day(each.day, language)}: "
        f"{link(each.page.meta.title, markdown_path(each.page.path))}"
        + (f": {plain(each.text)}" if each.text else "")
        for each in page_changes(pages)
    )
    path = f"/{language}/{CHANGES[language]}/"
    return Document(_("What changed"), "", path, language, parts=["\n".join(lines)])


def titles_document(language: Language) -> Document:
    """Every title from A to Z."""
    lines = (
        f"- {link(row.title, row.path)} ({plain(row.kind)})"
        for row in a_z.rows(current_site().catalogue, language)
    )
    path = f"/{language}/{A_Z[language]}/"
    summary = _("Every page and every concept of this hub, by its first letter.")
    parts = ["\n".join(lines)]
    return Document(_("From A to Z"), summary, path, language, parts=parts)


def section_words(name: str, language: Language) -> tuple[str, str]:
    """The title of a section, and what it is."""
    term = current_site().catalogue.vocabularies["collections"][name]
    described = term.description
    return term[language], described[language] if described is not None else ""


def _concept(concept: Concept, language: Language) -> str:
    text, names = concept[language], ", ".join(concept.acronyms)
    acronyms = f" ({plain(names)})" if names else ""
    also = f" {_('Also:')} {plain(', '.join(text.synonyms))}." if text.synonyms else ""
    same = plain(concept[other(language)].label)
    return (
        f"- **{plain(text.label)}**{acronyms}: {plain(text.definition)}{also} "
        f"{labels.SAID_IN[other(language)]}: {same}."
    )


def _code(code: Code, language: Language) -> str:
    catalogue = current_site().catalogue
    domains = (catalogue.get(("roadmaps", use.domain), language) for use in code.uses)
    links = ", ".join(
        link(page.meta.title, markdown_path(page.path)) for page in domains
    )
    name = f"{code.code} " if code.code else ""
    return f"- {plain(name + code.label[language])}: {links}"
