"""Whatever stands in a file, the loader answers in words or with a whole model, quickly and in little memory."""

from __future__ import annotations

import os

from tests.storage.loader_fuzz import CORPUS, fuzz

_LONG = bool(os.environ.get("ORG_MISSION_LONG"))


def test_no_file_harms_the_loader() -> None:
    outcome = fuzz(600.0, seed=7) if _LONG else fuzz(30.0, seed=7, most=700)
    assert not outcome.harms, outcome.harms[0]
    assert outcome.runs >= 700 and outcome.accepted > 50 and len(outcome.messages) >= 12
    assert outcome.slowest < 1.0
    if _LONG:
        assert outcome.megabytes < 1024


def test_the_files_that_did_harm_are_kept() -> None:
    kept = list(CORPUS.glob("*"))
    assert kept and sum(path.stat().st_size for path in kept) < 200_000
