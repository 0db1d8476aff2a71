"""What is passed on: the wheel, its licences, and the packages that it brings along."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from email import message_from_string
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from benchmarks import packages
from qabot.web.content import samples

ROOT = Path(__file__).parents[2]
LARGEST = 80e6  # bytes of a wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_every_file_of_the_package_and_no_other(wheel: Path) -> None:
    tracked = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "qabot"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    with zipfile.ZipFile(wheel) as opened:
        held = {name for name in opened.namelist() if ".dist-info/" not in name}
    there = {name for name in tracked.stdout.split() if (ROOT / name).exists()}  # what is removed may not be committed
    assert held == there | {f"qabot/samples/{name}" for name in samples.NAMES}
    assert "qabot/py.typed" in held
    assert wheel.stat().st_size < LARGEST


def test_the_wheel_says_whose_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        names = opened.namelist()
        (metadata,) = [name for name in names if name.endswith(".dist-info/METADATA")]
        told = message_from_string(opened.read(metadata).decode())
        texts = [opened.read(name).decode() for name in names if ".dist-info/licenses/" in name]
    assert told["License-Expression"] == "Apache-2.0 AND MIT AND (LGPL-2.1-or-later OR CC-BY-SA-4.0)"
    assert any("Apache License" in text for text in texts)
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in text for text in texts)
    assert "Typing :: Typed" in (told.get_all("Classifier") or [])


def test_an_image_takes_the_samples_and_no_other_articles() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf8").splitlines()
    assert [line for line in lines if line.startswith("!corpus")] == [f"!corpus/{name}" for name in samples.NAMES]


def _project() -> dict[str, list[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf8"))["project"]
    return {"dependencies": project["dependencies"], **project["optional-dependencies"]}


def test_the_lock_holds_a_version_within_every_range() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf8")
    locked: dict[str, list[str]] = {}
    for name, version in re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", lock, re.MULTILINE):
        locked.setdefault(canonicalize_name(name), []).append(version)
    wanted = [Requirement(line) for group in _project().values() for line in group]
    outside = [
        str(need)
        for need in wanted
        if need.name != "qabot"
        and not any(need.specifier.contains(version) for version in locked.get(canonicalize_name(need.name), []))
    ]
    assert outside == []


def test_every_package_has_its_licence_in_the_table() -> None:
    table = packages.DOCUMENT.read_text(encoding="utf8").split(packages.MARKS[0])[1].split(packages.MARKS[1])[0]
    told = {row.split("|")[1].strip(): row.split("|")[3].strip() for row in table.splitlines()[2:]}
    assert {name for name, licence in told.items() if licence in ("", "not stated")} == set()
    # What is installed may be ahead of pyproject.toml's ranges, so only what these name is looked for.
    wanted = {canonicalize_name(Requirement(line).name) for line in _project()["dependencies"]}
    assert wanted - told.keys() == set()
