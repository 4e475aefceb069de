/* A card that says what a link leads to. It can be hovered, is dismissed by Escape, and covers no part of the link. */
"use strict";

finding.preview = (() => {
  const DELAY = 300; // milliseconds of hovering before it appears
  const GRACE = 250; // in which the pointer may cross from the link to the card
  const GAP = 6; // pixels between them, and between the card and the edge

  const { pages, entries } = finding.data.cards;
  const known = new Map(
    entries.map(([kind, name, page, anchor, sentence]) => [
      new URL(`${pages[page][1]}#${anchor}`, finding.root).href,
      { kind, name, sentence },
    ]),
  );

  const card = document.createElement("div");
  card.id = "finding-preview";
  card.setAttribute("role", "tooltip");
  card.hidden = true;
  document.querySelector("article").append(card);

  let shownFor = null; // the link
  let dismissed = null; // the link whose card is not wanted while pointer and focus stay
  let timer = 0;

  const hide = () => {
    clearTimeout(timer);
    shownFor?.removeAttribute("aria-describedby");
    shownFor = null;
    card.hidden = true;
  };
  const hideSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => !shownFor?.matches(":focus-visible") && hide(), GRACE);
  };

  /* Below the link, or above it where there is more room. */
  const place = (link) => {
    const lines = [...link.getClientRects()];
    const top = Math.min(...lines.map((line) => line.top));
    const bottom = Math.max(...lines.map((line) => line.bottom));
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const fitsBelow = bottom + GAP + card.offsetHeight + GAP <= height || height - bottom > top;
    const left = Math.max(GAP, Math.min(lines[0].left, width - card.offsetWidth - GAP));
    const origin = card.offsetParent.getBoundingClientRect();
    card.style.left = `${left - origin.left}px`;
    card.style.top = `${(fitsBelow ? bottom + GAP : top - GAP - card.offsetHeight) - origin.top}px`;
  };

  const show = (link) => {
    if (!link.matches(":hover, :focus-visible") || shownFor === link) return;
    hide();
    const { kind, name, sentence } = known.get(link.href);
    const lines = [["kind", kind], ["name", name], ["sentence", sentence]].filter(([, text]) => text);
    card.replaceChildren(
      ...lines.map(([part, text]) => Object.assign(document.createElement("div"), { className: part, textContent: text })),
    );
    card.hidden = false;
    place(link);
    shownFor = link;
    link.removeAttribute("title"); // it would say the name a second time
    link.setAttribute("aria-describedby", card.id);
  };

  const seen = new WeakSet();
  const follow = (link) => {
    for (const leaving of ["pointerleave", "blur"]) link.addEventListener(leaving, () => (dismissed = null));
    link.addEventListener("pointerleave", hideSoon);
    link.addEventListener("blur", hide);
    link.addEventListener("click", hide);
  };

  /* The pointer or the focus has come to `link`. */
  const offer = (link) => {
    if (!known.has(link.href) || link === dismissed) return;
    if (!seen.has(link)) follow(link);
    seen.add(link);
    clearTimeout(timer);
    if (link !== shownFor) timer = setTimeout(show, link.matches(":focus-visible") ? 0 : DELAY, link);
  };

  card.addEventListener("pointerenter", () => clearTimeout(timer));
  card.addEventListener("pointerleave", hideSoon);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    dismissed = shownFor;
    hide();
  });

  return { offer };
})();
