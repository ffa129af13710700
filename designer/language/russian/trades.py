"""Tells by which words people and the place of their work are known in single trades, where they share no root.

General knowledge of Russian trades, put together by hand: a dictionary of word forms says nothing of it. Such a match
is weak. It holds only where all words that tell who is meant belong to one trade, people on one side and a place on the
other. Words for a whole company ("школа", "театр") are left out: what is done for them is not done for their people.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from designer.language.word_sets import word_set


@dataclass(frozen=True, slots=True)
class Trade:
    """Words for the people of a trade, and for where they work; both as lemmas."""

    people: frozenset[str]
    places: frozenset[str]


def _trade(people: str, places: str) -> Trade:
    return Trade(word_set(people), word_set(places))


TRADES: Final = (
    _trade("машинист", "локомотивный локомотив тяга"),
    _trade("проводник", "поездной"),
    _trade("оператор", "колл кол контакт контактный call"),
    _trade("летчик пилот штурман бортпроводник стюардесса стюард", "экипаж летный авиаотряд авиаэскадрилья"),
    _trade("моряк матрос капитан боцман судоводитель", "плавсостав флот судно экипаж плавание"),
    _trade("администратор портье", "ресепшен ресепшн рецепшн размещение"),
    _trade("горничная", "номерной хаускипинг"),
    _trade("официант метрдотель хостес", "зал"),
    _trade("бармен бариста", "бар"),
    _trade("повар", "кухня пищеблок столовая"),
    _trade("журналист корреспондент репортер", "редакция сми пресса медиа издание"),
    _trade("водитель шофер", "гараж автоколонна автопарк автобаза автотранспортный автохозяйство автотранспорт"),
    _trade("токарь фрезеровщик шлифовщик станочник", "механический мехцех станочный металлообработка"),
    _trade("доярка дояр телятница скотник", "ферма коровник животноводство"),
    _trade("тракторист механизатор комбайнер", "полеводство растениеводство полеводческий тракторный мехотряд"),
    _trade("пожарный", "караул"),
    _trade("преподаватель", "кафедра факультет"),
    _trade("воспитатель", "детсад ясли"),
    _trade("фельдшер", "скорый подстанция фап"),
    _trade("врач", "ординаторский стационар"),
    _trade("провизор фармацевт первостольник", "аптека"),
    _trade("продавец кассир консультант", "магазин салон розница"),
    _trade("торговый торгпред", "продажа сбыт"),
    _trade("шахтер горняк проходчик забойщик", "забой лава"),
    _trade("строитель прораб каменщик", "стройка стройплощадка строительство"),
    _trade("актер артист", "труппа сцена"),
    _trade("музыкант", "оркестр ансамбль"),
    _trade("певец хорист", "хор"),
    _trade("экономист плановик", "плановый экономика"),
    _trade("комплектовщик грузчик", "склад складской"),
    _trade("рекрутер", "подбор"),
    _trade("заправщик оператор", "азс автозаправочный"),
    _trade("парикмахер косметолог", "салон"),
    _trade("спасатель", "мчс"),
    _trade("уборщица уборщик клинер", "уборка клининг"),
    _trade("швея закройщик", "пошив"),
    _trade("программист разработчик", "it ит"),
)
_MARKS: Final = {
    word: frozenset(f"~{at}" for at, trade in enumerate(TRADES) if word in trade.people | trade.places)
    for trade in TRADES
    for word in trade.people | trade.places
}


def marks_of_trades(lemmas: frozenset[str]) -> frozenset[str]:
    """Return what a word has in common with the words of its trades."""
    return frozenset().union(*[_MARKS[lemma] for lemma in lemmas if lemma in _MARKS])


def are_of_one_trade(people: list[frozenset[str]], places: list[frozenset[str]]) -> bool:
    """Say whether words, by their lemmas, name people of a trade and where they work, and nothing else."""
    words = [*people, *places]
    return any(
        all(not lemmas.isdisjoint(trade.people | trade.places) for lemmas in words)
        and any(not lemmas.isdisjoint(trade.people) for lemmas in people)
        and any(not lemmas.isdisjoint(trade.places) for lemmas in places)
        for trade in TRADES
    )
