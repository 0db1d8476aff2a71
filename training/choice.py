"""Train the choice: how well a sentence, with who speaks in it, answers a question.

    python training/choice.py --base E5 --train FILE ... --out FOLDER [--init CHECKPOINT] [--layers N] [--processes N]

``--base`` is a Hugging Face folder of multilingual-e5-small, ``--train`` and ``--test`` are what ``candidates.py``
wrote. A small cross-encoder reads

    <s> question </s> title </s> what stands before </s> speaker: stance, office </s> sentence </s>

and gives one logit. It learns to put a proof before other sentences of its article and before what the two legs found
(softmax over the list), that nothing answers a near miss (logistic loss on the highest), and that a proof stands above
whatever is near a miss of the same draw, which makes the highest probability of a question's candidates the probability
that it is answered at all. Most questions are easy and teach nothing any more: of those drawn, near misses beside what
their article answers, it learns from the near misses that it gets most wrong, of each from the rows that it scores
highest, and from proofs mostly by chance, beside all that is mistaken for them: the hardest proofs are often no better
than what is put before them. One thread a process, several of which average their gradients; a run goes on from its
last checkpoint in ``--out``. ``--init`` may have fewer layers than ``--layers``: those above are e5's.
"""

from __future__ import annotations

import argparse
import random
import time
from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from candidates import Asked, Questions, load
from company import PAD, Texts, lists
from reader_model import SHORT
from safetensors.torch import load_file, save_file
from team import Team, run
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

from qabot.answer.choosing.choice import header

Span = tuple[int, int, bool]  # first row, last row and whether the first is a proof

WIDTH = 384
DRAWN = 24  # questions a step and process, near misses beside what their article answers
MISSED, ANSWERED = (6, 1), (3, 4)  # of those drawn, what is learned from: the most wrong, and others by chance
ENCODER_RATE, HEAD_RATE = 1e-4, 6e-4
WARMED, FALLING = 0.04, 0.6  # shares of the run in which the rates rise, and fall
AVERAGED = 0.995  # of the running mean of the weights that is kept
SAVED = 25  # steps between checkpoints
COMPANY, HARD = 5, 2  # rows beside a proof; of a near miss, those scored highest, which are learned from
TOGETHER = 2  # questions of an article, and as many near misses, that are drawn together


class Choice(nn.Module):
    """The cross-encoder: the first ``layers`` of e5, the mean over pieces, one logit."""

    def __init__(self, base: str, layers: int = 6, dropout: float = 0.1) -> None:
        super().__init__()
        self.enc = BertModel.from_pretrained(
            base,
            add_pooling_layer=False,
            attn_implementation="eager",  # faster than the fused one, backwards, on a processor
            hidden_dropout_prob=dropout,
            attention_probs_dropout_prob=0.0,
        )
        self.enc.encoder.layer = self.enc.encoder.layer[:layers]
        self.enc.config.num_hidden_layers = layers
        self.enc.embeddings.word_embeddings.weight.requires_grad_(False)
        self.head = nn.Sequential(nn.Linear(WIDTH, 128), nn.GELU(), nn.Linear(128, 1))

    def forward(self, ids: Tensor) -> Tensor:
        """Logits [n] of token ids [n, length]."""
        mask = (ids != PAD).long()
        short = SHORT and (self.training or torch.is_autocast_enabled("cpu"))
        with torch.autocast("cpu", torch.bfloat16, enabled=short):
            hidden = self.enc(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return self.head(mean)[:, 0]


def padded(rows: Sequence[list[int]]) -> Tensor:
    """Token ids [n, longest]."""
    ids = torch.full((len(rows), max(map(len, rows))), PAD)
    for n, row in enumerate(rows):
        ids[n, : len(row)] = torch.tensor(row)
    return ids


def scored(model: Choice, rows: Sequence[list[int]], parts: int = 5) -> Tensor:
    """Logits of all rows, computed with rows of like length together, so that little is padding."""
    order = sorted(range(len(rows)), key=lambda n: len(rows[n]))
    chunks = [chunk.tolist() for chunk in np.array_split(order, parts) if len(chunk)]
    logits = torch.cat([model(padded([rows[n] for n in chunk])) for chunk in chunks])
    back = torch.empty(len(rows), dtype=torch.long)
    back[torch.tensor([n for chunk in chunks for n in chunk])] = torch.arange(len(rows))
    return logits[back]


def drawn(questions: Questions, texts: Texts, batch: Sequence[Asked]) -> tuple[list[list[int]], list[Span]]:
    """The rows that a batch is scored by, a span a question."""
    rows: list[list[int]] = []
    spans: list[Span] = []
    for asked in batch:
        own, proven = lists(questions, texts, asked)
        company = own[proven:]
        company = random.sample(company, min(COMPANY, len(company)))
        if company:
            spans.append((len(rows), len(rows) + proven + len(company), proven))
            rows += [*own[:proven], *company]
    return rows, spans


def hardest(model: Choice, rows: Sequence[list[int]], spans: Sequence[Span]) -> tuple[list[list[int]], list[Span]]:
    """The rows to learn from: proofs with their company, of the near misses most wrong what scores highest."""
    model.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=SHORT):
        logits = scored(model, rows, 8).float().numpy()
    model.train()

    def wrong(span: Span) -> float:
        first, end, proven = span
        other = logits[first + proven : end].max()
        return float(
            np.logaddexp(0, -logits[first]) + np.logaddexp(0, other - logits[first])
            if proven
            else np.logaddexp(0, other)
        )

    kept: list[list[int]] = []
    found: list[Span] = []
    for answered, (hard, chance) in ((True, ANSWERED), (False, MISSED)):
        order = sorted((span for span in spans if bool(span[2]) is answered), key=wrong, reverse=True)
        rest = order[hard:]
        for first, end, proven in [*order[:hard], *random.sample(rest, min(chance, len(rest)))]:
            others = sorted(range(first + proven, end), key=lambda n: -logits[n])[: COMPANY if answered else HARD]
            begin = len(kept)
            kept += [rows[n] for n in ([first] if proven else []) + others]
            found.append((begin, len(kept), proven))
    return kept, found


def loss_of(logits: Tensor, spans: Sequence[Span]) -> Tensor:
    """The loss of a batch, a span a question."""
    total = torch.zeros(())
    proofs, missed = [], []
    for first, end, proven in spans:
        own = logits[first:end]
        if proven:
            total = total + 0.7 * functional.cross_entropy(own[None], torch.tensor([0]))
            total = total + functional.softplus(-own[0]) + 0.5 * functional.softplus(own[1:]).mean()
            proofs.append(own[0])
        else:
            total = total + functional.softplus(own.max()) + 0.3 * functional.softplus(own).mean()
            missed.append(own.max())
    total = total / len(spans)
    if proofs and missed:
        total = total + 0.5 * functional.softplus(torch.stack(missed)[None] - torch.stack(proofs)[:, None]).mean()
    return total


def batches(questions: Questions, done: int, seed: int, team: Team) -> Iterator[list[Asked]]:
    """This process's batches for ever, in an order that depends on the number of the batch alone."""
    step = epoch = 0
    while True:
        shuffled = random.Random(f"{seed} {epoch}")
        of: dict[tuple[str, str], tuple[list[Asked], list[Asked]]] = defaultdict(lambda: ([], []))
        for asked in questions.asked:
            of[asked.article, asked.language][not asked.proofs].append(asked)
        groups = []
        for answered, missed in of.values():
            shuffled.shuffle(answered)
            shuffled.shuffle(missed)
            for at in range(0, max(len(answered), len(missed)), TOGETHER):
                groups.append(answered[at : at + TOGETHER] + missed[at : at + TOGETHER])
        shuffled.shuffle(groups)
        batch: list[Asked] = []
        for group in groups:
            batch += group
            if len(batch) >= DRAWN * team.size:
                if step >= done:
                    yield team.share(batch)
                step, batch = step + 1, []
        epoch += 1


def train(team: Team, options: argparse.Namespace) -> None:
    questions = load(*options.train)
    model = Choice(options.base, options.layers, options.dropout)
    average = Choice(options.base, options.layers)
    state = options.out / "state.pt"
    if options.init:
        weights = {name: value.float() for name, value in load_file(options.init).items()}
        model.load_state_dict(weights, strict=False)
    average.load_state_dict(model.state_dict())
    encoder = [p for p in model.enc.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW([{"params": encoder}, {"params": list(model.head.parameters())}], weight_decay=0.01)
    step = 0
    if state.exists():
        saved = torch.load(state, weights_only=True)
        model.load_state_dict(saved["model"], strict=False)
        average.load_state_dict(saved["average"], strict=False)
        optimizer.load_state_dict(saved["optimizer"])
        step = saved["step"]
    random.seed(f"{options.seed} {step} {team.rank}")
    torch.manual_seed(options.seed + step * team.size + team.rank)
    texts = Texts(Tokenizer.from_file(f"{options.base}/tokenizer.json"))
    recent: deque[float] = deque(maxlen=SAVED)
    begun = time.monotonic()
    model.train()
    for batch in batches(questions, step, options.seed, team):
        if step >= options.steps:
            break
        progress = step / options.steps
        for group, rate in zip(optimizer.param_groups, (ENCODER_RATE, HEAD_RATE), strict=True):
            falling = min(1.0, max(0.01, (1 - progress) / FALLING))
            group["lr"] = options.rate * rate * min(1.0, 0.02 + progress / WARMED) * falling
        rows, spans = hardest(model, *drawn(questions, texts, batch))
        loss = loss_of(scored(model, rows, 4), spans)
        optimizer.zero_grad()
        loss.backward()
        team.average_gradients(model)
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        step += 1
        with torch.no_grad():
            for mean, value in zip(average.parameters(), model.parameters(), strict=True):
                if value.requires_grad:
                    mean.lerp_(value, 1 - min(AVERAGED, step / (step + 10)))
        recent.append(loss.item())
        if not team.rank and (step % SAVED == 0 or step == options.steps):
            print(f"step {step} loss {np.mean(recent):.3f} {time.monotonic() - begun:.0f} s", flush=True)
            part = {name: value for name, value in model.state_dict().items() if "word_embeddings" not in name}
            mean_part = {name: value for name, value in average.state_dict().items() if "word_embeddings" not in name}
            torch.save(
                {"model": part, "average": mean_part, "optimizer": optimizer.state_dict(), "step": step},
                state.with_suffix(".new"),
            )
            state.with_suffix(".new").replace(state)
            half = {name: value.half().contiguous() for name, value in mean_part.items()}
            save_file(half, options.out / "choice.new")
            (options.out / "choice.new").replace(options.out / "choice.safetensors")
    if options.test and not team.rank:
        measure(average, texts, load(options.test), options.limit)


def measure(model: Choice, texts: Texts, questions: Questions, limit: int | None = None) -> None:
    """Print how often a proof comes first and how well near misses are told from questions with an answer."""
    model.eval()
    for language in ("de", "en"):
        own = [asked for asked in questions.asked if asked.language == language]
        random.Random(0).shuffle(own)
        places, best, missed = [], [], []
        for asked in own[:limit]:
            rows, holders = [], []
            for n in asked.top:
                unit = questions.units[n]
                headers = [header(s, t, questions.mentions[unit.article, s]) for s, _, t in unit.said]
                for each in dict.fromkeys(headers or [""]):
                    rows.append(texts.pair(asked.text, unit, each))
                    holders.append(n)
            with torch.no_grad():
                logits = scored(model, rows).numpy()
            if asked.proofs:
                ranked = list(dict.fromkeys(holders[i] for i in np.argsort(-logits)))
                places.append(min((ranked.index(n) for n in asked.proofs if n in ranked), default=len(ranked)))
                best.append(float(logits.max()))
            else:
                missed.append(float(logits.max()))
        found, gone = np.array(best), np.array(missed)
        hits = [float(np.mean(np.array(places) < k)) for k in (1, 3, 5, 10)]
        auc = np.mean((found[:, None] > gone[None]) + 0.5 * (found[:, None] == gone[None]))
        silent = [float(np.mean(gone < np.quantile(found, share))) for share in (0.05, 0.06, 0.1)]
        print(
            f"{language} questions {len(found)}, near misses {len(gone)}: proof among the first 1, 3, 5, 10 "
            f"{np.round(hits, 3).tolist()}; AUC {auc:.3f}; "
            f"silent where 5, 6, 10 % are wrongly {np.round(silent, 3).tolist()}",
            flush=True,
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--train", type=Path, nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--init", type=Path)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--rate", type=float, default=1.0, help="factor of the learning rates")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--processes", type=int, default=1)
    parser.add_argument("--test", type=Path)
    parser.add_argument("--limit", type=int, help="questions and near misses a language to measure on")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    run(train, options, options.processes)


if __name__ == "__main__":
    main()
