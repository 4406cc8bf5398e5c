"""The figures of serving as Markdown."""

from collections.abc import Sequence

from hub.benchmark.report import Table, as_markdown
from hub.benchmark.serving.case import RATE, Measured
from hub.benchmark.serving.load import CONNECTIONS
from hub.benchmark.serving.run import Sized, ratios
from hub.benchmark.serving.server import WORKERS


def report(found: Sequence[Sized]) -> str:
    """What all sizes cost, then the rows of each size."""
    tables = [_starts(found), _details(found), *map(_rows, found)]
    return "\n".join(f"{each.about}\n\n{as_markdown(each)}" for each in tables)


def _starts(found: Sequence[Sized]) -> Table:
    return Table(
        f"Seconds until gunicorn with {WORKERS} workers answers, without an index\n"
        "and with one; MiB of all its processes together (PSS), just started and\n"
        "after the load.",
        ("entries", "start, cold", "start, warm", "memory, started", "memory, after"),
        [
            (
                *(f"{each.entries:,}", f"{each.cold:.1f}", f"{each.warm:.1f}"),
                *(f"{each.idle:.0f}", f"{each.busy:.0f}"),
            )
            for each in found
        ],
    )


def _details(found: Sequence[Sized]) -> Table:
    return Table(
        "Detail pages of every kind in both languages, made anew in one process:\n"
        "milliseconds of processor time with compression, the first time and after\n"
        "that.",
        (
            *("entries", "pages", "first, p50", "first, p99"),
            *("p50", "p95", "most", "which takes the most"),
        ),
        [
            (
                *(f"{sized.entries:,}", f"{each.pages:,}"),
                *(f"{each.first.p50:.1f}", f"{each.first.p99:.1f}"),
                *(f"{each.again.p50:.1f}", f"{each.again.p95:.1f}"),
                *(f"{each.most:.1f}", each.slowest),
            )
            for sized in found
            for each in [sized.details]
        ],
    )


def _rows(sized: Sized) -> Table:
    ratio = ratios(sized.rows)
    return Table(
        f"{sized.entries:,} entries. Answers a second over {CONNECTIONS} connections;\n"
        "how many times a bare Flask answer that is; the slowest round beside the\n"
        "median one; the idler worker's share of the CPU at worst; milliseconds of\n"
        f"CPU an answer; milliseconds until the answer at {RATE} requests a second.",
        (
            *("page", "bytes", "answers/s", "x Flask", "slowest", "share", "CPU ms"),
            *("p50", "p95", "p99"),
        ),
        [_row(each, ratio[each.what]) for each in sized.rows],
    )


def _row(row: Measured, ratio: float) -> tuple[str, ...]:
    spread = row.latency
    return (
        *(row.what, f"{row.size:,}", f"{row.rate:,.0f}", f"{ratio:.2f}"),
        *(f"{row.slowest:.2f}", f"{row.share:.2f}", f"{row.cpu:.2f}"),
        *(f"{each:.1f}" for each in (spread.p50, spread.p95, spread.p99)),
    )
