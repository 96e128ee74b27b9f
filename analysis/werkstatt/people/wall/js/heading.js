// One heading: what it is called, what it means, where it belongs, and what becomes of its cards.

function headingDialog(app, heading, chosen) {
  const { store, say } = app;
  const entry = store.entry(heading);
  const name = make("input", { type: "text", value: heading, dir: "auto", required: true });
  const definition = make("textarea", { rows: "3", dir: "auto", value: entry.definition });
  const rule = make("textarea", { rows: "2", dir: "auto", value: entry.rule });
  const others = store.headings.filter((one) => one !== heading);
  const above = others.filter((one) => !isBelow(store.codebook, one, heading));
  const parent = chooser([["", say("no_parent")], ...above], entry.parent);
  const problem = make("p", { class: "problem", role: "alert" });
  const done = (event) => {
    event.preventDefault();
    const renamed = clean(name.value);
    const known = others.find((one) => same(one) === same(renamed));
    const fault = store.fault(renamed) ?? (known ? "heading_known" : undefined);
    if (fault) {
      problem.textContent = say(fault, { heading: renamed, none: store.content.none });
      name.focus();
      return;
    }
    dialog.close();
    const fields = { definition: definition.value.trim(), rule: rule.value.trim(), parent: parent.value };
    const described = Object.keys(fields).some((field) => fields[field] !== entry[field]);
    if (described || renamed !== heading) store.edit(heading, renamed, described && fields);
  };
  const form = make("form", { onsubmit: done },
    labelled(say("heading"), name), problem,
    labelled(say("definition"), definition), labelled(say("rule"), rule), labelled(say("parent"), parent),
    answers(say, "save", () => dialog.close()));
  const dialog = openDialog(app, say("heading_title", { heading }), [form, mergeForm(app, heading, others, () => dialog.close()), splitForm(app, heading, chosen, () => dialog.close())]);
  name.focus();
}

function mergeForm(app, heading, others, close) {
  const { store, say } = app;
  if (!others.length) return undefined;
  const into = chooser(others, others[0]);
  const done = (event) => {
    event.preventDefault();
    close();
    store.merge(heading, into.value);
  };
  return make("form", { onsubmit: done }, labelled(say("merge_into"), into), make("button", { type: "submit" }, say("merge")));
}

// Split by the cards that are selected: they go under a new heading.
function splitForm(app, heading, chosen, close) {
  const { store, say } = app;
  const own = chosen.filter((card) => store.piles.placed(card));
  const all = store.used().get(heading) ?? 0;
  if (!own.length || own.length >= all) return make("p", { class: "why" }, say("split_how"));
  const go = () => {
    close();
    askHeading(app, say("split"), "", (name) => store.split(heading, own, name));
  };
  return button(say("split_cards", { cards: own.length }), go);
}
