"""The reader's network: from the tokens of a window to anchors, pointers and stances.

A statement is found at its anchor: the first token of its cue, or of its content where it has no cue. From each anchor
pointers go to the first and last token of content, speaker, addressee and of the most informative name that the window
gives the speaker; one more score tells the other tokens of the cue. The stance is read off the anchor, the cue and the
content together.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from transformers import BertModel

WIDTH = 384
KEY = 64  # width of a pointer's query and key
POINTED = ("speaker", "content", "addressee", "name")
STANCES = ("claims", "denies", "confirms", "accuses", "criticises", "demands", "announces", "suspects", "warns")
KINDS = 3  # of an anchor: none, at a cue, at a content
# 16-bit products are a third faster where the processor has them, and twenty times slower where it has not.
SHORT = torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported()
DISTANCES = 64  # classes of the distance from an anchor, logarithmic, both ways


class Reader(nn.Module):
    """The first ``layers`` of multilingual-e5-small with three heads; its word embeddings stay as they are."""

    def __init__(self, base: str, layers: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        self.enc = BertModel.from_pretrained(
            base,
            add_pooling_layer=False,
            attn_implementation="eager",  # a tenth faster than the fused one, backwards, on a processor
            hidden_dropout_prob=dropout,
            attention_probs_dropout_prob=0.0,
        )
        self.enc.encoder.layer = self.enc.encoder.layer[:layers]
        self.enc.config.num_hidden_layers = layers
        self.enc.embeddings.word_embeddings.weight.requires_grad_(False)
        scores = 2 * len(POINTED) + 1
        self.anchor = nn.Sequential(nn.Dropout(dropout), nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, KINDS))
        self.q = nn.Linear(WIDTH, scores * KEY)
        self.k = nn.Linear(WIDTH, scores * KEY)
        self.kb = nn.Linear(WIDTH, scores)
        self.rel = nn.Embedding(DISTANCES, scores)
        self.null = nn.Linear(WIDTH, scores)
        self.stance = nn.Sequential(
            nn.LayerNorm(3 * WIDTH), nn.Dropout(2 * dropout), nn.Linear(3 * WIDTH, 192), nn.GELU(),
            nn.Linear(192, len(STANCES)),
        )  # fmt: skip
        nn.init.zeros_(self.rel.weight)

    def hidden(self, ids: Tensor, mask: Tensor) -> Tensor:
        """The last layer, [n, length, WIDTH]; in 16 bits, a third faster or more where the processor has them."""
        with torch.autocast("cpu", torch.bfloat16, enabled=SHORT):
            return self.enc(input_ids=ids, attention_mask=mask).last_hidden_state.float()

    def pointers(self, hidden: Tensor, anchors: Tensor) -> tuple[Tensor, Tensor]:
        """Scores [anchors, 2 * POINTED + 1, length] of one window's tokens, and those of pointing nowhere.

        The first two of the middle axis are start and end of the first of ``POINTED``, and so on; the last one tells
        whether a token belongs to the cue.
        """
        scores = self.rel.weight.shape[1]
        queries = self.q(hidden[anchors]).view(-1, scores, KEY)
        keys = self.k(hidden).view(-1, scores, KEY)
        products = torch.einsum("ard,trd->art", queries, keys) / KEY**0.5 + self.kb(hidden).T[None]
        distance = torch.arange(hidden.shape[0])[None] - anchors[:, None]
        steps = torch.sign(distance) * torch.log2(distance.abs().float() + 1) * 3.4
        classes = (steps.round().long() + DISTANCES // 2).clamp(0, DISTANCES - 1)
        return products + self.rel(classes).permute(0, 2, 1), self.null(hidden[anchors])

    def stances(self, hidden: Tensor, anchors: Tensor, content: Tensor, cue: Tensor) -> Tensor:
        """Logits [anchors, STANCES]; ``content`` and ``cue`` are 0 or 1, [anchors, length]."""
        said = (content @ hidden) / content.sum(1, keepdim=True).clamp(min=1)
        cued = (cue @ hidden) / cue.sum(1, keepdim=True).clamp(min=1)
        return self.stance(torch.cat([hidden[anchors], cued, said], 1))
