"""The rules: dropping a file with a ``RULE`` into this folder is the whole registration."""
