"""What the window may import without paying for XML."""

import subprocess
import sys
from pathlib import Path

CHEAP = "import designer.word.values, designer.word.problem, designer.word.file_names, sys"


def test_the_cheap_modules_load_no_xml_library() -> None:
    code = f"{CHEAP}; print([name for name in ('lxml', 'docx', 'zipfile') if name in sys.modules])"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
