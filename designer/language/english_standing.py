"""Judges by its place in the sentence whether one who is mentioned is served."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from designer.language.english_lexicon import ASKS, BURDENS, GIVES, HANDS_ON, RULES_PEOPLE, USES_PEOPLE, verb_forms
from designer.language.english_phrases import Phrase, is_closed
from designer.language.english_tags import BREAKS, JOINTS, NEGATIONS, OPENINGS, Tags
from designer.language.english_verbs import Verb
from designer.language.english_words import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    is_adverb,
    stem,
    word_set,
)

_BENEFITS: Final = word_set(
    "back burden call comfort concern desk doubt enquiry expectation hand health inquiry interest letter load mind",
    "need plate problem query question request right safety shoulder side ticket way welfare well-being wellbeing",
    "wish workload worry",
)
"""What people have that is worked for in their stead ("the rights of tenants")."""
_WORKS_FOR: Final = word_set(
    "address answer attend calm clear defend ease fix fulfil fulfill guard handle honor honour keep lift lighten",
    "look meet protect put relieve remove reply resolve respond safeguard satisfy see serve settle simplify solve",
    "sort take uphold watch",
)
_SEEKS: Final = word_set(
    "account accountable apply as ask blame but call except known look pay responsible search substitute wait",
)
_IMPOSED: Final = word_set(
    "ban control discipline fine limit norm penalty policy quota requirement restriction rule sanction standard",
    "target",
)
_RECEIVES: Final = word_set("enjoy feel find get hear know learn obtain receive rely see sleep trust understand")
_GAINS: Final = word_set(
    "always arrive come count depend drive finish gain go have keep leave lose need notice save spend start wait",
    "walk want waste work",
)
"""What people do thanks to the unit, where the text names nobody else."""
_OFFERED: Final = word_set(
    "access advice answer assistance attention backup briefing care coaching consultancy consultation cover",
    "delivery feedback guidance help information partner provision reply response service supply support training",
    "update",
)
_READY: Final = word_set(
    "accessible attentive available back clear close daily directly early free friendly helpful known loyal near",
    "next on open out over overnight personally ready responsive right safe straight useful visible",
)
_ROLES: Final = word_set("client customer")
_ORGANS: Final = word_set(
    "backbone compass conscience ear eye friend guide hand memory partner right-hand safety-net shield voice",
)
SERVICE_ACTS: Final = word_set(
    "briefing care catering coaching equipping guidance mentoring onboarding protection provision servicing supply",
    "training",
)
_PLACES: Final = word_set(
    "across alongside among around at behind beside between in inside near on throughout with within",
)
_LATER: Final = word_set("eventually future later next someday soon tomorrow yet")
_IDIOMS: Final = word_set(
    "care:for clean:after fight:for listen:to look:after rally:behind run:after see:to share:with side:with",
    "sit:with stand:behind stand:by stay:with sympathise:with tidy:after wait:on walk:with watch:over work:for",
)
_PASSES: Final = word_set("direct escalate forward hand pass redirect refer route send submit transfer")
_TROUBLES: Final = word_set(
    "call case complaint defect dispute enquiry fault incident inquiry issue matter problem query question request",
    "ticket",
)
_UNLOADS: Final = word_set("drive free hold keep lift relieve remove save shift spare take")
_LOADS: Final = word_set(
    "admin burden chore form hassle headache load paperwork pressure routine stress task weight work worry",
)


@dataclass(frozen=True, slots=True)
class Standing:
    """Why one who is mentioned counts as served, with the verb that governs the words."""

    verb: int = -1
    """Place of the governing verb, or -1."""
    is_subject: bool = False
    """Whether the words open a clause that tells what the client can do."""


class Standings(Tags):
    """The place of a mention in its sentence, and what follows from it by default."""

    def _standing(self, phrase: Phrase, *, last_resort: bool) -> Standing | None:
        """Return why a phrase names one who is served, or nothing where its place speaks against it."""
        begin = self._opening(phrase)
        if self._is_owner(phrase):
            return self._of_owner(phrase, begin)
        if self._is_denied(phrase, begin):
            return None
        before = self._low(begin - 1)
        if before in ("for", "to"):
            found = self._of_recipient(phrase, begin, before, last_resort=last_resort)
        elif before in ("of", "off", "from"):
            found = self._of_possessor(begin)
        elif before in PREPOSITIONS and not self._is_particle(begin - 1):
            found = self._of_idiom(begin) or (self._of_place(begin) if last_resort else None)
        else:
            found = self._of_object(begin) or self._of_subject(phrase, begin, last_resort=last_resort)
        return found

    def _opening(self, phrase: Phrase) -> int:
        """Return where a phrase begins with its articles and the adjectives before it."""
        at = phrase.first
        for _ in range(4):
            before = at - 1
            low = self._low(before)
            if before < self.start or (not self.words[before].is_word and not low[:1].isdigit()):
                break
            if low == "that":
                break
            quantified = low == "of" and self._low(before - 1) in ("all", "each", "any", "most", "both")
            if not (low in DETERMINERS or quantified or self._is_modifier_of_people(before)):
                break
            at = before
        return at

    def _is_modifier_of_people(self, place: int) -> bool:
        low = self._low(place)
        if is_closed(low) or low in JOINTS or low in NEGATIONS or low in OPENINGS:
            return False
        if place in self.phrases.inside or is_adverb(low) or low in ("to", "we", "they", "it", "that", "so", "which"):
            return False
        if self._verb(place) is not None or low in ADVERBS:
            return False
        found = verb_forms(low)
        return found is None or found[1] in ("base", "passive")

    def _is_owner(self, phrase: Phrase) -> bool:
        if not self.words[phrase.last - 1].is_possessive:
            return False
        return phrase.last < self.end and self.words[phrase.last].is_word and self._low(phrase.last) not in PREPOSITIONS

    def _is_particle(self, place: int) -> bool:
        """Say whether a small word belongs to the verb before it ("back up crews")."""
        if self._low(place) not in ("up", "in", "on", "over", "off", "along", "out", "back", "down"):
            return False
        found = self._verb(place - 1)
        return found is not None and f"{found[0]}:{self._low(place)}" in _PHRASAL

    def _of_owner(self, phrase: Phrase, begin: int) -> Standing | None:
        """Judge "answer managers' questions": what they own is worked for in their stead."""
        owned = any(stem(self._low(p)) in _BENEFITS for p in range(phrase.last, min(phrase.last + 3, self.end)))
        verb = self._governor(begin)
        if not owned or verb < 0 or self._in_relative(begin) or self._negation(verb, begin):
            return None
        found = self._verb(verb)
        return Standing(verb) if found is not None and found[0] in _WORKS_FOR else None

    def _of_possessor(self, begin: int) -> Standing | None:
        verb = self._governor(begin)
        lemma = self._lemma(verb)
        preposition, thing = self._low(begin - 1), stem(self._low(begin - 2))
        if verb < 0:
            if preposition == "of" and thing in SERVICE_ACTS:
                return Standing(begin - 2)
            return Standing() if preposition == "of" and thing in _ORGANS and self._is_said_of_us(begin) else None
        if self._in_relative(begin) or self._negation(verb, begin):
            return None
        if preposition == "of":
            return Standing(verb) if thing in _BENEFITS and lemma in _WORKS_FOR else None
        near = any(stem(self._low(p)) in _LOADS for p in range(verb + 1, begin - 1))
        return Standing(verb) if lemma in _UNLOADS and near else None

    def _is_said_of_us(self, begin: int) -> bool:
        said = [self._low(p) for p in range(self.start, begin)]
        return any(word in ("are", "is", "be", "as", "am") for word in said) and any(
            w in ("we", "i", "our") for w in said
        )

    def _of_recipient(self, phrase: Phrase, begin: int, before: str, *, last_resort: bool) -> Standing | None:
        place = begin - 1
        if self._in_relative(place) or self._in_adverbial(place) or self._is_others_work(phrase):
            return None
        verb = self._governor(begin)
        lemma, near = self._lemma(verb), self._low(place - 1)
        if before == "for":
            imposed = any(stem(self._low(p)) in _IMPOSED for p in self._clause_before(place)) or lemma in (
                "enforce",
                "police",
                "impose",
                "punish",
            )
            if near in _SEEKS or imposed or (verb >= 0 and self._negation(verb, begin)):
                return None
            quality = any(self._low(p) in AUXILIARIES for p in range(max(self.start, place - 3), place))
            if quality and verb < 0 and not self._tells_of_us(place):
                return None
            return Standing(verb)
        if verb >= 0 and (self._negation(verb, begin) or lemma in HANDS_ON or self._hands_over(verb, place)):
            return None
        if stem(near) in _OFFERED or (verb >= 0 and (lemma in GIVES or near in _READY)):
            return Standing(verb)
        parallel = (
            verb < 0
            and place - 1 > self.start
            and not any(self._low(p) in AUXILIARIES for p in range(self.start, place))
        )
        return Standing(verb) if parallel and (self._low(place - 1) not in BREAKS) and last_resort else None

    def _clause_before(self, place: int) -> range:
        """Return the places of the clause that leads to a place."""
        begin = place
        while begin > self.start and self._low(begin - 1) not in BREAKS and self._low(begin - 1) != "and":
            begin -= 1
        return range(begin, place)

    def _hands_over(self, verb: int, place: int) -> bool:
        """Say whether what is passed on is trouble that another unit will solve."""
        if self._lemma(verb) not in _PASSES:
            return False
        return any(stem(self._low(p)) in _TROUBLES for p in range(verb + 1, place))

    def _tells_of_us(self, place: int) -> bool:
        return any(self._low(p) in ("we", "i", "our") for p in range(self.start, place))

    def _of_idiom(self, begin: int) -> Standing | None:
        preposition = self._low(begin - 1)
        for verb in range(begin - 2, max(begin - 8, self.start - 1), -1):
            found = self._verb(verb)
            if found is None:
                continue
            cares = f"{found[0]}:{preposition}" in _IDIOMS
            return Standing(verb) if cares and not (self._in_relative(begin) or self._negation(verb, begin)) else None
        return None

    def _of_place(self, begin: int) -> Standing | None:
        """Judge "keep the lines running in the press shop", where a text names nobody else."""
        verb = self._governor(begin)
        lemma = self._lemma(verb)
        if self._low(begin - 1) not in _PLACES or verb < 0 or lemma in RULES_PEOPLE or lemma in USES_PEOPLE:
            return None
        if self._low(begin - 1) in ("with", "between", "among", "alongside", "near") or self._in_relative(begin):
            return None
        return None if self._negation(verb, begin) or self._rules() else Standing(verb)

    def _of_object(self, begin: int) -> Standing | None:
        """Judge the direct object: served unless the verb rules, uses or burdens people."""
        verb = begin - 1
        while verb > self.start and (self._low(verb) in _BACK or is_adverb(self._low(verb))):
            verb -= 1
        found = self._verb(verb)
        if found is None or found[1] == "passive":
            return None
        lemma = found[0]
        if self._in_relative(verb) or self._in_adverbial(verb):
            return None
        negated = self._negation(verb, begin)
        if negated:
            return Standing(verb) if lemma in BURDENS else None
        if lemma in RULES_PEOPLE or lemma in USES_PEOPLE or (lemma in BURDENS and lemma not in _KIND_TOO):
            return None
        return Standing(verb)

    def _of_subject(self, phrase: Phrase, begin: int, *, last_resort: bool) -> Standing | None:
        """Judge one who opens a clause: of a purpose, of the sentence, of a condition."""
        after = self._past(self.phrases.coordinated(phrase, self.end)[-1].last)
        before = self._low(begin - 1)
        if self._is_our_client(phrase, begin):
            return Standing(-1)
        acts = self._acts(after)
        if before in _WISHES or (before == "that" and self._low(begin - 2) in _WISHES):
            return Standing(self._first_verb(begin), True) if acts else None
        if begin > self.start and before == "no" and self._low(begin - 2) in ("so", "that"):
            return Standing(self._first_verb(begin), True) if acts else None
        if before in ("when", "if", "whenever", "before", "until", "once", "where", "wherever", "as"):
            asks = self._asks(after) or before in ("before", "until")
            return Standing(self._first_verb(begin), True) if last_resort and asks and acts else None
        opens = begin == self.start or before in BREAKS
        if not opens:
            return None
        if self._is_slogan(phrase):
            return Standing(-1, True)
        if not acts:
            return None
        return Standing(-1, True) if self._gains(phrase, after, last_resort=last_resort) else None

    def _is_slogan(self, phrase: Phrase) -> bool:
        """Say whether a text puts someone first ("Tenants first", "Crews: a car by six")."""
        after = self._low(phrase.last)
        if after in ("first", "foremost") or (
            after in ("come", "comes", "before", "above")
            and self._low(phrase.last + 1) in ("first", "everything", "all", "anything", "else")
        ):
            return True
        return after in ("—", "–", ":") and self._opening(phrase) == self.start and phrase.last + 1 < self.end

    def _gains(self, phrase: Phrase, after: int, *, last_resort: bool) -> bool:
        """Say whether the subject of a sentence is told to gain by it."""
        low = self._low(after)
        if self._is_put_off(phrase):
            return False
        if low in AUXILIARIES:
            at = after + 1
            while self._low(at) in NEGATIONS or self._low(at) in ADVERBS or is_adverb(self._low(at)):
                at += 1
            if self._low(at) in ("able", "free", "sure", "safe", "ready"):
                return True
            found = verb_forms(self._low(at))
            negated = any(self._low(p) in NEGATIONS for p in range(after, at))
            if low in ("has", "have", "had") and not (found and found[1] == "passive"):
                return self._low(after + 1) != "to" and not self._has_own(after)
            if low in ("do", "does") and negated:
                return True
            if found is None or found[1] != "passive":
                return False
            if negated:
                return found[0] in BURDENS
            return found[0] not in RULES_PEOPLE | USES_PEOPLE and (found[0] not in BURDENS or found[0] in _KIND_TOO)
        if low in MODALS:
            return self._low(after + 1) != "be" or self._low(after + 2) in ("able", "sure", "free")
        found = verb_forms(low)
        if found is None:
            return False
        speaks_of_us = any(self._low(p) in ("us", "our") for p in range(after, self.end))
        if found[0] in _RECEIVES or (found[0] == "turn" and speaks_of_us):
            return True
        return last_resort and ((found[0] in ASKS and speaks_of_us) or found[0] in _GAINS)

    def _asks(self, after: int) -> bool:
        found = verb_forms(self._low(after))
        return self._low(after) in AUXILIARIES or (found is not None and found[0] in ASKS)

    def _acts(self, after: int) -> bool:
        low = self._low(after)
        if low in MODALS or low in AUXILIARIES:
            return True
        return verb_forms(low) is not None and low not in PREPOSITIONS

    def _past(self, place: int) -> int:
        while (
            self._low(place) in ADVERBS
            or is_adverb(self._low(place))
            or self._low(place) in ("never", "each", "both", "all")
        ):
            place += 1
        return place

    def _is_our_client(self, phrase: Phrase, begin: int) -> bool:
        """Say whether the text calls someone its client, now and not next year."""
        said = [self._low(p) for p in range(self.start, begin)]
        after = self._past(phrase.last)
        if self._low(after) in ("are", "is"):
            rest = [self._low(p) for p in range(after + 1, min(after + 7, self.end))]
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

    def _is_put_off(self, phrase: Phrase) -> bool:
        """Say whether a later time is meant ("will be next year's client")."""
        for at in range(phrase.last, self.end):
            if self._low(at) in BREAKS:
                return False
            if self._low(at) in _LATER and (self._low(at) != "yet" or "not" in (self._low(at - 1), self._low(at - 2))):
                return True
        return False

    def _has_own(self, verb: int) -> bool:
        """Say whether someone is told to have what others are served with ("have their own drivers")."""
        owns = self._low(verb) in ("have", "has", "use", "uses", "bring", "brings", "run", "keep", "employ")
        return owns and "own" in [self._low(p) for p in range(verb + 1, verb + 4)]

    def _is_others_work(self, phrase: Phrase) -> bool:
        """Say whether others do it for those named ("work for the port is done by an agency")."""
        after = self._past(phrase.last)
        if self._low(after) in MODALS:
            after += 1
        if self._low(after) not in AUXILIARIES and verb_forms(self._low(after)) is None:
            return False
        for at in range(after, self.end):
            low, following = self._low(at), self._low(at + 1)
            if low in BREAKS:
                return False
            if low in ("by", "with") and not following[:1].isdigit() and following not in _OURSELVES:
                return not following.endswith("ing")
            if low in ("to", "on") and self._low(at - 1) in _GONE:
                return True
        return False

    def _is_denied(self, phrase: Phrase, begin: int) -> bool:
        """Say whether a small word excludes those named ("not for buyers", "rather than shops")."""
        at = begin - 1
        while self._low(at) in PREPOSITIONS or self._low(at) == "to":
            if self._low(at) in ("except", "unlike", "excluding", "besides", "without"):
                return True
            at -= 1
        low, earlier = self._low(at), self._low(at - 1)
        if low in ("not", "never", "nor", "neither", "isn't", "aren't", "don't"):
            return self._low(begin) not in ("only", "just")
        return (low == "than" and earlier == "rather") or (low == "of" and earlier == "instead") or low == "unlike"

    def _negation(self, verb: int, begin: int) -> bool:
        """Say whether the verb that governs a phrase is negated."""
        for at in range(verb - 1, max(verb - 5, self.start - 1), -1):
            low = self._low(at)
            if low in BREAKS or low in ("and", "but", "so", "that"):
                return False
            if low in NEGATIONS or (low == "longer" and self._low(at - 1) == "no") or low.endswith("n't"):
                return self._low(at + 1) not in ("only", "just")
        return (
            any(self._low(at) == "not" and self._low(at + 1) not in ("only", "just") for at in range(verb + 1, begin))
            and self._low(begin - 1) != "but"
        )

    def _governor(self, begin: int) -> int:
        """Return the place of the nearest verb before a phrase in its clause, or -1."""
        for at in range(begin - 1, self.start - 1, -1):
            if self._low(at) in (";", ":", "—", "–") and self._low(at - 1) not in ("clients", "customers"):
                return -1
            if self._verb(at) is not None:
                return at
        return -1

    def _first_verb(self, begin: int) -> int:
        """Return the place of the verb that states what the unit does, before a phrase."""
        for at in range(self.start, begin):
            found = self._verb(at)
            if found is not None and found[1] != "passive" and found[0] not in ("exist", "ensure"):
                return at
        return -1

    def _lemma(self, verb: int) -> str:
        found = self._verb(verb) if verb >= 0 else None
        return found[0] if found is not None else ""

    def _rules(self) -> bool:
        """Say whether what the sentence states first is control."""
        first = self._first_verb(self.end)
        return self._lemma(first) in RULES_PEOPLE


def as_verb(found: tuple[str, str], place: int) -> Verb:
    """Return a verb of service at one place."""
    return Verb(place, place + 1, found[0], found[1], False)  # type: ignore[arg-type]


_WISHES: Final = word_set("certain ensure ensures ensuring lets meaning means order so sure")
_GONE: Final = word_set("belongs falls go goes gone left passed")
_OURSELVES: Final = word_set("friday hand midnight monday noon our the_end then thursday tuesday us wednesday")
_BACK: Final = word_set("back down out over up")
_KIND_TOO: Final = word_set("charge keep leave let make put send surprise turn wake")
_PHRASAL: Final = word_set(
    "back:up bail:out bring:in cheer:up fit:out free:up help:out kit:out let:in let:off lift:up pass:on pay:off",
    "pick:up see:off send:out talk:over wake:up",
)
