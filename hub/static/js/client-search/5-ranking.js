// Which entries answer best: hub/search/matching.py and clauses.py.
"use strict";

hubSearch.ranking = (() => {
  const [ENOUGH, ENOUGH_FOR_LONG] = [3, 10];
  const CLASS = 100;
  const [MUST_COVER, MUST_COVER_MOST, MUST_SAY] = [0.5, 0.66, 0.9];
  const PAST = 0.6;
  const NEARLY = 1e-9; // sums of fractions are not exact

  const worth = (found) => Math.log(1 + (hubSearch.about.total - found + 0.5) / (found + 0.5));

  function factor(entry, now) {
    const { priors, ends } = hubSearch.about;
    const prior = hubSearch.own(priors, entry) ?? 1;
    return (hubSearch.own(ends, entry) ?? Infinity) * 1000 <= now ? prior * PAST : prior;
  }

  // The whole question, as a title would say it, in both languages.
  async function namesOf(terms, clauses) {
    const found = new Map();
    const take = async (language, key) => {
      for (const [entry, kind] of key ? await hubSearch.named(language, key) : []) {
        found.set(entry, Math.max(found.get(entry) ?? 0, kind));
      }
    };
    const said = [terms.filter((term) => !term.isExcluded), clauses.map((clause) => clause.term)];
    for (const units of said.map((each) => each.flatMap((term) => term.units))) {
      const parts = units.flatMap((unit) => unit.parts);
      const words = (await Promise.all(units.map((unit) => (unit.parts.length === 1 && unit.stems ? [unit] : Promise.all(unit.parts.map(hubSearch.word)))))).flat();
      const joined = parts.length > 1 && parts.length <= 3 ? parts.join("") : "";
      const whole = joined && (await hubSearch.word(joined));
      for (const language of ["nl", "en"]) {
        const stop = hubSearch.about.stop[language];
        await take(language, parts.map((part, n) => (stop.has(part) ? part : words[n]?.stems[language] ?? part)).join(" "));
        await take(language, whole ? whole.stems[language] : joined);
      }
    }
    return found;
  }

  function covering(clauses, weights) {
    const asked = clauses.reduce((sum, clause, n) => sum + (clause.isGuess ? worth(0) : weights[n]), 0);
    const found = new Set();
    for (const entry of new Set(clauses.flatMap((clause) => [...clause.hits.keys()]))) {
      const having = clauses.filter((clause) => clause.hits.has(entry));
      const value = having.reduce((sum, clause) => sum + weights[clause.number], 0);
      const says = clauses.every((clause) => !clause.term.isPhrase || clause.hits.has(entry));
      if (says && value >= MUST_COVER * asked - NEARLY && having.length >= MUST_COVER * clauses.length) found.add(entry);
    }
    return found;
  }

  function comesClose(entries, clauses, weights) {
    const whole = weights.reduce((sum, each) => sum + each, 0);
    const least = clauses.length <= 2 ? MUST_COVER : MUST_COVER_MOST;
    const sum = (entry, of) => clauses.reduce((total, clause, n) => total + (clause.hits.has(entry) ? weights[n] * of(clause.hits.get(entry)) : 0), 0);
    return [...entries].some((entry) => sum(entry, () => 1) >= least * whole - NEARLY && sum(entry, (hit) => hit.of) >= MUST_SAY * whole);
  }

  // All words first; some words only when too few entries have all of them.
  function match(clauses, names, unwanted) {
    const weights = clauses.map((clause) => worth(clause.hits.size));
    const full = new Set(clauses.length ? [...clauses[0].hits.keys()].filter((entry) => clauses.every((clause) => clause.hits.has(entry))) : []);
    const found = new Set([...full, ...names.keys()]);
    if (full.size < (clauses.length > 2 ? ENOUGH_FOR_LONG : ENOUGH)) {
      const some = covering(clauses, weights);
      if (full.size || comesClose(some, clauses, weights)) for (const entry of some) found.add(entry);
    }
    for (const clause of unwanted) for (const entry of clause.hits.keys()) found.delete(entry);
    return { clauses, weights, full, names, found };
  }

  function ranked({ clauses, weights, full, names, found }, now) {
    const score = (entry) => {
      const said = clauses.reduce((sum, clause, n) => sum + (clause.hits.get(entry)?.of ?? 0) * weights[n], 0);
      return CLASS * (names.get(entry) ?? (full.has(entry) ? 1 : 0)) + Math.min(factor(entry, now) * said, CLASS - 1);
    };
    return [...found].map((entry) => [entry, score(entry)]).sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([entry]) => entry);
  }

  // In which language an entry was found, and through which other name.
  function reason(entry, clauses) {
    const hits = clauses.map((clause) => clause.hits.get(entry)).filter(Boolean);
    const isOwn = hits.filter((hit) => hit.own).length >= hits.filter((hit) => hit.other).length;
    const via = hits.map((hit) => (isOwn ? hit.viaOwn : hit.viaOther)).find(Boolean);
    return { isOwn, via: via ?? "" };
  }

  return { match, ranked, reason, namesOf };
})();
