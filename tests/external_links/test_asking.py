import pytest

from hub.external_links.asking import TOO_SLOW, Manners, Verdict, ask
from hub.external_links.rounds import ask_all
from tests.external_links.conftest import Web

MANNERS = Manners(timeout=20, allows_private=True)


@pytest.mark.parametrize(
    ("page", "verdict"),
    [
        ("200", "good"),
        ("no-head", "good"),
        ("huge", "good"),
        ("a b/é?q=één", "good"),
        ("404", "gone"),
        ("410", "gone"),
        ("500", "failing"),
        ("403", "unclear"),
        ("429", "unclear"),
        ("reset", "unreachable"),
        ("nonsense", "unreachable"),
        ("moved", "moved"),
        ("for-now", "good"),
        ("moved-then-for-now", "good"),
        ("for-now-then-moved", "good"),
        ("to-nothing", "gone"),
        ("loop", "failing"),
        ("step-0", "failing"),
        ("to-a-file", "unreachable"),
    ],
)
def test_each_answer_has_its_verdict(web: Web, page: str, verdict: str) -> None:
    assert ask(f"{web.address}/{page}", MANNERS).verdict == verdict


def test_moved_link_says_where_to(web: Web) -> None:
    answer = ask(f"{web.address}/moved", MANNERS)
    assert (answer.final, answer.status) == (f"{web.address}/there", 200)


def test_slow_server_is_not_waited_for(web: Web) -> None:
    manners = Manners(timeout=0.1, allows_private=True)
    answer = ask(f"{web.address}/slow", manners)
    assert (answer.verdict, answer.reason) == (Verdict.UNREACHABLE, "timed out")


@pytest.mark.parametrize("deadline", [0.0, 0.2])
def test_server_that_drips_is_not_waited_for(web: Web, deadline: float) -> None:
    manners = Manners(timeout=20, allows_private=True, deadline=deadline)
    answer = ask(f"{web.address}/drip", manners)
    assert answer.verdict is Verdict.UNREACHABLE


def test_deadline_is_for_all_to_which_an_address_leads(web: Web) -> None:
    manners = Manners(timeout=20, allows_private=True, deadline=0.2)
    answer = ask(f"{web.address}/to-drip", manners)
    assert (answer.verdict, answer.reason) == (Verdict.UNREACHABLE, TOO_SLOW)


def test_page_itself_is_asked_for_only_where_that_is_needed(web: Web) -> None:
    ask(f"{web.address}/200", MANNERS)
    ask(f"{web.address}/no-head", MANNERS)
    assert web.asked == [("HEAD", "/200"), ("HEAD", "/no-head"), ("GET", "/no-head")]


def test_plain_answer_to_a_secure_link_is_unreachable(web: Web) -> None:
    secure = web.address.replace("http:", "https:")
    assert ask(secure, MANNERS).verdict is Verdict.UNREACHABLE


def test_machines_inside_are_not_asked_unless_told(web: Web) -> None:
    assert ask(web.address, Manners()).verdict is Verdict.REFUSED
    assert not web.asked


@pytest.mark.parametrize("url", ["http://", "http://127.0.0.1:0/", "https://[/"])
def test_no_address_is_unreachable(url: str) -> None:
    assert ask(url, MANNERS).verdict is Verdict.UNREACHABLE


def test_site_is_left_alone_between_two_links(web: Web) -> None:
    pauses: list[float] = []
    urls = [f"{web.address}/{name}" for name in ("200", "404", "500")]
    answers = ask_all(urls, MANNERS, at_once=3, delay=0.7, pause=pauses.append)
    assert [answers[url].verdict for url in urls] == ["good", "gone", "failing"]
    assert pauses == [0.7, 0.7]
    assert web.asked[0] == ("HEAD", "/200")
