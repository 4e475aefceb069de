// In a picture of relations, the card under the pointer or with the focus keeps its lines; the others fade.
document.querySelectorAll("svg.arch-graph").forEach((graph) => {
  const lines = [...graph.querySelectorAll("[data-ends]")];
  const cards = [...graph.querySelectorAll("[data-place]")];
  const emphasise = (event) => {
    const card = event.target.closest("[data-place]");
    const place = card && card.dataset.place;
    const near = new Set([place]);
    lines.forEach((line) => {
      const ends = line.dataset.ends.split(" ");
      const touches = ends.includes(place);
      line.classList.toggle("is-faded", Boolean(card) && !touches);
      if (touches) ends.forEach((end) => near.add(end));
    });
    cards.forEach((other) => other.classList.toggle("is-faded", Boolean(card) && !near.has(other.dataset.place)));
  };
  ["pointerover", "focusin"].forEach((name) => graph.addEventListener(name, emphasise));
  const restore = () => [...lines, ...cards].forEach((part) => part.classList.remove("is-faded"));
  ["pointerleave", "focusout"].forEach((name) => graph.addEventListener(name, restore));
});
