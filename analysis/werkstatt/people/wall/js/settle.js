// Cards on which people differ, one after the other, with what each decided and what the headings mean.

function settleView(app) {
  const { store, say } = app;
  const { differences } = store.content;
  const view = make("section", { class: "settle", "aria-label": say("view_settle") });
  const settled = (one) => settledAs(store, one);
  const left = differences.filter((one) => !settled(one));
  const twice = store.content.twice ?? 0;
  if (differences.length && !left.length) view.append(make("p", { class: "advice" }, say("settled_all")));
  view.append(make("p", {}, say("differing", { cards: differences.length, twice })));
  if (!differences.length) return view;
  const place = Math.max(0, differences.findIndex((one) => one.card === app.settling));
  const current = app.settling ? differences[place] : (left[0] ?? differences[0]);
  app.settling = current.card;
  const card = store.cards.get(current.card);
  const write = (event) => {
    app.reason = event.target.value;
    problem.textContent = "";
  };
  const reason = make("textarea", { rows: "2", dir: "auto", value: app.reason ?? "", oninput: write });
  const problem = make("p", { class: "problem", role: "alert" });
  const decide = (cell) => {
    const note = reason.value.trim();
    if (!note) {
      problem.textContent = say("reason_missing");
      reason.focus();
      return;
    }
    app.reason = "";
    const next = left.find((one) => one !== current);
    app.settling = next?.card ?? current.card;
    store.settle(card.id, cell, note);
    app.focus();
  };
  const face = cardFace(app, card, "div", { class: "large", tabindex: "0", role: "group", "aria-label": card.text, "data-focus": true });
  const sides = current.placements.map(([who, headings]) => sideOf(app, who, headings, () => decide(joined(headings))));
  const choices = [["", say("choose")], ...store.headings, [NONE, store.content.none]];
  const other = chooser(choices, "");
  const take = () => other.value && decide(other.value === NONE ? "" : other.value);
  const now = settled(current);
  const index = differences.indexOf(current);
  const go = (step) => {
    app.settling = differences[(index + step + differences.length) % differences.length].card;
    app.reason = "";
    app.show();
    app.focus();
  };
  view.append(
    face,
    now ? make("p", { class: "advice" }, say("settled_as", { heading: now[0] || store.content.none, reason: now[1] })) : "",
    labelled(say("reason"), reason), problem,
    make("div", { class: "sides" }, sides),
    make("div", { class: "actions end" }, labelled(say("settle_other"), other), button(say("settle_this"), take)),
    make("div", { class: "actions" }, button(say("before"), () => go(-1)), make("span", {}, say("which_of", { place: index + 1, cards: differences.length })), button(say("after"), () => go(1))),
  );
  return view;
}

// How a card was settled here, or before: heading and reason.
function settledAs(store, { card, settled }) {
  const own = store.piles.settled(card);
  return own ? [own.heading, own.note] : settled;
}

function sideOf(app, who, headings, onclick) {
  const { store, say } = app;
  const named = headings.length ? headings : [store.content.none];
  const about = headings.map((heading) => {
    const { definition, rule } = store.entry(heading);
    const none = !definition && !rule && make("p", { class: "why" }, say("not_described"));
    return make("div", {}, written(heading, "h4"), definition && written(definition, "p"), rule && written(rule, "p", { class: "why" }), none);
  });
  return make("section", { class: "side", "aria-label": who },
    make("h3", {}, written(who)), headings.length ? about : make("h4", {}, store.content.none),
    button(say("settle_as", { heading: named.join(" | ") }), onclick, { class: "main" }));
}
