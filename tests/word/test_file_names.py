"""Names that every file system takes."""

import pytest
from hypothesis import given, strategies

from designer.word.file_names import safe_file_name


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Отдел продаж", "Отдел продаж.docx"),
        ("../../etc/passwd", "_.._etc_passwd.docx"),
        ("C:\\Windows\\x", "C__Windows_x.docx"),
        ("CON", "_CON.docx"),
        ("com1.txt", "_com1.txt.docx"),
        ("nul ", "_nul.docx"),
        ("COM¹", "_COM¹.docx"),
        ('Отдел: "Юг" / север?', "Отдел_ 'Юг' _ север_.docx"),
        ("Служба\u200b\u202egpj.exe", "Службаgpj.exe.docx"),
        ("Участок №\u00a01.", "Участок № 1.docx"),
        ("Е\u0308лочный отдел", "Ёлочный отдел.docx"),
        ('=HYPERLINK("x")', "HYPERLINK('x').docx"),
        ("-rf", "rf.docx"),
        ("a\x00b\nc", "ab c.docx"),
        ("", "документ.docx"),
        ("...", "документ.docx"),
        ("\ud800x", "x.docx"),
    ],
)
def test_names(name: str, expected: str) -> None:
    assert safe_file_name(name) == expected


def test_names_that_differ_in_case_only_do_not_collide() -> None:
    used: set[str] = set()
    made = [safe_file_name(name, used=used) for name in ("Отдел", "отдел", "ОТДЕЛ", "Отдел?", "Отдел*")]
    assert made == ["Отдел.docx", "отдел (2).docx", "ОТДЕЛ (3).docx", "Отдел_.docx", "Отдел_ (2).docx"]


def test_long_names_stay_different() -> None:
    used: set[str] = set()
    made = [safe_file_name("Б" * 400, used=used), safe_file_name("Б" * 401, used=used)]
    assert len(set(made)) == 2
    assert all(len(name) <= 105 and len(name.encode()) <= 240 for name in made)


@pytest.mark.parametrize(
    ("name", "limit", "expected"),
    [
        ("Соглашение — Врач – Первый заместитель главы", 36, "Соглашение — Врач – Первый.docx"),
        ("Соглашение — Врач – Первый заместитель главы", 20, "Соглашение — Врач.docx"),
        ("Соглашение — Врач", 17, "Соглашение — Врач.docx"),
        ("Достопримечательности города", 10, "Достоприме.docx"),
    ],
)
def test_a_long_name_is_cut_after_a_whole_word(name: str, limit: int, expected: str) -> None:
    assert safe_file_name(name, limit=limit) == expected


@given(strategies.lists(strategies.text(max_size=300), max_size=6))
def test_any_text_gives_a_name_that_all_systems_take(names: list[str]) -> None:
    used: set[str] = set()
    made = [safe_file_name(name, used=used) for name in names]
    assert len({name.casefold() for name in made}) == len(made)
    for name in made:
        assert len(name.encode()) <= 240
        assert not set(name) & set('<>:"/\\|?*\n\r\t\x00')
        assert name.endswith(".docx")
        assert name[0] not in " .-"
        assert name.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}
