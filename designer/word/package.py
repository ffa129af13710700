"""Opens a .docx that may come from anybody, and refuses what is dangerous in it."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from pathlib import Path
from typing import Final
from urllib.parse import unquote

from designer.i18n import Text
from designer.word.markup import CONTENT_TYPES, RELATIONSHIPS, parse
from designer.word.problem import Place, WordProblem

SIZE_LIMIT: Final = 64 << 20
MEMBER_LIMIT: Final = 2000
MAIN_PART: Final = "word/document.xml"
_MAIN_TYPES: Final = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_FORBIDDEN_NAMES: Final = ("vbaproject.bin", "vbadata.xml", "vbaprojectsignature.bin")
_FORBIDDEN_FOLDERS: Final = ("word/embeddings/", "word/activex/", "word/macros/")
_FORBIDDEN_RELATIONS: Final = {
    "attachedTemplate",
    "vbaProject",
    "oleObject",
    "package",
    "control",
    "activeXControlBinary",
    "aFChunk",
    "subDocument",
    "keyMapCustomizations",
    "frame",
}

_NOT_A_DOCX: Final = Text(ru="это не документ Word (.docx).", en="this is not a Word document (.docx).")
_SAVE_AS_DOCX: Final = Text(
    ru="Откройте файл в Word и сохраните его как «Документ Word (*.docx)».",
    en="Open the file in Word and save it as “Word Document (*.docx)”.",
)
_REMOVE_IT: Final = Text(
    ru="Удалите это в Word и сохраните файл как .docx.", en="Remove it in Word and save the file as .docx."
)


def read_package(source: Path | str | bytes) -> dict[str, bytes]:
    """Return the parts of a .docx that is only read: what it links to or runs does no harm then.

    Raises `WordProblem` for a file that is missing, cut, too large, no document, or that holds a DOCTYPE.
    """
    parts = _read(source)
    if MAIN_PART not in parts or "[Content_Types].xml" not in parts:
        raise WordProblem(_NOT_A_DOCX, place=_place(source), cure=_SAVE_AS_DOCX)
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in data:
            raise WordProblem(
                Text(
                    ru="в файле есть объявление DOCTYPE: так бывает в подделанных файлах.",
                    en="the file has a DOCTYPE declaration, as tampered files do.",
                ),
                place=Place(name),
                cure=Text(ru="Соберите документ заново в Word.", en="Make the document anew in Word."),
            )
    return parts


def open_package(source: Path | str | bytes) -> dict[str, bytes]:
    """Return the parts of a .docx by name, in the order of the file.

    Raises `WordProblem` for a file that is missing, cut, too large (64 MiB unpacked, 2000 parts), not a
    document, or that holds macros, embedded objects, an attached template, a DOCTYPE or links to outside
    other than hyperlinks.
    """
    parts = read_package(source)
    for name in parts:
        _refuse_name(name)
    _refuse_content_types(parts)
    for name in parts:
        if name.endswith(".rels"):
            _refuse_relations(name, parts[name])
    return parts


def relations_of(part: str) -> str:
    """The name of the part that holds the relationships of a part."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", name + ".rels")


def target_of(relations: str, target: str) -> str:
    """The part that a relationship in the part ``relations`` points to."""
    folder = posixpath.dirname(posixpath.dirname(relations))
    return posixpath.normpath(posixpath.join("/" + folder, unquote(target))).lstrip("/")


def _place(source: Path | str | bytes) -> Place:
    return Place("" if isinstance(source, bytes) else Path(source).name)


def _read(source: Path | str | bytes) -> dict[str, bytes]:
    place = _place(source)
    try:
        data = source if isinstance(source, bytes) else _bytes_of(Path(source))
        archive = zipfile.ZipFile(io.BytesIO(data))
    except OSError as error:
        raise WordProblem(
            Text(
                ru=f"файл не читается ({error.strerror}).", en=f"the file cannot be read ({error.strerror})."
            ),
            place=place,
            cure=Text(
                ru="Проверьте, что он есть и не открыт в другой программе.",
                en="See that it exists and is not open elsewhere.",
            ),
        ) from None
    except (zipfile.BadZipFile, ValueError):
        raise WordProblem(_not_a_zip(data), place=place, cure=_SAVE_AS_DOCX) from None
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > MEMBER_LIMIT:
        raise WordProblem(
            Text(
                ru=f"в файле больше {MEMBER_LIMIT} частей.",
                en=f"the file has more than {MEMBER_LIMIT} parts.",
            ),
            place=place,
        )
    parts: dict[str, bytes] = {}
    left = SIZE_LIMIT
    for entry in entries:
        if entry.filename in parts:
            raise WordProblem(
                Text(ru="часть записана в файле дважды.", en="a part is written twice in the file."),
                place=Place(entry.filename),
                cure=_SAVE_AS_DOCX,
            )
        parts[entry.filename] = _member(archive, entry, left, place)
        left -= len(parts[entry.filename])
    return parts


def _bytes_of(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(SIZE_LIMIT + 1)
    if len(data) > SIZE_LIMIT:
        raise _too_large(Place(path.name))
    return data


def _member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int, place: Place) -> bytes:
    try:
        with archive.open(entry) as member:
            data = member.read(left + 1)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError):
        raise WordProblem(
            Text(
                ru=f"файл обрезан или испорчен: часть «{entry.filename}» не читается.",
                en=f"the file is cut or damaged: the part “{entry.filename}” cannot be read.",
            ),
            place=place,
            cure=Text(ru="Возьмите файл заново из источника.", en="Take the file again from where it came."),
        ) from None
    if len(data) > left:
        raise _too_large(place)
    return data


def _too_large(place: Place) -> WordProblem:
    return WordProblem(
        Text(
            ru=f"файл распаковывается больше чем в {SIZE_LIMIT >> 20}\u00a0МиБ.",
            en=f"the file unpacks to more than {SIZE_LIMIT >> 20}\u00a0MiB.",
        ),
        place=place,
        cure=Text(
            ru="Сожмите рисунки в Word и сохраните файл.",
            en="Compress the pictures in Word and save the file.",
        ),
    )


def _not_a_zip(data: bytes) -> Text:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return Text(
            ru="это документ старого формата (.doc) или файл под паролем, а не .docx.",
            en="this is an old .doc document or a file with a password, not a .docx.",
        )
    if data.startswith(b"PK"):
        return Text(ru="файл .docx обрезан или испорчен.", en="the .docx file is cut or damaged.")
    return _NOT_A_DOCX


def _refuse_name(name: str) -> None:
    lower = name.lower()
    if name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/"):
        raise WordProblem(
            Text(ru="имя части файла ведёт наружу.", en="the name of a part leads outside the file."),
            place=Place(name),
        )
    if posixpath.basename(lower) in _FORBIDDEN_NAMES:
        raise WordProblem(
            Text(ru="в файле есть макросы.", en="the file holds macros."), place=Place(name), cure=_REMOVE_IT
        )
    if lower.startswith(_FORBIDDEN_FOLDERS) or lower.endswith((".exe", ".dll", ".ole")):
        raise WordProblem(
            Text(ru="в файл вложен посторонний объект.", en="a foreign object is embedded in the file."),
            place=Place(name),
            cure=_REMOVE_IT,
        )


def _refuse_content_types(parts: dict[str, bytes]) -> None:
    types = parse(parts["[Content_Types].xml"], "[Content_Types].xml")
    main = None
    for override in types.iter("{" + CONTENT_TYPES + "}Override"):
        content_type = override.get("ContentType") or ""
        if override.get("PartName") == "/" + MAIN_PART:
            main = content_type
    if main is not None and "macroEnabled" in main:
        raise WordProblem(
            Text(ru="это документ с макросами.", en="this is a document with macros."),
            place=Place(MAIN_PART),
            cure=_SAVE_AS_DOCX,
        )
    if main is None or not main.endswith(_MAIN_TYPES):
        raise WordProblem(_NOT_A_DOCX, place=Place("[Content_Types].xml"), cure=_SAVE_AS_DOCX)


def _refuse_relations(name: str, data: bytes) -> None:
    for relation in parse(data, name).iter("{" + RELATIONSHIPS + "}Relationship"):
        kind = (relation.get("Type") or "").rsplit("/", 1)[-1]
        target = relation.get("Target") or ""
        if kind == "attachedTemplate":
            raise WordProblem(
                Text(
                    ru=f"к файлу присоединён другой шаблон: {target}",
                    en=f"another template is attached to the file: {target}",
                ),
                place=Place(name),
                cure=Text(
                    ru="В Word: «Разработчик» → «Шаблон документа», впишите Normal.",
                    en="In Word: Developer → Document Template, enter Normal.",
                ),
            )
        if kind in _FORBIDDEN_RELATIONS:
            raise WordProblem(
                Text(
                    ru=f"в файл вложен посторонний объект ({kind}).",
                    en=f"a foreign object is embedded in the file ({kind}).",
                ),
                place=Place(name),
                cure=_REMOVE_IT,
            )
        if relation.get("TargetMode") == "External" and kind != "hyperlink":
            raise WordProblem(
                Text(
                    ru=f"файл ссылается наружу ({kind}): {target}",
                    en=f"the file refers to something outside ({kind}): {target}",
                ),
                place=Place(name),
                cure=Text(
                    ru="Вставьте рисунок или текст в сам файл.",
                    en="Insert the picture or the text into the file itself.",
                ),
            )
