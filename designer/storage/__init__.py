"""Project files, the outline notation, settings and the program's own resources on disk."""
