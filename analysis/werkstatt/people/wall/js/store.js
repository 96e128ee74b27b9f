// What lies on the wall, and what is done with it. Every change goes through `act`, so that it is saved and can be
// taken back.

class Store {
  constructor(content) {
    this.content = content;
    this.cards = new Map(content.cards.map((card) => [card.id, card]));
    this.listeners = new Set();
    this.checking = false;
    this.target = 0;
    this.guide = content.guide;
    this.others = content.others ?? {};
    this.start(content.rows, content.codebook, content.headings, content.who);
  }

  start(rows, codebook, headings, who) {
    this.who = who;
    this.rows = [];
    this.piles = new Piles();
    this.codebook = new Map(codebook.map((entry) => [entry.heading, entry]));
    this.examples = undefined;
    this.spelled = new Map();
    this.offered = new Set(headings);
    this.done = [];
    this.undone = [];
    for (const heading of [...codebook.map((entry) => entry.heading), ...headings]) this.spell(heading);
    for (const row of rows) this.recall(row);
    this.target = this.checked().length;
  }

  // Take up a row that was made before; it can be taken back too.
  recall([card, heading, who, when, how, note]) {
    const row = { card, heading, who, when, how, note };
    const taken = this.push(row);
    if (how === "undone") this.done = this.done.filter((action) => action.rows[0] !== taken);
    else this.done.push({ rows: [row], entries: [], gone: [], came: [], back: [rowOf(card, "", who, "undone")] });
  }

  // All headings: those of the codebook, then the others in the order in which they came up.
  get headings() {
    const used = this.used();
    const others = [...this.spelled.values()].filter((name) => used.has(name) || this.offered.has(name));
    return [...new Set([...this.codebook.keys(), ...others])];
  }

  // The heading as it is spelled here; a new one is taken up.
  spell(heading) {
    const key = same(heading);
    if (!this.spelled.has(key)) this.spelled.set(key, clean(heading));
    return this.spelled.get(key);
  }

  // Why a text won't do as a heading, as the key of what is said.
  fault(heading) {
    const text = clean(heading);
    if (!text) return "heading_empty";
    if (text.includes(BETWEEN)) return "heading_bar";
    return same(text) === same(this.content.none) ? "heading_none" : undefined;
  }

  push(row) {
    row.number = this.rows.length;
    this.counts = undefined;
    this.rows.push(row);
    for (const heading of headingsOf(row.heading)) this.spell(heading);
    return this.piles.add(row);
  }

  // Do something: rows for the sorting, changes of the codebook as pairs of before and after.
  act(rows, entries, told, names = { gone: [], came: [] }) {
    if (!rows.length && !entries.length && !names.came.length) return;
    const action = { rows, entries, told, ...names };
    this.undone = [];
    this.done.push(action);
    this.perform(action);
  }

  perform(action) {
    action.back = [];
    this.last = action.told;
    this.call(action.came, action.gone);
    for (const row of action.rows) {
      const taken = this.push({ ...row, when: today() });
      if (row.how !== "undone") action.back.unshift(rowOf(row.card, "", row.who, "undone"));
      else if (taken) action.back.unshift({ ...taken });
    }
    this.write(action.rows.length, action.entries);
  }

  undo() {
    const action = this.done.pop();
    if (!action) return;
    for (const row of action.back) this.push({ ...row, when: today() });
    const entries = action.entries.map(({ before, after }) => ({ before: after, after: before })).reverse();
    this.call(action.gone, action.came);
    this.undone.push(action);
    this.last = { ...(action.told ?? { key: "told_row" }), undone: true };
    this.write(action.back.length, entries);
  }

  redo() {
    const action = this.undone.pop();
    if (!action) return;
    this.done.push(action);
    this.perform(action);
  }

  // Headings that are there from now on, and others that are not.
  call(came, gone) {
    for (const name of gone) this.offered.delete(name);
    for (const name of came) {
      this.offered.add(name);
      this.spelled.set(same(name), name);
    }
  }

  write(count, entries) {
    for (const { before, after } of entries) this.enter(before, after);
    this.keeper.save(this.rows.slice(this.rows.length - count), entries.map(told));
    this.changed();
  }

  // Change the codebook: an entry becomes another, in its place.
  enter(before, after) {
    const entries = [...this.codebook.values()].filter(
      (entry) => entry.heading !== after?.heading || entry.heading === before?.heading,
    );
    const place = entries.findIndex((entry) => entry.heading === before?.heading);
    if (place >= 0) entries.splice(place, 1, ...(after ? [after] : []));
    else if (after) entries.push(after);
    this.codebook = new Map(entries.map((entry) => [entry.heading, entry]));
    this.examples = undefined;
    if (after) this.spell(after.heading);
  }

  entry(heading) {
    return this.codebook.get(heading) ?? { heading, definition: "", rule: "", examples: [], parent: "", who: "", text: "" };
  }

  // Cards with their headings, drawn at random and sorted without seeing a proposal.
  checked() {
    return this.content.cards.filter((card) => this.piles.pile(card.id).some((row) => row.how === "check"));
  }

  sorted() {
    return this.content.cards.filter((card) => this.piles.placed(card.id));
  }

  // Cards that wait: those that stand in the codebook as examples have their place.
  unsorted() {
    return this.content.cards.filter((card) => !this.piles.placed(card.id) && !this.exampleOf(card.id));
  }

  exampleOf(card) {
    this.examples ??= new Map(
      [...this.codebook.values()].flatMap(({ heading, examples }) => examples.map((one) => [one, heading])),
    );
    return this.examples.get(card);
  }

  // The headings under which a card was sorted, as they are spelled here.
  under(card) {
    return [...new Set(headingsOf(this.piles.row(card).heading).map((heading) => this.spell(heading)))];
  }

  // Headings that have cards, with how many.
  used() {
    if (this.counts) return this.counts;
    const counts = new Map();
    for (const card of this.content.cards) {
      if (!this.piles.placed(card.id)) continue;
      for (const heading of this.under(card.id)) {
        counts.set(heading, (counts.get(heading) ?? 0) + 1);
      }
    }
    this.counts = counts;
    return counts;
  }

  // The cards that would be drawn next: they are shown without the machine's heading, so that nobody has seen it.
  drawn() {
    const left = Math.max(this.content.check, this.target - this.checked().length);
    return this.unsorted().sort((one, other) => one.rank - other.rank).slice(0, left);
  }

  // The card that comes next.
  next() {
    if (this.checking) return this.checked().length < this.target ? this.drawn()[0] : undefined;
    const open = this.unsorted();
    const rest = new Set(open.map((card) => card.id));
    const skipped = (card) => this.piles.row(card) !== undefined;
    const order = [...this.guide.order.filter((card) => rest.has(card)), ...rest];
    const found = order.find((card) => !skipped(card)) ?? order.toSorted((one, other) => this.age(one) - this.age(other))[0];
    return this.cards.get(found);
  }

  // Of cards that were skipped, the one skipped longest ago comes first.
  age(card) {
    return this.piles.row(card)?.number ?? -1;
  }

  // How far machine and person agree: the kernel's word, else from the proposals that came with the file.
  agreement() {
    if (this.content.live) return this.guide.agreement;
    const { placed, checked } = this.guide;
    if (!Object.keys(placed).length && !Object.keys(checked).length) return null;
    const pairs = this.checked().map(({ id }) => {
      const blind = this.piles.pile(id).findLast((row) => row.how === "check");
      return [headingsOf(blind.heading), (id in checked ? checked[id] : placed[id]?.[0]) ?? undefined];
    });
    return agreement(pairs);
  }

  // What others have sorted since this wall was opened: how many cards, not where they put them.
  news() {
    const before = this.content.others ?? {};
    const came = Object.entries(this.others).map(([who, count]) => ({ who, cards: count - (before[who] ?? 0) }));
    return came.filter(({ cards }) => cards > 0);
  }

  changed() {
    for (const listener of this.listeners) listener();
  }

  // The moves.

  place(card, heading) {
    const name = heading === null ? "" : this.spell(heading);
    const how = this.checking ? "check" : card.how;
    this.act([rowOf(card.id, name, this.who, how)], [], { key: "told_placed", heading: name || this.content.none });
  }

  skip(card) {
    this.act([rowOf(card.id, "", this.who, "skipped")], [], { key: "told_skipped" });
  }

  move(cards, from, into, also = false) {
    this.act(moved(this.piles, cards, from, into, this.who, also), [], { key: "told_moved", cards: cards.length });
  }

  takeBack(cards) {
    const rows = cards.flatMap((card) => this.piles.pile(card).map(() => rowOf(card, "", this.who, "undone")));
    this.act(rows, [], { key: "told_back", cards: cards.length });
  }

  rename(old, name) {
    const rows = changed(this.piles, [old], name, this.who);
    const names = { gone: [old], came: [name] };
    this.act(rows, this.renamed([old], name), { key: "told_renamed", heading: name }, names);
  }

  merge(headings, into) {
    const old = headings.filter((heading) => heading !== into);
    const rows = changed(this.piles, old, into, this.who);
    const names = { gone: old, came: [into] };
    this.act(rows, this.renamed(old, into), { key: "told_merged", heading: into }, names);
  }

  split(heading, cards, into) {
    const rows = changed(this.piles, [heading], into, this.who, new Set(cards));
    this.act(rows, [], { key: "told_split", cards: rows.length, heading: into });
  }

  // A heading without cards: it stands in the codebook, so that it is there tomorrow too.
  invent(heading) {
    const after = { ...this.entry(heading), heading };
    this.act([], [{ before: undefined, after }], { key: "told_invented", heading });
  }

  describe(heading, fields) {
    const entries = [{ before: this.codebook.get(heading), after: { ...this.entry(heading), ...fields } }];
    // A heading above others stands in the codebook, too.
    const above = fields.parent && !this.codebook.has(fields.parent);
    if (above) entries.unshift({ before: undefined, after: this.entry(fields.parent) });
    this.act([], entries, { key: "told_described", heading });
  }

  // What becomes of the codebook when headings become another: examples go along, those below follow.
  renamed(old, name) {
    const gone = old.map((heading) => this.codebook.get(heading)).filter(Boolean);
    if (!gone.length) return [];
    const there = old.includes(name) ? undefined : this.codebook.get(name);
    const first = there ?? gone[0];
    const examples = [...new Set([first, ...gone].flatMap((entry) => entry.examples))];
    // What lay below one of them must not come to lie below itself.
    const outside = (parent) => parent !== name && !old.includes(parent);
    const below = there && old.some((heading) => isBelow(this, name, heading));
    const parent = [below ? gone[0].parent : first.parent].find(outside) ?? "";
    const entries = [{ before: first, after: { ...first, heading: name, examples, parent } }];
    for (const entry of gone) if (entry !== first) entries.push({ before: entry, after: undefined });
    for (const entry of this.codebook.values()) {
      if (entry !== first && !gone.includes(entry) && old.includes(entry.parent)) {
        entries.push({ before: entry, after: { ...entry, parent: name } });
      }
    }
    return entries;
  }
}

// Whether a heading lies below another, at whatever depth.
function isBelow(store, heading, above) {
  const seen = new Set();
  for (let one = heading; one && !seen.has(one); one = store.entry(one).parent) {
    if (one === above) return true;
    seen.add(one);
  }
  return false;
}

// A change of the codebook as the kernel reads it.
function told({ before, after }) {
  const fields = after && {
    definition: after.definition,
    rule: after.rule,
    examples: after.examples.join("; "),
    parent: after.parent,
  };
  return { heading: after?.heading ?? null, was: before?.heading ?? null, ...fields };
}
