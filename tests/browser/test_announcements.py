"""What a screen reader is handed: parts, names, counts, and what was ignored."""

import re

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

# As the browser's accessibility tree has it; other parts may stand between these.
FRAME = {
    "/nl/instrumenten/?support=loan": """
- link "Naar de inhoud"
- banner:
  - link /VISD-hub/
  - navigation "Taal":
    - link "English"
  - search:
    - combobox "Doorzoek de hub"
    - button "Zoeken"
  - navigation "Hoofdmenu":
    - list
- navigation "U bent hier":
  - list
- main:
  - heading "Leningen" [level=1]
  - region "1 resultaat":
    - status:
      - heading "1 resultaat" [level=2]
    - list "Uw keuze:":
      - listitem:
        - 'link "Soort steun: Lening (verwijder deze filter)"'
- contentinfo:
  - navigation "Alle rubrieken"
""",
    "/en/instruments/?support=loan": """
- link "Skip to the content"
- banner:
  - link /VISD hub/
  - navigation "Language":
    - link "Nederlands"
  - search:
    - combobox "Search the hub"
    - button "Search"
  - navigation "Main menu":
    - list
- navigation "You are here":
  - list
- main:
  - heading "Loans" [level=1]
  - region "1 result":
    - status:
      - heading "1 result" [level=2]
    - list "Your choice:":
      - listitem:
        - 'link "Kind of support: Loan (remove this filter)"'
- contentinfo:
  - navigation "All sections"
""",
}


@pytest.mark.parametrize("path", FRAME)
def test_parts_and_what_was_chosen_have_their_names(open_page, path) -> None:
    expect(open_page(path).locator("body")).to_match_aria_snapshot(FRAME[path])


@pytest.mark.parametrize(
    ("path", "name", "values"),
    [
        ("/nl/instrumenten/", "Soort steun", 2),
        ("/en/instruments/", "Kind of support", 2),
    ],
)
def test_filters_are_checkboxes_with_counts_in_named_groups(
    open_page, path, name, values
) -> None:
    group = open_page(path).get_by_role("group", name=name)
    boxes = group.get_by_role("checkbox")
    expect(boxes).to_have_count(values)
    for box in boxes.all():
        expect(box).to_have_accessible_name(re.compile(r"^\w.* \d+$"))


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/nl/instrumenten/?foo=1&support=loan", "foo"),
        ("/en/instruments/?foo=1&support=loan", "foo"),
        ("/nl/instrumenten/?support=nope", "nope"),
    ],
)
def test_ignored_filters_are_told_beside_the_count(open_page, path, said) -> None:
    results = open_page(path).locator(".search-page__results")
    expect(results).to_contain_text(said)
    expect(results.get_by_role("status")).to_have_count(1)


@pytest.mark.parametrize(
    ("path", "title"),
    [
        ("/nl/zoeken?q=lening", "Zoeken: lening, "),
        ("/en/search?q=xyzzyq", "Search: xyzzyq, 0 results"),
    ],
)
def test_title_of_the_answer_begins_with_question_and_count(
    open_page, path, title
) -> None:
    assert open_page(path).title().startswith(title)
