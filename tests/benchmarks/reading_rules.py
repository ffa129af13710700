"""Shows how much each rule of reading carries: the figures with all rules, then with one rule taken out at a time.

    python tests/benchmarks/reading_rules.py [CORPUS.jsonl ...]

Reads the marked missions of the tests and any labelled corpora that are named. A rule that carries nothing on
texts that nobody wrote for it is a candidate for removal.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "language")]

from marked_missions import marked_missions  # noqa: E402

from designer.language import reader  # noqa: E402
from designer.language.english import names as english_names  # noqa: E402
from designer.language.english import variants as english_variants  # noqa: E402
from designer.language.english.clauses import Sentence  # noqa: E402
from designer.language.english.help_words import Verbs  # noqa: E402
from designer.language.jsonl import surroundings_of  # noqa: E402
from designer.language.reading import Surroundings  # noqa: E402
from designer.language.russian import control as russian_control  # noqa: E402
from designer.language.russian import grades as russian_grades  # noqa: E402
from designer.language.russian import groups as russian_groups  # noqa: E402
from designer.language.russian import mission as russian_mission  # noqa: E402
from designer.language.russian import relations as russian_relations  # noqa: E402
from designer.language.russian.names import NOBODY, Names  # noqa: E402
from designer.language.russian.walk import Walk  # noqa: E402
from designer.language.verdicts import verdicts  # noqa: E402


@dataclass(frozen=True)
class Case:
    """One mission with the clients that it serves and its findings (None: not labelled)."""

    text: str
    around: Surroundings
    served: frozenset[str]
    findings: frozenset[str] | None


@dataclass(frozen=True)
class Switch:
    """One rule with what stands in for it when it is out."""

    label: str
    holder: Any
    name: str
    instead: Callable[..., Any]


RUSSIAN = (
    Switch("для кого, у кого, до кого", Walk, "_judge_preposition", lambda *a: False),
    Switch("genitive after a noun of service", Walk, "_judge_genitive", lambda *a: False),
    Switch("  with the means in between", Walk, "_is_means", lambda *a: False),
    Switch("  owner of what is served", Walk, "_serves_owner", lambda *a: False),
    Switch("object of a verb of service", Walk, "_judge_object", lambda *a: False),
    Switch("coordination", Walk, "_inherited", lambda *a: None),
    Switch("purpose clause (чтобы ...)", Walk, "_purpose", lambda self, place: place + 1),
    Switch("who gains by the outcome", Walk, "_gains", lambda *a: False),
    Switch("a dash for the verb", Walk, "_is_parallel", lambda *a: False),
    Switch("by place, whom nobody claimed", Walk, "_serve_by_place", lambda *a: None),
    Switch("dative before a dash", Walk, "_serve_topics", lambda *a, **k: None),
    Switch("named before the verb", Walk, "_take_pending", lambda *a: None),
    Switch("named before the verb of help", Walk, "_look_back", lambda *a: None),
    Switch("elided verb of help", Walk, "_elided", lambda *a: 0),
    Switch("shared first word of names", Walk, "_shares_head", lambda *a: False),
    Switch("client inside the action", Walk, "_serve_inside", lambda *a: None),
    Switch("оказывать помощь", Walk, "_giving_help", lambda *a: 0),
    Switch("поддерживать as upkeep", Walk, "_holds_up", lambda *a: True),
    Switch("pronouns", Walk, "_antecedent", lambda *a: (NOBODY, None)),
    Switch("  to a declaration before", Walk, "remember_all", lambda *a: None),
    Switch("burdens made less", Walk, "_is_burden_lessened", lambda *a: False),
    Switch("things that come to somebody", Walk, "_arrives_there", lambda *a: False),
    Switch("the object after the means", Walk, "_is_object_after_means", lambda *a: False),
    Switch("what is done no longer", Walk, "_is_no_longer", lambda *a: False),
    Switch("things that help, not the unit", Walk, "_is_thing_of_others", lambda *a: False),
    Switch("what clients will be able to do", Walk, "_will_do", lambda *a: False),
    Switch("states of those who are content", Walk, "_is_content", lambda *a: False),
    Switch("adjectives with one noun", Walk, "_parts", lambda *a: []),
    Switch("signs of control and gain", russian_control, "_signs", lambda *a: []),
    Switch("adjectives as nouns", russian_groups, "_stands_for_noun", lambda *a: False),
    Switch("heads, people, synonyms", russian_grades, "related", lambda *a: 0),
    Switch("names that say more", russian_grades, "_wider", lambda *a: 0),
    Switch("names that say less", russian_grades, "_narrower", lambda *a: 0),
    Switch("people and units of one root", russian_relations, "share_root", lambda *a: False),
    Switch("people and places of one trade", russian_relations, "share_trade", lambda *a: False),
    Switch("  where somebody is helped", Names, "find_meant", lambda *a: NOBODY),
    Switch("spelling", Names, "_respelt", lambda self, phrase: phrase),
    Switch("всем, кто продаёт", Names, "find_doers", lambda *a: NOBODY),
)
ENGLISH = (
    Switch("clients by their place", Sentence, "_with_rest", lambda self, parts, **k: list(parts)),
    Switch("  clients that open a sentence", Sentence, "_opened", lambda *a: []),
    Switch("  subjects (so that X can, X gets)", Sentence, "_of_subject", lambda *a, **k: None),
    Switch("  objects of other verbs", Sentence, "_of_object", lambda *a, **k: None),
    Switch("  recipients by place", Sentence, "_of_recipient", lambda *a, **k: None),
    Switch("  possessors (the rights of X)", Sentence, "_of_possessor", lambda *a: None),
    Switch("  owners (X's questions)", Sentence, "_of_owner", lambda *a: None),
    Switch("  idioms (care for X)", Sentence, "_of_idiom", lambda *a: None),
    Switch("  joined by and", Sentence, "_joined", lambda *a: None),
    Switch("  parallels (to A, to B)", Sentence, "_is_parallel", lambda *a: False),
    Switch("  next subjects (A gets, B gets)", Sentence, "_is_next_subject", lambda *a: False),
    Switch("  belongs to what another gets", Sentence, "_belongs_to_another", lambda *a: False),
    Switch("pronouns", Sentence, "_antecedents", lambda *a: []),
    Switch("elided verb of help", Sentence, "_elided", lambda *a: iter(())),
    Switch("the success of X", Sentence, "_owner", lambda *a: None),
    Switch("recipients (to X, for X)", Sentence, "_recipients", lambda *a: iter(())),
    Switch("services joined", Sentence, "_merged", lambda self, parts: parts),
    Switch("shared heads of names", english_names.Names, "_shared_heads", lambda *a: []),
    Switch("people of a unit", english_variants, "_people_of", lambda *a: []),
    Switch("synonyms", english_variants, "synonyms_of", lambda *a: []),
    Switch("spelling of names", english_names.Names, "_find_misspelt", lambda self, word: word),
    Switch("spelling of verbs of help", Verbs, "_misspelt_help", lambda *a: ""),
    Switch("clauses of upkeep", Sentence, "_is_upkeep", lambda *a: False),
)
CHART = Switch("the organization chart", reader, "by_chart", lambda reading, around: reading)


@contextmanager
def without(switch: Switch | None) -> Iterator[None]:
    """Take a rule out for a while."""
    if switch is None:
        yield
        return
    kept = getattr(switch.holder, switch.name)
    setattr(switch.holder, switch.name, switch.instead)
    try:
        yield
    finally:
        setattr(switch.holder, switch.name, kept)


def forget() -> None:
    """Drop everything that readers keep between texts."""
    english_names.names_of.cache_clear()
    russian_grades.grade_of.cache_clear()
    russian_mission._names_of.cache_clear()
    russian_mission._cut.cache_clear()


def figures(cases: Sequence[Case]) -> tuple[float, float, float, float]:
    """Return precision, recall and F1 of the served clients, then F1 of the findings."""
    forget()
    right = wrong = missed = same = counted = 0
    for case in cases:
        reading = reader.read(case.text, case.around)
        served = reading.served
        right += len(served & case.served)
        wrong += len(served - case.served)
        missed += len(case.served - served)
        if case.findings is not None:
            found = {v.code for v in verdicts(reading, case.around)}
            same += len(found & case.findings)
            counted += len(found) + len(case.findings)
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return precision, recall, 2 * right / max(1, 2 * right + wrong + missed), 2 * same / max(1, counted)


def own_cases(language: str) -> list[Case]:
    """Return the marked missions of the tests."""
    files = sorted((ROOT / "tests" / "language" / "marked").glob(f"{language}_*.txt"))
    return [
        Case(m.text, m.surroundings, frozenset(m.served), frozenset(m.findings))
        for m in marked_missions(*(file.name for file in files))
    ]


def corpus_cases(paths: Sequence[str], language: str) -> list[Case]:
    """Return the missions of labelled corpora in one language."""
    found = []
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if row.get("lang") == language:
                labels = row["labels"]
                served = labels.get("served_clients") or [b["resolves_to"] for b in labels.get("beneficiaries", ())]
                codes = frozenset(labels["findings"]) if "findings" in labels else None
                found.append(Case(row["text"], surroundings_of(row), frozenset(filter(None, served)), codes))
    return found


def main() -> None:
    """Print a table for each language."""
    for short, long, switches in (("ru", "russian", RUSSIAN), ("en", "english", ENGLISH)):
        cases = own_cases(long) + corpus_cases(sys.argv[1:], short)
        whole = figures(cases)
        print(f"{long}, {len(cases)} missions: served P {whole[0]:.3f} R {whole[1]:.3f} F1 {whole[2]:.3f}", end="")
        print(f", findings F1 {whole[3]:.3f}")
        lines = []
        for switch in (*switches, CHART):
            with without(switch):
                left = figures(cases)
            lines.append((whole[2] - left[2], whole[3] - left[3], switch.label, left))
        print(f"  {'without':36s} {'P':>6s} {'R':>6s} {'F1':>6s}  carries served, findings")
        for carried, found, label, left in sorted(lines, reverse=True, key=lambda line: line[:2]):
            print(f"  {label:36s} {left[0]:6.3f} {left[1]:6.3f} {left[2]:6.3f}  {carried:+.3f} {found:+.3f}")
        print()


if __name__ == "__main__":
    main()
