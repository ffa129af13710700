"""Word documents made from an organization: one type a file, each with a template per language."""
