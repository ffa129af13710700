"""The markup of a table of contents with its entries, so that Word asks nothing when it opens."""

from __future__ import annotations

from collections.abc import Sequence

from designer.word.filling import Filling, HeadingMet
from designer.word.markup import escape


def contents(
    headings: Sequence[HeadingMet], levels: tuple[int, int], filling: Filling, pages: Sequence[int] = ()
) -> str:
    """The paragraphs of the table; ``headings`` hold escaped text, ``pages`` their numbers if they are known.

    Without page numbers the field says ``\\n``: entries only, in Word too.
    """
    if not headings:
        return ""
    with_pages = len(pages) == len(headings)
    code = f' TOC \\o "{levels[0]}-{levels[1]}" {"" if with_pages else chr(92) + "n "}\\h \\z \\u '
    begin = (
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>'
        f'<w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    out = []
    for index, heading in enumerate(headings):
        page = ""
        if with_pages:
            page = (
                '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
                f'<w:r><w:instrText xml:space="preserve"> PAGEREF {heading.bookmark} \\h </w:instrText></w:r>'
                f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{pages[index]}</w:t></w:r>{end}'
            )
        out.append(
            f'<w:p><w:pPr><w:pStyle w:val="TOC{heading.level}"/></w:pPr>{begin if index == 0 else ""}'
            f'<w:hyperlink w:anchor="{heading.bookmark}" w:history="1"><w:r>'
            f'<w:t xml:space="preserve">{heading.text}</w:t></w:r>'
            f"{page}</w:hyperlink>{end if index == len(headings) - 1 else ''}</w:p>"
        )
    return (
        '<w:sdt><w:sdtPr><w:tag w:val="omd:toc"/>'
        f'<w:id w:val="{filling.next_control()}"/><w:docPartObj>'
        f'<w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{''.join(out)}</w:sdtContent></w:sdt>"
    )
