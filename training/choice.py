"""Train the choice: how well a sentence, with who speaks in it, answers a question.

    python training/choice.py --base E5 --train FILE ... --out FOLDER [--init CHECKPOINT] [--layers N] [--processes N]

``--base`` is a Hugging Face folder of multilingual-e5-small, ``--train`` and ``--test`` are what ``candidates.py``
wrote. A small cross-encoder reads

    <s> question </s> title </s> sentence before </s> speaker: stance </s> sentence </s>

and gives one logit. It learns to put a proof before other sentences of its article and before what the two legs found
(softmax over the list), and that nothing answers a near miss (logistic loss on each), which makes the highest
probability of a question's candidates the probability that it is answered at all. Since the highest is what counts, it
learns from the candidates that it scores highest itself. Speakers and stances are those annotated; as a reader's will
be wrong now and then, some are left out or changed. One thread a process, several of which average their gradients; the
run goes on from its last checkpoint in ``--out``. ``--init`` may have fewer layers than ``--layers``: those above are
e5's.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from candidates import Asked, Questions, Unit, load
from reader_model import SHORT
from safetensors.torch import load_file, save_file
from team import Team, run
from templates import templated
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertModel

Span = tuple[int, int, bool]  # first row, last row and whether the first is a proof

WIDTH = 384
BATCH = 8  # questions a step and process
ENCODER_RATE, HEAD_RATE = 1e-4, 6e-4
WARMED, FALLING = 0.04, 0.6  # shares of the run in which the rates rise, and fall
AVERAGED = 0.998  # of the running mean of the weights that is kept
SAVED = 50  # steps between checkpoints
LENGTHS = {"question": 40, "title": 16, "before": 20, "said": 20, "sentence": 64}  # pieces at most
BEGIN, PAD, END = 0, 1, 2
SILENT, OTHER_STANCE, AS_MENTIONED = 0.2, 0.1, 0.3  # odds of no statement seen, another stance, the name as it stands
CLAIMED = 0.2  # odds of a stance that is told as a claim: the reader's commonest error
TEMPLATED = 0.25  # of questions in whose place one is made from a statement
ORPHANED = 0.35  # of questions that are asked without the article that answers them
NEAREST = 12  # sentences of the article, and of others, nearest by the legs, of which some are drawn
MEANT = 0.5  # odds that of several statements in a sentence the one with the stance asked for is shown
HARD = 3  # rows that score highest beside a proof, which it is learned from; one less where there is no proof
STANCES = ("claims", "denies", "confirms", "accuses", "criticises", "demands", "announces", "suspects", "warns")


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
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training and SHORT):
            hidden = self.enc(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return self.head(mean)[:, 0]


class Texts:
    """Questions and units as token ids, each text tokenized once."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.known: dict[str, list[int]] = {}

    def ids(self, text: str) -> list[int]:
        if text not in self.known:
            self.known[text] = self.tokenizer.encode(text, add_special_tokens=False).ids
        return self.known[text]

    def pair(self, question: str, unit: Unit, said: tuple[str, str] | None) -> list[int]:
        """A question with a unit; ``said`` is speaker and stance of the statement meant, None for none."""
        header = f"{said[0]}: {said[1]}" if said else ""
        return [
            BEGIN, *self.ids(question)[: LENGTHS["question"]], END,
            *self.ids(unit.title)[: LENGTHS["title"]], END,
            *self.ids(unit.before)[-LENGTHS["before"]:], END,
            *(self.ids(header)[: LENGTHS["said"]] if header else ()), END,
            *self.ids(unit.text)[: LENGTHS["sentence"]], END,
        ]  # fmt: skip


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


def said(unit: Unit, asked: Asked | None = None) -> tuple[str, str] | None:
    """One of the unit's statements: the one that answers ``asked``, else any; now and then none, or mistaken."""
    if not unit.said or random.random() < SILENT:
        return None
    fitting = [entry for entry in unit.said if asked and entry[2] == asked.stance] or list(unit.said)
    speaker, mention, stance = random.choice(fitting)
    if random.random() < AS_MENTIONED:
        speaker = mention
    if random.random() < OTHER_STANCE:
        stance = random.choice(STANCES)
    elif random.random() < CLAIMED:
        stance = "claims"
    return speaker, stance


def lists(questions: Questions, texts: Texts, asked: Asked) -> tuple[list[list[int]], bool]:
    """The rows that one question may be learned from, its proof first, and whether there is a proof."""
    if random.random() < TEMPLATED and (made := _made(questions, texts, asked)) is not None:
        return made
    if asked.proofs and random.random() < ORPHANED:
        return _orphan(questions, texts, asked), False
    home = [n for n in asked.home if n not in asked.proofs]
    top = [n for n in asked.top if n not in asked.proofs]
    best = [n for n in top if n in asked.home][:NEAREST]
    away = [n for n in top if n not in asked.home][:NEAREST]
    # What is mistaken most: who else takes that stance, in the article or anywhere, and what is nearest by words.
    alike = [n for n in home if any(stance == asked.stance for *_, stance in questions.units[n].said)]
    elsewhere = [n for n in random.sample(questions.taking(asked.stance), 2) if n not in asked.home]
    parts = ((best, 4), (alike, 2), (away, 2), (elsewhere, 1), (home, 1))
    drawn = [n for part, count in parts for n in random.sample(part, min(count, len(part)))]
    rows = []
    if asked.proofs:
        proof = questions.units[random.choice(asked.proofs)]
        rows.append(texts.pair(asked.text, proof, said(proof, asked)))
    for n in dict.fromkeys(drawn):
        unit = questions.units[n]
        rows.append(texts.pair(asked.text, unit, said(unit, asked if random.random() < MEANT else None)))
    return rows, bool(asked.proofs)


def hardest(model: Choice, rows: Sequence[list[int]], spans: Sequence[Span]) -> tuple[list[list[int]], list[Span]]:
    """The rows to learn from: each question's proof, what scores highest beside it, and one more."""
    with torch.no_grad():
        logits = scored(model, rows).tolist()
    kept: list[list[int]] = []
    found: list[Span] = []
    for first, end, proven in spans:
        others = sorted(range(first + proven, end), key=lambda n: -logits[n])
        drawn = others[: HARD - (not proven)]
        drawn += random.sample(others[len(drawn) :], min(1, len(others) - len(drawn)))
        begin = len(kept)
        kept += [rows[n] for n in ([first] if proven else []) + drawn]
        found.append((begin, len(kept), proven))
    return kept, found


def _made(questions: Questions, texts: Texts, asked: Asked) -> tuple[list[list[int]], bool] | None:
    """The rows of a question made from a statement of the same article; None where none can be made."""
    home = [questions.units[n] for n in asked.home]
    language = "en" if re.match(r"en|hc-1", asked.article) else "de"
    made = templated([unit.text for unit in home], [unit.said for unit in home], language)
    if made is None:
        return None
    question, proofs, others = made
    chosen = ([random.choice(proofs)] if proofs else []) + others[: 3 if proofs else 2] + others[-1:]
    rows = []
    for n in chosen:
        own = [entry for entry in home[n].said if n in proofs and entry[0].split()[-1] in question]
        entry = random.choice(own or list(home[n].said)) if home[n].said else None
        rows.append(texts.pair(question, home[n], (entry[0], entry[2]) if entry else None))
    return rows, bool(proofs)


def _orphan(questions: Questions, texts: Texts, asked: Asked) -> list[list[int]]:
    """The rows of a question whose article is missing: others must not answer it, even with the stance asked for."""
    strange = [n for n in asked.top if n not in asked.home]
    fitting = [n for n in strange if any(stance == asked.stance for *_, stance in questions.units[n].said)]
    chosen = {*strange[:3], *random.sample(fitting, min(3, len(fitting)))}
    chosen |= {n for n in random.sample(questions.taking(asked.stance), 1) if n not in asked.home}
    return [texts.pair(asked.text, questions.units[n], said(questions.units[n], asked)) for n in chosen]


def loss_of(logits: Tensor, spans: Sequence[Span]) -> Tensor:
    """The loss of a batch, a span a question."""
    total = torch.zeros(())
    for first, end, proven in spans:
        own = logits[first:end]
        if proven:
            target = torch.zeros(end - first)
            target[0] = 1.0
            weight = torch.tensor([2.0] + [1.0] * (end - first - 1))
            total = total + functional.cross_entropy(own[None], torch.tensor([0]))
            total = total + 0.5 * functional.binary_cross_entropy_with_logits(own, target, weight=weight)
        else:
            total = total + 0.7 * functional.binary_cross_entropy_with_logits(own, torch.zeros(end - first))
    return total / len(spans)


def batches(questions: Questions, done: int, seed: int, team: Team) -> Iterator[list[Asked]]:
    """This process's batches for ever, in an order that depends on the number of the batch alone."""
    step = epoch = 0
    size = BATCH * team.size
    while True:
        order = list(questions.asked)
        random.Random(f"{seed} {epoch}").shuffle(order)
        for at in range(0, len(order) - size + 1, size):
            if step >= done:
                yield team.share(order[at : at + size])
            step += 1
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
        rows: list[list[int]] = []
        spans = []
        for asked in batch:
            own, proven = lists(questions, texts, asked)
            if own:
                spans.append((len(rows), len(rows) + len(own), proven))
                rows += own
        rows, spans = hardest(model, rows, spans)
        loss = loss_of(scored(model, rows), spans)
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
                for entry in dict.fromkeys((s, stance) for s, _, stance in unit.said) or (None,):
                    rows.append(texts.pair(asked.text, unit, entry))
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
