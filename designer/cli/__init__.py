"""The command line: one command a file, no window."""

from designer.cli.program import run

__all__ = ["run"]
