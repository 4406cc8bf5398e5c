// The search of an exported site: no server answers, so the browser asks small files.
// They are scripts that hand their data to `hubSearch`, since a folder on a disk gives a
// page nothing else; and this is no module, since it gives no modules either.
"use strict";

const hubSearch = (() => {
  const NAME = 7; // letters of the name of a file
  const loaded = new Map(); // name -> promise of its data
  const waiting = new Map(); // name -> what to do with its data
  let folder;
  let about;

  function start(data) {
    folder = document.currentScript.src;
    about = { ...data, starts: data.starts.split(",") };
    for (const language of ["nl", "en"]) about.stop[language] = new Set(data.stop[language].split(" "));
    hubSearch.open?.();
  }

  function take(name, data) {
    waiting.get(name)?.(data);
    waiting.delete(name);
  }

  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        waiting.set(name, resolve);
        script.addEventListener("error", () => reject(new Error(`${name} cannot be read`)));
        script.addEventListener("load", () => script.remove());
        script.src = new URL(`${name}.js`, folder);
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  }

  const nth = (names, place) => names.slice(place * NAME, place * NAME + NAME);

  // The piece of the alphabet that a key belongs to.
  function shard(key) {
    let [low, high] = [0, about.starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (about.starts[middle] <= key) low = middle;
      else high = middle;
    }
    return load(nth(about.words, low));
  }

  const own = (object, key) => (Object.hasOwn(object, key) ? object[key] : undefined);

  // entry -> how strongly it is hit, in which languages, through which other names
  function answer(groups) {
    const hits = new Map();
    for (const [flags, viaOwn, viaOther, entries] of groups) {
      let entry = 0;
      for (let place = 0; place < entries.length; place += 2) {
        entry += entries[place];
        const of = entries[place + 1] / about.unit;
        hits.set(entry, { of, own: flags & 1, other: flags & 2, viaOwn, viaOther });
      }
    }
    return hits;
  }

  // A word: what it finds, and its stems.
  async function word(key) {
    const piece = await shard(key);
    const found = own(piece.words, key);
    if (!found) return undefined;
    const [number, ...stems] = found;
    const [nl, en] = stems.map((stem) => (typeof stem === "number" ? key.slice(0, stem) : stem));
    return { key, hits: answer(piece.answers[number] ?? []), stems: { nl, en } };
  }

  // What the other names find of a concept that has a name of several stems.
  async function together(language, key) {
    const groups = own((await shard(key)).together[language], key);
    return groups && answer(groups);
  }

  // The entries that bear a name, with the class of the answer.
  async function named(language, key) {
    const found = own((await shard(key)).names[language], key) ?? [];
    return found.flatMap((part, place) => (place % 2 ? [] : [[part, found[place + 1]]]));
  }

  async function spellings(letter) {
    const name = own(about.spellings, letter);
    if (!name) return { words: [], parts: [], written: {} };
    const { words, parts, written } = await load(name);
    return { words: words.split(" "), parts: parts.split(" "), written };
  }

  async function entry(number) {
    const group = await load(nth(about.entries, Math.floor(number / about.size)));
    return group[number % about.size];
  }

  const facets = () => load(about.facets);
  const site = () => new URL("../../", folder);

  return {
    start, take, word, together, named, spellings, entry, facets, site, own,
    get about() { return about; },
  };
})();
