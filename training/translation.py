"""Word translation tables in both directions: IBM Model 1, by expectation maximisation over the sentence pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import log
from pathlib import Path

import numpy as np

ROUNDS = 6
LONGEST = 60  # words; longer sentences align poorly and cost with the square of their length
SEEN = 2  # a word that occurs less often is left out
KEPT = 12  # translations of a word
LEAST = 0.01  # probability of the least likely of them
AGREEMENT = 0.3  # exponent on the probability of the other direction
FLOOR = 0.0005  # probabilities below are noise

Sentences = Sequence[Sequence[str]]
Vocabulary = dict[str, int]  # numbers from 1; 0 stands for no word
Table = tuple[np.ndarray, np.ndarray, np.ndarray]  # source numbers, target numbers, p(target | source)


def train(german: Sentences, english: Sentences, path: Path, report: Callable[[str], None] = print) -> None:
    """Learn from aligned sentences, given as folded words, and write ``path``, which qabot.text.translation reads."""
    counts = {"de": _counts(german), "en": _counts(english)}
    numbers = {code: {word: n for n, word in enumerate(sorted(counts[code]), 1)} for code in counts}
    there = model_1(german, english, numbers["de"], numbers["en"])
    back = model_1(english, german, numbers["en"], numbers["de"])
    arrays: dict[str, np.ndarray] = {}
    for code, table, reverse in (("de", there, back), ("en", back, there)):
        words = list(numbers[code])
        arrays[f"{code}.words"] = np.frombuffer("\n".join(words).encode(), np.uint8)
        arrays[f"{code}.information"] = _information(words, counts[code])
        arrays |= {f"{code}.{name}": array for name, array in _best(_agreed(table, reverse), len(words)).items()}
        report(f"translation from {code}: {len(words)} words, {len(arrays[f'{code}.translations'])} translations")
    np.savez_compressed(path, **arrays)


def _counts(sentences: Sentences) -> Counter[str]:
    counts = Counter(word for sentence in sentences for word in sentence)
    return Counter({word: count for word, count in counts.items() if count >= SEEN})


def _information(words: Sequence[str], counts: Counter[str]) -> np.ndarray:
    """How much a word tells, in 255ths: -log of its share, against that of a word seen three times."""
    total = counts.total()
    return np.array([round(255 * min(1, log(total / (counts[w] + 1)) / log(total / 3))) for w in words], np.uint8)


def model_1(source: Sentences, target: Sentences, from_: Vocabulary, to: Vocabulary) -> Table:
    """Every target word of a pair is explained by one of the source words or by none."""
    sources, targets, slots = [], [], []
    slot = 0
    for words, translated in zip(source, target, strict=True):
        if len(words) > LONGEST or len(translated) > LONGEST:
            continue
        here = np.array([0, *(from_[word] for word in words if word in from_)], np.int32)
        there = np.array([to[word] for word in translated if word in to], np.int32)
        sources.append(np.tile(here, len(there)))
        targets.append(np.repeat(there, len(here)))
        slots.append(np.repeat(np.arange(slot, slot + len(there), dtype=np.int32), len(here)))
        slot += len(there)
    width = len(to) + 1
    keys = np.concatenate(sources).astype(np.int64) * width + np.concatenate(targets)
    explained = np.concatenate(slots)
    del sources, targets, slots
    entries, entry = np.unique(keys, return_inverse=True)
    entry = entry.astype(np.int32)
    first, second = (entries // width).astype(np.int32), (entries % width).astype(np.int32)
    probability = np.ones(len(entries), np.float64)
    for _ in range(ROUNDS):
        share = probability[entry]
        share /= np.bincount(explained, share, minlength=slot)[explained]
        probability = np.bincount(entry, share, minlength=len(entries))
        probability /= np.maximum(np.bincount(first, probability)[first], 1e-12)
    return first, second, probability


def _agreed(table: Table, reverse: Table) -> Table:
    """Probabilities times a power of those of the other direction, adding up to 1 again for every source word.

    Model 1 lets rare words explain the articles and commas around them; nothing translates back that way.
    """
    (first, second, probability), (there, here, backwards) = _likely(table), _likely(reverse)
    width = np.int64(max(first.max(), here.max()) + 1)
    keys, known = second.astype(np.int64) * width + first, there.astype(np.int64) * width + here
    order = np.argsort(known)
    known, backwards = known[order], backwards[order]
    place = np.minimum(np.searchsorted(known, keys), len(known) - 1)
    weight = probability * np.where(known[place] == keys, backwards[place], FLOOR) ** AGREEMENT
    return first, second, weight / np.bincount(first, weight)[first]


def _likely(table: Table) -> Table:
    first, second, probability = table
    keep = (probability > FLOOR) & (first > 0)
    return first[keep], second[keep], probability[keep]


def _best(table: Table, count: int) -> dict[str, np.ndarray]:
    """Each source word's likeliest translations: how many, which (from 0), and their probabilities in 255ths."""
    first, second, probability = table
    order = np.lexsort((-probability, first))
    first, second, probability = first[order], second[order], probability[order]
    rank = np.arange(len(first)) - np.searchsorted(first, np.arange(count + 2))[first]
    keep = (first > 0) & (rank < KEPT) & (probability >= LEAST)
    return {
        "counts": np.bincount(first[keep], minlength=count + 1)[1:].astype(np.uint8),
        "translations": (second[keep] - 1).astype(np.uint32),
        "probabilities": np.rint(255 * probability[keep]).astype(np.uint8),
    }
