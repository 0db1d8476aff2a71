"""German prepositions fused with the article behind them."""

from __future__ import annotations

CONTRACTIONS = {
    "an": "am ans",
    "auf": "aufs",
    "bei": "beim",
    "durch": "durchs",
    "für": "fürs",
    "in": "im ins",
    "über": "übers",
    "um": "ums",
    "von": "vom",
    "vor": "vorm",
    "zu": "zum zur",
}
