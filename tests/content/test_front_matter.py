from pathlib import Path

from hub.content.front_matter import FrontMatter, read_front_matter


def read(tmp_path: Path, text: str) -> FrontMatter:
    path = tmp_path / "page.nl.md"
    path.write_bytes(text.encode())
    return read_front_matter(path.read_bytes(), file="page.nl.md")


def test_each_key_knows_its_line(tmp_path: Path) -> None:
    page = read(
        tmp_path, "---\n# why\ntitle: A\nlist:\n  - a\n  - b: 1\n---\n\nBody.\n"
    )
    assert page.values == {"title": "A", "list": ["a", {"b": 1}]}
    assert page.line(("title",)) == 3
    assert page.line(("list", 1, "b")) == 6
    assert page.line(("list", 1, "missing")) == 6
    assert page.line(("missing",)) == 1


def test_body_knows_its_first_line(tmp_path: Path) -> None:
    page = read(tmp_path, "---\ntitle: A\n---\n\n\nFirst.\n\nSecond.\n")
    assert (page.body, page.body_line) == ("First.\n\nSecond.", 6)


def test_windows_files_read_the_same(tmp_path: Path) -> None:
    page = read(tmp_path, "\ufeff---\r\ntitle: A\r\n---\r\n\r\nBody.\r\n")
    assert page.values == {"title": "A"}
    assert (page.body, page.body_line) == ("Body.", 5)


def test_dashes_in_the_body_do_not_end_it(tmp_path: Path) -> None:
    page = read(tmp_path, "---\ntitle: A\n---\n\nOne.\n\n---\n\nTwo.\n")
    assert page.body.endswith("Two.")


def test_empty_front_matter_has_no_keys(tmp_path: Path) -> None:
    page = read(tmp_path, "---\n---\n\nBody.\n")
    assert (page.values, page.problems) == ({}, ())
