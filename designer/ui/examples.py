"""How the built-in examples are called among the actions of the window."""

from __future__ import annotations

from designer.storage.library import Example


def action_of(example: Example) -> str:
    """Return the id of the action that opens an example."""
    return f"example-{example.key}"
