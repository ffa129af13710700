"""Holds one sentence while it is read: its words, and what has been understood so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import InitVar, dataclass, field
from typing import Final

from designer.language.reading import Span
from designer.language.russian.glossary import UNIT_NOUNS, WRAPPERS
from designer.language.russian.grammar import Grammar
from designer.language.russian.groups import Sentence
from designer.language.russian.names import Found, Names
from designer.language.russian.noun_group import Group
from designer.language.russian.predicates import Kind
from designer.language.russian.statements import DASHES, EDGES, GENDERS, Draft, Seen, Served
from designer.language.russian.tokens import Token
from designer.language.russian.vocabulary import OWN_NOUNS, TIMES, VERBAL, WORKS

_OWN: Final = UNIT_NOUNS | OWN_NOUNS
"""Nouns by which a unit speaks of itself: no pronoun for one who is served points to them."""
_MOMENTS: Final = TIMES | {"секунда", "раз", "миг", "мгновение"}
_PASSED: Final = frozenset({"мы", "я", "вам", "нам", "также", "в", "—", "–", "как", "/", "не"})


class _Lows(dict[int, str]):
    """Words by their places; there is none beside the sentence."""

    def __missing__(self, place: int) -> str:
        return ""


@dataclass(slots=True, eq=False)
class Scene:
    """One sentence in reading, with small questions about its words."""

    sentence: InitVar[Sentence]
    names: Names
    history: list[Seen] | None
    """Whom the text has spoken of so far; None where no pronoun asks."""
    tokens: Sequence[Token] = field(init=False)
    starts: Sequence[int] = field(init=False)
    lows: Sequence[str] = field(init=False)
    grammar: Sequence[Grammar] = field(init=False)
    groups: Sequence[Group] = field(init=False)
    at: dict[int, int] = field(init=False)
    silent: Sequence[bool] = field(init=False)
    """For each word, whether it stands in nobody's name."""
    drafts: list[Draft] = field(default_factory=list)
    mentioned: list[Served] = field(default_factory=list)
    control: list[tuple[int, int]] = field(default_factory=list)
    actors: list[tuple[int, int]] = field(default_factory=list)
    """Clients who act, with the place after their verb's subject."""
    first_predicate: int = -1
    link_first: int = -1
    """What follows "предназначен для", "создан в целях"."""
    is_foreign: bool = False
    """Whether the sentence tells what something else does ("Шаблон помогает ...")."""
    has_own: bool = False
    """Whether something is told of the unit itself."""
    _end: int = field(init=False)
    _low: Callable[[int], str] = field(init=False)
    """The word at a place, as words are compared."""
    _kind: Kind | None = None
    _frame: frozenset[str] = frozenset()
    _predicate: int = -1
    _copula: int = -1
    _is_noun_predicate: bool = False
    _is_negated: bool = False
    _in_action: bool = False
    _is_deep: bool = False
    _in_relative: bool = False
    _in_purpose: bool = False
    _purpose_first: int = 0
    _is_thanked: bool = False
    """Whether the sentence tells what others do thanks to the unit."""
    _is_others: bool = False
    """Whether the statement tells what a client or somebody else does."""
    _statement_first: int = 0
    _run_first: int = -1
    """Where the statements about what the unit does begin, since the last that told something else."""
    _pending: list[int] = field(default_factory=list)
    """Groups that stand before the verb by which they will be judged."""
    _decisions: dict[int, bool] = field(default_factory=dict)
    _service: Draft | None = None
    """The statement of service that is open."""
    _resolved: dict[tuple[int, bool, bool], tuple[Found, int]] = field(default_factory=dict)
    _shared: dict[int, list[Served]] = field(default_factory=dict)
    """Names that share the noun of one group ("литейный и механический цеха")."""

    def __post_init__(self, sentence: Sentence) -> None:
        self.tokens, self.starts, self.lows = sentence.tokens, sentence.starts, sentence.lows
        self.grammar, self.groups, self.at = sentence.grammar, sentence.groups, sentence.at
        self.silent = self.names.silent_in(self.tokens)
        self._end, self._low = len(self.tokens), _Lows(enumerate(self.lows)).__getitem__

    def span_of(self, first: int, last: int) -> Span:
        """Return the characters from one word to the place after another."""
        return (self.starts[first], self.starts[last - 1] + len(self.tokens[last - 1].text))

    def _previous(self, place: int) -> str:
        place -= 1
        while place >= 0 and self.grammar[place].is_adverb and self.tokens[place].low not in EDGES:
            place -= 1
        return self.tokens[place].low if place >= 0 else ""

    def _starts_segment(self, place: int) -> bool:
        return self._previous(place) in EDGES or place == 0

    def _is_denied(self, place: int) -> bool:
        return place > 0 and self.tokens[place - 1].low in ("не", "ни")

    def _is_adverb(self, place: int) -> bool:
        return 0 <= place < self._end and self.grammar[place].is_adverb

    def _skip_adverbs(self, place: int) -> int:
        while place < self._end and (
            self.grammar[place].is_adverb
            or self._is_like_adverb(place)
            or self.tokens[place].low in ("не", "бы", "сам", "сами")
        ):
            place += 1 + self._tells_never(place)
        return place

    def _tells_never(self, place: int) -> bool:
        """Say whether "ни" stands here before a measure of time ("ни секунды", "ни разу")."""
        is_next = self.tokens[place].low == "ни" and place + 1 < self._end
        return is_next and self.grammar[place + 1].is_any_of(_MOMENTS)

    def _is_like_adverb(self, place: int) -> bool:
        """Say whether a short adjective is an adverb before a verb ("самостоятельно настраивают")."""
        word = self.tokens[place].word
        return word.low.endswith("о") and "ADVB" in word.pos and place not in self.at

    def _open_between(self, first: int, last: int) -> list[int]:
        """Return the groups between two places that nobody has judged to be served."""
        return [
            i
            for i, g in enumerate(self.groups)
            if first <= g.first and g.last <= last and not self._decisions.get(i) and not g.preposition
        ]

    def _comma_before(self, place: int) -> int:
        return next((i for i in range(place, -1, -1) if self.tokens[i].text == ","), place)

    def _is_before_verb(self, place: int) -> bool:
        return any(
            self.grammar[i].is_finite or self.grammar[i].is_infinitive
            for i in range(place, min(self._end, place + 4))
        )

    def _group_near(self, place: int) -> int | None:
        """Return the group that starts here, after adverbs, pronouns and a preposition."""
        for i in range(place, min(place + 6, self._end)):
            if i in self.at:
                return self.at[i]
            token, words = self.tokens[i], self.grammar[i]
            if not (
                words.is_adverb
                or words.is_quantifier
                or words.is_preposition
                or token.low in _PASSED
                or token.text[0].isdigit()
            ):
                return None
        return None

    def _before_marks(self, place: int) -> int:
        """Return the place before "все", "наш", or adverbs as well, that lead to what begins at the next place."""
        while place >= 0 and (self.grammar[place].is_quantifier or self.grammar[place].is_adverb):
            place -= 1
        return place

    def _is_group_denied(self, group: Group) -> bool:
        """Say whether "не" parts one from others ("не складу, а цеху", "не для склада")."""
        place = group.first - 1
        while place >= 0 and (self.grammar[place].is_quantifier or self.grammar[place].is_preposition):
            place -= 1
        return self._low(place) == "не"

    def _is_in_own_name(self, group: Group) -> bool:
        """Say whether a genitive belongs to the name of the unit itself ("Отдел обслуживания магазинов помогает")."""
        top = self._outermost(group)
        end, above = self._chain_last(self.at[group.first]), group
        while above is not top:
            above = self.groups[above.governor]
            if self.names.is_own(self.tokens[above.first : end]):
                return True
        if top is group or top.first > 1 or "nomn" not in top.cases or not self.grammar[top.head].is_any_of(UNIT_NOUNS):
            return False
        verb = self._skip_adverbs(self._chain_last(self.at[top.first]))
        return verb < self._end and self.grammar[verb].is_finite and not self.grammar[verb].is_past

    def _are_own_people(self, group: Group) -> bool:
        """Say whether the people of the unit itself are meant ("Сотрудники отдела", "Персонал нашего цеха")."""
        index = self.at[group.first] + 1
        if not self.grammar[group.head].is_any_of(WRAPPERS) or index >= len(self.groups):
            return False
        unit = self.groups[index]
        is_bare = unit.head == unit.last - 1 and self._chain_last(index - 1) == unit.last
        return unit.governor == index - 1 and is_bare and self.names.is_own_noun(self.tokens[unit.head], "gent")

    def _outermost(self, group: Group) -> Group:
        """Return the noun on which a chain of genitives hangs: the group itself if it hangs on none."""
        while group.governor >= 0:
            group = self.groups[group.governor]
        return group

    def _chain_last(self, index: int) -> int:
        """Return the place after a group and the genitives that hang on it."""
        return self.groups[index].chain_last or self._find_chain_last(index)

    def _find_chain_last(self, index: int) -> int:
        last = self.groups[index].last
        is_unit = self.grammar[self.groups[index].head].is_any_of(UNIT_NOUNS)
        for i in range(index + 1, len(self.groups)):
            follower = self.groups[i]
            if follower.governor != i - 1 or follower.preposition:
                break
            is_help = self.grammar[follower.head].kind is Kind.HELP and not is_unit
            if is_help and not self._is_name(index, follower.last):
                break
            last = follower.last
        return last

    def _is_name(self, index: int, last: int) -> bool:
        """Say whether the words from a group to a place are somebody's name ("служба поддержки")."""
        return self.names.find(self.tokens[self.groups[index].first : last]).is_named

    def tells_work(self, group: Group) -> bool:
        """Whether a noun tells what is done ("разработка", "выдача")."""
        head = self.grammar[group.head]
        return (head.word.lemma.endswith(VERBAL) and not head.is_participant) or head.is_any_of(WORKS)

    def list_start(self, place: int) -> int:
        """Return the place from which a list goes on to the noun here ("Ремонт и содержание")."""
        while (joint := self._joint_before(place)) >= 1:
            before = next((g for g in self.groups if g.last == joint and not g.preposition), None)
            before = self._outermost(before) if before else self._work_before(joint)
            if before is None or before.preposition:
                break
            place = before.first
        return place

    def _joint_before(self, place: int) -> int:
        """Return the place of the joint before a noun of a list (", а также"), or -1."""
        joint = place
        while joint > 0 and self.tokens[joint - 1].low in ("и", ",", "а", "также"):
            joint -= 1
        return joint if joint < place else -1

    def _work_before(self, joint: int) -> Group | None:
        """Return the noun of work that a list has before a joint, whatever else is told of it, or None."""
        for group in reversed(self.groups):
            if group.last > joint:
                continue
            if any(not self.tokens[i].is_word or self.grammar[i].is_verb for i in range(group.last, joint)):
                return None
            if not group.preposition and group.governor < 0 and "nomn" in group.cases and self.tells_work(group):
                return group
        return None

    def _dash_after(self, place: int) -> int:
        """Return the place of the dash that stands for the verb after a group ("складу — машины"), or 0."""
        index = self.at.get(place)
        last = self._past_attribute(self._chain_last(index)) if index is not None else 0
        return last if self._low(last) in DASHES else 0

    def _past_attribute(self, place: int) -> int:
        """Return the place of a dash after what tells more of one ("диспетчерам на конечных — ..."), or the place."""
        if place >= self._end or not self.grammar[place].is_preposition:
            return place
        for at in range(place + 1, min(place + 5, self._end)):
            if self._low(at) in DASHES:
                return at
            if not self.tokens[at].is_word:
                break
        return place

    def _after_brackets(self, place: int) -> int:
        if self._low(place) != "(":
            return place
        for end in range(place + 1, min(self._end, place + 15)):
            if self.tokens[end].text == ")":
                return end + 1
        return place

    def _served(self) -> list[Served]:
        """Return all who are served so far."""
        return [served for draft in self.drafts for served in draft.served]

    def _any_served(self) -> bool:
        return any(d.served for d in self.drafts)

    def _follows_infinitive(self, draft: Draft, place: int) -> bool:
        return any(self.grammar[i].is_infinitive for i in range(draft.help_last, place))

    def _has_means(self, index: int) -> bool:
        """Say whether an instrumental follows: one is provided *with* something."""
        end = self._chain_last(index)
        for group in self.groups[index + 1 :]:
            if group.first >= end:
                return (
                    "ablt" in group.cases
                    and not group.preposition
                    and "accs" not in group.cases
                    and group.first <= end + 3
                )
        return False

    def _remember(self, index: int, found: Found, last: int) -> None:
        group = self.groups[index]
        if self.history is None or group.is_pronoun:
            return
        words = self.grammar[group.head]
        if not found.key and (not words.is_participant or words.is_any_of(_OWN)):
            return
        span = self.span_of(group.first, last)
        is_doer = "nomn" in group.cases and not group.preposition and group.governor < 0
        forms = [f for f in words.word.forms if f.is_noun and f.case in group.cases]
        numbers = {f.number for f in forms}
        genders = GENDERS if words.is_caseless else frozenset([f.gender for f in forms])
        for plural in (True, False):
            if ("plur" if plural else "sing") in numbers or words.is_caseless:
                self.history.append(Seen(span, found, plural, GENDERS if plural else genders, is_doer))
