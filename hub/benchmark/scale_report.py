"""The curves of both engines as tables."""

from collections.abc import Iterator, Sequence

from hub.benchmark.figures import Spread
from hub.benchmark.report import Row, Table, shown
from hub.benchmark.scale import Asked, Scaled


def report(found: Sequence[Scaled], markdown: bool = False) -> str:
    """Answering, then building."""
    return shown((_answering(found), _building(found)), markdown)


def _answering(found: Sequence[Scaled]) -> Table:
    return Table(
        "Milliseconds that pass until an answer is there, each question asked for the\n"
        "first time and again; the worker's own CPU time; seconds to open; MB that a\n"
        "worker has for itself because of the engine.",
        (
            *("entries", "engine", "p50", "p95", "p99"),
            *("again p50", "again p95", "again p99", "CPU p50", "CPU p95"),
            *("open", "memory", "equal"),
        ),
        list(_rows(found)),
    )


def _rows(found: Sequence[Scaled]) -> Iterator[Row]:
    for each in found:
        equal = "yes" if each.is_equal else "NO"
        for engine, asked in (("files", each.files), ("PostgreSQL", each.stored)):
            yield f"{each.entries:,}", engine, *_cells(asked), equal


def _cells(asked: Asked) -> Iterator[str]:
    yield from _three(asked.first)
    yield from _three(asked.again)
    yield from _three(asked.processor)[:2]
    yield f"{asked.opened:.2f}"
    yield f"{asked.memory:.0f}"


def _three(spread: Spread) -> tuple[str, str, str]:
    return f"{spread.p50:.1f}", f"{spread.p95:.1f}", f"{spread.p99:.1f}"


def _building(found: Sequence[Scaled]) -> Table:
    return Table(
        "Seconds that pass to build the files, and to fill the tables from them; MB.",
        ("entries", "files", "tables", "size of files", "size of tables"),
        [
            (
                f"{each.entries:,}",
                f"{each.built.files:.0f}",
                f"{each.built.tables:.0f}",
                f"{each.built.on_disk:.0f}",
                f"{each.built.on_server:.0f}",
            )
            for each in found
        ],
    )
