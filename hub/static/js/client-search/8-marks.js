// What of a summary is marked: the words of the question, and those that begin like them.
"use strict";

hubSearch.marks = (() => {
  const SHORTEST_ROOT = 3;

  function rootsOf(clauses, via) {
    const words = hubSearch.question.units(via).flatMap((unit) => unit.parts);
    const stems = clauses.flatMap(({ term, stems }) => [...term.units.flatMap((unit) => unit.parts), ...Object.values(stems ?? {})]);
    return [...words, ...stems].filter((each) => each.length >= SHORTEST_ROOT);
  }

  // Text with the words marked that begin with one of the roots.
  function mark(element, text, roots) {
    let place = 0;
    for (const found of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const word = hubSearch.question.fold(found[0]).toLowerCase();
      if (!roots.some((each) => word.startsWith(each) || (each.length > SHORTEST_ROOT + 1 && word.includes(each)))) continue;
      const marked = document.createElement("mark");
      marked.textContent = found[0];
      element.append(text.slice(place, found.index), marked);
      place = found.index + found[0].length;
    }
    element.append(text.slice(place));
  }

  return { mark, rootsOf };
})();
