"""``python -m designer`` is ``org-mission``."""

from __future__ import annotations

import sys

from designer.main import main

sys.exit(main())
