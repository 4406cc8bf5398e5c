"""The multi-year budget, as the strategy prints it."""

from decimal import Decimal

from hub import formats
from hub.catalogue import Catalogue
from hub.charts.budget import BudgetWords, budget_drawing, peak, total
from hub.charts.drawing import NARROW, WIDE
from hub.i18n import gettext as _
from hub.languages import Language
from hub.models.pictures import Budget, BudgetLine
from hub.views.figures.figure import Cell, Figure, Table, words
from hub.views.figures.pages import path_of


def budget(catalogue: Catalogue, language: Language) -> Figure:
    """What is planned for each year, and for what."""
    assert catalogue.pictures is not None  # a catalogue with errors is never shown
    facts = catalogue.pictures.budget
    said = _words(facts, catalogue, language)
    return Figure(
        id="budget",
        title=_(
            "The budget from %(first)s to %(last)s",
            first=facts.years[0],
            last=facts.years[-1],
        ),
        sentence=_sentence(facts, language),
        description=_(
            "A column for each year, made of a layer for each budget line, in million "
            "euro. The key names the layers from top to bottom. Layers too thin for a "
            "number have it in the table."
        ),
        narrow=budget_drawing(facts, said, NARROW),
        wide=budget_drawing(facts, said, WIDE),
        table=_table(facts, said, language),
        notes=tuple((each.mark, each[language]) for each in facts.notes),
        sources=facts.sources,
    )


def _words(facts: Budget, catalogue: Catalogue, language: Language) -> BudgetWords:
    labels = {line.id: line.label[language] for line in facts.lines}

    def short(amount: int) -> str:
        return formats.number(Decimal(amount) / 10**6, language)

    def full(line: BudgetLine, year: int) -> str:
        amount = formats.number(line.amount(year) or 0, language)
        return f"{labels[line.id]}, {year}: {amount}"

    paths = {
        line.id: path
        for line in facts.lines
        if (path := path_of(line.page, catalogue, language))
    }
    return BudgetWords(labels, paths, short, full)


def _sentence(facts: Budget, language: Language) -> str:
    largest, everything = peak(facts), sum(total(facts, each) for each in facts.years)
    return _(
        "The budget is largest in %(year)s: %(amount)s. All years together make "
        "%(sum)s (our own addition).",
        year=largest,
        amount=formats.money(total(facts, largest), facts.currency, language),
        sum=formats.money(everything, facts.currency, language),
    )


def _table(facts: Budget, said: BudgetWords, language: Language) -> Table:
    """The lines in the order of the layers, the top one first, then the totals."""
    lines = (_line(line, facts, said, language) for line in reversed(facts.lines))
    totals = (_amount(total(facts, year), language=language) for year in facts.years)
    return Table(
        _("Budget in euro"),
        words(_("Budget line"), *(str(year) for year in facts.years)),
        (*lines, (Cell(_("Total")), *totals)),
        has_total=True,
    )


def _line(
    line: BudgetLine, facts: Budget, said: BudgetWords, language: Language
) -> tuple[Cell, ...]:
    marks = {note.id: note.mark for note in facts.notes}
    first = Cell(said.labels[line.id], said.hrefs.get(line.id))
    amounts = (
        _amount(line.amount(year), marks.get(line.note_of(year) or "", ""), language)
        for year in facts.years
    )
    return first, *amounts


def _amount(amount: int | None, mark: str = "", language: Language = "nl") -> Cell:
    """A figure; a dash where the strategy prints none."""
    text = "–" if amount is None else formats.number(amount, language)
    return Cell(text, mark=mark, is_number=True)
