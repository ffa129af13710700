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
