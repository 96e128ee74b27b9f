"""German, as data."""

from __future__ import annotations

from werkstatt.language.data import LanguageData, PersonalWords, words

NO_UNIT = (
    r"(?!\s?(?:km|m|Meter|Uhr|€|Euro|%|Prozent|Minuten|Stunden|Tage|Wochen|Monate|Jahren?|Leute|Personen|mal|x)\b)"
)
"""Behind a number that is counted, not lived at."""

GERMAN = LanguageData(
    code="de",
    model="morphmodel_ger.pgz",
    components=("werkstatt_morphology", "werkstatt_gender_pairs", "werkstatt_ellipsis"),
    # HanTa's tags are those of STTS.
    parts_of_speech={
        "NE": "PROPN", "NN": "NOUN", "FM": "X", "VA": "AUX", "VM": "AUX", "VV": "VERB", "ADJ": "ADJ",
        "ADV": "ADV", "PROAV": "ADV", "PWAV": "ADV", "ART": "DET", "PIAT": "DET", "PDAT": "DET",
        "PPOSAT": "DET", "PWAT": "DET", "PTKNEG": "PART", "PTK": "PART", "P": "PRON", "AP": "ADP",
        "KO": "CCONJ", "CARD": "NUM", "ITJ": "INTJ", "TRUNC": "NOUN", "$": "PUNCT",
    },
    # Deliberately short: spaCy's list would drop Mittel, Zeit, offen and möglich, which are what cards of a workshop
    # are about.
    stop_words={
        "VERB": words(
            "geben gehen kommen machen lassen stehen liegen bleiben bringen nehmen halten finden sagen heißen brauchen "
            "wollen sollen müssen dürfen können mögen tun werden haben sein wissen"
        ),
        "ADJ": words("viel mehr wenig ander weit ganz gleich groß klein neu gut"),
    },
    negations={
        "DET": words("kein keinerlei"),
        "PRON": words("kein niemand nix"),
        "PART": words("nicht"),
        "ADV": words("nicht nie niemals"),
        "ADP": words("ohne"),
        "CCONJ": words("ohne weder"),
        # Where a dash stands right behind it.
        "NOUN": words("nicht"),
    },
    negation="nicht",
    only="nur",
    vague=words(
        "beispiel ding fall jahr leute mensch monat person punkt sache seite stunde tag teil thema uhr woche wort"
    ),
    compounds=True,
    # Inside longer words they stay whole too (Feuerwehr|haus).
    lexicalised=words(
        "ehrenamt hauptamt bürgermeister landkreis landrat stadtrat gemeinderat kreistag landtag bundestag rathaus "
        "jobcenter wohlfahrt zeitpunkt zeitraum augenhöhe hochzeit feuerwehr bahnhof fahrrad fahrzeug werkzeug "
        "spielzeug flugzeug netzwerk werkstatt lebensmittel grundsicherung grundschule passwort feigenblatt "
        "dreifaltigkeit kindergarten krankenhaus schwerpunkt standpunkt gesichtspunkt höhepunkt mittelpunkt hauptsache "
        "tatsache ursache apotheke anwaltschaft bürgerschaft maßnahme teilhabe handwerk bergwerk kraftwerk stockwerk "
        "kunstwerk jahrzehnt jahrhundert augenblick stichwort antwort zuschuss fußgänger autobahn mitglied großeltern "
        "großvater großmutter großteil freitag freigabe freiland hochschule hochburg niederschlag niederlande "
        "nationalsozialismus neurose neugier vollmacht freizeit"
    ),
    # HanTa seldom takes them off a noun (Sozialamt, Freitext, Großveranstaltung).
    adjectives=tuple(
        "sozial groß klein frei roh schwer warm kalt gesamt eigen höchst außen innen mindest privat alt neu jung lang "
        "kurz schnell grün voll halb hoch tief spezial zentral regional kommunal national lokal normal real niedrig "
        "fern nah einzel mehr".split()
    ),
    # Parts that HanTa cuts short, and one lemma that every lemmatiser gets wrong for our purpose.
    corrections={"Dat": "Daten", "Datum": "Daten", "Schul": "Schule", "Kirch": "Kirche", "Sprach": "Sprache"},
    # Bürger*innen, Planer_innen, Bürger:innenrat, Akteur/innen, Berater/-innen, Teilnehmer(innen), BürgerInnen
    gender_forms=r"(?P<stem>[A-ZÄÖÜ][\w-]*[a-zäöüß])"
    r"(?:(?:[*:·_]|/-?)(?:innen|in)|\((?:innen|in)\)|Innen)"
    r"(?P<rest>[a-zäöüß]*)",
    gender_pronouns=r"(?i:(?:jede|eine?|keine?|[mds]eine?)[*:_/][rensm]{1,2})",
    # Landrätin follows Rätin.
    feminines={
        "asylantin": "asylant", "bäuerin": "bauer", "beamtin": "beamte", "botin": "bote", "französin": "franzose",
        "jüdin": "jude", "kollegin": "kollege", "kundin": "kunde", "patin": "pate", "rätin": "rat", "zeugin": "zeuge",
    },
    # Not in general: Pflegende are not Pfleger, Ratsuchende have no such noun.
    participles={
        "teilnehmend": "teilnehmer", "mitarbeitend": "mitarbeiter", "studierend": "student", "lehrend": "lehrer",
        "forschend": "forscher", "anwohnend": "anwohner", "bewohnend": "bewohner", "nutzend": "nutzer",
        "besuchend": "besucher", "zuhörend": "zuhörer", "wählend": "wähler", "arbeitnehmend": "arbeitnehmer",
        "arbeitgebend": "arbeitgeber", "radfahrend": "radfahrer", "autofahrend": "autofahrer",
        "dozierend": "dozent", "planend": "planer", "moderierend": "moderator", "beratend": "berater",
        "zufußgehend": "fußgänger", "helfend": "helfer",
    },
    # Expert*innenrat is an Expertenrat.
    linked_by_en=("ant", "ent", "ert", "ist", "at", "et", "og", "kolleg", "kund", "zeug"),
    linked_by_e=("ärzt",),
    links=words("und oder bzw. sowie wie & /"),
    behind_hyphens=words("bzw sowohl als auch bis noch statt anstatt aber nicht oder wie mit ohne beziehungsweise"),
    # Not maß, fuß and auß alone, which stand in Masse, Fussel and Aussage.
    sharp=tuple(
        "straß groß größ weiß gruß grüß spaß späß heiß stoß stöß fleiß dreißig bloß süß schließ fließ gieß genieß "
        "außen außer draußen mäßig maßnahm maßstab maßgeb maßvoll fußgäng fußweg fußball fußboden".split()
    ),
    # Vor- und Nachteile: what is missing is the rest of a prefixed word, not of a compound.
    prefixes=words("ab an auf aus ein vor nach um über unter zu hin her rück ober innen außen be ent ver voll teil"),
    columns={
        "card_id": "id kartenid kartennr kartennummer kartenr nrderkarte nummerderkarte nr nummer lfdnr lfdnummer "
        "laufendenr laufendenummer kennung",
        "text": "text karte kartentext karteninhalt kartenwortlaut wortlaut aussage",
        "phase": "phase werkstattphase",
        "stance": "haltung dafürdagegen fürundwider proundcontra prooderkontra",
        "workshop": "werkstatt zukunftswerkstatt workshop",
        "workshop_number": "werkstattnummer workshopnummer",
        "workshop_date": "werkstattdatum workshopdatum datumderwerkstatt",
        "workshop_place": "werkstattort workshoport ortderwerkstatt",
        "group": "gruppe arbeitsgruppe kleingruppe tischgruppe gruppenname gruppennr gruppennummer ag tisch "
        "organisation",
        "votes": "punkte punktzahl punktezahl stimmen stimmenzahl klebepunkte",
        "heading": "überschrift ueberschrift rubrik oberbegriff cluster clustername",
        "heading_b": "überschriftb ueberschriftb zweiteüberschrift",
        "vision": "vision zukunftsbild",
        "illustrativ": "illustrativ",
    },
    weak_columns={"text": "beitrag inhalt", "heading": "kategorie thema"},
    beside_columns=words(
        "an am auf aus bei beim das dem den der des die für im in je nach pro und vom von zum zur anzahl zahl nr "
        "nummer gesamt vergebene wörtlich original pinnwand wand tafel board zw werkstatt zukunftswerkstatt"
    ),
    totals=words(
        "summe summen gesamt gesamtsumme gesamtergebnis gesamtzahl insgesamt zwischensumme teilergebnis summepunkte "
        "summederpunkte punktegesamt ergebnis σ anzahl anzahlkarten mittelwert durchschnitt"
    ),
    total_beginnings=("gesamtpunkt", "gesamtstimm", "gesamtanzahl", "summepunkt", "summestimm", "punktesumme"),
    number_words=words("nr nummer"),
    text_beginnings=("karteninhalt", "kartentext"),
    phases={
        "kritik": "kritik kritikphase beschwerde beschwerdephase problemphase",
        "fantasie": "fantasie phantasie fantasiephase phantasiephase utopie utopiephase vision visionsphase",
        "realisierung": "realisierung realisierungsphase verwirklichung verwirklichungsphase umsetzung umsetzungsphase "
        "praxisphase",
    },
    groups="Arbeitsgruppe|Kleingruppe|Gruppe|AG|Team|Tisch|Raum",
    votes=r"Klebepunkte?|Punkte?|Pkte?\.?|Pt\.?|P\.?|Stimmen?|St\.?",
    unnamed="Tabelle|Blatt|Rahmen|Phase",
    illegible=r"unleserlich|unles\.?",
    personal=PersonalWords(
        titles=r"Frau|FRAU|Fräulein|FRÄULEIN|Herrn?|HERRN?|Hr\.|HR\.|Fr\.|FR\.|Dr\.|DR\.|Prof\.|PROF\.|Professor(?:in)?|Doktor(?:in)?|med\.|phil\.|jur\.|rer\.|"
        r"nat\.|h\.\s?c\.|Dipl\.-\w+\.?",
        offices="meister|meisterin|leiter|leiterin|pfarrer|pfarrerin|pastor|pastorin|diakon|küster|imam|rabbiner|minister|"
        "ministerin|sekretär|sekretärin|präsident|präsidentin|direktor|direktorin|rektor|rektorin|dezernent|dezernentin|"
        "vorsteher|vorsteherin|bearbeiter|bearbeiterin|berater|beraterin|betreuer|betreuerin|erzieher|erzieherin|lehrer|"
        "lehrerin|arbeiter|arbeiterin|pädagoge|pädagogin|worker|manager|managerin|trainer|trainerin|therapeut|"
        "therapeutin|hebamme|polizist|polizistin|kommissar|kommissarin|richter|richterin|anwalt|anwältin|notar|notarin|"
        "pfleger|pflegerin|apotheker|apothekerin|arzt|ärztin|vermieter|vermieterin|wirt|wirtin|nachbar|nachbarin|freund|"
        "freundin|moderator|moderatorin|sprecher|sprecherin|senator|senatorin|kanzler|kanzlerin|landrat|landrätin|"
        "beigeordneter?|vorsitzender?|beauftragter?|kollegen?|kollegin|chef|chefin|schwester|bruder|pater|familie|fam\\.|"
        "eheleute|onkel|tante|oma|opa",
        phones=r"Tel\.?|Tel\.-Nr\.?|Telefon|Telefonnummer|Handy|Handynummer|Mobil|Mobilnummer|Fax|Rufnummer|Durchwahl|"
        r"Festnetz|WhatsApp|Signal",
        births=r"geb\.?|geb\. am|geboren|geboren am|Geburtsdatum:?|Geburtstag:?",
        months="Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
        addresses=(
            r"\b[A-ZÄÖÜ][\w.-]{0,60}(?:straße|strasse|str\.)\s?\d{1,4}(?:\s?[a-z])?\b" + NO_UNIT,
            r"\b[A-ZÄÖÜ][\w-]{1,60}[ -](?:Straße|Strasse|Str\.|Weg|Platz|Allee|Gasse|Ring|Damm|Ufer|Markt|Anger|"
            r"Chaussee)\s?\d{1,4}(?:\s?[a-z])?\b" + NO_UNIT,
            # Behind other endings a noun with a capital is what is counted: Spielplatz 2 Schaukeln.
            r"\b[A-ZÄÖÜ][\w.-]{0,60}(?:weg|platz|allee|gasse|gässchen|ring|damm|ufer|steig|stieg|pfad|chaussee|markt|anger|"
            r"graben|wall|promenade|zeile|siedlung|kamp|twiete|hof|winkel|rain|leite)\s?\d{1,4}(?:\s?[a-z])?\b(?!\s[A-ZÄÖÜ])"
            + NO_UNIT,
            # Am Markt 3: the number closes what is said.
            r"\b(?:Am|An der|An den|Auf der|Auf dem|Hinter der|Hinter dem|Vor der|Vor dem|Unter den|Im|In der|In den|"
            r"Zum|Zur|Bei der|Beim|Alter|Alte|Neuer|Neue)\s(?!(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|"
            r"Sonntag|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Tage?|Abend|"
            r"Morgen|Mittag|Vormittag|Nachmittag|Wochenende|Jahre?n?|Monate?|Wochen?|Quartal|Anfang|Ende|Schluss|Alter|"
            r"Schnitt|Durchschnitt|Mittel|Raum|Zimmer|Haus|Gebäude|Block|Kapitel|Abschnitt|Punkt|Absatz|Artikel|"
            r"Paragraph|Teil|Gruppe|Tisch|Phase|Schritt|Klasse|Stufe|Linie|Gleis|Bus|Tram|Kreis|Bezirk|Stadtteil|Karte|"
            r"Seite|Thema|Werkstatt|Runde|Nummer|Nr)\b)[A-ZÄÖÜ][\w-]++(?:\s[A-ZÄÖÜ][\w-]++)?\s\d{1,3}(?:\s?[a-z])?"
            r"(?=\s*(?:$|[,;.)!?\n]))",
            r"\b(?:wohnt|wohne|wohnen|wohnhaft|gemeldet|Adresse:?|Anschrift:?)\s(?:\w++\s){0,3}?"
            r"[A-ZÄÖÜ][\w-]++\s\d{1,3}(?:\s?[a-z])?\b(?!\s[A-ZÄÖÜ])" + NO_UNIT,
        ),
    ),
    non_answers=words(
        "nichtbeantwortet keineantwort keineangabe keineangaben keinangabe ka kan na keine keiner keines kein "
        "nichts garnichts nix nein neindanke nö nee entfällt entfaellt weißnicht weissnicht weißichnicht "
        "weissichnicht ichweißnicht ichweissnicht ichweißesnicht weißesnicht keineahnung keinkommentar "
        "keineidee keineideen keinemeinung ohneangabe nichtzutreffend trifftnichtzu sieheoben keinbedarf "
        "keineanmerkung keineanmerkungen keinebemerkung keinebemerkungen keinewünsche kannichnichtsagen "
        "kannichnichtbeurteilen"
    ),
    person_words=words(
        "name namen vorname vornamen nachname nachnamen familienname rufname spitzname anzeigename "
        "benutzername nutzername benutzer nutzer autor autorin verfasser verfasserin person teilnehmer "
        "teilnehmerin teilnehmende titel anrede straße strasse str hausnummer hausnr nr adresse anschrift "
        "postadresse wohnadresse wohnort wohnsitz ort plz postleitzahl stadt land bezirk stadtteil ortsteil "
        "quartier viertel e mail email mailadresse emailadresse telefon telefonnummer tel handy handynummer "
        "mobil mobilnummer mobiltelefon rufnummer fax kontakt kontaktdaten alter altersgruppe geburtsjahr "
        "geburtsdatum geburtstag geschlecht beruf tätigkeit funktion rolle position schule klasse einrichtung "
        "institution verein firma abteilung fachbereich moderation moderator moderatorin protokoll "
        "protokollant protokollantin schriftführung leitung bearbeiter bearbeiterin bemerkung bemerkungen "
        "anmerkung anmerkungen notiz notizen hinweis hinweise kommentar kommentare intern datum uhrzeit zeit "
        "zeitstempel zeitraum dauer ip ipadresse token zugangscode browser gerät datei dateien foto fotos "
        "bild bilder anhang anhänge upload link url kennwort passwort code nummer matrikelnummer einwilligung "
        "datenschutz"
    ),
    person_questions=r"wie (?:heißen|heissen|heißt|alt|lautet ihr|lautet dein)\b|wo (?:wohnen|wohnst|leben|lebst)\b|"
    r"wann (?:sind|bist|wurden) \w+ geboren|wer (?:sind|bist) \w+\W*$|"
    r"bitte nennen sie (?:uns )?ihren? (?:vor|nach)?namen?\b",
    scale_words=words(
        "nie niemals selten manchmal gelegentlich hin und wieder ab zu oft öfter häufig meist meistens fast "
        "immer täglich wöchentlich monatlich jährlich mehrmals einmal mal pro in der die das den dem am an im "
        "tag woche monat jahr jahre jahren sehr eher ziemlich etwas kaum gar überhaupt nicht teils teilweise "
        "voll ganz völlig vollkommen weder noch stimme stimmt trifft zutreffend zustimmung ablehnung lehne "
        "neutral unentschieden ja nein vielleicht genannt gewählt ausgewählt gut schlecht mittel mittelmäßig "
        "befriedigend ausreichend mangelhaft ungenügend zufrieden unzufrieden wichtig unwichtig hoch niedrig "
        "stark schwach viel wenig mehr weniger gleich als oder bis unter über älter jünger alt männlich "
        "weiblich divers mann frau mädchen junge ledig verheiratet geschieden verwitwet sonstiges sonstige "
        "anderes keines keine kein angabe angaben stunde stunden minute minuten km euro"
    ),
    sorting_columns={
        "card_id": "karte karten kartenkennung kartenid",
        "heading": "einsortiertunter sortiertunter",
        "who": "wer person kürzel name sortiertvon einsortiertvon durch kodierer "
        "kodiererin kodierende codierer codiererin",
        "when": "wann datum am tag",
        "how": "wie art weise",
        "note": "notiz notizen anmerkung anmerkungen bemerkung bemerkungen kommentar begründung grund warum",
    },
    codebook_columns={
        "heading": "bezeichnung kode code",
        "definition": "definition bedeutung beschreibung",
        "rule": "regel regeln kodierregel kodierregeln codierregel abgrenzung abgrenzungsregel",
        "examples": "beispiel beispiele ankerbeispiel ankerbeispiele beispielkarten",
        "parent": "oberüberschrift oberueberschrift gehörtzu oberkategorie oberthema oberbegriff "
        "übergeordnet obergruppe",
        "who": "wer person kürzel verfasser verfasserin autor autorin",
        "text": "text eigenertext forschungstext deutung",
    },
    # Those whose plural has another form ("Häuser"), so that -e is a dative and nothing else.
    old_datives={
        "Hause": "Haus", "Lande": "Land", "Munde": "Mund", "Manne": "Mann", "Volke": "Volk", "Amte": "Amt",
        "Dorfe": "Dorf", "Leibe": "Leib", "Kinde": "Kind", "Bilde": "Bild", "Lichte": "Licht", "Grunde": "Grund",
        "Fuße": "Fuß", "Stamme": "Stamm", "Zuge": "Zug", "Laufe": "Lauf", "Rande": "Rand", "Stande": "Stand",
    },
    units=words(
        "min minute std stunde sek sekunde km kilometer m meter cm mm kg t h uhr euro eur mio mrd prozent x mal "
        "stück stk"
    ),
    vision_columns={
        "vision": "zukunftsbild bild name titel",
        "text": "text erzählung beschreibung",
    },
    measure_columns={
        "measure": "maßnahme massnahme maßnahmen massnahmen was vorhaben projekt schritt",
        "cards": "karte karten kartennr kartennummern auskarten",
        "theme": "thema themen überschrift",
        "vision": "zukunftsbild bild vision",
        "who": "wer verantwortlich zuständig federführung",
        "partners": "mitwem mit beteiligte partner kooperation",
        "until": "biswann bis frist termin zeitraum",
        "cost": "kosten mittel aufwand geld budget",
        "state": "stand status sachstand",
    },
    reply_columns={
        "theme": "thema überschrift",
        "reply": "antwort wasdarauswurde wasdarausgewordenist wasdarauswird ergebnis entscheidung",
        "reason": "grund begründung warum",
        "by": "von vonwem durch wer",
        "date": "datum wann am tag",
    },
    picture_columns={
        "file": "datei bild dateiname foto",
        "alt": "alternativtext fürnichtsehende bildbeschreibung beschreibung text alttext",
        "caption": "bildunterschrift unterschrift titel",
        "phase": "phase",
        "cards": "karte karten kartennr kartennummern",
    },
    feedback_columns={
        "text": "text rückmeldung rueckmeldung stimme aussage",
        "who": "wer rolle gruppe von",
        "date": "datum wann am tag",
    },
    stances={
        "for": "dafür pro für ja zustimmung befürwortung positiv",
        "against": "dagegen contra kontra gegen nein ablehnung negativ",
        "wish": "wunsch wünsche wünschenswert forderung",
    },
    ways={
        "sorted": "sortiert einsortiert gelesen zugeordnet gelesenundeinsortiert",
        "check": "prüfkarte prüfkarten geprüft prüfung kontrolle kontrollkarte",
        "skipped": "übersprungen übergangen",
        "taken": "übernommen",
        "settled": "geklärt geeinigt entschieden abgestimmt",
        "undone": "zurückgenommen rückgängig widerrufen",
        "for": "dafür",
        "against": "dagegen",
        "wish": "wunsch",
        "unmarked": "ohnekennzeichen",
    },
    fits_none=words(
        "keinepasst keinpasst keinspasst keinespasst passtnicht passtnirgends passtzukeiner nichtzuordenbar "
        "nichtzuzuordnen nichtzugeordnet"
    ),
)  # fmt: skip
