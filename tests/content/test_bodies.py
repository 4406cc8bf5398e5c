"""Bodies that are read as they were rendered, by whoever serves them."""

from dataclasses import replace
from pathlib import Path

import pytest

from hub.catalogue import Catalogue
from hub.content.bodies import Bodies, read_bodies, write_bodies
from hub.content.loader import load
from hub.content.markdown import Renderer, name_of
from hub.content.resolution import renderer_of
from tests.conftest import FIXTURES

FILE = "bodies"


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(FIXTURES / "content").catalogue


@pytest.fixture(scope="module")
def renderer(catalogue: Catalogue) -> Renderer:
    renderer = renderer_of(catalogue)
    for page in catalogue.pages:
        renderer.render(page)
    return renderer


@pytest.fixture
def folder(tmp_path: Path, catalogue: Catalogue, renderer: Renderer) -> Path:
    write_bodies(tmp_path, catalogue.pages, renderer.rendered)
    return tmp_path


@pytest.fixture
def bodies(folder: Path, catalogue: Catalogue) -> Bodies:
    bodies = read_bodies(folder, catalogue.pages)
    assert bodies is not None
    return bodies


def test_what_is_read_is_what_was_rendered(
    bodies: Bodies, catalogue: Catalogue, renderer: Renderer
) -> None:
    for page in catalogue.pages:
        read, rendered = bodies.get(page), renderer.render(page)
        assert read == rendered
        assert read is not None
        assert read.html == rendered.html
        assert read.text == rendered.text
    assert any(renderer.render(page).headings for page in catalogue.pages)


def test_nothing_is_rendered_again(bodies: Bodies, catalogue: Catalogue) -> None:
    again = renderer_of(catalogue, bodies)
    for page in catalogue.pages:
        again.render(page)
    assert not again.rendered


def test_what_was_not_rendered_is(
    tmp_path: Path, catalogue: Catalogue, renderer: Renderer
) -> None:
    missing, *others = catalogue.pages
    rendered = {name_of(page): renderer.render(page) for page in others}
    write_bodies(tmp_path, catalogue.pages, rendered)
    bodies = read_bodies(tmp_path, catalogue.pages)
    assert bodies is not None
    again = renderer_of(catalogue, bodies)
    for page in catalogue.pages:
        assert again.render(page) == renderer.render(page)
    assert list(again.rendered) == [name_of(missing)]


def test_a_link_to_what_is_not_published_leaves_only_its_words(
    bodies: Bodies, catalogue: Catalogue, renderer: Renderer
) -> None:
    page = next(each for each in catalogue.pages if each.links)
    left = tuple(each for each in catalogue.pages if each.key != page.links[0])
    smaller = replace(catalogue, pages=left)
    found = renderer_of(smaller, bodies).render(page)
    assert found == renderer_of(smaller).render(page)
    assert found != renderer.render(page)


@pytest.mark.parametrize("mode", [0o664, 0o646])
def test_what_others_may_write_is_not_believed(
    folder: Path, catalogue: Catalogue, mode: int
) -> None:
    (folder / FILE).chmod(mode)
    assert read_bodies(folder, catalogue.pages) is None


def test_what_was_cut_off_is_rendered_again(
    folder: Path, bodies: Bodies, catalogue: Catalogue, renderer: Renderer
) -> None:
    with (folder / FILE).open("r+b") as file:
        file.truncate((folder / FILE).stat().st_size // 2)
    again = renderer_of(catalogue, bodies)
    for page in catalogue.pages:
        assert again.render(page) == renderer.render(page)
    assert 0 < len(again.rendered) < len(catalogue.pages)


def test_a_page_of_other_content_has_none(bodies: Bodies, catalogue: Catalogue) -> None:
    assert bodies.get(replace(catalogue.pages[0], file="new.md")) is None
