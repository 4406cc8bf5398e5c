import pytest

from hub.search.characters import fold
from hub.search.tokens import Kind, units


def read(text: str) -> list[tuple[object, ...]]:
    return [(unit.kind, *unit.parts) for unit in units(text)]


@pytest.mark.parametrize(
    "written",
    [
        "TRL 4-6",
        "TRL4 – 6",
        "trl 4 tot en met 6",
        "TRL 4 t/m 6",
        "TRL 6-4",
        "TRL 4 to 6",
    ],
)
def test_a_range_of_levels_is_all_its_levels(written: str) -> None:
    assert read(written) == [(Kind.LEVEL, "trl4", "trl5", "trl6")]


@pytest.mark.parametrize(
    "written", ["TRL 5", "TRL5", "trl-5", "TRL-niveau 5", "TRL level 5"]
)
def test_a_level_is_written_in_many_ways(written: str) -> None:
    assert read(written) == [(Kind.LEVEL, "trl5")]


def test_trl_without_a_level_is_a_word() -> None:
    assert read("TRL 12") == [(Kind.WORD, "trl"), (Kind.WORD, "12")]


@pytest.mark.parametrize(
    "written",
    ["730.000", "730 000", "730\u00a0000", "730,000", "730'000", "730.000,00"],
)
def test_thousands_are_grouped_as_people_like(written: str) -> None:
    assert read(written) == [(Kind.NUMBER, "730000")]


@pytest.mark.parametrize(
    ("digits", "written"),
    [
        ("730000", "0,73 miljoen|0.73 million|730 duizend|730k|730K|€ 0,73m|€730k"),
        ("1000000000", "1 miljard|€ 1 miljard|1 billion|1 bn|1 mld|1.000 miljoen"),
        ("1000000000", "1000 miljoen|1 000 million|één miljard|a billion|One Billion"),
        ("134640000", "134,64 miljoen|134.64 million|134.640.000|134 640 000"),
        ("1500000", "1,5 miljoen|1.5 mln|1,500 thousand|anderhalf miljoen|€1.5m"),
        ("500000", "half miljoen|0,5 mio|500.000|€ 500k"),
        ("25000", "25.000|25 000|25,000|25 duizend|25-duizend"),
    ],
)
def test_thousands_millions_and_billions_are_their_digits(
    digits: str, written: str
) -> None:
    for each in written.split("|"):
        assert [unit.parts for unit in units(fold(each)) if unit.parts[0] != "€"] == [
            (digits,)
        ], each


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("5 m", ["5", "m"]),
        ("5m", ["5m"]),
        ("een miljoenennota", ["een", "miljoenennota"]),
        ("half bnx", ["half", "bnx"]),
        ("miljoen", ["miljoen"]),
        ("4.3.2 miljoen", ["4.3.2", "miljoen"]),
        ("12345678901234567890 miljoen", ["12345678901234567890", "miljoen"]),
    ],
)
def test_other_numbers_and_words_stay_what_they_are(
    written: str, parts: list[str]
) -> None:
    assert [unit.joined for unit in units(written)] == parts


def test_decimals_and_section_numbers_stay_whole() -> None:
    assert read("1,5 1.5 4.3.2") == [
        (Kind.NUMBER, "1.5"),
        (Kind.NUMBER, "1.5"),
        (Kind.NUMBER, "4.3.2"),
    ]


@pytest.mark.parametrize(
    ("written", "letters"),
    [("E.E.N.", "een"), ("e.e.n", "een"), ("R&D", "rd"), ("O & O & I", "ooi")],
)
def test_abbreviations_lose_their_signs(written: str, letters: str) -> None:
    (unit,) = units(written)
    assert (unit.kind, unit.parts, unit.acronyms) == (
        Kind.ABBREVIATION,
        (letters,),
        (letters,),
    )


@pytest.mark.parametrize(
    ("written", "parts", "acronyms"),
    [
        ("kmo's", ("kmo",), ()),
        ("KMO’s", ("kmo",), ("kmo",)),
        ("SMEs", ("sme",), ("sme",)),
        ("dual-use", ("dual", "use"), ()),
        ("C-UAS", ("c", "uas"), ("uas", "cuas")),
        ("VLAIO-steun", ("vlaio", "steun"), ("vlaio",)),
        ("3D", ("3d",), ()),
    ],
)
def test_words_fall_apart_at_hyphens_and_lose_their_clitics(
    written: str, parts: tuple[str, ...], acronyms: tuple[str, ...]
) -> None:
    (unit,) = units(written)
    assert (unit.kind, unit.parts, unit.acronyms) == (Kind.WORD, parts, acronyms)


@pytest.mark.parametrize("text", ["EEN SUBSIDIE", "IN DIT GEVAL IS HET ZO"])
def test_a_text_that_shouts_has_no_acronyms(text: str) -> None:
    assert not any(unit.acronyms for unit in units(text))


def test_a_title_of_acronyms_does_not_shout() -> None:
    assert [unit.acronyms for unit in units("NATO DIANA")] == [("nato",), ("diana",)]


def test_units_know_where_they_stand() -> None:
    text = "Één euro, of 730 000?"
    assert [text[unit.start : unit.end] for unit in units(text)] == [
        "Één",
        "euro",
        "of",
        "730 000",
    ]
