"""Foreign formats: each is read into a plan that says what would be added, what was left over and what is open."""
