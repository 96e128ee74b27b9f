// One card at a time, with up to three proposals and all headings.

function cardFace(app, card, name = "div", attributes = {}) {
  const { say, store } = app;
  const about = [
    card.phase && make("span", { class: "phase" }, make("span", { class: "shape", "aria-hidden": "true" }, SHAPES[card.phase]), say(card.phase)),
    card.group && written(card.group, "span", { class: "group" }),
    store.piles.mark(card.id) && make("span", { class: "mark" }, say(`mark_${store.piles.mark(card.id)}`)),
    card.votes > 0 && make("span", { class: "votes" }, say("votes", { votes: card.votes })),
    make("span", { class: "id" }, card.id),
  ];
  const kind = `face ${card.phase ?? ""} ${attributes.class ?? ""}`;
  return make(name, { ...attributes, class: kind }, written(card.text, "p"), make("p", { class: "about" }, about));
}

const MARK_KEYS = { for: "+", against: "-", wish: "*" };

// Phases are told apart by a shape, too.
const SHAPES = { kritik: "▲", fantasie: "●", realisierung: "■" };

function nextView(app) {
  const { store, say } = app;
  const card = store.next();
  const view = make("section", { class: "next", "aria-label": say("view_next"), onkeydown: (event) => nextKey(app, event) });
  view.append(...[adviceOf(app)].filter(Boolean));
  if (!card) {
    const done = store.checking ? undefined : make("p", { class: "done", tabindex: "-1", "data-focus": true }, say(store.sorted().length < store.cards.size ? "all_but_examples" : "all_sorted"));
    view.append(...[done].filter(Boolean));
    return view;
  }
  const face = cardFace(app, card, "div", { class: "large", tabindex: "0", role: "group", "aria-label": card.text, "data-focus": true });
  const offered = store.checking || store.content.blind ? [] : store.proposals(card.id);
  const list = make("ol", { class: "proposals" }, offered.map((one, place) => make("li", {}, proposalButton(app, card, one, place))));
  const others = make("div", { class: "actions" }, [
    button(say("new_heading"), () => newHeading(app, card), { "aria-keyshortcuts": "n" }),
    button(say("fits_none"), () => app.place(card, null), { "aria-keyshortcuts": "0" }),
    mayBeSkipped(store) && button(say("skip"), () => app.skip(card), { "aria-keyshortcuts": "s" }),
  ]);
  const marks = make("div", { class: "actions", role: "group", "aria-label": say("marks") }, [
    make("span", { class: "why" }, say("marks")),
    ...MARKS.map((mark) => button(say(`mark_${mark}`), () => app.mark(card, mark), { "aria-pressed": String(store.piles.mark(card.id) === mark), "aria-keyshortcuts": MARK_KEYS[mark], class: "quiet" })),
  ]);
  view.append(make("div", { class: "desk" }, face, make("div", {}, offered.length ? list : undefined, headingField(app, card), others, marks)));
  const keys = [offered.length > 0 && "keys_proposals", "keys_none", "keys_new", mayBeSkipped(store) && "keys_skip", "keys_marks", "keys_undo", "keys_type"];
  view.append(make("p", { class: "keys" }, `${say("keys")} ${keys.filter(Boolean).map((key) => say(key)).join(", ")}.`));
  return view;
}

// Of cards drawn at random none is left out: those that are hard would be missing.
const mayBeSkipped = (store) => !store.checking && store.content.kind !== "second";

function proposalButton(app, card, [heading, sure, words, cards], place) {
  const { say, store } = app;
  const why = [];
  if (words.length) why.push(say("why_words", { words: words.join(", ") }));
  const near = cards.map((id) => store.cards.get(id)?.text ?? store.content.quoted?.[id]).find(Boolean);
  if (near) why.push(say("why_card", { text: shortened(near) }));
  return button(
    [
      make("kbd", {}, String(place + 1)),
      make("span", { class: "named" }, written(heading, "strong"), make("span", { class: `sure ${sure}` }, say(`sure_${sure}`))),
      why.length > 0 && make("span", { class: "why", dir: "auto" }, why.join(" ")),
    ],
    () => app.place(card, heading),
    { "aria-keyshortcuts": String(place + 1), class: "proposal" },
  );
}

const shortened = (text) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text);

// A field in which the first letters of a heading are typed, and the headings that begin so; all of them when empty.
function headingField(app, card) {
  const { store, say } = app;
  const list = make("ul", { role: "listbox", id: newId(), "aria-label": say("headings"), tabindex: "-1" });
  const field = make("input", {
    type: "text", role: "combobox", "aria-autocomplete": "list", "aria-expanded": "true", "aria-controls": list.id,
    autocomplete: "off", spellcheck: "false", placeholder: say("type_heading"), dir: "auto", class: "typed",
  });
  let shown = [];
  let chosen = -1;
  const choose = (heading) => app.place(card, heading);
  const mark = (place) => {
    chosen = place;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === place)));
    if (place >= 0) field.setAttribute("aria-activedescendant", list.children[place].id);
    else field.removeAttribute("aria-activedescendant");
    list.children[place]?.scrollIntoView?.({ block: "nearest" });
  };
  const fill = () => {
    const typed = same(field.value);
    const all = store.headings;
    const exact = all.filter((heading) => same(heading) === typed);
    const begins = all.filter((heading) => !exact.includes(heading) && same(heading).startsWith(typed));
    const holds = all.filter((heading) => !same(heading).startsWith(typed) && same(heading).includes(typed));
    // What is only found inside a heading is offered, and never taken by itself.
    const offer = () => newHeading(app, card, field.value);
    const options = [...exact, ...begins, ...holds].map((heading) => [() => choose(heading), headingOption(app, heading)]);
    if (typed && !exact.length) options.splice(begins.length, 0, [offer, make("li", { role: "option", id: newId(), "aria-selected": "false", class: "new" }, say("new_named", { heading: clean(field.value) }))]);
    shown = options.map(([take]) => take);
    list.replaceChildren(...options.map(([take, option]) => {
      option.addEventListener("click", take);
      return option;
    }));
    mark(typed ? 0 : -1);
  };
  field.addEventListener("input", fill);
  field.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (shown.length) mark((chosen + (event.key === "ArrowDown" ? 1 : -1) + shown.length) % shown.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (chosen >= 0) shown[chosen]();
    } else if (event.key === "Escape") {
      field.value = "";
      fill();
      app.focus();
    }
  });
  fill();
  return make("div", { class: "headings" }, labelled(say("heading"), field), list);
}

function headingOption(app, heading) {
  const { definition, rule } = app.store.entry(heading);
  const about = [definition, rule].filter(Boolean).join(" · ");
  return make("li", { role: "option", id: newId(), "aria-selected": "false" },
    written(heading, "strong"), about && written(about, "span", { class: "why" }));
}

// Keys count while the focus is on the card view alone, and not where somebody writes.
function nextKey(app, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.matches("input, textarea, select")) return;
  const view = event.currentTarget;
  const proposals = view.querySelectorAll(".proposal");
  const card = app.store.next();
  const keys = { n: () => newHeading(app, card), s: () => app.skip(card), u: () => app.store.undo(), 0: () => app.place(card, null) };
  if (!card && event.key !== "u") return;
  const mark = MARKS.find((one) => MARK_KEYS[one] === event.key);
  if (mark) {
    app.mark(card, mark);
    return void event.preventDefault();
  }
  if (/^[1-9]$/.test(event.key)) proposals[Number(event.key) - 1]?.click();
  else if (keys[event.key]) keys[event.key]();
  else if (/^[\p{L}/]$/u.test(event.key)) return void startTyping(view, event);
  else return;
  event.preventDefault();
}

// The letter itself goes into the field; a slash only leads there, for headings that begin with n, s or u.
function startTyping(view, event) {
  view.querySelector(".typed").focus();
  if (event.key === "/") event.preventDefault();
}

function newHeading(app, card, text = "") {
  askHeading(app, app.say("new_heading"), text, (heading) => app.place(card, heading), { again: true });
}

// Ask for the name of a heading, in a window.
function askHeading(app, title, text, use, { again = false, old = undefined } = {}) {
  const { say, store } = app;
  const field = make("input", { type: "text", value: text, dir: "auto", required: true });
  const problem = make("p", { class: "problem", role: "alert" });
  const done = (event) => {
    event.preventDefault();
    const heading = clean(field.value);
    const known = store.headings.find((one) => same(one) === same(heading));
    const fault = store.fault(heading) ?? (known && known !== old && !again ? "heading_known" : undefined);
    if (fault) {
      problem.textContent = say(fault, { heading, none: store.content.none });
      field.focus();
      return;
    }
    dialog.close();
    use(known && again ? known : heading);
  };
  const form = make("form", { onsubmit: done }, labelled(say("heading"), field), problem,
    answers(say, "ok", () => dialog.close()));
  const dialog = openDialog(app, title, form);
  field.focus();
  field.select();
}
