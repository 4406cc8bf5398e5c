"""What Prometheus is told, read by the reader of its own client."""

import re
from collections.abc import Mapping

import pytest
import yaml
from prometheus_client import Metric
from prometheus_client.parser import text_string_to_metric_families

from hub.config import ROOT
from hub.metrics.exposition import exposition
from hub.metrics.families import SECONDS, families
from hub.metrics.tally import Tally
from hub.site import Site

DOCUMENT = (ROOT / "docs" / "developing" / "metrics.md").read_text("utf-8")
PROMETHEUS = ROOT / "deploy" / "prometheus"
RULES = (PROMETHEUS / "rules.yml").read_text("utf-8")
DURATION = "hub_http_request_duration_seconds"
HEALTH = ("health", "list", "none")


@pytest.fixture
def tally() -> Tally:
    return Tally.of(["health", "search"])


@pytest.fixture
def told(tally: Tally, site: Site):
    def told() -> Mapping[str, Metric]:
        text = exposition(tally, site)
        return {each.name: each for each in text_string_to_metric_families(text)}

    return told


@pytest.fixture
def value(told):
    def value(sample: str, **labels: str) -> float | None:
        values = [
            each.value
            for family in told().values()
            for each in family.samples
            if each.name == sample and labels.items() <= each.labels.items()
        ]
        assert len(values) <= 1
        return values[0] if values else None

    return value


def test_a_counter_says_how_often(tally: Tally, value) -> None:
    tally.count("hub_http_requests_total", *HEALTH, "2xx")
    tally.count("hub_http_requests_total", *HEALTH, "2xx")
    tally.count("hub_http_requests_total", "search", "page", "nl", "4xx")
    assert value("hub_http_requests_total", section="health") == 2
    assert value("hub_http_requests_total", section="search", status="4xx") == 1


def test_every_combination_of_labels_has_a_place_of_its_own() -> None:
    tally = Tally.of(["health", "search"])
    for family, series in tally.read():
        if family.kind == "counter":
            for each in series:
                tally.count(family.name, *each.labels.values())
    for family, series in tally.read():
        numbers = {number for each in series for number in each.numbers}
        assert numbers == ({1} if family.kind == "counter" else {0}), family.name


def test_what_never_was_is_not_said_unless_it_has_no_labels(value) -> None:
    assert value("hub_http_requests_total") is None
    assert value("hub_http_requests_limited_total") == 0


@pytest.mark.parametrize(
    ("seconds", "bound"), [(0.0, "0.0005"), (0.0005, "0.0005"), (0.03, "0.05")]
)
def test_a_time_is_in_its_bucket_and_all_above(
    tally: Tally, value, seconds: float, bound: str
) -> None:
    tally.observe(DURATION, seconds, "page", "hit")
    below = [str(each) for each in SECONDS if each < float(bound)]
    assert value(f"{DURATION}_bucket", le=bound) == 1
    assert value(f"{DURATION}_bucket", le="+Inf") == 1
    assert all(value(f"{DURATION}_bucket", le=each) == 0 for each in below)


def test_longer_than_any_bucket_counts_too(tally: Tally, value) -> None:
    tally.observe(DURATION, 60.0, "page", "hit")
    assert value(f"{DURATION}_bucket", le="2.5") == 0
    assert value(f"{DURATION}_count") == 1
    assert value(f"{DURATION}_sum") == pytest.approx(60)


def test_what_a_process_says_of_itself_goes_with_it(tally: Tally, value) -> None:
    tally.take(tally.free_row(()))
    tally.state("hub_cache_bytes", 7)
    tally.count("hub_search_unanswered_total")
    assert value("hub_cache_bytes") == 7
    tally.forget(1)
    assert value("hub_cache_bytes") == 0
    assert value("hub_search_unanswered_total") == 1


def test_it_says_what_the_hub_holds(site: Site, told, value) -> None:
    site.open()
    revision = site.revision
    assert revision is not None
    assert value("hub_ready") == 1
    assert value("hub_content_read_timestamp_seconds") == revision.read.timestamp()
    (sample,) = told()["hub_content_info"].samples
    assert sample.labels["content"] == sample.labels["index"] == revision.content


def test_names_and_helps_follow_the_conventions(site: Site, tally: Tally, told) -> None:
    text = exposition(tally, site)
    assert text.endswith("\n")
    for name, family in told().items():
        assert re.fullmatch(r"hub_[a-z]+(_[a-z]+)*", name)
        assert family.documentation.endswith(".")
        declared = f"{name}_total" if family.type == "counter" else name
        assert f"# TYPE {declared} {family.type}\n" in text
        if "duration" in name or "timestamp" in name:
            assert name.endswith("_seconds")
        assert family.type != "unknown"


def test_no_label_takes_more_than_a_few_values() -> None:
    assert all(
        len(values) < 50
        for family in families(["health"])
        for values in family.labels.values()
    )


def test_the_document_lists_what_is_told_and_no_more(site: Site, tally: Tally) -> None:
    site.open()
    types = re.findall(r"^# TYPE (\S+) (\S+)$", exposition(tally, site), re.MULTILINE)
    listed = re.findall(r"^\| `(hub_\w+)` \| (\w+) \|", DOCUMENT, re.MULTILINE)
    assert listed == types


def test_the_alerts_ask_for_what_is_told(site: Site, tally: Tally) -> None:
    site.open()
    types = dict(
        re.findall(r"^# TYPE (\S+) (\S+)$", exposition(tally, site), re.MULTILINE)
    )
    asked = set(re.findall(r"hub_[a-z_]+", RULES))
    of_histograms = {
        f"{name}_{part}"
        for name, kind in types.items()
        if kind == "histogram"
        for part in ("bucket", "count", "sum")
    }
    assert asked
    assert asked <= types.keys() | of_histograms


def test_an_alert_says_what_is_wrong_and_what_to_do() -> None:
    (group,) = yaml.safe_load(RULES)["groups"]
    for rule in group["rules"]:
        assert rule["annotations"].keys() == {"summary", "remedy"}
        assert rule["labels"]["severity"] in {"page", "ticket"}


def test_prometheus_reads_the_rules_and_asks_the_port_of_the_document() -> None:
    settings = yaml.safe_load((PROMETHEUS / "prometheus.yml").read_text("utf-8"))
    assert all((PROMETHEUS / name).exists() for name in settings["rule_files"])
    ((job,),) = [settings["scrape_configs"]]
    ((target,),) = [each["targets"] for each in job["static_configs"]]
    assert target.partition(":")[2] in DOCUMENT
    assert f'job="{job["job_name"]}"' in RULES
