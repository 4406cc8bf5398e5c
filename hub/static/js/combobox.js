// Suggestions while one types: the editable combobox with list autocomplete and manual
// selection of the ARIA Authoring Practices. Without this module it is a plain form.

const FEWEST_LETTERS = 2;
const PAUSE = 150; // milliseconds without a key before anything is fetched

function enhance(form) {
  const box = form.querySelector("[data-suggestions]");
  const input = box.querySelector("input");
  const list = box.querySelector("[role=listbox]");
  const blank = box.querySelector("template").content.firstElementChild;
  const status = box.querySelector("[role=status]");
  let suggestions = [];
  let suggestedFor; // the text that they complete
  let active = -1; // the option that Enter would take; -1 is the text itself
  let request = new AbortController();
  let timer;

  function activate(place) {
    list.children[active]?.setAttribute("aria-selected", "false");
    input.removeAttribute("aria-activedescendant");
    active = place;
    if (active < 0) return;
    const option = list.children[active];
    option.setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  }

  function expand(isOpen, words) {
    activate(-1);
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    status.textContent = words;
  }

  function stop() {
    clearTimeout(timer);
    request.abort();
    request = new AbortController();
  }

  function close() {
    stop();
    expand(false, "");
  }

  function show() {
    const count = suggestions.length;
    const words = box.dataset[count > 1 ? "several" : count ? "single" : "none"];
    expand(count > 0, words.replace("{count}", count));
  }

  async function load() {
    stop();
    const text = input.value.trim();
    if (text.length < FEWEST_LETTERS) return close();
    try {
      const address = `${box.dataset.suggestions}?${new URLSearchParams({ q: text })}`;
      const response = await fetch(address, { signal: request.signal });
      ({ suggestions } = await response.json());
      list.replaceChildren(...suggestions.map(optionOf));
      suggestedFor = text;
      show();
    } catch (error) {
      // Offline or no JSON: the form still works. An aborted request has a successor.
      if (error.name !== "AbortError") close();
    }
  }

  function optionOf(suggestion, place) {
    const option = blank.cloneNode(true);
    option.id = `${list.id}-${place}`;
    Object.assign(option.firstElementChild, { textContent: suggestion.text, lang: suggestion.language });
    option.lastElementChild.textContent = suggestion.kind ?? box.dataset.query;
    option.addEventListener("click", () => choose(suggestion));
    return option;
  }

  function choose({ text, url }) {
    close();
    if (url) return location.assign(url);
    input.value = text;
    form.requestSubmit();
  }

  async function move(step) {
    if (list.hidden) await (suggestedFor === input.value.trim() ? show() : load());
    if (list.hidden || !step) return;
    const count = suggestions.length;
    activate(active < 0 && step < 0 ? count - 1 : (active + step + count) % count);
  }

  input.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(event.key)) activate(-1);
    if (event.key === "ArrowDown") move(event.altKey ? 0 : 1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && active >= 0) list.children[active].click();
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
  });
  input.addEventListener("input", () => {
    activate(-1);
    stop();
    timer = setTimeout(load, PAUSE);
  });
  input.addEventListener("blur", close);
  form.addEventListener("submit", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the focus
  input.type = "text"; // ARIA in HTML allows a combobox on no other field
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  close();
}

document.querySelectorAll('form[data-component="combobox"]').forEach(enhance);
