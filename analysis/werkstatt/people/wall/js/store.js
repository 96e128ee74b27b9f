// What lies on the wall, and what is done with it. Every change goes through `act`, so that it is saved and can be
// taken back.

// Check cards of a later round.
const ROUND = 24;

class Store {
  constructor(content) {
    this.content = content;
    this.cards = new Map(content.cards.map((card) => [card.id, card]));
    this.listeners = new Set();
    this.checking = false;
    this.guide = read(content.guide);
    this.others = content.others ?? {};
    this.start(content.rows, content.codebook, content.headings, content.who);
  }

  start(rows, codebook, headings, who) {
    this.who = who;
    this.rows = [];
    this.piles = new Piles();
    this.codebook = new Map(codebook.map((entry) => [entry.heading, entry]));
    this.examples = undefined;
    this.counts = undefined;
    this.spelled = new Map();
    this.offered = new Set(headings);
    // Headings of the machine that were renamed since it placed the cards.
    this.now = new Map();
    this.done = [];
    this.undone = [];
    for (const heading of [...this.codebook.keys(), ...headings]) this.spell(heading);
    for (const row of rows) this.recall(row);
    this.target = this.checked().length;
  }

  // Take up a row that was made before; it can be taken back too.
  recall([card, heading, who, when, how, note]) {
    const row = { card, heading, who, when, how, note };
    const taken = this.push(row);
    if (how === "undone") this.done = this.done.filter((action) => action.rows[0] !== taken);
    else this.done.push({ rows: [row], entries: [], gone: [], came: [], renamed: [], back: [rowOf(card, "", who, "undone")] });
  }

  // All headings: those of the codebook, then the others in the order in which they came up.
  get headings() {
    const used = this.used();
    const others = [...this.spelled.values()].filter((name) => used.has(name) || this.offered.has(name));
    return [...new Set([...this.codebook.keys(), ...others])];
  }

  // The heading as it is spelled in the rows; the first spelling counts.
  spell(heading) {
    const key = same(heading);
    if (!this.spelled.has(key)) this.spelled.set(key, clean(heading));
    return this.spelled.get(key);
  }

  // The heading that somebody means who writes this: one that is there, else a new one as it is written.
  meant(heading) {
    const there = this.headings.find((one) => same(one) === same(heading));
    if (!there) this.spelled.set(same(heading), clean(heading));
    return there ?? clean(heading);
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

  // Do something: rows for the sorting, changes of the codebook, headings that go and come.
  act(rows, entries, told, { gone = [], came = [] } = {}) {
    if (!rows.length && !entries.length) return;
    const names = { gone: gone.filter((one) => this.offered.has(one)), came: came.filter((one) => !this.offered.has(one)) };
    const action = { rows, entries, told, ...names, renamed: came.length ? gone : [], into: came[0] };
    this.undone = [];
    this.done.push(action);
    this.perform(action, today());
    this.keeper.save({ act: action, when: today() });
    this.changed(action.told);
  }

  undo() {
    const action = this.takeBackLast(today());
    if (action) this.changed({ ...(action.told ?? { key: "told_row" }), undone: true });
  }

  redo() {
    const action = this.undone.pop();
    if (!action) return;
    this.done.push(action);
    this.perform(action, today());
    this.keeper.save({ redo: true, when: today() });
    this.changed(action.told);
  }

  perform(action, when) {
    action.back = [];
    this.call(action.came, action.gone);
    for (const one of action.renamed) this.now.set(one, action.into);
    for (const row of action.rows) {
      const taken = this.push({ ...row, when });
      if (row.how !== "undone") action.back.unshift(rowOf(row.card, "", row.who, "undone"));
      else if (taken) action.back.unshift({ ...taken });
    }
    for (const change of action.entries) this.enter(change);
    this.sent = { rows: action.rows.length, entries: action.entries };
  }

  takeBackLast(when) {
    const action = this.done.pop();
    if (!action) return undefined;
    for (const row of action.back) this.push({ ...row, when });
    for (const one of action.renamed) this.now.delete(one);
    this.call(action.gone, action.came);
    const entries = action.entries.map(({ before, after, place }) => ({ before: after, after: before, place })).reverse();
    for (const change of entries) this.enter(change);
    this.undone.push(action);
    this.sent = { rows: action.back.length, entries };
    this.keeper?.save({ undo: true, when });
    return action;
  }

  // Do again what was done before a reload, in the same order and with its days.
  replay(log) {
    const { keeper } = this;
    this.keeper = undefined;
    for (const { act, undo, redo, when } of log) {
      if (act) {
        this.undone = [];
        this.done.push(act);
        this.perform(act, when);
      } else if (undo) {
        this.takeBackLast(when);
      } else if (redo && this.undone.length) {
        this.done.push(this.undone.at(-1));
        this.perform(this.undone.pop(), when);
      }
    }
    this.keeper = keeper;
  }

  // Headings that are there from now on, and others that are not.
  call(came, gone) {
    for (const name of gone) this.offered.delete(name);
    for (const name of came) {
      this.offered.add(name);
      this.spelled.set(same(name), name);
    }
  }

  enter(change) {
    if (!change.after) change.place = [...this.codebook.keys()].indexOf(change.before.heading);
    this.codebook = changedCodebook(this.codebook, change);
    this.examples = undefined;
    if (change.after) this.spelled.set(same(change.after.heading), change.after.heading);
  }

  entry(heading) {
    return this.codebook.get(heading) ?? blank(heading);
  }

  // Cards that were drawn at random and sorted without seeing a proposal.
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

  // The heading that a card is an example of; who sorts blindly or for the second time is not shown it.
  exampleOf(card) {
    if (this.content.blind || this.content.kind === "second") return undefined;
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
    for (const card of this.sorted()) {
      for (const heading of this.under(card.id)) counts.set(heading, (counts.get(heading) ?? 0) + 1);
    }
    this.counts = counts;
    return counts;
  }

  // A heading of the machine, as it is called by now.
  called(heading) {
    const seen = new Set();
    let name = heading;
    while (this.now.has(name) && !seen.has(name)) {
      seen.add(name);
      name = this.now.get(name);
    }
    return name === undefined ? undefined : this.spell(name);
  }

  // Where the machine puts a card, and how surely.
  placed(card) {
    const [heading, sure] = this.guide.placed.get(card) ?? [];
    return [heading && this.called(heading), sure];
  }

  // What the machine proposes for a card, without headings that are gone.
  proposals(card) {
    const there = new Set(this.headings);
    const found = new Map();
    for (const [heading, ...why] of this.guide.proposals.get(card) ?? []) {
      const name = this.called(heading);
      if (there.has(name) && !found.has(name)) found.set(name, [name, ...why]);
    }
    return [...found.values()];
  }

  // How many check cards come at once.
  get round() {
    return this.checked().length ? ROUND : this.content.check;
  }

  // The cards that would be drawn next: they are shown without the machine's heading, so that nobody has seen it.
  drawn() {
    const left = this.checking ? this.target - this.checked().length : Math.max(this.content.check, ROUND);
    return this.unsorted().sort((one, other) => one.rank - other.rank).slice(0, left);
  }

  // The card that comes next: the one that is shown stays until something was done with it.
  next() {
    if (this.checking) return this.checked().length < this.target ? this.drawn()[0] : undefined;
    const rest = new Set(this.unsorted().map((card) => card.id));
    if (!rest.has(this.shown)) {
      const skipped = (card) => this.piles.row(card) !== undefined;
      const order = [...this.guide.order.filter((card) => rest.has(card)), ...rest];
      this.shown = order.find((card) => !skipped(card)) ?? order.toSorted((one, other) => this.age(one) - this.age(other))[0];
    }
    return this.cards.get(this.shown);
  }

  // Of cards that were skipped, the one skipped longest ago comes first.
  age(card) {
    return this.piles.row(card)?.number ?? -1;
  }

  // How far machine and person agree: the kernel's word, else from the proposals that came with the file.
  agreement() {
    if (this.content.live) return this.guide.agreement;
    const { placed, checked } = this.guide;
    if (!placed.size && !checked.size) return null;
    const pairs = this.checked().map(({ id }) => {
      const blind = this.piles.pile(id).findLast((row) => row.how === "check");
      const machine = checked.has(id) ? checked.get(id) : placed.get(id)?.[0];
      return [headingsOf(blind.heading).map((one) => this.spell(one)), this.called(machine ?? undefined)];
    });
    return agreement(pairs);
  }

  // What others have sorted since this wall was opened: how many cards, not where they put them.
  news() {
    const before = this.content.others ?? {};
    const came = Object.entries(this.others).map(([who, count]) => ({ who, cards: count - (before[who] ?? 0) }));
    return came.filter(({ cards }) => cards > 0);
  }

  // Tell those who listen what was done; nothing where only the kernel answered.
  changed(told) {
    for (const listener of this.listeners) listener(told);
  }

  // The moves.

  place(card, heading) {
    const name = heading === null ? "" : this.meant(heading);
    const how = this.checking ? "check" : card.how;
    this.act([rowOf(card.id, name, this.who, how)], [], { key: name ? "told_placed" : "told_none", heading: name });
  }

  // Say that a card is for its matter, against it or a wish, or say so no more.
  mark(card, mark) {
    const how = this.piles.mark(card.id) === mark ? "unmarked" : mark;
    this.act([rowOf(card.id, "", this.who, how)], [], { key: `told_mark_${how}` });
  }

  skip(card) {
    this.shown = undefined;
    this.act([rowOf(card.id, "", this.who, "skipped")], [], { key: "told_skipped" });
  }

  // Put cards from under the headings where they are seen under another, or under that one too.
  move(cards, into, also) {
    const there = (card) => this.piles.placed(card) && joined(this.under(card)) === into;
    const rows = [...cards]
      .filter(([card]) => !there(card))
      .map(([card, from]) => moved(this.piles, card, from, into, this.who, also));
    this.act(rows, [], { key: also ? "told_also" : "told_moved", cards: rows.length, heading: into || this.content.none });
  }

  // Take over where the machine put cards.
  confirm(cards) {
    const rows = [...cards].map(([card, heading]) => moved(this.piles, card, "", heading, this.who, false));
    this.act(rows, [], { key: "told_confirmed", cards: cards.size });
  }

  takeBack(cards) {
    const own = cards.filter((card) => this.piles.placed(card));
    const rows = own.flatMap((card) => this.piles.pile(card).map(() => rowOf(card, "", this.who, "undone")));
    this.act(rows, [], { key: "told_back", cards: own.length });
  }

  // Describe a heading, and call it something else, at once.
  edit(old, name, fields) {
    const about = fields ? described(this.codebook, old, fields) : [];
    if (name === old) {
      this.act([], about, { key: "told_described", heading: name });
      return;
    }
    const after = about.reduce(changedCodebook, this.codebook);
    const rows = changed(this.piles, old, name, this.who);
    const told = { key: "told_renamed", heading: name };
    this.act(rows, [...about, ...renamed(after, old, name)], told, { gone: [old], came: [name] });
  }

  merge(old, into) {
    const rows = changed(this.piles, old, into, this.who);
    const told = { key: "told_merged", heading: into };
    this.act(rows, renamed(this.codebook, old, into), told, { gone: [old], came: [into] });
  }

  split(heading, cards, name) {
    const into = this.meant(name);
    const rows = changed(this.piles, heading, into, this.who, new Set(cards));
    this.act(rows, [], { key: "told_split", cards: rows.length, heading: into });
  }

  // A heading without cards: it stands in the codebook, so that it is there tomorrow too.
  invent(heading) {
    this.act([], [{ before: undefined, after: blank(clean(heading)) }], { key: "told_invented", heading: clean(heading) });
  }

  // Make cards examples of the headings under which they are seen, or take that back.
  exemplify(cards) {
    const entries = new Map();
    for (const [card, heading] of cards) {
      const entry = entries.get(heading) ?? this.entry(heading);
      const there = entry.examples.includes(card);
      const examples = there ? entry.examples.filter((one) => one !== card) : [...entry.examples, card];
      entries.set(heading, { ...entry, examples });
    }
    const changes = [...entries].map(([heading, after]) => ({ before: this.codebook.get(heading), after }));
    this.act([], changes, { key: "told_examples", cards: cards.size });
  }

  settle(card, heading, note) {
    const now = this.piles.settled(card);
    if (now && now.heading === heading && now.note === note) return;
    this.act([rowOf(card, heading, this.who, "settled", note)], [], { key: "told_settled", card });
  }
}

// What the machine said, by card: ids are anybody's words, and no names of JavaScript's own.
function read(guide) {
  const by = (table) => new Map(Object.entries(table ?? {}));
  return { ...guide, order: guide.order ?? [], proposals: by(guide.proposals), placed: by(guide.placed), checked: by(guide.checked) };
}
