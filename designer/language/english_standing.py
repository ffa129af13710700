"""Judges by its place in the sentence whether one who is mentioned is served.

The places are: after "for" or "to" (a recipient), after "of" or "from" (a possessor), after another preposition
(served only by an idiom), after a verb (an object), before a verb (the subject of a purpose, of a sentence, of a
condition), and with an apostrophe (an owner). Each has one method, which looks at the verb that governs the words
and at what speaks against: denial, control, use of people, other people's work, another time.
"""

from __future__ import annotations

from typing import Final

from designer.language.english_denial import KIND_TOO
from designer.language.english_lexicon import BURDENS, GIVES, GIVES_TWO, HANDS_ON, RULES_PEOPLE, USES_PEOPLE
from designer.language.english_phrases import Phrase, is_closed
from designer.language.english_subjects import Standing, Subjects
from designer.language.english_tags import BREAKS
from designer.language.english_verbs import HELP, SERVICE, Verb
from designer.language.english_words import (
    AUXILIARIES,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    is_adverb,
    is_person_word,
    stem,
    word_set,
)

_BENEFITS: Final = word_set(
    "agenda appointment asset back booking burden calendar call career comfort concern correspondence desk diary",
    "doubt enquiry expectation experience file flight hand health inquiry interest itinerary letter life list live",
    "livelihood load mail mind need order paper plate privacy problem property query question reputation request",
    "right safety schedule shoulder side speech ticket travel way welfare well-being wellbeing wish workload worry",
)
"""What people have that is worked for in their stead ("the rights of tenants")."""
_WORKS_FOR: Final = word_set(
    "address answer arrange attend book calm clear deal defend draft ease enhance enrich file find fix fulfil fulfill",
    "further guard handle honor honour improve keep lift lighten look meet organise organize plan prepare process",
    "promote protect put relieve remove reply resolve respond safeguard satisfy see send serve settle simplify solve",
    "sort take uphold watch",
)
_WORKS_ON: Final = word_set(
    "calibrate clean edit feed fix grind host insure iron launder localise localize maintain mend overhaul polish",
    "proofread refuel rehearse renew repair restore service settle sharpen tune wash",
)
"""Verbs of work that is done on people's things and for them."""
_SEEKS: Final = word_set(
    "account accountable apply as ask blame but call except known look pay responsible search substitute wait",
)
_IMPOSED: Final = word_set(
    "ban control discipline fine limit norm penalty policy quota requirement restriction rule sanction standard",
    "target",
)
_OFFERED: Final = word_set(
    "access advice answer assistance attention backup briefing care coaching consultancy consultation cover",
    "delivery feedback guidance help information partner provision reply response service supply support training",
    "update",
)
_READY: Final = word_set(
    "accessible attentive available back clear close daily directly early free friendly helpful known loyal near",
    "next on open out over overnight personally ready responsive right safe straight useful visible",
)
_FINDINGS: Final = word_set("data figure finding measurement outcome progress reading result status value")
_OPEN_TO: Final = frozenset(["accessible", "available", "open", "visible"])
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
_PARTNERS: Final = word_set(
    "agency authority broker carrier contractor courier inspectorate insurer regulator subcontractor supplier",
    "vendor",
)
"""Those who take things over in the course of work more often than they are served."""
_DUTIES: Final = word_set(
    "access accountability approach line link objection obligation reaction report reporting",
)
_DENIES: Final = word_set("ban block cut delay deny limit prohibit refuse reject restrict stop suspend withhold")
_DENIED: Final = word_set(
    "abandoned blocked cancelled closed dropped ended refused rejected stopped suspended withheld",
)
_MEETS: Final = word_set("meet visit call hear see join follow find know understand")
"""Verbs of contact, which serve people where a text serves nobody else."""
HANDINGS: Final = word_set(
    "return payment transfer delivery supply distribution dispatch provision transmission handover presentation issue",
    "shipment allocation release forwarding despatch",
)
"""Nouns of what is done for those named after "to" ("payment of wages to crews")."""
_NOT_GIVEN: Final = word_set(
    "addition bill damage debt harm invoice limit payment regard relation respect threat visit",
)
_BEHALF: Final = word_set(
    "advantage aid behalf benefit comfort convenience delight disposal favor favour good interest relief sake",
    "need satisfaction service side use wish",
)
_IDIOMS: Final = word_set(
    "allocate:among care:for circulate:among clean:after distribute:among divide:among fight:for listen:to",
    "look:after rally:behind run:after see:to share:among share:between share:with side:with sit:with split:between",
    "spread:among stand:behind stand:by stay:with sympathise:with tidy:after wait:on walk:with watch:over work:for",
)
_PASSES: Final = word_set("direct escalate forward hand pass redirect refer route send submit transfer")
_TROUBLES: Final = word_set(
    "call case complaint defect dispute enquiry fault incident inquiry issue matter problem query question request",
    "ticket",
)
_UNLOADS: Final = word_set("drive free hold keep lift relieve remove save shift spare take")
_LOADS: Final = word_set(
    "admin burden call chore form hassle headache load paperwork pressure routine stress task weight work worry",
)
EASY: Final = frozenset(["easy", "easier", "possible", "simple", "simpler"])
_BACK: Final = word_set("back down out over up")
_PHRASAL: Final = word_set(
    "back:up bail:out bring:in bring:on bring:up build:up cheer:up fit:out free:up help:out kit:out let:in let:off",
    "lift:up pass:on pay:off pick:up see:in see:off see:through send:out set:up show:around show:round take:in",
    "take:on talk:over wake:up walk:through",
)


def as_verb(found: tuple[str, str], place: int) -> Verb:
    """Return a verb of help or service at one place."""
    return Verb(place, place + 1, found[0], found[1], found[0] in HELP)  # type: ignore[arg-type]


class Standings(Subjects):
    """The place of a mention in its sentence, and what follows from it by default."""

    def _standing(self, phrase: Phrase, *, last_resort: bool) -> Standing | None:
        """Return why a phrase names one who is served, or nothing where its place speaks against it."""
        begin = self._opening(phrase)
        if any(self._low(p) in ("their", "his", "her", "its") for p in range(begin, phrase.first)):
            return None
        if self._is_owner(phrase):
            return self._of_owner(phrase, begin)
        if self._is_denied(phrase, begin):
            return None
        before = self._low(begin - 1)
        if before in ("for", "to"):
            told = None if self._is_others_work(phrase) else self._of_idiom(begin)
            found = told or self._of_recipient(phrase, begin, before, last_resort=last_resort)
        elif before in ("of", "off", "from"):
            found = self._of_possessor(begin)
        elif before in PREPOSITIONS and before not in ("before", "until") and not self._is_particle(begin - 1):
            found = self._of_idiom(begin) or (self._of_place(begin) if last_resort else None)
        else:
            found = self._of_object(begin, last_resort=last_resort)
            found = found or self._of_subject(phrase, begin, last_resort=last_resort)
        return found

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
        things = {stem(self._low(p)) for p in range(phrase.last, min(phrase.last + 3, self.end))}
        verb = self._governor(begin)
        if verb < 0:
            ahead = range(phrase.last + 1, min(phrase.last + 8, self.end))
            verb = next((p for p in ahead if self._verb(p) is not None), -1)
            verb = verb if self._is_done(verb) else -1
        if verb < 0 or self._in_relative(begin) or self._negation(verb, begin):
            return None
        return Standing(verb) if self._is_for_owner(self._lemma(verb), things) else None

    def _is_for_owner(self, lemma: str, things: set[str]) -> bool:
        """Say whether work on what someone has is done for him ("mends crews' boots", "answers guests' questions")."""
        return lemma in _WORKS_ON or (lemma in _WORKS_FOR and not things.isdisjoint(_BENEFITS))

    def _last_joined(self, begin: int) -> int:
        """Return the place after the clients that begin here."""
        phrase = self.phrases.read(begin, self.end)
        return self.phrases.coordinated(phrase, self.end)[-1].last if phrase is not None else begin

    def _is_done(self, verb: int) -> bool:
        found = self._verb(verb)
        return found is not None and found[1] == "passive"

    def _of_possessor(self, begin: int) -> Standing | None:
        verb = self._governor(begin)
        lemma = self._lemma(verb)
        preposition, thing = self._low(begin - 1), stem(self._low(begin - 2))
        if preposition == "of" and thing in _BEHALF and not self._in_relative(begin):
            for_them = any(self._low(p) in ("for", "in", "to", "at", "on") for p in (begin - 3, begin - 4))
            aside = verb >= 0 and (self._negation(verb, begin) or lemma in RULES_PEOPLE)
            return Standing(verb) if for_them and not aside and begin - 3 > self.start else None
        if verb < 0:
            if preposition == "of" and thing in SERVICE_ACTS:
                return Standing(begin - 2)
            return Standing() if preposition == "of" and thing in _ORGANS and self._is_said_of_us(begin) else None
        if self._in_relative(begin) or self._negation(verb, begin):
            return None
        if preposition == "of":
            return Standing(verb) if self._is_for_owner(lemma, {thing}) else None
        near = any(stem(self._low(p)) in _LOADS for p in range(verb + 1, begin - 1))
        asked = preposition == "from" and thing in _BENEFITS | _TROUBLES and lemma in _WORKS_FOR
        return Standing(verb) if asked or (lemma in _UNLOADS and near) else None

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
        if lemma in _DENIES or any(self._low(p) in _DENIED for p in self._clause_before(place)):
            return None
        if before == "for":
            imposed = any(stem(self._low(p)) in _IMPOSED for p in self._clause_before(place)) or lemma in (
                "enforce",
                "police",
                "impose",
                "punish",
            )
            seeks = near in _SEEKS and not (near == "but" and self._low(place - 2) == ",")
            if self._low(place - 2) == "on" and near in ("call", "duty", "hand", "standby"):
                return Standing(verb)
            if seeks or (imposed and stem(near) != "service") or (verb >= 0 and self._negation(verb, begin)):
                return None
            quality = any(self._low(p) in AUXILIARIES for p in range(max(self.start, place - 3), place))
            ready = near in _READY or near in ("there", "here") or self._tells_of_us(place)
            if quality and verb < 0 and not ready:
                return None
            return Standing(verb)
        told = any(stem(self._low(p)) in _FINDINGS for p in range(verb + 1, place))
        tells = lemma == "report" and verb < place - 1 and not (is_closed(near) or is_adverb(near))
        tells = tells and (told or not self._rules())
        if verb >= 0 and (self._negation(verb, begin) or self._hands_over(verb, place)):
            return None
        gives = lemma in GIVES and (verb < place - 1 or self._is_done(verb)) and lemma not in ("report", "apply")
        if lemma in HANDS_ON and not tells and not gives:
            return None
        if verb < 0 and any(stem(self._low(p)) in HANDINGS for p in range(self.start, place)):
            return Standing(-1)
        if verb < 0 and self._is_fronted(phrase, place):
            return Standing(next((p for p in range(phrase.last, self.end) if self._verb(p) is not None), -1))
        if not last_resort and self._goes_to_partner(lemma, phrase):
            return None
        if self._is_our_gift(place) or self._is_label(place):
            return Standing(verb)
        if stem(near) in _OFFERED or near in _OPEN_TO or (verb >= 0 and (lemma in GIVES or near in _READY)):
            return Standing(verb)
        parallel = (
            verb < 0
            and place - 1 > self.start
            and not any(self._low(p) in AUXILIARIES for p in range(self.start, place))
        )
        people = any(p in self.phrases.mention_at for p in range(max(verb, 0), place))
        if verb >= 0 and last_resort and not people and stem(near) not in _NOT_GIVEN:
            return Standing(verb)
        return Standing(verb) if parallel and (self._low(place - 1) not in BREAKS) and last_resort else None

    def _is_label(self, place: int) -> bool:
        """Say whether a sentence without a verb only says what goes to whom ("Parts to the line")."""
        begin = place
        while begin > self.start and self._low(begin - 1) not in BREAKS:
            begin -= 1
        said = [self._low(p) for p in range(begin, place)]
        if not 0 < len(said) < 4 or stem(said[-1]) in _NOT_GIVEN | HANDS_ON or is_person_word(said[-1]):
            return False
        return not any(
            word in AUXILIARIES or word in MODALS or word in PRONOUNS or self._verb(begin + n) is not None
            for n, word in enumerate(said)
        )

    def _goes_to_partner(self, lemma: str, phrase: Phrase) -> bool:
        """Say whether something is handed to one who only takes it over ("hand waste to a contractor")."""
        return lemma in _PASSES and stem(self._low(phrase.last - 1)) in _PARTNERS

    def _is_our_gift(self, place: int) -> bool:
        """Say whether something of ours is for those named next ("our answer to crews")."""
        return self._low(place - 2) == "our" and stem(self._low(place - 1)) not in _NOT_GIVEN | _DUTIES

    def _is_fronted(self, phrase: Phrase, place: int) -> bool:
        """Say whether a sentence opens with those to whom we do something ("To crews we owe ...")."""
        opens = place == self.start or self._low(place - 1) in BREAKS
        if not opens:
            return False
        for at in range(phrase.last, min(phrase.last + 8, self.end)):
            found = self._verb(at)
            if found is not None:
                return found[1] == "third" or (found[1] == "base" and self._low(at - 1) in ("we", "i"))
        return False

    def _hands_over(self, verb: int, place: int) -> bool:
        """Say whether what is passed on is trouble that another unit will solve."""
        if self._lemma(verb) not in _PASSES:
            return False
        return any(stem(self._low(p)) in _TROUBLES for p in range(verb + 1, place))

    def _of_idiom(self, begin: int) -> Standing | None:
        preposition = self._low(begin - 1)
        for verb in range(begin - 2, max(begin - 12, self.start - 1), -1):
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

    def _of_object(self, begin: int, *, last_resort: bool) -> Standing | None:
        """Judge the direct object: served unless the verb rules, uses or burdens people."""
        verb = begin - 2 if self._is_particle(begin - 1) else begin - 1
        while verb > self.start and (self._low(verb) in _BACK or is_adverb(self._low(verb))):
            verb -= 1
        found = self._verb(verb)
        if found is None or found[1] == "passive":
            return None
        lemma = found[0]
        if verb - 1 in self.phrases.inside and found[1] != "gerund":
            return None
        thing = self._last_joined(begin)
        if lemma in GIVES_TWO and self._begins_thing(thing) and not self._in_relative(verb):
            denied = self._negation(verb, begin) or self._low(thing) == "nothing"
            return Standing(verb) if not denied else None
        first = self._first_verb(begin)
        if last_resort and lemma in HELP | GIVES_TWO | {"let"} and first >= 0 and self._in_relative(verb):
            return Standing(first if first != verb else -1)
        if self._in_relative(verb) or self._in_adverbial(verb):
            return None
        if lemma == "keep" and self._low(self._last_joined(begin)) in ("off", "out", "away"):
            return None
        negated = self._negation(verb, begin)
        if negated:
            return Standing(verb) if lemma in BURDENS else None
        if last_resort and lemma in _MEETS and not self._rules():
            return Standing(verb)
        if lemma in RULES_PEOPLE or lemma in USES_PEOPLE or (lemma in BURDENS and lemma not in KIND_TOO):
            return None
        if self._rules() and lemma not in SERVICE and lemma not in GIVES:
            return None
        return Standing(verb)
