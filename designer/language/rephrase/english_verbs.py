"""Says what an English client does when somebody does something for it: who is told, knows."""

from __future__ import annotations

import re
from typing import Final

from designer.language.english.lexicon import participle_of, verb_forms
from designer.language.english.words import ADVERBS, BASE_VERBS, PREPOSITIONS, is_adverb
from designer.language.word_sets import word_set

_KNOWS: Final = word_set("advise alert brief inform notify remind tell update warn")
_QUESTIONS: Final = word_set("how if what when where whether which who why")
_FREES: Final = word_set("free relieve unburden")
_TEACHES: Final = word_set("coach teach train")
_WITH: Final = word_set("arm equip feed furnish provide serve supply")
_GIVES: Final = word_set(
    "bring build buy find give grant hand lend make offer pass provide send serve show supply",
)
_MOVES: Final = word_set("bring carry drive escort fly get move take")
_OBTAINED: Final = word_set(
    "allocate allot arrange bake bring build buy collect communicate compile cook create deliver design dispatch",
    "disseminat distribute draft draw ensure fetch find furnish gather generate get give grow hand issue lend make",
    "move obtain offer order organise organize pack pass pick prepare present print procure produce provide publish",
    "purchase render return secure send ship supply transfer transport write",
)
"""Verbs after which the client has the thing itself."""
_NO_RESULT: Final = word_set(
    "act be care do have hold keep leave let look own perform run see serve speak stand take wait work",
)
_TIMES: Final = ("the same", "the first", "the next", "every", "each", "all day", "day and", "within")
_PARTICLES: Final = word_set("down in off out over up")


def base_of(verb: str) -> str:
    """Return the base of a verb as it stands in a text."""
    found = verb_forms(verb.lower())
    return found[0] if found is not None else verb.lower()


def done_by_object(verb: str, rest: str, tail: str) -> str | None:
    """Return what one does who is the object of a verb, with what follows in the text; None where unsure.

    ``tail`` is what follows before "with" was cut from it.
    """
    opening = _first(rest)
    given = bool(re.match(r"\s+with\s", tail))
    if verb == "let":
        return rest if opening in BASE_VERBS else None
    if verb == "keep":
        return f"stay {rest}" if opening not in ("waiting", "guessing") and not given else None
    if verb == "pay":
        return f"get paid {rest}"
    if verb == "make":
        return f"become {rest}" if opening in ("more", "less") or opening.endswith("er") else None
    if verb in _KNOWS:
        return _known(verb, rest, opening)
    if verb in _FREES and opening in ("from", "of"):
        return f"be free {rest}"
    if verb == "save" and _opens_thing(rest):
        return f"save {rest}"
    if verb == "spare" and _opens_thing(rest):
        return f"avoid {rest}"
    if verb in _TEACHES:
        return _learnt(rest, opening)
    if verb == "guide" and opening in ("through", "to", "past", "around"):
        return f"find their way {rest}"
    gets = (given and verb in _WITH) or (verb in _GIVES and not given and _opens_thing(rest))
    moves = verb in _MOVES and (opening in PREPOSITIONS or is_adverb(opening) or verb == "get")
    return f"get {rest}" if gets or moves else None


def thing_got(verb: str, thing: str, *, is_given: bool) -> str | None:
    """Return what the client gets of a thing with which something is done, or None where it cannot be said."""
    thing = re.sub(r"\s+available$", "", thing)
    if is_given or verb in _OBTAINED:
        first, _, others = thing.partition(" ")
        return others if first in _PARTICLES else thing
    last = thing.rsplit(" ", 1)[-1]
    if verb in _NO_RESULT or "," in thing or is_adverb(last) or last in ADVERBS or re.search(r"\band \w+s\b \w", thing):
        return None
    done = participle_of(verb)
    return f"{thing} {done}" if done and not {"early", "late", "ready"} & set(thing.split()) else None


def _known(verb: str, rest: str, opening: str) -> str | None:
    words = re.findall(r"\w+", rest.lower())[:7]
    if any(word in _QUESTIONS for word in words):
        return f"know {rest}"
    if opening not in ("of", "about", "on"):
        return None
    what = rest.split(" ", 1)[1] if " " in rest else ""
    if not what:
        return None
    return f"decide on {what}" if verb == "advise" and opening == "on" else f"know about {what}"


def _learnt(rest: str, opening: str) -> str | None:
    if opening == "to":
        return rest.split(" ", 1)[1] if " " in rest and " to " not in rest[3:] else None
    if opening in ("in", "on", "about") and " " in rest:
        return f"learn {rest.split(' ', 1)[1]}"
    return f"learn {rest}" if _opens_thing(rest) else None


def _first(rest: str) -> str:
    word = re.search(r"[\w-]+", rest)
    return word[0].lower() if word else ""


def _opens_thing(rest: str) -> bool:
    """Say whether words begin with a thing and with no time or place."""
    low, opening = rest.lower(), _first(rest)
    return bool(opening) and opening not in PREPOSITIONS and not is_adverb(opening) and not low.startswith(_TIMES) and (
        opening not in ADVERBS and opening not in ("to", "and", "or", "that", "when", "so")
    )
