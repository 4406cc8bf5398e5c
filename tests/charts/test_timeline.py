from hypothesis import given, settings
from hypothesis import strategies as st

from hub.charts.drawing import NARROW, WIDE, Rect
from hub.charts.timeline import Event, timeline_drawing
from tests.charts.layout import check_drawing

LABEL = "Infrastructuurbudget van 10 miljoen euro voor elk domein samen"
EVENTS = st.lists(
    st.builds(
        Event,
        id=st.just("id"),
        label=st.sampled_from([LABEL, "Kort", LABEL + " " + LABEL]),
        track=st.sampled_from(["Sturing", "Onderzoek en technologie"]),
        year=st.integers(2024, 2034),
        quarter=st.sampled_from([None, 1, 2, 3, 4]),
        href=st.sampled_from([None, "/nl/strategie/"]),
        is_certain=st.booleans(),
    ),
    min_size=1,
    max_size=9,
)


def bars(drawn) -> list[Rect]:
    rects = [each for each in drawn.flat() if isinstance(each, Rect)]
    return [each for each in rects if each.css.startswith("timeline__bar")]


@settings(max_examples=60)
@given(EVENTS)
def test_any_timeline_is_readable_at_both_widths(events) -> None:
    events = sorted(events, key=lambda each: each.track)
    for width in (NARROW, WIDE):
        drawn = timeline_drawing(events, width)
        check_drawing(drawn)
        assert len(bars(drawn)) == len(events)


def test_bar_is_as_long_as_what_is_known() -> None:
    events = [
        Event("a", "A", "T", 2026),
        Event("b", "B", "T", 2026, quarter=4),
        Event("c", "C", "T", 2025, is_certain=False),
    ]
    drawn = timeline_drawing(events, 720.0, years=(2025, 2026))
    year, quarter, uncertain = bars(drawn)
    assert (year.x, year.width) == (361.0, 358.0)
    assert (quarter.x, quarter.width) == (631.0, 88.0)
    assert uncertain.css == "timeline__bar timeline__bar--uncertain"


def test_a_track_is_named_once_above_its_events() -> None:
    events = [Event("a", "A", "Een", 2026), Event("b", "B", "Een", 2027)]
    drawn = timeline_drawing(events, NARROW, years=(2025, 2029))
    words = [line for text in drawn.texts for line in text.lines]
    assert words == ["2025", "2026", "2027", "2028", "2029", "Een", "A", "B"]
