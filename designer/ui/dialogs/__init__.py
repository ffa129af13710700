"""Small windows that ask or show something once."""
