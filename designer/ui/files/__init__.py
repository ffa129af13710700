"""Models and other files: opened, saved, recovered, locked, merged, handed out and taken in."""
