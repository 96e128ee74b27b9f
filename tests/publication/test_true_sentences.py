"""Every sentence of the page that can be wrong: it stands there when, and only when, the numbers say so.

When a sentence is true is said here once more, from the results alone; each is held against workshops in which it must
stand on the page, and others in which it must not.
"""

import re
from dataclasses import dataclass, replace
from functools import cache
from html import unescape

import numpy as np
import pandas as pd
import pytest
from planted import planted_campaigns, planted_cards, shuffled_cards, two_level_cards, written_codebook
from scipy.stats import binomtest
from sklearn.metrics import cohen_kappa_score
from sorters import err, placed

import werkstatt as ws
from werkstatt.cards.large_table import open_table
from werkstatt.people.decisions import COLUMNS, decisions_as_sorting
from werkstatt.publication.edition import Edition
from werkstatt.publication.page import page
from werkstatt.publication.settings import Inputs
from werkstatt.themes.large.finding import find_large
from werkstatt.themes.large.spread import Here
from werkstatt.validation.blind.scoring import score_answers
from werkstatt.validation.second_reading import NotMade
from werkstatt.validation.verdict import on_the_whole, verdicts
from werkstatt.wording import WORDS


@dataclass(frozen=True)
class Case:
    """A workshop with what its page says."""

    themes: ws.Themes
    review: ws.Review
    edition: Edition
    lines: str

    @property
    def people(self):
        return int((self.themes.themes["origin"] == "people").sum())

    @property
    def machine(self):
        return len(self.themes.themes) - self.people

    @property
    def named(self):
        """Themes with a name that the machine did not give."""
        found = self.themes if self.themes.found is None else self.themes.found
        return len(set(self.themes.themes["label"]) - set(found.themes["label"]))

    @property
    def unassigned(self):
        """Cards in no theme but those that people found to fit none."""
        cards = self.themes.cards
        return int(((cards["theme"] == 0) & (cards["placed"] != "people")).sum())

    @property
    def sorted(self):
        """Whether people's headings are the themes."""
        return self.themes.placing is not None

    @property
    def own(self):
        """The rows of people who sorted card by card."""
        placements = self.themes.placements
        rows = pd.DataFrame(columns=["card_id", "who", "how", "heading"]) if placements is None else placements.rows
        return rows[rows["how"].isin(["sorted", "check"])]

    @property
    def sorters(self):
        return None if self.themes.placements is None else self.own["who"].nunique()

    @property
    def twice(self):
        """The cards that two people sorted or more."""
        counts = self.own.groupby("card_id")["who"].nunique()
        return set(counts[counts > 1].index)

    @property
    def checks(self):
        """Headings of people and machine on check cards; none where nothing else was learned from."""
        if not self.sorted:
            return [], []
        cards = self.themes.ordered["card_id"].to_list()
        names = [*self.themes.placements.headings, ""]
        machine = {card: names[place] for card, place in zip(cards, self.themes.placing.chosen, strict=True)}
        blind = self.own[self.own["how"] == "check"].drop_duplicates("card_id")
        others = self.own[self.own["how"] == "sorted"]
        if others.empty and not self.themes.placements.guided:
            return [], []
        return blind["heading"].to_list(), [machine[card] for card in blind["card_id"]]

    @property
    def peoples(self):
        """Of each theme that people formed: cards, read by people, placed by the machine, sorted twice, checked."""
        found = []
        guessed = self.checks[1]
        for theme in self.themes.themes[self.themes.themes["origin"] == "people"].itertuples():
            cards = self.themes.counted[self.themes.counted["theme"] == theme.theme]
            read = set(self.themes.ordered["card_id"][~pd.Series(self.how).isin(["", "taken"]).to_numpy()])
            named = set(self.own.loc[[theme.label in cell.split(" | ") for cell in self.own["heading"]], "card_id"])
            machine = int((cards["placed"] == "machine").sum())
            people = int(cards["card_id"].isin(read).sum())
            found.append((len(cards), people, machine, len(named & self.twice), guessed.count(theme.label)))
        return found

    @property
    def how(self):
        """How people placed each card; empty where they did not."""
        placements = self.themes.placements
        return [""] * len(self.themes.ordered) if placements is None else placements.how

    @property
    def read(self):
        """Cards that somebody read and placed."""
        return sum(way not in ("", "taken") for way in self.how)

    @property
    def none(self):
        """Cards that people found to fit none."""
        cards = self.themes.cards
        return int(((cards["theme"] == 0) & (cards["placed"] == "people")).sum())

    @property
    def few_by_machine(self):
        return all(machine <= 0.1 * cards for cards, _, machine, _, _ in self.peoples)

    @property
    def kappa(self):
        return cohen_kappa_score(*self.checks)

    @property
    def left(self):
        """Cards that the machine placed."""
        return int((self.themes.cards["placed"] == "machine").sum())

    @property
    def differ(self):
        """The cards that people sorted differently."""
        return {card for card, cells in self.own.groupby("card_id")["heading"] if len(set(cells)) > 1}

    @property
    def open(self):
        """Cards that people sorted differently and did not settle."""
        if self.themes.placements is None:
            return 0
        rows = self.themes.placements.rows
        return len(self.differ - set(rows.loc[rows["how"] == "settled", "card_id"]))

    @property
    def own_and_settled(self):
        """How people came to what they said of cards that two of them sorted differently."""
        rows = self.themes.placements.rows if self.themes.placements is not None else self.own
        return rows.loc[rows["card_id"].isin(self.differ), "how"]

    def lacks(self, wanted):
        """Tell whether machine and people agree less on all cards than wanted, by the lower bound on check cards."""
        people, machine = self.checks
        count, hits = len(people), sum(one == other for one, other in zip(people, machine, strict=True))
        chance = sum((people.count(one) / count) * (machine.count(one) / count) for one in set(people))
        low = binomtest(hits, count).proportion_ci(method="wilson").low
        placements = self.themes.placements
        right = int((placements.how != "").sum()) + low * self.left
        return (chance + wanted * (1 - chance)) * len(self.themes.cards) > right

    def holding(self, judged):
        return sum(judged.whole.bands[band] for band in ("traegt", "vorbehalt"))

    def told(self, test, outcome):
        """Tell whether a reason is given for any theme."""
        for row in self.measured:
            says = outcome_of(test, row.get(test))
            words = band_of(row)
            of_words = test != "blind" and words != "ungeprueft" and (says == "for") == (words == "traegt")
            printed = row["origin"] == "machine" or of_words
            if says == outcome and printed:
                return True
        return False

    @property
    def measured(self):
        """The measures of all themes, and of their sub-themes."""
        tables = [self.review.measures, *(judged.measures for judged in self.review.below.values())]
        return [row for table in tables for row in table.to_dict("records")]

    def bands(self, origin="machine"):
        rows = self.review.measures.to_dict("records")
        return [band_of(row) for row in rows if row["origin"] == origin]

    def any_band(self, band):
        """Tell whether a theme or sub-theme of the machine's has a band."""
        return band in {band_of(row) for row in self.measured if row["origin"] == "machine"}

    @property
    def compared(self):
        """What the comparisons show: for each, counts by theme and value, and which differences go beyond chance."""
        return list(self.review.compared.values())

    def beats(self):
        """Tell whether what the machine found beats chance; None where there is too little to compare."""
        found = self.review.measures if self.review.before is None else self.review.before
        return self.review.whole.best is not None and bool(found["stability"].mean() > self.review.whole.best)


def outcome_of(test, value):
    if value is None or pd.isna(value):
        return None
    if test == "stability":
        return "for" if value >= 0.75 else "against" if value >= 0.6 else "lost"
    return "for" if (value <= 0.05 if test in ("chance", "blind") else value > 0.5) else "against"


def band_of(row):
    outcomes = {
        test: outcome_of(test, row[test]) for test in ("stability", "chance", "returns", "other_reading", "without")
    }
    # What people recognise says nothing of what the words find.
    outcomes["blind"] = outcome_of("blind", row.get("blind")) if row["origin"] == "machine" else None
    if outcomes["stability"] == "lost" or outcomes["chance"] == "against":
        return "nicht"
    if None in (outcomes["stability"], outcomes["chance"]):
        return "ungeprueft"
    return "vorbehalt" if "against" in outcomes.values() else "traegt"


def decided(themes, *rows):
    empty = dict.fromkeys(COLUMNS, "") | {"why": "Sitzung", "who": "AB", "when": "2021-12-09"}
    names = dict(zip(themes.themes["theme"], themes.themes["label"], strict=True)) | {0: ""}
    found = themes.cards[["card_id"]].assign(label=themes.cards["theme"].map(names))
    sorting, _ = decisions_as_sorting(pd.DataFrame([empty | row for row in rows]), found)
    cards = themes.cards.drop(columns=["theme", "placed", "confidence", "also"])
    return ws.find_themes(cards, len(themes.themes), sorting=sorting)


def by_people(cards, count, checks=0, second=None, settled=(), **asked):
    """Return themes of cards that a person sorted by their truth, then check cards, and another with errors."""
    codes = cards["truth"].astype("str").map(lambda code: f"Zu {code}")
    pairs = list(zip(cards["card_id"], codes, strict=True))
    tables = [placed(pairs[:count]), placed(pairs[count : count + checks], how="check")]
    if second is not None:
        share, those = second
        other = list(zip(cards["card_id"], err(codes, share, 1), strict=True))
        tables += [placed(other[:those], "CD")]
    tables += [placed(list(settled), "AB und CD", "settled")]
    sorting = pd.concat(tables, ignore_index=True)
    return ws.find_themes(cards.drop(columns="truth"), sorting=sorting, **asked)


def case(themes, resamples=4, inputs=None, blind=None, compare=()):
    cards = themes.cards[themes.cards.columns.difference(["theme"])]
    review = ws.review(cards, themes, resamples=resamples, blind=blind, compare=compare)
    return shown(themes, review, inputs or Inputs())


def answered(themes, *coders):
    """Return how people answered a blind check; for each a share of the questions on each theme, None for no answer."""
    check = ws.blind_check(themes)
    key = check.key.assign(themes=check.themes)
    wrong = key["answer"].map({"A": "B", "B": "A"}).fillna("A")
    place = key.groupby("theme").cumcount() / key.groupby("theme")["item"].transform("size")
    given = {}
    for number, shares in enumerate(coders):
        share = key["theme"].map(dict(enumerate(shares, 1))).astype(float)
        given[f"P{number}"] = key["answer"].where(place < share, wrong).where(share.notna(), "").tolist()
    return score_answers(key, pd.DataFrame(given, index=key["item"]))


def many(folder, number):
    """Return a draw of very many cards."""
    planted_cards(40).drop(columns="truth").to_csv(folder / "karten.csv", index=False)
    whole = find_large(open_table(folder / "karten.csv"), folder / "kept", number, spread=Here(1))
    return shown(whole.draw, ws.review(whole.cards, whole.draw, resamples=4), Inputs(), whole)


def changed(one, **numbers):
    """Return a case with other numbers, as they come about in other workshops."""
    measures = one.review.measures.assign(**numbers)
    found = measures if one.review.before is None else one.review.before
    whole = on_the_whole(measures, found["stability"], one.review.reference)
    shared = None if one.review.sharing is None else one.review.sharing.themes
    judged = verdicts(measures, shared)
    return shown(one.themes, replace(one.review, measures=measures, verdicts=judged, whole=whole), Inputs())


def shown(themes, review, inputs, whole=None):
    # For the researchers: that for all others says the same and less.
    edition = Edition(themes, review, ws.Workshop(), "de", 3, 0, inputs, internal=True, whole=whole)
    html = re.sub(r"(?s)<(style|script)>.*?</\1>", "", page(edition).decode())
    alternatives = "\n".join(re.findall(r'(?:alt|aria-label)="([^"]*)"', html))
    return Case(themes, review, edition, unescape(re.sub(r"<[^>]*>", "", html) + "\n" + alternatives))


def many_letters():
    """Return three cards of each of 32 letters, and one of each of 32 others."""
    texts = [
        f"Dies ist der Brief Nummer {number} an den Rat, mit a{number} b{number} c{number} d{number} e{number}."
        for number in [*range(32), *range(32), *range(64)]
    ]
    return pd.DataFrame({"card_id": [f"L{number}" for number in range(len(texts))], "text": texts})


@pytest.fixture(scope="module")
def cases(tmp_path_factory):
    ordered = ws.find_themes(planted_cards(10).assign(heading=["Wege", "Amt", "Spiel"] * 10), 3)
    label = ordered.themes["label"]
    first, second = (ordered.cards.loc[ordered.cards["theme"] == theme, "card_id"] for theme in (1, 2))
    split = {"what": "split", "theme": label[0], "cards": "; ".join(first[:4]), "into": "Neu"}
    mixed = [
        {"what": "split", "theme": label[theme], "cards": "; ".join(ids[:5]), "into": f"Teil {theme}"}
        for theme, ids in enumerate((first, second, ordered.cards.loc[ordered.cards["theme"] == 3, "card_id"]))
    ]
    given = planted_cards(12).assign(
        group=["Amt", "Dorf", "Verein"] * 12,
        phase=["kritik", "fantasie", "realisierung", "kritik"] * 9,
        votes=range(36),
        heading=["Wege", "Amt", "Spiel"] * 12,
        heading_b=["Wege", "Amt", "Wege"] * 12,
        vision=["Dorfplatz", None, None] * 12,
        illustrativ="ja",
    )
    # A critique that nothing answers, and a vision that nobody asked for.
    given.loc[[0, 1], "text"] = ["Quittengelee", "Zebrafell"]
    noise = pd.concat(
        [shuffled_cards(60), pd.DataFrame({"card_id": ["N1", "N2"], "text": ["Quittengelee", "Zebrafell"]})]
    )
    few = ordered.cards[["card_id", "text"]].groupby(ordered.cards["theme"]).head(2).reset_index(drop=True)
    mingled = ws.find_themes(planted_cards(10), 2)
    apart = mingled.cards[mingled.cards["theme"] == mingled.cards["theme"].mode()[0]]
    apart = apart.loc[apart["truth"] == apart["truth"].iloc[0], "card_id"]
    right = {"what": "split", "theme": mingled.themes["label"][0], "cards": "; ".join(apart), "into": "Richtig"}
    nouns = ["Zug", "Eisenbahn", "Lokomotive", "Hund", "Katze", "Kater"]
    apart_in_words = pd.DataFrame({"card_id": list("abcdef"), "text": nouns})
    two = ws.find_themes(planted_cards(10).iloc[:20], 2)
    all_in_one = [
        {"what": "merge", "theme": two.themes["label"][0], "into": two.themes["label"][1]},
        {"what": "rename", "theme": two.themes["label"][1], "into": "Alles"},
    ]
    all_columns = case(ws.find_themes(given, 3), inputs=Inputs(columns={"text": "Idee"}))
    rightly = case(decided(mingled, right), resamples=20)
    one_by_people = case(decided(two, *all_in_one))
    unknown = float("nan")
    three = ws.find_themes(planted_cards(10), 3)
    dealt = planted_cards(20).sample(frac=1, random_state=3).reset_index(drop=True)
    strange = dealt.assign(
        text=[f"Q{place} {text}" if place % 2 else f"Zq{place}" for place, text in dealt["text"].items()]
    )
    several = placed([(dealt["card_id"][0], "Zu 0 | Zu 1"), *((card, "Zu 2") for card in dealt["card_id"][1:9])])
    several = pd.concat([several, placed([(dealt["card_id"][10], "")])], ignore_index=True)
    guide = pd.DataFrame(
        {"heading": ["Zu 0", "Zu 1"], "examples": ["; ".join(dealt["card_id"][:4]), dealt["card_id"][5]]}
    )
    guide = guide.assign(definition="", rule="", parent="", who="", text="")
    differ = by_people(dealt, 30, 12, (0.6, 30))
    old = ws.carry_over(dealt[:30], placed([(card, "Früher") for card in dealt["card_id"][:15]]))
    nothing_fits = placed(
        [(card, "Zu 0") for card in dealt["card_id"][:3]] + [(card, "") for card in dealt["card_id"][3:40]]
    )
    parted = two_level_cards()
    headed = parted.assign(heading=parted["truth"].map({1: "Wege", 2: "Amt"}))[["card_id", "text", "heading"]]
    inner = written_codebook({"heading": "Wege"}, {"heading": "Amt"}, {"heading": "Radwege", "parent": "Wege"})
    nested = ws.find_themes(headed, "headings", codebook=inner)
    whole = nested.looked.assign(outcome=["chance", "unstable"])
    roles = planted_cards(60).assign(
        Rolle=[*["Amt"] * 45, *["Rat", "Dorf", "Amt"] * 45], Ort=["Gera", "Jena", "Suhl"] * 60, Rund="alle"
    )
    crossed = planted_cards(60).assign(Rolle=["Amt", "Rat"] * 90, Ort=[*["Gera", "Jena"] * 30, *["Jena", "Gera"] * 60])
    near = shuffled_cards(60)
    year = planted_cards(40)
    year = year.assign(
        workshop=["2021" if place % 2 or theme == 1 else "2022" for place, theme in enumerate(year["truth"])]
    )
    year = year.assign(stance=["for", "against", "wish", None] * 30, phase=["kritik", "fantasie"] * 60)
    marked = pd.concat(
        [placed([(card, "") for card in year["card_id"][:12]], who, how) for who, how in (("AB", "for"), ("CD", "for"))]
    )
    headings = year.assign(heading=year["truth"].map({1: "Wege", 2: "Amt", 3: "Spiel"}))
    # One theme that only the last of three workshops has.
    years = planted_cards(60)
    years = years.assign(
        workshop=["2023" if theme == 1 else f"202{1 + place // 2 % 3}" for place, theme in enumerate(years["truth"])]
    )
    return {
        "between": case(ws.find_themes(near, 3)),
        "between, counted in both": case(ws.find_themes(near, 3, near=True)),
        "a draw of many": many(tmp_path_factory.mktemp("given"), 3),
        "a draw of many, number chosen": many(tmp_path_factory.mktemp("chosen"), "auto"),
        "campaigns": case(ws.find_themes(planted_campaigns(20), 3, campaigns=0.6)),
        "no campaigns": case(ws.find_themes(planted_cards(10), 3, campaigns=0.6)),
        "many campaigns": case(ws.find_themes(many_letters(), 2, campaigns=0.8)),
        "two workshops": case(ws.find_themes(year, 3)),
        "three workshops": case(ws.find_themes(years, 3)),
        "two workshops of people's": case(ws.find_themes(headings, "headings")),
        "two workshops without order": case(
            ws.find_themes(shuffled_cards(80).assign(workshop=["2021", "2022"] * 40), 3)
        ),
        "a small workshop": case(ws.find_themes(planted_cards(10).assign(workshop=["2021"] * 25 + ["2022"] * 5), 3)),
        "a few marked twice": case(
            ws.find_themes(year.drop(columns=["workshop", "stance"]), 3, sorting=marked[marked.index < 4])
        ),
        "marked twice, differently": case(
            ws.find_themes(
                year.drop(columns=["workshop", "stance"]),
                3,
                sorting=marked.assign(how=["for", "wish", "wish"] * 8),
            )
        ),
        "marked twice": case(ws.find_themes(year.drop(columns=["workshop", "stance"]), 3, sorting=marked)),
        "compared": case(ws.find_themes(roles, 3), compare=["Rolle", "Ort"]),
        "compared, two that belong together": case(ws.find_themes(crossed, 3), compare=["Rolle", "Ort"]),
        "compared, a value that tells": case(
            ws.find_themes(roles.assign(Rolle=["Amt"] * 60 + ["Rat", "Dorf"] * 60), 3), compare=["Rolle", "Ort"]
        ),
        "compared, one value": case(ws.find_themes(roles, 3), compare=["Rund"]),
        "compared, few cards": case(
            ws.find_themes(planted_cards(4).assign(Ort=["Gera", None] * 6), 3), compare=["Ort", "truth"]
        ),
        "parts": case(ws.find_themes(parted[["card_id", "text"]])),
        "parts by people": case(nested),
        "no parts": case(replace(nested, below={}, looked=whole)),
        "sorted by one": case(by_people(dealt, 24)),
        "sorted by one, checked": case(by_people(dealt, 24, 20)),
        "sorted by groups, some under several headings": case(
            ws.find_themes(dealt.drop(columns="truth").assign(group=["Amt", "Dorf"] * 30), sorting=several)
        ),
        "sorted by one, but for a few": case(by_people(dealt, 55)),
        "sorted by one, hardly left": case(by_people(dealt, 40, 17)),
        "sorted by two who agree": case(by_people(dealt, 30, 20, (0, 50))),
        "sorted by two who differ": case(differ),
        "sorted by two, a few": case(by_people(dealt, 30, 12, (0, 4))),
        "checked for each theme": case(by_people(planted_cards(45).sample(frac=1, random_state=2), 30, 45)),
        "settled": case(by_people(dealt, 30, 12, (0.3, 30), [(card, "Zu 0") for card in dealt["card_id"][:30]])),
        "all sorted": case(by_people(dealt, 60)),
        "all sorted by two": case(by_people(dealt, 60, 0, (0, 60))),
        "hard to place": case(by_people(strange, 24, 20)),
        "several headings": case(ws.find_themes(dealt.drop(columns="truth"), sorting=several)),
        "by a codebook": case(ws.find_themes(dealt.drop(columns="truth"), "headings", codebook=guide)),
        "carried over": case(ws.find_themes(dealt.drop(columns="truth")[30:], carried=old)),
        "many fit none": case(ws.find_themes(dealt.drop(columns="truth"), sorting=nothing_fits)),
        "asked blind": case(three, blind=answered(three, (1, 0, None), (1, 0.1, None))),
        "asked one": case(three, blind=answered(three, (1, 1, 1))),
        "asked, no answer": case(three, blind=answered(three, (None, None, None))),
        "people's, asked blind": case(
            decided(ordered, split), blind=answered(decided(ordered, split), *[(0, 0, 0, 0)] * 2)
        ),
        "clear": case(ws.find_themes(planted_cards(10)), resamples=100),
        "all columns": all_columns,
        "a group that carries them": changed(all_columns, without=0.3, without_group="Amt"),
        "noise": case(ws.find_themes(noise.reset_index(drop=True))),
        "by meaning": case(ws.find_themes(planted_cards(10), 3, reader="semantic")),
        "no shared word": case(ws.find_themes(apart_in_words, 2, reader="semantic")),
        "few": case(ws.find_themes(few, 3)),
        "one": changed(case(ws.find_themes(few.head(2), 1)), stability=unknown, chance=unknown),
        "some by people": case(
            decided(ordered, split, {"what": "move", "cards": first.iloc[9], "into": "nicht zuordenbar"})
        ),
        "rightly by people": rightly,
        "partly found again": changed(rightly, returns=0.4),
        "untested by people": changed(rightly, stability=unknown, chance=unknown),
        "all by people": case(decided(ordered, *mixed)),
        "one by people": one_by_people,
        "one by people, found again": changed(one_by_people, stability=0.9, chance=0.04),
    }


def has(column):
    return lambda one: column in one.themes.cards and bool(one.themes.cards[column].notna().any())


def reasons():
    """Say when each reason of a verdict is given."""
    tests = ("chance", "returns", "other_reading", "without", "blind")
    pairs = [("stability", "lost"), *((test, said) for test in ("stability", *tests) for said in ("for", "against"))]
    return {f"{test}_{said}": lambda one, test=test, said=said: one.told(test, said) for test, said in pairs}


def in_campaigns(one):
    """Return the campaigns that cards name."""
    return set(one.themes.cards["campaign"]) - {0} if "campaign" in one.themes.cards else set()


def campaigns_by_theme(one):
    """Return for each theme the campaigns of its cards."""
    if not in_campaigns(one):
        return []
    return [own["campaign"].to_list() for theme, own in one.themes.counted.groupby("theme") if theme > 0]


def answers(one):
    """Return how many answered questions of a blind check; None where nobody was asked."""
    return None if one.review.blind is None else int((one.review.blind.coders["answers"] > 0).sum())


def names_for_the_rest(one):
    """Return names of groups among the cards in no theme, by the machine's own way with these cards alone."""
    left = one.themes.cards.loc[one.themes.cards["theme"] == 0, ["card_id", "text"]]
    try:
        return ws.find_themes(left, reader=one.themes.reading.reader).themes["label"].to_list() if len(left) else []
    except ws.CardError:
        return []


def other_made(one):
    return not isinstance(one.review.second, NotMade)


def table_of(one, column):
    """Count all cards by theme and value."""
    return pd.crosstab(one.themes.cards["theme"], one.themes.cards[column].astype(object).dropna().astype(str))


def can_be_tested(one, column):
    """Tell whether any pair of theme and value has five cards each and one to be expected."""
    table = table_of(one, column)
    expected = np.outer(table.sum(axis=1), table.sum(axis=0)) / max(table.to_numpy().sum(), 1)
    enough = np.minimum.outer(table.sum(axis=1).to_numpy(), table.sum(axis=0).to_numpy()) >= 5
    inside = table.index.to_numpy() > 0
    return table.shape[1] > 1 and bool((enough & (expected >= 1))[inside].any())


def beyond(one, column):
    """Tell whether values dealt at random would hardly give one of the cells that are shown."""
    table = table_of(one, column)
    cells = one.review.compared[column].cells
    shown = [cell for cell in cells.itertuples() if table.loc[cell.theme, cell.value] >= 3]
    return any(cell.p <= 0.05 for cell in shown)


def between(one):
    """Return the cards that the machine placed and sees near a second theme."""
    cards = one.themes.cards
    return cards.loc[(cards["placed"] == "machine") & cards["also"].notna(), "card_id"].to_list()


def whys(one):
    """Return why there is no model of the columns together, for each theme."""
    return [] if one.review.together is None else one.review.together.models["why"].to_list()


def few_left(one):
    """Tell whether check cards are too few even if all that is left were checked."""
    return one.left + one.unassigned + len(one.checks[0]) < 10


def large(one):
    """Return what came of looking into each theme that has 100 cards of its own or more, by its number."""
    own = one.themes.cards["theme"].value_counts()
    if one.themes.looked.empty:
        return {}
    looked = dict(zip(one.themes.looked["theme"], one.themes.looked["outcome"], strict=True))
    return {theme: looked[theme] for theme in looked if own.get(theme, 0) >= 100}


WHEN = {
    **reasons(),
    "compared_text": lambda one: bool(one.compared),
    "compared_alt": lambda one: any(table_of(one, column).shape[1] <= 6 for column in one.review.compared),
    "compared_aside": lambda one: any(one.themes.cards[column].isna().any() for column in one.review.compared),
    "compared_few": lambda one: any((table_of(one, column).sum(axis=0) < 30).any() for column in one.review.compared),
    "compared_one_value": lambda one: any(table_of(one, column).shape[1] == 1 for column in one.review.compared),
    "compared_untested": lambda one: any(
        table_of(one, column).shape[1] > 1 and not can_be_tested(one, column) for column in one.review.compared
    ),
    "compared_beyond": lambda one: any(beyond(one, column) for column in one.review.compared),
    "compared_nothing": lambda one: any(
        can_be_tested(one, column) and not beyond(one, column) for column in one.review.compared
    ),
    "part_odds_text": lambda one: any(can_be_tested(one, column) for column in one.review.compared),
    "together_text": lambda one: len(one.compared) > 1,
    "together_made": lambda one: len(one.compared) > 1,
    **{
        f"together_{why}": lambda one, why=why: why in whys(one)
        for why in ("few", "empty", "misfit", "diverged")
    },
    **{
        f"series_{name}": lambda one: one.review.series is not None
        for name in ("text", "alt", "shares_text", "steps_text")
    },
    "series_matches_text": lambda one: one.review.series is not None and len(one.review.series.matches) > 0,
    "series_alone_text": lambda one: one.review.series is not None and not one.sorted,
    "series_without_text": lambda one: one.review.series is not None and not one.sorted,
    "series_alone_people": lambda one: one.review.series is not None and one.sorted,
    "series_without_people": lambda one: one.review.series is not None and one.sorted,
    "series_alone_few": lambda one: one.review.series is not None
    and not one.sorted
    and len(one.review.series.alone["workshop"].unique()) < 2,
    "series_alone_chance": lambda one: one.review.series is not None
    and not one.review.series.alone["ordered"].all(),
    **{
        f"step_{step}_text": lambda one, step=step: one.review.series is not None
        and step in one.review.series.steps["step"].to_list()
        for step in ("new", "gone", "grown", "shrunk", "steady", "open", "absent")
    },
    "stances_text": lambda one: "stance" in one.themes.cards and bool(one.themes.cards["stance"].notna().any()),
    "stances_twice": lambda one: one.review.stances is not None and 0 < one.review.stances.twice < 10,
    "stances_agree": lambda one: one.review.stances is not None
    and one.review.stances.twice >= 10
    and len(set(one.themes.marks["stance"])) > 1,
    "stances_same": lambda one: one.review.stances is not None
    and one.review.stances.twice >= 10
    and len(set(one.themes.marks["stance"])) == 1,
    "stances_phase_text": has("phase"),
    "near_once": lambda one: bool(between(one)) and not one.themes.near,
    "near_both": lambda one: bool(between(one)) and one.themes.near,
    "whole_notice": lambda one: one.edition.whole is not None,
    "whole_text": lambda one: one.edition.whole is not None,
    "whole_draws": lambda one: one.edition.whole is not None,
    "whole_numbers": lambda one: one.edition.whole is not None and bool(one.edition.whole.numbers),
    "near_note": lambda one: bool(between(one)) and not one.themes.near,
    "campaigns_asked": lambda one: one.themes.threshold is not None,
    "campaigns_none": lambda one: one.themes.threshold is not None and not in_campaigns(one),
    "campaigns_found": lambda one: bool(in_campaigns(one)),
    "campaigns_read": lambda one: bool(in_campaigns(one)),
    "campaigns_shown": lambda one: len(in_campaigns(one)) > 30,
    "theme_campaign": lambda one: any(
        max(own.count(number) for number in {*own, 0} - {0} or {-1}) > len(own) / 2 for own in campaigns_by_theme(one)
    ),
    "levels_none": lambda one: not one.themes.looked.empty and not large(one),
    "levels_looked": lambda one: bool(set(large(one).values()) - {"people"}),
    "levels_split": lambda one: bool(one.themes.below),
    "subthemes_note": lambda one: bool(one.themes.below),
    "levels_people": lambda one: "people" in large(one).values(),
    **{
        f"{kind}_{outcome}": lambda one, outcome=outcome: outcome in large(one).values()
        for kind in ("levels", "theme")
        for outcome in ("chance", "unstable")
    },
    "stability_untested": lambda one: any(
        pd.isna(row["stability"]) and band_of(row) == "ungeprueft" for row in one.measured
    ),
    "chance_untested": lambda one: any(
        pd.isna(row["chance"]) and band_of(row) == "ungeprueft" for row in one.measured
    ),
    "ungeprueft_sentence": lambda one: one.any_band("ungeprueft"),
    "traegt_sentence": lambda one: one.any_band("traegt"),
    "words_traegt": lambda one: "traegt" in one.bands("people"),
    "words_vorbehalt": lambda one: "vorbehalt" in one.bands("people"),
    "words_nicht": lambda one: "nicht" in one.bands("people"),
    "words_ungeprueft": lambda one: "ungeprueft" in one.bands("people"),
    "sharing_none_read": lambda one: any(not read for _, read, *_ in one.peoples),
    "sharing_all_read": lambda one: any(read and not machine for _, read, machine, *_ in one.peoples),
    "sharing_some_read": lambda one: any(read and machine for _, read, machine, *_ in one.peoples),
    "sharing_nobody": lambda one: one.sorters == 0 and one.people > 0,
    "sharing_one": lambda one: one.sorters == 1 and one.people > 0,
    "sharing_few": lambda one: (one.sorters or 0) > 1 and len(one.twice) < 10 and one.people > 0,
    "sharing_heading": lambda one: any(twice >= 10 for *_, twice, _ in one.peoples),
    "sharing_all": lambda one: len(one.twice) >= 10 and any(twice < 10 for *_, twice, _ in one.peoples),
    "machine_untested": lambda one: not one.few_by_machine and len(one.checks[0]) < 10,
    "machine_hits": lambda one: len(one.checks[0]) >= 10 and any(
        machine > 0.1 * cards and checked >= 10 for cards, _, machine, _, checked in one.peoples
    ),
    "machine_few": lambda one: len(one.checks[0]) >= 10 and any(
        machine > 0.1 * cards and checked < 10 for cards, _, machine, _, checked in one.peoples
    ),
    "whole_sorted": lambda one: one.sorted,
    "whole_changed": lambda one: one.themes.placements is not None and not one.sorted,
    "whole_unchecked": lambda one: one.sorted and one.left > 0 and len(one.checks[0]) < 10,
    "whole_checked": lambda one: one.left > 0 and len(one.checks[0]) >= 10,
    "whole_proposals": lambda one: one.left > 0 and len(one.checks[0]) >= 10 and one.kappa < 0.667,
    "whole_one": lambda one: one.sorters == 1 and one.read >= 50,
    "whole_one_few": lambda one: one.sorters == 1 and one.read < 50,
    "whole_unplaced": lambda one: one.sorted and one.unassigned > 0,
    "whole_none": lambda one: one.none > 0 and one.themes.placements is not None,
    "whole_carried": lambda one: one.sorted and one.themes.placements.guided,
    "now_unplaced": lambda one: one.sorted and one.unassigned > 0 and not one.none,
    "whole_nobody": lambda one: one.sorters == 0,
    "whole_few": lambda one: (one.sorters or 0) > 1 and len(one.twice) < 10,
    "whole_people": lambda one: len(one.twice) >= 10,
    "whole_open": lambda one: one.open > 0,
    "whole_several": lambda one: one.sorters is not None and len(one.themes.counted) > len(one.themes.cards),
    "part_people_text": lambda one: one.themes.placements is not None,
    "part_shares_text": lambda one: one.sorted and (len(one.checks[0]) >= 10 or one.left + one.unassigned == 0),
    "carriers_once": lambda one: bool(one.review.whose.carriers) and (one.themes.members.sum(axis=1) > 1).any(),
    "part_differences_text": lambda one: one.open + int("settled" in set(one.own_and_settled)) > 0,
    "now_publish": lambda one: one.themes.placements is None and one.holding(one.review) > 0,
    "now_check": lambda one: one.sorted and one.left > 0 and len(one.checks[0]) < 10 and not few_left(one),
    "now_rest": lambda one: one.sorted and one.left > 0 and len(one.checks[0]) < 10 and few_left(one),
    "now_more_usual": lambda one: one.left > 0 and len(one.checks[0]) >= 10 and len(one.twice) < 10 and one.lacks(0.8),
    "now_more": lambda one: one.left > 0 and len(one.checks[0]) >= 10 and len(one.twice) >= 10
    and one.lacks(one.review.sharing.sorters.alpha),
    "now_enough": lambda one: one.left > 0 and len(one.checks[0]) >= 10 and len(one.twice) >= 10
    and not one.lacks(one.review.sharing.sorters.alpha),
    "now_enough_usual": lambda one: one.left > 0 and len(one.checks[0]) >= 10 and len(one.twice) < 10
    and not one.lacks(0.8),
    "now_settle": lambda one: one.open > 0,
    "now_expect": lambda one: one.themes.placements is None and len(one.themes.cards) > 52
    and one.holding(one.review) < len(one.themes.themes),
    "now_proposed": lambda one: one.themes.placements is not None and len(names_for_the_rest(one)) > 0,
    "now_done": lambda one: one.themes.placements is not None and not one.open and len(one.twice) >= 10
    and (one.left == 0 or not one.sorted) and bool((one.themes.cards["theme"] > 0).all()),
    "lead_headings": lambda one: one.sorted and one.left + one.unassigned > 0,
    "lead_headings_all": lambda one: one.sorted and one.left + one.unassigned == 0,
    "method_text": lambda one: not one.sorted,
    "method_headings": lambda one: one.sorted,
    "report_derivation_text": lambda one: not one.sorted,
    "report_derivation_headings": lambda one: one.sorted,
    "number_headings": lambda one: one.sorted and not one.themes.placements.guided,
    "number_carried": lambda one: one.sorted and one.themes.placements.guided,
    "not_placed": lambda one: one.sorted and one.unassigned > 0,
    "lead_machine": lambda one: not one.people,
    "lead_people": lambda one: not one.machine and not one.sorted,
    "lead_both": lambda one: one.people > 0 and one.machine > 0,
    "lead_encoder": lambda one: one.themes.reading.reader == "semantic",
    "lead_words": lambda one: one.themes.reading.reader == "terms"
    and not (one.sorted and one.left + one.unassigned == 0),
    "overall_people": lambda one: one.people > 0 and one.machine > 0,
    "overall_people_all": lambda one: not one.machine and one.people > 1,
    "overall_again": lambda one: one.people > 0 and len(one.themes.themes) > 1,
    "overall_rest": lambda one: one.people > 0 and one.machine > 1,
    "overall_rest_one": lambda one: one.people > 0 and one.machine == 1,
    "overall_rest_one_untested": lambda one: one.people > 0 and one.bands() == ["ungeprueft"],
    "overall_people_one": lambda one: not one.machine and one.bands("people") in (["traegt"], ["vorbehalt"]),
    "overall_people_one_not": lambda one: not one.machine and one.bands("people") == ["nicht"],
    "overall_one_untested": lambda one: not one.people and one.bands() == ["ungeprueft"],
    "overall_untested": lambda one: not one.people and one.machine > 1 and "ungeprueft" in one.bands(),
    "beats_chance_before": lambda one: one.people > 0 and one.beats(),
    "no_chance_before": lambda one: one.people > 0 and one.review.whole.best is not None and not one.beats(),
    "other_reader": other_made,
    "part_reading_text": other_made,
    "not_made_too_few_cards": lambda one: not other_made(one),
    "part_blind_text": lambda one: one.review.blind is not None,
    "blind_whole": lambda one: bool(answers(one)),
    "blind_counts": lambda one: bool(answers(one)),
    "blind_whole_none": lambda one: answers(one) == 0,
    "blind_agreement": lambda one: (answers(one) or 0) > 1,
    "blind_alone": lambda one: answers(one) == 1,
    "part_only_there": lambda one: other_made(one) and len(one.review.second.only_there) > 0,
    "about_people": lambda one: one.people > 0,
    "part_by-group": has("group"),
    "part_by-group_text": has("group"),
    "part_by-phase_text": has("phase"),
    "part_by-vision_text": has("vision"),
    "part_votes_text": has("votes"),
    "part_unanswered_text": lambda one: bool(len(one.review.whose.unanswered if has("phase")(one) else [])),
    "part_unasked_text": lambda one: bool(len(one.review.whose.unasked if has("phase")(one) else [])),
    "part_coding_text": has("heading"),
    "part_headings_text": has("heading"),
    "part_coding_machine": lambda one: one.themes.found is not None and has("heading")(one),
    "report_coders_text": has("heading_b"),
    "report_coders_open": lambda one: not has("heading_b")(one),
    "phases_alt": has("phase"),
    "not_assignable": lambda one: one.unassigned > 0 and not one.sorted,
    "set_aside": lambda one: int((one.themes.labels == 0).sum()) > one.unassigned,
    "all_assigned": lambda one: bool((one.themes.labels > 0).all()),
    "names_words": lambda one: not one.named,
    "names_people": lambda one: 0 < one.named < len(one.themes.themes),
    "names_people_all": lambda one: one.named == len(one.themes.themes),
    "formed_after": lambda one: one.people > 0 and not one.sorted,
    "reader_semantic": lambda one: one.themes.reading.reader == "semantic",
    "number_given": lambda one: one.themes.given and not one.sorted,
    "number_chosen": lambda one: not one.themes.given,
    "number_no_order": lambda one: not one.themes.given and bool(
        ((one.themes.choice["agreement"] - one.themes.choice["chance"]) <= 3 * one.themes.choice["spread"]).all()
    ),
    "illustrative": has("illustrativ"),
    "settings_options": lambda one: len(one.edition.options) > 0,
    "settings_default": lambda one: not one.edition.options,
    "automation_found": lambda one: not one.sorted,
    "automation_placed": lambda one: one.sorted,
    "dots_text": has("votes"),
}  # fmt: skip

ALWAYS = {
    "map_alt", "map_help", "map_text", "stability_alt", "curve_alt", "cloud_alt", "universes_axis", "part_choices_text",
    "privacy_text", "method_review", "report_intro_srqr", "report_left",
    "report_processing_text", "automation_generative", "cloud_note", "term_jaccard_text", "term_draws_text",
    "term_universes_text", "term_kappa_text", "term_ami_text",
    "report_trust_text", "report_quotes_text", "report_deviant_text", "made_with",
}  # fmt: skip
"""Descriptions that every page holds; what they hold changes, and stands above."""

ELSEWHERE = {
    # Their numbers are held by test_overview, test_number_of_themes and test_sentences.
    "number_none", "number_uncrowded", "number_plain",
    # Where the other reader finds more: test_what_now.
    "now_reader",
    # No encoder is installed: test_second_reading.
    "not_made_no_encoder",
    # Said of the themes of the other reader too: test_verdict and test_reviewing hold when.
    "overall", "overall_one", "beats_chance", "no_chance", "no_reference",
    # Parts of other sentences, or the same words: test_verdict.
    "vorbehalt_sentence", "nicht_sentence",
    # A file that was read has its name and hash: test_settings. Nobody said which: the page of test_settings too.
    "settings_input", "settings_no_input",
    # What researchers have to fill in: test_checklist holds when.
    "report_context_open", "report_purpose_open", "report_researchers_open", "report_sampling_open",
    "report_ethics_open", "report_collection_open", "report_participants_open", "report_interpretation_open",
    "report_interests_open",
    "report_units_both",
    # Shown in the table of groups: test_groups.
    "no_p_expected",
}  # fmt: skip


@cache
def parts_of(code):
    """Return the parts of a text: what stands there always, and between these what is filled in."""
    return re.split(r"(\{[^}]*\})", re.sub(r"\s+", " ", WORDS[code][0]))


@cache
def pattern(code):
    """Return how a text looks, whatever is filled in."""
    parts = parts_of(code)
    # Reasons stand in one line, parted by semicolons.
    anything = "[^\n;]*?" if code in reasons() else "[^\n]*?"
    return re.compile("".join(anything if part.startswith("{") else re.escape(part) for part in parts))


def stands(code, lines):
    """Tell whether a text is there, and not only as a part of another."""
    # Far quicker than the pattern, and decides nearly always.
    if not all(part in lines for part in parts_of(code)[::2]):
        return False
    for other in LONGER[code]:
        lines = pattern(other).sub("", lines)
    return bool(pattern(code).search(lines))


LONGER = {code: [other for other in WHEN if other != code and WORDS[code][0] in WORDS[other][0]] for code in WORDS}


@pytest.mark.parametrize("code", WHEN)
def test_a_sentence_stands_where_it_is_true_and_nowhere_else(cases, code):
    there = {name: stands(code, one.lines) for name, one in cases.items()}
    assert there == {name: bool(WHEN[code](one)) for name, one in cases.items()}


def test_there_are_cases_for_and_against_each(cases):
    there = {code: {bool(when(one)) for one in cases.values()} for code, when in WHEN.items()}
    assert not {code: found for code, found in there.items() if len(found) == 1}


def test_no_sentence_of_the_page_is_left_out(cases):
    words = {code: re.sub(r"\{[^}]*\}", "", text) for code, (text, _) in WORDS.items()}
    sentences = {code for code, text in words.items() if text.endswith(".") and re.search(r"\w+ \w+ \w+", text)}
    left = sentences - WHEN.keys() - ALWAYS - ELSEWHERE
    assert not {code for code in left if any(stands(code, one.lines) for one in cases.values())}
