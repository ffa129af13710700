"""Judges English clients that open a clause: of a purpose, of the sentence, of a condition."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from designer.language.english.around import BREAKS, JOINTS, NEGATIONS, OPENINGS, TIMES
from designer.language.english.doings import RECEIVES, WISHES, Doings
from designer.language.english.lexicon import ASKS, RULES_PEOPLE, verb_forms
from designer.language.english.modifiers import is_closed
from designer.language.english.need import Need
from designer.language.english.phrases import Phrase
from designer.language.english.verbs import GAIN, HELP
from designer.language.english.words import AUXILIARIES, MODALS, PREPOSITIONS, stem
from designer.language.word_sets import word_set

_ROLES: Final = word_set("client customer")
_ONES: Final = word_set("one ones people reason that those what who whom why")
_ASKING: Final = word_set("do does can could should")
_LOOSELY: Final = word_set("and because hence so then therefore thus whatever where wherever while")
_WANTS: Final = word_set("afford ask enjoy expect need order prefer request require trust understand want")
@dataclass(frozen=True, slots=True)
class Standing:
    """Why one who is mentioned counts as served, with the verb that governs the words."""

    verb: int = -1
    """Place of the governing verb, or -1."""
    is_subject: bool = False
    """Whether the words open a clause that tells what the client can do."""


class Subjects(Doings):
    """Clauses that clients open."""

    def _of_subject(self, phrase: Phrase, begin: int, *, need: Need) -> Standing | None:
        """Judge one who opens a clause: of a purpose, of the sentence, of a condition."""
        after = self._past(self._joined_end(phrase))
        before = self._low(begin - 1)
        if before in ("before", "than") and self._low(after) in ("do", "does", "did") and after + 1 >= self.end:
            return None
        if self._is_our_client(phrase, begin) or self._is_cleft(phrase, begin):
            return Standing(-1)
        acts = self._acts(after)
        if self._is_helped(phrase, after) or (acts and self._has_our_help(begin)):
            return Standing(-1, True)
        if before in WISHES or (before == "that" and self._is_wished(begin - 2)):
            ends = "so" in (before, self._low(begin - 2))
            obeys = not ends and self._complies(after)
            verb = self._first_verb(begin) if ends else self._governor(begin)
            return Standing(verb, True) if acts and not obeys else None
        if self._low(begin) == "no" and self._is_wish_for_none(begin):
            return Standing(self._first_verb(begin), True) if acts else None
        if before == "where" and (wanted := self._of_wanted(begin, after)) is not None:
            return wanted
        if before in ("when", "if", "whenever", "before", "until", "once", "where", "wherever", "as"):
            asks = self._asks(after) or before in ("before", "until", "where", "wherever") or self._is_answered(after)
            return Standing(self._first_verb(begin), True) if need and asks and acts else None
        told = verb_forms(self._low(after))
        if before == "how" and self._low(begin - 2) == "is" and told is not None and told[0] in RECEIVES:
            return Standing(-1, True)
        if need and before in _ASKING and self._low(self.start) in ("what", "how", "why", "who"):
            return Standing(-1)
        if before not in OPENINGS and self._acts_beside_us(after):
            return None
        if not self._opens_sentence(begin) and before not in BREAKS:
            wanted = self._of_wanted(begin, after)
            denied = any(self._low(p) in NEGATIONS for p in range(after, self.end))
            fronted = before in ("what", "no") and begin - 1 == self.start and not (before == "what" and denied)
            loose = before in JOINTS and not (self._in_relative(begin) or self._in_adverbial(begin))
            loose = loose or before in _LOOSELY - {"and"} or fronted
            return wanted or (self._of_any_subject(phrase, after) if need and loose and acts else None)
        if self._is_slogan(phrase) or (begin == self.start and self._answers()):
            return Standing(-1, True)
        if need and self._low(self._joined_end(phrase)) == "alike":
            return Standing(self._first_verb(begin))
        if begin == self.start and self._is_done_without_verb(after):
            return Standing(-1, True)
        if not acts:
            return None
        if self._gains(phrase, after, need=need):
            return Standing(-1, True)
        return self._of_any_subject(phrase, after) if need else None

    def _opens_sentence(self, begin: int) -> bool:
        """Say whether a sentence begins here, "thanks to us" left out."""
        if begin == self.start or (begin - 3 == self.start and self._low(begin - 1) == "us"):
            return True
        lead = [self._low(p) for p in range(self.start, begin)]
        if lead == ["thanks", "to", "us", ","]:
            return True
        told = lead[0] in PREPOSITIONS or lead[0] in ("twice", "once")
        told = told or (lead[0] in ("each", "every", "all") and lead[-1] in TIMES)
        named = any(p in self.phrases.mention_at for p in range(self.start, begin))
        ends = lead[-1] not in PREPOSITIONS and lead[-1] not in JOINTS and lead[-1] not in BREAKS
        return told and ends and not named and 1 < len(lead) < 7 and lead[0] not in ("to", "for", "with", "by the")

    def _is_cleft(self, phrase: Phrase, begin: int) -> bool:
        """Say whether a text lays stress on whom we serve ("It is the drivers we work for")."""
        last = self._joined_end(phrase)
        rest = [self._low(p) for p in range(last, min(last + 4, self.end))]
        return self._low(begin - 1) in ("is", "are") and self._low(begin - 2) in ("it", "they") and "we" in rest

    def _of_any_subject(self, phrase: Phrase, after: int) -> Standing | None:
        """Judge whoever acts in a text that serves nobody else: it tells what they can do."""
        low, found = self._low(after), verb_forms(self._low(after))
        if self._is_put_off(phrase) or self._has_own(after) or self._is_others_work(phrase) or self._rules():
            return None
        served = Standing(self._first_verb(phrase.first), True)
        if low in MODALS:
            only = any(self._low(p) == "only" for p in range(after, after + 4))
            return None if only or self._is_bound(after) else served
        if low in ("have", "has") and self._low(after + 1) == "to":
            return None
        if low in AUXILIARIES:
            told = self._low(self._past(after + 1))
            form = verb_forms(told)
            return None if told in NEGATIONS or (form is not None and form[1] == "passive") else served
        if found is not None and found[0] in ("answer", "pay") and self._low(after + 1) == "for":
            return None
        asks = found is not None and found[0] in ASKS and self._tells_of_us(self.end)
        return served if asks or (found is not None and not self._gives_us(found[0], after)) else None

    def _of_wanted(self, begin: int, after: int) -> Standing | None:
        """Judge "find the parts fitters need": those are served who need what is done."""
        verb = self._governor(begin)
        found = verb_forms(self._low(after))
        wanted = found is not None and found[0] in _WANTS
        may = self._low(after) in ("can", "may") and self._low(after + 1)[:1].isalpha()
        spared = self._low(after) in ("has", "have", "need", "needs")
        may = may or (spared and self._low(after - 1) in ("longer", "never"))
        wanted, before = wanted or may, self._low(begin - 1)
        is_noun = before[:1].isalpha() and not is_closed(before) and before not in OPENINGS and before not in JOINTS
        if before == "what" and found is not None and found[0] in ("get", "have", "receive"):
            return Standing()
        if not wanted or not (is_noun or before in ("that", "which", "what", "whatever", "where")):
            return None
        if verb < 0:
            return Standing(-1, self._low(begin - 2) in ("is", "are"))
        if self._lemma(verb) in RULES_PEOPLE | GAIN or self._negation(verb, begin):
            return None
        return Standing(verb)

    def _answers(self) -> bool:
        """Say whether a sentence of names answers a question after clients ("Our clients? Sellers.")."""
        said = [self.words[p].low for p in range(max(0, self.start - 9), self.start)]
        asks = said[-1:] == ["?"] and any(stem(w) in _ROLES or w in ("whom", "who") for w in said)
        return asks and not any(self._verb(p) is not None for p in range(self.start, self.end))

    def _is_slogan(self, phrase: Phrase) -> bool:
        """Say whether a text puts someone first ("Tenants first", "Crews: a car by six")."""
        last = self._joined_end(phrase)
        after = self._low(last)
        if after in ("first", "foremost") or (
            after in ("come", "comes", "before", "above")
            and self._low(last + 1) in ("first", "everything", "all", "anything", "else")
        ):
            return True
        return after in ("—", "–", ":") and self._opening(phrase) == self.start and last + 1 < self.end

    def _is_helped(self, phrase: Phrase, after: int) -> bool:
        """Say whether someone "is helped", and not by others."""
        helped = self._past(after + 1)
        found = self._verb(helped) if self._low(after) in AUXILIARIES else None
        if found is None or found[1] != "passive" or found[0] not in HELP:
            return False
        denied = any(self._low(p) in NEGATIONS for p in range(after, helped))
        return not denied and not self._only_described(phrase.first) and not self._is_others_work(phrase)

    def _has_our_help(self, begin: int) -> bool:
        """Say whether the clause that begins here tells what can be done with our help."""
        return self.verbs.our_help(self.start, self.end) is not None and (
            self._opens_sentence(begin) or self._low(begin - 1) in BREAKS or self._low(begin - 1) in ("help", "support")
        )

    def _is_our_client(self, phrase: Phrase, begin: int) -> bool:
        """Say whether the text calls someone its client, now and not next year."""
        said = [self._low(p) for p in range(self.start, begin)]
        after = self._past(self._joined_end(phrase))
        if self._low(after) in ("are", "is"):
            rest = [self._low(p) for p in range(after + 1, min(after + 7, self.end))]
            ours = any(a in _ONES and b in ("we", "our") for a, b in pairwise(rest))
            if ours and not any(w in NEGATIONS for w in rest[:3]):
                return True
            named = [n for n, word in enumerate(rest) if stem(word) in _ROLES]
            return bool(named) and not any(w in NEGATIONS for w in rest[: named[0]]) and not self._is_put_off(phrase)
        if not any(stem(word) in _ROLES for word in said) or self._low(begin - 1) not in (
            "is",
            "are",
            ":",
            ",",
            "and",
            "as",
        ):
            return False
        return any(w in ("is", "are", ":") for w in said) and not any(w in NEGATIONS for w in said[-3:])
