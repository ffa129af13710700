"""Two edits of one text: different sentences are put together, everything else is left to a person."""

from __future__ import annotations

import random
import time

import pytest

from designer.model.merge_texts import join_sentences, join_words

CUT = " Помогать складу вести учёт."
BASE = "Помогать цеху не ждать деталей. Помогать сбыту держать срок. Помогать складу вести учёт."
FIRST, MIDDLE, LAST = (
    BASE.replace(*words) for words in (("деталей", "металла"), ("срок", "слово"), ("вести учёт", "знать остатки"))
)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "joined"),
    [
        (BASE, FIRST, LAST, LAST.replace("деталей", "металла")),
        (BASE, FIRST, MIDDLE, MIDDLE.replace("деталей", "металла")),
        (BASE, FIRST, BASE + " Помогать ОТК мерить.", FIRST + " Помогать ОТК мерить."),
        (BASE, FIRST, BASE.replace(CUT, ""), FIRST.replace(CUT, "")),
        (BASE, FIRST, BASE.replace(". П", ".\nП"), FIRST.replace(". П", ".\nП")),
        (BASE, BASE.replace(CUT, ""), FIRST, FIRST.replace(CUT, "")),
        ("Excel\nWord\n1С", "Excel\nПочта\n1С", "Excel\nWord\nСУБД", "Excel\nПочта\nСУБД"),
        ("помогать цеху строить; помогать сбыту продавать", "помогать ОТК строить; помогать сбыту продавать",
         "помогать цеху строить; помогать сбыту считать", "помогать ОТК строить; помогать сбыту считать"),
    ],
)  # fmt: skip
def test_different_sentences_are_joined(base: str, ours: str, theirs: str, joined: str) -> None:
    assert join_sentences(base, ours, theirs) == join_sentences(base, theirs, ours) == joined


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        (BASE, FIRST, BASE.replace("цеху", "участку")),
        (BASE, BASE + " Помогать ОТК.", BASE + " Помогать охране."),
        (BASE, LAST, BASE + " Помогать ОТК мерить."),
        (BASE, MIDDLE, BASE.replace("Помогать сбыту", "Помогать ОТК мерить. Помогать сбыту")),
        (BASE, FIRST, BASE.replace("Помогать сбыту", "Помогать ОТК мерить. Помогать сбыту")),
        (BASE, "Помогать всем.", FIRST),
        (BASE, "", FIRST),
        ("", BASE, FIRST),
        ("Помогать заводу им. Иванова расти.", "Помочь заводу им. Иванова расти.", "Помогать заводу им. Иванова жить."),
        ("Помогать цеху не ждать.", "Помогать цеху и складу не ждать.", "Помогать цеху не ждать деталей."),
    ],
)
def test_one_sentence_changed_by_both_is_not_joined(base: str, ours: str, theirs: str) -> None:
    assert join_sentences(base, ours, theirs) is None and join_sentences(base, theirs, ours) is None


def test_no_word_of_either_side_is_lost_or_made_up() -> None:
    chance = random.Random(3)
    joined = 0
    for _ in range(300):
        base = [f"Помогать {n} {chance.choice('абвг')} делать дело." for n in range(chance.randint(2, 6))]
        ours, theirs = (_changed(base, chance, tag) for tag in ("наше", "их"))
        text = join_sentences(" ".join(base), " ".join(ours), " ".join(theirs))
        assert text == join_sentences(" ".join(base), " ".join(theirs), " ".join(ours))
        if text is None:
            continue
        joined += 1
        found = set(text.replace(". ", ".\n").splitlines())
        new = {s for side in (ours, theirs) for s in side if s not in base}
        kept = {s for s in base if s in ours and s in theirs}
        assert found == new | kept
    assert joined > 50


def _changed(base: list[str], chance: random.Random, tag: str) -> list[str]:
    made = list(base)
    for _ in range(chance.randint(0, 2)):
        place = chance.randrange(len(made))
        if len(made) > 1 and chance.random() < 0.3:
            del made[place]
        else:
            made[place : place + chance.randint(0, 1)] = [f"Помогать {tag} {chance.random():.6f} делать."]
    return made


def test_words_that_do_not_touch_are_only_a_proposal() -> None:
    base = "Помогать цеху не ждать."
    ours, theirs = "Помогать цеху и складу не ждать.", "Помогать цеху не ждать деталей."
    both = "Помогать цеху и складу не ждать деталей."
    assert join_words(base, ours, theirs) == join_words(base, theirs, ours) == both
    assert join_words(base, "Помогать складу не ждать.", "Помогать бюро не ждать.") is None
    assert join_words(base, "Помогать складу ждать.", "Помогать цеху долго не ждать.") is None, "they touch"
    assert join_words(base, "Содействовать всем.", theirs) is None, "another text, not an edit"
    assert join_words("", "А", "Б") is None


def test_odd_long_texts_hold_nothing_up() -> None:
    blank = "Помогать цеху не ждать." + " " * 9000 + "x"
    start = time.process_time()
    assert join_sentences(blank, blank + "а", "б" + blank) is None
    words = "а " * 5000
    assert join_words(words, words + "б", "в " + words) is None
    assert join_sentences(words.replace(" ", ".\n"), words.replace(" ", ".\n") + "б", "в" + words) is None
    assert time.process_time() - start < 1.0
