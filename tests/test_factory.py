from pathlib import Path

from hub import create_app
from hub.config import Config
from hub.site import Site


def test_making_the_app_reads_no_content(tmp_path: Path) -> None:
    (tmp_path / "broken.nl.md").write_text("not a page")
    app = create_app(Config(content=tmp_path, search_index=tmp_path / "index"))
    site: Site = app.extensions["hub"]
    assert "content" not in vars(site)
    assert not (tmp_path / "index").exists()


def test_the_clock_tells_the_time_in_brussels(config: Config) -> None:
    site: Site = create_app(config).extensions["hub"]
    assert str(site.now().tzinfo) == "Europe/Brussels"
