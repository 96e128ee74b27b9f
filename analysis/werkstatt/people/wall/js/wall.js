// The wall as a whole: views, undo, colours, and how well all of it is kept.

class App {
  constructor(content, el, model) {
    this.numbers = speaker(content.words, content.language);
    this.say = this.numbers.say;
    this.store = new Store(content);
    this.store.say = this.say;
    this.store.keeper = model ? new Kernel(this.store, model) : new Browser(this.store);
    this.root = make("div", { class: "werkstatt-wall", lang: content.language, "data-lm-suppress-shortcuts": "true", tabindex: "-1", onkeydown: (event) => this.key(event) });
    el.replaceChildren(this.root);
    this.unfolded = !matchMedia("(max-width: 30rem)").matches;
    this.view = content.kind === "settle" ? "settle" : "next";
    this.told = make("p", { class: "told", role: "status" });
    this.top = make("header", { class: "top" });
    this.main = make("div", {});
    this.bottom = make("footer", { class: "kept" });
    this.root.append(this.top, this.told, this.main, this.bottom);
    this.board = new Board(this);
    this.colours = storage("werkstatt:colours");
    this.paint(this.colours.read() ?? {});
    this.store.listeners.add((told) => this.changed(told));
    if (this.store.who) this.show();
    else this.askWho();
    // In a notebook the reader may be at work elsewhere.
    if (this.store.who && !model) this.focus();
  }

  end() {
    this.store.keeper.end();
    this.board.rest();
  }

  // Something was done; or, where nothing is told, only the kernel answered: then nothing moves under the hand.
  changed(told) {
    if (told?.card) this.settling = told.undone ? told.card : this.settling;
    if (told || !this.busy()) this.show();
    else keepFocus(this, () => this.frame());
    if (told) this.tell([told.undone && this.say("told_undone"), this.say(told.key, told)].filter(Boolean).join(" "));
  }

  // Whether somebody is writing or choosing in the view.
  busy() {
    const now = document.activeElement;
    return this.main.contains(now) && now.matches("input, textarea, select");
  }

  show() {
    if (this.store.keeper.known === false) {
      this.main.replaceChildren(make("p", {}, this.say("opening")));
      return;
    }
    keepFocus(this, () => {
      this.frame();
      if (this.view === "board") {
        if (this.main.firstChild !== this.board.element) this.main.replaceChildren(this.board.element);
        this.board.show();
      } else {
        this.main.replaceChildren(this.view === "next" ? nextView(this) : settleView(this));
      }
    });
  }

  // What stands around the view.
  frame() {
    this.top.replaceChildren(...this.head());
    this.bottom.replaceChildren(...this.foot());
  }

  focus() {
    const first = this.main.querySelector("[data-focus]") ?? this.main.querySelector("[role=option], button") ?? this.root;
    first.focus({ preventScroll: true });
  }

  head() {
    const { say, store } = this;
    const views = store.content.kind === "settle" ? [] : ["next", "board"];
    const tabs = views.map((view) => button(say(`view_${view}`), () => this.turn(view), { "aria-pressed": String(this.view === view) }));
    const undo = button(say("undo"), () => this.store.undo(), { disabled: !store.done.length });
    const redo = button(say("redo"), () => this.store.redo(), { disabled: !store.undone.length });
    const colours = button(say("colours"), () => this.askColours());
    const rename = button(say("who_change"), () => this.changeWho(), { class: "quiet" });
    const own = !store.content.live && !store.content.who;
    const title = make("h2", {}, say("title"), " ", make("span", { class: "who" }, written(store.who)), " ", own ? rename : "");
    return [title, make("div", { class: "views", role: "group", "aria-label": say("views") }, tabs), make("div", { class: "actions" }, undo, redo, colours), progressOf(this)];
  }

  turn(view) {
    this.view = view;
    this.show();
    this.top.querySelector(`[aria-pressed=true]`)?.focus();
  }

  // How well all of it is kept.
  foot() {
    const { say, store } = this;
    const { keeper } = store;
    if (store.content.live) {
      if (keeper.problem) {
        return [make("p", { class: "problem", role: "alert" }, say("not_saved", { rows: keeper.open, problem: keeper.problem })), button(say("save_again"), () => keeper.send())];
      }
      return [make("p", {}, say(keeper.open ? "saving" : "saved"))];
    }
    if (keeper.elsewhere) {
      return [
        make("p", { class: "problem", role: "alert" }, say("elsewhere")),
        button(say("elsewhere_take"), () => location.reload()),
        button(say("download"), () => keeper.download(), { disabled: !store.rows.length }),
      ];
    }
    const { rows, entries } = keeper.missing;
    const begun = keeper.log.length > 0;
    const state = rows && entries ? "missing_both" : rows ? "missing_rows" : entries ? "missing_entries" : begun ? "downloaded" : "nothing_yet";
    return [
      make("p", {}, say(state), keeper.keeps ? "" : ` ${say("not_kept")}`),
      button(say("download"), () => keeper.download(), { class: rows ? "main" : "", disabled: !store.rows.length }),
      keeper.described ? button(say("download_codebook"), () => keeper.downloadCodebook(), { class: entries ? "main" : "" }) : "",
      begun ? button(say("forget"), () => this.askForget()) : "",
    ];
  }

  // The name was mistyped, or somebody else sits here now.
  changeWho() {
    const { say, store } = this;
    const field = make("input", { type: "text", value: store.who, required: true, dir: "auto", maxlength: "60" });
    const done = (event) => {
      event.preventDefault();
      if (!clean(field.value)) return;
      dialog.close();
      store.who = clean(field.value);
      for (const row of store.rows) row.who = store.who;
      for (const { act } of store.keeper.log) for (const row of act?.rows ?? []) row.who = store.who;
      store.keeper.keep();
      this.show();
    };
    const form = make("form", { onsubmit: done }, make("p", {}, say("who_all")), labelled(say("who"), field),
      answers(say, "ok", () => dialog.close()));
    const dialog = openDialog(this, say("who_change"), form);
    field.select();
  }

  tell(text) {
    this.told.textContent = text;
  }

  place(card, heading) {
    this.store.place(card, heading);
    this.focus();
  }

  // The card stays where it is; the focus goes back to it.
  mark(card, mark) {
    this.store.mark(card, mark);
    this.focus();
  }

  skip(card) {
    if (!mayBeSkipped(this.store)) {
      this.tell(this.say("check_no_skip"));
      return;
    }
    this.store.skip(card);
    this.focus();
  }

  // Go over to check cards, so many of them, or back.
  check(checking, more = 0) {
    const { store } = this;
    store.checking = checking;
    store.shown = undefined;
    if (more) store.target = store.checked().length + more;
    store.keeper.keep?.();
    this.show();
    this.focus();
  }

  key(event) {
    // The notebook around must not take a letter for a command of its own.
    event.stopPropagation();
    if (this.root.querySelector("dialog[open]")) return;
    if (!(event.ctrlKey || event.metaKey) || event.target.matches("input, textarea, select")) return;
    const key = event.key.toLowerCase();
    if (key === "y" || (key === "z" && event.shiftKey)) this.store.redo();
    else if (key === "z") this.store.undo();
    else return;
    event.preventDefault();
  }

  askWho() {
    const { say } = this;
    const field = make("input", { type: "text", required: true, dir: "auto", maxlength: "60" });
    const done = (event) => {
      event.preventDefault();
      if (!clean(field.value)) return;
      this.store.who = clean(field.value);
      this.show();
      this.focus();
    };
    this.main.replaceChildren(make("form", { class: "ask", onsubmit: done },
      make("h2", {}, say("title")), make("p", {}, say(`about_${this.store.content.kind}`)), labelled(say("who"), field),
      make("button", { type: "submit", class: "main" }, say("begin"))));
    field.focus();
  }

  askForget() {
    const { say, store } = this;
    const dialog = openDialog(this, say("forget"), [
      make("p", {}, say("forget_sure")),
      make("div", { class: "actions" }, button(say("forget_yes"), () => store.keeper.forget(), { class: "main" }), button(say("cancel"), () => dialog.close())),
    ]);
  }

  askColours() {
    const { say, store } = this;
    const chosen = { ...store.content.colours, ...(this.colours.read() ?? {}) };
    const hint = make("p", { class: "problem", role: "status" });
    const tell = () => (hint.textContent = alikeInGrey(Object.values(chosen)) ? say("colours_alike") : "");
    const fields = Object.keys(chosen).map((phase) => {
      const change = (event) => {
        chosen[phase] = event.target.value;
        this.colours.write(chosen);
        this.paint(chosen);
        tell();
      };
      return labelled(say(phase), make("input", { type: "color", value: chosen[phase], oninput: change }));
    });
    const reset = () => {
      this.colours.write(null);
      this.paint({});
      dialog.close();
    };
    tell();
    const dialog = openDialog(this, say("colours"), [...fields, hint, make("div", { class: "actions" }, button(say("colours_reset"), reset), button(say("ok"), () => dialog.close(), { class: "main" }))]);
  }

  // Cards bear dark or light ink, whichever is read better on their colour.
  paint(chosen) {
    for (const [phase, colour] of Object.entries({ ...this.store.content.colours, ...chosen })) {
      this.root.style.setProperty(`--${phase}`, colour);
      this.root.style.setProperty(`--${phase}-ink`, luminance(colour) > 0.18 ? "#1b1b1b" : "#ffffff");
    }
  }
}

// Relative luminance, as WCAG 2 defines it.
function luminance(colour) {
  const linear = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = [1, 3, 5].map((place) => linear(parseInt(colour.slice(place, place + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

// Whether two colours are told apart in grey by less than 8 of 100 steps of lightness (CIE 1976 L*).
function alikeInGrey(colours) {
  const lightness = (light) => (light > 216 / 24389 ? 116 * Math.cbrt(light) - 16 : (light * 24389) / 27);
  const steps = colours.map((colour) => lightness(luminance(colour))).sort((one, other) => one - other);
  return steps.some((step, place) => place > 0 && step - steps[place - 1] < 8);
}

function render({ model, el, content }) {
  const app = new App(content ?? model.get("content"), el, model);
  return () => app.end();
}

export default { render };
