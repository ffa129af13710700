"""Finds the verbs, nouns and turns of phrase with which an English text offers help."""

from __future__ import annotations

from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Final

from designer.language.english.spelling import is_one_slip_away
from designer.language.english.verbs import HELP, Form, Verb, VerbPlaces, lemma_and_form
from designer.language.english.words import AUXILIARIES, BASE_VERBS, DETERMINERS, PREPOSITIONS, is_adverb
from designer.language.word_sets import word_set

_HELP_FORMS: Final = {verb: verb for verb in HELP} | {verb.removesuffix("e") + "ing": verb for verb in HELP}
HELP_NOUNS: Final = word_set("help assistance support aid")
_PARTNERS: Final[dict[str, Form]] = {
    "partner": "base",
    "partners": "third",
    "partnering": "gerund",
    "collaborate": "base",
    "collaborates": "third",
    "collaborating": "gerund",
}
_HELPERS: Final = frozenset(["partner", "assistant"])
_GIVES_HELP: Final = word_set("provide give offer lend render extend deliver")
_TURNS: Final[dict[str, tuple[str, ...]]] = {
    "be": ("of help|assistance|service|support to",),
    "make": ("it|life|things possible|easy|easier|simple|simpler for",),
    "work": (
        "closely with+",
        "hand in hand with+",
        "in partnership|tandem with+",
        "shoulder to shoulder with+",
        "side by side with+",
    ),
}
"""Turns of phrase that help, by their verb; the last word belongs to them only with a plus."""
_GIVEN: Final = frozenset(["given", "offered", "provided", "available", "lent", "rendered", "extended"])
_ACTS_AS: Final = frozenset(["act", "acts", "serve", "serves", "work", "works"])
_HELP_PLACES: Final = frozenset(["desk", "desks", "line", "lines", "center", "centre"])
"""What makes "help" a part of a name ("help desk")."""
_BY_OUR: Final = word_set("by enjoy find for get gets has have need needs of on receive receives through to with")
"""Words before "our help" that tell of those who have it."""
_BEING: Final = frozenset(["be", "are", "is", "being", "been"])
_NOT_SLIPS: Final = word_set(
    "held heap hell asset assets able table aide hello shelf alloy kelp hemp heel said",
)


class Verbs(VerbPlaces):
    """The verbs of one text, those of help among them."""

    def help_at(self, place: int, start: int, limit: int) -> Verb | None:
        """Return the help verb or noun that begins here; ``start`` is where the sentence begins."""
        low = self.low(place)
        if not _may_help(low) or self.low(place + 1) in ("us", "me"):
            return None
        if low in ("meet", "meets", "meeting") and self.low(place + 1) in DETERMINERS:
            last = next((p for p in range(place + 2, place + 8) if self.low(p) == "needs"), -1)
            if last > 0 and self.low(last + 1) == "of":
                return Verb(place, last + 2, "meet", lemma_and_form(low)[1], True)
        if low in _PARTNERS or low in _HELPERS:
            last = place + 2 if is_adverb(self.low(place + 1)) else place + 1
            before = self.low(place - 1) if place > start else ""
            stated = before in ("to", "by", "for") or before not in PREPOSITIONS
            if self.low(last) == "with" and before not in DETERMINERS and stated:
                shares = low.startswith("partner") or any(self.low(p) == "to" for p in range(last + 2, last + 9))
                return Verb(place, last + 1, "partner", _PARTNERS.get(low, "base"), True) if shares else None
            told = self._is_said_of_us(place, start) or all(self._is_modifier(p) for p in range(start, place))
            if low in _HELPERS and self.low(place + 1) in ("to", "for") and told and self._says_more(place, limit):
                return Verb(place, place + 1, low, "base", True, is_noun=True)
            return None
        if (idiom := self._idiom_of_help(place, start, limit)) is not None:
            return idiom
        if low in ("aids", "aid", "aiding", "aided"):
            lemma, form = "aid", {"aids": "third", "aiding": "gerund", "aided": "passive"}.get(low, "base")
        else:
            lemma, form = lemma_and_form(low)
        if form == "passive" and self.low(place - 1) in ("have", "has", "'ve"):
            form = "base"
        if lemma not in HELP:
            lemma, form = self._misspelt_help(place, start), "base"
        is_name = place in self.names and not (low == "help" and self.low(place + 1) not in _HELP_PLACES)
        if lemma and form != "passive" and not is_name and self._is_verb(place, start, limit):
            return Verb(place, place + 1, lemma, form, True)  # type: ignore[arg-type]
        if low in HELP_NOUNS and self._is_offered(place, start):
            return Verb(place, place + 1, low, "base", True, is_noun=True)
        return None

    def _idiom_of_help(self, place: int, start: int, limit: int) -> Verb | None:
        """Return "lend a hand" or "back up" as a verb of help."""
        lemma, form = lemma_and_form(self.low(place))
        turn = self._turn(place)
        if turn is not None and (turn.lemma == "be" or self._is_stated(place, start, limit)):
            return turn
        if lemma == "let" and self._lets_do(place, limit) and self._is_verb(place, start, limit):
            return Verb(place, place + 1, "let", form, True)
        if lemma in ("give", "lend") and self.low(place + 1) == "a":
            last = place + 2 + (self.low(place + 2) == "helping")
            if self.low(last) == "hand":
                return Verb(place, last + 1, "assist", form, True, is_noun=self.low(last + 1) == "to")
        given = self._given_help(place) if lemma in _GIVES_HELP else -1
        if given > 0 and self._is_verb(place, start, limit):
            return Verb(place, given + 1, "assist", form, True, is_noun=True)
        if lemma == "facilitate" and self._is_verb(place, start, limit):
            of = next((p for p in range(place + 1, place + 6) if self.low(p) == "of"), -1)
            if of > 0 and any(p in self.names for p in (of + 1, of + 2, of + 3)):
                return Verb(place, place + 1, "facilitate", form, True)
        if self.gives_our_help(place):
            return self._noun(place)
        if self.low(place) in ("back", "backs", "backing") and self.low(place + 1) == "up":
            before = self.low(place - 1) if place > start else ""
            if before in ("", "to", "we", "and", ",") or self.low(place) == "backs":
                return Verb(place, place + 2, "support", form, True)
        return None

    def gives_our_help(self, place: int) -> bool:
        """Say whether a noun tells that something is done "with our help"."""
        if self.low(place) not in HELP_NOUNS or self.low(place - 1) != "our" or self.low(place - 2) not in _BY_OUR:
            return False
        after = self.low(place + 1)
        named = place + 1 in self.names or (after in DETERMINERS and place + 2 in self.names)
        return named or not after[:1].isalpha() or after in PREPOSITIONS or after in ("and", "to")

    def our_help(self, start: int, limit: int) -> Verb | None:
        """Return the noun in "with our help" in a sentence, or nothing."""
        places = (p + 1 for p in self._ours if start <= p < limit - 1)
        return next((self._noun(p) for p in places if self.gives_our_help(p)), None)

    def _noun(self, place: int) -> Verb:
        return Verb(place, place + 1, self.low(place), "base", True, is_noun=True)

    @cached_property
    def _ours(self) -> list[int]:
        return [place for place, low in enumerate(self.lows) if low == "our"]

    def is_ours(self, verb: Verb) -> bool:
        """Say whether a noun of help tells by what those named elsewhere can do something ("with our help")."""
        return verb.is_noun and self.low(verb.first - 1) == "our"

    def _turn(self, place: int) -> Verb | None:
        """Return a turn of phrase that helps ("make it easy for", "be of assistance to")."""
        lemma, form = ("be", "base") if self.low(place) in _BEING else lemma_and_form(self.low(place))
        for turn in _TURNS.get(lemma, ()):
            words = turn.rstrip("+").split()
            last = place + len(words)
            if all(self.low(place + n) in word.split("|") for n, word in enumerate(words, 1)):
                if not turn.endswith("+"):
                    return Verb(place, last, lemma, form, True, is_noun=True)  # type: ignore[arg-type]
                aims = any(self.low(p) in ("to", "so") for p in range(last + 2, last + 9))
                return Verb(place, last + 1, "partner", form, True) if aims else None  # type: ignore[arg-type]
        return None

    def _lets_do(self, place: int, limit: int) -> bool:
        """Say whether someone named after "let" can do something ("let crews rest", not "let crews know")."""
        at = next((p for p in range(place + 1, min(place + 5, limit)) if p in self.names), limit)
        while at in self.names:
            at += 1
        return self.low(at) in BASE_VERBS and self.low(at) not in ("have", "know", "see")

    def _given_help(self, place: int) -> int:
        """Return the place of the noun in "provide practical support to", or -1."""
        for at in range(place + 1, place + 5):
            low = self.low(at)
            if low in HELP_NOUNS:
                return at if self.low(at + 1) in ("to", "for") else -1
            if at in self.names or low in PREPOSITIONS or low in ("to", "with") or not low[:1].isalpha():
                return -1
        return -1

    def _is_stated(self, place: int, start: int, limit: int) -> bool:
        """Say whether the unit does it, and does not do something else by doing it ("..., working closely with X")."""
        aside = self.low(place).endswith("ing") and place > start and self.low(place - 1) not in ("is", "by")
        return not aside and self._is_verb(place, start, limit)

    def _is_said_of_us(self, place: int, start: int) -> bool:
        """Whether a noun tells what the unit is ("we are a trusted partner to ...")."""
        before = [self.low(at) for at in range(max(start, place - 5), place)]
        if any(word == "as" and lead in _ACTS_AS for lead, word in pairwise(before)):
            return True
        return any(word in ("a", "an", "the") for word in before) and any(
            word in ("are", "is", "be", "being", "am", "we're") for word in before
        )

    def _says_more(self, place: int, limit: int) -> bool:
        """Say whether more follows than a name, which would make a title ("Assistant to the general manager")."""
        named = [p for p in range(place, limit) if p in self.names]
        return self.low(place) == "partner" or not named or named[-1] + 1 < limit

    def _is_offered(self, place: int, start: int) -> bool:
        """Say whether a noun of help opens what the unit offers ("Assistance to foremen")."""
        named = any(p in self.names for p in range(place + 2, place + 5))
        given = self.low(place + 1) in ("is", "are") and self.low(place + 2) in _GIVEN and self.low(place + 3) == "to"
        if self.low(place + 1) not in ("to", "for") and not (self.low(place + 1) == "of" and named) and not given:
            return False
        opened = place - 1 == start and self.low(start) in ("in", "for")
        return opened or all(self._is_modifier(p) for p in range(start, place))

    def _is_modifier(self, place: int) -> bool:
        token = self.words[place]
        if not token.is_word or token.low in PREPOSITIONS or token.low in AUXILIARIES:
            return False
        return token.low in DETERMINERS or lemma_and_form(token.low)[1] != "third"

    def _misspelt_help(self, place: int, start: int) -> str:
        """Return the help verb that a misspelt word stands for, where a verb is due."""
        if place != start and self.low(place - 1) not in ("to", "we", "and", "they", "will", ","):
            return ""
        return _help_misspelt(self.low(place))


@lru_cache(maxsize=20_000)
def _may_help(low: str) -> bool:
    """Say whether a verb or noun of help, misspelt or not, may begin with a word."""
    lemma = lemma_and_form(low)[0]
    known = HELP | HELP_NOUNS | _GIVES_HELP | _HELPERS | _BEING | _TURNS.keys() | {"let"}
    known |= {"meet", "lend", "back", "aid", "facilitate"}
    return lemma in known or low.startswith(("partner", "collaborat", "aid", "back")) or bool(_help_misspelt(low))


@lru_cache(maxsize=20_000)
def _help_misspelt(low: str) -> str:
    if not 4 <= len(low) <= 10 or low in _NOT_SLIPS or low in BASE_VERBS or low in PREPOSITIONS:
        return ""
    roots = (low, low[:-1]) if low.endswith("s") else (low,)
    for root in roots:
        for form, verb in _HELP_FORMS.items():
            if len(root) > 3 and root[0] == form[0] and is_one_slip_away(root, form):
                return verb
    return ""
