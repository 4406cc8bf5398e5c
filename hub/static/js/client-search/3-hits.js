// The entries that satisfy a clause, each by its best way: hub/search/impacts.py.
"use strict";

hubSearch.hits = (() => {
  // One more way to satisfy a clause: of two ways the better one counts.
  function add(clause, hits, weight, via) {
    for (const [entry, hit] of hits) {
      const more = { ...hit, of: hit.of * weight };
      if (via) Object.assign(more, { viaOwn: hit.own ? hit.viaOwn || via : "", viaOther: hit.other ? hit.viaOther || via : "" });
      const old = clause.hits.get(entry);
      clause.hits.set(entry, old ? either(old, more) : more);
    }
  }

  function either(one, two) {
    const [best, rest] = one.of >= two.of ? [one, two] : [two, one];
    const via = (has, name) => (best[has] && rest[has] ? (best[name] && rest[name] ? best[name] : "") : best[has] ? best[name] : rest[name]);
    return { of: best.of, own: one.own | two.own, other: one.other | two.other, viaOwn: via("own", "viaOwn"), viaOther: via("other", "viaOther") };
  }

  // The entries that are hit by all of these, as strongly as by the weakest.
  function meeting([first, ...rest]) {
    const found = new Map();
    for (const [entry, hit] of first) {
      const hits = [hit, ...rest.map((each) => each.get(entry))];
      if (hits.every(Boolean)) found.set(entry, hits.reduce((a, b) => (b.of < a.of ? b : a)));
    }
    return found;
  }

  return { add, meeting };
})();
