"""The folder with the company's own templates: what it must hold to begin with."""

from __future__ import annotations

from pathlib import Path

from designer.documents.document_type import all_types
from designer.documents.templates.palette import palette
from designer.i18n import LANGUAGES, Language, Text
from designer.storage.atomic import write_whole
from designer.storage.places import templates_folder

_GUIDE = Text(ru="Прочитайте сначала.txt", en="Read me first.txt")
_FIELDS = Text(ru="Поля для вставки", en="Fields to insert")
_SAMPLES = Text(ru="Поставляемые шаблоны", en="Shipped templates")
_WORDS = Text(
    ru="Сюда кладут свои шаблоны Word. Обновление программы эту папку не трогает.\n\n"
    "Бланк для всех документов: файл «бланк.docx» рядом с этим текстом.\n"
    "Шаблон одного вида документов: файл с именем вида, например «regulation.docx».\n"
    "Все имена:\n{kinds}\n"
    "В папке «{fields}» — документы, из которых поля копируют в шаблон; в папке «{samples}» — копии поставляемых\n"
    "шаблонов, с которых удобно начать. Обе папки создаются заново при каждом открытии.\n"
    "Проверить шаблон: org-mission template check ФАЙЛ --kind ВИД\n",
    en="Put Word templates of your own here. Updates of the program do not touch this folder.\n\n"
    "A letterhead for all documents: the file “letterhead.docx” beside this text.\n"
    "A template of one kind: a file named after the kind, such as “regulation.docx”.\n"
    "All names:\n{kinds}\n"
    "The folder “{fields}” has documents to copy fields from; “{samples}” has copies of the shipped templates to\n"
    "start from. Both are made anew every time.\n"
    "To check a template: org-mission template check FILE --kind KIND\n",
)


def prepare_folder(language: Language) -> Path:
    """Make the folder of own templates with its guide, palettes and samples; return it. Raises OSError.

    What the user has put there is left alone.
    """
    for one in LANGUAGES:
        (templates_folder() / one).mkdir(parents=True, exist_ok=True)
    home = templates_folder() / language
    names = {"fields": _FIELDS.into(language), "samples": _SAMPLES.into(language)}
    kinds = "".join(f"  {kind}.docx — {type_.title.into(language)}\n" for kind, type_ in all_types().items())
    guide = _WORDS.into(language).format(kinds=kinds, **names)
    write_whole(home / _GUIDE.into(language), guide.encode("utf-8-sig"))
    for folder in names.values():
        (home / folder).mkdir(exist_ok=True)
    for kind, type_ in all_types().items():
        write_whole(home / names["fields"] / f"{kind}.docx", palette(type_, language))
        write_whole(home / names["samples"] / f"{kind}.docx", type_.template(language).read_bytes())
    return home
