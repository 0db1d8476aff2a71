"""Dumps of content systems: markup in fields, other names of fields, and what is damaged costs only itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from reading_examples import FIRST, SECOND, THIRD, TITLE, contents, kept, one, read

from qabot.errors import ReadError

BODY = "\n\n".join([FIRST, SECOND, THIRD])
HTML = f"<p>{FIRST}</p>\n<p>{SECOND}</p><p>{THIRD}</p>"


def entities(text: str) -> str:
    return "".join(char if char.isascii() else f"&#{ord(char)};" for char in text).replace("&#252;", "&uuml;")


@pytest.mark.parametrize(
    "fields",
    [
        {"title": TITLE, "text": BODY},
        {"title": TITLE, "text": HTML},
        {"title": entities(TITLE), "text": entities(HTML)},
        {"title": TITLE, "text": HTML.replace("<p>", "&lt;p&gt;").replace("</p>", "&lt;/p&gt;")},  # escaped once more
        {"title": f"<b>{TITLE}</b>", "text": HTML.replace("Gemeinderat", '<a href="/x">Gemeinderat</a>')},
        {"title": TITLE, "text": f"{FIRST}<br><br>{SECOND}<br />{THIRD}"},
        {"title": TITLE, "text": f"{FIRST}\n\n{SECOND}\n\n<em>{THIRD}</em>"},  # WordPress's own way
        {"title": TITLE, "text": f"<!-- wp:paragraph --><p>{FIRST}</p><!-- /wp:paragraph --><p>{SECOND}</p><p>{THIRD}</p>"},
        {"title": {"rendered": TITLE}, "content": {"rendered": HTML}, "excerpt": {"rendered": f"<p>{FIRST[:60]} [&hellip;]</p>"}},
        {"headline": TITLE, "articleBody": BODY},
        {"title": TITLE, "body_html": HTML},
        {"_source": {"title": TITLE, "body": BODY}, "_id": "7"},
        {"attributes": {"title": TITLE, "content": HTML}},
        {"title": TITLE, "content": [{"type": "text", "text": FIRST}, {"value": SECOND}, THIRD]},
        {"title": TITLE, "text": [FIRST, SECOND, THIRD]},
        {"title": TITLE, "summary": FIRST, "text": f"{SECOND}\n\n{THIRD}"},
        {"title": TITLE, "teaser": f"<p>{entities(FIRST)}</p>", "text": f"<p>{SECOND}</p><p>{THIRD}</p>"},
    ],
)  # fmt: skip
@pytest.mark.parametrize("wrap", [lambda x: x, lambda x: [x, x], lambda x: {"hits": {"hits": [x]}}])
def test_fields_by_any_name_and_in_any_markup(
    tmp_path: Path, fields: dict[str, Any], wrap: Callable[[object], object]
) -> None:
    for article in contents(tmp_path, "a.json", json.dumps(wrap(fields))).articles:
        assert article.title == TITLE
        assert kept(article) == [TITLE, FIRST, SECOND, THIRD]


def test_signs_that_are_no_markup_stay(tmp_path: Path) -> None:
    text = "Der Wert lag bei x < 5 und y > 3, sagte Ada Beispiel. Das Unternehmen Müller & Söhne schwieg dazu."
    assert kept(one(tmp_path, "a.json", json.dumps({"title": TITLE, "text": text}))) == [TITLE, text]


GOOD = [json.dumps({"title": f"Meldung {n}", "text": f"{FIRST} Das war Nummer {n}."}) for n in range(4)]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('{"title": "Zwei", "text": ""}', "no text"),
        ('{"title": "Zwei", "text": "Die Wirtin Ev', "not valid JSON"),
        ('{"title": "Zwei", "bericht": "' + 30 * "Langer Text. " + '"}', "longest field is “bericht”"),
        ("null", "no text"),
        ('{"title": "Zwei", "text": "Die R?te pr?fen B?der, K?chen und S?le."}', "umlauts"),
        ("<html>", "not valid JSON"),
        ('{"a":' * 2000, "nested too deep|not valid JSON"),
        ('{"title": "Zwei", "text": "' + "x" * 20_000_001 + '"}', "too long"),
    ],
    ids=range(8),
)
def test_a_bad_line_is_named_and_the_others_are_read(tmp_path: Path, bad: str, reason: str) -> None:
    found = contents(tmp_path, "a.jsonl", "\n".join([GOOD[0], bad, "", GOOD[1]]))
    assert [a.id for a in found.articles] == ["a.jsonl#1", "a.jsonl#3"], "each keeps its place"
    ((id, why),) = found.unread
    assert id == "a.jsonl#2"
    with pytest.raises(ReadError, match=f"line 2: .*({reason})"):
        raise ReadError(why)


@pytest.mark.parametrize(
    "data",
    [
        "\n".join(GOOD).encode("utf-16"),
        "\n".join(GOOD).encode("utf-16-le"),
        "\ufeff".join(["", *(f"{line}\n" for line in GOOD)]).encode(),  # several files with marks in one
        "\r\n".join(GOOD).encode(),
        ("\n".join(GOOD[:2]) + "\n" + "\x00" * 4096 + "\n" + "\n".join(GOOD[2:])).encode(),  # after a crash
        ("[\n" + ",\n".join(GOOD) + "\n]").encode(),
        "".join(f"\x1e{line}\n" for line in GOOD).encode(),  # a sequence of RFC 7464
    ],
    ids=range(7),
)
def test_dumps_of_all_kinds(tmp_path: Path, data: bytes) -> None:
    for name in ("a.jsonl", "a.ndjson", "a.json"):
        assert [a.title for a in contents(tmp_path, name, data).articles] == [f"Meldung {n}" for n in range(4)], name


@pytest.mark.parametrize(
    "damaged", ["[" + ", ".join(GOOD)[:-30], '{"articles": [' + ", ".join(GOOD)[:-30], "".join(GOOD)[:-30]]
)
def test_what_stands_before_the_damage_is_read(tmp_path: Path, damaged: str) -> None:
    found = contents(tmp_path, "a.json", damaged)
    assert [a.title for a in found.articles] == ["Meldung 0", "Meldung 1", "Meldung 2"]
    assert "not valid JSON" in found.unread[-1][1]


@pytest.mark.parametrize(
    "damaged", ['{"title": "x", "text": }', '{"title": "x" "text": "y"}', '{"title": "x", "text": "Die Wirtin Ev}', '{"title": x"}', '{"title": "x", "text": "y" "z"}']
)  # fmt: skip
@pytest.mark.parametrize("around", ["[{}]", '{{"articles": [{}]}}', '{{"n": 3, "articles": [{}], "next": null}}'])
def test_a_damaged_entry_of_a_list_costs_only_itself(tmp_path: Path, damaged: str, around: str) -> None:
    found = contents(tmp_path, "a.json", around.format(", ".join([GOOD[0], damaged, *GOOD[1:]])))
    assert [one.title for one in found.articles] == [f"Meldung {n}" for n in range(4)]
    ((id, why),) = found.unread
    assert id == "a.json#2" and "not valid JSON" in why


@pytest.mark.parametrize("half", ["\\ud83d", "\\ude00 x", "a\\ud83d\\ud83d"])
def test_half_a_character_costs_nothing_else(tmp_path: Path, half: str) -> None:
    found = one(tmp_path, "a.json", f'{{"title": "Post {half}", "text": "{FIRST} {half}"}}')
    found.text.encode()
    found.title.encode()
    assert FIRST in found.text


def test_entries_of_a_list_that_are_no_articles_are_named(tmp_path: Path) -> None:
    found = contents(tmp_path, "a.json", f'[{GOOD[0]}, 7, {{"title": "x"}}, {GOOD[1]}]')
    assert [a.id for a in found.articles] == ["a.json#1", "a.json#4"]
    assert [id for id, _ in found.unread] == ["a.json#2", "a.json#3"]


@pytest.mark.parametrize(
    "text",
    [
        "".join(GOOD),
        f"[{GOOD[0]},\n{GOOD[1]},\n{GOOD[2]},\n{GOOD[3]}]",
        f"[{GOOD[0]},{GOOD[1]}]\n{GOOD[2]}\n{GOOD[3]}",
        "\n".join(json.dumps(json.loads(line), indent=1) for line in GOOD),
        "\n".join(GOOD).replace("beraten", "bera\u2028ten").replace("Das war", "\x85Das war"),
    ],
    ids=range(5),
)
def test_objects_are_told_by_where_they_end(tmp_path: Path, text: str) -> None:
    for name in ("a.jsonl", "a.json"):
        found = contents(tmp_path, name, text)
        assert ([article.title for article in found.articles], found.unread[:1]) == (
            [f"Meldung {n}" for n in range(4)],
            found.unread[:1] if name == "a.json" else (),
        )


def test_paragraphs_of_pieces_and_marks_of_xml(tmp_path: Path) -> None:
    pieces = [{"type": "text", "text": FIRST[:9]}, {"type": "text", "text": FIRST[9:]}]
    blocks = [{"type": "paragraph", "content": pieces}, {"type": "paragraph", "content": [{"text": SECOND}]}]
    for content in (blocks, f"<![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]>"):
        found = one(tmp_path, "a.json", json.dumps({"title": TITLE, "content": content}))
        assert kept(found) == [TITLE, FIRST, SECOND]


PARAGRAPHS = (FIRST, SECOND)
WRAPPED = {
    "story": {"story": {"headline": {"main": TITLE}, "body": [{"type": "paragraph", "text": t} for t in PARAGRAPHS]}},
    "deep": {"data": {"article": {"title": TITLE, "paragraphs": PARAGRAPHS}}},
    "languages": {"title": {"de": TITLE}, "body": {"de": f"{FIRST}\n\n{SECOND}"}},
    "editor": {"title": TITLE, "blocks": [{"type": "paragraph", "data": {"text": t}} for t in PARAGRAPHS]},
    "draft": {"title": TITLE, "entityMap": {}, "blocks": [{"key": "a", "type": "unstyled", "text": t} for t in PARAGRAPHS]},
    "slate": {"title": TITLE, "nodes": [{"object": "block", "type": "paragraph", "nodes": [{"leaves": [{"text": t}]}]} for t in PARAGRAPHS]},
    "quill": {"title": TITLE, "content": json.dumps({"ops": [{"insert": f"{FIRST}\n"}, {"insert": SECOND[:20]}, {"insert": SECOND[20:]}]})},
    "markdown": {"title": TITLE, "markdown": f"{FIRST}\n\n> {SECOND}"},
    "pictures": {"title": TITLE, "body": [{"type": "image", "text": "Rau gesteht"}, *({"type": "p", "text": t} for t in PARAGRAPHS), {"type": "teaser", "text": "Mehr"}]},
    "service": {"response": {"results": [{"webTitle": TITLE, "fields": {"bodyText": f"{FIRST}\n\n{SECOND}"}}]}},
    "arc": {"type": "story", "headlines": {"basic": TITLE}, "content_elements": [{"type": "text", "content": FIRST}, {"type": "interstitial_link", "content": "Mehr dazu"}, {"type": "text", "content": SECOND}], "related_content": {"basic": [{"content_elements": [{"type": "text", "content": THIRD}]}]}},
    "ninjs": {"headlines": [{"role": "main", "value": TITLE}], "bodies": [{"contentType": "text/html", "value": f"<p>{FIRST}</p><p>{SECOND}</p>"}]},
    "places": {"fields": {"title": {"de-DE": TITLE}, "body": {"de-DE": {"nodeType": "document", "content": [{"nodeType": "paragraph", "content": [{"nodeType": "text", "value": t}]} for t in PARAGRAPHS]}}}},
    "spans": {"title": TITLE, "body": [{"_type": "block", "children": [{"_type": "span", "text": t[:9]}, {"_type": "span", "text": t[9:]}]} for t in PARAGRAPHS]},
    "boxes": {"title": TITLE, "text": f'<p>{FIRST}</p><div class="newsletter-box"><p>Jeden Morgen das Wichtigste aus Auental.</p></div><p>{SECOND}</p><div class="sharedaddy"><h3>Teilen mit:</h3></div>'},
    "breaks": {"title": TITLE, "text": f"{FIRST}\\n\\n{SECOND}"},
    "marks": {"title": TITLE, "body": f"{FIRST}\n\n## {SECOND}"},
    "comments": {"page": {"item": {"title": TITLE, "text": f"{FIRST}\n\n{SECOND}"}, "comments": [{"text": FIRST * 5}]}},
}  # fmt: skip


@pytest.mark.parametrize("name", WRAPPED)
def test_articles_as_content_systems_store_them(tmp_path: Path, name: str) -> None:
    assert kept(one(tmp_path, "a.json", json.dumps(WRAPPED[name]))) == [TITLE, FIRST, SECOND]


BEFORE, STRUCK, AFTER = "Er habe das Gutachten ", "nie ", "gesehen, sagte er."


def pieces(name: str, struck: dict[str, Any], kind: dict[str, Any]) -> list[dict[str, Any]]:
    return [{name: BEFORE, **kind}, {name: STRUCK, **kind, **struck}, {name: AFTER, **kind}]


def in_paragraphs(inner: list[dict[str, Any]], name: str = "children") -> list[dict[str, Any]]:
    return [{"type": "paragraph", name: [{"type": "text", "text": FIRST}]}, {"type": "paragraph", name: inner}]


@pytest.mark.parametrize(
    "fields",
    [
        {"body": in_paragraphs(pieces("text", {"strikethrough": True}, {}))},
        {"body": in_paragraphs(pieces("text", {"marks": ["strong", "strike-through"]}, {"_type": "span"}))},
        {"content": {"type": "doc", "content": in_paragraphs(
            pieces("text", {"marks": [{"type": "strike"}]}, {"type": "text"}), "content")}},
        {"content": {"root": {"type": "root", "children": in_paragraphs(
            pieces("text", {"format": 5}, {"type": "text", "format": 1}))}}},
        {"delta": {"ops": [{"insert": f"{FIRST}\n"}, *pieces("insert", {"attributes": {"strike": True}}, {})]}},
        {"body": {"blocks": [{"type": "unstyled", "text": FIRST}, {"type": "unstyled", "text": BEFORE + STRUCK + AFTER,
            "inlineStyleRanges": [{"offset": len(BEFORE), "length": len(STRUCK), "style": "STRIKETHROUGH"}]}]}},
        {"body": {"summary": "", "format": "html", "processed": f"<p>{FIRST}</p><p>{BEFORE}{AFTER}</p>"}},
    ],
)  # fmt: skip
def test_what_an_editor_has_struck_out_is_no_text(tmp_path: Path, fields: dict[str, Any]) -> None:
    found = one(tmp_path, "a.json", json.dumps({"title": TITLE, **fields}))
    assert kept(found) == [TITLE, FIRST, BEFORE + AFTER]


def test_names_of_fields_with_dots_beside_their_letters(tmp_path: Path) -> None:
    assert one(tmp_path, "a.json", json.dumps({"u\u0308berschrift": TITLE, "text": BODY})).title == TITLE


def test_what_is_known_of_wrapped_articles(tmp_path: Path) -> None:
    told = {"title": TITLE, "paragraphs": PARAGRAPHS, "publishDate": 1772618400, "publisher": {"name": "Musterblatt"}}
    found = one(tmp_path, "a.json", json.dumps({"data": {"article": told}}))
    assert (found.title, found.source, found.date) == (TITLE, "Musterblatt", "2026-03-04T10:00:00+00:00")


@pytest.mark.parametrize(
    "told",
    [
        {"Schlagzeile": TITLE, "Erscheinungstag": "04.03.2026", "Zeitung": "Musterblatt"},
        {"hed": TITLE, "published_utc": "2026-03-04", "outlet_name": "Musterblatt"},
        {"articleTitle": TITLE, "article_date": "4. März 2026", "newsSource": "Musterblatt", "document_name": "a.docx"},
        {"heading_text": TITLE, "published": {"$date": {"$numberLong": "1772618400000"}}, "domain": "Musterblatt"},
        {"title": TITLE, "created": "/Date(1772618400000+0100)/", "publisher_name": "Musterblatt"},
        {"title": TITLE, "pubDate": "Wed, 04 Mar 2026 11:00:00 +0100", "newspaper": "Musterblatt"},
    ],
)
@pytest.mark.parametrize("text", ["text", "copy"])
def test_names_of_fields_with_more_to_them(tmp_path: Path, told: dict[str, Any], text: str) -> None:
    found = one(tmp_path, "a.json", json.dumps({**told, text: f"{FIRST}\n\n{SECOND}"}))
    assert (found.title, found.source, (found.date or "")[:10]) == (TITLE, "Musterblatt", "2026-03-04")
    assert kept(found) == [TITLE, FIRST, SECOND]


@pytest.mark.parametrize(
    "fields",
    [
        {"title": TITLE, "text_1": FIRST, "text_2": SECOND},
        {"titel": TITLE, "absatz2": SECOND, "absatz1": FIRST},
        {
            "document": {
                "metadata": {"title": TITLE},
                "content": [{"content": {"text": text}} for text in (FIRST, SECOND)],
            }
        },
        {"title": TITLE, "body": f"<p>{FIRST}</p><p>{SECOND}</p>".replace("ü", "&amp;amp;uuml;")},
    ],
)
def test_paragraphs_by_numbers_and_what_is_told_beside_them(tmp_path: Path, fields: dict[str, Any]) -> None:
    found = one(tmp_path, "a.json", f"{json.dumps(fields)};")
    assert (found.title, kept(found)) == (TITLE, [TITLE, FIRST, SECOND])


def test_quotation_marks_within_a_table(tmp_path: Path) -> None:
    said = '"Ich habe das nie gesagt", sagte Bauamtsleiter Jörg Fäßler am Rande der Sitzung im Rathaus.'
    for mark in ('\\"', '""'):
        table = f'title,text\n"{TITLE}","{FIRST}\n\n{said.replace(chr(34), mark)}"\n'
        assert kept(one(tmp_path, "a.csv", table)) == [TITLE, FIRST, said]


def test_who_wrote_it(tmp_path: Path) -> None:
    for name, value in [("credits", {"by": [{"name": "Ada Beispiel"}]}), ("by", "Ada Beispiel"), ("author", 3)]:
        found = one(tmp_path, "a.json", json.dumps({"title": TITLE, "text": FIRST, name: value}))
        assert found.author == (None if name == "author" else "Ada Beispiel")


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_letters_by_numbers_that_mean_something_else(tmp_path: Path, name: str) -> None:
    written = json.dumps({"title": TITLE, "text": f"{FIRST}\n\n{THIRD}"})
    misread = json.dumps({"title": TITLE, "text": f"{FIRST}\n\n{THIRD}".encode().decode("latin-1")})
    for form in (
        written.replace("\\u", "\\\\u"),
        misread.replace(json.dumps(TITLE), json.dumps(TITLE.encode().decode("latin-1"))),
    ):
        (found,) = read(tmp_path, name, form)
        assert kept(found) == [TITLE, FIRST, THIRD]


def test_articles_by_numbers_and_sections_with_headings(tmp_path: Path) -> None:
    by_number = {"articles": {str(n): {"title": f"{TITLE} {n}", "text": f"{FIRST}\n\n{SECOND}"} for n in (7, 8)}}
    assert [found.title for found in read(tmp_path, "a.json", json.dumps(by_number))] == [f"{TITLE} 7", f"{TITLE} 8"]
    sections = [{"title": "Am Morgen", "text": FIRST}, {"title": "Am Abend", "text": SECOND}]
    found = one(tmp_path, "b.json", json.dumps({"headline": TITLE, "sections": sections}))
    assert kept(found) == [TITLE, "Am Morgen", FIRST, "Am Abend", SECOND]


@pytest.mark.parametrize(
    ("start", "parts", "name"),
    [
        ("", ",", "a.csv"),
        ("", ";", "a.csv"),
        ("sep=;\r\n", ";", "b.csv"),
        ("", "\t", "a.tsv"),
        ("Export vom 5.3.2026;;;\r\n;;;\r\n", ";", "c.csv"),
    ],
)
def test_tables_with_a_column_of_articles(tmp_path: Path, start: str, parts: str, name: str) -> None:
    rows = [["id", "Titel", "Text", "Datum"], ["1", TITLE, f"{FIRST}\n\n{SECOND}", "04.03.2026"], ["2", "x", "", ""]]
    quoted = "\r\n".join(parts.join('"{}"'.format(cell.replace('"', '""')) for cell in row) for row in rows)
    found = contents(tmp_path, name, (start + quoted).encode("cp1252"))
    (article,) = found.articles
    assert (article.id, article.title, article.date) == (f"{name}#1", TITLE, "2026-03-04")
    assert kept(article) == [TITLE, FIRST, SECOND]
    assert [id for id, _ in found.unread] == [f"{name}#2"]


SAID = "Der Rat lehnt das ab, sagte Otto Stahl am Montag in Auental, und zwar endgültig, wie er betonte."
WHOLE = [f"{FIRST} Das war das {n}. Mal." for n in range(1, 5)]


@pytest.mark.parametrize(
    "broken",
    [
        f'2,B,"{SAID}',  # to the end of the file, or to the next mark
        f'2,"B,{SAID}',
        f'"2,B,{SAID}',
        f'2,B,"{SAID}\n\n{SAID}',  # paragraphs within
        f'2,B,"{SAID} ""Nein"", rief er',
    ],
)
@pytest.mark.parametrize("quoted", [True, False])
@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_quotation_mark_that_is_not_closed_costs_one_row(
    tmp_path: Path, broken: str, quoted: bool, place: int
) -> None:
    mark = '"' if quoted else ""
    rows = [f"{n},{mark}T{n}{mark},{mark}{text}{mark}" for n, text in enumerate(WHOLE, 1)]
    rows[place] = broken
    found = contents(tmp_path, "a.csv", "\n".join(["id,title,text", *rows, ""]))
    others = [(f"a.csv#{n}", [f"T{n}", text]) for n, text in enumerate(WHOLE, 1) if n != place + 1]
    assert [(article.id, kept(article)) for article in found.articles] == others
    assert [(id, "not closed" in reason) for id, reason in found.unread] == [(f"a.csv#{place + 1}", True)]
    assert found.damaged == (f"a.csv#{place + 1}",)


@pytest.mark.parametrize("parts", [";", "\t"])
def test_several_rows_that_are_not_closed(tmp_path: Path, parts: str) -> None:
    rows = [f'"T{n}"{parts}"{text}"' for n, text in enumerate(WHOLE, 1)]
    rows[0], rows[2] = rows[0][:-1], rows[2][:-1]
    found = contents(tmp_path, "a.tsv", "\n".join([f"title{parts}text", *rows]))
    assert [article.id for article in found.articles] == ["a.tsv#2", "a.tsv#4"]
    assert [id for id, _ in found.unread] == ["a.tsv#1", "a.tsv#3"]


@pytest.mark.parametrize("text", [f"{FIRST}\n\n{SAID}\n{SECOND}", f'{FIRST} Das ist "gut", rief er.\n{SECOND}'])
def test_lines_within_a_cell_are_no_rows(tmp_path: Path, text: str) -> None:
    written = text.replace('"', '""')
    table = f'id,title,text\n1,A,"{written}"\n2,"{TITLE}","{THIRD}"\n'
    found = contents(tmp_path, "a.csv", table)
    assert found.unread == () and [article.id for article in found.articles] == ["a.csv#1", "a.csv#2"]
    assert " ".join(kept(found.articles[0])[1:]).split() == text.split()


def test_tables_of_figures_are_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="tables are not read"):
        read(tmp_path, "a.csv", "Jahr;Kosten\n2024;12\n2025;14\n")


def test_exports_in_xml_of_their_own(tmp_path: Path) -> None:
    inner = f"<p>{FIRST}</p><p>{SECOND}</p>"
    one_article = f'<?xml version="1.0"?><articles><article><title>{TITLE}</title><date>2026-03-04</date><body>{inner}</body></article></articles>'
    found = one(tmp_path, "a.xml", one_article)
    assert (kept(found), found.date) == ([TITLE, FIRST, SECOND], "2026-03-04")
    plain = f"<x:artikel><x:titel>{TITLE}</x:titel><x:text>{FIRST}\n\n{SECOND}</x:text></x:artikel>"
    several = read(
        tmp_path, "b.xml", f'<e xmlns:x="urn:x">{plain}{plain}<x:artikel><x:titel>y</x:titel></x:artikel></e>'
    )
    assert [kept(found) for found in several] == [[TITLE, FIRST, SECOND]] * 2
    with pytest.raises(ReadError, match="of a kind that is not read"):
        read(tmp_path, "c.xml", "<urlset><url><loc>http://a.example</loc></url></urlset>")


@pytest.mark.parametrize(
    "written",
    [
        '[{{"title": "{0}", "text": "{1}",}},]',
        '/* a dump */ [{{"title": "{0}", // https://a.example/"x"\n"text": "{1}"}}]',
        "[{{'title': '{0}', 'text': '{1}', 'draft': False, 'day': None}}]",
        "var articles = [{{title: '{0}', text: `{1}`, size: 1e5}}];",
        'window.__DATA__ = {{"title": "{0}", "text": "{1}"}};',
        'received({{"title": "{0}", "text": "{1}"}});',
        'export default {{title: "{0}", text: "{1}", next: undefined}}',
    ],
)
def test_json_as_people_and_scripts_write_it(tmp_path: Path, written: str) -> None:
    assert kept(one(tmp_path, "a.json", written.format(TITLE, FIRST))) == [TITLE, FIRST]


def test_signs_in_single_quotes(tmp_path: Path) -> None:
    body = "Sie sagte: \\'Ja\\', \"nein\", \\xc4rger // nichts, C:\\\\x41, alles zusammen"
    found = one(tmp_path, "a.json", f"{{'title': 'Ein Titel steht hier', 'text': '{body}.'}}")
    assert found.text.endswith("Sie sagte: 'Ja', \"nein\", Ärger // nichts, C:\\x41, alles zusammen.")


def test_lines_in_a_json_file_are_read_and_the_bad_ones_named(tmp_path: Path) -> None:
    good = json.dumps({"title": TITLE, "text": FIRST})
    assert contents(tmp_path, "a.json", f"{good}\n{good}\n").unread == ()
    ((name, reason),) = contents(tmp_path, "b.json", f"{good}\n{{broken\n{good}\n").unread
    assert name == "b.json#2" and reason.startswith("line 2: it is not valid JSON")


@pytest.mark.parametrize("size", [7_980, 8_000, 40_000])
def test_entries_of_any_size_end_where_they_end(tmp_path: Path, size: int) -> None:
    long = json.dumps({"title": TITLE, "n": 1234567, "text": f"{FIRST} {'Er schwieg. ' * (size // 12)}"})
    lines = [long, long[:-3], GOOD[0], "123456 " * 2_000, f"{long}{GOOD[1]}"]
    found = contents(tmp_path, "a.jsonl", "\n".join(lines))
    assert [article.title for article in found.articles][:1] == [TITLE]
    assert [article.title for article in found.articles][-2:] == [TITLE, "Meldung 1"]
    assert any("not valid JSON" in reason and "column" in reason for _, reason in found.unread)


@pytest.mark.parametrize("opened", ["'", '"\\\\', "/*", ",/*", "'a", "a['"])
def test_what_is_never_closed_takes_no_time(tmp_path: Path, opened: str) -> None:
    with pytest.raises(ReadError):
        contents(tmp_path, "a.json", opened * 20_001)


PROSE = [FIRST, SECOND, THIRD]
META = {"itemMeta": {"provider": {"name": "Musterblatt"}, "versionCreated": "2025-03-04T09:30:00Z"}}


@pytest.mark.parametrize(
    "answer",
    [
        {"results": [{"newsItem": {**META, "contentMeta": {"headline": TITLE}, "contentSet": {"inlineXML": HTML}}}]},
        {"results": [{"newsItem": {**META, "contentMeta": {"headline": [{"@lang": "de", "#text": TITLE}], "by": "Ada Beispiel"},
                                   "contentSet": {"inlineXML": {"html": {"head": {"title": TITLE}, "body": {"section": [{"p": PROSE}]}}}}}}]},
        {"newsMessage": {"header": {"sent": "2025-03-05T01:00:00Z"}, "itemSet": [{"newsItem": [{
            "itemMeta": {"provider": [{"@literal": "MB", "name": [{"$": "Musterblatt"}]}], "versionCreated": [{"#text": "2025-03-04T09:30:00Z"}]},
            "contentMeta": {"headline": {"text": TITLE}}, "contentSet": {"inlineXML": [{"#text": HTML}]}}]}]}},
        {"results": [{"newsItem": {**META, "contentSet": {"inlineXML": f"<nitf><body><body.head><hedline><hl1>{TITLE}</hl1></hedline></body.head>"
                                                          f"<body.content>{HTML}</body.content></body></nitf>"}}}]},
        {"headline": TITLE, "versioncreated": "2025-03-04T09:30:00Z", "provider": "Musterblatt", "body_html": HTML},
        {"headlines": [{"role": "main", "value": TITLE}, {"role": "short", "value": "Brücke"}], "versionCreated": "2025-03-04T09:30:00Z",
         "infoSources": [{"name": "Musterblatt"}], "bodies": [{"contentType": "text/plain", "value": BODY}, {"contentType": "text/html", "value": HTML}]},
        {"data": {"hits": [{"doc": {"meta": {"title": TITLE, "publishedAt": "2025-03-04T09:30:00Z"}, "brand": {"name": "Musterblatt"},
                                    "content": {"body": {"html": HTML}}}}]}},
        {"data": {"edges": [{"node": {"headline": {"text": TITLE}, "publishedDate": {"iso": "2025-03-04T09:30:00Z"},
                                      "publisher": {"title": "Musterblatt"}, "body": {"paragraphs": [{"text": words} for words in PROSE]}}}]}},
        {"antwort": {"treffer": [{"fund": {"kopfzeile": TITLE, "verlag": "Musterblatt", "zeitpunkt": "2025-03-04T09:30:00Z", "langtext": BODY}}]}},
        {"a1": {"kopf": {"ueberschrift": TITLE}, "erschienenAm": "2025-03-04", "herausgeber": "Musterblatt",
                "absatz": [{"typ": "p", "inhalt": words} for words in PROSE]}},
    ],
    ids=range(10),
)  # fmt: skip
def test_answers_of_services_are_told_by_their_shape(tmp_path: Path, answer: object) -> None:
    (found,) = contents(tmp_path, "a.json", json.dumps(answer)).articles
    assert (found.title, found.source, (found.date or "")[:10]) == (TITLE, "Musterblatt", "2025-03-04")
    assert kept(found) == [TITLE, FIRST, SECOND, THIRD]


def test_several_items_of_a_service_stay_several(tmp_path: Path) -> None:
    def item(n: int, status: str = "usable") -> dict[str, Any]:
        meta = {**META["itemMeta"], "pubStatus": {"qcode": f"stat:{status}"}}
        return {
            "newsItem": {
                "itemMeta": meta,
                "contentMeta": {"headline": f"{TITLE} ({n})"},
                "contentSet": {"inlineXML": HTML},
            }
        }

    found = contents(tmp_path, "a.json", json.dumps({"results": [item(1), item(2, "canceled"), item(3)]}))
    assert [(one.id, one.title) for one in found.articles] == [
        ("a.json#1", f"{TITLE} (1)"),
        ("a.json#3", f"{TITLE} (3)"),
    ]
    ((id, why),) = found.unread
    assert id == "a.json#2" and "withdrawn by its sender" in why


def test_the_title_of_a_section_is_not_that_of_the_article(tmp_path: Path) -> None:
    section = {"title": "Aus Auental und dem Umland", "url": "https://m.example/auental", "id": 4}
    found = one(tmp_path, "a.json", json.dumps({"text": BODY, "section": section, "date": "2025-03-04"}))
    assert (found.url, kept(found)) == (None, [FIRST, SECOND, THIRD])


@pytest.mark.parametrize(
    "around",
    [
        {"version": "https://jsonfeed.org/version/1.1", "title": "Musterblatt"},
        {"feed": {"title": "Musterblatt", "link": "https://m.example"}},
        {"publisher": {"name": "Musterblatt"}, "title": "Meldungen aus Auental"},
    ],
)
def test_the_outlet_of_a_list_is_that_of_its_articles(tmp_path: Path, around: dict[str, Any]) -> None:
    items = [{"title": TITLE, "content_html": HTML}, {"title": "Zwei", "text": BODY, "source": "Kurier"}]
    found = read(tmp_path, "a.json", json.dumps({**around, "items": items}))
    assert [(one.title, one.source) for one in found] == [(TITLE, "Musterblatt"), ("Zwei", "Kurier")]
    (unnamed, _) = read(tmp_path, "b.json", json.dumps({"title": "Suche nach Auental", "items": items}))
    assert unnamed.source is None
