"""From the checkpoint of a reader or a choice to the files that ship.

    python training/export.py --checkpoint reader.safetensors --out qabot/model/reader

The checkpoint is what ``reader.py`` and ``choice.py`` save: parameters under the names of the network, without word
embeddings (``vocabulary.py`` makes those). ``layers.onnx`` takes the word embeddings of one window, float32 [1, tokens,
width], and gives its last layer in the same shape; its weights are integers with one factor a column. All that stands
outside of the encoder goes to ``heads.safetensors`` under its own name, in 16 bits: heads may come and go without a
change here.

Queries, keys and values, which suffer from rounding, are multiplied as floats, their weights turned into such on
loading. All other products are of integers: what is multiplied is rounded to 8 bits with a factor a token, the weights
to 7, with which sums of two products fit into the 16 bits of AVX2. Processors with VNNI compute these in less than half
the time; on others they take as long as floats. training/README.md has the figures.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file, save_file

HEAD_WIDTH = 32  # of an attention head, in all models of the E5 family
EPSILON = 1e-12
FLOAT_LEVELS, INTEGER_LEVELS = 127, 63  # of a weight, either way of none
INPUT_LEVELS = 127  # of what is multiplied as integers
LEAST_SPREAD = 1e-3
ENCODER = "enc."
CONTRIB = "com.microsoft"
Array = NDArray[np.float32]


class Graph:
    """The encoder's layers as an ONNX graph, node after node."""

    def __init__(self, weights: Mapping[str, Array], bits: int) -> None:
        self.weights = weights
        self.bits = bits
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self.constant("last", np.array([-1], np.int64))
        self.constant("a_level", np.array(1 / INPUT_LEVELS, np.float32))
        self.constant("least_level", np.array(1e-8, np.float32))
        self.constant("middle", np.array(128, np.float32))
        self.constant("middle_byte", np.array(128, np.uint8))

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output

    def linear(self, source: str, names: list[str], output: str, spread: Array | None = None) -> str:
        """``source`` times the weights of one or several layers side by side, plus their biases.

        Where there is a ``spread``, how far each channel of the source goes, the product is one of integers.
        """
        weight = np.concatenate([self.weights[f"{name}.weight"] for name in names]).T
        bias = self.constant(f"{output}.bias", np.concatenate([self.weights[f"{name}.bias"] for name in names]))
        if self.bits == 32:
            product = self.node("MatMul", [source, self.constant(f"{output}.weight", weight)], f"{output}.product")
        elif spread is None:
            rounded, factors = self.rounded(weight, output, FLOAT_LEVELS)
            whole = self.node("Cast", [rounded], f"{output}.whole", to=TensorProto.FLOAT)
            matrix = self.node("Mul", [whole, factors], f"{output}.weight")
            product = self.node("MatMul", [source, matrix], f"{output}.product")
        else:
            product = self.integers(source, weight, output, spread)
        return self.node("Add", [product, bias], output)

    def rounded(self, weight: Array, output: str, levels: int) -> tuple[str, str]:
        """The weights as integers up to ``levels``, and the factor of each column."""
        factors = (np.abs(weight).max(0) / levels).astype(np.float32)
        whole = np.rint(weight / factors).astype(np.int8)
        return self.constant(f"{output}.rounded", whole), self.constant(f"{output}.factors", factors)

    def integers(self, source: str, weight: Array, output: str, spread: Array) -> str:
        """``source`` times ``weight``, both rounded.

        Channels that go far would take the levels of all others: half of their spread, on a logarithmic scale, is moved
        to the weights (Xiao et al. 2023, SmoothQuant).
        """
        if spread.min() < spread.max():
            moved = np.sqrt(np.maximum(spread / np.exp(np.log(spread).mean()), LEAST_SPREAD)).astype(np.float32)
            even = self.constant(f"{output}.even", 1 / moved)
            source, weight = self.node("Mul", [source, even], f"{output}.evened"), weight * moved[:, None]
        rounded, factors = self.rounded(weight, output, INTEGER_LEVELS)
        largest = self.node("ReduceMax", [self.node("Abs", [source], f"{output}.size"), "last"], f"{output}.largest")
        unit = self.node("Mul", [largest, "a_level"], f"{output}.level")
        unit = self.node("Max", [unit, "least_level"], f"{output}.unit")
        shifted = self.node(
            "Add", [self.node("Div", [source, unit], f"{output}.levels"), "middle"], f"{output}.shifted"
        )
        whole = self.node("Round", [shifted], f"{output}.whole")
        whole = self.node("Cast", [whole], f"{output}.bytes", to=TensorProto.UINT8)
        total = self.node("MatMulInteger", [whole, rounded, "middle_byte"], f"{output}.total")
        total = self.node("Cast", [total], f"{output}.sum", to=TensorProto.FLOAT)
        # in this order: with both factors multiplied first, onnxruntime 1.32 fuses them as if one held for all tokens
        return self.node("Mul", [self.node("Mul", [total, factors], f"{output}.scaled"), unit], f"{output}.product")

    def spread(self, name: str) -> Array:
        """How far each channel goes behind a normalisation: its mean and two deviations."""
        return np.abs(self.weights[f"{name}.bias"]) + 2 * np.abs(self.weights[f"{name}.weight"])

    def normalised(self, source: str, name: str, output: str) -> str:
        scale = self.constant(f"{output}.scale", self.weights[f"{name}.weight"])
        shift = self.constant(f"{output}.shift", self.weights[f"{name}.bias"])
        return self.node("LayerNormalization", [source, scale, shift], output, axis=-1, epsilon=EPSILON)

    def embeddings(self, source: str) -> str:
        """Word embeddings with the places of the words, normalised."""
        prefix = f"{ENCODER}embeddings"
        places = self.weights[f"{prefix}.position_embeddings.weight"]
        places = places + self.weights[f"{prefix}.token_type_embeddings.weight"][0]
        first, middle, last = (self.constant(f"axis{n}", np.array([n], np.int64)) for n in range(3))
        length = self.node("Slice", [self.node("Shape", [source], "shape"), middle, last], "length")
        own = self.node("Slice", [self.constant("places", places), first, length], "own_places")
        return self.normalised(self.node("Add", [source, own], "placed"), f"{prefix}.LayerNorm", "layer_in")

    def layer(self, source: str, number: int, output: str) -> str:
        prefix = f"{ENCODER}encoder.layer.{number}"
        attention = f"{prefix}.attention"
        own = f"layer{number}"
        heads = len(self.weights[f"{attention}.self.query.bias"]) // HEAD_WIDTH
        parts = [f"{own}.{name}" for name in ("query", "key", "value")]
        together = self.linear(source, [f"{attention}.self.{n}" for n in ("query", "key", "value")], f"{own}.together")
        self.nodes.append(helper.make_node("Split", [together], parts, axis=-1, num_outputs=3))
        seen = self.node("MultiHeadAttention", parts, f"{own}.seen", CONTRIB, num_heads=heads)
        width = self.weights[f"{attention}.output.dense.weight"].shape[1]
        seen = self.linear(seen, [f"{attention}.output.dense"], f"{own}.mixed", np.ones(width, np.float32))
        seen = self.node("Add", [seen, source], f"{own}.mixed_sum")
        seen = self.normalised(seen, f"{attention}.output.LayerNorm", f"{own}.middle")
        spread = self.spread(f"{attention}.output.LayerNorm")
        wide = self.linear(seen, [f"{prefix}.intermediate.dense"], f"{own}.wide", spread)
        wide = self.node("Gelu", [wide], f"{own}.active", CONTRIB)
        width = self.weights[f"{prefix}.output.dense.weight"].shape[1]
        narrow = self.linear(wide, [f"{prefix}.output.dense"], f"{own}.narrow", np.ones(width, np.float32))
        narrow = self.node("Add", [narrow, seen], f"{own}.narrow_sum")
        return self.normalised(narrow, f"{prefix}.output.LayerNorm", output)


def layers(weights: Mapping[str, Array]) -> int:
    """How many layers a checkpoint has."""
    return 1 + max(int(found[1]) for name in weights if (found := re.match(rf"{ENCODER}encoder\.layer\.(\d+)\.", name)))


def encoder(weights: Mapping[str, Array], bits: int = 8) -> onnx.ModelProto:
    """The layers of a checkpoint as a model, weights in 8 or 32 bits."""
    graph = Graph(weights, bits)
    count = layers(weights)
    hidden = graph.embeddings("embedded")
    for number in range(count):
        hidden = graph.layer(hidden, number, f"layer{number}" if number < count - 1 else "hidden")
    width = len(weights[f"{ENCODER}embeddings.LayerNorm.bias"])
    ends = [
        helper.make_tensor_value_info(name, TensorProto.FLOAT, [1, "tokens", width]) for name in ("embedded", "hidden")
    ]
    model = helper.make_graph(graph.nodes, "encoder", ends[:1], ends[1:], graph.constants)
    versions = [helper.make_opsetid("", 18), helper.make_opsetid(CONTRIB, 1)]
    return helper.make_model(model, opset_imports=versions, ir_version=10, producer_name="qabot")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--bits", type=int, choices=(8, 32), default=8, help="of the layers' weights (8, the default: at most)"
    )
    options = parser.parse_args()
    weights = {name: value.astype(np.float32) for name, value in load_file(options.checkpoint).items()}
    options.out.mkdir(parents=True, exist_ok=True)
    onnx.save(encoder(weights, options.bits), options.out / "layers.onnx")
    heads = {name: value.astype(np.float16) for name, value in weights.items() if not name.startswith(ENCODER)}
    save_file(heads, options.out / "heads.safetensors")
    sizes = {path.name: f"{path.stat().st_size / 1e6:.1f} MB" for path in sorted(options.out.iterdir())}
    print(f"{layers(weights)} layers, {sizes}")


if __name__ == "__main__":
    main()
