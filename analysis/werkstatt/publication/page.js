// Search, filter and sort. Without it everything on the page can still be read.
const form = document.getElementById("filter");
const found = document.getElementById("found");
const cards = [...document.querySelectorAll("#card-table tbody tr")];
const escaped = (word) => word.replace(/[.*+?^${}()|[\]\\\/]/g, "\\$&");
const mark = (cell, words) => {
  const text = cell.textContent;
  const nodes = [];
  let end = 0;
  for (const hit of words.length ? text.matchAll(new RegExp(words.map(escaped).join("|"), "giu")) : []) {
    const marked = document.createElement("mark");
    marked.textContent = hit[0];
    nodes.push(text.slice(end, hit.index), marked);
    end = hit.index + hit[0].length;
  }
  cell.replaceChildren(...nodes, text.slice(end));
};
const show = () => {
  const words = form.elements.words.value.split(/\s+/).filter(Boolean);
  const chosen = [...form.querySelectorAll("select")].filter((select) => select.value);
  let count = 0;
  for (const row of cards) {
    // The words of the card alone: its theme may be called what it does not say.
    const cell = row.cells[1];
    row.hidden = !(words.every((word) => new RegExp(escaped(word), "iu").test(cell.textContent)) &&
      chosen.every((select) => row.dataset[select.name] === select.value));
    count += row.hidden ? 0 : 1;
    mark(cell, row.hidden ? [] : words);
  }
  found.textContent = found.dataset.text.replace("#", count);
};
form.hidden = false;
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(show));
show();
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
const key = (row, column) => row.cells[column].dataset.value ?? row.cells[column].textContent.trim();
for (const table of document.querySelectorAll("table.sort")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const up = head.getAttribute("aria-sort") !== "ascending";
      heads.forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const rows = [...table.tBodies[0].rows];
      rows.sort((a, b) => (up ? 1 : -1) * order.compare(key(a, column), key(b, column)));
      table.tBodies[0].append(...rows);
    });
  });
}
