"""Reads missions, or declines titles, as JSON lines: ``python -m designer.language [read|decline]``."""

from __future__ import annotations

import sys

from designer.language.jsonl import decline_lines, read_lines


def main(arguments: list[str]) -> int:
    """Answer standard input on standard output; returns the exit code."""
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    answers = decline_lines(sys.stdin) if arguments[:1] == ["decline"] else read_lines(sys.stdin)
    for answer in answers:
        print(answer)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
