/* Computes the results of each {what-if} table again when a number in it changes. The formulas have been
   checked when the page was built: + - * / and brackets, names of rows above. */
"use strict";

for (const table of document.querySelectorAll("table.what-if")) {
  const number = new Intl.NumberFormat("en", { maximumSignificantDigits: 4 });
  const results = [...table.querySelectorAll("output")].map((output) => ({ output, name: output.dataset.name }));
  const compute = () => {
    const known = {};
    for (const input of table.querySelectorAll("input")) known[input.name] = input.valueAsNumber;
    for (const { output, name } of results) {
      const formula = new Function(...Object.keys(known), `return ${output.dataset.formula};`);
      known[name] = formula(...Object.values(known));
      output.textContent = Number.isFinite(known[name]) ? number.format(known[name]) : "–";
    }
  };
  for (const input of table.querySelectorAll("input")) input.readOnly = false;
  table.addEventListener("input", compute);
}
