"""The orders in which entries are listed, each worked out once."""

from collections.abc import Sequence
from decimal import Decimal

from hub.catalogue import Catalogue
from hub.finder.reading import span_of
from hub.finder.timed import Moment
from hub.languages import LANGUAGES, Language
from hub.models.finder import Declaration, Sort
from hub.models.instrument import Instrument
from hub.models.page import Page

Order = tuple[int, ...]


class Ordering:
    """Sorts numbered entries; entries that are equal stand by title."""

    def __init__(
        self, declaration: Declaration, pages: Sequence[Page], catalogue: Catalogue
    ) -> None:
        self._sorts = {sort.id: sort for sort in declaration.sorts}
        self._by_title = {
            language: _by_title(pages, language, catalogue) for language in LANGUAGES
        }
        self._updated = [-page.meta.updated.toordinal() for page in pages]
        self._amounts = [_largest(page) for page in pages]
        self._kept: dict[tuple[str, Language], tuple[tuple[int, int], Order]] = {}

    def order(self, sort: str, language: Language, moment: Moment) -> Order:
        """All entries in an order; kept until time changes it."""
        kept = self._kept.get((sort, language))
        if kept is None or kept[0] != moment.interval:
            order = self._order(self._sorts[sort], language, moment)
            kept = self._kept[sort, language] = (moment.interval, order)
        return kept[1]

    def _order(self, sort: Sort, language: Language, moment: Moment) -> Order:
        numbers = self._by_title[language]
        match sort.by:
            case "title":
                return numbers
            case "updated":
                return tuple(sorted(numbers, key=self._updated.__getitem__))
            case "amount":
                return tuple(sorted(numbers, key=self._amounts.__getitem__))
            case "date":
                return tuple(sorted(numbers, key=moment.order.__getitem__))


def _by_title(pages: Sequence[Page], language: Language, catalogue: Catalogue) -> Order:
    titles = [catalogue.get(page.key, language).meta.title.casefold() for page in pages]
    return tuple(sorted(range(len(pages)), key=lambda n: (titles[n], pages[n].key)))


def _largest(page: Page) -> Decimal:
    """The largest amount in euros, as a number that grows when it is smaller."""
    if not isinstance(page.meta, Instrument):
        return Decimal(1)
    spans = (span_of(each) for each in page.meta.amounts if each.currency == "EUR")
    ends = [least if most is None else most for least, most in spans]
    return -max(ends) if ends else Decimal(1)
