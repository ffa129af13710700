"""Judges those after "for" and "to" in an English sentence: served, unless something speaks against it."""

from __future__ import annotations

from typing import Final

from designer.language.english.around import BREAKS, SUBJECTS
from designer.language.english.lexicon import GIVES, HANDS_ON, verb_forms
from designer.language.english.modifiers import is_closed
from designer.language.english.need import Need
from designer.language.english.phrases import Phrase
from designer.language.english.subjects import Standing, Subjects
from designer.language.english.trades import names_people
from designer.language.english.verbs import GAIN
from designer.language.english.words import AUXILIARIES, is_adverb, stem
from designer.language.word_sets import word_set

_SEEKS: Final = word_set(
    "account accountable apply as ask blame but call except known look pay responsible search substitute wait",
)
"""Words whose "for" names no one who receives ("pay for", "responsible for")."""
_TAKES: Final = word_set("need needed needs safe takes took")
"""Words before "for ... to" that leave no doubt whom it is for ("whatever it takes for crews to rest")."""
_IMPOSED: Final = word_set(
    "ban ceiling control discipline fine limit norm penalty policy quota requirement restriction rule sanction",
    "standard target",
)
_IMPOSES: Final = frozenset(["enforce", "impose", "police", "punish"])
_READY: Final = word_set(
    "accessible attentive available back clear close daily directly early free friendly helpful loyal near",
    "next on open out over overnight personally ready responsive right safe straight useful visible",
)
_OPEN_TO: Final = frozenset(["accessible", "available", "open", "visible"])
_PARTNERS: Final = word_set(
    "agency authority broker carrier contractor courier forwarder haulier inspectorate insurer recycler regulator",
    "subcontractor supplier",
    "vendor",
)
"""Those who take things over in the course of work more often than they are served."""
_DENIES: Final = word_set("ban block cut delay deny limit prohibit refuse reject restrict stop suspend withhold")
_DENIED: Final = word_set(
    "abandoned banned blocked cancelled closed dropped ended forbidden refused rejected restricted stopped suspended",
    "withheld",
)
_NO_GIFTS: Final = word_set(
    "access accord accordance accountability addition answer approach barrier bill close contrary cost critical damage",
    "danger debt due equal essential exposure harm head heir important invoice key liability limit line link",
    "loss loyal next objection obligation opposed opposition owing payment prior reaction regard related relation",
    "relevant resistance respect right risk similar subject subordinate superior thank thanks threat",
    "vital visit",
)
"""Words whose "to" names no one who receives ("due to", "a risk to", "access to")."""
HANDINGS: Final = word_set(
    "return payment transfer delivery supply distribution dispatch provision transmission handover presentation issue",
    "shipment allocation release forwarding despatch",
)
"""Nouns of what is done for those named after "to" ("payment of wages to crews")."""
_OWES: Final = frozenset(["accountable", "charged", "responsible", "tasked"])
_NO_GIVING: Final = word_set(
    "add attach bind commit compare confine connect dedicate devote expose know limit link owe relate restrict tie",
)
_SPARED: Final = frozenset(["least", "less", "little", "minimal", "minimum", "no", "smallest", "without"])
_PASSES: Final = word_set("direct escalate forward hand pass redirect refer route send submit transfer")
_TROUBLES: Final = word_set(
    "bug call case complaint defect dispute enquiry fault incident inquiry issue matter problem query question request",
    "ticket",
)


class Recipients(Subjects):
    """Those for whom something is done and to whom something is given."""

    def _of_recipient(self, phrase: Phrase, begin: int, *, need: Need) -> Standing | None:
        place, verb = begin - 1, self._governor(begin)
        if self._low(place) == "for" and self._can_do(phrase) and self._low(place - 1) in _TAKES:
            return Standing(verb)
        if self._in_foreign_relative(place) or self._in_adverbial(place) or self._is_others_work(phrase):
            return None
        after = self._past(phrase.last)
        around = [*self._clause_before(place), *([after + 1, after + 2] if self._low(after) in AUXILIARIES else [])]
        denied = self._lemma(verb) in _DENIES or any(self._low(p) in _DENIED for p in around)
        if denied or (verb >= 0 and self._negation(verb, begin)):
            return None
        if self._low(place) == "for":
            return self._of_whom_it_is_for(place, verb)
        return self._of_whom_it_goes_to(phrase, place, verb, need=need)

    def _can_do(self, phrase: Phrase) -> bool:
        """Say whether an infinitive tells what someone can do ("for crews to rest")."""
        last = self._joined_end(phrase)
        return self._low(last) == "to" and verb_forms(self._low(self._past(last + 1))) is not None

    def _of_whom_it_is_for(self, place: int, verb: int) -> Standing | None:
        near = self._low(place - 1)
        if self._low(place - 2) == "on" and near in ("call", "duty", "hand", "standby"):
            return Standing(verb)
        imposed = any(stem(self._low(p)) in _IMPOSED for p in self._clause_before(place))
        imposed = (imposed and stem(near) != "service") or self._lemma(verb) in _IMPOSES
        noun = (near == "but" and self._low(place - 2) == ",") or (near == "call" and self._low(place - 2) == "first")
        if imposed or (near in _SEEKS and not noun):
            return None
        said = [self._low(p) for p in range(max(self.start, place - 3), place)]
        quality = verb < 0 and "," not in said and not AUXILIARIES.isdisjoint(said)
        ready = near in _READY or near in ("there", "here") or self._tells_of_us(place)
        return Standing(verb) if ready or not quality else None

    def _of_whom_it_goes_to(self, phrase: Phrase, place: int, verb: int, *, need: Need) -> Standing | None:
        lemma, near = self._lemma(verb), self._low(place - 1)
        if verb < 0 and self._is_fronted(phrase, place):
            return Standing(next((p for p in range(phrase.last, self.end) if self._verb(p) is not None), -1))
        if self._hands_over(verb, place) or (not need and self._goes_to_partner(lemma, phrase)):
            return None
        done = verb_forms(near) if verb < 0 else None
        if done is not None and done[1] == "passive" and done[0] not in ("commit", "dedicate", "devote"):
            gone = done[0] in _NO_GIVING or (done[0] in HANDS_ON and done[0] not in GIVES)
            return None if gone else Standing(-1)
        has_thing = self._is_thing(place - 1)
        if lemma == "report" and self._low(self._joined_end(phrase)) in ("on", "about"):
            return Standing(verb)
        if near in _OPEN_TO or self._is_our_gift(place):
            return Standing(verb)
        if need and lemma in ("come", "go") and self._low(verb - 1) not in SUBJECTS and not self._is_partner(phrase):
            return Standing(verb)
        if lemma in HANDS_ON and not (lemma in GIVES and (has_thing or self._is_done(verb))):
            return None
        if self._is_done(verb) and lemma in _NO_GIVING:
            return None
        if lemma in GIVES or (verb >= 0 and near in _READY):
            return Standing(verb) if lemma != "report" or has_thing else None
        if self._is_done(verb) and self._past(verb + 1) == place:
            return Standing(verb)
        said = [self._low(p) for p in range(self.start, place)]
        handed = any(stem(word) in HANDINGS for word in said)
        if verb < 0 and handed and near == ",":
            return Standing(verb)
        named = [self.phrases.mention_at.get(p) for p in range(max(verb, self.start), place)]
        same = phrase.mention.declared if phrase.mention else None
        people = any(mention is not None and mention.declared != same for mention in named)
        if not has_thing or people or lemma in GAIN or names_people(stem(near)):
            return None
        spared = any(self._low(p) in _SPARED for p in range(max(place - 4, self.start), place))
        if stem(near) in _NO_GIFTS and not spared:
            return None
        reports = len(said) == 1 and stem(near) in HANDS_ON
        stated = verb >= 0 or handed or not (reports or any(w in AUXILIARIES for w in said))
        return Standing(verb) if stated or not _OWES.isdisjoint(said) else None

    def _is_thing(self, place: int) -> bool:
        """Say whether the word before "to" names what is given."""
        low = self._low(place)
        if place < self.start or not low[:1].isalnum() or is_closed(low) or is_adverb(low):
            return low in (")", '"', "”", "%")
        return self._verb(place) is None

    def _goes_to_partner(self, lemma: str, phrase: Phrase) -> bool:
        """Say whether something is handed to one who only takes it over ("hand waste to a contractor")."""
        return lemma in _PASSES and self._is_partner(phrase)

    def _is_partner(self, phrase: Phrase) -> bool:
        return stem(self._low(phrase.last - 1)) in _PARTNERS

    def _is_our_gift(self, place: int) -> bool:
        """Say whether something of ours is for those named next ("our answer to crews")."""
        return self._low(place - 2) == "our" and (self._low(place - 1) == "answer" or self._is_gift(place - 1))

    def _is_gift(self, place: int) -> bool:
        return self._is_thing(place) and stem(self._low(place)) not in _NO_GIFTS

    def _is_fronted(self, phrase: Phrase, place: int) -> bool:
        """Say whether a sentence opens with those to whom we do something ("To crews we owe ...")."""
        if place != self.start and self._low(place - 1) not in BREAKS:
            return False
        if place == self.start and self._low(phrase.last) == "," and self._begins_thing(phrase.last + 1):
            return True
        for at in range(phrase.last, min(phrase.last + 8, self.end)):
            found = self._verb(at)
            if found is not None:
                return found[1] == "third" or (found[1] == "base" and self._low(at - 1) in ("we", "i"))
        return False

    def _hands_over(self, verb: int, place: int) -> bool:
        """Say whether what is passed on is trouble that another unit will solve."""
        if self._lemma(verb) not in _PASSES:
            return False
        after = range(place + 1, min(place + 7, self.end)) if self._low(place - 1) in ("on", "over") else ()
        return any(stem(self._low(p)) in _TROUBLES for p in (*range(verb + 1, place), *after))

    def _is_done(self, verb: int) -> bool:
        found = self._verb(verb) if verb >= 0 else None
        return found is not None and found[1] == "passive"
