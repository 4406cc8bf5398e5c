from hypothesis import given
from hypothesis import strategies as st

from hub.charts.lettering import longest_piece, text_width, wrapped


@given(st.text("abcdefgiltmW- ,", min_size=1, max_size=80), st.floats(40, 700))
def test_wrapping_loses_no_word_and_fits_what_can_be_fitted(text, width) -> None:
    lines = wrapped(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    if text.strip() and width >= longest_piece(text):
        assert all(text_width(line) <= width + 0.01 for line in lines)


def test_a_line_ends_after_the_hyphen_of_a_long_word() -> None:
    assert wrapped("Geo-intelligentie", 110) == ("Geo-", "intelligentie")
    assert wrapped("O&I-infrastructuur", 300) == ("O&I-infrastructuur",)
    assert wrapped("een -test", 20) == ("een", "-test")


def test_number_and_word_joined_without_a_break_stay_together() -> None:
    assert wrapped("3.\u00a0Conceptontwikkeling en -test", 100)[0].startswith(
        "3.\u00a0C"
    )


def test_bold_is_wider() -> None:
    assert text_width("VISD", is_bold=True) > text_width("VISD")
