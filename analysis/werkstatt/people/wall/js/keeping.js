// Where moves are kept: with the kernel, or in this browser until they are downloaded.

const WAIT = 8000;

function storage(key) {
  return {
    key,
    read() {
      try {
        return JSON.parse(localStorage.getItem(key));
      } catch {
        return null;
      }
    },
    // Returns whether the browser kept it: some keep nothing, for files or in private windows.
    write(value) {
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify(value));
        return true;
      } catch {
        return false;
      }
    },
  };
}

// With a kernel: what it has not confirmed is sent again with the next move, and kept in the browser meanwhile.
class Kernel {
  constructor(store, model) {
    this.store = store;
    this.model = model;
    this.kept = storage(`werkstatt:${store.content.hash}`);
    // The kernel counts what it wrote for this session, so that nothing that is sent twice is written twice.
    this.session = Math.random().toString(36).slice(2);
    this.confirmed = { rows: 0, entries: 0 };
    this.first = store.rows.length;
    this.entries = [];
    this.number = 0;
    this.problem = undefined;
    // Nothing is done on the wall before the kernel has said how things stand, and what was lost is added.
    this.known = false;
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

  // Changes that the kernel has not confirmed.
  get open() {
    return this.store.rows.length - this.first + this.entries.length;
  }

  save() {
    this.entries.push(...this.store.sent.entries.map(told));
    this.send();
  }

  send() {
    const rows = this.store.rows.slice(this.first).map(cells);
    const { entries, session } = this;
    this.kept.write({ rows, entries });
    this.sent = { number: ++this.number, rows: rows.length, entries: entries.length };
    const shown = this.store.checking ? undefined : this.store.next()?.id;
    this.model.send({ number: this.number, session, first: this.confirmed, rows, entries, shown });
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
    this.confirmed = { rows: this.confirmed.rows + this.sent.rows, entries: this.confirmed.entries + this.sent.entries };
    this.first += this.sent.rows;
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
    this.known = true;
    const { store } = this;
    const { target } = store;
    store.start(message.rows, message.codebook, [...store.offered], store.who);
    if (store.checking) store.target = target;
    this.first = store.rows.length;
    this.told(message);
    const lost = this.kept.read();
    this.kept.write(null);
    for (const row of missing(message.rows, lost?.rows ?? [])) store.recall(row);
    for (const entry of lost?.entries ?? []) store.enter(heard(store.codebook, entry));
    this.entries.push(...(lost?.entries ?? []));
    if (this.open) this.send();
    store.changed();
  }

  told(message) {
    this.store.guide = read(message.guide);
    this.store.others = message.others;
    // It knows by now what headings are called.
    if (!this.open) this.store.now.clear();
  }
}

// The rows that were not written: without those at their beginning that the file ends with.
function missing(written, rows) {
  const alike = (count) => JSON.stringify(written.slice(written.length - count)) === JSON.stringify(rows.slice(0, count));
  let count = Math.min(written.length, rows.length);
  while (count && !alike(count)) count -= 1;
  return rows.slice(count);
}

// Without one: all that was done is kept in the browser under the hash of the wall, and downloaded to be sent back.
class Browser {
  constructor(store) {
    this.store = store;
    this.kept = storage(`werkstatt:${store.content.hash}`);
    this.keeps = true;
    this.elsewhere = false;
    const kept = this.kept.read() ?? {};
    store.who ||= kept.who ?? "";
    this.log = kept.log ?? [];
    this.missing = kept.missing ?? { rows: false, entries: false };
    store.replay(this.log);
    store.checking = kept.checking ?? false;
    store.target = kept.target ?? store.target;
    this.leave = (event) => this.dirty && event.preventDefault();
    this.other = (event) => event.key === this.kept.key && this.overtaken();
    addEventListener("beforeunload", this.leave);
    addEventListener("storage", this.other);
  }

  end() {
    removeEventListener("beforeunload", this.leave);
    removeEventListener("storage", this.other);
  }

  // Whether something was done that is in no downloaded file.
  get dirty() {
    return this.missing.rows || this.missing.entries;
  }

  // Another window of this browser has the same wall open, and wrote last: nothing of it is overwritten.
  overtaken() {
    this.elsewhere = true;
    this.store.changed();
  }

  save(event) {
    const { rows, entries } = this.store.sent;
    this.log.push(event);
    this.missing = { rows: this.missing.rows || rows > 0, entries: this.missing.entries || entries.length > 0 };
    this.keep();
  }

  keep() {
    if (this.elsewhere) return;
    const { who, checking, target } = this.store;
    this.keeps = this.kept.write({ who, checking, target, missing: this.missing, log: this.log });
  }

  forget() {
    this.missing = { rows: false, entries: false };
    this.kept.write(null);
    location.reload();
  }

  get described() {
    return this.log.some(({ act }) => act?.entries.length);
  }

  download() {
    const { store } = this;
    this.offer(store.say("file_sorting", { who: store.who }), csv(HEADER, store.rows.map(cells)));
    this.missing.rows = false;
    this.keep();
    store.changed();
  }

  downloadCodebook() {
    const { store } = this;
    const rows = [...store.codebook.values()].map((entry) => [
      entry.heading, entry.definition, entry.rule, entry.examples.join("; "), entry.parent, entry.who || store.who, entry.text,
    ]);
    const header = ["heading", "definition", "rule", "examples", "parent", "who", "text"];
    this.offer(store.say("file_codebook", { who: store.who }), csv(header, rows));
    this.missing.entries = false;
    this.keep();
    store.changed();
  }

  offer(name, text) {
    const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    const link = make("a", { href: url, download: name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_") });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
}
