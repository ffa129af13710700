"""The shipped Russian templates: one file a kind, with ``build() -> bytes``."""
