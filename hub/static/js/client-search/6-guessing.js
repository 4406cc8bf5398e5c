// Guesses for words that the hub does not know, and the search as a whole:
// hub/search/suggest.py, spelling.py and searcher.py.
"use strict";

hubSearch.search = (() => {
  const [GUESSED, SCATTERED] = [0.7, 0.5];
  const { add, meeting } = hubSearch.hits;
  const [MOST_GUESSED, MOST_WORDS] = [3, 3];
  const [SHORTEST_NEAR, SHORTEST_FAR, SHORTEST_HALF, SHORTEST_PART] = [4, 8, 3, 4];

  // The slips between two words, swapped neighbours being one; counts up to most.
  function distance(first, second, most) {
    let [older, before] = [[], Array.from({ length: second.length + 1 }, (_, n) => n)];
    for (let i = 1; i <= first.length; i++) {
      const row = [i];
      for (let j = 1; j <= second.length; j++) {
        const differs = first[i - 1] === second[j - 1] ? 0 : 1;
        row[j] = Math.min(before[j] + 1, row[j - 1] + 1, before[j - 1] + differs);
        if (i > 1 && j > 1 && first[i - 1] === second[j - 2] && first[i - 2] === second[j - 1]) row[j] = Math.min(row[j], older[j - 2] + 1);
      }
      if (Math.min(...row) > most) return most + 1;
      [older, before] = [before, row];
    }
    return before.at(-1);
  }

  async function near(word) {
    if (word.length < SHORTEST_NEAR) return [];
    const letters = [...new Set([word[0], word[1]])];
    const known = (await Promise.all(letters.map(hubSearch.spellings))).flatMap((each) => each.words);
    const within = (most) => known.filter((each) => Math.abs(each.length - word.length) <= most && distance(word, each, most) <= most);
    const one = within(1).filter((each) => word.length >= SHORTEST_FAR || each[0] === word[0] || each.startsWith(word[1] + word[0]));
    const two = one.length || word.length < SHORTEST_FAR ? one : within(2).filter((each) => each[0] === word[0]);
    return two.slice(0, MOST_WORDS);
  }

  // The two known words that a word is made of, the most used before others.
  async function halves(word, of, least, links) {
    const found = [];
    const starts = (await hubSearch.spellings(word[0]))[of];
    for (const [place, start] of starts.entries()) {
      if (start.length < least || !word.startsWith(start)) continue;
      for (const link of links) {
        const rest = word.slice(start.length + link.length);
        if (rest.length < least || !word.startsWith(link, start.length)) continue;
        const other = (await hubSearch.spellings(rest[0]))[of].indexOf(rest);
        if (other >= 0) found.push([Math.max(place, other), start, rest]);
      }
    }
    const [best] = found.sort((a, b) => a[0] - b[0]);
    return best && Promise.all(best.slice(1).map(hubSearch.word));
  }

  async function guess(clause, isLast) {
    const unit = clause.term.units[0];
    if (clause.term.isPhrase || !unit.isWord || unit.parts.length > 1) return undefined;
    const [word] = unit.parts;
    const { written } = await hubSearch.spellings(word[0]);
    const apart = await halves(word, "words", SHORTEST_HALF, [""]);
    const found = await near(word);
    const { words } = await hubSearch.spellings(word[0]);
    if (isLast && word.length >= SHORTEST_NEAR) found.push(...words.filter((each) => each.startsWith(word)).slice(0, MOST_WORDS));
    for (const each of new Set(found)) {
      add(clause, (await hubSearch.word(each)).hits, GUESSED, each);
    }
    const both = apart?.map((each) => each.key).join(" ");
    if (apart) add(clause, meeting(apart.map((each) => each.hits)), GUESSED, both);
    clause.isGuess = clause.hits.size > 0;
    return both ?? (found.length ? hubSearch.own(written, found[0]) ?? found[0] : undefined);
  }

  // A compound that the hub does not use, of words that it does.
  async function split(clause) {
    const unit = clause.term.units?.[0];
    if (clause.term.isPhrase || !unit.isWord || unit.parts.length > 1 || clause.hits.size) return;
    const found = await halves(unit.parts[0], "parts", SHORTEST_PART, ["", "s", "en", "e"]);
    if (found) add(clause, meeting(found.map((each) => each.hits)), SCATTERED);
  }

  function written({ text, isPhrase, isExcluded }) {
    return `${isExcluded ? "-" : ""}${isPhrase ? `"${text}"` : text}`;
  }

  async function isName(text) {
    const terms = hubSearch.question.parse(text);
    return (await hubSearch.ranking.namesOf(terms, terms.map((term) => ({ term })))).size > 0;
  }

  async function search(text, now = Date.now()) {
    const { language } = hubSearch.about;
    const terms = hubSearch.question.parse(text);
    const clauses = await hubSearch.clauses.all(terms, language);
    const unwanted = await Promise.all(terms.filter((term) => term.isExcluded).map(hubSearch.clauses.ofTerm));
    const names = await hubSearch.ranking.namesOf(terms, clauses);
    await Promise.all(clauses.map(split));
    const unknown = clauses.filter((clause) => !clause.hits.size);
    const meant = new Map();
    for (const clause of unknown.slice(0, MOST_GUESSED)) {
      meant.set(clause.term, await guess(clause, clause === clauses.at(-1)));
    }
    const proposed = [...meant.values()].some(Boolean) ? terms.map((term) => meant.get(term) ?? written(term)).join(" ") : "";
    // Where every word of several is a guess, so is the answer: it is only proposed,
    // unless the words make a name.
    if (clauses.length > 1 && unknown.length === clauses.length && !(await isName(proposed))) for (const clause of clauses) clause.hits.clear();
    const matches = hubSearch.ranking.match(clauses, names, unwanted);
    return { terms, clauses, proposed, found: hubSearch.ranking.ranked(matches, now), reason: (entry) => hubSearch.ranking.reason(entry, clauses) };
  }

  return search;
})();
