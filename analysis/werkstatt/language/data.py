"""What the package knows of a language: words and patterns, as data. Loads nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NONE: Mapping[str, str] = MappingProxyType({})


def words(text: str) -> frozenset[str]:
    """Return the words of a text.

    Parameters
    ----------
    text : str
        Words with blanks between.

    Returns
    -------
    frozenset of str
        Each once.

    Examples
    --------
    >>> sorted(words("nie nicht nie"))
    ['nicht', 'nie']
    """
    return frozenset(text.split())


@dataclass(frozen=True)
class PersonalWords:
    """Patterns of what stands beside what may name a person; alternatives with ``|`` between.

    Attributes
    ----------
    titles : str
        Forms of address and titles: what follows with a capital is a name.
    offices : str
        Ends of offices, professions and kin: what follows may be a name or a noun.
    phones, births, months : str
        Words before telephone numbers and birth dates; names of months.
    addresses : tuple of str
        Postal addresses.

    Examples
    --------
    >>> english = PersonalWords("Mr|Mrs|Dr", "mayor|nurse", "phone|mobile", "born", "May|June", ("Main Street",))
    >>> english.titles.split("|")
    ['Mr', 'Mrs', 'Dr']
    """

    titles: str
    offices: str
    phones: str
    births: str
    months: str
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class LanguageData:
    """What the package knows of a language.

    Words stand in lower case, as lemmas. Tables by part of speech have universal tags as keys (``NOUN``, ``VERB``,
    ``DET`` …), since a word may be of use as one part of speech and not as another: German *wissen* says little, and
    *Wissen* is a subject.

    Attributes
    ----------
    code : str
        Of ISO 639-1.
    model : str
        Name of HanTa's model.
    components : tuple of str
        Of the pipeline, in order.
    parts_of_speech : Mapping of str to str
        First letters of HanTa's tags to universal parts of speech; the longest that fits counts.
    stop_words : Mapping of str to frozenset of str
        By part of speech: what stands on any card whatever it is about.
    negations : Mapping of str to frozenset of str
        By part of speech: what turns the next content word into its contrary.
    negation : str
        What stands before a negated term.
    only : str
        What takes a negation back: "nicht nur".
    vague : frozenset of str
        Nouns that name no subject: in the label of a theme only where there is nothing else.
    compounds : bool
        Whether nouns are written together.
    lexicalised : frozenset of str
        Compounds that mean something else than their parts.
    adjectives : tuple of str
        That make compounds with a noun.
    corrections : Mapping of str to str
        Lemmas and parts of HanTa to better ones.
    gender_forms : str
        Pattern of a word with a gender mark, with groups ``stem`` and ``rest``.
    gender_pronouns : str
        Pattern of a pronoun with one.
    feminines : Mapping of str to str
        Endings of feminine nouns to those of the noun without gender, where HanTa misses it.
    participles : Mapping of str to str
        Participles that stand for a noun to that noun.
    linked_by_en, linked_by_e : tuple of str
        Endings of nouns that take -en or -e inside a compound.
    links : frozenset of str
        What stands between two words that belong together.
    behind_hyphens : frozenset of str
        What may follow a shortened word beside the links, so that its hyphen is no break at the end of a line.
    prefixes : frozenset of str
        That may stand alone before a hyphen, without a noun.
    columns : Mapping of str to str
        By column of the card table, what it is called: letters and digits of its names in lower case.
    weak_columns : Mapping of str to str
        The same for names that often mean something else: a column with another name goes before them.
    beside_columns : frozenset of str
        Words that may stand beside the name of a column and change nothing.
    number_words : frozenset of str
        Those of them that make the name of a number of it: "card no.".
    text_beginnings : tuple of str
        Letters with which names of the column of card texts begin, whatever stands behind.
    totals : frozenset of str
        What stands in a row that adds up others: letters and digits in lower case.
    total_beginnings : tuple of str
        Letters with which further words for a sum begin.
    phases : Mapping of str to str
        The same by phase.
    sorting_columns, codebook_columns, vision_columns, measure_columns : Mapping of str to str
        The same by column of the tables that people keep beside the cards.
    reply_columns, picture_columns, feedback_columns : Mapping of str to str
        The same by column of the tables that people keep beside the cards.
    stances : Mapping of str to str
        By what a card says to its matter (``for``, ``against``, ``wish``), what people call it.
    ways : Mapping of str to str
        By way in which a card came under its heading, what people call it.
    fits_none : frozenset of str
        What people write of a card that fits no heading: letters and digits in lower case.
    sharp : tuple of str
        Beginnings of words with ß, which capitals write SS.
    old_datives : Mapping of str to str
        Forms with an old dative -e that stand in set phrases, to the nominative.
    units : frozenset of str
        Measures and their abbreviations, in lower case: a word cloud shows none.
    groups, votes, unnamed, illegible : str
        Patterns: words before the number of a group, units of votes, names that programs give to places, and what
        transcribers put in square brackets for words that they could not read.
    personal : PersonalWords
        What stands beside what may name a person.
    non_answers : frozenset of str
        What people write where they have nothing to say: letters and digits in lower case.
    person_words : frozenset of str
        Of which names of columns are made that ask who somebody is, or when and by whom something was written down.
    person_questions : str
        Pattern: beginnings of questions that ask the same.
    scale_words : frozenset of str
        Of which the answers to closed questions are made: how often, how much, agreed or not.

    Examples
    --------
    >>> from werkstatt.language.en import ENGLISH
    >>> ENGLISH.code, ENGLISH.compounds, sorted(ENGLISH.negations)
    ('en', False, ['ADP', 'ADV', 'DET', 'PART', 'PRON'])
    """

    code: str
    model: str
    components: tuple[str, ...]
    parts_of_speech: Mapping[str, str]
    stop_words: Mapping[str, frozenset[str]]
    negations: Mapping[str, frozenset[str]]
    negation: str
    only: str
    vague: frozenset[str]
    columns: Mapping[str, str]
    phases: Mapping[str, str]
    groups: str
    votes: str
    unnamed: str
    illegible: str
    personal: PersonalWords
    weak_columns: Mapping[str, str] = field(default_factory=lambda: NONE)
    beside_columns: frozenset[str] = frozenset()
    number_words: frozenset[str] = frozenset()
    text_beginnings: tuple[str, ...] = ()
    totals: frozenset[str] = frozenset()
    total_beginnings: tuple[str, ...] = ()
    compounds: bool = False
    lexicalised: frozenset[str] = frozenset()
    adjectives: tuple[str, ...] = ()
    corrections: Mapping[str, str] = field(default_factory=lambda: NONE)
    gender_forms: str = ""
    gender_pronouns: str = ""
    feminines: Mapping[str, str] = field(default_factory=lambda: NONE)
    participles: Mapping[str, str] = field(default_factory=lambda: NONE)
    linked_by_en: tuple[str, ...] = ()
    linked_by_e: tuple[str, ...] = ()
    links: frozenset[str] = frozenset()
    behind_hyphens: frozenset[str] = frozenset()
    prefixes: frozenset[str] = frozenset()
    sharp: tuple[str, ...] = ()
    old_datives: Mapping[str, str] = field(default_factory=lambda: NONE)
    units: frozenset[str] = frozenset()
    non_answers: frozenset[str] = frozenset()
    person_words: frozenset[str] = frozenset()
    person_questions: str = "(?!)"
    scale_words: frozenset[str] = frozenset()
    sorting_columns: Mapping[str, str] = field(default_factory=lambda: NONE)
    codebook_columns: Mapping[str, str] = field(default_factory=lambda: NONE)
    vision_columns: Mapping[str, str] = field(default_factory=lambda: NONE)
    measure_columns: Mapping[str, str] = field(default_factory=lambda: NONE)
    reply_columns: Mapping[str, str] = field(default_factory=lambda: NONE)
    picture_columns: Mapping[str, str] = field(default_factory=lambda: NONE)
    feedback_columns: Mapping[str, str] = field(default_factory=lambda: NONE)
    stances: Mapping[str, str] = field(default_factory=lambda: NONE)
    ways: Mapping[str, str] = field(default_factory=lambda: NONE)
    fits_none: frozenset[str] = frozenset()

    def is_stopped(self, lemma: str, part_of_speech: str) -> bool:
        """Tell whether a word is one of those that stand on any card.

        Parameters
        ----------
        lemma : str
            In any case.
        part_of_speech : str
            Universal tag.

        Examples
        --------
        >>> from werkstatt.language.de import GERMAN
        >>> GERMAN.is_stopped("wissen", "VERB"), GERMAN.is_stopped("Wissen", "NOUN")
        (True, False)
        """
        return lemma.lower() in self.stop_words.get(part_of_speech, ())

    def is_negation(self, lemma: str, part_of_speech: str) -> bool:
        """Tell whether a word negates what follows.

        Parameters
        ----------
        lemma : str
            In any case.
        part_of_speech : str
            Universal tag.

        Examples
        --------
        >>> from werkstatt.language.de import GERMAN
        >>> GERMAN.is_negation("kein", "DET"), GERMAN.is_negation("wenig", "DET")
        (True, False)
        """
        return lemma.lower() in self.negations.get(part_of_speech, ())
