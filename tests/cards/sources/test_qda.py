import itertools
from collections import defaultdict
from uuid import uuid4
from xml.etree import ElementTree
from xml.sax.saxutils import escape, quoteattr

import pandas as pd
import pytest
from exports import BOOK, HEAD, project, read
from hypothesis import given, settings
from hypothesis import strategies as st
from planted import planted_cards

import werkstatt as ws
from werkstatt.cards.reading import read_file
from werkstatt.cards.sources import qda
from werkstatt.files.archives import pack, unpack
from werkstatt.publication.qda import project_qdpx


def test_our_own_project_comes_back_as_it_went(published, cards, tmp_path):
    again, said = read(tmp_path, "project.qdpx", (published / "project.qdpx").read_bytes())
    assert "QDA" in said
    columns = ["card_id", "text", "phase", "group", "votes", "heading", "heading_b", "vision"]
    there = again.set_index("card_id").loc[cards["card_id"]].reset_index()
    pd.testing.assert_frame_equal(there[columns], cards[columns], check_dtype=False)


SELECTION = '<PlainTextSelection guid="s{0}" startPosition="{1}" endPosition="{2}"{3}>{4}</PlainTextSelection>'
SAID = (
    '<PlainTextSelection guid="{}" name={} startPosition="{}" endPosition="{}" creatingUser="{}">{}{}'
    "</PlainTextSelection>"
)


def coded(*codes, user=None):
    by = f' creatingUser="{user}"' if user else ""
    return "".join(f'<Coding guid="k"{by}><CodeRef targetGUID="{code}"/></Coding>' for code in codes)


def chosen(number, start, end, *codes, more="", user=None):
    return SELECTION.format(number, start, end, more, coded(*codes, user=user))


def source(*selections, path="internal://t.txt", more=""):
    return f'<TextSource guid="t" name="Tafel" plainTextPath="{path}">{"".join(selections)}{more}</TextSource>'


def sources(*found, before="", book=BOOK, head=HEAD):
    return f"{head}{book}{before}<Sources>{''.join(found)}</Sources></Project>"


def account(tmp_path, content):
    """Return how many passages there are, how many are cards, and why the others are none."""
    path = tmp_path / "bilanz.qdpx"
    path.write_bytes(content)
    found = read_file(path)
    *_, last = found.accounts
    assert last.unit == "passages"
    assert last.kept == len(found.cards)
    return last.total, last.kept, {left.code: left.count for left in last.left}


def as_qualcoder(archive, line_end="\n", coder="default"):
    """Return what QualCoder 4.0 Beta makes of a project on import and export (its src/qualcoder/refi.py).

    All identifiers are new. Each coding has a selection of its own, named by its text and described as before, and is
    of whoever made the selection. Codes and categories keep names, descriptions and colours. Cases keep names and
    variables, whole numbers become decimal ones, but no case names a selection. Sources keep their variables.
    """
    files = unpack(archive)
    tree = ElementTree.fromstring(files["project.qde"])
    space = tree.tag[: tree.tag.index("}") + 1]
    guids = defaultdict(lambda: str(uuid4()))
    texts = {}

    def described(element):
        memo = element.findtext(f"{space}Description", "")
        return f"<Description>{escape(memo)}</Description>" if memo else ""

    def code(one):
        below = "".join(code(other) for other in one.iterfind(f"{space}Code"))
        colour = f" color={quoteattr(one.get('color'))}" if one.get("color") else ""
        name = quoteattr(" ".join(one.get("name").split("\n")))
        return (
            f'<Code guid="{guids[one.get("guid")]}" name={name} isCodable="{one.get("isCodable")}"{colour}>'
            f"{described(one)}{below}</Code>"
        )

    def values(parent):
        for value in parent.iterfind(f"{space}VariableValue"):
            reference, content = value
            kind = "FloatValue" if content.tag == f"{space}IntegerValue" else "TextValue"
            yield (
                f'<VariableValue><VariableRef targetGUID="{guids[reference.get("targetGUID")]}"/>'
                f"<{kind}>{escape(content.text)}</{kind}></VariableValue>"
            )

    def selections(one, text):
        for selection in one.iterfind(f"{space}PlainTextSelection"):
            start, end = selection.get("startPosition"), selection.get("endPosition")
            for reference in selection.iter(f"{space}CodeRef"):
                coding = coded(guids[reference.get("targetGUID")], user=guids[selection.get("creatingUser")])
                name = quoteattr(text[int(start) : int(end)])
                by = guids[selection.get("creatingUser")]
                yield SAID.format(uuid4(), name, start, end, by, described(selection), coding)

    body = ""
    for one in tree.iterfind(f"{space}Sources/{space}TextSource"):
        text = files[f"sources/{one.get('plainTextPath').removeprefix('internal://')}"].decode()
        name = str(uuid4())
        texts[name] = ("\ufeff" + text.replace("\n", line_end)).encode()
        found = "".join([*selections(one, text), *values(one)])
        body += f'<TextSource guid="{uuid4()}" name={quoteattr(one.get("name"))} plainTextPath="internal://{name}.txt">'
        body += f"{found}</TextSource>"
    kinds = {"Integer": "Float"}
    variables = "".join(
        f'<Variable guid="{guids[one.get("guid")]}" name="{one.get("name")}" '
        f'typeOfVariable="{kinds.get(one.get("typeOfVariable"), "Text")}"><Description/></Variable>'
        for one in tree.iter(f"{space}Variable")
    )
    cases = "".join(
        f'<Case guid="{uuid4()}" name={quoteattr(one.get("name"))}><Description />{"".join(values(one))}</Case>'
        for one in tree.iter(f"{space}Case")
    )
    codes = "".join(code(one) for one in tree.iterfind(f"{space}CodeBook/{space}Codes/{space}Code"))
    head = (
        f'<Project xmlns="{space[1:-1]}" name="projekt.qda" origin="QualCoder 4.0 Beta" creatingUserGUID="{uuid4()}">'
    )
    xml = (
        f"{head}<CodeBook><Codes>{codes}</Codes></CodeBook><Variables>{variables}</Variables><Cases>{cases}</Cases>"
        f"<Sources>{body}</Sources><Description></Description></Project>"
    )
    return project(xml, **texts)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_our_own_project_comes_back_from_qualcoder_as_it_went(published, cards, themes, tmp_path, line_end):
    archive = as_qualcoder((published / "project.qdpx").read_bytes(), line_end)
    again, _ = read(tmp_path, "q.qdpx", archive)
    columns = ["card_id", "text", "phase", "group", "votes", "heading", "heading_b", "vision"]
    there = again.set_index("card_id").loc[cards["card_id"]].reset_index()
    pd.testing.assert_frame_equal(there[columns], cards[columns], check_dtype=False)
    # Theme, heading and second heading of each card, and a second theme of those between two.
    near = int(themes.cards["also"].notna().sum())
    assert near > 10
    expected = 3 * len(cards) + near, len(cards), {"same_place": 2 * len(cards) + near}
    assert account(tmp_path, archive) == expected


def test_headings_that_are_called_like_others_come_back(tmp_path):
    cards = planted_cards(10)
    label = f"1 {ws.find_themes(cards, 3).themes['label'][0]}"
    cards["heading"] = ["Wege", "wege", None, "Wege (2)", "Überschriften", label] * 5
    cards["heading_b"] = ["Wege", None, "Themen (berechnet)", label, "Wege (2)", 'a & "b"'] * 5
    ours = project_qdpx(ws.find_themes(cards, 3), ws.Workshop(), "1")
    for archive in (ours, as_qualcoder(ours)):
        again, _ = read(tmp_path, "p.qdpx", archive)
        there = again.set_index("card_id").loc[cards["card_id"]].reset_index()
        # Whoever reads takes headings that differ only in case for one.
        for column in ("heading", "heading_b"):
            assert there[column].fillna("").tolist() == cards[column].fillna("").replace("wege", "Wege").tolist()


def test_a_project_of_another_program(tmp_path):
    xml = sources(
        source(chosen(1, 0, 11, "c", "d"), chosen(2, 13, 17)),
        f"<TextSource guid='u'><PlainTextContent>Amt zu</PlainTextContent>{chosen(3, 0, 6, 'd')}</TextSource>",
    )
    content = project(xml, t="😀 Bus fährt\r\nnie")
    cards, _ = read(tmp_path, "p.qdpx", content)
    assert cards["text"].tolist() == ["😀 Bus fährt", "Amt zu"]
    assert cards["heading"].tolist() == ["Wege", "Ämter"]
    assert cards["heading_b"].fillna("").tolist() == ["Ämter", ""]
    assert account(tmp_path, content) == (3, 2, {"uncoded": 1})


def test_a_place_is_one_card_however_often_it_was_coded(tmp_path):
    content = project(
        sources(
            source(
                chosen(1, 0, 7, "c"),
                chosen(2, 8, 15, "d"),
                # The same place with the line break behind it.
                chosen(3, 0, 8, "d"),
                chosen(4, 0, 7, "c"),
                chosen(5, 7, 8, "c"),
            )
        ),
        t="Der Bus\nDas Amt\n",
    )
    cards, _ = read(tmp_path, "p.qdpx", content)
    assert cards[["card_id", "text", "heading"]].to_numpy().tolist() == [
        ["s1", "Der Bus", "Wege"],
        ["s2", "Das Amt", "Ämter"],
    ]
    assert cards["heading_b"].fillna("").tolist() == ["Ämter", ""]
    assert account(tmp_path, content) == (5, 2, {"same_place": 2, "no_text": 1})


def test_two_people_who_coded_the_same_passages_are_two_readings(tmp_path):
    xml = sources(
        source(
            chosen(1, 0, 7, "c", user="a"),
            chosen(2, 0, 7, "d", user="b"),
            # The second one coded this passage first, and both agree on the last.
            chosen(3, 8, 15, "d", user="b"),
            chosen(4, 8, 15, "c", user="a"),
            chosen(5, 16, 24, "c", user="a"),
            chosen(6, 16, 24, "c", user="b"),
        )
    )
    cards, _ = read(tmp_path, "p.qdpx", project(xml, t="Der Bus\nDas Amt\nEin Sofa"))
    assert cards["heading"].tolist() == ["Wege", "Wege", "Wege"]
    assert cards["heading_b"].tolist() == ["Ämter", "Ämter", "Wege"]


def test_a_third_code_is_kept_and_said(tmp_path):
    book = BOOK.replace("</Codes>", '<Code guid="e" name="Geld" isCodable="true"/></Codes>')
    xml = sources(source(chosen(1, 0, 7, "c", "d", "e"), chosen(2, 8, 15, "c")), book=book)
    cards, said = read(tmp_path, "p.qdpx", project(xml, t="Der Bus\nDas Amt"))
    assert cards.loc[0, ["heading", "heading_b", "codes"]].tolist() == ["Wege", "Ämter", "Wege | Ämter | Geld"]
    assert "Mehr als zwei Kodes hat 1 Karte" in said


COMPUTED = (
    '<CodeBook><Codes><Code guid="x" name="Themen (berechnet)" isCodable="false">'
    '<Code guid="h" name="1 Bus" isCodable="true"/></Code><Code guid="c" name="Wege" isCodable="true"/></Codes>'
    "</CodeBook>"
)


def test_a_passage_that_only_has_a_computed_theme_is_no_card_unless_it_is_one_of_ours(tmp_path):
    case = '<Cases><Case guid="z" name="K7"><SelectionRef targetGUID="s3"/></Case></Cases>'
    content = project(
        sources(
            source(chosen(1, 0, 7, "h"), chosen(2, 8, 15, "h", "c"), chosen(3, 16, 24, "h")), before=case, book=COMPUTED
        ),
        t="Der Bus\nDas Amt\nEin Sofa",
    )
    cards, _ = read(tmp_path, "p.qdpx", content)
    assert cards[["card_id", "text"]].to_numpy().tolist() == [["s2", "Das Amt"], ["K7", "Ein Sofa"]]
    assert cards["heading"].fillna("").tolist() == ["Wege", ""]
    assert account(tmp_path, content) == (3, 2, {"computed": 1})


def test_a_case_that_is_written_as_a_code_is_no_heading(tmp_path):
    case = '<Cases><Case guid="d" name="Anna"/></Cases>'
    content = project(
        sources(source(chosen(1, 0, 15, "d"), chosen(2, 0, 7, "c", "d")), before=case), t="Der Bus\nDas Amt"
    )
    cards, _ = read(tmp_path, "p.qdpx", content)
    assert cards["heading"].tolist() == ["Wege"]
    assert "heading_b" not in cards
    assert account(tmp_path, content) == (2, 1, {"person": 1})


LINES = ["Moderation: Was stört? 🚌", "Der Bus kommt abends nicht", "Zu teuer 👨‍👩‍👧", "Wege sind dunkel", "Kein Treff"]
COUNTINGS = list(itertools.product(["points", "units"], ["one", "two"]))


def positions(lines, unit, breaks):
    """Return begin and end of each line but the first, as a program counts them that does so."""
    place = 0
    for line in lines:
        long = len(line) if unit == "points" else len(line.encode("utf-16-le")) // 2
        yield place, place + long
        place += long + (1 if breaks == "one" else 2)


@pytest.mark.parametrize(("unit", "breaks"), COUNTINGS)
@pytest.mark.parametrize("written", ["\r\n", "\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_passages_are_whole_lines_however_their_program_counts(tmp_path, unit, breaks, written, mark):
    spans = list(positions(LINES, unit, breaks))
    xml = sources(source(*(chosen(number, *spans[number], "c") for number in range(1, 5))))
    cards, said = read(tmp_path, "p.qdpx", project(xml, t=mark + written.join(LINES)))
    assert cards["text"].tolist() == LINES[1:]
    standard = unit == "points" and (breaks == "two") == (written == "\r\n")
    assert ("Angenommen: Positionen zählen in" in said) == (not standard)
    if not standard:
        assert ("UTF-16-Einheiten" in said) == (unit == "units")


def test_a_mark_at_the_beginning_of_the_file_may_count(tmp_path):
    spans = [(start + 1, end + 1) for start, end in positions(LINES, "points", "one")]
    xml = sources(source(*(chosen(number, *spans[number], "c") for number in range(1, 5))))
    cards, said = read(tmp_path, "p.qdpx", project(xml, t="\ufeff" + "\n".join(LINES)))
    assert cards["text"].tolist() == LINES[1:]
    assert "Marke am Dateianfang" in said


@settings(deadline=None, max_examples=60)
@given(
    lines=st.lists(st.text("ab c😀é", min_size=1, max_size=30).filter(str.strip), min_size=2, max_size=8),
    counting=st.sampled_from(COUNTINGS),
    written=st.sampled_from(["\n", "\r\n"]),
    inside=st.booleans(),
    short=st.booleans(),
)
def test_passages_agree_with_the_text_that_the_project_has_of_them(
    tmp_path_factory, lines, counting, written, inside, short
):
    spans = list(positions(lines, *counting))
    # Programs shorten long texts.
    names = [f"{line[:22]}…" if short and len(line) > 22 else line for line in lines]
    marked = "".join(
        chosen(number, *span, "c", more=f" name={quoteattr(name)}")
        for number, (span, name) in enumerate(zip(spans, names, strict=True))
    )
    if inside:
        text = f"<TextSource guid='t'><PlainTextContent>{written.join(lines)}</PlainTextContent>{marked}</TextSource>"
    else:
        text = source(marked)
    content = project(sources(text), t=written.join(lines))
    cards, _ = read(tmp_path_factory.mktemp("p"), "p.qdpx", content)
    assert cards["text"].tolist() == [line.strip() for line in lines]


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "utf-16", "utf-16-le"])
def test_texts_in_other_encodings_than_the_standard_wants(tmp_path, encoding):
    text = "Der Bürgersteig ist schmal\nStraßen für Fußgänger"
    xml = sources(source(chosen(1, 0, 26, "c"), chosen(2, 27, 48, "c")))
    other = source(chosen(3, 0, 7, "c"), path="internal://u.txt")
    content = project(
        xml.replace("</Sources>", f"{other}</Sources>"), t=text.encode(encoding), u="Der Bus".encode(encoding)
    )
    cards, said = read(tmp_path, "p.qdpx", content)
    assert cards["text"].tolist() == [*text.split("\n"), "Der Bus"]
    names = {"cp1252": "Windows-1252", "mac_roman": "Mac Roman", "utf-16-le": "UTF-16"}
    # A file in UTF-16 with a mark says itself what it is.
    assert ("Als Zeichensatz ist" in said) == (encoding in names)
    assert names.get(encoding, "") in said


def test_a_program_that_has_shifted_its_passages_is_not_followed(tmp_path):
    # QualCoder takes the mark at the beginning of a file for a character, and shifts the texts of all passages by it.
    marked = "\ufeff" + "\n".join(LINES)
    spans = list(positions(LINES, "points", "one"))
    xml = sources(
        source(
            *(
                chosen(number, start, end, "c", more=f" name={quoteattr(marked[start:end])}")
                for number, (start, end) in enumerate(spans)
            )
        )
    )
    cards, said = read(tmp_path, "p.qdpx", project(xml, t="\ufeff" + marked))
    assert cards["text"].tolist() == LINES
    assert "Unsicher" in said


def test_it_is_said_where_both_ways_of_counting_fit(tmp_path):
    cards, said = read(tmp_path, "p.qdpx", project(sources(source(chosen(1, 8, 9, "c"))), t="a\r\nb\r\nc d e f g"))
    assert cards["text"].tolist() == ["d"]
    assert "Unsicher" in said
    assert "1 von 1 Stellen" in said


def test_passages_that_fit_nowhere_are_named(tmp_path):
    content = project(sources(source(chosen(1, 5, 14, "c"), chosen(2, 16, 99, "c"))), t="Der Bus\nDas Amt\nEin Sofa")
    cards, said = read(tmp_path, "p.qdpx", content)
    assert cards["text"].tolist() == ["us\nDas Am", "Ein Sofa"]
    assert "2 Stellen beginnen oder enden mitten in einem Wort oder außerhalb des Textes" in said
    assert "us Das Am" in said


@pytest.mark.parametrize(
    ("inner", "text", "path"),
    [
        ("project.qde", "sources/t.txt", "internal://t.txt"),
        ("project.qde", "Sources/T.txt", "internal://t.txt"),
        ("Versuch 1.QDE", "sources/t.txt", "internal://t.txt"),
        ("Ordner/project.qde", "Ordner/sources/t.txt", "internal://t.txt"),
        ("project.qde", "Sources\\t.txt", "internal://t.txt"),
        ("project.qde", "sources/Tafel ä.txt", "internal://Tafel%20a%CC%88.txt"),
        ("project.qde", "t.txt", "t.txt"),
    ],
)
def test_files_are_found_wherever_programs_put_them(tmp_path, inner, text, path):
    content = pack({
        "__MACOSX/._project.qde": b"\0",
        inner: sources(source(chosen(1, 0, 7, "c"), path=path)).encode(),
        text: b"Der Bus",
    })  # fmt: skip
    cards, _ = read(tmp_path, "p.qdpx", content)
    assert cards["text"].tolist() == ["Der Bus"]


PDF = (
    '<PDFSource guid="p" name="Pinnwand" path="internal://p.pdf"><PDFSelection guid="q" page="0" firstX="1" firstY="1" '
    f'secondX="2" secondY="2">{coded("c")}</PDFSelection><Representation guid="r" plainTextPath="internal://t.txt">'
    f"{chosen(9, 0, 7, 'c')}</Representation></PDFSource>"
)
SOUND = (
    '<AudioSource guid="a" name="Ton"><AudioSelection guid="b" begin="0" end="3">'
    f"{coded('c')}</AudioSelection></AudioSource>"
)
AWAY = "".join(source(chosen(8, 0, 3, "c"), path=path) for path in ("relative:///t.txt", "absolute:///etc/hosts"))


def test_sources_that_are_not_read_are_counted(tmp_path):
    content = project(sources(PDF, source(chosen(1, 0, 7, "c")), SOUND, AWAY), t="Der Bus")
    cards, said = read(tmp_path, "p.qdpx", content)
    assert cards["text"].tolist() == ["Der Bus"]
    for part in ("1 PDF", "1 Tonaufnahme", "2 Texte außerhalb des Projekts"):
        assert part in said
    assert account(tmp_path, content) == (6, 1, {"no_text_source": 3, "outside": 2})


def test_a_project_without_texts_is_refused_and_says_what_is_read(tmp_path):
    with pytest.raises(ws.CardError) as caught:
        read(tmp_path, "a.qdpx", project(sources(PDF, SOUND), t="Der Bus"))
    (problem,) = caught.value.problems
    assert "Gelesen werden nur Texte" in problem.say("de")
    assert "1 audio recording" in problem.say("en")


def test_variables_of_a_text_hold_for_its_passages(tmp_path):
    variables = (
        '<Variables><Variable guid="v" name="Gruppe" typeOfVariable="Text"/><Variable guid="w" name="Name" '
        'typeOfVariable="Text"/><Variable guid="y" name="text" typeOfVariable="Text"/></Variables>'
    )
    value = '<VariableValue><VariableRef targetGUID="{}"/><TextValue>{}</TextValue></VariableValue>'
    case = f'<Cases><Case guid="z" name="K7">{value.format("y", "?")}<SelectionRef targetGUID="s2"/></Case></Cases>'
    text = source(
        chosen(1, 0, 7, "c"), chosen(2, 8, 15, "c"), more=value.format("v", "Tisch 3") + value.format("w", "Anna")
    )
    cards, _ = read(tmp_path, "p.qdpx", project(sources(text, before=variables + case), t="Der Bus\nDas Amt"))
    assert cards["text"].tolist() == ["Der Bus", "Das Amt"]
    assert cards["group"].tolist() == ["Tisch 3", "Tisch 3"]
    # Who a person is does not become a column of cards.
    assert "Name" not in cards


def claiming(archive):
    """Let the directory of an archive claim two gigabytes for its first file."""
    place = archive.index(b"PK\x01\x02") + 24
    return archive[:place] + (2**31).to_bytes(4, "little") + archive[place + 4 :]


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + HEAD + "&b;</Project>"
OUTSIDE = (
    f'{HEAD}{BOOK}<Sources><TextSource guid="t" plainTextPath="internal://../../../../etc/passwd">'
    '<PlainTextSelection guid="s" startPosition="0" endPosition="9"><Coding guid="k"><CodeRef targetGUID="c"/></Coding>'
    "</PlainTextSelection></TextSource></Sources></Project>"
)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"PK\x03\x04 no archive",
        project("<Project"),
        project(ENTITIES),
        project(OUTSIDE),
        claiming(project(HEAD + "</Project>")),
        project(HEAD + "</Project>"),
        pack({"t.txt": b"Der Bus"}),
        pack({"a.qde": HEAD.encode(), "b.qde": HEAD.encode()}),
        project(sources(source(chosen(1, 0, 3, "c"))).replace("Wege", "Ämter").encode("latin-1")),
    ],
    ids=[
        "nothing",
        "no archive",
        "no XML",
        "entities",
        "path outside",
        "size that is not true",
        "no passage",
        "no project",
        "two projects",
        "another encoding",
    ],
)
def test_hostile_projects_get_one_message(tmp_path, content):
    with pytest.raises(ws.CardError) as caught:
        read(tmp_path, "a.qdpx", content)
    assert len(caught.value.problems) == 1
    assert caught.value.problems[0].say()


def test_a_project_that_unpacks_to_too_much(tmp_path, monkeypatch):
    monkeypatch.setattr(qda, "MOST_BYTES", 2**20)
    with pytest.raises(ws.CardError, match="mehr als 1 MB"):
        read(tmp_path, "a.qdpx", project(HEAD + " " * 2**20 + "</Project>"))


def test_a_project_that_names_a_long_text_again_and_again(tmp_path, monkeypatch):
    monkeypatch.setattr(qda, "MOST_SIGNS", 1000)
    text = "Der Bus " * 100
    many = source(*(chosen(number, 0, 700 + number, "c") for number in range(9)))
    with pytest.raises(ws.CardError, match="zusammen mehr als 1000 Zeichen"):
        read(tmp_path, "a.qdpx", project(sources(many), t=text))
    # The same place is one passage.
    same = source(*(chosen(number, 0, 700, "c") for number in range(9)))
    assert len(read(tmp_path, "a.qdpx", project(sources(same), t=text))[0]) == 1
