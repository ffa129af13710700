"""The commands: dropping a file with a ``COMMAND`` into this folder is the whole registration."""
