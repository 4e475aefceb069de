/* Filters the rows of a view. A control keeps the rows that have its token (data-field) or, with data-not, those
   that have not; the search box keeps the rows that contain all its words. The state is the fragment of the
   address, such as #helps=latency&text=queue, so that it can be shared, and the back button undoes a step.
   Nothing is measured and only what changes is written, so the page is laid out once for each step. */
"use strict";

(() => {
  const plain = (text) =>
    text
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .replace(/[\u2010-\u2015]/g, "-")
      .toLowerCase();

  /* The fragment as parameters, or null if it names a place on the page and says nothing about filters. */
  const readAddress = () => {
    const fragment = location.hash.slice(1);
    return fragment && !fragment.includes("=") ? null : new URLSearchParams(fragment);
  };

  const setUp = (form, prefix) => {
    const selects = [...form.querySelectorAll("select")];
    const search = form.querySelector("input");
    const status = form.querySelector("[role=status]");
    const rows = [...form.parentElement.querySelectorAll("tbody > tr")].map((element) => ({
      element,
      text: plain(element.textContent),
      tokens: Object.fromEntries(
        selects.map(({ dataset: { field } }) => [field, new Set((element.dataset[field] || "").split(" "))]),
      ),
    }));
    let typing = false;

    const show = () => {
      const chosen = selects
        .filter((select) => select.value)
        .map(({ value, dataset: { field, not } }) => ({ value, field, negated: not !== undefined }));
      const words = plain(search.value).split(/\s+/).filter(Boolean);
      let count = 0;
      for (const { element, text, tokens } of rows) {
        const fits =
          chosen.every(({ value, field, negated }) => tokens[field].has(value) !== negated) &&
          words.every((word) => text.includes(word));
        count += fits;
        if (element.hidden === fits) element.hidden = !fits;
      }
      const noun = form.dataset.noun;
      const filtered = chosen.length > 0 || words.length > 0;
      const said = filtered ? `${count} of ${rows.length} ${noun}` : `All ${rows.length} ${noun}`;
      status.textContent = filtered && !count ? `${said}: nothing fits all of this` : said;
    };

    const restore = () => {
      const wanted = readAddress();
      if (!wanted) return;
      for (const select of selects) {
        select.value = wanted.get(prefix + select.name) || "";
        if (select.selectedIndex < 0) select.selectedIndex = 0;
      }
      search.value = wanted.get(prefix + search.name) || "";
      typing = false;
      show();
    };

    /* One step back for a choice, and one for a run of typing. */
    const keep = (isTyping) => {
      const wanted = readAddress() || new URLSearchParams();
      for (const { name, value } of [...selects, search]) {
        if (value.trim()) wanted.set(prefix + name, value.trim());
        else wanted.delete(prefix + name);
      }
      const address = `${location.pathname}${location.search}${wanted.size ? `#${wanted}` : ""}`;
      history[isTyping && typing ? "replaceState" : "pushState"](null, "", address);
      typing = isTyping;
    };

    form.addEventListener("input", (event) => {
      show();
      keep(event.target === search);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", (event) => {
      event.preventDefault();
      for (const control of [...selects, search]) control.value = "";
      show();
      keep(false);
    });
    addEventListener("popstate", restore);
    restore();
    if (!status.textContent) show();
    form.hidden = false;
  };

  const start = performance.now();
  [...document.querySelectorAll("form.arch-filter")].forEach((form, place) => {
    setUp(form, place ? `${place + 1}.` : "");
  });
  performance.measure("catalogue filter ready", { start });
})();
