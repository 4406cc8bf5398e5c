"""Every address for programs that the API's document describes, in one table."""

from collections.abc import Callable, Iterator
from functools import cache, partial
from typing import Final

from hub.i18n import lazy_gettext as _l
from hub.languages import Language
from hub.models.base import Label
from hub.models.collection import COLLECTIONS, Collection
from hub.models.finder import ADDRESSES, finder_path
from hub.views import addresses
from hub.views.api import accepted, home, lists, pictures, shapes, titles
from hub.views.api.entries import entry
from hub.views.api.facet_parameters import facet_parameters
from hub.views.api.operation import Operation
from hub.views.api.records import record_model
from hub.views.feeds import CHANGES
from hub.views.pictures import SLUGS

JSON_SUFFIX: Final = ".json"


@cache
def operations() -> tuple[Operation, ...]:
    """In the order of the readable page."""
    return (
        _home(),
        *(_finder(id) for id in ADDRESSES),
        *(_list(each) for each in COLLECTIONS if each.name not in ADDRESSES),
        *(_entry(each) for each in COLLECTIONS),
        *_search(),
        *_lists(),
        *_pictures(),
    )


def _home() -> Operation:
    return Operation(
        "home",
        lambda language: f"/{language}{JSON_SUFFIX}",
        _l("The home page: the sections, what comes up, what is new"),
        lambda: home.HomeAnswer,
        make=home.home,
    )


def _finder(id: str) -> Operation:
    return Operation(
        f"find_{id}",
        partial(finder_path, id, suffix=JSON_SUFFIX),
        _l("Entries by filters, with counts"),
        lambda: shapes.FinderAnswer,
        parameters=partial(facet_parameters, id),
        view=f"finders.{id}_json",
        section=id,
        reads_itself=True,
    )


def _list(collection: Collection) -> Operation:
    return Operation(
        f"list_{collection.name}",
        lambda language: _suffixed(collection.path(language)),
        _l("The entries of a section"),
        lambda: lists.EntryList,
        parameters=accepted.page_only,
        make=partial(lists.entry_list, collection),
        section=collection.name,
    )


def _entry(collection: Collection) -> Operation:
    return Operation(
        f"get_{collection.name}",
        lambda language: _suffixed(collection.path(language, "<slug>")),
        _l("One entry, with its facts and its text"),
        partial(record_model, collection.model),
        make=partial(entry, collection),
        collection=collection,
        section=collection.name,
    )


def _search() -> Iterator[Operation]:
    yield Operation(
        "search",
        _at(addresses.SEARCH),
        _l("Search in both languages"),
        lambda: shapes.SearchAnswer,
        parameters=accepted.search,
        view="search.index_json",
        is_asked=True,
    )
    yield Operation(
        "suggestions",
        lambda each: (
            f"/{each}/{addresses.SEARCH[each]}"
            f"/{addresses.SUGGESTIONS[each]}{JSON_SUFFIX}"
        ),
        _l("Suggestions while somebody types"),
        lambda: shapes.SuggestionsAnswer,
        parameters=accepted.suggestions,
        view="suggestions.index_json",
        is_asked=True,
    )
    yield Operation(
        "guided_path",
        _at(addresses.GUIDED_PATH),
        _l("The path that five answers lead to"),
        lambda: shapes.GuidedPathAnswer,
        parameters=accepted.guided_path,
        view="guided_path.index_json",
        is_asked=True,
        reads_itself=True,
    )
    yield Operation(
        "shortlist",
        _at(addresses.SHORTLIST),
        _l("Chosen entries with their facts"),
        lambda: shapes.ShortlistAnswer,
        parameters=accepted.shortlist,
        view="shortlist.index_json",
        is_asked=True,
    )


def _lists() -> Iterator[Operation]:
    yield Operation(
        "glossary",
        _at(addresses.GLOSSARY),
        _l("The glossary"),
        lambda: lists.GlossaryAnswer,
        parameters=accepted.page_only,
        make=lists.glossary,
    )
    yield Operation(
        "codes",
        _at(addresses.CODES),
        _l("Codes of other frameworks, and the domains they lead to"),
        lambda: lists.CodesAnswer,
        parameters=accepted.page_only,
        make=lists.codes,
    )
    yield Operation(
        "changes",
        _at(CHANGES),
        _l("What changed, and the dates that moved"),
        lambda: lists.ChangesAnswer,
        parameters=accepted.page_only,
        make=lists.changes,
    )
    yield Operation(
        "titles",
        _at(addresses.A_Z),
        _l("All titles from A to Z"),
        lambda: titles.TitlesAnswer,
        parameters=accepted.page_only,
        make=titles.titles,
    )
    yield Operation(
        "accessibility",
        _at(addresses.ACCESSIBILITY),
        _l("The accessibility statement"),
        home.statement_model,
        make=home.accessibility,
    )


def _pictures() -> Iterator[Operation]:
    yield Operation(
        "pictures",
        _at(addresses.PICTURES),
        _l("All pictures"),
        lambda: pictures.PicturesAnswer,
        make=pictures.pictures,
    )
    chosen = {"matrix": accepted.matrix, "map": accepted.facility_map}
    for id, slug in SLUGS.items():
        yield Operation(
            f"picture_{id}",
            partial(_picture_path, slug),
            _l("A picture: what it says, and its tables"),
            lambda: pictures.PictureAnswer,
            parameters=chosen.get(id, accepted.nothing),
            make=partial(pictures.picture, id),
        )


def _picture_path(slug: Label, language: Language) -> str:
    section = addresses.PICTURES[language]
    return f"/{language}/{section}/{slug[language]}{JSON_SUFFIX}"


def _at(name: Label) -> Callable[[Language], str]:
    return lambda language: f"/{language}/{name[language]}{JSON_SUFFIX}"


def _suffixed(path: str) -> str:
    return f"{path.removesuffix('/')}{JSON_SUFFIX}"
