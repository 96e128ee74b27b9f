// Elements, made from names, attributes and children. Texts become text nodes, never markup.

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (key === "class") element.className = value;
    else if (["value", "checked", "open"].includes(key)) element[key] = value;
    else element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== undefined && child !== null && child !== false));
  return element;
}

const button = (label, onclick, attributes = {}) =>
  make("button", { type: "button", onclick, "data-key": typeof label === "string" ? label : undefined, ...attributes }, label);

// Draw something anew, and let the focus stay where it was: on the same button, the same card, else on what comes first.
function keepFocus(app, draw) {
  const before = app.root.contains(document.activeElement) ? document.activeElement : undefined;
  const { key, place, card } = before?.dataset ?? {};
  draw();
  if (!before || before.isConnected) return;
  const all = (css) => [...app.root.querySelectorAll(css)];
  const found =
    (key && all("[data-key]:enabled").find((one) => one.dataset.key === key)) ||
    (place && all("[data-place]").find((one) => one.dataset.place === place)) ||
    (card && all("[data-card]").find((one) => one.dataset.card === card));
  if (found) found.focus({ preventScroll: !card });
  else app.focus();
}

// A text that somebody wrote, in whatever direction it runs.
const written = (text, name = "span", attributes = {}) => make(name, { dir: "auto", ...attributes }, text);

function labelled(label, field) {
  return make("label", {}, make("span", {}, label), field);
}

// Of options that are texts, or pairs of a value and a text.
function chooser(options, value, attributes = {}) {
  const pairs = options.map((option) => (Array.isArray(option) ? option : [option, option]));
  const select = make("select", attributes, pairs.map(([key, label]) => make("option", { value: key }, label)));
  select.value = value;
  return select;
}

// The two buttons at the end of a form in a window.
const answers = (say, key, close) =>
  make("div", { class: "actions" }, make("button", { type: "submit", class: "main" }, say(key)), button(say("cancel"), close));

// A window of its own above the wall; Escape closes it, and who opened it gets the focus back.
function openDialog(app, title, children) {
  const before = document.activeElement;
  const dialog = make("dialog", { "aria-label": title }, make("h2", {}, written(title)), children);
  dialog.addEventListener("close", () => {
    const now = document.activeElement;
    const elsewhere = app.root.contains(now) && !dialog.contains(now);
    dialog.remove();
    // The window closes a moment later than its button: whoever types on is not called back.
    if (elsewhere) return;
    if (before?.isConnected) before.focus();
    else app.focus();
  });
  app.root.append(dialog);
  dialog.showModal();
  return dialog;
}

let lastId = 0;
const newId = () => `werkstatt-${++lastId}`;
