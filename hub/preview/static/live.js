// Shows what was saved: waits for word from the preview and loads the page again.

const FRAMES = "iframe[data-language]";

function listen(since, renew) {
  const source = new EventSource(`/preview/changes?since=${since}`);
  source.addEventListener("message", (event) => renew(Number(event.data)));
  return source;
}

// A hidden window would take one of the few lines that a browser opens to a server.
function whileVisible(version, renew) {
  let seen = version;
  let source = null;
  const told = (newer) => {
    seen = newer;
    renew();
  };
  const update = () => {
    source?.close();
    source = document.hidden ? null : listen(seen, told);
  };
  document.addEventListener("visibilitychange", update);
  // A line that waits keeps the browser from going to the next page at once.
  window.addEventListener("pagehide", () => source?.close());
  window.addEventListener("pageshow", (event) => event.persisted && location.reload());
  update();
}

function addressOf(page, language) {
  const link = page.querySelector(`a[hreflang="${language}"]`);
  return link === null ? null : link.pathname + link.search;
}

// Who follows a link in one language sees the same page in the other.
function keepTogether(frames) {
  for (const frame of frames) {
    frame.addEventListener("load", () => {
      for (const other of frames) {
        if (other === frame) continue;
        const wanted = addressOf(frame.contentDocument, other.dataset.language);
        const { pathname, search } = other.contentWindow.location;
        const isLoaded = pathname.startsWith(`/${other.dataset.language}/`);
        if (wanted !== null && isLoaded && wanted !== pathname + search) {
          other.contentWindow.location.replace(wanted);
        }
      }
    });
  }
}

const version = Number(new URL(import.meta.url).searchParams.get("version"));
const frames = [...document.querySelectorAll(FRAMES)];

if (frames.length > 0) {
  keepTogether(frames);
  whileVisible(version, () => {
    for (const frame of frames) frame.contentWindow.location.reload();
  });
} else if (window.parent === window) {
  whileVisible(version, () => location.reload());
}
