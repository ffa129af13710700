"""Writes finished documents: packs, single files, redlines, PDF copies, the register of a pack."""
