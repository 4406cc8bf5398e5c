"""From the code of a need to a test place and its letter, in three clicks."""

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser


WORDS = {
    "nl": ("Zoek op code.", "Cybersecurity", "Dronelab", "Geachte"),
    "en": ("Enter by code.", "Cyber security", "Drone lab", "Hello"),
}


@pytest.mark.parametrize("script", [False, True], ids=["plain", "script"])
@pytest.mark.parametrize("language", WORDS)
def test_from_a_code_to_a_letter(open_page, language, script) -> None:
    entry, domain, place, letter = WORDS[language]
    page = open_page(f"/{language}/", script=script)
    page.locator("main").get_by_role("link", name=entry).click()
    code = page.locator("[id='edf--c1']")
    expect(code).to_contain_text("C1")
    code.get_by_role("link", name=domain, exact=True).click()
    page.locator(".offer").get_by_role("link", name=place).click()
    expect(page.locator("pre.enquiry__text").first).to_contain_text(letter)


def test_need_of_a_roadmap_leads_to_its_code(open_page) -> None:
    page = open_page("/en/roadmaps/cyber/", script=False)
    page.locator(".offer__needs a").first.click()
    assert page.url.endswith("/en/codes/#edf--c1")
