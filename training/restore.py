"""From the files that ship back to a checkpoint, to train on from them.

    python training/restore.py --base E5 --shipped qabot/model/reader --out reader.safetensors

``--base`` is a Hugging Face folder of multilingual-e5-small. Weights come back as the integers have them, off by what
rounding took; the reverse of ``export.py``.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import onnx
from export import ENCODER, Array, layers
from onnx import numpy_helper
from safetensors.numpy import load_file, save_file

EMBEDDINGS = "embeddings.token_type_embeddings.weight"


def restored(shipped: Path, token_types: Array) -> dict[str, Array]:
    """The parameters of a shipped folder under the names of the network, without word embeddings.

    ``token_types`` [2, width] are those of the base: the graph adds the first to the places of the words.
    """
    model = onnx.load(shipped / "layers.onnx")
    values = {entry.name: numpy_helper.to_array(entry) for entry in model.graph.initializer}

    def weight(name: str) -> Array:
        full = values[f"{name}.rounded"].astype(np.float32) * values[f"{name}.factors"]
        if f"{name}.even" in values:
            full = full * values[f"{name}.even"][:, None]
        return np.asarray(full.T, np.float32)

    found: dict[str, Array] = {
        f"{ENCODER}{EMBEDDINGS}": token_types,
        f"{ENCODER}embeddings.position_embeddings.weight": values["places"] - token_types[0],
    }

    def normalisation(source: str, name: str) -> None:
        found[f"{ENCODER}{name}.LayerNorm.weight"] = values[f"{source}.scale"]
        found[f"{ENCODER}{name}.LayerNorm.bias"] = values[f"{source}.shift"]

    normalisation("layer_in", "embeddings")
    count = 1 + max(int(name[5:].split(".")[0]) for name in values if name.startswith("layer") and name[5].isdigit())
    for number in range(count):
        own, name = f"layer{number}", f"encoder.layer.{number}"
        three = np.split(weight(f"{own}.together"), 3), np.split(values[f"{own}.together.bias"], 3)
        for part, part_weight, part_bias in zip(("query", "key", "value"), *three, strict=True):
            found[f"{ENCODER}{name}.attention.self.{part}.weight"] = part_weight
            found[f"{ENCODER}{name}.attention.self.{part}.bias"] = part_bias
        for source, target in (
            ("mixed", "attention.output.dense"), ("wide", "intermediate.dense"), ("narrow", "output.dense"),
        ):  # fmt: skip
            found[f"{ENCODER}{name}.{target}.weight"] = weight(f"{own}.{source}")
            found[f"{ENCODER}{name}.{target}.bias"] = values[f"{own}.{source}.bias"]
        normalisation(f"{own}.middle", f"{name}.attention.output")
        normalisation(own if number < count - 1 else "hidden", f"{name}.output")
    heads = {name: value.astype(np.float32) for name, value in load_file(shipped / "heads.safetensors").items()}
    return {name: np.ascontiguousarray(value, np.float32) for name, value in (found | heads).items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--shipped", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    token_types = load_file(options.base / "model.safetensors")[EMBEDDINGS].astype(np.float32)
    parameters = restored(options.shipped, token_types)
    save_file(parameters, options.out)
    print(f"{layers(parameters)} layers, {len(parameters)} parameters")


if __name__ == "__main__":
    main()
