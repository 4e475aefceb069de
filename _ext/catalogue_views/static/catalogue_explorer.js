// What do I want to gain, what must I protect: lists the cards that fit, with their reasons and their price.
// The rules are those of _ext/catalogue_views/exploration.py; the facts are read from the list on the page.
document.querySelectorAll(".arch-pattern-explorer").forEach((view) => {
  const tool = view.querySelector(".arch-explorer-tool");
  if (!tool) return;
  const form = tool.querySelector("form");
  const results = tool.querySelector(".arch-explorer-cards");
  const count = tool.querySelector(".arch-explorer-count");
  const left = tool.querySelector(".arch-explorer-excluded");
  const boxes = [...form.querySelectorAll("input")];

  // Facts: one object for each card, with its reasons in the order of the qualities.
  const cards = new Map();
  [...results.children].forEach((item) => {
    const link = item.querySelector("a");
    cards.set(link.getAttribute("href"), { item, link, reasons: [] });
  });
  view.querySelectorAll(".arch-explorer-facts > li").forEach((item) => {
    const quality = [...item.classList].find((name) => name.startsWith("quality-")).slice("quality-".length);
    const label = item.querySelector("a").textContent;
    const added = new Map();
    ["helps", "hurts"].forEach((sign) => {
      item.querySelectorAll(`.arch-explorer-${sign} > li`).forEach((effect) => {
        const href = effect.querySelector("a").getAttribute("href");
        const reason = { quality, label, sign, note: effect.querySelector(".arch-reason") };
        added.set(href, [...(added.get(href) || []), reason]);
      });
    });
    added.forEach((reasons, href) => cards.get(href).reasons.push(...reasons));
  });

  const signs = (card, quality) =>
    new Set(card.reasons.filter((reason) => reason.quality === quality).map((reason) => reason.sign));
  const touched = (card) => [...new Map(card.reasons.map((reason) => [reason.quality, reason.label]))];

  function explore(gain, protect) {
    const matches = [];
    const excluded = [];
    cards.forEach((card) => {
      const gains = card.reasons.filter((reason) => reason.sign === "helps" && gain.has(reason.quality));
      if (!gains.length) return;
      const isHurt = (quality) => signs(card, quality).has("hurts") && signs(card, quality).size === 1;
      const hurt = touched(card).filter(([quality]) => protect.has(quality) && isHurt(quality));
      if (hurt.length) {
        excluded.push({ card, hurt });
        return;
      }
      const price = card.reasons.filter((reason) => reason.sign === "hurts");
      const cautions = touched(card).filter(
        ([quality]) => (gain.has(quality) || protect.has(quality)) && signs(card, quality).size === 2,
      );
      const contrary = touched(card).filter(([quality]) => gain.has(quality) && isHurt(quality));
      const helped = new Set(gains.map((reason) => reason.quality)).size;
      matches.push({ card, gains, price, cautions, contrary, helped });
    });
    matches.sort(
      (one, other) =>
        other.helped - one.helped ||
        one.cautions.length + one.contrary.length - (other.cautions.length + other.contrary.length) ||
        one.price.length - other.price.length,
    );
    return { matches, excluded };
  }

  // Pages: texts are set as text and nodes are copied, so nothing that an author wrote becomes markup.
  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  function line(sign, word, label, note) {
    const said = note ? [": ", note.cloneNode(true)] : [];
    return element("li", `arch-effect-${sign}`, element("span", "arch-sign", word), ` ${label}`, ...said);
  }

  function show({ card, gains, price, cautions, contrary }) {
    const wanted = new Map(contrary);
    const reasons = element(
      "ul",
      "arch-explorer-reasons",
      ...gains.map(({ label, note }) => line("helps", "+ helps", label, note)),
      ...cautions.map(([, label]) => line("both", "± both", `${label}: gains in one respect, loses in another`)),
      ...price.map(({ quality, label, note }) =>
        line("hurts", "− hurts", wanted.has(quality) ? `${label}, which you want` : label, note),
      ),
    );
    card.item.append(reasons);
    results.append(card.item);
  }

  const ticked = (name) => boxes.filter((box) => box.name === name && box.checked).map((box) => box.value);

  function update() {
    const gain = new Set(ticked("gain"));
    const { matches, excluded } = explore(gain, new Set(ticked("protect")));
    results.replaceChildren();
    cards.forEach((card) => card.item.querySelector(".arch-explorer-reasons")?.remove());
    matches.forEach(show);
    const total = `${matches.length} of ${cards.size} cards help without hurting what you protect.`;
    count.textContent = gain.size ? total : "Tick at least one quality that you want to gain.";
    left.hidden = !excluded.length;
    left.replaceChildren("Left out, because they hurt what you protect: ");
    excluded.forEach(({ card, hurt }, place) => {
      const names = hurt.map(([, label]) => label).join(", ");
      left.append(place ? "; " : "", card.link.cloneNode(true), ` (${names})`);
    });
  }

  // State: the ticked boxes stand in the address, so that an answer can be sent to somebody.
  function remember() {
    const state = ["gain", "protect"].filter((name) => ticked(name).length);
    const hash = state.map((name) => `${name}=${ticked(name).join(",")}`).join("&");
    history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  }

  function recall() {
    const state = new URLSearchParams(location.hash.slice(1));
    if (state.has("gain") || state.has("protect")) {
      boxes.forEach((box) => {
        box.checked = (state.get(box.name) || "").split(",").includes(box.value);
      });
    }
    update();
  }

  form.addEventListener("change", () => {
    remember();
    update();
  });
  form.addEventListener("reset", () => {
    boxes.forEach((box) => (box.checked = false));
    remember();
    update();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", recall);
  tool.hidden = false;
  recall();
});
