// Rows of a sorting: what counts of them, and which rows a move adds. As in people/standing.py and people/history.py.

const BETWEEN = "|";

const clean = (text) => text.normalize("NFC").split(/\s+/u).filter(Boolean).join(" ");

const headingsOf = (cell) => [...new Set(cell.split(BETWEEN).map(clean).filter(Boolean))];

const joined = (headings) => [...new Set(headings.filter(Boolean))].join(" | ");

// Headings that differ by capitals or blanks alone are one.
const same = (heading) => clean(heading).replaceAll(" ", "").toLowerCase();

function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

// What a person says of a card beside where it belongs.
const MARKS = ["for", "against", "wish"];

const isMark = (row) => row.how === "unmarked" || MARKS.includes(row.how);

// The rows of one person, as a pile per card: a row "undone" takes the topmost off again.
class Piles {
  constructor() {
    this.piles = new Map();
  }

  // Returns the row that was taken off, if the row does so.
  add(row) {
    const pile = this.piles.get(row.card) ?? [];
    this.piles.set(row.card, pile);
    if (row.how === "undone") return pile.pop();
    pile.push(row);
    return undefined;
  }

  pile(card) {
    return this.piles.get(card) ?? [];
  }

  // The row that counts: the last that was not skipped, else a skipped one. What was settled stands beside it.
  row(card) {
    const own = this.pile(card).filter((row) => row.how !== "settled" && !isMark(row));
    return own.findLast((row) => row.how !== "skipped") ?? own.at(-1);
  }

  // What the person says of the card; undefined where that is nothing.
  mark(card) {
    const last = this.pile(card).findLast(isMark);
    return last && last.how !== "unmarked" ? last.how : undefined;
  }

  settled(card) {
    return this.pile(card).findLast((row) => row.how === "settled");
  }

  // Whether a card has its place, be it that it fits none.
  placed(card) {
    const row = this.row(card);
    return row !== undefined && row.how !== "skipped";
  }

  // All rows that count, in the order in which they were made.
  standing() {
    const rows = [];
    for (const card of this.piles.keys()) rows.push(this.row(card), this.settled(card));
    return rows.filter(Boolean).sort((one, other) => one.number - other.number);
  }
}

const rowOf = (card, heading, who, how, note = "") => ({ card, heading, who, when: today(), how, note });

// The rows by which a heading becomes another one: of some cards, or of all.
function changed(piles, heading, into, who, cards) {
  const rows = [];
  for (const row of piles.standing()) {
    if (cards && !cards.has(row.card)) continue;
    const before = headingsOf(row.heading);
    const after = joined(before.map((one) => (same(one) === same(heading) ? into : one)));
    if (after === joined(before)) continue;
    const change = `${row.heading} → ${after || "–"} (${who})`;
    rows.push({ ...row, heading: after, when: today(), note: row.note ? `${row.note}; ${change}` : change });
  }
  return rows;
}

// The row by which a card is put from under a heading (none for a card that was not sorted) under another, or added.
function moved(piles, card, from, into, who, also) {
  const before = piles.placed(card) ? headingsOf(piles.row(card).heading) : [];
  if (also) return rowOf(card, joined([...before, into]), who, "sorted");
  const there = before.some((one) => same(one) === same(from));
  const kept = there ? before.map((one) => (same(one) === same(from) ? into : one)) : [into];
  return rowOf(card, joined(kept), who, "sorted");
}

const HEADER = ["card_id", "heading", "who", "when", "how", "note"];

// As werkstatt.files.csv writes it: an apostrophe before what a spreadsheet would compute.
function csv(header, rows) {
  const marked = (text) => (/^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text);
  const quoted = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const end = rows.some((row) => row.some((text) => text.includes("\r"))) ? "\r\n" : "\n";
  return [header, ...rows].map((row) => row.map((text) => quoted(marked(text))).join(",") + end).join("");
}

const cells = (row) => [row.card, row.heading, row.who, row.when, row.how, row.note];
