"""English, as data."""

from __future__ import annotations

from werkstatt.language.data import LanguageData, PersonalWords, words

ENGLISH = LanguageData(
    code="en",
    model="morphmodel_en.pgz",
    components=("werkstatt_morphology",),
    # HanTa's tags are those of CLAWS C5.
    parts_of_speech={
        "NP": "PROPN", "NN": "NOUN", "VB": "AUX", "VM": "AUX", "VD": "AUX", "VH": "AUX", "VV": "VERB",
        "AJ": "ADJ", "AV": "ADV", "AT": "DET", "DT": "DET", "DP": "DET", "PRP": "ADP", "PRF": "ADP",
        "PN": "PRON", "CJ": "CCONJ", "CR": "NUM", "OR": "ADJ", "XX": "PART", "TO": "PART", "PU": "PUNCT",
    },
    stop_words={
        "VERB": words("get go make do take have be need want"),
        "ADJ": words("many much more less other same new good big small"),
    },
    negations={
        "DET": words("no"),
        "PRON": words("nobody"),
        "PART": words("not"),
        "ADV": words("not never no"),
        "ADP": words("without"),
    },
    negation="not",
    only="only",
    links=words("and or / &"),
    behind_hyphens=words("to but not nor versus vs than with without as"),
    vague=words("case day example hour issue month page people person point thing topic week word year"),
    columns={
        "card_id": "cardid id",
        "text": "text card statement",
        "phase": "phase",
        "stance": "stance foragainst prosandcons",
        "workshop": "workshop futureworkshop",
        "workshop_number": "workshopnumber",
        "workshop_date": "workshopdate dateofworkshop",
        "workshop_place": "workshopplace placeofworkshop",
        "group": "group",
        "votes": "votes dots points upvotes",
        "heading": "heading",
        "heading_b": "headingb",
        "vision": "vision",
        "illustrativ": "illustrative",
    },
    weak_columns={"text": "content comment idea", "heading": "category topic"},
    beside_columns=words("an at by for in of on per the to number no id total board wall"),
    totals=words("sum total totals grandtotal subtotal count average mean"),
    total_beginnings=("totalvotes", "totaldots", "totalpoints", "sumof"),
    number_words=words("no number id"),
    text_beginnings=("cardtext",),
    phases={
        "kritik": "critique critiquephase",
        "fantasie": "fantasy fantasyphase vision",
        "realisierung": "implementation implementationphase",
    },
    groups="Team|Breakout|Group|Table|Room",
    votes=r"votes?|dots?|points?|pts?\.?",
    unnamed="Sheet|Table|Frame|Area|Phase",
    illegible="illegible|unclear",
    personal=PersonalWords(
        titles=r"Mr\.?|MR\.?|Mrs\.?|MRS\.?|Ms\.?|Miss|Mx\.?|Sir|Dame|Dr\.?|Prof\.|Professor|Rev\.|Reverend",
        offices="mayor|councillor|councilor|vicar|officer|constable|judge|coach|headteacher|principal|aunt|uncle|cllr\\.?",
        phones=r"Phone|Tel\.?|Mobile|Cell",
        births=r"born|born on|DOB:?|date of birth:?",
        months="January|February|March|April|May|June|July|August|September|October|November|December",
        addresses=(
            r"\b\d{1,4}[a-z]? (?:[A-Z][a-z]++ ){1,2}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Court|Close|Way|"
            r"Terrace|Gardens|Crescent)\b",
        ),
    ),
    non_answers=words(
        "notanswered noanswer na none nothing no nope nothanks dontknow donotknow idontknow idk dk noidea "
        "noopinion nocomment nocomments notapplicable prefernottosay nil null nan"
    ),
    person_words=words(
        "name names first last family nick user display username author person participant participants title "
        "salutation street house number no address postal postcode zip zipcode city town country district e "
        "mail email phone telephone mobile cell fax contact age birth birthday date gender sex job occupation "
        "profession function role position school class institution organisation organization company "
        "department moderator moderation facilitator minutes recorder remark remarks note notes comment "
        "comments internal time timestamp duration ip token code browser device file files photo photos "
        "picture image images attachment attachments upload link url password consent privacy"
    ),
    person_questions=r"what(?: is|'s) your (?:full |first |last )?(?:name|age|e-?mail|address|phone)|how old are\b|"
    r"where do you live\b|who are you\b",
    scale_words=words(
        "never rarely seldom sometimes occasionally often frequently usually mostly always almost daily "
        "weekly monthly yearly several once twice times a per the in day week month year years very rather "
        "quite somewhat hardly not at all partly fully completely neither nor agree disagree strongly applies "
        "true false neutral undecided yes no maybe selected good bad fair poor average satisfied dissatisfied "
        "important unimportant high low medium strong weak much little more less same than or to under over "
        "older younger old male female diverse man woman girl boy single married divorced widowed other none "
        "answer hour hours minute minutes km euro"
    ),
    sorting_columns={
        "card_id": "card cards",
        "heading": "sortedunder",
        "who": "who person coder name initials sortedby by",
        "when": "when date day",
        "how": "how way",
        "note": "note notes remark remarks comment comments reason why",
    },
    codebook_columns={
        "heading": "name code",
        "definition": "definition meaning description",
        "rule": "rule rules codingrule codingrules delimitation",
        "examples": "example examples anchorexample anchorexamples examplecards",
        "parent": "parent parentheading belongsto partof",
        "who": "who person author writtenby initials",
        "text": "text owntext interpretation",
    },
    units=words(
        "min mins minute hour hr sec second km kilometre mile m metre cm mm kg t euro eur dollar percent x times"
    ),
    vision_columns={"vision": "vision name title", "text": "text story description"},
    measure_columns={
        "measure": "measure measures action what project step",
        "cards": "card cards cardids fromcards",
        "theme": "theme themes heading",
        "vision": "vision",
        "who": "who responsible lead",
        "partners": "withwhom with partners cooperation",
        "until": "bywhen until due deadline period",
        "cost": "cost costs means budget effort",
        "state": "state status progress",
    },
    reply_columns={
        "theme": "theme heading",
        "reply": "reply answer whatbecameofit outcome result decision",
        "reason": "reason why",
        "by": "by bywhom who from",
        "date": "date when day",
    },
    picture_columns={
        "file": "file picture image filename photo",
        "alt": "alt alternativetext alttext description text",
        "caption": "caption title",
        "phase": "phase",
        "cards": "card cards cardids",
    },
    feedback_columns={"text": "text feedback voice statement", "who": "who role group by", "date": "date when day"},
    stances={
        "for": "for pro yes support positive",
        "against": "against contra con no opposed negative",
        "wish": "wish wishes desired demand",
    },
    ways={
        "sorted": "sorted read assigned readandsorted",
        "check": "check checked checkcard checkcards",
        "skipped": "skipped passedover skip",
        "taken": "taken takenover",
        "settled": "settled agreed decided resolved",
        "undone": "undone takenback withdrawn",
        "for": "for",
        "against": "against",
        "wish": "wish",
        "unmarked": "unmarked",
    },
    fits_none=words(
        "fitsnone nonefits fitsnowhere doesnotfit notassignable unassignable unassigned notassigned"
    ),
)  # fmt: skip
