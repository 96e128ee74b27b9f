// Where moves are kept: with the kernel, or in this browser until they are downloaded.

const WAIT = 8000;

function storage(key) {
  return {
    read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    // Some browsers keep nothing for files; then no more is lost than that a reload forgets.
    write(value) {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(value));
      } catch {
        return;
      }
    },
  };
}

// With a kernel: what it has not confirmed is sent again with the next move, and kept in the browser meanwhile.
class Kernel {
  constructor(store, model) {
    this.store = store;
    this.model = model;
    this.kept = storage(`werkstatt:${store.content.hash}:${store.who}`);
    // The kernel counts what it wrote for this session, so that nothing that is sent twice is written twice.
    this.session = Math.random().toString(36).slice(2);
    this.confirmed = 0;
    this.first = store.rows.length;
    this.entries = [];
    this.number = 0;
    this.problem = undefined;
    this.receive = (message) => this.answered(message);
    model.on("msg:custom", this.receive);
    model.send({ ask: true });
    this.leave = (event) => this.open && event.preventDefault();
    addEventListener("beforeunload", this.leave);
  }

  end() {
    this.model.off("msg:custom", this.receive);
    removeEventListener("beforeunload", this.leave);
    clearTimeout(this.waiting);
  }

  // Rows that the kernel has not confirmed.
  get open() {
    return this.store.rows.length - this.first + this.entries.length;
  }

  save(rows, entries) {
    this.entries.push(...entries);
    this.send();
  }

  send() {
    const rows = this.store.rows.slice(this.first).map(cells);
    this.kept.write({ rows, entries: this.entries });
    this.sent = { number: ++this.number, rows: this.store.rows.length, entries: this.entries.length };
    this.model.send({ number: this.number, session: this.session, first: this.confirmed, rows, entries: this.entries });
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.failed(this.store.say("not_answered")), WAIT);
  }

  failed(problem) {
    this.problem = problem;
    this.store.changed();
  }

  answered(message) {
    if (message.rows) return this.refresh(message);
    if (message.number !== this.sent?.number) return;
    clearTimeout(this.waiting);
    if (message.problem) return this.failed(message.problem);
    this.confirmed += this.sent.rows - this.first;
    this.first = this.sent.rows;
    this.entries.splice(0, this.sent.entries);
    if (!this.open) this.kept.write(null);
    this.problem = undefined;
    this.told(message);
    // Somebody wrote under the same name elsewhere.
    if (message.count !== this.first && !this.open) this.model.send({ ask: true });
    this.store.changed();
  }

  // Everything anew: at the start, or when rows came from elsewhere.
  refresh(message) {
    if (this.open) return;
    const { store } = this;
    const { target } = store;
    store.start(message.rows, message.codebook, store.headings, store.who);
    if (store.checking) store.target = target;
    this.first = store.rows.length;
    this.told(message);
    const lost = this.kept.read();
    this.kept.write(null);
    for (const row of missing(message.rows, lost?.rows ?? [])) store.recall(row);
    this.entries.push(...(lost?.entries ?? []));
    if (this.open) this.send();
    store.changed();
  }

  told(message) {
    const { store } = this;
    store.guide = message.guide;
    store.others = message.others;
  }
}

// The rows that were not written: without those at their beginning that the file ends with.
function missing(written, rows) {
  const alike = (count) => JSON.stringify(written.slice(written.length - count)) === JSON.stringify(rows.slice(0, count));
  let count = Math.min(written.length, rows.length);
  while (count && !alike(count)) count -= 1;
  return rows.slice(count);
}

// Without one: kept in the browser under the cards' hash, and downloaded to be sent back.
class Browser {
  constructor(store) {
    this.store = store;
    this.kept = storage(`werkstatt:${store.content.hash}`);
    this.base = store.rows.length;
    this.entries = [];
    this.dirty = false;
    this.leave = (event) => this.dirty && event.preventDefault();
    addEventListener("beforeunload", this.leave);
    this.restore();
  }

  end() {
    removeEventListener("beforeunload", this.leave);
  }

  restore() {
    const kept = this.kept.read();
    if (!kept) return;
    const { store } = this;
    store.who ||= kept.who;
    store.checking = kept.checking;
    for (const { was, ...entry } of kept.entries) {
      const before = was === null ? undefined : store.codebook.get(was);
      const after = { ...store.entry(was ?? entry.heading), ...entry, examples: (entry.examples ?? "").split("; ").filter(Boolean) };
      store.enter(before, entry.heading === null ? undefined : after);
    }
    for (const row of kept.rows) store.recall(row);
    this.entries = kept.entries;
    store.target = kept.target;
    this.dirty = kept.dirty;
  }

  save(rows, entries) {
    this.entries.push(...entries);
    this.dirty = true;
    this.keep();
  }

  keep() {
    const { who, checking, target } = this.store;
    const rows = this.store.rows.slice(this.base).map(cells);
    this.kept.write({ who, checking, target, dirty: this.dirty, rows, entries: this.entries });
  }

  forget() {
    this.dirty = false;
    this.kept.write(null);
    location.reload();
  }

  get described() {
    return this.entries.length > 0;
  }

  download() {
    const { store } = this;
    this.offer(store.say("file_sorting", { who: store.who }), csv(HEADER, store.rows.map(cells)));
    this.dirty = false;
    this.keep();
    store.changed();
  }

  downloadCodebook() {
    const { store } = this;
    const rows = [...store.codebook.values()].map((entry) => [
      entry.heading, entry.definition, entry.rule, entry.examples.join("; "), entry.parent, entry.who || store.who, entry.text ?? "",
    ]);
    const header = ["heading", "definition", "rule", "examples", "parent", "who", "text"];
    this.offer(store.say("file_codebook", { who: store.who }), csv(header, rows));
  }

  offer(name, text) {
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = make("a", { href: url, download: name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_") });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
}
