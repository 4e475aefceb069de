/* What every page loads: it opens the search and offers previews, and loads the rest when first needed. */
"use strict";

window.finding = (() => {
  const scripts = new URL(".", document.currentScript.src);
  const root = new URL(document.documentElement.dataset.content_root || "./", location);
  const loading = new Map();

  /* Everything is a script, so that it can also be loaded by a page that is a plain file. */
  const load = (address) => {
    const { href } = address;
    if (!loading.has(href)) {
      const done = new Promise((resolve, reject) => {
        const script = document.createElement("script");
        Object.assign(script, { src: href, async: false, onload: resolve, onerror: reject }); // run in order
        document.head.append(script);
      });
      done.catch(() => loading.delete(href)); // may be tried again
      loading.set(href, done);
    }
    return loading.get(href);
  };
  const loadScript = (name) => load(new URL(name, scripts));
  const loadData = (name) => load(new URL(`_finding/${name}.js`, root));

  /* The search: a slash or Ctrl-K anywhere, a click or a letter in the search box of the side bar. */
  const box = document.querySelector(".sidebar-search");
  const open = async () => {
    await Promise.all([loadScript("finding_search.js"), loadScript("finding_dialog.js")]);
    finding.dialog.open(box ? box.value : "");
    if (box) box.value = "";
  };
  const isTyping = (element) => element.closest("input, textarea, select, [contenteditable]");

  document.addEventListener("keydown", (event) => {
    const modified = event.ctrlKey || event.metaKey;
    const isCtrlK = modified && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
    const isSlash = event.key === "/" && !modified && !event.altKey && !localStorage.noSlash && !isTyping(event.target);
    if (isCtrlK || isSlash) {
      event.preventDefault();
      open();
    }
  });
  DOCUMENTATION_OPTIONS.ENABLE_SEARCH_SHORTCUTS = false; // what Sphinx does with the slash

  if (box) {
    box.setAttribute("aria-haspopup", "dialog");
    box.placeholder += " ( / )";
    box.addEventListener("click", open);
    box.addEventListener("input", open);
  }

  const button = document.createElement("button"); // small screens hide the side bar
  Object.assign(button, { className: "finding-open", ariaLabel: "Search", onclick: open });
  document.querySelector(".header-left")?.append(button);

  /* Previews of what a link leads to, for mouse and keyboard; a touch follows the link. */
  const PREVIEWED = /^#(quality|pattern|style|tactic|anti-pattern|scenario|term)-/;
  const offer = async (event) => {
    const link = event.target.closest("a[href*='#']");
    const isWanted = event.type === "focusin" ? link?.matches(":focus-visible") : event.pointerType !== "touch";
    if (!link || !isWanted || !PREVIEWED.test(link.hash) || link.matches(".headerlink")) return;
    await Promise.all([loadData("cards"), loadScript("finding_preview.js")]);
    finding.preview.offer(link);
  };
  const article = document.querySelector("article");
  article?.addEventListener("pointerover", offer);
  article?.addEventListener("focusin", offer);

  const texts = {}; // page → its sections
  const keepText = ([page, sections]) => (texts[page] = sections);
  return { root, load, loadData, loadScript, texts, keepText, data: {} };
})();
