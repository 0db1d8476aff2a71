"""What the benchmarks count, by examples counted by hand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks import answers, fuzz, quotations, quoters, scale, segments, statements
from benchmarks.annotated import HELD, Asked, Task, read, task
from qabot import readers

GOLD: dict[str, Any] = {
    "kind": "who_denied",
    "stance": "denies",
    "speakers": [["Werk", "Ida Rast"]],
    "evidence": ["Ida Rast wies den Vorwurf zurück."],
}
ASKED = Asked("Wer bestreitet das?", "answerable", "a", GOLD)


def _citation(n: int, article: str, quote: str) -> dict[str, Any]:
    return {"n": n, "article": f"{article}.txt", "quote": quote}


def _said(speaker: str, stance: str, citation: int) -> dict[str, Any]:
    return {"speaker": speaker, "party": "", "speaker_mention": "sie", "stance": stance, "citation": citation}


def _answer(
    *citations: dict[str, Any], said: tuple[dict[str, Any], ...] = (), text: str = "", silent: bool = False
) -> dict[str, Any]:
    return {
        "question": ASKED.text,
        "abstained": silent,
        "answer": text,
        "citations": list(citations),
        "statements": list(said),
    }


PROOF = _citation(1, "a", "Ida Rast wies den Vorwurf zurück.")
OTHER = _citation(2, "b", "Ein Zug hielt auf freier Strecke.")


@pytest.mark.parametrize(
    ("quote", "held"),
    [
        ("Ida Rast wies den Vorwurf zurück.", True),
        ("Gestern wies Ida Rast in Wels alles zurück, auch dies.", True),  # four of the six words
        ("Rast wies alles ab.", False),  # two of six
        ("den Vorwurf zurück", True),  # three are half of six
        ("", False),
    ],
)
def test_a_proof_is_half_of_its_words(quote: str, held: bool) -> None:
    assert answers.proves(quote, GOLD["evidence"][0]) is held


def test_a_part_of_a_long_proof_proves() -> None:
    proof = "Ida Rast wies am Freitag im Gespräch mit dieser Zeitung den Vorwurf in aller Form zurück."
    assert answers.proves("wies den Vorwurf zurück", proof)
    assert not answers.proves("den Vorwurf zurück", proof)  # three words may stand anywhere


def test_a_right_answer_is_right_in_every_row() -> None:
    row = answers.score(ASKED, _answer(PROOF, said=(_said("Ida Rast", "denies", 1),)))
    assert row == {
        "first article": True,
        "any article": True,
        "evidence": True,
        "speakers": True,
        "hit at 1": True,
        "wrongly silent": False,
        "right": True,
        "first line": True,
        "lines in place": 1.0,
        "stance": True,
    }


def test_a_proof_in_the_second_place_is_evidence_and_no_hit() -> None:
    first = OTHER | {"n": 1}
    second = PROOF | {"n": 2}
    row = answers.score(
        ASKED, _answer(first, second, said=(_said("Otto", "denies", 1), _said("Ida Rast", "claims", 2)))
    )
    assert row["evidence"] and row["any article"] and row["speakers"]
    assert not row["first article"] and not row["right"] and not row["hit at 1"] and not row["first line"]
    assert row["lines in place"] == 0.5
    assert not row["stance"]  # the expected speaker claims, somebody else denies


def test_without_statements_the_first_citation_stands_for_the_first_line() -> None:
    row = answers.score(ASKED, _answer(PROOF, text="Ida Rast wies ihn zurück. [1]"))
    assert row["first line"] and row["speakers"] and not row["stance"]
    assert "lines in place" not in row


def test_shares_are_of_the_questions_that_a_row_applies_to() -> None:
    outside = Asked("Wer war es?", "unanswerable")
    near = Asked("Wer lobt das?", "near miss", "a")
    given = [
        _answer(PROOF, said=(_said("Ida Rast", "denies", 1),)),
        _answer(silent=True),
        _answer(OTHER) | {"question": outside.text},
        _answer(silent=True) | {"question": near.text},
    ]
    shares = answers.total([ASKED, ASKED, outside, near], given)
    assert shares == {
        "right": 50.0,
        "first article": 50.0,
        "any article": 50.0,
        "evidence": 50.0,
        "speakers": 50.0,
        "stance": 50.0,
        "hit at 1": 50.0,
        "first line": 50.0,
        "lines in place": 100.0,
        "near misses": 100.0,
        "silent": 0.0,
        "wrongly silent": 50.0,
    }


def test_an_answer_to_another_question_is_refused() -> None:
    with pytest.raises(ValueError, match="was asked"):
        answers.total([ASKED], [_answer() | {"question": "Wann?"}])


def test_plain_retrieval_may_be_silent_on_six_in_a_hundred() -> None:
    asked = [ASKED] * 100 + [Asked(ASKED.text, "near miss", "a")] * 2
    scores = [*range(100), 5.5, 6.5]
    given = answers.silenced(asked, [_answer(PROOF) | {"score": score} for score in scores])
    assert sum(answer["abstained"] for answer in given[:100]) == 6
    assert [answer["abstained"] for answer in given[100:]] == [True, False]


def test_the_shipped_set_is_whole_and_verbatim() -> None:
    articles = read(HELD)
    assert len(articles) == 26
    for article in articles:
        spans = [said[key] for said in article.record["statements"] for key in ("content", "speaker_mention")]
        spans += [proof for asked in article.record["questions"] for proof in asked["evidence"]]
        assert [span for span in spans if span not in article.text] == []
        assert article.record["doc"] == article.name
    shipped = task("held", None)
    kinds = [question.kind for question in shipped.questions("de")]
    assert kinds == ["answerable"] * 82 + ["near miss"] * 41
    assert [q.kind for q in shipped.questions("en")] == kinds


def test_a_corpus_is_what_the_task_names_and_nothing_else(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    (corpus / "of-another-run.txt").write_text("alt", encoding="utf8")
    article = read(HELD)[0]
    Task([article], [article.path]).write_corpus(corpus)
    assert [path.name for path in corpus.iterdir()] == [article.path.name]
    assert (corpus / article.path.name).read_bytes() == article.path.read_bytes()
    written = (corpus / article.path.name).stat().st_mtime_ns
    Task([article], [article.path]).write_corpus(corpus)
    assert (corpus / article.path.name).stat().st_mtime_ns == written  # else everything would be read anew


SAID = {"speaker": "Ida Rast", "party": "Werk", "speaker_mention": "sie", "stance": "denies", "content": "den Vorwurf"}


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        ({}, True),
        ({"speaker": "Rast", "party": ""}, True),
        ({"speaker": "Otto", "party": "das Werk"}, True),  # the party is hers
        ({"speaker": "Otto", "party": "", "speaker_mention": "Otto"}, False),
        ({"speaker": "Otto", "party": ""}, True),  # two pronouns name nobody
        ({"speaker": "die Frau", "party": "", "speaker_mention": "der Frau"}, False),
        ({"speaker": "", "party": "", "speaker_mention": ""}, True),
    ],
)
def test_a_speaker_is_known_by_a_word_of_name_or_party(changed: dict[str, str], same: bool) -> None:
    assert statements.same_speaker(SAID | changed, SAID) is same


def test_statements_are_paired_for_the_highest_sum_and_found_from_a_half_on() -> None:
    gold = [SAID | {"content": "a b c d"}, SAID | {"content": "e f g h"}]
    predicted = [SAID | {"content": "a b e f"}, SAID | {"content": "a b c d"}, SAID | {"content": "g"}]
    # The first could take either; the second fits the first annotated one wholly, so the first takes the other.
    found = statements.pairs(predicted, gold)
    assert [(pair.predicted["content"], pair.gold["content"]) for pair in found] == [
        ("a b e f", "e f g h"),
        ("a b c d", "a b c d"),
    ]
    figures = statements.score([(predicted, gold)])
    assert figures["found"] == {"P": 66.7, "R": 100.0, "F1": 80.0}


def test_a_wrong_stance_or_speaker_is_found_but_not_right() -> None:
    gold = [SAID, SAID | {"content": "es werde gebaut"}, SAID | {"content": "nie", "stance": "claims"}]
    predicted = [SAID | {"stance": "claims"}, SAID | {"content": "es werde gebaut", "speaker": "Otto", "party": ""}]
    predicted[1]["speaker_mention"] = "Otto"
    figures = statements.score([(predicted, gold)])
    assert (figures["speaker"], figures["stance"]) == (50.0, 50.0)
    assert figures["found"] == {"P": 100.0, "R": 66.7, "F1": 80.0}
    assert figures["who said what"] == {"P": 0.0, "R": 0.0, "F1": 0.0}
    assert figures["by stance"]["denies"]["annotated"] == 2


def _article(text: str) -> dict[str, Any]:
    tokens = [(match.start(), match.end(), match[0]) for match in re.finditer(r"\w+|[^\w\s]", text)]
    keys = ("id", "charBegin", "charEnd", "text")
    return {
        "text": text,
        "tokens": [dict(zip(keys, (n, *token), strict=True)) for n, token in enumerate(tokens)],
        "annotations": [
            {
                "quote": {"tokenIds": [4, 5, 6, 7]},
                "speaker": {"tokenIds": [1]},
                "cue": {"tokenIds": [2]},
                "frame": {"tokenIds": [0, 1, 2, 3]},
                "addressee": None,
            }
        ],
    }


QUOTED = "Frau Rast sagte: Wir bauen die Brücke."
#         0    1    2    3 4   5     6   7     8


def test_a_quotation_counts_token_by_token_and_role_by_role() -> None:
    article = _article(QUOTED)
    whole = {"content_span": [17, 37], "speaker_span": [5, 9], "cue_spans": [[10, 15]], "addressee_span": None}
    figures = quotations.score([(quotations.predicted(article, [whole]), quotations.annotated(article))])
    assert figures["message"] == {"P": 100.0, "R": 100.0, "F1": 100.0}
    # The frame that is not predicted runs from speaker to cue with the colon: three of the four tokens.
    assert figures["frame"] == {"P": 100.0, "R": 75.0, "F1": 85.7}
    assert figures["roles"] == {"P": 100.0, "R": 91.7, "F1": 95.7}  # (1 + 1 + 3/4) / 3
    assert figures["joint"] == {"P": 100.0, "R": 93.8, "F1": 96.8}  # (1 + 1 + 1 + 3/4) / 4
    assert figures["addressee"] == {"P": 0.0, "R": 0.0, "F1": 0.0}


def test_a_quotation_too_many_halves_precision_and_one_missed_recall() -> None:
    article = _article(QUOTED)
    half = {"content_span": [17, 26]}  # "Wir bauen"
    gold = quotations.annotated(article)
    twice = quotations.predicted(article, [half, {"content_span": [0, 4]}])
    assert quotations.score([(twice, gold)])["message"] == {"P": 50.0, "R": 50.0, "F1": 50.0}
    assert quotations.score([(twice[:1], gold), ([], gold)])["message"] == {"P": 100.0, "R": 25.0, "F1": 40.0}


def test_the_cost_of_an_index_is_measured_in_a_process_of_its_own() -> None:
    figures = scale.apart(scale.ARTICLES, 120, {"exact": 1_000})
    assert (figures["passages"], figures["statements"], figures["store"]) == (120, 240, "sqlite")
    assert figures["recall at 50"] == 1.0
    assert all(value >= 0 for value in figures.values() if isinstance(value, float))


def test_graphs_find_nearly_what_exact_search_finds() -> None:
    drawn = np.random.default_rng(5)
    held = segments.made(3_000, drawn.standard_normal((200, 32), np.float32))
    assert np.allclose(np.linalg.norm(held, axis=1), 1, atol=1e-5)
    assert len(np.unique(held, axis=0)) == len(held)
    found = {
        name: segments.measure(index, parameters[-1], held[:20])["found"]
        for name, index, _, parameters in segments.kinds(held, graphs=True)
    }
    shared = [len({*a} & {*b}) for a, b in zip(found["exact"], found["HNSW"], strict=True)]
    assert sum(shared) >= 0.95 * 20 * scale.MISSED


def test_what_stands_in_quotation_marks_is_said_by_the_nearest_name() -> None:
    text = (
        "Die Lage ist ernst. „Wir sehen keine Schäden“, sagte Ida Rast vor dem „Roten Haus“. Otto Quer schwieg. "
        "Es hieß, jetzt gelte „das Rohr als dicht“."
    )
    first, second = quoters.by_marks(text)
    assert (first["content"], first["speaker"]) == ("Wir sehen keine Schäden", "Ida Rast")
    assert text[slice(*first["content_span"])] == "„Wir sehen keine Schäden“"
    assert [text[slice(*span)] for span in first["cue_spans"]] == ["sagte"]
    assert (second["content"], second["speaker"]) == ("das Rohr als dicht", "Otto Quer")
    assert quoters.by_marks("Es bleibt bei „drei ganzen Wörtern“, hieß es.")[0]["speaker"] is None


@pytest.mark.parametrize("ending", sorted(readers.SUFFIXES - {".doc"}))  # which starts a program a file
def test_every_format_has_an_example_that_is_mutated(ending: str, tmp_path: Path) -> None:
    examples = list(fuzz.seeds(ending))
    assert examples
    for number, example in enumerate(examples):
        path = tmp_path / f"{number}{ending}"
        path.write_bytes(example)
        assert fuzz.check(path, 60) is None
        assert readers.read(path, id=path.name)
