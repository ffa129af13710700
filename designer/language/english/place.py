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
        for _ in range(2):
            named = sum(len(part.phrases) for part in done)
            for place in self._named_places():
                phrase = self._left_over(place, done)
                done = self._with_one(phrase, done, need) if phrase is not None else done
            if sum(len(part.phrases) for part in done) == named:
                break
        return done

    def _with_one(self, phrase: Phrase, done: list[Part], need: Need) -> list[Part]:
        """Return the clauses with one more client, if he is served."""
        begin = self._opening(phrase)
        if self._can_in_the_end(phrase) and any(p.phrases for p in done):
            self._end_actions(done, begin)
            people = self.phrases.coordinated(phrase, self.end)
            return [*done, Part(phrases=people, action=self._span(people[-1].last, self.end), is_settled=True)]
        joined = self._joined(phrase, done)
        apart = self._is_adjacent(phrase, done) or (self._low(begin - 1) in ("and", "&") and joined is not None)
        if not apart and self._belongs_to_another(phrase, done):
            return done
        beside = next((p for p in done if self._is_beside(phrase, p)), None)
        if beside is not None and not (self._is_others_work(phrase) or self._is_denied(begin)):
            return [*done, self._part_beside(phrase, beside)]
        if joined is not None:
            joined.phrases.append(phrase)
            return done
        found = self._standing(phrase, need=need)
        if found is None:
            return done
        done = [p for p in done if p.phrases or p.help_verb]
        part = self._part(phrase, found)
        verb = part.service_verb or part.help_verb
        if verb is not None:
            self._end_actions([p for p in done if p.help_verb], verb.first)
        return [*done, part]

    def _part_beside(self, phrase: Phrase, beside: Part) -> Part:
        """Return the clause of one who gets something as the clients of another clause do."""
        begin = self._opening(phrase)
        is_next = self._is_next_subject(phrase, beside) or self._is_gapped(phrase, beside)
        if is_next:
            self._end_actions([beside], begin)
        opens = is_next or (self._opens(phrase) and self._low(begin - 1) != "to")
        action = self._span(phrase.last, self.end) if opens else beside.action
        return Part(service_verb=beside.service_verb, phrases=[phrase], action=action, is_settled=opens)

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
