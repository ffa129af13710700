"""The document types: dropping a file with a ``TYPE`` into this folder, and its templates, is the registration."""
