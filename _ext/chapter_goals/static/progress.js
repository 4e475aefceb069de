/* Boxes to tick beside goals and exercises. What is ticked stays in this browser: nothing is sent anywhere. */
"use strict";

{
  const KEY = "load-bearing-decisions:progress:1";
  let known = { done: [], finished: [] };
  let kept = true;

  const isProgress = (data) => [data?.done, data?.finished].every(
    (list) => Array.isArray(list) && list.every((name) => typeof name === "string"));

  const read = () => {
    try {
      const data = JSON.parse(localStorage.getItem(KEY) || "null");
      if (isProgress(data)) known = data;
    } catch (error) {
      kept = !(error instanceof DOMException); // text that is no JSON will be written over
    }
    return known;
  };

  const write = (done, finished) => {
    known = { version: 1, done: [...done].sort(), finished: [...finished].sort() };
    try {
      localStorage.setItem(KEY, JSON.stringify(known));
    } catch {
      kept = false;
    }
  };

  const make = (name, properties = {}, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };

  const boxes = []; // { id, field, chapter, kind }
  const chapters = [...document.querySelectorAll("[data-chapter]")].map((box) => {
    const count = make("p", { className: "progress-count" });
    box.append(count);
    return { box, count, name: box.dataset.chapter };
  });

  const addBox = (id, chapter, kind, properties = {}) => {
    const field = make("input", { type: "checkbox", ...properties });
    field.addEventListener("change", () => tick(id, field.checked));
    boxes.push({ id, field, chapter, kind });
    return field;
  };

  const tick = (id, isDone) => {
    const done = new Set(read().done);
    done[isDone ? "add" : "delete"](id);
    update(done);
  };

  const update = (done) => {
    const finished = new Set(known.finished);
    for (const { name } of chapters) {
      const all = boxes.filter(({ chapter }) => chapter === name).every(({ id }) => done.has(id));
      finished[all ? "add" : "delete"](name);
    }
    write(done, finished);
    show();
  };

  const show = () => {
    const { done, finished } = read();
    for (const { id, field } of boxes) field.checked = done.includes(id);
    for (const { count, name } of chapters) {
      const words = ["goal", "exercise"].map((kind) => {
        const all = boxes.filter((box) => box.chapter === name && box.kind === kind);
        return `${all.filter(({ field }) => field.checked).length} of ${all.length} ${kind}s`;
      });
      count.textContent = `Done so far: ${words.join(", ")}.`;
    }
    for (const link of document.querySelectorAll(".sidebar-tree a")) {
      const isFinished = finished.some((name) => link.pathname.endsWith(`/${name}.html`));
      link.querySelector(".progress-mark")?.remove();
      if (isFinished) {
        const mark = make("span", { className: "progress-mark", textContent: " ✓", title: "finished" });
        mark.setAttribute("aria-label", "finished");
        mark.setAttribute("role", "img");
        link.append(mark);
      }
    }
  };

  for (const { box, name } of chapters) {
    for (const item of box.querySelectorAll("li[id^=goal-]")) {
      const text = make("span", {}, ...(item.querySelector("p") || item).childNodes);
      item.replaceChildren(make("label", {}, addBox(item.id, name, "goal"), text));
    }
    for (const link of box.querySelectorAll("li:not([id]) a[href*='#']")) {
      const field = addBox(link.hash.slice(1), name, "exercise", { ariaLabel: `Done: ${link.textContent}` });
      const item = link.closest("li");
      item.classList.add("progress-exercise");
      item.replaceChildren(field, link);
    }
  }

  const here = chapters.length === 1 && !document.querySelector(".goals-overview") ? chapters[0].name : "";
  for (const exercise of here ? document.querySelectorAll(".exercise[id]") : []) {
    const title = exercise.querySelector(".admonition-title")?.textContent.trim();
    const field = addBox(exercise.id, here, "exercise", { ariaLabel: `Done: ${title}` });
    exercise.append(make("p", { className: "progress-exercise" }, make("label", {}, field, "Done")));
  }
  if (here) document.addEventListener("exercise-answered", ({ detail }) => tick(detail, true));

  const addControls = (overview) => {
    const status = make("p", { className: "progress-status" });
    status.setAttribute("role", "status");
    const save = () => {
      const data = new Blob([JSON.stringify(read(), null, 2)], { type: "application/json" });
      const link = make("a", { href: URL.createObjectURL(data), download: "progress.json" });
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href));
      status.textContent = "Saved as progress.json.";
    };
    const load = async ({ target }) => {
      let data;
      try {
        data = JSON.parse(await target.files[0].text());
      } catch {
        data = null;
      }
      target.value = "";
      if (isProgress(data)) update(new Set([...read().done, ...data.done]));
      status.textContent = isProgress(data) ? `Added ${data.done.length} ticks.` : "This is no file that was saved here.";
    };
    const clear = () => {
      if (!confirm("Remove all ticks from this browser?")) return;
      known.finished = [];
      update(new Set());
      status.textContent = "All ticks are removed.";
    };
    const file = make("input", { type: "file", accept: "application/json,.json", hidden: true });
    file.addEventListener("change", load);
    const buttons = [["Save to a file", save], ["Load from a file", () => file.click()], ["Clear", clear]].map(
      ([text, onclick]) => make("button", { type: "button", onclick }, text));
    overview.prepend(make("div", { className: "progress-controls" }, ...buttons, file), status);
    if (!kept) status.textContent = "This browser keeps nothing for this site: ticks last until you leave the page.";
  };

  read();
  document.querySelectorAll(".goals-overview").forEach(addControls);
  show();
  addEventListener("storage", show);
}
