from hub.benchmark.figures import Building, Comparison, Engine, Serving, Spread
from hub.benchmark.report import report

FOUND = Comparison(
    name="5,000",
    documents=5217,
    questions=240,
    reading=80.5,
    hub=Engine(
        Building(30.0, 200.0, 900.0),
        Serving(6.5, Spread(8, 30, 60), Spread(6, 15, 18), 400),
    ),
    fts5=Engine(
        Building(2.0, 80.0, 100.0),
        Serving(0.01, Spread(4, 10, 12), Spread(3, 10, 12), 160),
    ),
    fts5_page=Serving(7, Spread(8, 15, 20), Spread(6, 10, 12), 500),
    search_again=Spread(3, 5, 8),
    hits=(120.0, 300.0),
)


def rows(text: str) -> list[list[str]]:
    return [line.split() for line in text.splitlines()]


def test_the_ratios_come_first() -> None:
    text = report([FOUND])
    assert text.index("Ratios hub / FTS5") == 0
    ratios = ["1.00", "2.00", "3.00", "1.50", "1.00", "0.50", "3.00", "1.50"]
    assert ["5,000", *ratios, "15.00", "2.50", "2.50"] in rows(text)


def test_what_was_measured_follows() -> None:
    found = rows(report([FOUND]))
    page = ["8.0", "30.0", "60.0", "6.0", "15.0", "18.0", "120"]
    assert ["5,000", "hub,", "page", *page] in found
    search = ["-", "-", "-", "3.0", "5.0", "8.0", "120"]
    assert ["5,000", "hub,", "search", *search] in found
    fts5 = ["4.0", "10.0", "12.0", "3.0", "10.0", "12.0", "300"]
    assert ["5,000", "FTS5,", "rows", *fts5] in found
    same_page = ["8.0", "15.0", "20.0", "6.0", "10.0", "12.0", "300"]
    assert ["5,000", "FTS5,", "page", *same_page] in found
    costs = ["80.5", "30.0", "6.50", "200.0", "900", "400"]
    assert ["5,000", "5,217", "hub", *costs] in found


def test_markdown_has_a_column_for_every_name() -> None:
    lines = report([FOUND], markdown=True).splitlines()
    tables = [line for line in lines if line.startswith("|")]
    assert tables[0].startswith("| entries | page p50 | page p95 | page p99 |")
    assert tables[1].startswith("| --- | ---: | ---: |")
    assert len({line.count("|") for line in tables[:3]}) == 1


def test_what_took_nothing_has_no_ratio() -> None:
    nothing = Serving(0, Spread(0, 0, 0), Spread(0, 0, 0), 0)
    fts5 = Engine(FOUND.fts5.building, nothing)
    found = Comparison(**{**vars(FOUND), "fts5": fts5})
    assert [
        "5,000",
        "1.00",
        "2.00",
        "3.00",
        "1.50",
        *"----",
        "15.00",
        "2.50",
        "-",
    ] in rows(report([found]))
