"""The short form of killing the program again and again; ORG_MISSION_LONG=1 runs 500 kills with the whole window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("killing.py")
LONG = bool(os.environ.get("ORG_MISSION_LONG"))

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")


def _kill(*options: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    run = subprocess.run([sys.executable, str(PROGRAM), *options], capture_output=True, text=True, env=environment)
    print(run.stdout)
    assert " kills, " in run.stdout, run.stderr
    return run


def test_no_kill_loses_a_change_or_spoils_a_file() -> None:
    run = _kill("--no-window", "--runs", "500" if LONG else "12")
    assert run.returncode == 0, run.stdout


def test_no_kill_of_the_window_loses_a_change_or_spoils_a_file() -> None:
    run = _kill("--runs", "500" if LONG else "3")
    assert run.returncode == 0, run.stdout


def test_a_naive_writer_is_caught() -> None:
    run = _kill("--no-window", "--naive", "--runs", "40" if LONG else "5")
    assert run.returncode == 1 and " 0 lost" not in run.stdout
