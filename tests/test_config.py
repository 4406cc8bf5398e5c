from pathlib import Path

import pytest

from hub.config import BY_CODE, Config, ConfigError


def test_defaults_point_into_the_checkout() -> None:
    config = Config.from_environment({})
    assert config.content.name == "content"
    assert config.search_index.parent == config.content.parent


def test_environment_overrides(tmp_path: Path) -> None:
    config = Config.from_environment(
        {
            "HUB_CONTENT": str(tmp_path),
            "HUB_BASE_URL": "https://visd.example",
            "PATH": "x",
        }
    )
    assert config.content == tmp_path
    assert config.base_url == "https://visd.example"


@pytest.mark.parametrize(
    ("environment", "message"),
    [
        ({"HUB_METRICS_PORT": "65536"}, "at most 65535"),
        (
            {"HUB_CONTNET": "x"},
            "unknown setting HUB_CONTNET; the settings are HUB_CONTENT",
        ),
        ({"HUB_BASE_URL": "visd.example"}, "must be a web address"),
        ({"HUB_GALLERY": "yes"}, "HUB_GALLERY must be 1 or 0, not yes"),
        ({"HUB_SECURITY_CONTACT": "x@y.example"}, "must begin with https:, mailto:"),
        ({"HUB_PROXIES": "-1"}, "HUB_PROXIES must be a whole number, not -1"),
        ({"HUB_PROXIES": "many"}, "HUB_PROXIES must be a whole number, not many"),
        ({"HUB_HOSTS": "a.example https://b.example"}, "not https://b.example"),
        ({"HUB_RATE_STORAGE": "file:///x"}, "HUB_RATE_STORAGE must begin with redis:"),
        ({"HUB_SEARCH_URL": "mysql://x"}, "must begin with postgresql://"),
        ({"HUB_CONTENT": "/no/such/folder"}, "HUB_CONTENT is no folder"),
    ],
)
def test_wrong_settings_are_refused_in_words(environment, message: str) -> None:
    with pytest.raises(ConfigError, match=message):
        Config.from_environment(environment)


@pytest.mark.parametrize(("value", "is_on"), [("1", True), ("0", False), ("", False)])
def test_switch_is_on_or_off(value: str, is_on: bool) -> None:
    assert Config.from_environment({"HUB_GALLERY": value}).gallery is is_on


@pytest.mark.parametrize("name", sorted(BY_CODE))
def test_no_environment_variable_gives_what_only_code_may_say(name: str) -> None:
    assert not getattr(Config(), name)
    with pytest.raises(ConfigError, match="unknown setting"):
        Config.from_environment({f"HUB_{name.upper()}": "1"})


def test_empty_variable_means_the_default() -> None:
    assert Config.from_environment({"HUB_CONTENT": ""}) == Config()


def test_numbers_are_read() -> None:
    assert Config.from_environment({"HUB_PROXIES": "2"}).proxies == 2
