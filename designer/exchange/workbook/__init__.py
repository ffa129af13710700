"""The program's own Excel table of a whole model."""
