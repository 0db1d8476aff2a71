"""How the app is opened to others: where browsers see it, whom it asks for a name, and what they may do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from qabot.errors import QabotError
from qabot.newsroom.entrance.accounts import Accounts, Role
from qabot.newsroom.entrance.address import Address


@dataclass(frozen=True, slots=True)
class Access:
    """``accounts`` is None where nobody is asked for a name; nobody may do more than ``role``."""

    address: Address
    accounts: Accounts | None = None
    role: Role = Role.EDITOR

    @classmethod
    def of(
        cls,
        host: str,
        accounts: Path,
        environment: str = "",
        *,
        public_url: str = "",
        root_path: str = "",
        names: Sequence[str] = (),
        open_to_all: bool = False,
        read_only: bool = False,
    ) -> Access:
        """Accounts of the file ``accounts`` and of the ``environment`` are asked for wherever there are some.

        Raises QabotError where others could reach the app and nobody has said who may, and for accounts or addresses
        that cannot be read.
        """
        address = Address.of(host, public_url, root_path, names)
        held = Accounts(accounts, environment)
        if open_to_all and held:
            raise QabotError("--open lets everybody in, but there are accounts; leave --open out or remove them.")
        if not (address.local or held or open_to_all):
            raise QabotError(
                f"--host {host} lets other machines in, and there are no accounts: add some with "
                "`qabot user add NAME --role editor`, or say --open to let everybody who comes read and change "
                "(with --read-only: read)."
            )
        return cls(address, held or None, Role.VISITOR if read_only else Role.EDITOR)

    @property
    def told(self) -> list[str]:
        """What whoever starts the app should know of it."""
        lines = []
        if self.address.public and self.accounts is None:
            may = "read" if self.role is Role.VISITOR else "read and change everything"
            lines.append(
                f"There are no accounts: whoever reaches {self.address.public} may {may}. Unless the proxy asks who "
                "they are, add accounts with `qabot user add NAME --role editor`."
            )
        if self.role is Role.VISITOR:
            lines.append("Read-only: nobody can change anything from the page or by a program.")
        return lines
