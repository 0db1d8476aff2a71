"""Several processes train one model: each reads its share of the data, and every step averages their gradients."""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import torch
from torch import Tensor, distributed, multiprocessing, nn

Item = TypeVar("Item")
Options = TypeVar("Options")


@dataclass(frozen=True, slots=True)
class Team:
    """Process ``rank`` of ``size``, one thread each."""

    rank: int = 0
    size: int = 1

    def share(self, items: Sequence[Item]) -> list[Item]:
        """This process's part of what all of them have in the same order."""
        return list(items[self.rank :: self.size])

    def total(self, value: Tensor) -> Tensor:
        """The sum of what all processes have."""
        if self.size > 1:
            distributed.all_reduce(value)
        return value

    def least(self, count: int) -> int:
        """The least of all processes' numbers."""
        if self.size == 1:
            return count
        value = torch.tensor(count)
        distributed.all_reduce(value, distributed.ReduceOp.MIN)
        return int(value)

    def average_gradients(self, model: nn.Module) -> None:
        if self.size == 1:
            return
        found = [p.grad for p in model.parameters() if p.grad is not None]
        together = self.total(torch.cat([gradient.flatten() for gradient in found])) / self.size
        for gradient, mean in zip(found, together.split([g.numel() for g in found]), strict=True):
            gradient.copy_(mean.view_as(gradient))


def run(work: Callable[[Team, Options], None], options: Options, size: int) -> None:
    """``work`` in ``size`` processes of one thread each; in this one if it is one."""
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    if size == 1:
        work(Team(), options)
        return
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    multiprocessing.spawn(_member, (work, options, size, port), nprocs=size)


def _member(rank: int, work: Callable[[Team, Options], None], options: Options, size: int, port: int) -> None:
    distributed.init_process_group("gloo", f"tcp://127.0.0.1:{port}", rank=rank, world_size=size)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    work(Team(rank, size), options)
    distributed.destroy_process_group()
