"""Where the program keeps what is not part of a model."""

from __future__ import annotations

import os
from pathlib import Path

STATE = "ORG_MISSION_STATE"
"""Environment variable that names another state folder (portable use, tests)."""


def state_folder() -> Path:
    """Return the folder for settings and journals; it need not exist yet."""
    named = os.environ.get(STATE)
    if named:
        return Path(named)
    import platformdirs

    return Path(platformdirs.user_state_dir("org-mission-designer", appauthor=False))


def journals_folder() -> Path:
    """Return the folder for the journals of models with unsaved changes."""
    return state_folder() / "journals"


def versions_folder() -> Path:
    """Return the folder for earlier versions of saved models."""
    return state_folder() / "versions"


def reports_folder() -> Path:
    """Return the folder for reports of failures of the program."""
    return state_folder() / "reports"


def templates_folder() -> Path:
    """Return the folder for Word templates of the user's own, which no update touches; it need not exist yet."""
    named = os.environ.get(STATE)
    if named:
        return Path(named) / "templates"
    import platformdirs

    return Path(platformdirs.user_data_dir("org-mission-designer", appauthor=False)) / "templates"
