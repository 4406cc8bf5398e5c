"""A page per template and language, each in a state that shows much of it."""

PATHS = {
    "home": ("/nl/", "/en/"),
    "guidance": ("/nl/op-weg/", "/en/guidance/"),
    "instruments": ("/nl/instrumenten/", "/en/instruments/"),
    "instrument": (
        "/nl/instrumenten/fonds-defensieonderzoek/",
        "/en/instruments/growth-loan/",
    ),
    "untranslated": ("/nl/instrumenten/only-dutch/", "/en/instruments/only-dutch/"),
    "facility": ("/nl/infrastructuur/dronelab/", "/en/facilities/dronelab/"),
    "agenda": ("/nl/agenda/", "/en/agenda/?when=past&when=undated"),
    "facilities": ("/nl/infrastructuur/", "/en/facilities/"),
    "roadmaps": ("/nl/roadmaps/", "/en/roadmaps/"),
    "organisations": ("/nl/organisaties/", "/en/organisations/?sort=updated"),
    "choice": (
        "/nl/instrumenten/?support=grant&support=loan&trl=2-3&domain=cyber",
        "/en/instruments/?level=flemish&amount=1000000-&foo=1",
    ),
    "nothing fits": (
        "/nl/instrumenten/?support=loan&phase=research",
        "/en/organisations/?type=agency&level=european",
    ),
    "event": ("/nl/evenementen/voorbij/", "/en/events/infodag/"),
    "call": ("/nl/oproepen/oproep-2026/", "/en/calls/oproep-2025/"),
    "dates": ("/nl/oproepen/verschoven/", "/en/calls/rolling-call/"),
    "changes": ("/nl/gewijzigd/", "/en/changes/"),
    "organisation": ("/nl/organisaties/fwo/", "/en/organisations/pmv/"),
    "roadmap": ("/nl/roadmaps/cyber/", "/en/roadmaps/maritime/"),
    "article": ("/nl/strategie/visie/", "/en/strategy/vision/"),
    "pictures": ("/nl/in-beeld/", "/en/in-pictures/"),
    "timeline": ("/nl/in-beeld/tijdlijn/", "/en/in-pictures/timeline/"),
    "matrix": (
        "/nl/in-beeld/domeinen/?application=maritime&technology=cyber&x=1",
        "/en/in-pictures/domains/",
    ),
    "phases": ("/nl/in-beeld/steun-per-fase/", "/en/in-pictures/phases/"),
    "budget": ("/nl/in-beeld/begroting/", "/en/in-pictures/budget/"),
    "governance": ("/nl/in-beeld/bestuur/", "/en/in-pictures/governance/"),
    "map": ("/nl/in-beeld/kaart/", "/en/in-pictures/map/?place=genk"),
    "glossary": ("/nl/woordenlijst/", "/en/glossary/"),
    "a-z": ("/nl/a-z/", "/en/a-z/"),
    "results": ("/nl/zoeken?q=lening&kind=instruments", "/en/search?q=drone"),
    "search": ("/nl/zoeken", "/en/search"),
    "typed filters": (
        "/nl/zoeken?q=lening+domein:cyber",
        "/en/search?q=loan+provider:pmv",
    ),
    "no results": ("/nl/zoeken?q=xyzzyq", "/en/search?q=xyzzyq"),
    "statement": ("/nl/toegankelijkheid/", "/en/accessibility/"),
    "about": ("/nl/over/privacy/", "/en/about/privacy/"),
    "codes": ("/nl/codes/", "/en/codes/"),
    "shortlist": (
        "/nl/selectie?item=instruments/fsdb&item=instruments/pmv-lening&item=nope/x",
        "/en/shortlist?item=facilities/dronelab&item=calls/oproep-2026&find=drone",
    ),
    "empty shortlist": ("/nl/selectie", "/en/shortlist"),
    "guided path": ("/nl/wegwijzer", "/en/find-your-way?ask=domain&who=sme"),
    "all questions": ("/nl/wegwijzer?ask=all", "/en/find-your-way?ask=all&who=x"),
    "path": (
        "/nl/wegwijzer?who=sme&where=elsewhere&domain=cyber&phase=launch",
        "/en/find-your-way?ask=path",
    ),
    "not found": ("/nl/niets/", "/en/nothing/"),
    "failure": ("/nl/broken/500", "/en/broken/500"),
    "refusal": ("/nl/broken/405", "/en/broken/405"),
}

GALLERY = {
    "gallery": ("/nl/galerij/", "/en/gallery/"),
    "gallery ways": ("/nl/galerij/wegen/", "/en/gallery/ways/"),
    "gallery actions": ("/nl/galerij/acties/", "/en/gallery/actions/"),
    "gallery facts": ("/nl/galerij/feiten/", "/en/gallery/facts/"),
    "gallery lists": ("/nl/galerij/lijsten/", "/en/gallery/lists/"),
    "gallery questions": ("/nl/galerij/vragen/", "/en/gallery/questions/"),
    "gallery pictures": ("/nl/galerij/beelden/", "/en/gallery/pictures/"),
}
"""The gallery of components, which only development has."""
