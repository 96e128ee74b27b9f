// How far machine and person agree, where no kernel says it. As in people/checked.py.

const FEWEST_CHECKED = 10;
const Z = 1.959964;

const rounded = (value) => Math.round(1000 * value) / 1000;

// Of pairs: the headings of a check card, and the one that the machine proposed (undefined for none).
function agreement(pairs) {
  const count = pairs.length;
  if (count < FEWEST_CHECKED) return null;
  const none = Symbol("none");
  const people = new Map();
  const machine = new Map();
  const tally = (map, key) => map.set(key, (map.get(key) ?? 0) + 1 / count);
  let hits = 0;
  for (const [headings, proposed] of pairs) {
    const chosen = headings.length ? headings : [none];
    for (const heading of chosen) tally(people, heading);
    tally(machine, proposed ?? none);
    hits += chosen.includes(proposed ?? none);
  }
  const chance = [...people].reduce((sum, [heading, share]) => sum + share * (machine.get(heading) ?? 0), 0);
  if (chance >= 1) return null;
  const kappa = (share) => rounded((share - chance) / (1 - chance));
  const share = hits / count;
  const middle = (share + Z ** 2 / (2 * count)) / (1 + Z ** 2 / count);
  const more = [26, ...Array.from({ length: 20 }, (_, step) => 50 * 2 ** step)].find((mark) => mark > count);
  return {
    cards: count,
    hits,
    rate: rounded(share),
    kappa: kappa(rounded(share)),
    low: kappa(rounded(middle - half(share, count))),
    high: kappa(rounded(middle + half(share, count))),
    more,
    width: rounded(half(share, more) / (1 - rounded(chance))),
  };
}

// Half the 95 % interval of a share (Wilson 1927).
function half(share, count) {
  return (Z * Math.sqrt((share * (1 - share)) / count + Z ** 2 / (4 * count ** 2))) / (1 + Z ** 2 / count);
}
