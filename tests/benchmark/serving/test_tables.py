from hub.benchmark.figures import Spread
from hub.benchmark.serving.case import Measured
from hub.benchmark.serving.details import Details
from hub.benchmark.serving.run import Sized
from hub.benchmark.serving.tables import report


def row(what: str, rate: float) -> Measured:
    spread = Spread(1.04, 2.0, 30.0)
    return Measured(what, 26_850, rate, 0.9, 0.48, 0.31, spread)


def test_the_table_says_what_was_measured_and_the_ratio() -> None:
    rows = (row("bare Flask, size of home", 2000), row("home", 5000))
    pages = [("/nl/a/", 9.0, 2.04), ("/nl/b/", 5.0, 4.96), ("/nl/c/", 6.0, 2.96)]
    sized = Sized(1000, 14.2, 1.56, 101.2, 120.7, rows, Details.of(pages))
    said = report([sized])
    assert "| 1,000 | 14.2 | 1.6 | 101 | 121 |" in said
    assert "| 1,000 | 3 | 6.0 | 9.0 | 3.0 | 5.0 | 5.0 | /nl/b/ |" in said
    assert (
        "| home | 26,850 | 5,000 | 2.50 | 0.90 | 0.48 | 0.31 | 1.0 | 2.0 | 30.0 |"
        in said
    )
