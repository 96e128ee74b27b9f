// The wall: a column per heading. Columns hold what is in view and grow when one scrolls.

const STEP = 40;
const SURE = ["high", "middle", "low"];

// Two columns that are no headings: cards without one, and cards that fit none.
const OPEN = "\u0000open";
const NONE = "\u0000none";

// What is dragged: text or files from elsewhere are nothing for a wall.
const CARDS = "application/x-werkstatt-cards";

class Board {
  constructor(app) {
    this.app = app;
    this.selected = new Map();
    this.limits = new Map();
    this.filters = { text: "", phase: "", group: "", open: false };
    this.element = make("section", { class: "board", "aria-label": app.say("view_board"), onkeydown: (event) => this.key(event) });
    this.tools = make("div", { class: "tools" });
    const filters = make("details", { open: !matchMedia("(max-width: 30rem)").matches }, make("summary", {}, app.say("filters")), this.tools);
    this.selection = make("div", { class: "selection", role: "group", "aria-label": app.say("selection") });
    this.columns = make("div", { class: "columns", tabindex: "-1" });
    this.status = make("p", { class: "found", role: "status" });
    const added = button(app.say("new_heading"), () => askHeading(app, app.say("new_heading"), "", (heading) => app.store.invent(heading)));
    this.element.append(make("div", { class: "above" }, filters, added), this.status, this.columns, this.selection);
    this.growing = new Map();
    this.fillTools();
  }

  fillTools() {
    const { say, store } = this.app;
    const filter = (name, field = "value") => (event) => {
      this.filters[name] = event.target[field];
      this.show();
    };
    const phases = [...new Set(store.content.cards.map((card) => card.phase).filter(Boolean))];
    const groups = [...new Set(store.content.cards.map((card) => card.group).filter(Boolean))].sort();
    const search = make("input", { type: "search", dir: "auto", oninput: filter("text") });
    const open = make("input", { type: "checkbox", onchange: filter("open", "checked") });
    this.tools.append(
      labelled(say("search"), search),
      ...(phases.length > 1 ? [labelled(say("phase"), chooser([["", say("all")], ...phases.map((one) => [one, say(one)])], "", { onchange: filter("phase") }))] : []),
      ...(groups.length > 1 ? [labelled(say("group"), chooser([["", say("all")], ...groups], "", { onchange: filter("group") }))] : []),
      make("label", { class: "check" }, open, make("span", {}, say("only_open"))),
    );
  }

  // The columns with the cards that the filters let through: pairs of card and how it came there.
  content() {
    const { app } = this;
    const { store } = app;
    const columns = new Map([[OPEN, []], ...ordered(store).map((heading) => [heading, []]), [NONE, []]]);
    const hidden = new Set(store.content.blind ? [] : store.drawn().map((card) => card.id));
    const { text, phase, group, open } = this.filters;
    const wanted = text.toLocaleLowerCase();
    let shown = 0;
    for (const card of store.content.cards) {
      if (phase && card.phase !== phase) continue;
      if (group && card.group !== group) continue;
      if (wanted && !card.text.toLocaleLowerCase().includes(wanted)) continue;
      const own = store.piles.placed(card.id);
      if (open && own) continue;
      shown += 1;
      if (own) {
        const headings = store.under(card.id);
        for (const heading of headings.length ? headings : [NONE]) columns.get(heading)?.push({ card, own });
      } else {
        const example = store.exampleOf(card.id);
        const [heading, sure] = example || hidden.has(card.id) || store.content.blind ? [] : store.placed(card.id);
        (columns.get(example ?? heading) ?? columns.get(OPEN)).push({ card, own, sure, example });
      }
    }
    const rank = ({ own, sure, example }) => (own || example ? -1 : sure ? SURE.indexOf(sure) : SURE.length);
    for (const cards of columns.values()) cards.sort((one, other) => rank(one) - rank(other));
    this.status.textContent = text || phase || group || open ? app.say("found", { cards: shown, total: store.cards.size }) : "";
    return columns;
  }

  show() {
    const content = this.content();
    for (const [card, heading] of this.selected) {
      if (!content.get(heading)?.some((one) => one.card.id === card)) this.selected.delete(card);
    }
    const before = new Map([...this.columns.children].map((column) => [column.dataset.heading, column]));
    const { text, phase, group, open } = this.filters;
    const filtered = text || phase || group || open;
    const columns = [...content].filter(([heading, cards]) => cards.length || (!filtered && heading !== NONE && heading !== OPEN));
    this.rest();
    const scrolled = new Map([...before].map(([heading, column]) => [heading, column.querySelector("ul").scrollTop]));
    this.columns.replaceChildren(...columns.map(([heading, cards]) => this.column(heading, cards)));
    for (const column of this.columns.children) {
      const top = scrolled.get(column.dataset.heading);
      if (top) column.querySelector("ul").scrollTop = top;
    }
    this.showSelection();
  }

  column(heading, cards) {
    const { say, store } = this.app;
    const special = heading === OPEN || heading === NONE;
    const name = heading === OPEN ? say("open") : heading === NONE ? store.content.none : heading;
    const sorted = cards.filter((one) => one.own).length;
    const examples = cards.filter((one) => !one.own && one.example).length;
    const parts = [say("counts", { sorted, placed: cards.length - sorted - examples }), examples > 0 && say("counts_examples", { examples })];
    const counts = special ? say("cards", { cards: cards.length }) : parts.filter(Boolean).join(", ");
    const { parent, definition } = special ? {} : store.entry(heading);
    const list = make("ul", {
      role: "listbox", "aria-multiselectable": "true", "aria-label": `${name}, ${counts}`,
      onclick: (event) => this.click(event, heading),
      ondragstart: (event) => this.drag(event, heading),
    });
    const limit = this.limits.get(heading) ?? STEP;
    list.append(...cards.slice(0, limit).map((one, place) => this.card(one, heading, place, cards.length)));
    if (cards.length > limit) {
      const end = make("li", { role: "presentation", class: "grow", "data-heading": heading });
      list.append(end);
      this.growAt(list, end);
    }
    const title = make("h3", {}, special ? name : written(name));
    return make("section", {
      class: `column ${special ? "special" : ""}`, "data-heading": heading, "aria-label": name,
      ondragover: (event) => event.preventDefault(),
      ondragenter: (event) => event.currentTarget.classList.add("over"),
      ondragleave: (event) => event.currentTarget.contains(event.relatedTarget) || event.currentTarget.classList.remove("over"),
      ondrop: (event) => this.drop(event, heading),
    },
    make("header", {}, title,
      special ? undefined : button("…", () => headingDialog(this.app, heading, this.chosenUnder(heading)), { class: "more", "aria-label": say("heading_menu", { heading }) })),
    make("p", { class: "counts" }, counts, parent && make("span", {}, " · ", say("belongs_to", { heading: parent }))),
    definition && written(definition, "p", { class: "why" }),
    list);
  }

  card({ card, own, sure }, heading, place, total) {
    const { app } = this;
    const { say, store } = app;
    const example = heading !== OPEN && heading !== NONE && store.entry(heading).examples.includes(card.id);
    const also = own ? store.under(card.id).filter((one) => one !== heading) : [];
    const notes = [
      !own && sure && say("placed", { sure: say(`sure_${sure}`) }),
      own && also.length > 0 && say("also", { headings: also.join(", ") }),
      example && say("example"),
    ].filter(Boolean);
    const face = cardFace(app, card, "li", {
      role: "option", draggable: "true", tabindex: place === 0 ? "0" : "-1", "data-card": card.id, "data-place": `${heading}\u0000${card.id}`,
      "aria-selected": String(this.selected.get(card.id) === heading), "aria-setsize": String(total), "aria-posinset": String(place + 1),
      class: own || !sure ? "own" : "placed",
    });
    if (notes.length) face.append(make("p", { class: "notes", dir: "auto" }, notes.join(" · ")));
    return face;
  }

  // When one scrolls near the end of a column, it grows.
  growAt(list, end) {
    const near = (seen) => seen.some((one) => one.isIntersecting) && this.more(end);
    const watch = new IntersectionObserver(near, { root: list, rootMargin: "0px 0px 600px 0px" });
    this.growing.set(end, watch);
    watch.observe(end);
  }

  rest() {
    for (const watch of this.growing.values()) watch.disconnect();
    this.growing.clear();
  }

  more(end) {
    const heading = end.dataset.heading;
    const watch = this.growing.get(end);
    watch.unobserve(end);
    this.limits.set(heading, (this.limits.get(heading) ?? STEP) + STEP);
    const cards = this.content().get(heading);
    const from = this.limits.get(heading) - STEP;
    const added = cards.slice(from, from + STEP).map((one, place) => this.card(one, heading, from + place, cards.length));
    end.before(...added);
    if (cards.length > from + STEP) watch.observe(end);
    else end.remove();
  }

  // What is selected, and what can be done with it without a mouse.
  showSelection() {
    const { say, store } = this.app;
    const cards = [...this.selected.keys()];
    this.selection.hidden = !cards.length;
    if (!cards.length) return this.selection.replaceChildren();
    const own = cards.filter((card) => store.piles.placed(card));
    const choices = [["", say("choose")], ...store.headings, [NONE, store.content.none]];
    const under = cards.filter((card) => ![OPEN, NONE].includes(this.selected.get(card)));
    const pale = under.filter((card) => !store.piles.placed(card));
    // A choice is carried out by a button, not by the first arrow key in the list.
    const target = chooser(choices, "", { class: "move", "data-key": "move" });
    const go = (also) => () => target.value && this.put(target.value === NONE ? null : target.value, also);
    target.addEventListener("keydown", (event) => {
      if (event.key !== "Enter") return;
      event.preventDefault();
      go(false)();
    });
    this.selection.replaceChildren(
      make("p", {}, say("selected", { cards: cards.length })),
      labelled(say("move_to"), target),
      button(say("move"), go(false)),
      own.length > 0 && own.length === cards.length ? button(say("also_to"), go(true)) : "",
      button(say("new_heading"), () => askHeading(this.app, say("new_heading"), "", (heading) => this.put(heading, false), { again: true })),
      pale.length ? button(say("confirm"), () => this.confirm(pale)) : "",
      under.length ? button(say("example_toggle"), () => this.examples(under)) : "",
      own.length ? button(say("take_back"), () => store.takeBack(own)) : "",
      button(say("deselect"), () => this.deselect()),
    );
  }

  chosenUnder(heading) {
    return [...this.selected].filter(([, under]) => under === heading).map(([card]) => card);
  }

  deselect() {
    this.selected.clear();
    this.show();
    this.columns.querySelector("[role=option]")?.focus();
  }

  // Put what is selected under a heading; null is none.
  put(heading, also) {
    const { store } = this.app;
    const into = heading === null ? "" : store.meant(heading);
    const cards = new Map(this.selected);
    for (const card of cards.keys()) this.selected.set(card, heading === null ? NONE : into);
    store.move(cards, into, also);
    this.focusCard([...cards.keys()][0]);
  }

  confirm(cards) {
    this.app.store.confirm(new Map(cards.map((card) => [card, this.selected.get(card)])));
    this.focusCard(cards[0]);
  }

  examples(cards) {
    this.app.store.exemplify(new Map(cards.map((card) => [card, this.selected.get(card)])));
    this.focusCard(cards[0]);
  }

  focusCard(card) {
    const options = [...this.columns.querySelectorAll("[role=option]")];
    (options.find((one) => one.dataset.card === card) ?? options[0])?.focus();
  }

  click(event, heading) {
    const option = event.target.closest("[role=option]");
    if (!option) return;
    this.choose(option, heading, event.ctrlKey || event.metaKey || event.shiftKey);
    option.focus();
  }

  choose(option, heading, several) {
    const card = option.dataset.card;
    const was = this.selected.get(card) === heading;
    if (!several) this.selected.clear();
    if (was) this.selected.delete(card);
    else this.selected.set(card, heading);
    for (const one of this.columns.querySelectorAll("[role=option]")) {
      const under = one.closest(".column").dataset.heading;
      one.setAttribute("aria-selected", String(this.selected.get(one.dataset.card) === under));
    }
    this.showSelection();
  }

  key(event) {
    const option = event.target.closest("[role=option]");
    if (!option || event.ctrlKey || event.metaKey || event.altKey) return;
    const column = option.closest(".column");
    const beside = (step) => {
      const columns = [...this.columns.children].filter((one) => one.querySelector("[role=option]"));
      return columns[columns.indexOf(column) + step]?.querySelector("[role=option]");
    };
    const ways = {
      ArrowDown: () => option.nextElementSibling?.matches("[role=option]") && option.nextElementSibling,
      ArrowUp: () => option.previousElementSibling,
      Home: () => column.querySelector("[role=option]"),
      End: () => [...column.querySelectorAll("[role=option]")].at(-1),
      ArrowRight: () => beside(1),
      ArrowLeft: () => beside(-1),
    };
    if (ways[event.key]) ways[event.key]()?.focus?.();
    else if (event.key === " ") this.choose(option, column.dataset.heading, true);
    else if (event.key === "m" || event.key === "Enter") {
      if (this.selected.get(option.dataset.card) !== column.dataset.heading) this.choose(option, column.dataset.heading, false);
      this.selection.querySelector(".move").focus();
    } else if (event.key === "u") this.app.store.undo();
    else if (event.key === "Escape") this.deselect();
    else return;
    event.preventDefault();
  }

  drag(event, heading) {
    const option = event.target.closest?.("[role=option]");
    if (!option) return;
    if (this.selected.get(option.dataset.card) !== heading) this.choose(option, heading, false);
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData(CARDS, [...this.selected.keys()].join("\n"));
  }

  drop(event, heading) {
    event.preventDefault();
    event.currentTarget.classList.remove("over");
    if (!this.selected.size || !event.dataTransfer.types.includes(CARDS)) return;
    if (heading === OPEN) this.app.store.takeBack([...this.selected.keys()]);
    else this.put(heading === NONE ? null : heading, false);
  }
}

// Headings below each other as they belong together.
function ordered(store) {
  const headings = store.headings;
  const parent = (heading) => (headings.includes(store.entry(heading).parent) ? store.entry(heading).parent : "");
  const under = (above) => headings.filter((one) => parent(one) === above).flatMap((one) => [one, ...under(one)]);
  return under("");
}
