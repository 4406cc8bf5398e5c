"""Texts that would break a calendar or a feed, had they been let through."""

from datetime import date

from hypothesis import example, given, settings
from hypothesis import strategies as st

from hub.feeds.appointment import Appointment
from hub.feeds.atom import atom
from hub.feeds.calendar import calendar
from hub.feeds.feed import Feed, FeedEntry, FeedHead
from hub.feeds.json_feed import json_feed
from hub.feeds.plain import line, lines
from hub.models.dates import Span
from tests.feeds.schemas import ATOM, read_atom, read_events, read_json_feed

NASTY = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(
            ["\r\n", "BEGIN:VEVENT", "END:VCALENDAR", "]]>", "<![CDATA[", "&amp;", ",",
             ";", "\\n", "\\", '"', "\x00", "\x0b", "\u2028", "\ud800", "\ufffe",
             "<script>", "é", "🛰️", ":", "\t", "\x85", "\x7f"]
        )
    ).map("".join),
)  # fmt: skip
DAY = date(2026, 5, 1)


@settings(max_examples=150, deadline=None)
@given(NASTY, NASTY)
@example("a\r\nBEGIN:VEVENT\r\nUID:b", "x\\nEND:VCALENDAR")
def test_no_text_breaks_a_calendar(title: str, text: str) -> None:
    given = Appointment(
        uid="u@h",
        sequence=0,
        updated=DAY,
        span=Span(DAY),
        status="CONFIRMED",
        is_busy=False,
        summary=title,
        description=text,
        url="https://hub.example/",
        location=title,
        categories=(f"x{title}",),
    )
    made = calendar(title, [given], "nl", "https://hub.example/x.ics")
    assert all(len(each) <= 75 for each in made.split(b"\r\n"))
    (event,) = read_events(made)
    assert str(event["UID"]) == "u@h"
    assert str(event["SUMMARY"]) == line(title)
    assert str(event["DESCRIPTION"]) == lines(text)


@settings(max_examples=150, deadline=None)
@given(NASTY, NASTY)
@example("]]>", "<p>]]></p>")
def test_no_text_breaks_a_feed(title: str, text: str) -> None:
    base = "https://hub.example/"
    head = FeedHead("tag:h,2026:x", f"x{title}", base, base, "nl", f"x{title}", title)
    entry = FeedEntry(
        "tag:h,2026:y", title, base, DAY, text, text, "nl", (title,), {"x": line(text)}
    )
    feed = Feed(head, (entry,), DAY)
    root = read_atom(atom(feed))
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == line(title)
    assert (root.findtext(f"{ATOM}entry/{ATOM}content") or "") == lines(text)
    (item,) = read_json_feed(json_feed(feed))["items"]
    assert item["title"] == line(title)
