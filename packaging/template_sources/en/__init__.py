"""The shipped English templates: one file a kind, with ``build() -> bytes``."""
