"""The path over the small hub of the fixtures, where each piece can be counted."""

from datetime import datetime, timedelta

import pytest

from hub.finder.guided_path.answers import Answers
from hub.finder.guided_path.outcome import Outcome
from hub.models.sourced import BRUSSELS
from tests.conftest import NOW

SME = Answers(who=("sme",), phase=("launch",), need=("money",))


@pytest.fixture
def path(site):
    def path(now: datetime = NOW, **given: tuple[str, ...]) -> Outcome:
        outcome: Outcome = site.guide.path(Answers(**given), now)
        return outcome

    return path


def shown(outcome: Outcome) -> dict[str, list[str]]:
    return {
        step.step.phase: [item.key[1] for item in step.items] for step in outcome.steps
    }


def test_path_begins_one_phase_before_the_visitor(path) -> None:
    outcome = path(phase=("launch",))
    assert [(each.step.phase, each.when) for each in outcome.steps] == [
        ("research", "before"),
        ("launch", "here"),
    ]
    assert [each.when for each in path(phase=("research",)).steps] == ["here", "ahead"]


def test_without_a_phase_the_visitor_stands_nowhere(path) -> None:
    assert {each.when for each in path().steps} == {"ahead"}


def test_each_answer_takes_out_what_does_not_suit_it(path) -> None:
    assert shown(path()) == {
        "research": ["fsdb", "only-dutch", "dronelab"],
        "launch": ["pmv-lening"],
    }
    assert shown(path(who=("university",)))["launch"] == []
    assert shown(path(domain=("maritime",)))["research"] == ["only-dutch", "dronelab"]
    assert shown(path(need=("test",))) == {"research": ["dronelab"], "launch": []}
    assert "fsdb" not in shown(path(where=("elsewhere",)))["research"]


def test_what_is_left_out_says_which_answer_does_it(path) -> None:
    omitted = path(where=("elsewhere",), need=("money",)).omitted
    told = [(each.question, each.keys) for each in omitted]
    assert told == [
        ("where", (("instruments", "fsdb"),)),
        ("need", (("facilities", "dronelab"),)),
    ]


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("nl", "Omdat u een kmo bent, verkoopt en geld zoekt."),
        ("en", "Because you are an SME, sell and look for money."),
    ],
)
def test_reason_joins_the_words_of_the_answers(site, language, reason) -> None:
    launch = site.guide.path(SME, NOW).steps[-1]
    item = next(launch.items)
    assert site.guide.in_words(item.reason, language) == reason


def test_reason_names_the_guide_and_the_preparation(site) -> None:
    # The guide of this answer links to the fund, which is for universities.
    guide = site.guide.ranking
    entry = next(each for each in site.guide.sieve.entries.all if each.key[1] == "fsdb")
    assert guide.guide_of(entry, (("guidance", "start"),)) == ("guidance", "start")
    outcome = site.guide.path(Answers(phase=("launch",)), NOW)
    fund = next(item for item in outcome.steps[0].items if item.key[1] == "fsdb")
    assert site.guide.in_words(fund.reason, "en") == (
        "Because you sell. It prepares for your phase."
    )
    assert [key for key, _ in fund.prepares] == [("instruments", "pmv-lening")]


def test_caution_stays_on_the_thing_and_puts_it_lower(path) -> None:
    far, near = path(where=("elsewhere",)), path(where=("flanders",))
    loan, same = next(far.steps[-1].items), next(near.steps[-1].items)
    assert [each["en"] for each in loan.checks] == ["Check the establishment."]
    assert same.checks == ()
    assert loan.score == same.score - 3


def test_places_are_folded_until_the_domain_is_known(path) -> None:
    (shelf,) = path(need=("test",)).steps[0].shelves
    assert (shelf.shown, len(shelf.folded)) == ((), 1)
    assert shelf.prompt is not None
    (shelf,) = path(need=("test",), domain=("cyber",)).steps[0].shelves
    assert (len(shelf.shown), shelf.folded, shelf.prompt) == (1, (), None)


def test_each_helper_is_named_once_and_waits_for_its_answers(path) -> None:
    def helpers(**given: tuple[str, ...]) -> list[str]:
        return [h.key[1] for step in path(**given).steps for h in step.helpers]

    assert helpers() == ["fwo"]
    assert helpers(need=("money",)) == ["pmv", "fwo"]
    assert helpers(need=("money",), where=("elsewhere",)) == ["fwo"]


def test_first_steps_are_somebody_the_best_and_what_to_check(path) -> None:
    outcome = path(who=("sme",), phase=("launch",), need=("money",))
    told = [(each.kind, each.key[1]) for each in outcome.next_steps]
    assert told == [("ask", "pmv"), ("apply", "pmv-lening"), ("date", "zomeruur")]
    newcomer = [each.kind for each in path().next_steps]
    assert newcomer == ["ask", "read", "apply"]


def test_dates_are_those_to_come_the_nearest_first(path) -> None:
    outcome = path(now=datetime(2026, 1, 1, tzinfo=BRUSSELS))
    moments = [each.moment for each in outcome.dates]
    assert moments == sorted(moments)
    assert ("events", "infodag") in [each.key for each in outcome.dates]
    later = path(now=datetime(2030, 1, 1, tzinfo=BRUSSELS))
    assert later.dates == ()
    assert ("events", "dif-days") in later.undated


def test_a_date_is_a_first_step_while_there_is_time_to_prepare(path) -> None:
    def last(now: datetime) -> tuple[str, str]:
        step = path(now=now, who=("sme",), phase=("launch",)).next_steps[-1]
        return step.kind, step.key[1]

    moments = {each.key[1]: each.moment for each in path().dates}
    first, second = moments["infodag"], moments["zomeruur"]
    assert last(first - timedelta(days=15)) == ("date", "infodag")
    assert last(first - timedelta(days=13)) == ("date", "zomeruur")
    assert last(second - timedelta(days=13)) != ("date", "zomeruur")
    assert last(datetime(2030, 1, 1, tzinfo=BRUSSELS)) == ("check", "start")


def test_checks_come_from_what_is_shown_and_from_the_answers(path) -> None:
    near = {each.check.id: each for each in path().checks}
    assert near["ethics-review"].asked_by == (("instruments", "fsdb"),)
    assert near["export-control"].reason is None
    far = {each.check.id: each for each in path(where=("elsewhere",)).checks}
    assert far["export-control"].asked_by == ()
    assert far["export-control"].reason is not None
