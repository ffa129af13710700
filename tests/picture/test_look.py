"""Texts of participants stay in their boxes; names are whole, departments keep their sign."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from designer.picture.look import SIGN, NodeLook, container, node, size_of
from designer.picture.primitives import Badge, Box, Label, Tone
from designer.picture.text_width import text_width

_WORDS = st.sampled_from(
    "Отдел тендерно-договорного по и снабжения проекта Лаборатория неразрушающего контроля сварных МТО".split()
)


def labels(look: NodeLook) -> list[Label]:
    return [part for part in node(look, 0.0, 0.0, text_width) if isinstance(part, Label)]


@given(st.lists(_WORDS, min_size=1, max_size=9), st.lists(_WORDS, max_size=12), st.sampled_from(["unit", "external"]))
def test_no_line_leaves_its_box(title: list[str], mission: list[str], kind: str) -> None:
    look = NodeLook(id="a", kind=kind, title=" ".join(title), second="должность", mission=" ".join(mission))  # type: ignore[arg-type]
    _, height = size_of(look, text_width)
    for label in labels(look):
        assert label.size * 0.7 <= label.y <= height - 4.0


def test_a_name_of_three_lines_is_whole() -> None:
    look = NodeLook(id="a", kind="position", title="Начальник тендерно-сметного отдела")
    lines = [label.text for label in labels(look)]
    assert len(lines) == 3
    assert " ".join(lines).replace("- ", "-") == look.title


def test_the_number_of_posts_is_worth_more_than_the_word_position() -> None:
    look = NodeLook(id="a", kind="position", title="Мастер", second="должность · МСУ-14 · 12 шт. ед.")
    assert "МСУ-14 · 12 шт. ед." in [label.text for label in labels(look)]


def test_a_department_with_a_long_name_keeps_its_sign() -> None:
    look = NodeLook(id="a", kind="unit", title="Коммерческий департамент", second="2 отдела", is_container=True)
    made = [part for part in container(look, 0.0, 0.0, 220.0, 140.0, text_width) if isinstance(part, Label)]
    assert [label.text for label in made if label.x < SIGN] == ["▾"]
    assert [label.text for label in made if label.bold] == ["Коммерческий", "департамент"]
    assert all(label.y < 40.0 for label in made)


def test_the_mark_of_a_department_stands_beside_its_badge() -> None:
    look = NodeLook(
        id="a", kind="unit", title="Снабжение", findings=3, mark="● 3", tone=Tone.FAULT, is_container=True
    )
    made = container(look, 0.0, 0.0, 260.0, 140.0, text_width)
    badge = next(part for part in made if isinstance(part, Badge))
    pill = [part for part in made if isinstance(part, Box)][1]
    assert pill.x + pill.width <= badge.x - badge.radius
