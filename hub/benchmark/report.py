"""The figures of a benchmark as tables: first the ratios, then what was measured."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hub.benchmark.figures import Comparison, Engine, Spread

Row = Sequence[str]

_NONE: Final = "-"


@dataclass(frozen=True)
class Table:
    """What is said of a table, the names of its columns, and its rows."""

    about: str
    head: Row
    rows: Sequence[Row]


def report(comparisons: Sequence[Comparison], markdown: bool = False) -> str:
    """All tables, to be read in a terminal or put into a document."""
    tables = (_ratios(comparisons), _times(comparisons), _costs(comparisons))
    return shown(tables, markdown)


def shown(tables: Sequence[Table], markdown: bool) -> str:
    """The tables under each other."""
    written = as_markdown if markdown else _plain
    return "\n".join(f"{each.about}\n\n{written(each)}" for each in tables)


def _ratios(comparisons: Sequence[Comparison]) -> Table:
    return Table(
        "Ratios hub / FTS5 of one run, which depend little on the machine. 'page': a\n"
        "request to the hub, beside one to the same page with FTS5 as its search.\n"
        "'search': both without a page. 'page/rows': the hub's page, FTS5's rows.",
        (
            *("entries", "page p50", "page p95", "page p99", "page again p95"),
            *("search again p50", "search again p95", "page/rows p95"),
            *("page/rows again p95", "build", "size", "memory"),
        ),
        [(each.name, *map(_ratio, _compared(each))) for each in comparisons],
    )


def _compared(found: Comparison) -> Iterator[tuple[float, float]]:
    hub, fts5, page = found.hub.serving, found.fts5.serving, found.fts5_page
    yield hub.first.p50, page.first.p50
    yield hub.first.p95, page.first.p95
    yield hub.first.p99, page.first.p99
    yield hub.again.p95, page.again.p95
    yield found.search_again.p50, fts5.again.p50
    yield found.search_again.p95, fts5.again.p95
    yield hub.first.p95, fts5.first.p95
    yield hub.again.p95, fts5.again.p95
    yield found.hub.building.seconds, found.fts5.building.seconds
    yield found.hub.building.megabytes, found.fts5.building.megabytes
    yield hub.peak, fts5.peak


def _ratio(pair: tuple[float, float]) -> str:
    hub, fts5 = pair
    return f"{hub / fts5:.2f}" if fts5 else _NONE


def _times(comparisons: Sequence[Comparison]) -> Table:
    return Table(
        "A request in ms of CPU time, when each question is asked for the first time\n"
        "and again, and how many entries the median question finds.",
        (
            *("entries", "engine", "p50", "p95", "p99"),
            *("again p50", "again p95", "again p99", "hits"),
        ),
        [row for each in comparisons for row in _timed(each)],
    )


def _timed(found: Comparison) -> Iterator[Row]:
    hub, fts5 = found.hub.serving, found.fts5.serving
    hits, hits_of_fts5 = (f"{count:.0f}" for count in found.hits)
    yield found.name, "hub, page", *_spread(hub.first), *_spread(hub.again), hits
    alone = (*_spread(None), *_spread(found.search_again))
    yield found.name, "hub, search", *alone, hits
    page = (*_spread(found.fts5_page.first), *_spread(found.fts5_page.again))
    yield found.name, "FTS5, page", *page, hits_of_fts5
    rows = (*_spread(fts5.first), *_spread(fts5.again))
    yield found.name, "FTS5, rows", *rows, hits_of_fts5


def _spread(spread: Spread | None) -> Row:
    if spread is None:
        return (_NONE,) * 3
    return tuple(f"{each:.1f}" for each in (spread.p50, spread.p95, spread.p99))


def _costs(comparisons: Sequence[Comparison]) -> Table:
    return Table(
        "CPU time in seconds: to read, check and render the content, to build the\n"
        "index, and from opening to the first answer. Index and peak memory in MB.",
        (
            *("entries", "documents", "engine", "content", "build", "start"),
            *("index", "memory, building", "memory, serving"),
        ),
        [
            row
            for each in comparisons
            for row in (
                _cost(each, "hub", f"{each.reading:.1f}", each.hub),
                _cost(each, "FTS5", _NONE, each.fts5),
            )
        ],
    )


def _cost(found: Comparison, name: str, reading: str, engine: Engine) -> Row:
    building, serving = engine.building, engine.serving
    return (
        *(found.name, f"{found.documents:,}", name, reading),
        *(f"{building.seconds:.1f}", f"{serving.start:.2f}"),
        *(f"{building.megabytes:.1f}", f"{building.peak:.0f}", f"{serving.peak:.0f}"),
    )


def _plain(table: Table) -> str:
    columns = zip(table.head, *table.rows, strict=True)
    widths = [max(map(len, column)) for column in columns]
    lines = [
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in (table.head, *table.rows)
    ]
    return "\n".join(lines) + "\n"


def as_markdown(table: Table) -> str:
    """The table without what is said of it."""
    rows = (table.head, ["---", *["---:"] * (len(table.head) - 1)], *table.rows)
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)
