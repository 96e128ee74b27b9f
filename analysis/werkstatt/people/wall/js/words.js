// The wall: one plain ES module, put together from the files of this folder in the order of module.py.

// Texts come from the table of words. {name} is filled in; {cards:Karte|Karten} is a number with its noun,
// {cards:?ist|sind} one of the two words alone.
function speaker(words, language) {
  const whole = new Intl.NumberFormat(language);
  const two = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const say = (key, values = {}) =>
    words[key].replace(/\{(\w+)(?::(\?)?([^|}]*)\|([^}]*))?\}/g, (_, name, alone, one, many) => {
      const value = values[name];
      const said = typeof value === "number" ? (Number.isInteger(value) ? whole : two).format(value) : value;
      if (one === undefined) return said;
      const noun = value === 1 ? one : many;
      return alone ? noun : `${said} ${noun}`;
    });
  return { say, two: (value) => two.format(value), percent: (value) => `${Math.round(100 * value)}\u00a0%` };
}
