// A question read as the server reads it: hub/search/characters.py, tokens.py, query.py.
"use strict";

hubSearch.question = (() => {
  const MOST_CHARACTERS = 200;
  const MOST_WORDS = 12;
  const ALIKE = new Map();
  for (const [mark, many] of [["-", "‐‑‒–—―−"], ["'", "‘’‚‛ʼ´`′"], ['"', "“”„‟«»″"], ["o", "ø"], ["O", "Ø"], ["d", "đ"], ["l", "ł"], ["L", "Ł"]]) {
    for (const each of many) ALIKE.set(each, mark);
  }
  const SCALES = { k: 3, duizend: 3, thousand: 3, mio: 6, mln: 6, miljoen: 6, million: 6, bn: 9, mld: 9, miljard: 9, billion: 9 };
  const SPELLED = { a: 1, anderhalf: 1.5, een: 1, half: 0.5, one: 1 };
  const W = "[\\p{L}\\p{N}_]";
  const GROUPED = "\\d{1,3}(?:[ .,']\\d{3})+(?!\\d)";
  const UNIT = new RegExp([
    `(?<dotted>(?<![\\p{L}\\p{N}_.])\\p{L}(?:\\.\\p{L})+(?!${W}))`,
    `(?<joined>(?<!${W})(?:\\p{L}(?: ?& ?\\p{L})+|\\p{L}{1,3}(?:&\\p{L}{1,3})+)(?!${W}))`,
    `(?<!${W})trl(?:'?s)?[ \\-]?(?:(?:levels?|niveaus?|range)[ \\-])?(?<low>[1-9])` +
      `(?: ?(?:-|/|t/m|tot en met|tot|to|through|and|en) ?(?:trl[ \\-]?)?(?<high>[1-9]))?(?![.,]?\\d|${W})`,
    `(?<![\\p{L}\\p{N}_.,])(?<amount>(?:${GROUPED}|\\d{1,12}(?!\\d))(?:[.,]\\d{1,3}(?!\\d))?|(?:${Object.keys(SPELLED).join("|")})(?= ))` +
      `[ \\-]?(?<scale>${Object.keys(SCALES).join("|")})(?!${W})`,
    `(?<![\\p{L}\\p{N}_.,])(?<grouped>${GROUPED})(?:[.,]\\d\\d?(?!\\d))?`,
    `(?<decimal>(?<!${W})\\d+(?:[.,]\\d+)+(?!${W}))`,
    "(?<word>[\\p{L}\\p{N}]+(?:['\\-][\\p{L}\\p{N}]+)*)",
  ].join("|"), "giu");
  const PIECE = /((?<!\S)-)?"([^"]*)"|(?<!\S)-([\p{L}\p{N}]\S*)/gu;

  function clean(text) {
    return text
      .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g, "")
      .replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/gu, " ")
      .replace(/[\ufb00-\ufb06\u0132\u0133]/g, (found) => found.normalize("NFKC"))
      .normalize("NFC").split(/\s+/).filter(Boolean).join(" ");
  }

  function fold(text) {
    return [...text].map((mark) => {
      const base = ALIKE.get(mark) ?? mark.normalize("NFKD").replace(/\p{M}/gu, "");
      return base.length === mark.length ? base : mark;
    }).join("");
  }

  function number(amount, scale) {
    const digits = amount.replace(new RegExp(`^${GROUPED}`), (whole) => whole.replace(/\D/g, ""));
    const value = SPELLED[amount.toLowerCase()] ?? Number(digits.replace(",", "."));
    return String(Math.round(value * 10 ** SCALES[scale.toLowerCase()] * 100) / 100);
  }

  function wordOf(text, isShouted) {
    const written = text.replace(/'s?$/i, "").split(/['-]/).slice(0, 8)
      .map((part) => (/^[A-Z]{2,7}s$/.test(part) ? part.slice(0, -1) : part));
    const parts = written.map((part) => part.toLowerCase().slice(0, 64));
    const isAcronym = !isShouted && written.some((part) => /^(?=.*[A-Z].*[A-Z])[A-Z0-9]{2,8}$/.test(part));
    return { parts, keys: [parts.join("-")], isAcronym, isWord: true };
  }

  function unitOf(found, isShouted) {
    const { dotted, joined, low, high, amount, scale, grouped, decimal, word } = found.groups;
    if (word) return wordOf(word, isShouted);
    const plain = (...keys) => ({ parts: keys, keys, isAcronym: false, isWord: false });
    if (low) {
      const [from, to] = [Number(low), Number(high ?? low)].sort();
      return plain(...Array.from({ length: to - from + 1 }, (_, more) => `trl${from + more}`));
    }
    if (amount) return plain(number(amount, scale));
    if (grouped) return plain(grouped.replace(/\D/g, ""));
    if (decimal) return plain(decimal.replaceAll(",", "."));
    const letters = (dotted ?? joined).replace(/[.& ]/g, "").toLowerCase();
    return { ...plain(letters), isAcronym: true };
  }

  function units(text) {
    const isShouted = text === text.toUpperCase() && /[A-Z]{7,} | [A-Z]{7,}|\S+ \S+ \S+ \S/.test(fold(text));
    return [...fold(text).matchAll(UNIT)].map((found) => ({ ...unitOf(found, isShouted), text: text.slice(found.index, found.index + found[0].length) }));
  }

  function words(text) {
    return units(text).map((unit) => ({ text: unit.text, units: [unit] }));
  }

  function terms(text) {
    const found = [];
    let start = 0;
    for (const piece of text.matchAll(PIECE)) {
      found.push(...words(text.slice(start, piece.index)));
      start = piece.index + piece[0].length;
      const [, minus, phrase, without] = piece;
      if (phrase === undefined) found.push(...words(without).map((term) => ({ ...term, isExcluded: true })));
      else if (units(phrase).length) found.push({ text: phrase.trim(), units: units(phrase), isPhrase: true, isExcluded: Boolean(minus) });
    }
    return [...found, ...words(text.slice(start))];
  }

  // Any text at all gives terms, within bounds.
  function parse(typed) {
    let text = fold(clean(typed.slice(0, 4 * MOST_CHARACTERS)).slice(0, MOST_CHARACTERS));
    if (text.split('"').length % 2 === 0) text = text.replace(/"(?=[^"]*$)/, " ");
    text = text.replace(/[^\p{L}\p{N} .,;:!?'\-&/()€%"]/gu, " ").trim();
    let count = 0;
    const kept = terms(text).filter((term) => (count += term.units.length) <= MOST_WORDS);
    return kept.every((term) => term.isExcluded) ? [] : kept;
  }

  return { parse, fold, units };
})();
