// How far one has come: sorted cards, headings, check cards, agreement, and what comes next.

function progressOf(app) {
  const { store, say } = app;
  if (store.content.kind === "settle") return settledOf(app);
  const total = store.cards.size;
  const sorted = store.sorted().length;
  const checked = store.checked().length;
  const bar = make("progress", { max: String(total), value: sorted, "aria-label": say("progress") });
  const facts = [say("sorted_of", { sorted, total }), say("seen_headings", { headings: store.used().size })];
  if (store.content.kind === "sort" && (store.checking || checked)) facts.push(say("checked_of", { checked, target: store.target }));
  const mark = store.content.marks.find((one) => one > sorted - checked);
  if (!store.checking && mark && store.content.kind === "sort") {
    const first = mark === store.content.marks[0];
    facts.push(say(first ? "to_checks" : "to_mark", { cards: mark - (sorted - checked), mark }));
  }
  for (const { who, cards } of store.news()) facts.push(say("news", { who, cards }));
  return make("div", { class: "standing" }, bar, make("p", {}, facts.join(" · ")), agreementOf(app));
}

function settledOf({ store, say }) {
  const { differences } = store.content;
  const settled = differences.filter((one) => settledAs(store, one)).length;
  const bar = make("progress", { max: String(Math.max(1, differences.length)), value: settled, "aria-label": say("progress_settled") });
  return make("div", { class: "standing" }, bar, make("p", {}, say("settled_of", { settled, total: differences.length })));
}

function agreementOf(app) {
  const { store, say, numbers } = app;
  const found = store.content.blind ? null : store.agreement();
  // While check cards are being sorted nobody sees how the machine does: one might begin to guess with it.
  if (!found || (store.checking && store.next())) return undefined;
  const { two, percent } = numbers;
  const told = say("agreement", {
    rate: percent(found.rate), kappa: two(found.kappa), low: two(found.low), high: two(found.high),
  });
  const more = say("agreement_more", { more: found.more, width: two(found.width) });
  const moment = store.content.live ? "" : ` ${say("agreement_moment")}`;
  const short = say("agreement_short", { hits: found.hits, cards: found.cards });
  const folded = make("details", { class: "agreement", open: app.unfolded }, make("summary", {}, short), make("p", {}, `${told} ${more}${moment}`));
  folded.addEventListener("toggle", () => (app.unfolded = folded.open));
  return folded;
}

// What the wall proposes to do when a mark is reached, or all check cards are sorted.
function adviceOf(app) {
  const { store, say } = app;
  if (store.content.kind !== "sort") return undefined;
  const open = store.unsorted().length;
  const checked = store.checked().length;
  if (store.checking) {
    if (checked < store.target && open) {
      const stop = button(say("check_stop"), () => app.check(false));
      return make("div", { class: "advice" }, make("p", {}, say("checking", { left: store.target - checked })), stop);
    }
    const on = open > 0 && button(say("check_more", { cards: Math.min(store.round, open) }), () => app.check(true, store.round));
    const back = open > 0 && button(say("sort_on"), () => app.check(false));
    const without = !store.content.blind && !store.agreement() && make("p", {}, say("no_agreement"));
    return make("div", { class: "advice" }, make("p", {}, say("checked_all", { checked })), without, on, back);
  }
  const active = store.sorted().length - checked;
  if (active < (store.content.marks[0] ?? Infinity) || !open) return undefined;
  const reached = !checked && store.content.marks.includes(active);
  const count = Math.min(store.round, open);
  const start = button(say(checked ? "check_more" : "check_start", { cards: count }), () => app.check(true, count));
  return make("div", { class: "advice" }, reached && make("p", {}, say(store.guide.placed.size || store.content.live ? "mark_reached" : "mark_reached_later", { sorted: active })), start);
}
