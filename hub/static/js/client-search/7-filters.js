// The filters of the page of results, each value with how many entries it leaves.
"use strict";

hubSearch.filters = (() => {
  function members(distances) {
    let entry = 0;
    return new Set(distances.map((each) => (entry += each)));
  }

  // Fills the filters, and says which of the entries pass.
  async function fill(root, asked, found) {
    const all = root.querySelector("[data-part=filters]");
    const blank = root.querySelectorAll("template")[1].content.firstElementChild;
    const facets = Object.entries(await hubSearch.facets()).map(([name, values]) => ({
      name, chosen: asked.getAll(name), values: values.map(([id, label, entries]) => ({ id, label, entries: members(entries) })),
    }));
    const passes = (facet, entry) => !facet.chosen.length || facet.values.some(({ id, entries }) => facet.chosen.includes(id) && entries.has(entry));
    for (const facet of facets) {
      const left = found.filter((entry) => facets.every((each) => each === facet || passes(each, entry)));
      const details = root.querySelector(`[data-facet="${facet.name}"]`);
      for (const value of facet.values) value.count = left.filter((entry) => value.entries.has(entry)).length;
      const offered = facet.values.filter(({ id, count }) => count || facet.chosen.includes(id)).sort((a, b) => b.count - a.count);
      details.querySelector("fieldset").append(...offered.map((value) => box(blank, facet, value)));
      details.hidden = !offered.length;
      details.open = facet.name === "kind" || facet.chosen.length > 0;
      all.open ||= facet.chosen.length > 0;
    }
    all.hidden = false;
    return found.filter((entry) => facets.every((each) => passes(each, entry)));
  }

  function box(blank, { name, chosen }, { id, label, count }) {
    const item = blank.cloneNode(true);
    const [input, text, number] = item.children;
    Object.assign(input, { name, value: id, checked: chosen.includes(id) });
    [text.textContent, number.textContent] = [label, count];
    return item;
  }

  const names = (root) => [...root.querySelectorAll("[data-facet]")].map((each) => each.dataset.facet);

  // Every entry that may be shown: each has a kind.
  async function everything() {
    const { kind } = await hubSearch.facets();
    return kind.flatMap(([, , entries]) => [...members(entries)]).sort((a, b) => a - b);
  }

  return { fill, names, everything };
})();
