"""Reads those whom no verb of help or service names: their place in the sentence decides."""

from __future__ import annotations

from designer.language.english.beside import Beside
from designer.language.english.need import Need
from designer.language.english.phrases import Phrase
from designer.language.english.statement import Statements
from designer.language.english.stretch import Part
from designer.language.english.words import MODALS


class ByPlace(Beside, Statements):
    """Clauses of clients who are served by where they stand."""

    def _opened(self) -> list[Part]:
        """Read the clients that open a sentence and gain by it ("Waiters get hot dishes")."""
        if self.verbs.help_at(self.start, self.start, self.end) is not None:
            return []
        phrase = self.phrases.read(self.start, self.end)
        if phrase is None or phrase.mention is None or not phrase.is_person or self._verb(phrase.first) is not None:
            return []
        found = self._of_subject(phrase, self._opening(phrase), need=Need.LITTLE)
        return [self._part(phrase, found)] if found is not None and found.is_subject else []

    def _opened_end(self, opened: list[Part]) -> int:
        """Return from where on a sentence tells what the unit does: after what its first clients get."""
        if not opened:
            return self.start
        for at in range(opened[0].phrases[-1].last, self.end - 1):
            if self._low(at) in (";", ":", "—", "–") or self._low(at + 1) == "we":
                return at + 1
        return self.end

    def _with_rest(self, parts: list[Part], *, need: Need = Need.LITTLE) -> list[Part]:
        """Return the clauses with those added whom their place in the sentence shows to be served."""
        done = list(parts)
        for place in self._named_places() * 2:
            phrase = self._left_over(place, done)
            if phrase is None:
                continue
            if self._can_in_the_end(phrase) and any(p.phrases for p in done):
                self._end_actions(done, self._opening(phrase))
                people = self.phrases.coordinated(phrase, self.end)
                done.append(Part(phrases=people, action=self._span(people[-1].last, self.end), is_settled=True))
                continue
            joins = self._low(self._opening(phrase) - 1) in ("and", "&") and self._joined(phrase, done) is not None
            apart = joins or self._is_adjacent(phrase, done)
            if not apart and self._belongs_to_another(phrase, done):
                continue
            beside = next((p for p in done if self._is_beside(phrase, p)), None)
            denied = self._is_others_work(phrase) or self._is_denied(phrase, self._opening(phrase))
            if beside is not None and not denied:
                is_next = self._is_next_subject(phrase, beside) or self._is_gapped(phrase, beside)
                if is_next:
                    self._end_actions([beside], self._opening(phrase))
                opens = is_next or (self._opens(phrase) and self._low(self._opening(phrase) - 1) != "to")
                action = self._span(phrase.last, self.end) if opens else beside.action
                done.append(Part(service_verb=beside.service_verb, phrases=[phrase], action=action, is_settled=opens))
                continue
            joined = self._joined(phrase, done)
            if joined is not None:
                joined.phrases.append(phrase)
                continue
            found = self._standing(phrase, need=need)
            if found is not None:
                done = [p for p in done if p.phrases or p.help_verb]
                part = self._part(phrase, found)
                verb = part.service_verb or part.help_verb
                if verb is not None:
                    self._end_actions([p for p in done if p.help_verb], verb.first)
                done.append(part)
        return done

    def _is_beside(self, phrase: Phrase, part: Part) -> bool:
        """Say whether one who is named gets something as the clients of a clause do."""
        parallel = self._is_parallel(phrase, part) or self._is_next_subject(phrase, part)
        return parallel or self._is_gapped(phrase, part)

    def _can_in_the_end(self, phrase: Phrase) -> bool:
        """Say whether it is told what another client can do in the end ("help A ... so that B can ...")."""
        at = self._opening(phrase) - 1
        at -= self._low(at) == "that"
        last = self._joined_end(phrase)
        after = self._past(last)
        return self._low(at) == "so" and self._low(after) in MODALS and not phrase.is_pronoun

    def _end_actions(self, parts: list[Part], place: int) -> None:
        """Let no action go on beyond a place; "so that" before it belongs to what follows."""
        while self._low(place - 1) in ("so", "that", "to"):
            place -= 1
        for part in parts:
            if part.action is not None and part.action[0] < place < part.action[1]:
                part.action = self._span(part.action[0], place)
