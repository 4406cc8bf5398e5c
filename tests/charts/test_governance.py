import pytest

from hub.charts.drawing import NARROW, WIDE, Path, Rect
from hub.charts.governance import Box, Chart, Frame, Group, Line, governance_drawing
from tests.charts.layout import check_drawing

NOTE = "Stuurt de strategie aan, zit de vergadering voor en spreekt namens iedereen"


def chart(boxes: int) -> Chart:
    many = tuple(
        Box(f"Domein {n}", links=(("Roadmap een", f"/{n}/"),)) for n in range(boxes)
    )
    return Chart(
        groups=(
            Group("top", "Leiding", (Box("Regering", NOTE, "/regering/"),)),
            Group(
                "middle",
                "Directie",
                (Box("Directeur", NOTE), Box("Coördinator")),
                "team",
            ),
            Group("many", "Managers", many, "team", "/managers/", "in 2026"),
            Group("advice", "Advies", (Box("Overleggroep", NOTE, "/groep/"),)),
        ),
        frames={"team": Frame("Het team", "Elke twee maanden", "/team/")},
        lines=(
            Line("top", "middle", "bepaalt de richting"),
            Line("middle", "many", "stuurt aan"),
            Line("many", "middle", "rapporteren"),
            Line("advice", "many", "adviseert"),
        ),
    )


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("boxes", [1, 3, 8, 9])
def test_any_chart_is_readable(boxes: int, width: float) -> None:
    drawn = governance_drawing(chart(boxes), width)
    check_drawing(drawn)
    shown = [each for each in drawn.flat() if isinstance(each, Rect)]
    assert sum(each.css == "governance__box" for each in shown) == 4 + boxes


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_frame_holds_its_groups_and_no_other(width: float) -> None:
    drawn = governance_drawing(chart(8), width)
    rects = [each for each in drawn.flat() if isinstance(each, Rect)]
    (frame,) = [each.bounds for each in rects if each.css == "governance__frame"]
    boxes = [each.bounds for each in rects if each.css == "governance__box"]
    within = [
        frame.top < box.top and box.bottom < frame.bottom and frame.left < box.left
        for box in boxes
    ]
    assert within == [False, *[True] * 10, False]
    assert not any(box.meets(frame) for box in (boxes[0], boxes[-1]))


def test_arrows_point_from_who_does_to_whom() -> None:
    drawn = governance_drawing(chart(2), WIDE)
    arrows = [each.d for each in drawn.shapes if isinstance(each, Path)]
    starts = [float(d.split("V")[0].split(" ")[1]) for d in arrows]
    ends = [float(d.split("V")[1].split("M")[0]) for d in arrows]
    points_down = [end > start for start, end in zip(starts, ends, strict=True)]
    assert points_down == [True, True, False, False]
