"""Train the reader: who said what in an article.

    python training/reader.py --base E5 --annotated DIR [DIR ...] --out FOLDER [--init CHECKPOINT] [--steps N]
                              [--beside DIR [DIR ...] --share S] [--processes N]

``--base`` is a Hugging Face folder of multilingual-e5-small. Never trained on, only measured on after every epoch, are
the Wikinews articles whose names end in 0 (``annotated.kept_from_reader``). The folders are read anew every epoch, so
that annotation may grow meanwhile. One thread a process; of several, each reads its share of the articles, and their
gradients are averaged. A run goes on from its last checkpoint in ``--out``.
What ships is the running mean of the weights, ``reader.safetensors``.
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import torch
from alignment import Frame, Window, cut, frames
from annotated import Annotated, articles, kept_from_reader
from reader_model import KINDS, POINTED, STANCES, Reader
from safetensors.torch import load_file, save_file
from team import Team, run
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

TOKENS = 2560  # of a process's step
ENCODER_RATE, HEAD_RATE = 2e-4, 5e-4
WARMED, FALLING = 0.02, 0.7  # shares of the run in which the rates rise, and fall
AVERAGED = 0.998  # of the running mean of the weights that is kept
UNQUOTED, ONE_LINE = 0.25, 0.5  # odds of lost quotation marks and of lost line ends
SMOOTHED = 0.1  # of a stance's probability, given to the others: people agree on nine of ten
BEGIN, PAD, END, MASK = 0, 1, 2, 250001
KIND_WEIGHTS = (1.0, 2.0, 3.0)  # of anchors: none, at a cue, at a content
ROLE_WEIGHTS = {"speaker": 1.0, "content": 1.0, "addressee": 0.0, "name": 0.5}  # addressees are not annotated
LOSSES = "anchors, pointers, cues, stances"
ANCHORS, POINTERS, CUES, STANCE = 0.6, 0.5, 0.1, 2.0  # their weights


def damaged(article: Annotated) -> Annotated:
    """The article as it may come from the web: sometimes without quotation marks, often without line ends."""
    for odds, pattern, put in ((UNQUOTED, '[„“”"«»]', ""), (ONE_LINE, r"\s*\n\s*", " ")):
        if random.random() < odds:
            said = [
                {key: re.sub(pattern, put, value) if isinstance(value, str) else value for key, value in s.items()}
                for s in article.statements
            ]
            article = replace(article, text=re.sub(pattern, put, article.text), statements=said)
    return article


def windows_of(article: Annotated, tokenizer: Tokenizer) -> list[Window]:
    encoding = tokenizer.encode(article.text, add_special_tokens=False)
    return cut(encoding.ids, frames(article.text, encoding.offsets, article.statements))


def batches(windows: Sequence[Window]) -> list[list[Window]]:
    """Windows of like length together, at most ``TOKENS`` with padding, in random order."""
    found: list[list[Window]] = [[]]
    for window in sorted(windows, key=lambda window: len(window.ids) + random.random() * 60):
        longest = max(len(other.ids) for other in [*found[-1], window]) + 2
        if found[-1] and (len(found[-1]) + 1) * longest > TOKENS:
            found.append([])
        found[-1].append(window)
    random.shuffle(found)
    return found


def losses(model: Reader, batch: Sequence[Window], masked: float) -> Tensor:
    """Losses of anchors, pointers, cues and stances, each summed over the batch a statement, [4]."""
    longest = max(len(window.ids) for window in batch) + 2
    ids = torch.full((len(batch), longest), PAD)
    for n, window in enumerate(batch):
        row = [MASK if random.random() < masked else id for id in window.ids]
        ids[n, : len(row) + 2] = torch.tensor([BEGIN, *row, END])
    hidden = model.hidden(ids, (ids != PAD).long())
    total = torch.zeros(4)
    count = 0
    for n, window in enumerate(batch):
        own = hidden[n, 1 : 1 + len(window.ids)]
        kinds = torch.zeros(len(own), dtype=torch.long)
        for frame in window.frames:
            kinds[frame.anchor - window.start] = 1 if frame.at_cue else 2
        first = window.own - window.start
        anchors = functional.cross_entropy(
            model.anchor(own)[first:], kinds[first:], weight=torch.tensor(KIND_WEIGHTS[:KINDS]), reduction="sum"
        )
        total = total + torch.stack([anchors, *_of_frames(model, own, window)])
        count += len(window.frames)
    return total / max(count, 1)


def _of_frames(model: Reader, hidden: Tensor, window: Window) -> tuple[Tensor, Tensor, Tensor]:
    """Losses of pointers, cues and stances over the statements of one window."""
    if not window.frames:
        return torch.zeros(()), torch.zeros(()), torch.zeros(())
    length = len(hidden)
    anchors = torch.tensor([frame.anchor - window.start for frame in window.frames])
    scores, nowhere = model.pointers(hidden, anchors)
    scores_or_none = torch.cat([scores, nowhere[..., None]], 2)
    pointed = torch.zeros(())
    for role_index, role in enumerate(POINTED):
        if not ROLE_WEIGHTS[role]:
            continue
        ends = [_ends(frame, role, window.start, length) for frame in window.frames]
        for side in (0, 1):
            target = torch.tensor([end[side] for end in ends])
            side_scores = scores_or_none[:, 2 * role_index + side]
            pointed = pointed + ROLE_WEIGHTS[role] * functional.cross_entropy(side_scores, target, reduction="sum")
    cue = _marked(window, "cue", length)
    more = torch.tensor(3.0)  # cues are few among the tokens
    cued = functional.binary_cross_entropy_with_logits(scores[:, -1], cue, pos_weight=more, reduction="none")
    stances = torch.tensor([STANCES.index(frame.stance) for frame in window.frames])
    logits = model.stances(hidden, anchors, _filled(window, length), cue)
    stance = functional.cross_entropy(logits, stances, reduction="sum", label_smoothing=SMOOTHED)
    return pointed, cued.sum(), stance


def _ends(frame: Frame, role: str, start: int, length: int) -> tuple[int, int]:
    """First and last token of a role within the window; ``length``, which stands for nowhere, for what it lacks."""
    tokens = frame.tokens.get(role, [])
    if not tokens or (role == "name" and not start <= tokens[0] <= tokens[-1] < start + length):
        return length, length
    inside = [min(max(token - start, 0), length - 1) for token in (tokens[0], tokens[-1])]
    return inside[0], inside[1]


def _marked(window: Window, role: str, length: int) -> Tensor:
    """1 at the tokens of a role, [frames, length]."""
    marked = torch.zeros(len(window.frames), length)
    for n, frame in enumerate(window.frames):
        for token in frame.tokens[role]:
            if 0 <= token - window.start < length:
                marked[n, token - window.start] = 1
    return marked


def _filled(window: Window, length: int) -> Tensor:
    """1 from first to last token of the content, [frames, length]."""
    filled = torch.zeros(len(window.frames), length)
    for n, frame in enumerate(window.frames):
        first, last = _ends(frame, "content", window.start, length)
        filled[n, first : last + 1] = 1
    return filled


def measure(model: Reader, windows: Sequence[Window], team: Team) -> list[float]:
    """The losses on windows that are never trained on, a statement."""
    model.eval()
    totals = torch.zeros(5)  # the last one counts statements
    with torch.no_grad():
        for window in team.share(windows):
            parts = losses(model, [window], 0.0) * max(len(window.frames), 1)
            totals += torch.cat([parts, torch.tensor([float(len(window.frames))])])
    model.train()
    *sums, count = team.total(totals).tolist()
    return [round(value / max(count, 1), 3) for value in sums]


def epochs(options: argparse.Namespace, tokenizer: Tokenizer, team: Team, epoch: int) -> Iterator[list[Window]]:
    """Batches of this process, from an epoch on for ever, the folders read anew each time."""
    while True:
        order = random.Random(f"{options.seed} {epoch}")  # the same in every process
        found = [article for article in articles(*options.annotated) if not kept_from_reader(article.name)]
        known = [article for article in articles(*options.beside) if not kept_from_reader(article.name)]
        found += order.sample(known, round(options.share * len(known)))
        if options.articles:
            found = random.Random(0).sample(found, options.articles)
        order.shuffle(found)
        mine = batches([window for one in team.share(found) for window in windows_of(damaged(one), tokenizer)])
        yield from mine[: team.least(len(mine))]
        yield []  # an epoch is over
        epoch += 1


def train(team: Team, options: argparse.Namespace) -> None:
    tokenizer = Tokenizer.from_file(f"{options.base}/tokenizer.json")
    model = Reader(options.base, options.layers, options.dropout)
    average = Reader(options.base, options.layers, dropout=0.0)
    if options.init:
        model.load_state_dict({name: value.float() for name, value in load_file(options.init).items()}, strict=False)
    average.load_state_dict(model.state_dict())
    encoder = [p for p in model.enc.parameters() if p.requires_grad]
    heads = [p for name, p in model.named_parameters() if not name.startswith("enc.")]
    optimizer = torch.optim.AdamW([{"params": encoder}, {"params": heads}], weight_decay=0.01)
    step = epoch = 0
    state = options.out / "state.pt"
    if state.exists():
        saved = torch.load(state, weights_only=True)
        model.load_state_dict(saved["model"], strict=False)
        average.load_state_dict(saved["average"], strict=False)
        optimizer.load_state_dict(saved["optimizer"])
        step, epoch = saved["step"], saved["epoch"]
    random.seed(f"{options.seed} {step} {team.rank}")
    torch.manual_seed(options.seed + step * team.size + team.rank)
    held_out = [a for a in articles(*options.annotated, *options.beside) if kept_from_reader(a.name)]
    held_windows = [window for article in held_out for window in windows_of(article, tokenizer)]
    weights = torch.tensor([ANCHORS, POINTERS, CUES, options.stance])
    begun, total, count = time.monotonic(), torch.zeros(4), 0
    model.train()
    for batch in epochs(options, tokenizer, team, epoch):
        if batch:
            progress = step / options.steps
            factor = min(1.0, 0.05 + progress / WARMED) * min(1.0, max(0.01, (1 - progress) / FALLING))
            for group, rate in zip(optimizer.param_groups, (ENCODER_RATE, HEAD_RATE), strict=True):
                group["lr"] = rate * factor * options.rate
            parts = losses(model, batch, options.masked)
            optimizer.zero_grad()
            (parts * weights).sum().backward()
            team.average_gradients(model)
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            step += 1
            with torch.no_grad():
                for mean, value in zip(average.parameters(), model.parameters(), strict=True):
                    if value.requires_grad:
                        mean.lerp_(value, 1 - min(AVERAGED, step / (step + 10)))
            total += parts.detach()
            count += 1
        else:
            epoch += 1
            seen = [round(float(part) / max(count, 1), 3) for part in total]
            unseen = measure(average, held_windows, team)
            if not team.rank:
                after = f"{time.monotonic() - begun:.0f} s"
                print(f"epoch {epoch} step {step} losses of {LOSSES} {seen} held out {unseen} {after}", flush=True)
            total, count = torch.zeros(4), 0
        if not team.rank and (step % options.saved == 0 or not batch or step >= options.steps):
            part, mean_part = (
                {name: value for name, value in network.state_dict().items() if "word_embeddings" not in name}
                for network in (model, average)
            )
            kept = {"model": part, "average": mean_part, "optimizer": optimizer.state_dict()}
            torch.save({**kept, "step": step, "epoch": epoch}, state.with_suffix(".new"))
            state.with_suffix(".new").replace(state)
            half = {name: value.half().contiguous() for name, value in mean_part.items()}
            save_file(half, options.out / "reader.new")
            (options.out / "reader.new").replace(options.out / "reader.safetensors")
        if step >= options.steps:
            unseen = measure(average, held_windows, team)
            if not team.rank:
                print(f"done: held out {unseen}", flush=True)
            return


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--base", required=True)
    parser.add_argument("--annotated", type=Path, nargs="+", required=True)
    parser.add_argument("--beside", type=Path, nargs="+", default=[], help="of these an epoch takes a share")
    parser.add_argument("--share", type=float, default=0.5)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--init", type=Path)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--steps", type=int, default=4000)
    parser.add_argument("--saved", type=int, default=100, help="steps between checkpoints")
    parser.add_argument("--rate", type=float, default=1.0, help="factor of the learning rates")
    parser.add_argument("--stance", type=float, default=STANCE, help="weight of the stance's loss")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--masked", type=float, default=0.04, help="odds that a token is masked")
    parser.add_argument("--articles", type=int, help="train on so many articles only, for a learning curve")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--processes", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    run(train, options, options.processes)


if __name__ == "__main__":
    main()
