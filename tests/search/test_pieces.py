import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hub.search.characters import clean
from hub.search.pieces import stretches
from hub.search.tokens import Unit, units

WORDS = (
    "TRL trl-niveau level 4 5-6 tot en met t/m TRL6 O & O&O R&D een miljoen € 730 000 "
    "0,73 miljard 1.5 billion k 25k E.E.N. NATO DIANA drones kmo's dual-use Oriëntatie "
    "'x' - a half one 2026 a&b VEILIGHEID KORTRIJK"
)


def read(found: list[Unit]) -> list[tuple[object, ...]]:
    return [(unit.kind, unit.parts, unit.acronyms) for unit in found]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "drones in de haven",
        "een prototype met TRL 4 tot en met TRL 6 en O & O",
        "van 25 000 tot een miljoen euro",
        "DE STRATEGIE VOOR VEILIGHEID EN DEFENSIE",
        "eerst veel woorden en dan TRL levels 4 through 6 en weer heel veel woorden",
    ],
)
def test_a_text_has_the_same_units_piece_by_piece(text: str) -> None:
    together = [unit for each in stretches(text) for unit in units(each)]
    assert read(together) == read(list(units(text)))


@settings(max_examples=2000, deadline=None, derandomize=True, database=None)
@given(
    st.one_of(
        st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join),
        st.text(max_size=60),
    )
)
def test_any_text_has_the_same_units_piece_by_piece(text: str) -> None:
    text = clean(text)
    together = [unit for each in stretches(text) for unit in units(each)]
    assert read(together) == read(list(units(text)))
