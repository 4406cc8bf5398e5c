from hub.charts.drawing import Circle, Link, Path, Rect, Text
from hub.charts.svg import svg


def test_texts_and_addresses_are_escaped() -> None:
    shapes = (
        Text(0, 10, ("a < b",)),
        Rect(0, 0, 1, 1, "bar", title="<script>"),
        Link('/?a="b"&c', "<i>", (Circle(1, 1, 2, "dot"),)),
    )
    drawn = svg(shapes, "id")
    assert "a &lt; b" in drawn
    assert "<title>&lt;script&gt;</title>" in drawn
    assert 'href="/?a=&#34;b&#34;&amp;c" aria-label="&lt;i&gt;"' in drawn


def test_lines_are_apart_for_who_hears_them() -> None:
    start = svg([Text(4, 10, ("one", "two"))], "id")
    assert (
        '<tspan x="4" y="10.0">one</tspan> <tspan x="4" y="28.0">two</tspan>' in start
    )
    end = svg([Text(4, 10, ("one", "two"), anchor="end")], "id")
    assert 'one</tspan><tspan font-size="0"> </tspan><tspan' in end


def test_a_word_broken_at_its_hyphen_stays_one_word() -> None:
    drawn = svg([Text(0, 0, ("dual-", "use"))], "id")
    assert "dual-</tspan><tspan" in drawn


def test_a_turned_text_is_read_from_bottom_to_top() -> None:
    drawn = svg([Text(4, 10, ("one", "two"), is_turned=True)], "id")
    assert 'transform="translate(4 10) rotate(-90)"' in drawn
    assert '<tspan x="0" y="18.0">two</tspan>' in drawn


def test_a_hatching_lies_over_its_colour() -> None:
    drawn = svg([Rect(0, 0, 10.04, 5, "bar", pattern=3)], "picture")
    assert drawn.index('class="bar"') < drawn.index('fill="url(#picture--3)"')
    assert 'width="10.0"' in drawn


def test_only_what_moved_says_so() -> None:
    assert svg([Path("M0 0", "line")], "id") == '<path class="line" d="M0 0"/>\n'
    moved = svg([Path("M0 0", "line", right=2.0)], "id")
    assert 'transform="translate(2.0 0.0)"' in moved
