// Search, filter and sort. Without it everything on the page can still be read.
const form = document.getElementById("filter");
const found = document.getElementById("found");
const cards = [...document.querySelectorAll("#card-table tbody tr")];
const show = () => {
  const words = form.elements.words.value.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = [...form.querySelectorAll("select")].filter((select) => select.value);
  let count = 0;
  for (const row of cards) {
    const text = row.textContent.toLowerCase();
    row.hidden = !(words.every((word) => text.includes(word)) &&
      chosen.every((select) => row.dataset[select.name] === select.value));
    count += row.hidden ? 0 : 1;
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
