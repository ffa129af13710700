"""Reading English missions: who is served, and what is only mentioned."""

from __future__ import annotations

import json
from importlib import util
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from designer.language.english.mission import read_english
from designer.language.reading import KnownName, Match, Reading, Surroundings

_SPEC = util.spec_from_file_location("english_missions", Path(__file__).with_name("english_missions.py"))
assert _SPEC is not None and _SPEC.loader is not None
missions: Any = util.module_from_spec(_SPEC)
__import__("sys").modules["english_missions"] = missions
_SPEC.loader.exec_module(missions)

CORPUS = Path(__file__).parents[2] / "../shared/corpus"
NOT_READ = {
    "Suppliers are paid on time, which lets site engineers keep building.",
    "The data office exists so that planners, and through them the board, decide on facts.",
}


def around(clients: tuple[str, ...], unit: str = "", others: tuple[KnownName, ...] = ()) -> Surroundings:
    """Return surroundings with clients given as ``name|alias``."""
    names = tuple(
        KnownName(key=c.split("|")[0], name=c.split("|")[0], abbreviations=tuple(c.split("|")[1:]))
        for c in clients
    )
    return Surroundings(unit_name=unit, clients=names, others=others)


def words_of(reading: Reading, spans: Any) -> list[str]:
    return [reading.text[a:b] for a, b in spans]


@pytest.mark.parametrize("case", missions.CASES, ids=lambda case: case.text[:60])
def test_the_clients_that_a_mission_serves(case: Any) -> None:
    served = set(read_english(case.text, around(case.clients, case.unit)).served)
    if case.text in NOT_READ:
        assert served < set(case.served), "silence is a fault that is known, a false client is not"
    else:
        assert served == set(case.served)


@pytest.mark.parametrize(
    "text, verbs, actions",
    [
        ("Help the PM.", ["Help"], []),
        ("Support line managers in hiring.", ["Support"], ["in hiring"]),
        ("We help sales close deals.", ["help"], ["close deals"]),
        ("Help Sales sell faster and Procurement buy safer.", ["Help"], ["sell faster", "buy safer"]),
        ("We run the archive to support the PM.", ["support"], ["run the archive"]),
        ("Provide sales with leads.", [], ["leads"]),
        ("To help sales grow by helping them plan.", ["help"], ["grow by helping them plan"]),
        ("Sales systems that help customers.", [], ["Sales systems that help customers"]),
    ],
)
def test_help_verbs_and_actions(text: str, verbs: list[str], actions: list[str]) -> None:
    reading = read_english(text, around(("PM", "Sales", "Procurement", "line managers", "customers")))
    assert words_of(reading, reading.help_verbs) == verbs
    assert words_of(reading, reading.actions) == actions


def test_a_prefix_that_declares_clients_is_no_part_of_the_mission() -> None:
    reading = read_english("Clients: Sales, PM. Help Sales sell.", around(("Sales", "PM")))
    assert reading.declaration == (0, 19)
    assert reading.served == {"Sales"}


def test_a_pronoun_stands_for_the_client_before_it() -> None:
    reading = read_english(
        "Becoming a trusted adviser to dealers to enable them to sell.", around(("dealers",))
    )
    (pronoun, antecedent) = reading.antecedents[0]
    assert words_of(reading, [pronoun, antecedent]) == ["them", "dealers"]
    assert reading.served == {"dealers"}


def test_two_directors_make_a_question_and_no_guess() -> None:
    reading = read_english("Help the director decide.", around(("Commercial Director", "Technical Director")))
    assert reading.served == frozenset()
    assert reading.beneficiaries[0].candidates == ("Commercial Director", "Technical Director")


def test_a_noun_of_service_names_those_who_receive() -> None:
    text = "The desk is responsible for the prompt payment of fares to couriers."
    reading = read_english(text, around(("couriers",), "Fares desk"))
    assert reading.served == {"couriers"}
    assert words_of(reading, reading.service_verbs) == ["payment"]
    assert words_of(reading, reading.actions) == ["the prompt payment of fares to couriers"]


@pytest.mark.parametrize(
    "when", ["every day", "at all times", "day and night", "before and after", "until they leave", "of the town"]
)
def test_words_that_only_tell_when_or_whose_are_no_action(when: str) -> None:
    assert not read_english(f"Helping couriers {when}.", around(("couriers",))).actions


def test_a_pronoun_stands_for_those_who_opened_the_sentence_before() -> None:
    reading = read_english("Couriers ring us at night. We give them a door code.", around(("couriers",)))
    assert reading.served == {"couriers"}


def test_a_word_that_fits_anyone_is_only_a_suggestion() -> None:
    reading = read_english("Help customers plan.", around(("retail customers",)))
    assert reading.beneficiaries[0].match is Match.SUGGESTED
    assert reading.served == frozenset()


@pytest.mark.parametrize("words, name", [("the devs", "developers"), ("the chf. acct.", "chief accountant")])
def test_a_shortened_word_is_the_name_itself(words: str, name: str) -> None:
    (found,) = read_english(f"Help {words} decide.", around((name,))).beneficiaries
    assert (found.resolves_to, found.match) == (name, Match.STRONG)


@pytest.mark.parametrize(
    "words, name",
    [
        ("customers", "customs"),
        ("customers", "customer service"),
        ("trainees", "training"),
        ("members", "membership services"),
        ("developers", "business development"),
        ("founders", "foundry"),
        ("the day shift", "night shift"),
        ("managers", "management board"),
        ("the team", "sales team"),
        ("Sales Accounting", "Sales"),
    ],
)
def test_like_words_are_no_name(words: str, name: str) -> None:
    assert read_english(f"Help {words} decide.", around((name,))).served == frozenset()


def test_small_words_are_no_names_in_capital_letters() -> None:
    assert read_english("Help it grow.", around(("IT department|IT",))).served == frozenset()
    assert read_english("Help IT grow.", around(("IT department|IT",))).served == {"IT department"}


@pytest.mark.parametrize(
    "text, served",
    [
        ("Help drivers load.", {"delivery drivers"}),
        ("Help the busy drivers load.", {"delivery drivers"}),
        ("Help truck drivers load.", set()),
        ("Help drivers of cranes load.", set()),
        ("Help agency's drivers load.", set()),
        ("Help night leads plan.", {"night shift leads"}),
        ("Help planners plan.", set()),
        ("Help the head of production plan.", {"production"}),
    ],
)
def test_part_of_a_name_stands_for_it_where_no_word_narrows_it(text: str, served: set[str]) -> None:
    known = around(("delivery drivers", "night shift leads", "route planners", "crew planners", "production"))
    assert read_english(text, known).served == served


@pytest.mark.parametrize(
    "text, name",
    [
        ("Help solicitors plead.", "lawyers"),
        ("Help the call center answer.", "Customer Care"),
        ("Help trainees settle in.", "apprentices"),
        ("Help purchasing decide.", "procurement"),
        ("Help editors decide.", "editorial office"),
        ("Help councillors decide.", "city council"),
        ("Help board members decide.", "management board"),
        ("Help dispatchers decide.", "dispatch"),
        ("Help chefs decide.", "kitchen"),
        ("Help branch staff decide.", "branches"),
        ("Help laboratory technicians decide.", "laboratory"),
        ("Help HRBPs decide.", "HR business partners"),
        ("Help teams decide.", "project teams"),
    ],
)
def test_synonyms_and_people_of_a_unit_stand_for_its_name(text: str, name: str) -> None:
    reading = read_english(text, around((name,)))
    assert reading.served == {name}
    assert reading.beneficiaries[0].match is Match.WEAK


@pytest.mark.parametrize(
    "text, verbs",
    [
        ("We lend a hand to fitters.", ["lend a hand"]),
        ("Back up fitters at night.", ["Back up"]),
        ("Helpng fitters.", ["Helpng"]),
        ("Fitters find what they need with our help.", ["help"]),
        ("Fitters can always count on our support.", ["support"]),
        ("We make it easy for fitters to work alone.", ["make it easy"]),
        ("The store is of assistance to fitters at night.", ["is of assistance"]),
        ("We work hand in hand with fitters to finish early.", ["work hand in hand with"]),
        ("We let fitters work alone.", ["let"]),
        ("For years we have helped fitters finish early.", ["helped"]),
        ("That is how fitters are helped to finish early.", ["helped"]),
        ("Assistance is given to fitters at night.", ["Assistance"]),
        ("It is the fitters that we help to finish early.", ["help"]),
    ],
)
def test_other_words_for_help(text: str, verbs: list[str]) -> None:
    reading = read_english(text, around(("fitters",)))
    assert words_of(reading, reading.help_verbs) == verbs
    assert reading.served == {"fitters"}


def test_the_name_of_the_unit_is_no_verb_and_no_client() -> None:
    reading = read_english("Dispatch sends crews to the right door.", around(("crews", "dispatchers"), "Dispatch"))
    assert reading.served == {"crews"}


def test_initials_alone_name_nobody() -> None:
    reading = read_english("Help the FD decide.", around(("Finance Director",)))
    assert reading.served == frozenset()
    assert words_of(reading, reading.unknown_abbreviations) == ["FD"]


def test_a_participant_that_is_no_client_is_named_beside_the_clients() -> None:
    others = (KnownName(key="u7", name="Night Shift"),)
    reading = read_english("Help the night shift rest.", around(("Day Shift",), others=others))
    assert reading.beneficiaries[0].other == "u7"
    assert reading.served == frozenset()


def test_those_only_mentioned_are_kept_apart() -> None:
    reading = read_english("Help sales sell together with marketing.", around(("Sales", "Marketing")))
    assert [m.resolves_to for m in reading.mentioned] == ["Marketing"]


@pytest.mark.parametrize(
    "text",
    [
        "All contractors must wear helmets.",
        "Contractors shall submit reports by Friday.",
        "Contractors are monitored around the clock.",
        "The committee approves what contractors propose.",
        "We hire and rate contractors.",
        "Ensure that contractors comply with the rules.",
        "Make sure contractors do not enter without a pass.",
        "Stop deliveries to contractors who do not pay.",
        "We do not work for contractors.",
        "Contractors are not our business.",
        "Recover money owed by contractors.",
        "Unlike contractors, we draw by hand.",
        "We teach nobody; contractors train their own people.",
        "Work for contractors is done by the night shift.",
        "Contractors will be next year's client.",
        "Fewer hours lost to contractors.",
        "Ensure that contractors do not smoke.",
        "Get it done before contractors do.",
        "Contractors help us and tell us what is wrong.",
        "The contractor signs, we file.",
        "Contractors who are late lose their bond.",
        "Follow what contractors write.",
        "The press reports which contractors pay.",
    ],
)
def test_those_who_are_ruled_used_or_left_to_others_are_not_served(text: str) -> None:
    assert read_english(text, around(("contractors",))).served == frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "Enforce policy.",
        "Control the branches.",
        "Reduce the cost of stock.",
        "Bring the fees in.",
        "Protect the brand.",
        "Keep the firm out of the papers.",
        "Prevention of theft.",
        "Stop pirate copies.",
        "Agency spend down by a tenth.",
        "Secures grain at the lowest price.",
    ],
)
def test_control_and_own_gain(text: str) -> None:
    assert read_english(text, around(("branches",))).control


@pytest.mark.parametrize(
    "name, least", [("missions_dev", 0.97), ("missions_style_dev", 0.98), ("missions_traps_dev", 0.93)]
)
def test_clients_served_in_the_corpus(name: str, least: float) -> None:
    path = CORPUS / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("the corpus of missions is not here")
    right = wrong = missed = 0
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["lang"] != "en":
            continue
        clients = tuple("|".join([c["name"], *c["abbreviations"]]) for c in row["declared_clients"])
        got = read_english(row["text"], around(clients, row["unit_name"])).served
        wanted = {b["resolves_to"] for b in row["labels"]["beneficiaries"] if b["resolves_to"]}
        right, wrong, missed = (
            right + len(got & wanted),
            wrong + len(got - wanted),
            missed + len(wanted - got),
        )
    assert right / (right + wrong) >= least
    assert right / (right + missed) >= 0.95


_PIECES = (
    "help support the Sales PM and , . ; to for with of customers them who — 🙂 ' provide 2 that by while "
    "helped are so enable customers' let make it easy \u202e \x00"
)
PIECES = st.sampled_from(_PIECES.split(" "))


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join)))
def test_any_text_is_read_with_spans_inside_it(text: str) -> None:
    reading = read_english(text, around(("Sales", "PM|project manager", "customers")))
    spans = [b.span for b in (*reading.beneficiaries, *reading.mentioned)]
    spans += [*reading.help_verbs, *reading.service_verbs, *reading.actions, *reading.unknown_abbreviations]
    spans += [*reading.control, *(s for pair in reading.antecedents for s in pair)]
    assert all(0 <= a < b <= len(text) for a, b in spans)


@pytest.mark.parametrize(
    "text",
    [
        "Help Sales and " * 700,
        "provide to for with " * 500,
        "that which support and help " * 360,
        "Sales, " * 1430,
        "a" * 10_000,
        "((((" * 2500,
    ],
    ids=["help", "provide", "relative", "list", "letter", "brackets"],
)
def test_work_on_a_long_text_grows_no_faster_than_the_text(text: str) -> None:
    known = around(("Sales", "PM"))
    read_english("warm up", known)

    def steps(length: int) -> int:
        count = 0

        def tick(*_: Any) -> Any:
            nonlocal count
            count += 1
            return None

        sys = __import__("sys")
        sys.setprofile(tick)
        try:
            read_english(text[:length], known)
        finally:
            sys.setprofile(None)
        return count

    assert steps(10_000) <= 3.5 * steps(5_000) + 10_000
