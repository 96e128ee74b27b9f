// Search, filter and sort; the map. Without it everything on the page can still be read.
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
  tellFilter();
};
// What is chosen stands above the table, on paper too, and in the address, so that a link keeps it.
const on = document.getElementById("filter-on");
const tellFilter = () => {
  const values = [...form.elements].filter((one) => one.name && one.value);
  const said = values.map((one) => {
    const name = form.querySelector(`label[for="${one.id}"]`).textContent;
    return `${name}: ${one.tagName === "SELECT" ? one.selectedOptions[0].textContent : `„${one.value}“`}`;
  });
  on.hidden = !said.length;
  on.firstElementChild.textContent = `${on.dataset.text} ${said.join("; ")} (${found.textContent})`;
  const kept = new URLSearchParams(values.map((one) => [one.name, one.value]));
  on.querySelector("a").href = `#all?${kept}`;
};
const readFilter = () => {
  const [place, kept] = decodeURI(location.hash).split("?");
  if (place !== "#all" || !kept) return;
  form.reset();
  for (const [name, value] of new URLSearchParams(location.hash.split("?")[1])) {
    if (form.elements[name]) form.elements[name].value = value;
  }
  show();
  document.getElementById("all").scrollIntoView();
};
form.hidden = false;
form.addEventListener("input", show);
form.addEventListener("submit", (event) => event.preventDefault());
form.addEventListener("reset", () => setTimeout(show));
show();
readFilter();
addEventListener("hashchange", readFilter);
// Whoever follows a link into something that is closed finds it open; on paper everything is.
const openTo = () => {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1).split("?")[0]));
  for (let one = target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
  if (target) target.scrollIntoView();
};
addEventListener("hashchange", openTo);
if (location.hash && !location.hash.includes("?")) openTo();
let closed = [];
addEventListener("beforeprint", () => {
  closed = [...document.querySelectorAll("details:not([open])")];
  closed.forEach((one) => (one.open = true));
});
addEventListener("afterprint", () => closed.forEach((one) => (one.open = false)));
// Where there is room the contents stay open beside the text; else they are a line above it.
const contents = document.getElementById("contents");
const wide = matchMedia("(min-width: 78rem)");
const fold = () => (contents.open = wide.matches);
wide.addEventListener("change", fold);
fold();
contents.addEventListener("click", (event) => {
  if (event.target.tagName === "A" && !wide.matches) contents.open = false;
});
const places = [...contents.querySelectorAll("a")].map((link) => [link, document.getElementById(link.hash.slice(1))]);
const markPlace = () => {
  const passed = places.filter(([, place]) => place && place.getBoundingClientRect().top < innerHeight / 3);
  places.forEach(([link]) => link.removeAttribute("aria-current"));
  if (passed.length) passed[passed.length - 1][0].setAttribute("aria-current", "true");
};
addEventListener("scroll", markPlace, { passive: true });
markPlace();
// On small screens the cells of a row stand one below the other, each with the name of its column. They stay a table for
// screen readers, whatever a browser makes of cells that are laid out as blocks.
const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
for (const table of document.querySelectorAll(".scroll > table")) {
  const heads = [...table.tHead.rows[0].cells].map((head) => head.textContent);
  for (const one of [table, ...table.querySelectorAll("thead, tbody, tr, td, th")]) {
    one.setAttribute("role", roles[one.tagName] || (one.scope === "row" ? "rowheader" : "columnheader"));
    if (one.tagName === "TD") one.dataset.label = heads[one.cellIndex];
  }
  table.classList.add("stack");
}
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
// The map: points are reached by touch, pointer and arrow keys, and lead to the row of their card.
const field = document.getElementById("field");
const map = field.querySelector("svg");
const status = document.getElementById("chosen-card");
const links = document.getElementById("chosen-links");
// Where a shape is stands in its attributes: what is closed has no box.
const middle = (shape) => {
  const at = (name) => Number(shape.getAttribute(name));
  if (shape.tagName === "circle") return [at("cx"), at("cy")];
  if (shape.tagName === "rect") return [at("x") + at("width") / 2, at("y") + at("height") / 2];
  const corners = shape.getAttribute("points").split(" ").map((corner) => corner.split(",").map(Number));
  return [0, 1].map((side) => {
    const along = corners.map((corner) => corner[side]);
    return (Math.min(...along) + Math.max(...along)) / 2;
  });
};
const points = [...map.querySelectorAll("[data-row]")].map((shape, place) => {
  const [x, y] = middle(shape);
  return { shape, place, x, y };
});
const rings = ["ring halo", "ring"].map((name) => {
  const ring = document.createElementNS(map.namespaceURI, "circle");
  ring.setAttribute("class", name);
  return ring;
});
const scale = () => map.clientWidth / 1000;
const rowOf = (point) => document.getElementById(`c${point.shape.dataset.row}`);
let chosen = null;
const paragraph = (text, name) => {
  const made = document.createElement("p");
  made.textContent = text;
  made.className = name;
  made.dir = "auto";
  return made;
};
const choose = (point) => {
  chosen = point;
  rings.forEach((ring) => ring.remove());
  status.parentElement.classList.toggle("chosen", Boolean(point));
  links.hidden = !point;
  status.replaceChildren();
  if (!point) return;
  for (const ring of rings) {
    ring.setAttribute("cx", point.x);
    ring.setAttribute("cy", point.y);
    ring.setAttribute("r", 11 / scale());
  }
  map.append(rings[0], point.shape, rings[1]);
  const row = rowOf(point);
  const told = [...row.cells].filter((cell, column) => column !== 1 && !cell.classList.contains("n"));
  const said = told.map((cell) => cell.textContent.trim()).filter(Boolean).join(" · ");
  status.append(paragraph(row.cells[1].textContent, ""), paragraph(said, "muted"));
  document.getElementById("chosen-row").href = `#${row.id}`;
  const theme = document.getElementById("chosen-theme");
  theme.href = `#t${row.dataset.theme}`;
  theme.textContent = row.cells[2].textContent;
};
const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
const nearest = (found, from) =>
  found.reduce((best, one) => (best && distance(best, from) <= distance(one, from) ? best : one), null);
const ways = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
const beyond = (from, key) => {
  const [right, down] = ways[key];
  // Of points that lie in one place, each is a step from the one before it.
  const along = (one) =>
    (one.x - from.x) * right + (one.y - from.y) * down ||
    (distance(one, from) ? 0 : (one.place - from.place) * (right + down) * 1e-9);
  const across = (one) => Math.abs((one.x - from.x) * down) + Math.abs((one.y - from.y) * right);
  const ahead = points.filter((one) => along(one) > 0);
  return nearest(ahead.filter((one) => across(one) <= along(one)), from) || nearest(ahead, from);
};
const ends = { Home: (a, b) => a.x - b.x, End: (a, b) => b.x - a.x };
const showRow = () => {
  const row = rowOf(chosen);
  if (row.hidden) {
    form.reset();
    show();
  }
  cards.forEach((one) => one.classList.toggle("here", one === row));
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "center" });
};
if (points.length) {
  field.tabIndex = 0;
  field.className = "field";
  field.setAttribute("role", "application");
  field.setAttribute("aria-label", field.dataset.label);
  field.setAttribute("aria-describedby", "map-help");
  document.getElementById("map-help").hidden = false;
}
field.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key in ways) choose(chosen ? beyond(chosen, event.key) || chosen : [...points].sort(ends.Home)[0]);
  else if (event.key in ends) choose([...points].sort(ends[event.key])[0]);
  else if (event.key === "Enter" && chosen) showRow();
  else if (event.key === "Escape") {
    choose(null);
    field.blur();
  } else return;
  event.preventDefault();
});
field.addEventListener("click", (event) => {
  const box = map.getBoundingClientRect();
  const hit = { x: (event.clientX - box.left) / scale(), y: (event.clientY - box.top) / scale() };
  const point = nearest(points, hit);
  // Within a finger's reach of the point.
  if (point && distance(point, hit) * scale() <= 24) choose(point);
});
document.getElementById("chosen-row").addEventListener("click", (event) => {
  event.preventDefault();
  showRow();
});
document.getElementById("card-table").addEventListener("keydown", (event) => {
  if (event.key === "Escape" && event.target.matches("tr")) field.focus();
});
// Charts that are wider than the screen are scrolled with the keyboard too.
const reach = () => {
  for (const chart of document.querySelectorAll(".chart")) {
    if (chart.scrollWidth > chart.clientWidth) chart.tabIndex = 0;
    else chart.removeAttribute("tabindex");
  }
  if (chosen) rings.forEach((ring) => ring.setAttribute("r", 11 / scale()));
};
addEventListener("resize", reach);
addEventListener("toggle", reach, true);
reach();
