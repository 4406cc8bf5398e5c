// The page of results: the question is in its address, as on a server.
"use strict";

// Called when the beginning of the index is there.
hubSearch.open = () => {
  if (!document.querySelector("[data-component=client-search]")) return;
  const SIZE = 10;
  const MOST_CHARACTERS = 200;
  const root = document.querySelector("[data-component=client-search]");
  const asked = new URLSearchParams(location.search);
  const question = (asked.get("q") ?? "").slice(0, 4 * MOST_CHARACTERS);
  const part = (name) => root.querySelector(`[data-part=${name}]`);
  const template = root.querySelector("template");

  function said(name, values = {}) {
    return Object.entries(values).reduce((text, [key, value]) => text.replace(`{${key}}`, () => value), root.dataset[name]);
  }

  function counted(count) {
    return count === 0 ? said("none") : count === 1 ? said("single") : said("several", { count });
  }

  // The same search with something changed, in one order.
  function address(link, changes) {
    const all = new URLSearchParams();
    if (question) all.set("q", question);
    for (const [name, value] of asked) if (name !== "q" && name !== "page" && !("q" in changes)) all.append(name, value);
    for (const [name, value] of Object.entries(changes)) all.set(name, value);
    link.search = all;
  }

  // A page on a disk is its file.
  function placed(path) {
    const url = new URL(path.slice(1), hubSearch.site());
    if (url.protocol === "file:" && url.pathname.endsWith("/")) url.pathname += "index.html";
    return url;
  }

  function shown([kind, title, summary, path, language], { isOwn, via }, clauses) {
    const item = template.content.firstElementChild.cloneNode(true);
    const [label, heading, text, why] = item.children;
    const roots = hubSearch.marks.rootsOf(clauses, via);
    label.textContent = kind;
    heading.firstElementChild.href = placed(path);
    heading.firstElementChild.textContent = title;
    hubSearch.marks.mark(text, summary, roots);
    if (language) for (const each of [heading.firstElementChild, text]) each.lang = language;
    const own = hubSearch.about.language;
    why.textContent = via ? said("via", { name: via }) : isOwn ? "" : said(own === "nl" ? "en" : "nl");
    if (!why.textContent) why.remove();
    return item;
  }

  // The title says the count: a screen reader says the title of a new page first.
  function say(count, { found, proposed }) {
    for (const each of [root.querySelector("#results"), part("status")]) each.textContent = counted(count);
    if (question.trim()) {
      const title = said("title", { query: question.trim().slice(0, 60) });
      document.title = `${title}, ${counted(count)} – ${document.title.split(" – ").at(-1)}`;
      document.querySelector("h1").textContent = title;
    }
    part("no-answer").hidden = found.length > 0;
    part("proposed").hidden = !proposed;
    const link = document.createElement("a");
    [link.href, link.textContent] = [root.querySelector("form").action, proposed];
    address(link, { q: proposed });
    part("proposed").append(link);
  }

  function turn(page, pages) {
    const [before, place, after] = part("pages").children;
    place.textContent = said("page", { page, pages });
    for (const [link, to] of [[before, page - 1], [after, page + 1]]) {
      if (to < 1 || to > pages) link.remove();
      else address(link, to > 1 ? { page: to } : {});
    }
    if (pages < 2) part("pages").remove();
  }

  async function show() {
    for (const link of document.querySelectorAll(".language-switch a")) link.search = asked;
    root.querySelector("input[type=search]").value = question.slice(0, MOST_CHARACTERS);
    const isAsked = question.trim() !== "";
    const isFiltered = hubSearch.filters.names(root).some((name) => asked.has(name));
    if (!isAsked && !isFiltered) return;
    part("help").hidden = true;
    const answer = isAsked ? await hubSearch.search(question) : { clauses: [], found: await hubSearch.filters.everything(), proposed: "" };
    const found = isFiltered ? await hubSearch.filters.fill(root, asked, answer.found) : answer.found;
    const pages = Math.ceil(found.length / SIZE);
    const page = Math.min(Math.max(Number.parseInt(asked.get("page"), 10) || 1, 1), Math.max(pages, 1));
    const entries = found.slice((page - 1) * SIZE, page * SIZE);
    const items = entries.map(async (entry) => shown(await hubSearch.entry(entry), hubSearch.ranking.reason(entry, answer.clauses), answer.clauses));
    root.querySelector("ol").append(...(await Promise.all(items)));
    say(found.length, answer);
    turn(page, pages);
    part("results").hidden = false;
    if (!isFiltered) await hubSearch.filters.fill(root, asked, answer.found);
  }

  show().catch((error) => {
    part("failed").hidden = false;
    throw error;
  });
};
