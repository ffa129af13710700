"""An arranged organization as a list of primitives, and painters of that list without Qt."""
