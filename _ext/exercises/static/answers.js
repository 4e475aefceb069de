/* Makes a form of each {answer}: a field or options, a button, and a place that says how it went.
   When all answers of an exercise are right, the event "exercise-answered" tells so with its label. */
"use strict";

{
  /* What a number may mean as it is typed: 0,5 and 0.5; 1.234 and 1,234; 33.3 % is 33.3 or a third; 2/15. */
  const readings = (typed) => {
    const text = typed.replace(/[\s_'’]/g, "").replace(/[−–]/g, "-").replace(/^[≈~=]/, "");
    const parts = /^([-+]?)([\d.,]+)(?:e([-+]?\d+))?(?:\/(\d+))?(%?)[^\d]*$/i.exec(text);
    if (!parts) return [];
    const [, sign, digits, power, divisor, percent] = parts;
    const written = /^\d*[.,]?\d*$/.test(digits) ? [digits.replace(",", ".")] : [];
    if (/^[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*((?!\1)[.,]\d+)?$/.test(digits)) {
      written.push(digits.replaceAll(/[.,]/.exec(digits)[0], "").replace(",", "."));
    }
    const scale = ((sign === "-" ? -1 : 1) * 10 ** (power || 0)) / (divisor || 1);
    const numbers = written.map((number) => number * scale).filter(Number.isFinite);
    return percent ? numbers.flatMap((number) => [number, number / 100]) : numbers;
  };

  const UNITS = [10, 100, 1e3, 1e6, 1e9, 60, 3600, 24, 8, 1024].flatMap((factor) => [factor, 1 / factor]);

  const judge = (typed, { value, tolerance, within }) => {
    const numbers = readings(typed);
    const near = (number) => Math.abs(number - value) <= +tolerance + 1e-9 * Math.abs(value);
    if (!numbers.length) return [false, "Please type a number, such as 0.25 or 1,500."];
    if (numbers.some(near)) return [true, "Right."];
    if (numbers.some((number) => near(-number))) return [false, "Right number, other sign?"];
    const isScaled = (number) => UNITS.some((factor) => Math.abs(number * factor / value - 1) < 0.005);
    if (numbers.some(isScaled)) return [false, "Right number, other unit?"];
    const margin = +tolerance ? ` within ${within}` : "";
    return [false, `Not right${margin}: too ${numbers[0] > value ? "large" : "small"}.`];
  };

  const make = (name, properties = {}, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };

  const finish = (form, right) => {
    form.classList.toggle("answer-right", right);
    form.classList.toggle("answer-wrong", !right);
    const exercise = form.closest(".exercise");
    const open = exercise.querySelectorAll(".answer:not(.answer-right)");
    if (right && !open.length) document.dispatchEvent(new CustomEvent("exercise-answered", { detail: exercise.id }));
  };

  const start = (answer, content, check) => {
    const status = make("div", { className: "answer-status" });
    status.setAttribute("role", "status");
    const form = make("form", { className: "answer", noValidate: true }, ...content, status);
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const [right, ...said] = check();
      status.replaceChildren(...said);
      finish(form, right);
    });
    form.addEventListener("input", () => {
      form.classList.remove("answer-right", "answer-wrong");
      status.replaceChildren();
    });
    answer.replaceWith(form);
  };

  const button = () => make("button", { type: "submit" }, "Check");

  const startNumber = (answer, number) => {
    const id = `answer-${number}`;
    const label = make("label", { htmlFor: id }, ...answer.querySelector(".answer-label").childNodes);
    const field = make("input", { id, type: "text", inputMode: "decimal", autocomplete: "off", size: 10 });
    const unit = answer.querySelector(".answer-unit") || "";
    const row = make("span", { className: "answer-row" }, field, unit, button());
    start(answer, [label, row], () => judge(field.value, answer.dataset));
  };

  const startChoice = (answer, number) => {
    const right = answer.dataset.right.split(" ").map(Number);
    const reasons = answer.dataset.reasons.split(" ").map((id) => document.getElementById(id));
    const type = right.length > 1 ? "checkbox" : "radio";
    const legend = make("legend", {}, ...answer.querySelector("p").childNodes);
    if (right.length > 1) legend.append(" Several are right.");
    const options = [...answer.querySelectorAll("li")].map((item) => {
      item.querySelector(".answer-box").remove();
      const field = make("input", { type, name: `answer-${number}` });
      return [field, make("label", {}, field, make("span", {}, ...item.querySelector("p, li").childNodes))];
    });
    const fields = options.map(([field]) => field);
    const set = make("fieldset", {}, legend, ...options.map(([, label]) => label), button());
    start(answer, [set], () => {
      const chosen = fields.flatMap((field, index) => (field.checked ? [index] : []));
      if (!chosen.length) return [false, "Please choose first."];
      const found = chosen.filter((index) => right.includes(index)).length;
      const all = found === right.length && found === chosen.length;
      const partly = `Not yet: ${found} of ${right.length} found, ${chosen.length - found} wrong.`;
      const why = chosen.map((index) => {
        const copy = reasons[index] ? reasons[index].cloneNode(true).childNodes : [];
        return make("div", { className: "answer-reason" }, ...copy);
      });
      return [all, all ? "Right." : right.length > 1 ? partly : "Not that one.", ...why];
    });
  };

  document.querySelectorAll(".answer").forEach((answer, number) => {
    if (answer.dataset.value) startNumber(answer, number);
    else if (answer.dataset.right) startChoice(answer, number);
  });
}
