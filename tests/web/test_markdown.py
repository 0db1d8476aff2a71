"""Answers as Markdown, and conversations that are kept and taken along."""

from __future__ import annotations

from dataclasses import replace

import pytest
from web_examples import statement

from qabot.types import (
    Answer,
    Citation,
    Line,
    Query,
    QuestionKind,
    Section,
    Stance,
)
from qabot.web import chat
from qabot.web.chat import markdown, markup


def cited(n: int, words: str, article: str = "a#1 (x).txt") -> Citation:
    return Citation(n, article, "Ein *Titel*", "Küstenblatt", "2024-03-02", 0, len(words), words)


def answer(*lines: Line, heading: str = "", abstained: bool = False, citations: tuple[Citation, ...] = ()) -> Answer:
    query = Query("Wer?", "de", QuestionKind.WHO, "")
    return Answer("Wer?", query, abstained, "Zwei bestreiten es.", (Section(heading, lines),), citations)


def test_a_citation_in_an_answer_leads_to_its_statement_and_reads_as_plain_text() -> None:
    denied = statement("dort liege Munition", "dort liege Munition", stance=Stance.DENIES, article="a#1 (x).txt")
    told = markdown(answer(Line("Dänemark bestreitet es.", (1,), denied), citations=(cited(1, 'sagt "nein"'),)))
    assert "- **✕ bestreitet** Dänemark bestreitet es. [1]" in told
    assert "- [1] Ein \\*Titel\\* · Küstenblatt · 2. März 2024" in told
    target = "#ask?article=a%231%20%28x%29.txt&start=0&end=11&content=0&stance=denies"
    assert told.endswith(f'[1]: {target} "Ein *Titel* · Küstenblatt · 2. März 2024: “sagt \\"nein\\"”"')


def test_what_the_reader_is_unsure_of_is_marked_in_an_answer() -> None:
    said = replace(statement("dort liege Munition", "dort liege Munition", stance=Stance.DENIES), confidence=0.3)
    told = markdown(answer(Line("Dänemark: „Dort liege Munition.“", (1,), said), citations=(cited(1, "x"),)))
    assert "- **✕ bestreitet** *(unsicher)* Dänemark" in told


def test_a_line_with_another_statement_on_the_same_passage_has_a_link_of_its_own() -> None:
    words = "Norwegen klagt, Dänemark bestreitet"
    one = statement(words, "Norwegen", stance=Stance.ACCUSES)
    other = statement(words, "bestreitet", stance=Stance.DENIES)
    told = markdown(answer(Line("a", (1,), one), Line("b", (1,), other), citations=(cited(1, words, "a.txt"),)))
    assert "- **→ wirft vor** a [1]\n" in told
    assert "b [1](#ask?article=a.txt&start=0&end=35&content=25&stance=denies)" in told


def test_the_first_sentence_has_its_citations_and_what_there_is_besides_is_behind_more() -> None:
    shown, rest = (Section("", (Line(f"Zeile {n}", (n,)),)) for n in (1, 2))
    query = Query("Wer?", "de", QuestionKind.WHO, "")
    both = (cited(1, "eins", "a.txt"), cited(2, "zwei", "b.txt"))
    told = markdown(Answer("Wer?", query, False, "Zwei.", (shown,), both, cited=(1, 2), more=(rest,)))
    assert told.startswith("Zwei. [1] [2]\n\n- Zeile 1 [1]\n\n<details><summary>Mehr")
    assert told.index("Zeile 2 [2]") < told.index("</details>") < told.index("#### Quellen")


def test_what_is_not_found_is_said_first() -> None:
    assert markdown(answer(abstained=True)).startswith("**Nicht gefunden.** ")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("<b>fett</b> & *so*", r"\<b\>fett\</b\> \& \*so\*"),
        ("[Klick](javascript:alert(1))", r"\[Klick\](javascript:alert(1))"),
        ("1. Mai", "1\\. Mai"),
        ("- kein Punkt", "\\- kein Punkt"),
        ("# keine Überschrift", "\\# keine Überschrift"),
        ("zwei\nZeilen", "zwei Zeilen"),
        ("http://x.example und www.x.example, a@b.example", "http\\://x.example und www\\.x.example, a\\@b.example"),
    ],
)
def test_article_text_is_no_markup(words: str, told: str) -> None:
    assert markup(words) == told


def test_a_kept_conversation_comes_back_and_what_is_malformed_is_left_out() -> None:
    kept = [
        {"role": "user", "content": [{"type": "text", "text": "Wer?"}]},
        {"role": "assistant", "content": "", "metadata": {"title": "Gelesen", "status": "pending"}, "options": None},
        {"role": "assistant", "content": "Niemand.", "options": [{"value": "Und Norwegen?"}, {"label": "x"}, 3]},
        {"role": "system", "content": "x"},
        {"content": "x"},
        "x",
        None,
    ]
    assert chat.restored(kept) == [
        {"role": "user", "content": "Wer?"},
        {"role": "assistant", "content": "", "metadata": {"title": "Gelesen", "status": "done"}},
        {"role": "assistant", "content": "Niemand.", "options": [{"value": "Und Norwegen?"}]},
    ]
    for strange in (None, "x", 7, {"a": 1}):
        assert chat.restored(strange) == []


def test_an_exported_conversation_has_questions_answers_and_the_words_cited() -> None:
    told = markdown(answer(Line("Dänemark bestreitet es.", (1,)), citations=(cited(1, "nein"),)))
    messages = [
        {"role": "user", "content": "Wer?"},
        chat.step("Gelesen als: x", ["gesucht"], done=True),
        {"role": "assistant", "content": told},
    ]
    written = chat.export(messages, "de", "2024-05-31")
    assert written.startswith("# qabot, Gespräch 2024-05-31\n\n## Wer?\n\nZwei bestreiten es.")
    assert "[1] Ein *Titel* · Küstenblatt · 2. März 2024: “nein”" in written
    assert "Gelesen" not in written and "#ask" not in written


def test_a_verdict_belongs_to_the_answer_whichever_of_its_messages_was_judged() -> None:
    step = {"role": "assistant", "content": "", "metadata": {"title": "Gelesen", "status": "done"}}
    asked, told = {"role": "user", "content": "Wer?"}, {"role": "assistant", "content": "Zwei."}
    messages: list[chat.Message] = [asked, step, told, asked, step, told]
    for place in (1, 2):
        kept = chat.restored(chat.judged(messages, place, False))
        assert chat.verdicts(kept) == ["Dislike", None]
        assert kept[1]["metadata"]["title"] == "Gelesen", "the step stays one"
        assert chat.export(kept, "en", "").count("Rated as bad.") == 1
    assert chat.verdicts(chat.judged(messages, 5, True)) == [None, "Like"]
    assert chat.verdicts(chat.judged(kept, 1, None)) == [None, None]
    assert chat.verdicts([]) == []
    long = messages * 50
    assert chat.verdicts(chat.restored(chat.judged(long, len(long) - 1, True)))[-1] == "Like", "however long it is"
