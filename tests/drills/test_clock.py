"""A clock that passes a date, jumps over many, or is put back."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from hub import create_app
from hub.config import Config
from hub.models.sourced import BRUSSELS
from tests.conftest import NOW
from tests.drills.looking import asked
from tests.publication import secret, write_hub
from tests.publishing.running import Running, serving
from tests.views.test_freshness import CLOSES, NIGHT_ENDS

APPEARS = datetime(2026, 4, 1, 10, 0, tzinfo=BRUSSELS)
SECOND = timedelta(seconds=1)
MOMENTS = (
    datetime(2024, 1, 1, tzinfo=BRUSSELS),
    datetime(2026, 2, 20, 23, 59, 59, tzinfo=BRUSSELS),
    NOW,
    NIGHT_ENDS - SECOND,
    NIGHT_ENDS,
    CLOSES - SECOND,
    CLOSES,
    APPEARS - SECOND,
    APPEARS,
    datetime(2031, 1, 1, tzinfo=BRUSSELS),
)
EMBARGO = secret("embargo", "calls")
ADDRESSES = (
    *("/nl/", "/nl/agenda/", "/en/agenda/", "/en/calls/oproep-2026/", "/sitemap.xml"),
    *(
        f"/nl/oproepen/{EMBARGO}/",
        f"/nl/zoeken?q={EMBARGO}",
        "/nl/evenementen/zomeruur/",
    ),
    *("/en/search.json?q=call", "/nl/agenda.ics", "/en/changes.atom", "/robots.txt"),
)
JUMPS = 40


def test_whatever_the_clock_does_answers_are_of_the_moment(tmp_path: Path) -> None:
    """What is kept from other moments, later ones too, is never given."""
    write_hub(tmp_path / "content")
    config = Config(
        content=tmp_path / "content",
        search_index=tmp_path / "index",
        base_url="https://hub.example",
    ).unlimited
    clock, random = [NOW], Random(9)
    kept, anew = (
        create_app(replace(config, cache_mib=size), lambda: clock[0]).test_client()
        for size in (16, 0)
    )
    right: dict[tuple[str, datetime], tuple[int, bytes]] = {}
    for _ in range(JUMPS):
        clock[0] = random.choice(MOMENTS)
        for path in random.sample(ADDRESSES, 8):
            answer = kept.get(path)
            at = path, clock[0]
            if at not in right:
                made = anew.get(path)
                right[at] = made.status_code, made.data
            assert (answer.status_code, answer.data) == right[at], at
    # The page that appears was looked for before and after.
    seen = {said[0] for (path, _), said in right.items() if EMBARGO in path}
    assert seen == {200, 404}


def test_a_served_page_turns_with_the_clock_and_back(hub: Running) -> None:
    file = hub.folder / "clock"

    def status_at(moment: datetime) -> set[str]:
        """What both workers say of the call, each asked often enough."""
        aside = file.with_name("aside")
        aside.write_text(moment.isoformat(), "ascii")
        aside.replace(file)
        pages = [asked(hub, "/en/calls/oproep-2026/")[1] for _ in range(12)]
        return {"closed" if "Closed" in page else "open" for page in pages}

    file.write_text(NOW.isoformat(), "ascii")
    with serving(hub, app="tests.drills.clocked:app", CLOCK=str(file)):
        assert status_at(NOW) == {"open"}
        assert status_at(CLOSES - SECOND) == {"open"}
        assert status_at(CLOSES) == {"closed"}
        assert status_at(NOW) == {"open"}
        assert status_at(CLOSES + timedelta(days=3650)) == {"closed"}
        assert status_at(CLOSES - SECOND) == {"open"}
        assert asked(hub, "/readyz")[0] == 200
