// The clauses of a question with what satisfies them: hub/search/plan.py, on answers that
// were worked out before.
"use strict";

hubSearch.clauses = (() => {
  const [JOINED, PHRASE] = [0.9, 0.9];
  const { add, meeting } = hubSearch.hits;
  const MOST_TOGETHER = 6;
  const ENDINGS = ["s", "en", "e", "n", "es", "d", "t", "de", "te", "den", "ten", "ing", "ed", "ly"];
  const HARD = { v: "f", z: "s", f: "v", s: "z" };

  const about = () => hubSearch.about;
  const isStop = (unit, language) => unit.isWord && unit.parts.every((part) => about().stop[language].has(part));
  const other = (language) => (language === "nl" ? "en" : "nl");

  async function wordOf(unit) {
    const key = unit.keys[0];
    const found = (unit.isAcronym && unit.parts.length === 1 && (await hubSearch.word(`${key}^`))) || (await hubSearch.word(key));
    if (found || unit.parts.length === 1) return found;
    return hubSearch.word(unit.parts.join(""));
  }

  // A form of a known word that the hub itself never uses.
  async function inflected(word) {
    const bases = ["", ...ENDINGS].filter((ending) => word.endsWith(ending) && word.length - ending.length > 3)
      .map((ending) => word.slice(0, word.length - ending.length));
    const more = bases.flatMap((base) => [base, base.replace(/(.)\1$/, "$1"), base.replace(/([aeou])([^aeiou])$/, "$1$1$2"),
      base.slice(0, -1) + (HARD[base.at(-1)] ?? base.at(-1))]);
    for (const base of new Set(more.flatMap((each) => [each, ...ENDINGS.map((ending) => each + ending)]))) {
      const found = base === word ? undefined : await hubSearch.word(base);
      if (found?.hits.size) return found;
    }
    return undefined;
  }

  async function ofTerm(term, number) {
    const clause = { term, number, hits: new Map() };
    if (term.isPhrase || term.units[0].parts.length > 1) {
      const keys = term.units.flatMap((unit) => (unit.isWord ? unit.parts : [unit.keys[0]]))
        .filter((key) => !about().stop.nl.has(key) && !about().stop.en.has(key));
      const all = await Promise.all(keys.map(hubSearch.word));
      if (all.length && all.every(Boolean)) add(clause, meeting(all.map((each) => each.hits)), PHRASE);
    }
    if (!term.isPhrase) await addWord(clause, term.units[0]);
    return clause;
  }

  async function addWord(clause, unit) {
    if (unit.keys.length > 1) {
      for (const key of unit.keys) add(clause, (await hubSearch.word(key))?.hits ?? [], 1);
      return;
    }
    let found = await wordOf(unit);
    if (!found && unit.isWord && unit.parts.length === 1) found = await inflected(unit.parts[0]);
    clause.stems = unit.stems = found?.stems;
    add(clause, found?.hits ?? [], 1);
  }

  // What is left when stop words go; if nothing is, they may be acronyms.
  async function telling(terms, language) {
    const known = await Promise.all(terms.map((term) => term.units[0].isAcronym && hubSearch.word(`${term.units[0].keys[0]}^`)));
    const kept = terms.filter((term, n) => term.isPhrase || known[n] || !(isStop(term.units[0], language) || isStop(term.units[0], other(language))));
    if (kept.length) return kept;
    const foreign = terms.filter((term) => !isStop(term.units[0], language));
    return foreign.length ? foreign : terms;
  }

  async function addPairs(clauses) {
    const isPlain = ({ term }) => !term.isPhrase && term.units[0].isWord && term.units[0].parts.length === 1;
    for (const [place, one] of clauses.slice(0, -1).entries()) {
      const two = clauses[place + 1];
      if (!isPlain(one) || !isPlain(two)) continue;
      const joined = await hubSearch.word(one.term.units[0].parts[0] + two.term.units[0].parts[0]);
      for (const clause of [one, two]) add(clause, joined?.hits ?? [], JOINED);
    }
  }

  async function addConcepts(clauses) {
    for (const language of ["nl", "en"]) {
      for (let start = 0; start < clauses.length; start++) {
        for (let end = start + 2; end <= Math.min(clauses.length, start + MOST_TOGETHER); end++) {
          const span = clauses.slice(start, end);
          if (!span.every((each) => each.stems)) break;
          const hits = await hubSearch.together(language, span.map((each) => each.stems[language]).join(" "));
          for (const clause of span) add(clause, hits ?? [], 1);
        }
      }
    }
  }

  async function all(terms, language) {
    const wanted = await telling(terms.filter((term) => !term.isExcluded), language);
    const clauses = await Promise.all(wanted.map(ofTerm));
    await addPairs(clauses);
    await addConcepts(clauses);
    return clauses;
  }

  return { all, ofTerm };
})();
