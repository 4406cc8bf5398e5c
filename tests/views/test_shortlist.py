"""The shortlist: side by side what the front matter says, in both languages."""

import pytest
from flask.testing import FlaskClient

from hub.finder.shortlist import KINDS, MOST
from hub.languages import LANGUAGES
from hub.site import Site
from tests.conftest import GetPage, json_of, one, text

PATH = {"nl": "/nl/selectie", "en": "/en/shortlist"}
LIST = "item=instruments/fsdb&item=facilities/dronelab&item=instruments/pmv-lening"


def table(get_page: GetPage, path: str, kind: str) -> dict[str, list[str]]:
    """Row name -> cells, of the table of a kind."""
    page = get_page(path)
    found = one(page, f"[aria-labelledby=comparison--{kind}] table")
    return {
        text(one(row, "th").contents[0]): [text(cell) for cell in row.select("td")]
        for row in found.select("tbody tr")
    }


@pytest.mark.parametrize(
    ("language", "rows"),
    [
        (
            "nl",
            {
                "Soort steun": ["Subsidie", "Lening"],
                "Voor wie": ["Universiteit", "Kmo"],
                "Bedragen": [
                    "Budget (2026): € 4,5 miljoen",
                    "Lening: € 50.000 tot € 350.000 (na te vragen)",
                ],
                "Percentages": [
                    "Niet vermeld",
                    "Rente: 3,5 % (bronnen spreken elkaar tegen)",
                ],
                "Hoelang": ["12 tot 48 maanden", "Niet vermeld"],
                "Technologische rijpheid": ["TRL 2–4", "Niet vermeld"],
                "Aanbieder": ["FWO", "PMV"],
            },
        ),
        (
            "en",
            {
                "Kind of support": ["Grant", "Loan"],
                "Amounts": [
                    "Budget (2026): € 4.5 million",
                    "Loan: € 50,000 to € 350,000 (to be confirmed)",
                ],
                "How long": ["12 to 48 months", "Not stated"],
                "Domains": ["Cyber security", "All domains"],
            },
        ),
    ],
)
def test_table_says_what_the_front_matter_says(get_page, language, rows) -> None:
    shown = table(get_page, f"{PATH[language]}?{LIST}", "instruments")
    for name, cells in rows.items():
        found = [cell.replace("\u00a0", " ") for cell in shown[name]]
        assert found == cells


@pytest.mark.parametrize("language", LANGUAGES)
def test_kinds_stand_apart(get_page: GetPage, site: Site, language) -> None:
    page = get_page(
        f"{PATH[language]}?{LIST}&item=calls/oproep-2026&item=events/infodag"
    )
    tables = page.select(".comparison table")
    assert [len(each.select("thead th")) - 1 for each in tables] == [2, 1, 1, 1]
    for each in tables:
        assert each.caption is not None
        widths = {len(row.select("th, td")) for row in each.select("tr")}
        assert len(widths) == 1


def test_what_is_equal_is_marked_and_what_nobody_states_is_folded(get_page) -> None:
    items = "item=instruments/fsdb&item=instruments/only-dutch"
    page = get_page(f"/en/shortlist?{items}")
    same = [text(row.th) for row in page.select(".comparison__row--same")]
    assert "Provider the same for all" in same
    assert all(
        len({text(cell) for cell in row.select("td")}) == 1
        for row in page.select(".comparison__row--same")
    )
    assert "Percentages" in text(page.select_one(".comparison__unstated"))


def test_items_are_removed_one_by_one(get_page: GetPage) -> None:
    page = get_page(f"/en/shortlist?{LIST}")
    removing = [
        link["href"] for link in page.select(".shortlist__list .shortlist__action")
    ]
    assert removing[1] == (
        "/en/shortlist?item=instruments/fsdb&item=instruments/pmv-lening"
    )
    while removing:
        page = get_page(removing[0])
        removing = [
            link["href"] for link in page.select(".shortlist__list .shortlist__action")
        ]
    assert "Nothing is on it yet" in text(page.main)


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_find_what_can_be_added(get_page: GetPage, language) -> None:
    page = get_page(f"{PATH[language]}?item=instruments/fsdb&find=dronelab")
    links = [link["href"] for link in page.select(".shortlist__found a")]
    wanted = f"{PATH[language]}?item=instruments/fsdb&item=facilities/dronelab"
    assert wanted in links
    assert not [href for href in links if href.count("item=instruments/fsdb") != 1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_share_link_is_canonical_and_the_switch_keeps_the_list(
    get_page, language
) -> None:
    page = get_page(f"{PATH[language]}?{LIST}&item=nope/x&item=instruments/fsdb")
    shared = one(page, ".shortlist__address a")
    assert shared["href"] == f"{PATH[language]}?{LIST}"
    assert text(shared) == f"https://hub.example{PATH[language]}?{LIST}"
    other = "en" if language == "nl" else "nl"
    href = str(one(page, ".language-switch a")["href"])
    assert href.startswith(f"{PATH[other]}?{LIST}")


@pytest.mark.parametrize("kind", ["instruments", "facilities", "roadmaps", "events"])
def test_every_entry_leads_to_a_shortlist_of_itself(get_page, site: Site, kind) -> None:
    for page in site.catalogue.list(kind, "en"):
        link = one(get_page(page.path), ".article__tools a")
        assert link["href"] == f"/en/shortlist?item={kind}/{page.id}"
        assert page.meta.title in text(get_page(str(link["href"])).main)


@pytest.mark.parametrize("language", LANGUAGES)
def test_json_gives_the_facts_of_the_front_matter(
    client: FlaskClient, site: Site, language
) -> None:
    answer = json_of(client, f"{PATH[language]}.json?{LIST}")
    assert answer["url"] == f"https://hub.example{PATH[language]}?{LIST}"
    ids = [item["id"] for item in answer["items"]]
    assert ids == ["instruments/fsdb", "facilities/dronelab", "instruments/pmv-lening"]
    for item in answer["items"]:
        kind, _, id = item["id"].partition("/")
        meta = site.catalogue.get((kind, id), language).meta.model_dump(mode="json")
        assert item["title"] == meta["title"]
        assert item["facts"].items() <= meta.items()
        assert {"domains", "url"} <= set(item["facts"])
        assert not {"owner", "title", "related"} & set(item["facts"])


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("item=nope/x&item=instruments/fsdb", "nope/x"),
        ("item=instruments/fsdb%00", "no entry"),
    ],
)
def test_json_refuses_what_it_does_not_know(client, query, words) -> None:
    response = client.get(f"/en/shortlist.json?{query}")
    assert response.status_code == 400
    assert response.mimetype == "application/problem+json"
    problem = response.get_json()
    assert problem["status"] == 400
    assert problem["title"] == "Unknown item"
    assert words.lower() in problem["detail"].lower()


@pytest.mark.parametrize(
    "query",
    [
        "item=",
        "item=<script>alert(1)</script>",
        "item=%00%01%ff&find=%00%08",
        "item=" + "a" * 3900,
        "&".join(f"item=x/{n}" for n in range(300)),
        "find=" + "%22" * 300,
        "_external=1&_scheme=javascript&item=instruments/fsdb",
        "item[]=instruments/fsdb&item=instruments%2Ffsdb",
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_hostile_address_gives_a_sound_page(get_page, language, query) -> None:
    page = get_page(f"{PATH[language]}?{query}")
    assert len(page.select(".notice li")) <= 5
    assert all(len(text(each)) <= 60 for each in page.select(".notice li"))
    for link in page.select("main a"):
        assert not str(link["href"]).startswith(("javascript:", "//"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_full_shortlist_says_so_and_takes_no_more(
    get_page, client, site, language
) -> None:
    keys = [page.key for kind in KINDS for page in site.catalogue.list(kind, language)]
    assert len(keys) > MOST
    query = "&".join(f"item={'/'.join(key)}" for key in keys)
    page = get_page(f"{PATH[language]}?{query}")
    assert len(page.select(".shortlist__list li")) == MOST
    assert str(MOST) in text(one(page, ".notice"))
    assert not page.select("#shortlist--find")
    response = client.get(f"{PATH[language]}.json?{query}")
    assert response.status_code == 400
    assert response.get_json()["title"] == "Too many items"
