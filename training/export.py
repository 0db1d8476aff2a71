"""From the checkpoint of a reader or a choice to the files that ship.

    python training/export.py --checkpoint reader.safetensors --out qabot/model/reader

The checkpoint is what ``reader.py`` and ``choice.py`` save: parameters under the names of the network, without word
embeddings (``vocabulary.py`` makes those). ``layers.onnx`` takes the word embeddings of one window, float32 [1, tokens,
width], and gives its last layer in the same shape; its weights are integers with one factor a column. All that stands
outside of the encoder goes to ``heads.safetensors`` under its own name, in 16 bits: heads may come and go without a
change here.

All products are of integers, with a factor a token for what is multiplied and one a column for the weights: 8 bits
times 7, with which sums of two products fit into the 16 bits of AVX2. Queries, keys and values, which suffer from
rounding, are made by two such products, of the two digits to the base of 128 of what is multiplied: 14 bits times 8.
Processors with VNNI compute integers four times as fast as floats; on others they take as long. training/README.md has
the figures.
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
LEVELS = 127  # of what is multiplied as one digit, either way of none
WEIGHT_LEVELS = 63  # of its weights
BASE = 128  # of two digits
LEVELS_OF_TWO = 127 * BASE // 2
WEIGHT_LEVELS_OF_TWO = 127
LEAST_SPREAD = 1e-3
LEAST = 1e-6  # that a token is taken to go far
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
        self.constant("one", np.array(1, np.float32))
        self.constant("base", np.array(BASE, np.float32))
        self.constant("least", np.array(LEAST, np.float32))
        self.constant("middle", np.array(128, np.uint8))
        self.constant("middle_of_two", np.array(BASE // 2, np.uint8))

    def constant(self, name: str, value: NDArray[np.generic]) -> str:
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, operator: str, inputs: list[str], output: str, domain: str = "", **attributes: object) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [output], domain=domain, **attributes))
        return output

    def linear(self, source: str, names: list[str], output: str, spread: Array | None = None) -> str:
        """``source`` times the weights of one or several layers side by side; their biases are still to be added.

        Where there is a ``spread``, how far each channel of the source goes, one digit of it is enough.
        """
        weight = np.concatenate([self.weights[f"{name}.weight"] for name in names]).T
        self.constant(f"{output}.bias", np.concatenate([self.weights[f"{name}.bias"] for name in names]))
        if self.bits == 32:
            return self.node("MatMul", [source, self.constant(f"{output}.weight", weight)], f"{output}.product")
        if spread is None:
            return self.two_digits(source, weight, output)
        return self.one_digit(source, weight, output, spread)

    def rounded(self, weight: Array, output: str, levels: int) -> tuple[str, str]:
        """The weights as integers up to ``levels``, and the factor of each column."""
        factors = (np.abs(weight).max(0) / levels).astype(np.float32)
        whole = np.rint(weight / factors).astype(np.int8)
        return self.constant(f"{output}.rounded", whole), self.constant(f"{output}.factors", factors)

    def one_digit(self, source: str, weight: Array, output: str, spread: Array) -> str:
        """``source`` times ``weight``, both rounded.

        Channels that go far would take the levels of all others: half of their spread, on a logarithmic scale, is moved
        to the weights (Xiao et al. 2023, SmoothQuant).
        """
        if spread.min() < spread.max():
            moved = np.sqrt(np.maximum(spread / np.exp(np.log(spread).mean()), LEAST_SPREAD)).astype(np.float32)
            even = self.constant(f"{output}.even", 1 / moved)
            source, weight = self.node("Mul", [source, even], f"{output}.evened"), weight * moved[:, None]
        rounded, factors = self.rounded(weight, output, WEIGHT_LEVELS)
        unit = self.unit(source, output, LEVELS)
        digit = self.digit(source, unit, "middle", f"{output}.bytes")
        total = self.product([digit, rounded, "one", factors, "middle"], f"{output}.total")
        return self.node("Mul", [total, unit], f"{output}.product")

    def two_digits(self, source: str, weight: Array, output: str) -> str:
        """``source`` times ``weight``, where what one digit leaves of the source is multiplied, too."""
        rounded, factors = self.rounded(weight, output, WEIGHT_LEVELS_OF_TWO)
        unit = self.unit(source, output, LEVELS_OF_TWO)
        large = self.node("Mul", [unit, "base"], f"{output}.large_unit")
        first = self.digit(source, large, "middle_of_two", f"{output}.first")
        units = [f"{output}.first.units", "middle_of_two_each"]
        rest = self.node("DequantizeLinear", [first, *units], f"{output}.first_digit", axis=1)
        rest = self.node("Sub", [source, rest], f"{output}.rest")
        second = self.digit(rest, unit, "middle_of_two", f"{output}.second")
        sums = [
            self.product([digit, rounded, times, factors, "middle_of_two"], f"{digit}.total")
            for digit, times in ((first, "base"), (second, "one"))
        ]
        return self.node("Mul", [self.node("Add", sums, f"{output}.total"), unit], f"{output}.product")

    def unit(self, source: str, output: str, levels: int) -> str:
        """What one level is of each token, [1, tokens, 1]."""
        most, least = (self.node(f"Reduce{end}", [source, "last"], f"{output}.{end}") for end in ("Max", "Min"))
        far = self.node("Max", [most, self.node("Neg", [least], f"{output}.down"), "least"], f"{output}.far")
        return self.node(
            "Mul", [far, self.constant(f"{output}.level", np.array(1 / levels, np.float32))], f"{output}.unit"
        )

    def digit(self, source: str, unit: str, middle: str, output: str) -> str:
        """``source`` in whole units of each token, as bytes around ``middle``."""
        units = self.node("Reshape", [unit, "last"], f"{output}.units")
        return self.node("QuantizeLinear", [source, units, f"{middle}_each"], output, axis=1)

    def product(self, inputs: list[str], output: str) -> str:
        """Bytes times integers, as floats. The operator knows one factor for all tokens: their own come behind."""
        return self.node("MatMulIntegerToFloat", inputs, output, CONTRIB)

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
        for byte in ("middle", "middle_of_two"):
            self.node("Expand", [byte, length], f"{byte}_each")
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
        seen = self.node(
            "MultiHeadAttention", [*parts, f"{own}.together.bias"], f"{own}.seen", CONTRIB, num_heads=heads
        )
        width = self.weights[f"{attention}.output.dense.weight"].shape[1]
        seen = self.linear(seen, [f"{attention}.output.dense"], f"{own}.mixed", np.ones(width, np.float32))
        seen = self.added(seen, source, f"{own}.mixed")
        seen = self.normalised(seen, f"{attention}.output.LayerNorm", f"{own}.middle")
        spread = self.spread(f"{attention}.output.LayerNorm")
        wide = self.linear(seen, [f"{prefix}.intermediate.dense"], f"{own}.wide", spread)
        wide = self.node("BiasGelu", [wide, f"{own}.wide.bias"], f"{own}.active", CONTRIB)
        width = self.weights[f"{prefix}.output.dense.weight"].shape[1]
        narrow = self.linear(wide, [f"{prefix}.output.dense"], f"{own}.narrow", np.ones(width, np.float32))
        narrow = self.added(narrow, seen, f"{own}.narrow")
        return self.normalised(narrow, f"{prefix}.output.LayerNorm", output)

    def added(self, product: str, source: str, output: str) -> str:
        """A product with its bias, and what it is made of beside it. (``SkipLayerNormalization`` is slower.)"""
        biased = self.node("Add", [product, f"{output}.bias"], output)
        return self.node("Add", [biased, source], f"{output}_sum")


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
