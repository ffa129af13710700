"""What the shipped Word templates consist of, one file a language."""
