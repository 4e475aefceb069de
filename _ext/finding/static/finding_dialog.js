/* The search as a reader sees it: a field and a list of results, a combobox in a dialog. */
"use strict";

finding.dialog = (() => {
  const MOST = { named: 7, titles: 4, passages: 5 };
  const { search } = finding;

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...children);
    return element;
  };

  const field = make("input", {
    type: "text",
    role: "combobox",
    "aria-label": "Search the book",
    "aria-autocomplete": "list",
    "aria-controls": "finding-results",
    "aria-expanded": "false",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: "Pattern, term, author, any word",
  });
  const close = make("button", { type: "button" }, "Close");
  const results = make("div", { id: "finding-results", role: "listbox", "aria-label": "Results" });
  const status = make("span", { role: "status" });
  const slash = make("input", { type: "checkbox" });
  const foot = make("div", { class: "finding-foot" }, status, make("label", {}, slash, " / opens the search"));
  const dialog = make(
    "dialog",
    { class: "finding", "aria-label": "Search" },
    make("div", { class: "finding-field" }, field, close),
    results,
    foot,
  );
  document.body.append(dialog);

  /* Which of the results is chosen. The focus stays in the field. */
  let options = [];
  let chosen = -1;
  const choose = (index) => {
    options[chosen]?.setAttribute("aria-selected", "false");
    chosen = index;
    const option = options[chosen];
    if (!option) return field.removeAttribute("aria-activedescendant");
    option.setAttribute("aria-selected", "true");
    field.setAttribute("aria-activedescendant", option.id);
    option.scrollIntoView({ block: "nearest" });
  };

  /* What is shown of the results. */
  const marked = (text, pattern) =>
    search.pieces(text, pattern).map((piece, index) => (index % 2 ? make("mark", {}, piece) : piece));
  const optionOf = ({ kind, name, url, title, sentence, aliases = [] }, pattern) => {
    const shownAlias = aliases.map((alias) => marked(alias, pattern)).find((alias) => alias.length > 1);
    const by = kind === "work" ? marked(aliases.join(), pattern) : shownAlias;
    const place = [kind, title === name ? "" : title].filter(Boolean).join(" · ");
    const parts = [make("span", { class: "finding-name" }, ...marked(name, pattern))];
    if (by) parts.push(make("span", { class: "finding-alias" }, ...by));
    parts.push(make("span", { class: "finding-place" }, place));
    if (sentence) parts.push(make("span", { class: "finding-sentence" }, ...marked(sentence, pattern)));
    return make("a", { role: "option", "aria-selected": "false", href: new URL(url, finding.root), tabindex: -1 }, ...parts);
  };
  const groupOf = (label, found, pattern) => {
    const heading = make("div", { class: "finding-group", "aria-hidden": true }, label);
    return make("div", { role: "group", "aria-label": label }, heading, ...found.map((result) => optionOf(result, pattern)));
  };

  const render = (query, { pattern, named, titles, passages }, isComplete) => {
    const groups = [
      ["By name", named],
      ["Chapters and sections", titles],
      ["In the text", passages],
    ].filter(([, found]) => found.length);
    results.replaceChildren(...groups.map(([label, found]) => groupOf(label, found, pattern)));
    options = [...results.querySelectorAll("a")];
    options.forEach((option, index) => (option.id = `finding-${index}`));
    results.hidden = !options.length;
    field.setAttribute("aria-expanded", String(options.length > 0));
    results.scrollTop = 0;
    choose(-1);
    const count = `${options.length} found; ↑ ↓ choose, Enter opens`;
    status.textContent = !query ? "" : options.length ? count : isComplete ? "Nothing was found" : "Searching …";
  };

  /* Shows what `query` finds: names at once, passages as soon as the texts they are cut from are here. */
  let latest = 0;
  const show = async (query) => {
    const turn = ++latest;
    const isOver = () => turn !== latest;
    await search.loadEntries();
    if (isOver()) return;
    const find = () => ({
      pattern: search.patternOf(query),
      named: search.named(query).slice(0, MOST.named),
      titles: search.titles(query).slice(0, MOST.titles),
      passages: [],
    });
    let found = find();
    if (query) {
      render(query, found, false);
      await search.loadIndex();
      if (isOver()) return;
      found = find(); // the index has brought the list of small words along
      const pages = search.pages(query).slice(0, MOST.passages);
      await Promise.allSettled(pages.map(({ name }) => finding.loadData(`text/${name}`)));
      if (isOver()) return;
      const shown = new Set([...found.named, ...found.titles].map(({ url }) => url));
      const passages = pages.map((page) => search.passage(page, found.pattern, shown)).filter(Boolean);
      found.passages = passages.sort((a, b) => b.count - a.count);
    }
    const before = chosen;
    render(query, found, true);
    if (before >= 0) choose(before); // passages come below what was there
    results.dataset.query = query;
  };

  const update = () =>
    show(field.value.trim()).catch(() => {
      status.textContent = "Loading failed";
    });

  field.addEventListener("input", update);
  field.addEventListener("keydown", (event) => {
    const { length } = options;
    if (event.key === "ArrowDown" && length) choose((chosen + 1) % length);
    else if (event.key === "ArrowUp" && length) choose((Math.max(chosen, 0) + length - 1) % length);
    else if (event.key === "Enter" && !event.isComposing && length) {
      options[Math.max(chosen, 0)].click();
    } else return;
    event.preventDefault();
  });
  results.addEventListener("click", (event) => {
    if (event.target.closest("a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) dialog.close();
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close(); // on what lies around it
  });
  slash.addEventListener("change", () => {
    localStorage.noSlash = slash.checked ? "" : "yes";
  });

  const open = (query) => {
    if (!dialog.open) dialog.showModal();
    slash.checked = !localStorage.noSlash;
    if (query) field.value = query;
    else field.select();
    field.focus();
    update();
  };

  return { open, show };
})();
