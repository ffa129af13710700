"""What a reader finds in one mission text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, NamedTuple, Protocol

from designer.i18n import Language

_WORD: Final = re.compile(r"\w[\w’'\-./]*")
Span = tuple[int, int]
"""Half-open range of character offsets into the text that was read."""


class Match(StrEnum):
    """How surely the words of a text stand for a known name."""

    STRONG = "strong"
    """The name or an alias of it, in another case, number or spelling."""
    WEAK = "weak"
    """Good enough not to be asked about: the head or the people stand for their unit, or another word of the trade."""
    SUGGESTED = "suggested"
    """Only a proposal: the user is asked."""


class KnownName(NamedTuple):
    """One participant that a text may speak of; a tuple, for it is looked up once for each mission that may do so."""

    key: str
    """What the caller calls the participant, usually its id."""
    name: str
    kind: str = "internal"
    """One of ``unit``, ``position``, ``external``, ``group``, ``internal`` (not known which)."""
    abbreviations: tuple[str, ...] = ()
    """Abbreviations and aliases, taught ones included."""
    parent: str | None = None
    """Key of the unit in which it stands."""
    head: str | None = None
    """The title of its head."""
    head_key: str | None = None
    """Key of the position that heads the unit."""
    members: tuple[str, ...] = ()
    """Keys of the members of a group that the user has named."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What a reader may know beside the text: whose mission it is and who else there is."""

    unit_name: str = ""
    clients: tuple[KnownName, ...] = ()
    """The declared clients, in their order."""
    others: tuple[KnownName, ...] = ()
    """Other participants of the organization, declared clients left out."""
    heads: frozenset[str] = frozenset()
    """Keys of all who head a unit; empty where the text needs none."""
    units: frozenset[str] = frozenset()
    """Keys of all units; empty where the text needs none."""
    owner: frozenset[str] = frozenset()
    """Keys of the owner of the mission and its head, whom "all units" and "all heads" do not mean."""
    known_abbreviations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Beneficiary:
    """The words that name one who is helped or served, and whom they stand for."""

    span: Span
    resolves_to: str | None = None
    """Key of a declared client."""
    stands_for: tuple[str, ...] = ()
    """Keys of further declared clients, where the words name several at once ("руководителям подразделений")."""
    other: str | None = None
    """Key of a participant that is not declared as a client, if the words name one."""
    match: Match | None = None
    candidates: tuple[str, ...] = ()
    """Keys among which the words do not decide (two directors): the user is asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """One statement "help X do Y": any of the three parts may be missing."""

    help_verb: Span | None = None
    beneficiaries: tuple[Beneficiary, ...] = ()
    action: Span | None = None
    service_verb: Span | None = None
    """A verb or noun of service ("обеспечивать", "provide") where there is no help verb."""


class Asked(Protocol):
    """What a reader asked about names while it read a text."""

    def may_mean(self, known: KnownName) -> bool:
        """Whether some of the words asked about may stand for one who is no declared client."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that a reader found in one text; spans lie inside the text."""

    text: str
    language: Language
    supported: bool = True
    """False: the text is in neither Russian nor English, and nothing was read."""
    declaration: Span | None = None
    """A prefix "Клиент: ..." that declares clients and is no part of the mission."""
    clauses: tuple[Clause, ...] = ()
    control: tuple[Span, ...] = ()
    """Verbs and nouns of control, policing or own gain, where the text serves no one (M007)."""
    unknown_abbreviations: tuple[Span, ...] = ()
    mentioned: tuple[Beneficiary, ...] = ()
    """Names that stand in the text without being served: a helper, an owner, the client's client."""
    antecedents: tuple[tuple[Span, Span], ...] = ()
    """Pronouns and the words they stand for."""
    asked: Asked | None = field(default=None, repr=False, compare=False)
    """What the reading hangs on beside the text and the clients; None where that was not noted."""

    @property
    def words(self) -> int:
        """How many words the mission has, as the limit of length counts them; the declaration has none of them."""
        return len(_WORD.findall(self.text, self.declaration[1] if self.declaration else 0)) if self.supported else 0

    @property
    def help_verbs(self) -> tuple[Span, ...]:
        """Spans of the help verbs, in the order of the text."""
        return tuple(sorted({c.help_verb for c in self.clauses if c.help_verb}))

    @property
    def service_verbs(self) -> tuple[Span, ...]:
        """Spans of verbs of service outside the pattern."""
        return tuple(sorted({c.service_verb for c in self.clauses if c.service_verb}))

    @property
    def beneficiaries(self) -> tuple[Beneficiary, ...]:
        """All who are helped or served, in the order of the text."""
        found = [b for clause in self.clauses for b in clause.beneficiaries]
        if len(found) > 1:
            seen = {b.span: b for b in found}
            found = [seen[span] for span in sorted(seen)]
        return tuple(found)

    @property
    def actions(self) -> tuple[Span, ...]:
        """Spans of what the clients can do or receive, in the order of the text."""
        return tuple(sorted({c.action for c in self.clauses if c.action}))

    @property
    def served(self) -> frozenset[str]:
        """Keys of the declared clients that the text surely serves."""
        return frozenset(
            [
                key
                for b in self.beneficiaries
                if b.match is Match.STRONG or b.match is Match.WEAK
                for key in (b.resolves_to, *b.stands_for)
                if key
            ]
        )

    @property
    def follows_pattern(self) -> bool:
        """Whether one clause has a help verb, a beneficiary and an action."""
        return any(c.help_verb and c.beneficiaries and c.action for c in self.clauses)


def says_the_same(reading: Reading, before: Surroundings, now: Surroundings) -> bool:
    """Whether a text that was read in some surroundings would surely be read so in others.

    Only those may differ who are no declared clients, and no word that the reading asked about may stand for them.
    """
    if reading.asked is None or _without_others(before) != _without_others(now):
        return False
    heads = {known.head_key for known in now.clients if known.head_key}
    changed = {*before.others} ^ {*now.others}
    return not any(known.head_key in heads or reading.asked.may_mean(known) for known in changed)


def _without_others(around: Surroundings) -> tuple[object, ...]:
    chart = (around.heads, around.units, around.owner)
    return (around.unit_name, around.clients, chart, around.known_abbreviations)
