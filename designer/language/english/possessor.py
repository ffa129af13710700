"""Judges those who own what an English sentence is about: served where work on it is done in their stead."""

from __future__ import annotations

from typing import Final

from designer.language.english.around import NEGATIONS, RELATIVES
from designer.language.english.lexicon import RULES_PEOPLE, USES_PEOPLE
from designer.language.english.phrases import Phrase
from designer.language.english.recipient import Recipients
from designer.language.english.subjects import Standing
from designer.language.english.verbs import CONTROL
from designer.language.english.words import AUXILIARIES, DETERMINERS, stem
from designer.language.word_sets import word_set

_BENEFITS: Final = word_set(
    "agenda appointment asset back booking burden calendar call career comfort concern correspondence desk diary",
    "doubt enquiry expectation experience file flight hand health inquiry interest itinerary letter life list live",
    "livelihood load mail mind need order paper plate privacy problem property query question reputation request",
    "right safety schedule shoulder side speech ticket travel way welfare well-being wellbeing wish workload worry",
)
"""What people have that is worked for in their stead ("the rights of tenants")."""
_WORKS_FOR: Final = word_set(
    "address answer arrange attend book calm care clear deal defend draft ease enhance enrich file find fix",
    "fulfil fulfill further guard handle honor honour improve keep lift lighten look meet organise organize plan",
    "prepare process promote protect put relieve remove reply resolve respond safeguard satisfy see send serve",
    "settle simplify solve sort stand take uphold watch",
)
_WORKS_ON: Final = word_set(
    "calibrate carry clean deliver descale disinfect edit empty feed fit fix fuel grind host install insure iron",
    "launder localise localize maintain mend mow overhaul pack paint park polish proofread refuel rehearse renew",
    "repair replace restore rewire service settle sharpen store sweep trim tune upgrade wash water weed wrap",
)
"""Verbs of work that is done on people's things and for them."""
_KEPT: Final = word_set("charged clean cool dry fresh full live open ready safe secure sharp stocked tidy up warm well")
"""How people's things are kept for them ("keep drivers' cabs clean")."""
_ORGANS: Final = word_set(
    "backbone compass conscience ear eye friend guide hand memory partner right-hand safety-net shield voice",
)
_BEHALF: Final = word_set(
    "advantage aid behalf front benefit comfort convenience delight disposal favor favour good interest relief sake",
    "need satisfaction service side use wish",
)
_AT_HAND: Final = word_set(
    "account bag bay bedside bench berth cab console counter dashboard desk desktop dock door doorstep ear finger",
    "fingertip floor gate hand head inbox kitchen lap letterbox lip lips locker mailbox phone pigeonhole plate",
    "pocket post quay rack screen shelf shelves side site station table tablet toolbox tray trolley van wallet",
    "window workbench workstation yard",
)
"""Places of theirs to which things are brought ("on the fitters' bench")."""
_REACHES: Final = frozenset(["at", "by", "in", "into", "off", "on", "onto", "to", "under", "within"])
_UNLOADS: Final = word_set("drive free hold keep lift relieve remove save shift spare take")
_LOADS: Final = word_set(
    "admin burden call chore complaint form hassle headache load paperwork pressure query routine stress task ticket",
    "weight work worry",
)
_FURTHERS: Final = word_set(
    "advance defend develop encourage enhance enrich foster further guard improve nurture promote protect safeguard",
    "strengthen uphold",
)
_NOT_THEIRS: Final = word_set(
    "aim goal mission objective plan policy position profile program strategy use value vision",
)
_ASKED: Final = word_set("call case complaint enquiry inquiry problem query question request ticket")
SERVICE_ACTS: Final = word_set(
    "briefing care catering coaching equipping guidance mentoring onboarding protection provision servicing supply",
    "training",
)


class Possessors(Recipients):
    """Those after "of" and "from", and those with an apostrophe."""

    def _of_owner(self, phrase: Phrase, begin: int) -> Standing | None:
        """Judge "answer managers' questions": what they own is worked for in their stead."""
        things = {stem(self._low(p)) for p in range(phrase.last, min(phrase.last + 3, self.end))}
        verb = self._governor(begin)
        if not things.isdisjoint(_ORGANS) and self._is_said_of_us(begin):
            return Standing(-1)
        if verb < 0:
            ahead = range(phrase.last + 1, min(phrase.last + 8, self.end))
            verb = next((p for p in ahead if self._verb(p) is not None), -1)
            if verb < 0 and not things.isdisjoint(_BENEFITS):
                return Standing(-1)
            verb = verb if self._is_done(verb) else -1
        if verb < 0 or self._in_foreign_relative(begin) or self._negation(verb, begin):
            return None
        keeps = self._lemma(verb) == "keep" and any(
            self._low(p).endswith("ing") or self._low(p) in _KEPT for p in range(phrase.last + 1, phrase.last + 4)
        )
        return Standing(verb) if keeps or self._is_for_owner(self._lemma(verb), things) else None

    def _is_within_reach(self, phrase: Phrase, begin: int) -> bool:
        """Say whether something is brought where they work ("in the fitter's hands", "on the press room screen")."""
        if self._low(begin - 1) not in _REACHES or self._only_described(begin):
            return False
        things = {stem(self._low(p)) for p in range(phrase.last, min(phrase.last + 2, self.end))}
        verb = self._governor(begin)
        used = self._lemma(verb) in RULES_PEOPLE | USES_PEOPLE or self._negation(verb, begin)
        return not (things.isdisjoint(_AT_HAND) or used)

    def _is_for_owner(self, lemma: str, things: set[str]) -> bool:
        """Say whether work on what someone has is done for him ("mends crews' boots", "answers guests' questions")."""
        return lemma in _WORKS_ON or (lemma in _WORKS_FOR and not things.isdisjoint(_BENEFITS))

    def _done_ahead(self, phrase: Phrase) -> int:
        """Return the place of what is done for those who have something ("Queries of crews are answered"), or -1."""
        place = self._joined_end(phrase)
        done = self._past(place + 1)
        works = self._lemma(done) in _WORKS_FOR | _WORKS_ON and self._is_done(done)
        negated = any(self._low(p) in NEGATIONS for p in range(place, done))
        return done if self._low(place) in AUXILIARIES and works and not negated else -1

    def _of_possessor(self, phrase: Phrase, begin: int) -> Standing | None:
        verb = self._governor_of_thing(begin)
        lemma = self._lemma(verb)
        preposition, thing = self._low(begin - 1), stem(self._low(begin - 2))
        if self._is_on_behalf(begin) and not self._in_foreign_relative(begin):
            rules = lemma in (CONTROL if thing in ("behalf", "sake") else RULES_PEOPLE)
            return Standing(verb) if verb < 0 or not (rules or self._negation(verb, begin)) else None
        cared = verb >= 0 and thing in _BENEFITS and self._low(verb - 1) not in RELATIVES
        if preposition == "of" and thing in _BEHALF and not cared:
            return None
        if preposition == "from" and lemma == "keep" and self._low(begin - 2) in ("away", "off", "out"):
            return Standing(verb) if not self._negation(verb, begin) else None
        if verb < 0:
            if preposition == "of" and thing in SERVICE_ACTS:
                return Standing(begin - 2)
            if preposition == "of" and thing in _BENEFITS | _ASKED and (done := self._done_ahead(phrase)) >= 0:
                return Standing(done)
            return Standing() if preposition == "of" and thing in _ORGANS and self._is_said_of_us(begin) else None
        if self._in_foreign_relative(begin) or self._negation(verb, begin):
            return None
        if preposition == "of":
            furthers = lemma in _FURTHERS and thing not in _NOT_THEIRS
            return Standing(verb) if furthers or self._is_for_owner(lemma, {thing}) else None
        near = any(stem(self._low(p)) in _LOADS for p in range(verb + 1, begin - 1))
        asked = preposition == "from" and thing in _BENEFITS | _ASKED and lemma in _WORKS_FOR
        return Standing(verb) if asked or (lemma in _UNLOADS and near) else None

    def _governor_of_thing(self, begin: int) -> int:
        """Return the place of the verb to which "the heating problems of tenants" is an object, or -1."""
        if self._low(begin - 1) != "of":
            return self._governor(begin)
        thing = begin - 2
        narrows = self._low(thing - 1).endswith("ing") and self._low(thing - 2) in DETERMINERS
        return self._governor(thing - 1 if narrows else thing)

    def _is_on_behalf(self, begin: int) -> bool:
        """Say whether those named here are told to be the ones something is for ("for the sake of tenants")."""
        if self._low(begin - 1) != "of" or stem(self._low(begin - 2)) not in _BEHALF or begin - 3 <= self.start:
            return False
        return any(self._low(p) in ("for", "in", "to", "at", "on") for p in (begin - 3, begin - 4))

    def _is_for_others(self, phrase: Phrase) -> bool:
        """Say whether what is done to someone is told to be for the sake of another."""
        others = (m for at, m in self.phrases.mention_at.items() if phrase.last <= at < self.end and m.declared)
        begins = (self._opening(Phrase(m.first, m.last, m, True)) for m in others)
        return not self._is_on_behalf(self._opening(phrase)) and any(self._is_on_behalf(b) for b in begins)

    def _is_said_of_us(self, begin: int) -> bool:
        said = [self._low(p) for p in range(self.start, begin)]
        return any(word in ("are", "is", "be", "as", "am") for word in said) and any(
            w in ("we", "i", "our") for w in said
        )
