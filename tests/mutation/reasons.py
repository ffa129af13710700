"""Why some mutants may live: changes that nobody can notice, or that are watched by another program.

A reason stands under the name of its mutant, whatever line that is on; a test holds that each name still exists.
"""

from __future__ import annotations

REASONS: dict[str, dict[str, str]] = {}
"""File → name of the mutant → why no test has to notice it."""
