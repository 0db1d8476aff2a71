"""Passages: exact spans, whole sentences, nothing left out, nothing from outside the blocks."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from qabot import readers
from qabot.text import passages
from qabot.text.sentences import sentences
from qabot.types import Article, Block, Role

CORPUS = Path(__file__).parents[2] / "corpus"
SENTENCE = "Der Rat bestreitet, dass er am 3. Mai davon wusste, und die Bürgermeisterin schweigt. "


def article(text: str, *blocks: tuple[int, int, Role]) -> Article:
    found = tuple(Block(*block) for block in blocks) or (Block(0, len(text.rstrip()), Role.PARAGRAPH),)
    return Article("a.txt", text, found, "de", "Titel", "0")


def written(*parts: str) -> Article:
    """An article whose paragraphs are ``parts``, a blank line between any two."""
    text = "\n\n".join(parts)
    blocks, at = [], 0
    for part in parts:
        blocks.append((at, at + len(part), Role.PARAGRAPH))
        at += len(part) + 2
    return article(text, *blocks)


def test_spans_are_exact_in_the_sample_corpus() -> None:
    for path in readers.discover(CORPUS):
        (found,) = readers.read(path, id=path.name)
        split = passages.split(found)
        assert split
        for passage in split:
            assert found.text[passage.start : passage.end] == passage.text
            assert passage.article == path.name
            assert 0 < len(passage.text) <= passages.LONGEST


def test_whole_sentences_of_like_length() -> None:
    found = article(SENTENCE * 30)
    split = passages.split(found)
    borders = {start for start, _ in sentences(found.text, "de")}
    assert all(passage.start in borders for passage in split)
    assert len(split) == -(-len(found.text) // passages.LONGEST)
    assert all(a.end <= b.start for a, b in pairwise(split)), "the same words, each in their place"
    lengths = [len(passage.text) for passage in split]
    assert max(lengths) - min(lengths) <= 2 * len(SENTENCE)


def test_passages_are_as_even_as_their_number_allows() -> None:
    short = "Der Rat schweigt lange. "
    first, second = passages.split(article(short * 40))  # 28 and 12 sentences, were the first as long as it may be
    assert abs(len(first.text) - len(second.text)) <= 2 * len(short)


def test_what_fits_is_one_passage_wherever_it_stands() -> None:
    furniture, fits = "Anzeige. " * 9, (SENTENCE * 9)[: passages.LONGEST - 1] + "."
    found = article(furniture + fits, (len(furniture), len(furniture) + len(fits), Role.PARAGRAPH))
    assert [passage.text for passage in passages.split(found)] == [fits]


def test_a_long_sentence_is_whole_though_shorter_passages_would_be_more_alike() -> None:
    long = "Der Rat bestreitet, " + "dass er davon wusste, " * 26 + "und schweigt. "
    found = article(long + SENTENCE * 3)
    assert [passage.text for passage in passages.split(found)] == [long.strip(), (SENTENCE * 3).strip()]


def test_neighbouring_paragraphs_share_a_passage_but_none_reaches_over_furniture() -> None:
    text = "Der Rat schweigt.\n\nDie Stadt redet.\n\nAnzeige\n\nDer Kreis prüft."
    ad = text.index("Anzeige")
    last = text.index("Der Kreis")
    found = article(text, (0, 17, Role.PARAGRAPH), (19, ad - 2, Role.PARAGRAPH), (last, len(text), Role.PARAGRAPH))
    assert [p.text for p in passages.split(found)] == ["Der Rat schweigt.\n\nDie Stadt redet.", "Der Kreis prüft."]


def test_long_paragraphs_do_not_reach_over_furniture() -> None:
    story = (SENTENCE * 12).strip()
    text = f"{story}\n\nAnzeige. Jetzt kaufen!\n\n{story}"
    last = text.rindex(story)
    found = article(text, (0, len(story), Role.PARAGRAPH), (last, len(text), Role.PARAGRAPH))
    split = passages.split(found)
    assert "Anzeige" not in " ".join(passage.text for passage in split)
    assert [sum(p.end <= len(story) for p in split), sum(p.start >= last for p in split)] == [2, 2]


def test_items_of_a_list_adjoin() -> None:
    text = "• Der Rat schweigt.\n  • Die Stadt redet."
    found = article(text, (2, 19, Role.PARAGRAPH), (24, len(text), Role.PARAGRAPH))
    assert [p.text for p in passages.split(found)] == [text[2:]]


def test_a_heading_begins_a_passage() -> None:
    text = "Der Rat schweigt.\n\nDer Kreis\n\nEr prüft noch."
    found = article(text, (0, 17, Role.PARAGRAPH), (19, 28, Role.HEADING), (30, len(text), Role.PARAGRAPH))
    assert [p.text for p in passages.split(found)] == ["Der Rat schweigt.", "Der Kreis\n\nEr prüft noch."]


def test_a_lone_title_is_a_passage_only_where_there_is_nothing_else() -> None:
    text = "title: Rat schweigt\n---\nDer Kreis prüft."
    title, story = (7, 19, Role.TITLE), (24, len(text), Role.PARAGRAPH)
    assert [p.text for p in passages.split(article(text, title, story))] == ["Der Kreis prüft."]
    assert [p.text for p in passages.split(article(text, title))] == ["Rat schweigt"]


def test_a_sentence_longer_than_a_passage_is_cut_at_its_commas() -> None:
    found = article("Der Rat bestreitet, " + "dass er davon wusste, " * 60 + "und schweigt.")
    split = passages.split(found)
    assert all(len(passage.text) <= passages.LONGEST for passage in split)
    assert all(passage.text.endswith((",", ".")) for passage in split)
    assert "".join(passage.text for passage in split).replace(" ", "") == found.text.replace(" ", "")


def test_a_word_longer_than_a_passage() -> None:
    found = article("x" * 5000)
    assert "".join(passage.text for passage in passages.split(found)) == found.text


def test_marks_of_private_use_in_the_text() -> None:
    found = article((SENTENCE + "\ue000 \ue001 ") * 20)
    for passage in passages.split(found):
        assert found.text[passage.start : passage.end] == passage.text


def test_an_article_without_blocks_has_no_passages() -> None:
    assert passages.split(Article("a.txt", "", (), "de", "", "0")) == []


WRITTEN = [SENTENCE, "Nein! ", "Am 3. Mai z. B. schwieg er. ", "«Ja», rief sie.\n", "  "]
PARAGRAPHS = st.lists(
    st.one_of(
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=1500),
        st.lists(st.sampled_from(WRITTEN)).map("".join),
    ).map(str.strip).filter(bool),
    min_size=1,
    max_size=5,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(PARAGRAPHS)
def test_every_passage_is_a_span_and_every_letter_is_in_one(parts: list[str]) -> None:
    found = written(*parts)
    split = passages.split(found)
    for passage in split:
        assert found.text[passage.start : passage.end] == passage.text
        assert passage.text == passage.text.strip()
        assert 0 < len(passage.text) <= passages.LONGEST
    assert all(a.end <= b.start for a, b in pairwise(split))
    covered = {i for passage in split for i in range(passage.start, passage.end)}
    assert all(i in covered or c.isspace() for i, c in enumerate(found.text))


def test_splitting_needs_neither_torch_nor_transformers() -> None:
    code = (
        "import sys; from qabot.text import passages; assert 'langchain_text_splitters' not in sys.modules\n"
        "from qabot.types import Article, Block, Role\n"
        "t = 'Der Rat schweigt. ' * 99\n"
        "assert passages.split(Article('a', t, (Block(0, len(t) - 1, Role.PARAGRAPH),), 'de', '', ''))\n"
        "assert not {'torch', 'transformers', 'sentence_transformers', 'spacy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[2])
