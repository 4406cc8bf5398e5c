"""The commit is read from git's own files, in every form that git leaves them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from hub.revision import commit_of, release_of


def git(folder: Path, *words: str) -> str:
    identity = {
        f"GIT_{who}_{what}": "a@b.example"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    alone = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return subprocess.run(
        ["git", "-C", str(folder), *words],
        check=True,
        capture_output=True,
        text=True,
        env={"PATH": os.environ["PATH"], **identity, **alone},
    ).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    folder = tmp_path / "hub"
    (folder / "content").mkdir(parents=True)
    (folder / "content" / "a.nl.md").write_text("a")
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "--message=Begin")
    return folder


def _plain(repository: Path) -> Path:
    return repository


def _packed(repository: Path) -> Path:
    git(repository, "pack-refs", "--all")
    return repository


def _detached(repository: Path) -> Path:
    git(repository, "checkout", "--quiet", "--detach")
    return repository


def _work_tree(repository: Path) -> Path:
    there = repository.parent / "elsewhere"
    git(repository, "worktree", "add", "--quiet", str(there))
    return there


@pytest.mark.parametrize("form", [_plain, _packed, _detached, _work_tree])
def test_the_commit_is_what_git_says(repository: Path, form) -> None:
    folder = form(repository)
    assert commit_of(folder / "content") == git(folder, "rev-parse", "HEAD")


@pytest.mark.parametrize(
    "head", ["", "nonsense", "ref: refs/heads/nowhere", "ref: refs/../../secret"]
)
def test_what_names_no_commit_gives_none(repository: Path, head: str) -> None:
    (repository / "secret").write_text("0" * 40)
    (repository / ".git" / "HEAD").write_text(head)
    assert commit_of(repository / "content") is None


def test_a_name_that_stands_for_itself_gives_none(repository: Path) -> None:
    (repository / ".git" / "refs" / "heads" / "main").write_text("ref: refs/heads/main")
    assert commit_of(repository) is None


def test_without_git_there_is_no_commit(tmp_path: Path) -> None:
    assert commit_of(tmp_path) is None


def test_a_broken_pointer_to_git_gives_none(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("no pointer")
    assert commit_of(tmp_path) is None


def test_the_release_changes_with_a_template_or_a_text(tmp_path: Path) -> None:
    code, texts = tmp_path / "hub", tmp_path / "translations"
    shutil.copytree(Path(__file__).parent / "fixtures" / "content" / "pages", code)
    texts.mkdir()
    before = release_of(code, texts)
    (texts / "messages.mo").write_bytes(b"x")
    after = release_of(code, texts)
    (code / "new.html").write_text("<p>")
    assert len({before, after, release_of(code, texts)}) == 3
    (code / "new.pyc").write_bytes(b"x")
    (texts / "messages.po").write_text("x")
    assert len({after, release_of(code, texts)}) == 2
