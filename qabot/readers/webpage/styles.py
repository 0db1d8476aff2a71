"""What the style sheets within a page do not show. Those beside it are not there to be read.

There is no need for all of CSS: rules of one element or of elements within each other, by names, classes and ids.
Whatever depends on the device or on what the reader does (``@media``, ``:hover``) is passed over.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_RULES_AT_MOST = 5_000
_TRIED_AT_MOST = 1_000_000  # rules on elements
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_BRACE = re.compile(r"[{}]")
_SELECTOR = re.compile(r"(?P<tag>[a-z][\w-]*|\*)?(?P<names>(?:[.#][\w-]+)*)", re.IGNORECASE)
_DECLARED = re.compile(
    r"(?:^|;)\s*(?P<name>display|visibility|text-decoration)(?:-line)?\s*:\s*(?P<value>[^;!]+)(?P<important>!important)?",
    re.IGNORECASE,
)
# What is struck out is not what the text says.
_UNSEEN = {
    "display": frozenset({"none"}),
    "visibility": frozenset({"hidden", "collapse"}),
    "text-decoration": frozenset({"line-through"}),
}


@dataclass(frozen=True, slots=True)
class _Compound:
    """One element of a selector: what it is called, and the classes and ids that it must have."""

    tag: str
    names: frozenset[str]  # ".class", "#id"

    def fits(self, element: Any) -> bool:
        return self.tag in ("", "*", element.tag) and self.names <= _names(element)


@dataclass(frozen=True, slots=True)
class _Rule:
    """``chain`` from the outermost element inwards; the rule with the highest ``weight`` counts."""

    chain: tuple[_Compound, ...]
    property: str
    unseen: bool
    weight: tuple[bool, int, int, int]  # important, ids and classes and names, place

    def fits(self, element: Any) -> bool:
        if not self.chain[-1].fits(element):
            return False
        around = (one for one in element.iterancestors() if isinstance(one.tag, str))
        return all(any(compound.fits(one) for one in around) for compound in reversed(self.chain[:-1]))


def hide(tree: Any) -> None:
    """Write into the elements of ``tree`` themselves that the page's own style sheets do not show them."""
    by_name: dict[str, list[_Rule]] = defaultdict(list)
    for rule in _rules("\n".join(style.text or "" for style in tree.iter("style") if _is_for_screens(style))):
        by_name[min(rule.chain[-1].names)].append(rule)
    if not any(rule.unseen for rules in by_name.values() for rule in rules):
        return
    tried = 0
    for element in tree.iter():
        if not isinstance(element.tag, str) or not (element.get("class") or element.get("id")):
            continue
        rules = [rule for name in _names(element) for rule in by_name.get(name, ())]
        tried += len(rules)
        if tried > _TRIED_AT_MOST:
            return
        fitting = [rule for rule in rules if rule.fits(element)]
        own = (element.get("style") or "").casefold()
        for name, unseen in _UNSEEN.items():
            best = max((rule for rule in fitting if rule.property == name), key=lambda r: r.weight, default=None)
            if best is not None and best.unseen and (best.weight[0] or f"{name}:" not in own.replace(" ", "")):
                own = f"{own};{name}:{max(unseen)}"
                element.set("style", own)


def _is_for_screens(style: Any) -> bool:
    return (style.get("media") or "all").strip().casefold() in ("all", "screen", "")


def _names(element: Any) -> set[str]:
    names = {f".{name}" for name in (element.get("class") or "").split()}
    return names | ({f"#{element.get('id')}"} if element.get("id") else set())


def _rules(css: str) -> Iterator[_Rule]:
    """The rules in a style sheet that say whether something is shown, but for those within ``@`` rules."""
    depth = start = place = 0
    selectors, conditional = "", False
    css = _COMMENT.sub(" ", css)
    for brace in _BRACE.finditer(css):
        if brace[0] == "{":
            if depth == 0:
                selectors = css[start : brace.start()].rpartition(";")[2].strip()
                conditional = selectors.startswith("@")
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0 and not conditional:
                for told in _DECLARED.finditer(css[start : brace.start()]):
                    name = told["name"].casefold()
                    unseen = not _UNSEEN[name].isdisjoint(told["value"].casefold().split())
                    for selector in selectors.split(",")[:100]:
                        place += 1
                        if place > _RULES_AT_MOST:
                            return
                        if (chain := _chain(selector)) is not None:
                            names = [name for compound in chain for name in compound.names]
                            ids = sum(name.startswith("#") for name in names)
                            weight = (bool(told["important"]), 100 * ids + len(names) - ids, len(chain), place)
                            yield _Rule(chain, name, unseen, weight)
        start = brace.end()


def _chain(selector: str) -> tuple[_Compound, ...] | None:
    """The elements that a selector names, None where it says more than their names, or the last one has no name."""
    chain: list[_Compound] = []
    for word in selector.split():
        found = _SELECTOR.fullmatch(word)
        if found is None or len(chain) > 8:
            return None
        chain.append(_Compound((found["tag"] or "").casefold(), frozenset(re.findall(r"[.#][\w-]+", found["names"]))))
    return tuple(chain) if chain and chain[-1].names else None
