"""The zip that other programs can read, always the same."""

import io
import zipfile

from designer.word.zip_writer import pack, write_parts, write_zip

PARTS = {"b.xml": b"<x/>" * 500, "[Content_Types].xml": b"<t/>", "_rels/.rels": b"", "Ёж.png": b"\x89PNG" * 9}


def test_other_programs_read_it() -> None:
    with zipfile.ZipFile(io.BytesIO(write_parts(PARTS))) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == PARTS
        assert archive.namelist()[:2] == ["[Content_Types].xml", "_rels/.rels"]
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_order_of_the_parts_does_not_matter() -> None:
    assert write_parts(PARTS) == write_parts(dict(reversed(PARTS.items())))


def test_text_is_compressed_and_raster_pictures_are_not() -> None:
    text, picture = pack("a.xml", b"<x/>" * 500), pack("a.png", b"aaaa" * 500)
    assert len(text.compressed) < 100
    assert len(picture.compressed) == 2000
    assert len(write_zip([text])) < 300
