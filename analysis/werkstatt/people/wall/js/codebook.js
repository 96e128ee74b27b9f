// Changes of the codebook, as pairs of an entry before and after: undefined before for a new one, after for one taken out.

const blank = (heading) => ({ heading, definition: "", rule: "", examples: [], parent: "", who: "", text: "" });

// Whether a heading lies below another, at whatever depth, or is it itself.
function isBelow(codebook, heading, above) {
  const seen = new Set();
  for (let one = heading; one && !seen.has(one); one = codebook.get(one)?.parent) {
    if (one === above) return true;
    seen.add(one);
  }
  return false;
}

// The codebook after a change; an entry that is renamed keeps its place, and one that comes back gets its own.
function changedCodebook(codebook, { before, after, place: own }) {
  const entries = [...codebook.values()].filter(
    (entry) => entry.heading !== after?.heading || entry.heading === before?.heading,
  );
  const place = entries.findIndex((entry) => entry.heading === before?.heading);
  if (place >= 0) entries.splice(place, 1, ...(after ? [after] : []));
  else if (after) entries.splice(own ?? entries.length, 0, after);
  return new Map(entries.map((entry) => [entry.heading, entry]));
}

// A heading is described: a heading above it stands in the codebook, too.
function described(codebook, heading, fields) {
  const before = codebook.get(heading);
  const changes = [{ before, after: { ...(before ?? blank(heading)), ...fields } }];
  if (fields.parent && !codebook.has(fields.parent)) changes.unshift({ before: undefined, after: blank(fields.parent) });
  return changes;
}

// A heading becomes another: its examples go along, and those below it follow.
function renamed(codebook, old, name) {
  const gone = codebook.get(old);
  if (!gone) return [];
  const there = codebook.get(name);
  const first = there ?? gone;
  const examples = [...new Set([...first.examples, ...gone.examples])];
  // What lay below the one that goes must not come to lie below itself.
  const above = there && isBelow(codebook, name, old) ? gone.parent : first.parent;
  const parent = above === name || above === old ? "" : above;
  const changes = [{ before: first, after: { ...first, heading: name, examples, parent } }];
  if (there) changes.push({ before: gone, after: undefined });
  for (const entry of codebook.values()) {
    const follows = entry !== first && entry !== gone && entry.parent === old;
    if (follows) changes.push({ before: entry, after: { ...entry, parent: name } });
  }
  return changes;
}

// A change as the kernel reads it.
function told({ before, after, place }) {
  const { definition, rule, parent } = after ?? {};
  const fields = after && { definition, rule, parent, examples: after.examples.join("; ") };
  return { heading: after?.heading ?? null, was: before?.heading ?? null, place, ...fields };
}

// The other way round: what was told, as a change of this codebook.
function heard(codebook, { heading, was, place, examples, ...fields }) {
  const before = was === null ? undefined : codebook.get(was);
  if (heading === null) return { before, after: undefined };
  const there = before ?? codebook.get(heading) ?? blank(heading);
  return { before, place, after: { ...there, ...fields, heading, examples: (examples ?? "").split("; ").filter(Boolean) } };
}
